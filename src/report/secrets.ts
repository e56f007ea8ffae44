import { setSecret } from '@actions/core'

const SHORTEST_REPLACED = 4

/**
 * The secret values of this run. The runner masks what it was told to mask; what we print is also
 * cleaned here, because files, outputs and other runners (faults notes, C1) have no such mask.
 */
export class Secrets {
  /** Longest first: a value that holds another one must go as a whole. */
  #values: string[] = []

  /** Registers a value, raw, URL-encoded and in base64, with the runner and with `redact`. */
  add(value: string): void {
    if (value === '') {
      return
    }
    const bytes = Buffer.from(value)
    // A server may send a lone surrogate, of which no URL can be made: encode what UTF-8 makes of it.
    for (const form of [value, encodeURIComponent(bytes.toString()), bytes.toString('base64')]) {
      if (!this.#values.includes(form)) {
        this.#values.push(form)
        setSecret(form)
      }
    }
    this.#values.sort((a, b) => b.length - a.length)
  }

  /** `text` with every registered value replaced. Clean first, cut afterwards: half a secret is one too. */
  redact(text: string): string {
    let clean = text
    for (const value of this.#values) {
      if (value.length >= SHORTEST_REPLACED && clean.includes(value)) {
        clean = clean.replaceAll(value, '***')
      }
    }
    return clean
  }
}
