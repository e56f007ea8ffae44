import { TokenizerMode, type Tokenizer } from 'parse5'
import { MEANINGLESS } from './html-plain.js'
import { Lines, breakFrom, pageBreakFrom } from './lines.js'

/** So much may be given to the tokenizer at once. */
const PIECE_LENGTH = 1 << 16

/**
 * The tokenizer lets go of what it has read in steps of this length. As every piece is joined to what it
 * still holds, the usual 64 KiB would be copied for each tag.
 */
const HELD_LENGTH = 1 << 10

/** In these an end tag alone ends the text; a script is full of `>`. */
const TEXT_MODES: ReadonlySet<number> = new Set([
  TokenizerMode.RAWTEXT,
  TokenizerMode.RCDATA,
  TokenizerMode.SCRIPT_DATA
])

/**
 * Gives a page to the tokenizer, but for the texts and tags that mean nothing here: it takes every character
 * by itself, and most of a page is such text. That is safe only between tags, where nothing is begun.
 */
export class PageFeed {
  readonly #html: string
  readonly #tokenizer: Tokenizer
  readonly #lines: Lines
  #at = 0
  /** The next `<`; kept, because there may be none for MiBs. */
  #open = -1
  /** The end of the first piece of what is not finished. */
  #begunAt = 0
  #skippedLines = 0

  constructor(html: string, tokenizer: Tokenizer) {
    this.#html = html
    this.#tokenizer = tokenizer
    this.#lines = new Lines(html, 1, html.includes('\r') ? pageBreakFrom : breakFrom)
    tokenizer.preprocessor.bufferWaterline = HELD_LENGTH
  }

  /** What the lines that the tokenizer tells are short of. */
  get skippedLines(): number {
    return this.#skippedLines
  }

  get isRead(): boolean {
    return this.#at === this.#html.length
  }

  /** Reads the next `length` characters, or some more. */
  read(length: number): void {
    const limit = Math.min(this.#html.length, this.#at + length)
    while (this.#at < limit) {
      if (this.#tokenizer.state === TokenizerMode.DATA) {
        this.#readBetween(limit)
      } else {
        this.#feedOn()
      }
    }
    this.#lines.at(this.#at)
    if (this.isRead) {
      this.#tokenizer.write('', true)
    }
  }

  #readBetween(limit: number): void {
    if (this.#open < this.#at) {
      this.#open = foundFrom(this.#html.indexOf('<', this.#at))
    }
    if (this.#open >= limit) {
      this.#at = limit
      return
    }
    MEANINGLESS.lastIndex = this.#open
    if (MEANINGLESS.test(this.#html)) {
      this.#at = MEANINGLESS.lastIndex
      return
    }
    this.#at = this.#open
    this.#skippedLines = this.#lines.at(this.#at) - this.#tokenizer.preprocessor.line
    this.#feed(this.#html.indexOf('>', this.#at))
    this.#begunAt = this.#at
  }

  /**
   * Gives the rest of what was begun. Each piece is as long as all of them so far, because the tokenizer
   * copies what it holds for each: a comment of nothing but `>` would take for ever.
   */
  #feedOn(): void {
    const least = Math.min(this.#at - this.#begunAt, PIECE_LENGTH)
    const piece = this.#html.slice(this.#at, this.#at + PIECE_LENGTH)
    const from = this.#isInText() ? foundFrom(piece.indexOf('</', least)) : least
    const last = piece.indexOf('>', from)
    this.#feed(last === -1 ? -1 : this.#at + last)
  }

  #isInText(): boolean {
    return TEXT_MODES.has(this.#tokenizer.state)
  }

  /** Up to and including `last`, which is -1 where there is none. */
  #feed(last: number): void {
    const end = Math.min(foundFrom(last) + 1, this.#at + PIECE_LENGTH, this.#html.length)
    this.#tokenizer.write(this.#html.slice(this.#at, end), false)
    this.#at = end
  }
}

function foundFrom(found: number): number {
  return found === -1 ? Infinity : found
}
