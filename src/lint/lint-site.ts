import type { LintReport, SiteFile } from '../model.js'
import { baseOf } from './address.js'
import { chosen } from './choose.js'
import { Findings } from './findings.js'
import { fixesFor } from './fixes.js'
import { Judge } from './judge.js'
import { isManifestName } from './web-manifest.js'
import { checkNames } from './published-names.js'
import { Pace, TooSlowError } from './pace.js'
import { Parts } from './parts.js'
import { Signs } from './signs.js'
import type { Checks } from './html-page.js'
import { readText } from './read-file.js'
import type * as ReadersModule from './readers.js'
import { SiteTree } from './tree.js'

const MIB = 1024 * 1024
const FILE_LIMIT_MS = 20_000
const SITE_LIMIT_MS = 120_000

/** What is looked at: where the file is, and what its name says. */
export type LintFile = Pick<SiteFile, 'path' | 'absolutePath' | 'size'>

export interface LintOptions {
  readonly signal?: AbortSignal
  /** So many bytes are looked into, spread over the build; all where it is absent. */
  readonly budgetBytes?: number | undefined
}

type Kind = 'html' | 'xml' | 'css' | 'js' | 'manifest'

/** Most bytes of one file that are looked into. Generated pages and bundles stay far below. */
const SIZE_LIMITS: Record<Kind, number> = {
  html: 16 * MIB,
  xml: 16 * MIB,
  css: 16 * MIB,
  js: 16 * MIB,
  manifest: MIB
}

/**
 * Does this build work below `/ipfs/<hash>/` on a path gateway? Reads the HTML, CSS, JavaScript and web
 * app manifests of the site, resolves what they refer to against the list of files, and says what a
 * visitor would miss. Never throws for content: what cannot be
 * read becomes a note. Rejects only with the reason of `options.signal`.
 */
export async function lintSite(
  site: {
    readonly files: readonly LintFile[]
    readonly skippedPaths: readonly string[]
    /** One file was deployed, so that nobody asks for an index.html. */
    readonly isSingleFile?: boolean
  },
  options: LintOptions = {}
): Promise<LintReport> {
  const run = await LintRun.begin(site, options)
  if (site.isSingleFile !== true) {
    checkNames(site.files, new Set(site.skippedPaths), run.findings)
  }
  await run.readAll(site.files, options.budgetBytes ?? Infinity)
  return run.report()
}

const OUT_OF_TIME = 'was not looked into, nor were the files behind it: the check took too long'

interface Source {
  readonly file: LintFile
  readonly kind: Kind
}

/** They are loaded when a site is checked, so that a run without the check starts without them. */
type Readers = typeof ReadersModule

class LintRun {
  readonly findings: Findings
  readonly #readers: Readers
  readonly #checks: Checks
  readonly #pace: Pace
  #filesRead = 0
  #filesLeft = 0

