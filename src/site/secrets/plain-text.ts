/** Tags after which a new line begins; what they hold is no longer than this in any real page. */
const LINE_TAG = /<\/?(?:br|p|div|li|tr|td|pre)\b[^<>]{0,500}>/gi
const OTHER_TAG = /<\/?[a-z][^<>]{0,500}>/gi
/** In JSON and in scripts; of several backslashes only the last one counts. */
const ESCAPE = /\\(?:u([\da-f]{4})|x([\da-f]{2})|([^\\\s]|\n)|)/gi
const PERCENT = /%([\da-f]{2})/gi
const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,9}));/gi
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const DASHES = /[\u2010-\u2015\u2212]/g
const SPACES = /[^\S\n]+/g
/** Before a line of a comment, of a quotation in Markdown, or of a block in YAML. */
const LINE_START = /^ ?(?:(?:#|\/\/|\*|>|\|) )?/gm
/** Between the pieces of a text that is put together, or of a list. */
const SEAM = /["'`](?: ?\n? ?[+.,])? ?\n? ?["'`]/g

const NAMED: ReadonlyMap<string, string> = new Map([
  ['plus', '+'],
  ['sol', '/'],
  ['equals', '='],
  ['nbsp', ' '],
  ['newline', '\n'],
  ['tab', ' '],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['dash', '-'],
  ['hyphen', '-'],
  ['shy', ''],
  ['zwsp', '']
])
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\n'],
  ['t', ' ']
])

/**
 * The text that somebody sees or that a program gets, of a piece of a page, a script, JSON or a plain
 * text: escapes, entities and tags undone, spaces made one, the pieces of a list joined. Good enough to
 * find in it what is written in letters and digits. Linear in the length of the piece.
 */
export function plainText(bytes: Buffer): string {
  const unescaped = bytes
    .toString('utf8')
    .replace(ESCAPE, (_, long?: string, short?: string, one = '') =>
      long === undefined && short === undefined
        ? (ESCAPED.get(one as string) ?? String(one))
        : character(parseInt(long ?? short ?? '', 16))
    )
    .replace(PERCENT, (_, hex: string) => character(parseInt(hex, 16)))
  const visible = withoutTags(withoutTags(unescaped).replace(ENTITY, entity))
  return visible
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replaceAll('\r', '\n')
    .replace(SPACES, ' ')
    .replace(LINE_START, '')
    .replace(SEAM, (seam) => (seam.includes(',') ? '\n' : ''))
}

function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(LINE_TAG, '\n').replace(OTHER_TAG, '') : text
}

function entity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) {
    return NAMED.get(name.toLowerCase()) ?? whole
  }
  return character(hex === undefined ? Number(decimal) : parseInt(hex, 16))
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
