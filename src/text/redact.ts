import { base64Cores, base64Url } from './encodings.js'
import { trimEndOf } from './escape.js'
import { CUT, IS_SPELLED, type Reading, readingOf } from './spelled.js'

const SHORTEST_REPLACED = 4
/** A shorter piece of base64 or hex text would be found by chance. */
const SHORTEST_DERIVED = 8
/** So much of the beginning of a value says nothing of the rest. */
const HARMLESS = 5
/** In words of others a piece of this length, of a form that is much longer, is no chance. */
const PIECE = 12
const SHORTEST_IN_PIECES = 20

const MASK = '***'
const CUTS = new RegExp(CUT, 'g')
/** A value may stand there that is not seen by looking for it. */
const MAY_HIDE = new RegExp(`${CUT}|${IS_SPELLED.source}`, 'u')

/** Takes secrets out of a text. */
export type Redact = (text: string) => string

/** One encoding of a secret value. */
interface Form {
  readonly text: string
  /** Finds it in hex, where the case of letters says nothing. */
  readonly hex?: RegExp | undefined
}

type Span = readonly [from: number, to: number]

/**
 * The secret values of this run. The runner masks what it was told to mask; what we print is also
 * cleaned here, because files, outputs and other runners (docs/faults.md 5.4) have no such mask.
 */
export class Secrets {
  readonly #values = new Set<string>()
  readonly #known = new Set<string>()
  readonly #forms: Form[] = []
  /** The same in their plain spelling. */
  readonly #plain: Form[] = []
  /** The pieces of the long ones of these, in lower case. */
  readonly #pieces = new Set<string>()
  readonly #mask: (form: string) => void

  /** @param mask is told each form of each value, to hide it wherever else it may be printed */
  constructor(mask: (form: string) => void = () => undefined) {
    this.#mask = mask
  }

  /**
   * Registers a value with the runner, as it is, URL-encoded and in base64 wherever it stands in it,
   * and with `redact`, for which it is also known in base64url, without padding, in hex, and each of
   * these with its characters spelled in other ways.
   */
  add(value: string): void {
    if (value === '' || this.#values.has(value)) {
      return
    }
    this.#values.add(value)
    const bytes = Buffer.from(value)
    const base64 = bytes.toString('base64')
    const cores = value.length < SHORTEST_REPLACED ? [] : base64Cores(value).filter(isLong)
    // A server may send a lone surrogate, of which no URL can be made: encode what UTF-8 makes of it.
    for (const form of [value, encodeURIComponent(bytes.toString()), base64, ...cores]) {
      if (this.#keep(form)) {
        this.#mask(form)
      }
    }
    if (value.length >= SHORTEST_REPLACED) {
      const bare = trimEndOf(base64, '=')
      const others = [bare, base64Url(base64), base64Url(bare), ...cores.map(base64Url)]
      others.filter(isLong).forEach((form) => this.#keep(form))
      const hex = bytes.toString('hex')
      this.#lookFor({ text: hex, hex: new RegExp(hex, 'gi') })
    }
  }

  /** Whether the form is new. */
  #keep(form: string): boolean {
    if (this.#known.has(form)) {
      return false
    }
    this.#known.add(form)
    if (form.length >= SHORTEST_REPLACED) {
      this.#lookFor({ text: form })
    }
    return true
  }

  #lookFor(form: Form): void {
    this.#forms.push(form)
    const { text } = readingOf(form.text)
    if (text.length >= SHORTEST_REPLACED) {
      this.#plain.push({ ...form, text })
    }
    if (text.length >= SHORTEST_IN_PIECES) {
      piecesOf(text).forEach((piece) => this.#pieces.add(piece))
    }
  }

  /**
   * `text` with every registered value replaced, however its characters are spelled, and also where a
   * cut has left only its beginning. Linear.
   */
  redact(text: string): string {
    const clean = masked(text, spansOf(this.#forms, text))
    if (this.#plain.length === 0 || !MAY_HIDE.test(clean)) {
      return clean
    }
    const reading = readingOf(clean)
    const whole = spansOf(this.#plain, reading.text).map((span) => reading.origin(...span))
    return masked(clean, [...whole, ...this.#halves(reading)])
  }

  /**
   * As `redact`, for words of a server: also without pieces of a long value, in either case, since
   * nobody knows where others cut, wrap and shorten. Not for our own links and names, which a value may
   * share a piece with by right.
   */
  redactWords(text: string): string {
    const clean = this.redact(text)
    const reading = readingOf(clean)
    const found = piecesOf(reading.text).flatMap((piece, at): Span[] =>
      this.#pieces.has(piece) ? [reading.origin(at, at + PIECE)] : []
    )
    return masked(clean, found)
  }

  /** Where beginnings of values stand before a cut in the text that was read. */
  #halves({ text, origin }: Reading): Span[] {
    let before = 0
    return [...text.matchAll(CUTS)].flatMap(({ 0: { length }, index }) => {
      const piece = text.slice(before, index)
      before = index + length
      const most = Math.max(...this.#plain.map((form) => beginningAtEnd(form, piece)))
      // Up to the cut: a character that was cut in its spelling stands in between.
      return most > HARMLESS ? [[origin(index - most, index)[0], origin(index, before)[0]]] : []
    })
  }
}

/** What stands at each position of a text, in lower case. */
function piecesOf(text: string): string[] {
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const count = Math.max(0, lower.length - PIECE + 1)
  return Array.from({ length: count }, (_, at) => lower.slice(at, at + PIECE))
}

function spansOf(forms: readonly Form[], text: string): Span[] {
  const spans: Span[] = []
  for (const { text: form, hex } of forms) {
    const next = (from: number): number => {
      if (hex === undefined) {
        return text.indexOf(form, from)
      }
      hex.lastIndex = from
      return hex.exec(text)?.index ?? -1
    }
    for (let from = next(0); from >= 0; from = next(from + form.length)) {
      spans.push([from, from + form.length])
    }
  }
  return spans
}

/** `text` with `***` for each of the spans, and one for several that overlap. */
function masked(text: string, spans: Span[]): string {
  let clean = ''
  let end = 0
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    if (from >= end) {
      clean += text.slice(end, from) + MASK
    }
    end = Math.max(end, to)
  }
  return clean + text.slice(end)
}

/** How much of the beginning of a form, but not all of it, the text ends with. Linear. */
function beginningAtEnd({ text: form, hex }: Form, text: string): number {
  const end = text.slice(1 - form.length)
  // The longest border of both (Knuth, Morris and Pratt); NUL is in neither.
  const both = `${form.slice(0, end.length)}\0${hex ? end.toLowerCase() : end}`
  const borders = [0]
  let border = 0
  for (let n = 1; n < both.length; n++) {
    while (border > 0 && both[n] !== both[border]) {
      border = borders[border - 1]!
    }
    border += both[n] === both[border] ? 1 : 0
    borders.push(border)
  }
  return border
}

function isLong(form: string): boolean {
  return form.length >= SHORTEST_DERIVED
}
