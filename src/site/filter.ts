import { readFileSync, statSync } from 'node:fs'
import ignore, { type Ignore } from 'ignore'
import { CollectError } from '../errors.js'
import type { SkipReason } from '../model.js'
import { quote } from '../text/escape.js'
import { idleIncludes, idlePatterns } from './unmatched-patterns.js'
import { Globs } from './globs.js'
import { causeText, hasCode } from '../files/fs-errors.js'

export interface FilterOptions {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** Absolute path of a file in gitignore syntax, which need not exist. */
  readonly ignoreFile: string | undefined
  readonly includeHiddenFiles: boolean
}

/** Dot folder that every site may need (RFC 8615), at the root of the folder. */
const WELL_KNOWN = '.well-known'

/** Decides what is left out, by path alone. All paths are POSIX paths below the folder. */
export class Filter {
  readonly #include: Globs | undefined
  readonly #exclude: Globs | undefined
  readonly #ignore: Ignore | undefined
  readonly #includeHidden: boolean

  private constructor(
    globs: { include: Globs | undefined; exclude: Globs | undefined },
    ignoreRules: Ignore | undefined,
    includeHidden: boolean
  ) {
    this.#include = globs.include
    this.#exclude = globs.exclude
    this.#ignore = ignoreRules
    this.#includeHidden = includeHidden
  }

  /** @throws {CollectError} for a bad pattern, or an ignore file that exists and cannot be read */
  static async create(options: FilterOptions): Promise<Filter> {
    return new Filter(
      {
        include: await Globs.parse('include', options.include),
        exclude: await Globs.parse('exclude', options.exclude)
      },
      options.ignoreFile === undefined ? undefined : readIgnoreFile(options.ignoreFile),
      options.includeHiddenFiles
    )
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
    // Both lists are asked, so that both know which of their patterns match something.
    const isIncluded = this.#include?.matchesFile(path) ?? true
    const isExcluded = this.#exclude?.matchesFile(path) ?? false
    if (!isIncluded) {
      return 'not-included'
    }
    return isExcluded ? 'excluded' : this.#ignore?.ignores(path) ? 'ignored' : undefined
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

  /** What the patterns did not do, one sentence for each; to be asked after the walk. */
  warnings(): string[] {
    return [...idleIncludes(this.#include), ...idlePatterns('exclude', this.#exclude)]
  }
}

function readIgnoreFile(path: string): Ignore | undefined {
  try {
    if (!statSync(path).isFile()) {
      throw badIgnoreFile(path, 'it is not a regular file')
    }
    // Git compares names byte by byte where file systems do; so does every run of this action.
    return ignore({ ignorecase: false }).add(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (cause) {
    if (hasCode(cause, 'ENOENT', 'ENOTDIR')) {
      return undefined
    }
    throw cause instanceof CollectError ? cause : badIgnoreFile(path, causeText(cause), cause)
  }
}

function badIgnoreFile(path: string, why: string, cause?: unknown): CollectError {
  return new CollectError(`the ignore file ${quote(path)} cannot be read: ${why}`, {
    advice: 'Make it a readable text file, or set `ignore-file` to another one.',
    cause
  })
}
