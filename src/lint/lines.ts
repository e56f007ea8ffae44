/** Line numbers of growing offsets in a text, in one pass. */
export class Lines {
  readonly #text: string
  readonly #breakFrom: typeof breakFrom
  #line: number
  /** The next line break; kept, because minified texts have none for MiBs. */
  #break: number

  /** `firstLine` is the line that the text begins in. */
  constructor(text: string, firstLine = 1, lineBreakFrom = breakFrom) {
    this.#text = text
    this.#breakFrom = lineBreakFrom
    this.#line = firstLine
    this.#break = lineBreakFrom(text, 0)
  }

  /** `offset` must not be less than the one before. */
  at(offset: number): number {
    while (this.#break < offset) {
      this.#line += 1
      this.#break = this.#breakFrom(this.#text, this.#break + 1)
    }
    return this.#line
  }
}

/** Where the next line break is, a line feed. */
export function breakFrom(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at === -1 ? Infinity : at
}

/** As HTML counts (13.2.3.5): a carriage return that no line feed follows is a line break, too. */
export function pageBreakFrom(text: string, offset: number): number {
  PAGE_BREAK.lastIndex = offset
  return PAGE_BREAK.test(text) ? PAGE_BREAK.lastIndex - 1 : Infinity
}

const PAGE_BREAK = /\n|\r(?!\n)/g
