/** An object of unknown content. Read it with `own`, never by its prototype. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The object in a JSON text, or undefined where it is no JSON or no object. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

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

/**
 * The text of a field that may hold words of dStor: a string as it is, nothing for what is absent,
 * false, zero or empty, and JSON for any other shape.
 */
export function wordsOf(value: unknown): string {
  if (!value || (typeof value === 'object' && Object.keys(value).length === 0)) {
    return ''
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}