  private constructor(readers: Readers, tree: SiteTree, signal: AbortSignal | undefined) {
    this.findings = new Findings()
    const judge = new Judge(tree, this.findings)
    this.#readers = readers
    this.#pace = new Pace(signal, FILE_LIMIT_MS)
    this.#checks = {
      judge,
      findings: this.findings,
      signs: new Signs(),
      parts: new Parts(judge),
      scripts: new readers.ScriptCheck(judge, this.findings)
    }
  }

  static async begin(
    site: { readonly files: readonly LintFile[]; readonly skippedPaths: readonly string[] },
    options: LintOptions
  ): Promise<LintRun> {
    options.signal?.throwIfAborted()
    const tree = new SiteTree(
      site.files.map(({ path }) => path),
      site.skippedPaths
    )
    return new LintRun(await import('./readers.js'), tree, options.signal)
  }

  /** Looks into every file that is worth it, until the time for the whole check is over. */
  async readAll(files: readonly LintFile[], budgetBytes: number): Promise<void> {
    const deadline = performance.now() + SITE_LIMIT_MS
    const all = files.flatMap((file) => {
      const kind = kindOf(file.path)
      return kind === undefined ? [] : [{ file, kind }]
    })
    const sources = chosen(all, budgetBytes)
    this.#filesLeft = all.length - sources.length
    if (await this.#readEach(sources, deadline)) {
      await this.#readEach(this.#namedManifests(files), deadline)
    }
  }

  report(): LintReport {
    const { judge, parts, signs } = this.#checks
    const framework = signs.framework(judge.tree)
    signs.tell(framework, this.findings)
    const isStripped = framework !== undefined && this.#filesLeft === 0 && !parts.runScripts
    this.findings.settle((finding) => parts.settled(finding, isStripped))
    const findings = this.findings.sorted()
    const fixes = fixesFor(framework, signs.isRelative(framework), findings)
    const omitted = this.findings.omitted()
    return {
      findings,
      ...(framework === undefined ? {} : { framework: framework.name }),
      ...(isEmpty(fixes) ? {} : { fixes }),
      filesRead: this.#filesRead,
      ...(this.#filesLeft === 0 ? {} : { filesLeft: this.#filesLeft }),
      ...(isEmpty(omitted) ? {} : { omitted })
    }
  }

  /** Whether there was time for all. */
  async #readEach(sources: readonly Source[], deadline: number): Promise<boolean> {
    for (const source of sources) {
      if (performance.now() > deadline) {
        this.findings.add('unread-file', { file: source.file.path }, { message: OUT_OF_TIME })
        return false
      }
      await this.#readOne(source)
    }
    return true
  }

  /** What a page calls its manifest is one under any name. */
  #namedManifests(files: readonly LintFile[]): Source[] {
    const named = new Set(this.#checks.parts.manifests)
    return files
      .filter(({ path }) => named.has(path) && kindOf(path) !== 'manifest')
      .map((file) => ({ file, kind: 'manifest' }))
  }

  async #readOne({ file, kind }: Source): Promise<void> {
    const read = readText(file.absolutePath, SIZE_LIMITS[kind])
    if ('why' in read) {
      this.findings.add('unread-file', { file: file.path }, { message: read.why })
      return
    }
    this.#filesRead += 1
    this.#pace.beginFile()
    try {
      await this.#pace.tick()
      await this.#check(file.path, kind, read.text)
    } catch (error) {
      this.#giveUpOn(file.path, error)
    }
  }

  /** A reader that runs out of time or of stack (regular expressions do, on literals of many MiB) leaves a note. */
  #giveUpOn(file: string, error: unknown): void {
    if (!(error instanceof TooSlowError || error instanceof RangeError)) {
      throw error
    }
    const message = 'was looked into only in part: it is too large or too deeply nested'
    this.findings.add('unread-file', { file }, { message })
  }

  async #check(file: string, kind: Kind, text: string): Promise<void> {
    const { judge, scripts } = this.#checks
    const base = baseOf(file)
    switch (kind) {
      case 'html':
      case 'xml': {
        const page = { file, text, isXml: kind === 'xml' }
        await this.#readers.checkPage(page, this.#checks, this.#pace)
        return
      }
      case 'css':
        this.#readers.readCss(text, 1, (reference) => judge.judge(file, reference, base))
        return
      case 'js': {
        const pageBase = { kind: 'unknown' } as const
        const source = { file, text, firstLine: 1, pageBase, fileBase: base }
        this.#checks.signs.script(file, text)
        this.#checks.parts.mention(text)
        await scripts.check(source, this.#pace)
        return
      }
      case 'manifest':
        this.#readers.checkManifest({ file, text, base }, judge, this.findings)
    }
  }
}

const KINDS = new Map<string, Kind>([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'xml'],
  ['svg', 'xml'],
  ['css', 'css'],
  ['js', 'js'],
  ['mjs', 'js']
])

function kindOf(path: string): Kind | undefined {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  return isManifestName(path) ? 'manifest' : KINDS.get(extension)
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0
}
