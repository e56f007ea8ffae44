import { trimEndOf } from './escape.js'
import { base64Cores, base64Url } from './encodings.js'
import { plainly, withoutSpelled } from './spelled.js'

const SHORTEST_REPLACED = 4
/** A shorter piece of base64 or hex text would be found by chance. */
const SHORTEST_DERIVED = 8

/** Takes secrets out of a text. */
export type Redact = (text: string) => string

/** So much of the beginning of a value says nothing of the rest. */
const HARMLESS = 5
/** Where a text was cut. */
const CUT = '…'

/** One encoding of a secret value: text, or a pattern where the case of letters says nothing. */
interface Form {
  readonly length: number
  readonly pattern: string | RegExp
}

/**
 * The secret values of this run. The runner masks what it was told to mask; what we print is also
 * cleaned here, because files, outputs and other runners (docs/faults.md 5.4) have no such mask.
 */
export class Secrets {
  readonly #values = new Set<string>()
  readonly #known = new Set<string>()
  /** Longest first: a value that holds another one must go as a whole. */
  #forms: Form[] = []
  /** Each value in its plain spelling. */
  readonly #plain = new Set<string>()
  readonly #mask: (form: string) => void

  /** @param mask is told each form of each value, to hide it wherever else it may be printed */
  constructor(mask: (form: string) => void = () => undefined) {
    this.#mask = mask
  }

  /**
   * Registers a value with the runner, as it is, URL-encoded and in base64 wherever it stands in it,
   * and with `redact`, for which it is also known in base64url, without padding, in hex, and with its
   * characters spelled in other ways.
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
      const plain = plainly(value)
      if (plain.length >= SHORTEST_REPLACED) {
        this.#plain.add(plain)
      }
      const hex = bytes.toString('hex')
      this.#forms.push({ length: hex.length, pattern: new RegExp(hex, 'gi') })
    }
    this.#forms.sort((a, b) => b.length - a.length)
  }

  /** Whether the form is new. */
  #keep(form: string): boolean {
    if (this.#known.has(form)) {
      return false
    }
    this.#known.add(form)
    if (form.length >= SHORTEST_REPLACED) {
      this.#forms.push({ length: form.length, pattern: form })
    }
    return true
  }

  /** `text` with every registered value replaced, also where a cut has left only its beginning. */
  redact(text: string): string {
    let clean = text
    for (const { length, pattern } of this.#forms) {
      if (length <= clean.length) {
        clean = clean.replaceAll(pattern, '***')
      }
    }
    clean = withoutSpelled(clean, this.#plain)
    return clean.includes(CUT) ? this.#withoutHalves(clean) : clean
  }

  #withoutHalves(text: string): string {
    const parts = text.split(CUT)
    const last = parts.pop() ?? ''
    return [...parts.map((part) => this.#withoutHalf(part)), last].join(CUT)
  }

  /** `text` without the beginning of a value at its end. */
  #withoutHalf(text: string): string {
    for (const { pattern } of this.#forms) {
      const form = typeof pattern === 'string' ? pattern : ''
      for (let length = Math.min(form.length - 1, text.length); length > HARMLESS; length--) {
        if (text.endsWith(form.slice(0, length))) {
          return `${text.slice(0, -length)}***`
        }
      }
    }
    return text
  }
}

function isLong(form: string): boolean {
  return form.length >= SHORTEST_DERIVED
}
