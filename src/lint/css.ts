import { tokenTypes, tokenize } from 'css-tree/tokenizer'
import { string, url } from 'css-tree/utils'
import type { Reference } from './judge.js'
import { Lines } from './lines.js'

/** At-rules whose `url()` is a name or a filter and not an address to fetch. */
const NAMING_RULES = new Set(['@namespace', '@document', '@-moz-document'])
const ADDRESS_FUNCTIONS = new Set(['url(', 'src('])
const SET_FUNCTIONS = new Set(['image-set(', '-webkit-image-set('])

/**
 * The addresses in a style sheet, or in the declarations of a `style` attribute: `url()`, `src()`,
 * `@import` and the strings of `image-set()` (CSS Values 4, CSS Images 4). Never throws.
 */
export function readCss(
  css: string,
  firstLine: number,
  found: (reference: Reference) => void
): void {
  if (!/url\(|src\(|@import|image-set\(/i.test(css)) {
    return
  }
  const lines = new Lines(css, firstLine)
  const context = new Context()
  tokenize(css, (type, start, end) => {
    const isAddress = context.isAddress(type, () => css.slice(start, end).toLowerCase())
    if (isAddress) {
      const text = css.slice(start, end)
      const value = type === tokenTypes.Url ? url.decode(text) : string.decode(text)
      found({ kind: 'resource', value, line: lines.at(start) })
    }
  })
}

/** Follows the tokens as far as it takes to know what a string is for. */
class Context {
  #rule = ''
  #opener = ''
  #setDepth = 0

  isAddress(type: number, text: () => string): boolean {
    const t = tokenTypes
    if (type === t.WhiteSpace || type === t.Comment) {
      return false
    }
    const opener = this.#opener
    this.#opener = ''
    switch (type) {
      case t.AtKeyword:
        this.#rule = text()
        this.#opener = this.#rule
        return false
      case t.Semicolon:
      case t.LeftCurlyBracket:
      case t.RightCurlyBracket:
        this.#rule = ''
        this.#setDepth = 0
        return false
      case t.Function:
        this.#openFunction(text())
        return false
      case t.RightParenthesis:
        this.#setDepth = Math.max(0, this.#setDepth - 1)
        return false
      case t.Url:
        return !NAMING_RULES.has(this.#rule)
      case t.String:
        return !NAMING_RULES.has(this.#rule) && this.#takesString(opener)
      default:
        return false
    }
  }

  #openFunction(name: string): void {
    this.#opener = name
    if (this.#setDepth > 0 || SET_FUNCTIONS.has(name)) {
      this.#setDepth += 1
    }
  }

  /** `type("image/png")` in an `image-set()` is a string as well, one level deeper. */
  #takesString(opener: string): boolean {
    return opener === '@import' || ADDRESS_FUNCTIONS.has(opener) || this.#setDepth === 1
  }
}
