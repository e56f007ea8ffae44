import { setImmediate } from 'node:timers/promises'

const YIELD_EVERY_MS = 40

/** A file took longer than the check is worth. */
export class TooSlowError extends Error {}

/**
 * Lets the event loop breathe while files are read, so that signals are heard, and ends the work on a
 * file that takes too long.
 */
export class Pace {
  readonly #signal: AbortSignal | undefined
  readonly #fileLimitMs: number
  #fileDeadline = Infinity
  #yieldAt = performance.now() + YIELD_EVERY_MS

  constructor(signal: AbortSignal | undefined, fileLimitMs: number) {
    this.#signal = signal
    this.#fileLimitMs = fileLimitMs
  }

  beginFile(): void {
    this.#fileDeadline = performance.now() + this.#fileLimitMs
  }

  /** Waits a moment when it is time to. Throws the reason of an aborted signal, or `TooSlowError`. */
  async tick(): Promise<void> {
    const now = performance.now()
    if (now >= this.#yieldAt) {
      await setImmediate()
      this.#yieldAt = performance.now() + YIELD_EVERY_MS
    }
    this.#signal?.throwIfAborted()
    if (now > this.#fileDeadline) {
      throw new TooSlowError('the file took too long')
    }
  }
}
