import { cutWithLength } from './text/escape.js'

/** An object of unknown content. Read it with `own`, never by its prototype. */
export type JsonObject = Readonly<Record<string, unknown>>

/** A text of this length is read in no time, however deep it is (UTF-16 units). */
const QUICK_UNITS = 64 * 1024
/** Nothing that is meant is as deep as that, and it is read in less than a second. */
const MOST_LEVELS = 100_000

/**
 * The object in a JSON text, or undefined where it is no JSON or no object. A long text that is very
 * deep is none either: `JSON.parse` would take minutes for it, in which nothing else runs.
 */
export function parseObject(text: string): JsonObject | undefined {
  if (text.length > QUICK_UNITS && isDeep(text)) {
    return undefined
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isDeep(text: string): boolean {
  let levels = 0
  let isInText = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) {
      isInText = !isInText
    } else if (isInText) {
      at += unit === BACKSLASH ? 1 : 0
    } else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
      levels += 1
      if (levels > MOST_LEVELS) {
        return true
      }
    } else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) {
      levels -= 1
    }
  }
  return false
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  ...Buffer.from('"\\[]{}')
] as [number, number, number, number, number, number]

/** Whether a text is JSON of any kind. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property that the object itself has: never one of its prototype (docs/faults.md 5.3). */
export function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** Nobody reads more words, and all that looks for secrets in them takes its time (UTF-16 units). */
const LONGEST_WORDS = 64 * 1024

/** Of a value that is no text, so much is described: nobody reads more, and foreign depth has no end. */
const SHOWN_LEVELS = 8
const SHOWN_ITEMS = 50
const SHOWN_UNITS = 4_096

/**
 * The text of a field that may hold words of dStor: a string as it is, up to 64 Ki of it; nothing for
 * what is absent, false, zero or empty; and JSON for any other shape, of a large or deep one its beginning.
 */
export function wordsOf(value: unknown): string {
  if (!value || (typeof value === 'object' && isEmpty(value))) {
    return ''
  }
  if (typeof value === 'string') {
    return cutWithLength(value, LONGEST_WORDS)
  }
  const text = jsonOf(value, SHOWN_LEVELS)
  return text.length <= SHOWN_UNITS ? text : `${text.slice(0, SHOWN_UNITS)}…`
}

function isEmpty(value: object): boolean {
  for (const name in value) {
    if (Object.hasOwn(value, name)) {
      return false
    }
  }
  return true
}

/** As `JSON.stringify`, which overflows the stack on what `JSON.parse` reads; `…` stands for the rest. */
function jsonOf(value: unknown, levels: number): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.slice(0, SHOWN_UNITS))
  }
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value)
  }
  if (levels === 0) {
    return '…'
  }
  const isList = Array.isArray(value)
  const parts: string[] = []
  let units = 0
  for (const name in value) {
    if (parts.length === SHOWN_ITEMS || units > SHOWN_UNITS) {
      parts.push('…')
      break
    }
    const part = jsonOf((value as JsonObject)[name], levels - 1)
    parts.push(isList ? part : `${jsonOf(name, levels)}:${part}`)
    units += parts.at(-1)!.length
  }
  return isList ? `[${parts.join()}]` : `{${parts.join()}}`
}
