import { ADDRESS_ATTRIBUTES, ESCAPABLE_TEXT, RAW_TEXT } from './html-elements.js'

/** Elements that the reader of pages looks at in any case, or that change how the tokenizer goes on. */
const TAGS = [
  ...RAW_TEXT,
  ...ESCAPABLE_TEXT,
  'script',
  'plaintext',
  'template',
  'svg',
  'math',
  'base',
  'link',
  'meta'
]

/** Attributes that are looked at on one element at least. */
const ATTRIBUTES = [
  'id',
  'style',
  'ng-version',
  ...new Set([...ADDRESS_ATTRIBUTES.values()].flatMap(Object.keys))
]

const SPACE = '[ \\t\\n\\f\\r]'
const NAME = '[a-z][a-z0-9-]*'
const TAG = `/?(?!(?:${TAGS.join('|')})[^a-z0-9-])${NAME}`
/** No `>`: a search goes no further than the first, up to which the tokenizer is given the tag otherwise. */
const VALUE = `"[^">]*"|'[^'>]*'|[^ \\t\\n\\f\\r"'<>=\`]+`
const ATTRIBUTE = `${SPACE}+(?!(?:${ATTRIBUTES.join('|')})[^a-z0-9-])${NAME}(?:=(?:${VALUE}))?`

/**
 * From a `<` on: a tag that means nothing here, a comment, or a `<` that opens nothing (HTML, 13.2.5). Knows
 * the usual form of each only; other forms are the affair of the tokenizer. The number of attributes is
 * limited, because the engine notes each to come back to, and a tag of MiBs would exhaust its stack.
 */
export const MEANINGLESS = new RegExp(
  `<(?:${TAG}(?:${ATTRIBUTE}){0,16}${SPACE}*/?>|(?![a-zA-Z!?/])|!--[^->]*-->)`,
  'y'
)
