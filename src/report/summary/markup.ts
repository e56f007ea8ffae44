import { webUrl } from '../../gateway/public-urls.js'
import type { Secrets } from '../../text/redact.js'
import { cut, escapeActive, SHOWN_EXCERPT, joinLines } from '../../text/escape.js'
import { numberText } from '../../text/format.js'

/**
 * Everything foreign goes into blocks of raw HTML without blank lines. GitHub reads no Markdown in
 * such a block, so escaping HTML is enough for the text; Markdown's own characters become entities
 * all the same, as a second wall and for readers of the source.
 */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
}

function entity(character: string): string {
  return ENTITIES[character] ?? `&#${character.charCodeAt(0)};`
}

const SPECIAL = /[&<>"'`|@#$*_~[\]\\\n]/g

/** Longest name, in UTF-16 units. */
const LONGEST_NAME = 200

/** Bytes of `text` in the summary. */
export function sizeOf(text: string): number {
  return Buffer.byteLength(text)
}

/** Turns foreign text into inert HTML, with the secrets of the run taken out first. */
export class Markup {
  readonly #secrets: Secrets

  constructor(secrets: Secrets) {
    this.#secrets = secrets
  }

  /** A name in `<code>`, on one line, with everything invisible made visible. */
  code(text: string, limit = LONGEST_NAME): string {
    const clean = escapeActive(cut(this.#secrets.redact(text), limit))
    return `<code>${clean.replace(SPECIAL, entity)}</code>`
  }

  /**
   * A sentence that may hold foreign words. GitHub looks for `@name` and `#1` in the text of the
   * rendered page, so these two stand in an element of their own. What stands between backticks in it
   * is code, as in the sentences of the log.
   */
  sentence(text: string, limit = SHOWN_EXCERPT): string {
    const oneLine = joinLines(this.#secrets.redact(text))
    const inert = escapeActive(cut(oneLine, limit))
      .replace(SPECIAL, entity)
      .replace(/&#(?:64|35);/g, '<span>$&</span>')
    return withCode(inert)
  }

  /** Several lines as they are. Line feeds become entities: a blank line would end the block. */
  block(text: string, limit: number): string {
    const clean = this.#secrets.redact(text).replace(/\r\n?/g, '\n')
    const shown = escapeActive(clean.slice(0, limit), '\n\t').replace(SPECIAL, entity)
    const left = clean.length - limit
    const note = left > 0 ? `<p><em>${numberText(left)} more characters left out.</em></p>` : ''
    return `<pre>${shown}</pre>${note}`
  }

  /** A link where `url` is http(s), its text where not. */
  link(url: string, label?: string): string {
    const href = webUrl(this.#secrets.redact(url))
    if (href === undefined) {
      return label ?? this.code(url)
    }
    const target = href.replace(SPECIAL, entity)
    return `<a href="${target}">${label ?? target}</a>`
  }
}

const BACKTICK = '&#96;'

/** Each pair of backticks as an element; one that is left over stays as it is. */
function withCode(html: string): string {
  const parts = html.split(BACKTICK)
  const isOpen = (n: number): boolean => n % 2 === 1 && n < parts.length - 1
  return parts
    .map((part, n) =>
      isOpen(n) ? `<code>${part}</code>` : isOpen(n - 1) || n === 0 ? part : BACKTICK + part
    )
    .join('')
}

/** As many whole items as fit, and how many are left out. */
export function cutItems<T>(
  items: readonly T[],
  limits: { readonly bytes: number; readonly items: number },
  render: (item: T) => string
): { html: string; left: number } {
  let html = ''
  let shown = 0
  let room = limits.bytes
  for (const item of items.slice(0, limits.items)) {
    const text = render(item)
    room -= sizeOf(text)
    if (room < 0) {
      break
    }
    html += text
    shown += 1
  }
  return { html, left: items.length - shown }
}

/** A table; cells are HTML already. Rows with an empty last cell are left out. */
export function facts(rows: readonly (readonly [string, string])[]): string {
  const body = rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<tr><td><strong>${name}</strong></td><td>${value}</td></tr>`)
  return body.length === 0 ? '' : `<table>\n${body.join('\n')}\n</table>`
}

/** A table with a head row. */
export function table(head: readonly string[], rows: string): string {
  const cells = head.map((cell) => `<th align="left">${cell}</th>`).join('')
  return `<table>\n<tr>${cells}</tr>\n${rows}</table>`
}

/** A part of the page that opens with a click. */
export function details(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n${content}\n</details>`
}
