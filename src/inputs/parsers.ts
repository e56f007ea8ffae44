import { quote } from '../text/escape.js'

/** What a parser may know besides the text of its own input. */
export interface ParseContext {
  readonly env: NodeJS.ProcessEnv
  /** Keeps a sentence about a value that is allowed and unusual. */
  readonly warn: (sentence: string) => void
}

/**
 * Makes a value of the text of an input, which is trimmed and the default where nothing was given.
 * @throws {WrongValue} for a text that is not allowed
 */
export type Parse<T> = (text: string, context: ParseContext) => T

/** Why the text of an input is wrong: the rest of a sentence that begins with the input's name. */
export class WrongValue extends Error {}

/** The usual sentence: what was given, and what is allowed. */
export function wrong(text: string, allowed: string): WrongValue {
  return new WrongValue(`is ${quote(text)}, and must be ${allowed}`)
}

/** One entry per line; empty lines are nothing. */
export const lines: Parse<readonly string[]> = (text) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** YAML 1.2 core booleans, as `getBooleanInput` takes them, and nothing else. */
export const flag: Parse<boolean> = (text) => {
  if (!/^(true|True|TRUE|false|False|FALSE)$/.test(text)) {
    throw wrong(text, '`true` or `false`')
  }
  return text.toLowerCase() === 'true'
}

/** What somebody writes who means a boolean. */
const LIKE_A_FLAG = /^(true|false|yes|no|on|off|y|n|[01])$/i

/** `true`, `false`, or globs, one per line. */
export const flagOrGlobs: Parse<boolean | readonly string[]> = (text, context) => {
  const [first = '', ...more] = lines(text, context)
  if (more.length > 0 || !LIKE_A_FLAG.test(first)) {
    return [first, ...more]
  }
  try {
    return flag(first, context)
  } catch {
    throw wrong(text, '`true`, `false`, or globs relative to `folder`')
  }
}

/** One of the words. */
export function choice<const T extends string>(...choices: readonly T[]): Parse<T> {
  return (text) => {
    const found = choices.find((one) => one === text)
    if (found === undefined) {
      throw wrong(text, `one of ${choices.map((one) => `\`${one}\``).join(', ')}`)
    }
    return found
  }
}

/** A whole number, both ends of the range included. */
export function whole(min: number, max: number): Parse<number> {
  return (text) => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN
    if (!(number >= min && number <= max)) {
      throw wrong(text, `a whole number from ${min} to ${max}`)
    }
    return number
  }
}

/** Files of one request. Other clients call bytes so: a size is sent on to the input for sizes. */
export const fileCount: Parse<number> = (text, context) => {
  try {
    return whole(1, 10_000)(text, context)
  } catch (error) {
    if (error instanceof WrongValue && /^\d{1,15}(\.\d{1,15})?\s?[kmgt]i?b?$/i.test(text)) {
      throw new WrongValue(`${error.message}; a size in bytes belongs into \`chunk-bytes\``)
    }
    throw error
  }
}

/** Milliseconds, from a number of a longer unit above 0; decimals allowed. */
export function duration(unit: 'minutes' | 'seconds', max: number): Parse<number> {
  return (text) => {
    const number = /^(\d{1,12}(\.\d{1,12})?|\.\d{1,12})$/.test(text) ? Number(text) : NaN
    if (!(number > 0 && number <= max)) {
      throw wrong(text, `a number of ${unit} above 0 and at most ${max}`)
    }
    return number * (unit === 'minutes' ? 60_000 : 1_000)
  }
}

const BYTE_UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['b', 1],
  ['kb', 1e3],
  ['mb', 1e6],
  ['gb', 1e9],
  ['kib', 2 ** 10],
  ['mib', 2 ** 20],
  ['gib', 2 ** 30]
])

/** Plain bytes, or with a unit: powers of 1000 (`KB`) or of 1024 (`KiB`). At least one. */
export const bytes: Parse<number> = (text) => {
  const [, digits = '', unit = ''] = /^(\d{1,15})\s?([a-zA-Z]*)$/.exec(text) ?? []
  const number = digits === '' ? NaN : Number(digits) * (BYTE_UNITS.get(unit.toLowerCase()) ?? NaN)
  if (!(number >= 1 && Number.isSafeInteger(number))) {
    throw wrong(text, 'a size of at least one byte like `500KB`, `50MiB` or `1048576`')
  }
  return number
}
