import { setSecret } from '@actions/core'

const SHORTEST_REPLACED = 4

/**
 * The secret values of this run. The runner masks what it was told to mask; what we print is also
 * cleaned here, because files, outputs and other runners (faults notes, C1) have no such mask.
 */
export class Secrets {
  readonly #values = new Set<string>()

  /** Registers a value, raw, URL-encoded and in base64, with the runner and with `redact`. */
  add(value: string): void {
    if (value === '') {
      return
    }
    for (const form of [value, encodeURIComponent(value), Buffer.from(value).toString('base64')]) {
      if (!this.#values.has(form)) {
        this.#values.add(form)
        setSecret(form)
      }
    }
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
