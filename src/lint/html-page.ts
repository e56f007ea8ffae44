import { baseOf, rebased, type Base } from './address.js'
import { readCss } from './css.js'
import type { Findings } from './findings.js'
import type { FrameworkSigns } from './framework.js'
import { readHtml, type InlineKind, type PageReader } from './html.js'
import type { Judge, Reference } from './judge.js'
import type { Pace } from './pace.js'
import type { ScriptCheck } from './script.js'

/** A script that sets `<base>` at run time: where relative references lead is then not in the files. */
const SETS_BASE = /createElement\(\s*["'`]base["'`]|<base[\s\\]/i

export interface Checks {
  readonly judge: Judge
  readonly findings: Findings
  readonly signs: FrameworkSigns
  readonly scripts: ScriptCheck
}

interface Inline {
  readonly kind: InlineKind
  readonly text: string
  readonly line: number
}

/** Judges a page with the scripts and styles in it. Throws what `pace` throws. */
export async function checkPage(
  file: string,
  html: string,
  checks: Checks,
  pace: Pace
): Promise<void> {
  const page = new PageCheck(file, checks)
  await readHtml(html, page, pace)
  await page.finish(pace)
}

class PageCheck implements PageReader {
  readonly #file: string
  readonly #checks: Checks
  readonly #scripts: Inline[] = []
  readonly #ownBase: Base
  #base: Base
  #hasBase = false

  constructor(file: string, checks: Checks) {
    this.#file = file
    this.#checks = checks
    this.#ownBase = baseOf(file)
    this.#base = this.#ownBase
  }

  reference(reference: Reference): void {
    this.#checks.judge.judge(this.#file, reference, this.#base)
  }

  /** Only the first `<base href>` of a page counts (HTML, 4.2.3). */
  base(href: string, line: number): void {
    if (this.#hasBase) {
      return
    }
    this.#hasBase = true
    this.#base = rebased(this.#ownBase, href)
    if (this.#base.kind === 'root') {
      this.#checks.findings.add('base-href', { file: this.#file, line, reference: href })
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
        this.#scripts.push({ kind, text, line })
        if (SETS_BASE.test(text)) {
          this.#base = { kind: 'unknown' }
        }
    }
  }

  sign(name: 'generator' | 'id' | 'src' | 'ng-version', value: string): void {
    this.#checks.signs.note(name, value)
  }

  /** Scripts come last, because reading them gives way to the event loop. */
  async finish(pace: Pace): Promise<void> {
    for (const { text, line } of this.#scripts) {
      const base = this.#base
      const source = { file: this.#file, text, firstLine: line, pageBase: base, fileBase: base }
      await this.#checks.scripts.check(source, pace)
    }
  }

  /** The addresses of an import map (HTML, 8.1.5.3); broken JSON is the page's own affair. */
  #importMap(text: string, line: number): void {
    try {
      JSON.parse(text, (_key, value: unknown) => {
        if (typeof value === 'string' && /^\.{0,2}\//.test(value)) {
          this.reference({ kind: 'resource', value, line })
        }
        return value
      })
    } catch {
      return
    }
  }
}
