const SHORTEST_WAIT_MS = 1_000

/** The limit of the whole deployment, counted from the start of the run. */
export class Deadline {
  readonly #startedMs = performance.now()
  #limitMs = Infinity
  #timer: NodeJS.Timeout | undefined

  /** Calls `onReached` once when `limitMs` have passed since the start, unless it is cleared before. */
  set(limitMs: number, onReached: () => void): void {
    this.clear()
    this.#limitMs = limitMs
    this.#timer = setTimeout(onReached, Math.max(0, this.remainingMs()))
  }

  clear(): void {
    clearTimeout(this.#timer)
  }

  /** Infinity until it is set. */
  get limitMs(): number {
    return this.#limitMs
  }

  readonly remainingMs = (): number => this.#limitMs - this.elapsedMs()

  /** A wait of `waitMs` within what is left; a second is always there, for a first try. */
  readonly atMost = (waitMs: number): number =>
    Math.min(waitMs, Math.max(SHORTEST_WAIT_MS, this.remainingMs()))

  readonly elapsedMs = (): number => performance.now() - this.#startedMs
}
