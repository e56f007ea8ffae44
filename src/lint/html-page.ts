import { baseOf, rebased, type Base } from './address.js'
import { readCss } from './css.js'
import type { Findings } from './findings.js'
import { readHtml } from './html.js'
import type { Judge } from './judge.js'
import type { Pace } from './pace.js'
import type { InlineKind, PageReader, SignName } from './page-reader.js'
import type { Parts } from './parts.js'
import type { Reference } from './references.js'
import type { ScriptCheck } from './script.js'
import type { Signs } from './signs.js'

/** A script that sets `<base>` at run time: where relative references lead is then not in the files. */
const SETS_BASE = /createElement\(\s*["'`]base["'`]|<base[\s\\]/i

export interface Checks {
  readonly judge: Judge
  readonly findings: Findings
  readonly signs: Signs
  readonly parts: Parts
  readonly scripts: ScriptCheck
}

interface Script {
  readonly text: string
  readonly line: number
}

/** Judges a page with the scripts and styles in it. Throws what `pace` throws. */
export async function checkPage(
  source: { readonly file: string; readonly text: string; readonly isXml: boolean },
  checks: Checks,
  pace: Pace
): Promise<void> {
  const page = new PageCheck(source.file, checks)
  await readHtml(source.text, page, pace, { isXml: source.isXml })
  await page.finish(pace)
}

class PageCheck implements PageReader {
  readonly #file: string
  readonly #checks: Checks
  readonly #scripts: Script[] = []
  readonly #ownBase: Base
  #base: Base
  #hasBase = false
  #isWhole = false

  constructor(file: string, checks: Checks) {
    this.#file = file
    this.#checks = checks
    this.#ownBase = baseOf(file)
    this.#base = this.#ownBase
  }

  reference(reference: Reference): void {
    const { judge, parts } = this.#checks
    judge.judge(this.#file, reference, this.#base)
    if (reference.kind === 'code' && !/\.css\b/i.test(reference.value)) {
      // With a base outside the site it is some script of the build all the same.
      const isOutside = this.#base.kind === 'root'
      const target = judge.fileOf(this.#file, reference.value, this.#base)
      if (isOutside || target !== undefined) {
        parts.load(target ?? this.#file)
      }
    }
  }

  /** Only the first `<base href>` of a page counts (HTML, 4.2.3). */
  base(href: string, line: number): void {
    if (this.#hasBase) {
      return
    }
    this.#hasBase = true
    this.#base = rebased(this.#ownBase, href)
    const place = { file: this.#file, line, reference: href }
    if (this.#base.kind === 'site') {
      this.#checks.signs.relativeBase()
    } else if (this.#base.kind === 'root') {
      this.#checks.findings.add('base-href', place)
    } else if (this.#base.kind === 'host') {
      const message = 'sends every address of the page to another host, not to this build'
      this.#checks.findings.add('base-href', place, { message })
    }
  }

  inline(kind: InlineKind, text: string, line: number): void {
    switch (kind) {
      case 'style':
      case 'declarations':
        readCss(text, line, (reference) => this.reference(reference))
        return
      case 'importmap':
        this.#importMap(text, line)
        return
      case 'script':
        this.#scripts.push({ text, line })
        if (SETS_BASE.test(text)) {
          this.#base = { kind: 'unknown' }
        }
    }
  }

  sign(name: SignName, value: string): void {
    const { judge, parts, signs } = this.#checks
    switch (name) {
      case 'canonical':
        judge.ownHost(value)
        return
      case 'manifest': {
        const target = judge.fileOf(this.#file, value, this.#base)
        if (target !== undefined) {
          parts.manifest(target)
        }
        return
      }
      case 'included':
        parts.mention(value)
        return
      case 'structure':
        this.#isWhole = true
        return
      case 'generator':
      case 'id':
      case 'src':
      case 'ng-version':
      case 'data-has-hydrated':
        signs.note(this.#file, name, value)
    }
  }

  /** Scripts come last, because reading them gives way to the event loop. */
  async finish(pace: Pace): Promise<void> {
    if (!this.#isWhole) {
      this.#checks.parts.fragment(this.#file)
    }
    for (const { text, line } of this.#scripts) {
      const base = this.#base
      const source = { file: this.#file, text, firstLine: line, pageBase: base, fileBase: base }
      this.#checks.parts.load(this.#file)
      this.#checks.parts.mention(text)
      this.#checks.signs.inlineScript(this.#file, text, line)
      await this.#checks.scripts.check(source, pace)
    }
  }

  /** The addresses of an import map (HTML, 8.1.5.3); broken JSON is the page's own affair. */
  #importMap(text: string, line: number): void {
    try {
      JSON.parse(text, (_key, value: unknown) => {
        if (typeof value === 'string' && /^\.{0,2}\//.test(value)) {
          this.reference({ kind: 'code', value, line })
        }
        return value
      })
    } catch {
      return
    }
  }
}
