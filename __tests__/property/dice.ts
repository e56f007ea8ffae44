/** Mulberry32: small, quick, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Chance that is the same for the same seed. */
export class Dice {
  readonly random: () => number

  constructor(seed: number) {
    this.random = generator(seed)
  }

  /** A whole number below `limit`. */
  upTo(limit: number): number {
    return Math.floor(this.random() * limit)
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.upTo(times) === 0
  }

  oneOf<T>(choices: readonly T[]): T {
    return choices[this.upTo(choices.length)]!
  }
}
