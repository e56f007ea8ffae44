/** Line numbers of growing offsets in a text, in one pass. */
export class Lines {
  readonly #text: string
  #offset = 0
  #line: number

  /** `firstLine` is the line that the text begins in. */
  constructor(text: string, firstLine = 1) {
    this.#text = text
    this.#line = firstLine
  }

  /** `offset` must not be less than the one before. */
  at(offset: number): number {
    for (;;) {
      const end = this.#text.indexOf('\n', this.#offset)
      if (end === -1 || end >= offset) {
        return this.#line
      }
      this.#line += 1
      this.#offset = end + 1
    }
  }
}
