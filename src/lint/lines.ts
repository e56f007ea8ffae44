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

/** As HTML counts (13.2.3.5): a carriage return that no line feed follows is a line break, too. */
const PAGE_BREAK = /\n|\r(?!\n)/g

/** Line numbers of any offsets in a page. */
export class LineIndex {
  readonly #firstLine: number
  readonly #breaks: number[] = []

  constructor(text: string, firstLine = 1) {
    this.#firstLine = firstLine
    for (const { index } of text.matchAll(PAGE_BREAK)) {
      this.#breaks.push(index)
    }
  }

  at(offset: number): number {
    let [low, high] = [0, this.#breaks.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#breaks[middle]! < offset) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return this.#firstLine + low
  }
}
