/** What every spelling but the plain one has in it. */
const IS_SPELLED = /[%&\\\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/

/**
 * Escapes of JSON and scripts, a byte as URLs have it, a character as HTML has it, and what nobody
 * sees. Backslashes count for nothing: how many there are depends on who escaped how often.
 */
const SPELLING =
  /\\+(?:u([0-9a-f]{4})|x([0-9a-f]{2}))?|%([0-7][0-9a-f])|&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));?|&([a-z]{2,6});|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gi

/** Names that HTML has for what keys and tokens are made of. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  plus: '+',
  sol: '/',
  equals: '=',
  period: '.',
  colon: ':',
  lowbar: '_'
}

/** Text is spelled anew by each program that it passes through. */
const MOST_LAYERS = 3

/** Text in its plain spelling, and where in the text that was given each of its units begins. */
interface Plain {
  readonly text: string
  /** One more than there are units: the last one is the end. */
  readonly at: readonly number[]
}

/** `value` as `withoutSpelled` looks for it. */
export function plainly(value: string): string {
  return plain(value).text
}

/**
 * `text` with `***` where a value stands in it however its characters are spelled: escaped, URL-encoded,
 * as entities, with invisible characters in between, and in layers of these. Linear.
 *
 * @param values in their plain spelling (`plainly`)
 */
export function withoutSpelled(text: string, values: Iterable<string>): string {
  // A value stands on one line, and most lines spell nothing.
  const lines = text.split('\n')
  return lines.map((line) => (IS_SPELLED.test(line) ? cleanLine(line, values) : line)).join('\n')
}

function cleanLine(line: string, values: Iterable<string>): string {
  const { text, at } = plain(line)
  const spans: [from: number, to: number][] = []
  for (const value of values) {
    for (let n = text.indexOf(value); n >= 0; n = text.indexOf(value, n + value.length)) {
      spans.push([at[n]!, at[n + value.length]!])
    }
  }
  let clean = ''
  let end = 0
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    if (from >= end) {
      clean += `${line.slice(end, from)}***`
    }
    end = Math.max(end, to)
  }
  return clean + line.slice(end)
}

function plain(text: string): Plain {
  let found: Plain = { text, at: Array.from({ length: text.length + 1 }, (_, n) => n) }
  for (let layer = 0; layer < MOST_LAYERS && IS_SPELLED.test(found.text); layer++) {
    found = withoutLayer(found)
  }
  return found
}

function withoutLayer({ text, at }: Plain): Plain {
  const parts: string[] = []
  const starts: number[] = []
  let end = 0
  const keepUntil = (next: number): void => {
    parts.push(text.slice(end, next))
    for (let n = end; n < next; n++) {
      starts.push(at[n]!)
    }
  }
  for (const match of text.matchAll(SPELLING)) {
    keepUntil(match.index)
    end = match.index + match[0].length
    const character = meaningOf(match)
    parts.push(character)
    for (let n = 0; n < character.length; n++) {
      starts.push(at[match.index]!)
    }
  }
  keepUntil(text.length)
  starts.push(at[text.length]!)
  return { text: parts.join(''), at: starts }
}

/** The character that is spelled; '' for what only stands in between. */
function meaningOf([whole, unit, two, byte, hex, decimal, name]: RegExpExecArray): string {
  const digits = unit ?? two ?? byte ?? hex
  const code = digits === undefined ? Number(decimal) : parseInt(digits, 16)
  if (Number.isFinite(code)) {
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  }
  return name === undefined ? '' : (ENTITIES[name.toLowerCase()] ?? whole)
}
