/** Longest text of foreign origin that is shown in one place, in UTF-16 units. */
const SHOWN_NAME = 200
export const SHOWN_EXCERPT = 500

/**
 * Characters that would act on a terminal or hide what is written: controls, format and bidi marks,
 * line and paragraph separators, ignorable code points and lone surrogates (docs/faults.md 5.1).
 */
const ACTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

/** Source of a pattern (flag `u`): those of them that stand within a line and take no room there. */
export const INVISIBLE = `(?![\\t\\n\\r])${ACTIVE.source}`

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

/** `text`, or as much of its beginning as leaves room for a note on its length, in UTF-16 units. */
export function cutWithLength(text: string, limit: number): string {
  const note = `… (cut, ${text.length} characters in all)`
  return text.length <= limit ? text : `${text.slice(0, limit - note.length)}${note}`
}

/**
 * The two commands of the runner (docs/faults.md 5.1), which obeys `##[command]` anywhere and
 * `::command::` at the start of a line, after white space: elsewhere `::` is left, as in `[::1]`.
 */
function withoutCommands(text: string): string {
  return text.replaceAll('##[', '#\\u0023[').replace(/^([\s"']*:):/, '$1\\u003a')
}

/** The lines of `text` in one, with a space for each break and the white space around it. Linear. */
export function joinLines(text: string): string {
  const lines = text.split(/[\r\n]+/)
  const inner = lines.map((line, n) =>
    n === 0 ? line.trimEnd() : n === lines.length - 1 ? line.trimStart() : line.trim()
  )
  return lines.length === 1
    ? text
    : inner.filter((line, n) => line !== '' || n === 0 || n === lines.length - 1).join(' ')
}

/** `text` without the characters `last` at its end. Linear, as `/x+$/` is not. */
export function trimEndOf(text: string, last: string): string {
  let end = text.length
  while (text[end - 1] === last) {
    end -= 1
  }
  return text.slice(0, end)
}

/** `text` of foreign origin on one line, inert for terminals and for the runner. */
export function oneLine(text: string, limit = SHOWN_EXCERPT): string {
  const line = joinLines(cut(text, limit * 2))
  return withoutCommands(cut(line.replace(ACTIVE, escapeUnit), limit))
}

/**
 * A file name (or another short foreign text) in quotes, exact and inert. On Windows a backslash
 * stands alone: it is what divides the parts of a path there, and never part of a name.
 */
export function quote(name: string): string {
  const special = process.platform === 'win32' ? /"/g : /[\\"]/g
  const quoted = cut(name, SHOWN_NAME).replace(special, '\\$&').replace(ACTIVE, escapeUnit)
  return `"${withoutCommands(quoted)}"`
}

/** Up to `limit` names, and how many more there are. */
export function quoteList(names: readonly string[], limit = 20): string {
  const shown = names.slice(0, limit).map(quote).join(', ')
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown
}
