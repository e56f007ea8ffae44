import { pauseMs, SAFE_BACKOFF } from '../http/backoff.js'
import type { Clock } from '../http/clock.js'
import { type Pace, PaceMeter } from './pace.js'

/** Requests that must be taken before one more may run at once. */
const TAKEN_FOR_ONE_MORE = 10
/** Added to the wait that a limiter asks for: so much of it, and at least this much (ms). */
const JITTER = { part: 0.25, leastMs: 500 } as const

/** Leave for one request. Ends with the first of its calls; the others do nothing after that. */
export interface Pass {
  taken(): void
  /** A limiter refused it, and may have said for how long. */
  refused(askedMs: number | undefined): Refused
  /** It ended in any other way. */
  leave(): void
}

/** What a refusal leads to. */
export interface Refused {
  /** How long all lanes wait. */
  readonly waitMs: number
  /** How often this item was refused without any item having been taken in between. */
  readonly refusals: number
}

/**
 * The gate that all lanes of a session go through (contract 4.5). When a limiter has refused one of
 * them, all wait; the refused item goes first and alone, and the others follow when it was taken, at
 * half the width, which grows back by one for every ten items that are taken. Between two requests
 * lies at least the spacing.
 */
export class Gate<T> {
  readonly #clock: Clock
  readonly #most: number
  readonly #spacingMs: number
  readonly #meter = new PaceMeter()
  #width: number
  #active = 0
  /** Taken in all, and since the width last changed. */
  #taken = 0
  #takenSince = 0
  /** How often the gate was closed: in all, and since something was taken. */
  #closings = 0
  #rounds = 0
  #opensMs = -Infinity
  /** The item that goes first, and whether it is under way. */
  #first: { readonly item: T; isActive: boolean } | undefined
  readonly #refusals = new Map<T, { readonly taken: number; readonly count: number }>()
  #waiting: (() => void)[] = []

  constructor(width: number, clock: Clock, spacingMs = 0) {
    this.#most = width
    this.#spacingMs = spacingMs
    this.#width = width
    this.#clock = clock
  }

  /** Most requests at once, by now. */
  get width(): number {
    return this.#width
  }

  /** How fast requests may follow each other, as far as refusals told; undefined without any. */
  pace(): Pace | undefined {
    return this.#meter.pace(Math.max(this.#clock.now(), this.#opensMs))
  }

  /** Waits until a request with this item may leave. Rejects with the signal's reason. */
  async enter(item: T, signal: AbortSignal): Promise<Pass> {
    for (;;) {
      signal.throwIfAborted()
      const waitMs = this.#opensMs - this.#clock.now()
      if (waitMs > 0) {
        await this.#clock.sleep(waitMs, signal)
      } else if (this.#mayPass(item)) {
        return this.#passFor(item)
      } else {
        await this.#change(signal)
      }
    }
  }

  #mayPass(item: T): boolean {
    if (this.#first === undefined) {
      return this.#active < this.#width
    }
    return this.#first.item === item && !this.#first.isActive
  }

  #passFor(item: T): Pass {
    const closings = this.#closings
    const leftMs = this.#clock.now()
    this.#opensMs = Math.max(this.#opensMs, leftMs + this.#spacingMs)
    this.#meter.left(leftMs)
    this.#active += 1
    if (this.#first !== undefined) {
      this.#first.isActive = true
    }
    let isOver = false
    const once = (end: () => void): void => {
      if (!isOver) {
        isOver = true
        end()
        this.#end(item)
      }
    }
    return {
      taken: () =>
        once(() => {
          this.#meter.taken(leftMs)
          this.#take(item)
        }),
      refused: (askedMs) => {
        let refused: Refused = { waitMs: 0, refusals: 0 }
        once(() => (refused = this.#refuse(item, closings, askedMs)))
        return refused
      },
      leave: () => once(() => undefined)
    }
  }

  /** Until something has ended, or the signal is aborted. */
  async #change(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake)
        resolve()
      }
      signal.addEventListener('abort', wake)
      this.#waiting.push(wake)
    })
  }

  #take(item: T): void {
    this.#taken += 1
    this.#takenSince += 1
    this.#rounds = 0
    if (this.#takenSince >= TAKEN_FOR_ONE_MORE && this.#width < this.#most) {
      this.#width += 1
      this.#takenSince = 0
    }
    if (this.#first?.item === item) {
      this.#first = undefined
    }
  }

  #refuse(item: T, closings: number, askedMs: number | undefined): Refused {
    this.#meter.refused(this.#clock.now())
    const before = this.#refusals.get(item)
    const refusals = before?.taken === this.#taken ? before.count + 1 : 1
    this.#refusals.set(item, { taken: this.#taken, count: refusals })
    // Those that were under way together are refused for one and the same cause.
    if (closings === this.#closings) {
      this.#closings += 1
      this.#rounds += 1
      this.#width = Math.max(1, Math.floor(this.#width / 2))
      this.#takenSince = 0
    }
    const waitMs = this.#waitMs(askedMs)
    this.#opensMs = Math.max(this.#opensMs, this.#clock.now() + waitMs)
    this.#first ??= { item, isActive: false }
    return { waitMs, refusals }
  }

  #waitMs(askedMs: number | undefined): number {
    if (askedMs === undefined) {
      return pauseMs(SAFE_BACKOFF, Math.max(1, this.#rounds), this.#clock)
    }
    const jitterMs = Math.max(JITTER.leastMs, askedMs * JITTER.part)
    return askedMs + Math.round(this.#clock.random() * jitterMs)
  }

  #end(item: T): void {
    this.#active -= 1
    if (this.#first?.item === item) {
      this.#first.isActive = false
    }
    this.#waiting.splice(0).forEach((wake) => wake())
  }
}
