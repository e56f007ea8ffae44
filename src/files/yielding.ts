import { setImmediate } from 'node:timers/promises'

/** How long synchronous work may hold the event loop: timers and signals wait meanwhile. */
const HOLD_MS = 10

/**
 * Lets long synchronous work breathe. Synchronous file calls are several times cheaper than promises
 * (docs/performance.md 1), but nothing else runs between them.
 */
export class Yielder {
  readonly #signal: AbortSignal | undefined
  #due = performance.now() + HOLD_MS

  constructor(signal?: AbortSignal) {
    this.#signal = signal
  }

  /** Whether it is time to `rest`. Cheap enough to ask for every file. */
  isDue(): boolean {
    return performance.now() >= this.#due
  }

  /** Lets the event loop turn once. Throws the signal's reason when the work was cancelled. */
  async rest(): Promise<void> {
    this.#signal?.throwIfAborted()
    await setImmediate()
    this.#signal?.throwIfAborted()
    this.#due = performance.now() + HOLD_MS
  }
}
