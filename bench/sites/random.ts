/** Repeatable random numbers (mulberry32): same seed, same data set. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number of at least 0, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)]
    if (item === undefined) {
      throw new RangeError('nothing to pick from')
    }
    return item
  }

  /** Bytes that no compression and no cache can make less of. */
  bytes(length: number): Buffer {
    const words = new Uint32Array(Math.ceil(length / 4))
    for (let n = 0; n < words.length; n++) {
      words[n] = this.next() * 2 ** 32
    }
    return Buffer.from(words.buffer, 0, length)
  }
}
