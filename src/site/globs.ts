import { create } from '@actions/glob'
import { CollectError } from '../errors.js'
import { quote } from '../text/escape.js'

/**
 * Patterns are rooted here and not at the real folder, so that no character of the folder's name can
 * act as a glob: below a root with `[`, `#` or `!` the library finds nothing, and says nothing.
 */
const ROOT = process.platform === 'win32' ? 'C:/site' : '/site'

/** Bit of the library's match result that stands for files. */
const MATCHES_FILE = 2

/** The part of a compiled pattern of `@actions/glob` that is used here. */
interface LibraryPattern {
  match(path: string): number
  partialMatch(path: string): boolean
}

/** One line of `include` or `exclude`. */
interface GlobLine {
  /** As written in the workflow. */
  readonly text: string
  readonly negates: boolean
  /** Decide about files: the pattern itself, and everything below what it matches. */
  readonly forFiles: readonly LibraryPattern[]
  /** The pattern itself, for folders. */
  readonly forFolder: LibraryPattern
  /** Paths it matched, and paths it would have matched had they not been left out before. */
  hits: number
  leftOutHits: number
}

/**
 * The globs of one input, in the language of `@actions/glob`: `*`, `?`, `[…]`, `**`, a leading `!`
 * takes away from what the lines above matched, a folder stands for everything below, `#` starts a
 * comment. Only its patterns are used, not its search of the disk: that would go through links that
 * leave the folder, stop at unreadable hidden folders, and take many times as long as our own walk
 * (docs/performance.md 3). So the globs see the files of the walk and no others.
 */
export class Globs {
  readonly #lines: readonly GlobLine[]
  readonly #negates: boolean

  private constructor(lines: readonly GlobLine[]) {
    this.#lines = lines
    this.#negates = lines.some((line) => line.negates)
  }

  /**
   * @param input name of the input, for messages
   * @returns undefined when there is no pattern among the lines
   * @throws {CollectError} for a pattern that leaves the folder
   */
  static async parse(input: string, lines: readonly string[]): Promise<Globs | undefined> {
    const texts = lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('#'))
    const parsed: GlobLine[] = []
    for (const text of texts) {
      parsed.push(await parseLine(input, text))
    }
    return parsed.length > 0 ? new Globs(parsed) : undefined
  }

  /** Whether the list as a whole matches the file. */
  matchesFile(path: string): boolean {
    return this.#match(path, (line) => (line.hits += 1))
  }

  /** Counts matches with a path that is left out anyway, so that no pattern is called useless. */
  noteLeftOut(path: string): void {
    this.#match(path, (line) => (line.leftOutHits += 1))
  }

  /** Whether the list certainly matches everything below the folder. Counts as a match left out. */
  matchesAllBelow(folder: string): boolean {
    const path = `${ROOT}/${folder}`
    const lines = this.#lines.filter((line) => line.forFolder.match(path) !== 0)
    lines.forEach((line) => (line.leftOutHits += 1))
    return !this.#negates && lines.length > 0
  }

  /** Whether the list may match anything below the folder. */
  mayMatchBelow(folder: string): boolean {
    const path = `${ROOT}/${folder}`
    return this.#lines.some(
      (line) => !line.negates && line.forFiles.some((pattern) => pattern.partialMatch(path))
    )
  }

  /** Lines that matched no path at all, or only such that are left out anyway; to be asked after the walk. */
  unmatched(): { text: string; matchesLeftOut: boolean }[] {
    return this.#lines
      .filter((line) => line.hits === 0)
      .map((line) => ({ text: line.text, matchesLeftOut: line.leftOutHits > 0 }))
  }

  /** Every line begins with `!`, so there is nothing to take away from. */
  onlyNegates(): boolean {
    return this.#lines.every((line) => line.negates)
  }

  #match(path: string, onHit: (line: GlobLine) => void): boolean {
    const rooted = `${ROOT}/${path}`
    let matches = false
    for (const line of this.#lines) {
      if (line.forFiles.some((pattern) => (pattern.match(rooted) & MATCHES_FILE) !== 0)) {
        onHit(line)
        matches = !line.negates
      }
    }
    return matches
  }
}

async function parseLine(input: string, text: string): Promise<GlobLine> {
  const bangs = /^[!\s]*/.exec(text)?.[0] ?? ''
  const body = text.slice(bangs.length)
  const segments = body.split('/').filter((segment) => segment !== '' && segment !== '.')
  if (segments.includes('..')) {
    throw badPattern(input, text, 'leaves the folder')
  }
  const rooted = [ROOT, ...(segments.length > 0 ? segments : ['**'])].join('/')
  const isFolderOnly = body.endsWith('/') && segments.length > 0
  const patterns = [rooted]
  if (!rooted.endsWith('/**')) {
    patterns.push(`${rooted}/**/*`)
  }
  const compiled = await compile(patterns).catch((cause: unknown) => {
    throw badPattern(input, text, 'is no pattern that @actions/glob understands', cause)
  })
  const [forFolder] = compiled
  if (forFolder === undefined) {
    throw new TypeError('a pattern was compiled to nothing')
  }
  return {
    text,
    negates: bangs.replaceAll(/\s/g, '').length % 2 === 1,
    forFiles: isFolderOnly ? compiled.slice(1) : compiled,
    forFolder,
    hits: 0,
    leftOutHits: 0
  }
}

function badPattern(input: string, text: string, what: string, cause?: unknown): CollectError {
  return new CollectError(`the pattern ${quote(text)} of the input ${input} ${what}`, {
    advice: 'Write patterns relative to the folder, without `..`.',
    cause
  })
}

async function compile(patterns: readonly string[]): Promise<LibraryPattern[]> {
  const globber: unknown = await create(patterns.join('\n'))
  if (
    typeof globber !== 'object' ||
    globber === null ||
    !('patterns' in globber) ||
    !Array.isArray(globber.patterns) ||
    !globber.patterns.every(isLibraryPattern)
  ) {
    throw new TypeError('this version of @actions/glob does not show its patterns')
  }
  return globber.patterns
}

function isLibraryPattern(value: unknown): value is LibraryPattern {
  return (
    typeof value === 'object' &&
    value !== null &&
    'match' in value &&
    typeof value.match === 'function' &&
    'partialMatch' in value &&
    typeof value.partialMatch === 'function'
  )
}
