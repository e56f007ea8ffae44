import { characterOf, referredCharacter } from './encodings.js'
import { INVISIBLE } from './escape.js'

/** What every spelling but the plain one has in it. */
export const IS_SPELLED = new RegExp(`[%&\\\\]|${INVISIBLE}`, 'u')

/** Source of a pattern: where a text was cut, by us or by others. */
export const CUT = '(?:…|\\.{3})'

/**
 * Escapes of JSON and scripts, characters as URLs have them, one as HTML has it; what a cut has left of
 * these; and what nobody sees. Backslashes count for nothing: how many there are depends on who escaped
 * how often. Linear: what does not match is looked at once more for each backslash before it at most.
 */
const SPELLING = new RegExp(
  [
    String.raw`\\+(?:u([0-9a-f]{4})|u\{([0-9a-f]+)\}|x([0-9a-f]{2}))`,
    '(%[0-7][0-9a-f]|(?:%[89a-f][0-9a-f])+)',
    '&(#x[0-9a-f]+|#[0-9]+|[a-z]{2,6}(?=;));?',
    String.raw`(?:\\+(?:u\{?[0-9a-f]{0,6}|x[0-9a-f]?)?|%[0-9a-f]?|&#?[0-9a-z]{0,8})(?=${CUT}|\\{1,8}u2026)`,
    String.raw`\\+`,
    INVISIBLE
  ].join('|'),
  'giu'
)

/** Text is spelled anew by each program that it passes through. */
const MOST_LAYERS = 3

/** A text in its plain spelling. */
export interface Reading {
  readonly text: string
  /** Where the piece of the plain text from `from` to `to` stands in the text that was read. */
  readonly origin: (from: number, to: number) => readonly [from: number, to: number]
}

/**
 * Reads a text whose characters may be spelled in other ways: escaped, URL-encoded, as references of
 * HTML, with invisible characters in between, and in layers of these. Linear.
 */
export function readingOf(text: string): Reading {
  let reading: Reading = { text, origin: (from, to) => [from, to] }
  for (let layer = 0; layer < MOST_LAYERS && IS_SPELLED.test(reading.text); layer++) {
    reading = withoutLayer(reading)
  }
  return reading
}

function withoutLayer({ text, origin }: Reading): Reading {
  const parts: string[] = []
  // Pairs of a spelled text and what follows it: where each begins, in the plain text and in the other.
  const plainAt = [0]
  const textAt = [0]
  let length = 0
  let end = 0
  for (const match of text.matchAll(SPELLING)) {
    const meaning = meaningOf(match)
    parts.push(text.slice(end, match.index), meaning)
    length += match.index - end
    end = match.index + match[0].length
    plainAt.push(length, (length += meaning.length))
    textAt.push(match.index, end)
  }
  parts.push(text.slice(end))
  const isSpelled = (piece: number): boolean => piece % 2 === 1
  const startOf = (position: number): number => {
    const piece = countUntil(plainAt, position) - 1
    return textAt[piece]! + (isSpelled(piece) ? 0 : position - plainAt[piece]!)
  }
  const endOf = (position: number): number => {
    const next = countUntil(plainAt, position - 1)
    return isSpelled(next - 1) ? textAt[next]! : textAt[next - 1]! + position - plainAt[next - 1]!
  }
  return {
    text: parts.join(''),
    origin: (from, to) => origin(startOf(from), endOf(to))
  }
}

/** How many of the ascending numbers are at most `limit`. */
function countUntil(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! <= limit) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return low
}

/** What is spelled; '' for what only stands in between, and the text itself where it means nothing else. */
function meaningOf([whole, four, braced, two, bytes, name]: RegExpExecArray): string {
  const digits = four ?? braced ?? two
  if (digits !== undefined) {
    return characterOf(parseInt(digits, 16)) ?? whole
  }
  if (bytes !== undefined) {
    return Buffer.from(bytes.replaceAll('%', ''), 'hex').toString()
  }
  return name === undefined ? '' : (referredCharacter(name) ?? whole)
}
