import { resolve, type Address, type Base } from './address.js'

const CACHED_ADDRESSES = 20_000
const LONGEST_CACHED = 256

/** `resolve` that remembers: the pages of a site repeat the same navigation thousands of times. */
export class Resolver {
  readonly #known = new Map<string, Address>()

  resolve(reference: string, base: Base): Address {
    if (reference.length > LONGEST_CACHED) {
      return resolve(reference, base)
    }
    const key = `${base.kind === 'site' ? base.folderUrl : base.kind}\n${reference}`
    const known = this.#known.get(key)
    if (known !== undefined) {
      return known
    }
    if (this.#known.size >= CACHED_ADDRESSES) {
      this.#known.clear()
    }
    const address = resolve(reference, base)
    this.#known.set(key, address)
    return address
  }
}
