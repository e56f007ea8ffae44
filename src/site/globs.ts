import { Minimatch } from 'minimatch'
import { CollectError } from '../errors.js'
import { quote } from '../text/escape.js'

/**
 * The language of `@actions/glob`, which matches with the same library and these settings. Only its
 * case is our own: names that differ in it are different files on the gateway, so patterns mean the
 * same on every system.
 */
export const GLOB_LANGUAGE = {
  dot: true,
  nobrace: true,
  nocase: false,
  nocomment: true,
  noext: true,
  nonegate: true,
  platform: 'linux'
} as const

/** One line of a list of globs. */
interface GlobLine {
  /** As written in the workflow. */
  readonly text: string
  readonly negates: boolean
  /** Ends with a slash, so that it matches folders alone. */
  readonly isFolderOnly: boolean
  readonly endsInStars: boolean
  /** The pattern itself. */
  readonly own: Minimatch
  /** Everything below what it matches. */
  readonly below: Minimatch
  /** Paths it matched, and paths it would have matched had they not been left out before. */
  hits: number
  leftOutHits: number
}

/**
 * The globs of one input: `*`, `?`, `[…]`, `**`, a leading `!` takes away from what the lines above
 * matched, a folder stands for everything below, `#` starts a comment. They are asked about the paths
 * of our own walk, because the search of `@actions/glob` would go through links that leave the folder,
 * stop at unreadable hidden folders, and take many times as long (docs/performance.md 3).
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
  static parse(input: string, lines: readonly string[]): Globs | undefined {
    const texts = lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('#'))
    return texts.length > 0 ? new Globs(texts.map((text) => parseLine(input, text))) : undefined
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
    const lines = this.#lines.filter((line) => matchesItself(line, folder))
    lines.forEach((line) => (line.leftOutHits += 1))
    return !this.#negates && lines.length > 0
  }

  /** Whether the list may match anything below the folder. */
  mayMatchBelow(folder: string): boolean {
    return this.#lines.some(
      (line) =>
        !line.negates &&
        (line.below.match(folder, true) || (!line.isFolderOnly && line.own.match(folder, true)))
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
    let matches = false
    for (const line of this.#lines) {
      if ((!line.isFolderOnly && matchesItself(line, path)) || line.below.match(path)) {
        onHit(line)
        matches = !line.negates
      }
    }
    return matches
  }
}

/** For the library `a/**` matches `a/` and not `a`; here it means both. */
function matchesItself({ own, endsInStars }: GlobLine, path: string): boolean {
  return own.match(endsInStars ? `${path}/` : path)
}

function parseLine(input: string, text: string): GlobLine {
  const bangs = /^[!\s]*/.exec(text)?.[0] ?? ''
  const body = text.slice(bangs.length)
  const segments = body.split('/').filter((segment) => segment !== '' && segment !== '.')
  if (segments.includes('..')) {
    throw leavesFolder(input, text)
  }
  const pattern = segments.join('/') || '**'
  const own = compile(input, text, pattern)
  // The library has made plain names of all that is none, so that `[.][.]` is seen as well.
  if (own.set.flat().some((part) => part === '..' || part === '.')) {
    throw leavesFolder(input, text)
  }
  return {
    text,
    negates: bangs.replaceAll(/\s/g, '').length % 2 === 1,
    isFolderOnly: body.endsWith('/') && segments.length > 0,
    endsInStars: pattern === '**' || pattern.endsWith('/**'),
    own,
    below: compile(input, text, `${pattern}/**`),
    hits: 0,
    leftOutHits: 0
  }
}

function compile(input: string, text: string, pattern: string): Minimatch {
  try {
    return new Minimatch(pattern, GLOB_LANGUAGE)
  } catch (cause) {
    throw badPattern(input, text, 'is no pattern that can be matched', cause)
  }
}

function leavesFolder(input: string, text: string): CollectError {
  return badPattern(input, text, 'leaves the folder')
}

function badPattern(input: string, text: string, what: string, cause?: unknown): CollectError {
  return new CollectError(`the pattern ${quote(text)} of the input ${input} ${what}`, {
    advice: 'Write patterns relative to the folder, without `..`.',
    cause
  })
}
