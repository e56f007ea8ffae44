/**
 * Ends a request in which nothing moves any more, also in the middle of a body, or which lasts too
 * long. Call `moved` for each block and `stop` in any case.
 */
export class StallWatch {
  readonly #controller = new AbortController()
  readonly #outer: AbortSignal
  readonly #stallMs: number
  readonly #total: NodeJS.Timeout
  #idle: NodeJS.Timeout
  #ended = ''

  /** `firstMs`: patience until the first block, which includes making the connection. */
  constructor(limits: { stallMs: number; firstMs: number; totalMs: number; signal: AbortSignal }) {
    this.#outer = limits.signal
    this.#stallMs = limits.stallMs
    this.#total = setTimeout(() => this.#end('it was not served in time'), limits.totalMs)
    this.#idle = this.#watch(limits.firstMs)
    this.#outer.addEventListener('abort', this.#onAbort, { once: true })
    if (this.#outer.aborted) {
      this.#onAbort()
    }
  }

  /** Aborted by this watch and by the outer signal. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Why this watch ended the request, '' where it did not. */
  get ended(): string {
    return this.#ended
  }

  moved(): void {
    clearTimeout(this.#idle)
    this.#idle = this.#watch(this.#stallMs)
  }

  stop(): void {
    clearTimeout(this.#idle)
    clearTimeout(this.#total)
    this.#outer.removeEventListener('abort', this.#onAbort)
  }

  #watch(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#end(`no byte moved for ${ms / 1000} s`), ms)
  }

  #end(why: string): void {
    this.#ended = why
    this.#controller.abort()
  }

  readonly #onAbort = (): void => this.#controller.abort()
}
