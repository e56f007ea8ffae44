/** Longest text of foreign origin that is shown in one place, in UTF-16 units. */
const SHOWN_NAME = 200
export const SHOWN_EXCERPT = 500

/**
 * Characters that would act on a terminal or hide what is written: controls, format and bidi marks,
 * line and paragraph separators, ignorable code points and lone surrogates (faults notes, C2).
 */
const ACTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

function escapeUnit(character: string): string {
  let escaped = ''
  for (let i = 0; i < character.length; i++) {
    escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`
  }
  return escaped
}

/** `text` with every active character as `\uXXXX`; those in `kept` (for instance `\n`) stay. */
export function escapeActive(text: string, kept = ''): string {
  return text.replace(ACTIVE, (found) => (kept.includes(found) ? found : escapeUnit(found)))
}

/** `text`, or its first `limit` UTF-16 units and `…`. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}…`
}

/**
 * The two commands of the runner (faults notes, C2), which obeys `##[command]` anywhere and
 * `::command::` at the start of a line, after white space: elsewhere `::` is left, as in `[::1]`.
 */
function withoutCommands(text: string): string {
  return text.replaceAll('##[', '#\\u0023[').replace(/^([\s"']*:):/, '$1\\u003a')
}

/** `text` of foreign origin on one line, inert for terminals and for the runner. */
export function plain(text: string, limit = SHOWN_EXCERPT): string {
  const oneLine = cut(text, limit * 2).replace(/\s*[\r\n]+\s*/g, ' ')
  return withoutCommands(cut(oneLine.replace(ACTIVE, escapeUnit), limit))
}

/** A file name (or another short foreign text) in quotes, exact and inert. */
export function show(name: string): string {
  const quoted = cut(name, SHOWN_NAME).replace(/[\\"]/g, '\\$&').replace(ACTIVE, escapeUnit)
  return `"${withoutCommands(quoted)}"`
}

/** Up to `limit` names, and how many more there are. */
export function showList(names: readonly string[], limit = 20): string {
  const shown = names.slice(0, limit).map(show).join(', ')
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown
}

/**
 * An integer with a comma before each three digits. `toLocaleString` does the same and spends 18 ms on
 * the tables of all languages, a tenth of a short run.
 */
export function numberText(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `1 file`, `2 files`, `1,234 files`. */
export function count(n: number, noun: string): string {
  return `${numberText(n)} ${noun}${n === 1 ? '' : 's'}`
}

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const

/** Bytes for a person: `512 bytes`, `1.5 MiB`. */
export function bytesText(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024
    unit += 1
  }
  return unit === 0 ? count(bytes, 'byte') : `${value.toFixed(1)} ${UNITS[unit]}`
}

/** A part and its whole in the unit of the whole: `128.4 of 304.0 MiB`, `12 of 512 bytes`. */
export function bytesOfText(part: number, whole: number): string {
  const [, unit = 'bytes'] = bytesText(whole).split(' ')
  const power = UNITS.findIndex((name) => name === unit)
  return power <= 0
    ? `${numberText(part)} of ${bytesText(whole)}`
    : `${(part / 1024 ** power).toFixed(1)} of ${bytesText(whole)}`
}

/** Milliseconds for a person: `0.4 s`, `2 min 5 s`. */
export function durationText(ms: number): string {
  if (ms < 59_950) {
    return `${(ms / 1000).toFixed(1)} s`
  }
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
