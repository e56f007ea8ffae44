import { own, parseObject, wordsOf } from '../json.js'
import { referredCharacter } from '../text/encodings.js'

/** Most of a foreign text that is looked at, in UTF-16 units. Error pages say what they say early. */
export const LOOKED_AT = 8 * 1024

/** Elements in which web servers and frameworks say what went wrong, the most general first. */
const SPEAKING = ['title', 'h1', 'pre'] as const

/** Fields in which APIs say what went wrong, the most telling first. */
const TELLING = ['message', 'error', 'errorExplanation'] as const

/** The text in the body of an answer; '' where it is none, but a picture or the like. */
export function textOf(body: Buffer): string {
  return body.includes(0) ? '' : body.toString('utf8')
}

/** What the body of an answer says, in JSON or else. Foreign as well. */
export function saidBy(body: string): ServerWords {
  const words = saidInJson(body)
  return words === '' ? serverWords(body) : { words, isPage: false }
}

/** What an answer in JSON says went wrong; '' where it is none, or says nothing. Foreign as well. */
function saidInJson(body: string): string {
  const object = parseObject(body)
  const said = TELLING.map((field) => wordsOf(object && own(object, field)))
  return said.find((words) => words !== '') ?? ''
}

export interface ServerWords {
  /** What is said, for a person; '' where nothing is. Foreign: redact it, then make it inert and short. */
  readonly words: string
  /** The words stood in a page of HTML or XML. */
  readonly isPage: boolean
}

/**
 * What the body of an answer says that is no JSON: `<title>`, `<h1>` and the first line of `<pre>`
 * of a page, without those that only repeat another; the text of a page that has none of them; or
 * the text itself. Linear, and only the first 8 KiB are looked at; a word that is cut there is left
 * out, so that no part of a secret comes through unrecognized.
 */
export function serverWords(body: string): ServerWords {
  const text = beginningOf(body)
  if (!/<[a-z!?/]/i.test(text)) {
    return { words: text.trim(), isPage: false }
  }
  const said: string[] = []
  for (const name of SPEAKING) {
    const words = wordsIn(text, name)
    const isKnown = said.some((other) => other.includes(words))
    if (words !== '' && !isKnown) {
      said.splice(0, said.length, ...said.filter((other) => !words.includes(other)), words)
    }
  }
  return { words: said.length > 0 ? said.join(': ') : plain(withoutCode(text)), isPage: true }
}

/** As much of a foreign text as is ever described, without the word that is cut. */
export function beginningOf(body: string): string {
  if (body.length <= LOOKED_AT) {
    return body
  }
  let end = LOOKED_AT
  while (end > 0 && !/[\s<>]/.test(body[end - 1]!)) {
    end -= 1
  }
  return body.slice(0, end)
}

/** The words in the first element of that name. */
function wordsIn(text: string, name: string): string {
  const start = new RegExp(`<${name}[\\s>]`, 'i').exec(text)?.index
  const open = start === undefined ? -1 : text.indexOf('>', start)
  if (open < 0) {
    return ''
  }
  const rest = text.slice(open + 1)
  const end = rest.search(new RegExp(name === 'pre' ? '</pre|<br|\\n' : `</${name}`, 'i'))
  return plain(end < 0 ? rest : rest.slice(0, end))
}

/** Without scripts and styles, which say nothing to a person. */
function withoutCode(text: string): string {
  let kept = ''
  let rest = text
  for (;;) {
    const found = /<(script|style)[\s>]/i.exec(rest)
    if (found === null) {
      return kept + rest
    }
    const code = rest.slice(found.index)
    const length = code.search(new RegExp(`</${found[1]}`, 'i'))
    kept += `${rest.slice(0, found.index)} `
    rest = length < 0 ? '' : code.slice(length)
  }
}

function plain(markup: string): string {
  return markup
    .replace(/<[^<>]*>?/g, ' ')
    .replace(
      /&([a-z]{2,6}|#[0-9]+|#x[0-9a-f]+);/gi,
      (whole, name: string) => referredCharacter(name) ?? whole
    )
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')
}
