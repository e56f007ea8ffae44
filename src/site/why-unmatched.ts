import { quote, trimEndOf } from '../text/escape.js'

export interface WhyContext {
  readonly folderNames: readonly string[]
  /** Whether a pattern in the same language matches any path of the site. */
  readonly matchesAny: (pattern: string) => boolean
}

type Language = 'glob' | 'gitignore'

/** Gives the reason, as the end of a sentence, where it is the one that it knows. */
type Reason = (body: string, context: WhyContext, language: Language) => string | undefined

const instead = (pattern: string): string => `write ${quote(pattern)}`

/** The likeliest first. Those that propose something else have made sure that it matches. */
const REASONS: readonly Reason[] = [
  (body) =>
    /^(["'`]).*\1$/.test(body) ? 'its quotes are taken for a part of the names' : undefined,
  (body) =>
    /^[-*]\s/.test(body)
      ? `it begins with ${quote(body.slice(0, 2))}, as in a list: write the pattern alone`
      : undefined,
  (body) => (/\s#/.test(body) ? 'a comment needs a line of its own' : undefined),
  (body) =>
    /\{[^{},]*,[^{}]*\}/.test(body)
      ? 'braces are not expanded: write one pattern a line'
      : undefined,
  (body, { matchesAny }) =>
    body.includes(',') || body.split(/\s+/).some((part) => part !== body && matchesAny(part))
      ? 'write one pattern a line'
      : undefined,
  (body, { folderNames }) => {
    const way = body.replace(/^(?:\.?\/)+/, '')
    const name = folderNames.find((one) => way === one || way.startsWith(`${one}/`))
    const rest = name === undefined ? '' : way.slice(name.length + 1)
    const hint = rest === '' ? '' : `: ${instead(rest)}`
    return name === undefined
      ? undefined
      : `it begins with ${quote(name)}, and patterns are relative to that folder${hint}`
  },
  (body, { matchesAny }, language) =>
    language === 'gitignore' && body.startsWith('./') && matchesAny(body.slice(2))
      ? `an ignore file knows no "./": ${instead(body.slice(2))}`
      : undefined,
  (body, { matchesAny }) => {
    const slashed = body.replaceAll('\\', '/')
    return slashed !== body && matchesAny(slashed) ? instead(slashed) : undefined
  },
  (body, { matchesAny }) => {
    const escaped = body.replace(/[[\]]/g, '\\$&')
    return escaped !== body && matchesAny(escaped)
      ? `"[…]" stands for one of the characters in it: ${instead(escaped)}`
      : undefined
  },
  (body, { matchesAny }) => {
    const file = trimEndOf(body, '/')
    return file !== body && file !== '' && matchesAny(file)
      ? 'a slash at the end stands for a folder, and this is a file'
      : undefined
  },
  (body, { matchesAny }) => {
    const deeper = `**/${body.replace(/^(?:\.?\/)+/, '')}`
    return matchesAny(deeper) ? `it is looked for only at the root: ${instead(deeper)}` : undefined
  },
  (body, { matchesAny }) => {
    const ending = `**/*${body}`
    return /^\.\w+$/.test(body) && matchesAny(ending) ? instead(ending) : undefined
  },
  (body, { matchesAny }) => {
    const anyCase = body.replace(
      /[a-z]/gi,
      (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`
    )
    return !/[[\]\\]/.test(body) && matchesAny(anyCase) ? 'upper and lower case count' : undefined
  }
]

/** Longer lines are no misspelt pattern, and each reason tries another one. */
const LONGEST = 500

/** Why the line matches nothing, in brackets; empty where that cannot be told. */
export function whyUnmatched(text: string, language: Language, context: WhyContext): string {
  const body = text.replace(/^[!\s]+/, '').trimEnd()
  if (body.length > LONGEST) {
    return ''
  }
  for (const reason of REASONS) {
    const why = reason(body, context, language)
    if (why !== undefined) {
      return ` (${why})`
    }
  }
  return ''
}
