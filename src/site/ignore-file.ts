import { lstatSync, readFileSync, statSync } from 'node:fs'
import { isUtf8 } from 'node:buffer'
import { resolve } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { CollectError } from '../errors.js'
import { causeText, hasCode } from '../files/fs-errors.js'
import { quote } from '../text/escape.js'

/** The input `ignore-file`. */
export interface IgnoreFileName {
  readonly name: string
  /** It was named, and is not the default: it must be in one place at least. */
  readonly mustExist: boolean
}

/** One line of an ignore file that is a pattern. */
export interface IgnoreLine {
  /** Absolute path of the file. */
  readonly file: string
  /** As it stands there. */
  readonly text: string
}

/** Passes over all paths in search of lines that match something; one is enough nearly always. */
const MOST_PASSES = 5

/** The lines of all ignore files in one list, the last one that matches decides. */
export class IgnoreRules {
  readonly #lines: readonly IgnoreLine[]
  readonly #rules: Ignore
  /** Lines that have decided about a path, by their position. */
  readonly #hits = new Set<number>()

  private constructor(lines: readonly IgnoreLine[]) {
    this.#lines = lines
    this.#rules = rulesOf(lines.map(({ text }, n) => ({ pattern: text, mark: String(n) })))
  }

  /**
   * Reads the file wherever it is: the workspace comes first, then the folder, and both count
   * (contract 1.3). Undefined where there is none.
   * @param places absolute paths of folders
   * @throws {CollectError} where one cannot be read as text, or a file that was named is nowhere
   */
  static read(input: IgnoreFileName, places: readonly string[]): IgnoreRules | undefined {
    const files = [...new Set(places.map((place) => resolve(place, input.name)))]
    const texts = files.map((file) => ({ file, text: readText(file) }))
    const found = texts.filter(({ text }) => text !== undefined)
    if (found.length === 0 && input.mustExist) {
      throw new CollectError(`the ignore file ${quote(input.name)} does not exist`, {
        advice: `It was looked for at ${files.map(quote).join(' and ')}. Create it, or take \`ignore-file\` away.`
      })
    }
    const lines = found.flatMap(({ file, text = '' }) =>
      text.split(/\r\n?|\n/).map((line) => ({ file, text: line }))
    )
    return found.length === 0 ? undefined : new IgnoreRules(lines.filter(isPattern))
  }

  /** Whether one pattern ignores any of the paths. */
  static matchesAny(pattern: string, paths: readonly string[]): boolean {
    const rules = rulesOf([{ pattern, mark: '' }])
    return paths.some((path) => rules.ignores(path))
  }

  /** Whether the path is left out; a slash at its end stands for a folder. */
  ignores(path: string): boolean {
    const { ignored, rule } = this.#rules.test(path)
    if (rule?.mark !== undefined) {
      this.#hits.add(Number(rule.mark))
    }
    return ignored
  }

  /** Lines that match none of the paths; those above a later line that took their place included. */
  unmatched(paths: readonly string[]): IgnoreLine[] {
    let open = this.#lines.map((_, n) => n).filter((n) => !this.#hits.has(n))
    for (let pass = 0; open.length > 0 && pass < MOST_PASSES; pass++) {
      const hits = this.#hitsAmong(open, paths)
      if (hits.size === 0) {
        return open.map((n) => this.#lines[n]!)
      }
      open = open.filter((n) => !hits.has(n))
    }
    return []
  }

  #hitsAmong(open: readonly number[], paths: readonly string[]): Set<number> {
    const rules = rulesOf(
      // A line that takes back matches what it would ignore without its exclamation mark.
      open.map((n) => ({ pattern: this.#lines[n]!.text.replace(/^!/, ''), mark: String(n) }))
    )
    const marks = paths.map((path) => rules.test(path).rule?.mark)
    return new Set(marks.filter((mark) => mark !== undefined).map(Number))
  }
}

/** Git compares names byte by byte where file systems do; so does every run of this action. */
function rulesOf(patterns: { pattern: string; mark: string }[]): Ignore {
  return ignore({ ignorecase: false }).add(patterns)
}

function isPattern({ text }: IgnoreLine): boolean {
  return text.trim() !== '' && !text.startsWith('#')
}

/** The text of the file; undefined where there is none. */
function readText(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) {
      throw badFile(file, 'it is not a regular file')
    }
    return decode(file, readFileSync(file))
  } catch (cause) {
    if (hasCode(cause, 'ENOENT', 'ENOTDIR')) {
      if (hasCode(cause, 'ENOENT') && isLink(file)) {
        throw badFile(file, 'it is a broken symbolic link', cause)
      }
      return undefined
    }
    throw cause instanceof CollectError ? cause : badFile(file, causeText(cause), cause)
  }
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

/** UTF-8, or UTF-16 with its mark, as PowerShell writes it. What is neither would hold nothing back. */
function decode(file: string, bytes: Buffer): string {
  const [first, second] = bytes
  let text: string
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    if (bytes.length % 2 !== 0) {
      throw badFile(file, 'it begins as UTF-16 and ends in the middle of a character')
    }
    text = (first === 0xff ? bytes : bytes.swap16()).toString('utf16le')
  } else if (isUtf8(bytes)) {
    text = bytes.toString('utf8')
  } else {
    throw badFile(file, 'it is neither UTF-8 nor UTF-16 with a byte order mark')
  }
  if (text.includes('\0')) {
    throw badFile(file, 'it holds NUL bytes, so it is no text in UTF-8')
  }
  return text.replace(/^\uFEFF/, '')
}

function badFile(file: string, why: string, cause?: unknown): CollectError {
  return new CollectError(`the ignore file ${quote(file)} cannot be read: ${why}`, {
    advice: 'Make it a readable text file in UTF-8, or set `ignore-file` to another one.',
    cause
  })
}
