/** Line numbers of growing offsets in a text, in one pass. */
export class Lines {
  readonly #text: string
  #line: number
  /** The next line break; kept, because minified texts have none for MiBs. */
  #break: number

  /** `firstLine` is the line that the text begins in. */
  constructor(text: string, firstLine = 1) {
    this.#text = text
    this.#line = firstLine
    this.#break = breakFrom(text, 0)
  }

  /** `offset` must not be less than the one before. */
  at(offset: number): number {
    while (this.#break < offset) {
      this.#line += 1
      this.#break = breakFrom(this.#text, this.#break + 1)
    }
    return this.#line
  }
}

function breakFrom(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at === -1 ? Infinity : at
}
