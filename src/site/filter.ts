import type { SkipReason } from '../model.js'
import { Globs } from './globs.js'
import { type IgnoreFileName, IgnoreRules } from './ignore-file.js'
import { matchesOnlyLeftOut, type UnmatchedContext, unmatchedLines } from './unmatched-patterns.js'

export interface FilterOptions {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** A file in gitignore syntax. */
  readonly ignoreFile: IgnoreFileName | undefined
  readonly includeHiddenFiles: boolean
}

/** Dot folder that every site may need (RFC 8615), at the root of the folder. */
const WELL_KNOWN = '.well-known'

/** Decides what is left out, by path alone. All paths are POSIX paths below the folder. */
export class Filter {
  readonly #include: Globs | undefined
  readonly #exclude: Globs | undefined
  readonly #ignore: IgnoreRules | undefined
  readonly #includeHidden: boolean

  /**
   * @param places absolute paths of the folders in which the ignore file is looked up
   * @throws {CollectError} for a bad pattern, an ignore file that cannot be read, or one that was named
   *   and is nowhere
   */
  constructor(options: FilterOptions, places: readonly string[]) {
    this.#include = Globs.parse('include', options.include)
    this.#exclude = Globs.parse('exclude', options.exclude)
    this.#ignore = options.ignoreFile && IgnoreRules.read(options.ignoreFile, places)
    this.#includeHidden = options.includeHiddenFiles
  }

  /** Why the entry `name` at `path` is hidden. Folders above it have been asked about before. */
  hidden(path: string, name: string, isFile: boolean): SkipReason | undefined {
    if (this.#includeHidden || !name.startsWith('.') || (path === WELL_KNOWN && !isFile)) {
      return undefined
    }
    return 'hidden'
  }

  /** Why the file is not uploaded. */
  file(path: string): SkipReason | undefined {
    // All lists are asked, so that each knows which of its patterns match something.
    const isIncluded = this.#include?.matchesFile(path) ?? true
    const isExcluded = this.#exclude?.matchesFile(path) ?? false
    const isIgnored = this.#ignore?.ignores(path) ?? false
    if (!isIncluded) {
      return 'not-included'
    }
    return isExcluded ? 'excluded' : isIgnored ? 'ignored' : undefined
  }

  /** Why nothing below the folder can be uploaded; undefined where its files have to be asked about. */
  folder(path: string): SkipReason | undefined {
    if (this.#include?.mayMatchBelow(path) === false) {
      return 'not-included'
    }
    if (this.#exclude?.matchesAllBelow(path)) {
      return 'excluded'
    }
    return this.#ignore?.ignores(`${path}/`) ? 'ignored' : undefined
  }

  /** To be told of every path that is left out without having been asked about. */
  noteLeftOut(path: string): void {
    this.#include?.noteLeftOut(path)
    this.#exclude?.noteLeftOut(path)
  }

  /** The lines of all lists that match nothing; to be asked after the walk. */
  unmatched(context: UnmatchedContext): string[] {
    return unmatchedLines(
      { include: this.#include, exclude: this.#exclude, ignore: this.#ignore },
      context
    )
  }

  /** Sentences about lines of `include` that match only what is left out all the same. */
  warnings(): string[] {
    return matchesOnlyLeftOut(this.#include)
  }
}
