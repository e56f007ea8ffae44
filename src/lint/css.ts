import { TokenType, tokenizer, type CSSToken } from '@csstools/css-tokenizer'
import { Lines } from './lines.js'
import type { Reference } from './references.js'

/** At-rules whose `url()` is a name or a filter and not an address to fetch. */
const NAMING_RULES = new Set(['namespace', 'document', '-moz-document'])
const ADDRESS_FUNCTIONS = new Set(['url', 'src'])
const END_OF_RULE = new Set<string>([
  TokenType.Semicolon,
  TokenType.OpenCurly,
  TokenType.CloseCurly
])
const SET_FUNCTIONS = new Set(['image-set', '-webkit-image-set'])

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
  const tokens = tokenizer({ css })
  while (!tokens.endOfFile()) {
    const token = tokens.nextToken()
    const isCode = context.isImport
    const value = context.addressIn(token)
    if (value !== undefined) {
      found({ kind: isCode ? 'code' : 'resource', value, line: lines.at(token[2]) })
    }
  }
}

/** Follows the tokens as far as it takes to know what a string is for. */
class Context {
  #rule = ''
  #opener = ''
  #setDepth = 0

  get isImport(): boolean {
    return this.#rule === 'import'
  }

  /** The address that this token is, if it is one. */
  addressIn(token: CSSToken): string | undefined {
    const type = token[0]
    if (type === TokenType.Whitespace || type === TokenType.Comment) {
      return undefined
    }
    const opener = this.#opener
    this.#opener = ''
    if (type === TokenType.URL) {
      return NAMING_RULES.has(this.#rule) ? undefined : token[4].value
    }
    if (type === TokenType.String) {
      return this.#takesString(opener) ? token[4].value : undefined
    }
    this.#follow(token)
    return undefined
  }

  #follow(token: CSSToken): void {
    if (token[0] === TokenType.AtKeyword) {
      this.#rule = token[4].value.toLowerCase()
      this.#opener = `@${this.#rule}`
    } else if (END_OF_RULE.has(token[0])) {
      this.#rule = ''
      this.#setDepth = 0
    } else if (token[0] === TokenType.Function) {
      this.#openFunction(token[4].value.toLowerCase())
    } else if (token[0] === TokenType.CloseParen) {
      this.#setDepth = Math.max(0, this.#setDepth - 1)
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
    return (
      !NAMING_RULES.has(this.#rule) &&
      (opener === '@import' || ADDRESS_FUNCTIONS.has(opener) || this.#setDepth === 1)
    )
  }
}
