import { numberOf, type FaultAction } from './action.js'

/** What a limiter says about one request. */
export interface Verdict {
  readonly passes: boolean
  /** Until a request of the same kind could pass; 0 where that depends on others. */
  readonly waitMs: number
}

const PASSES: Verdict = { passes: true, waitMs: 0 }

/** A rate limiter as frameworks and proxies have them; one for each `limit` in a script. */
export class Limiter {
  readonly #action: FaultAction
  #times: number[] = []
  #open = 0

  constructor(action: FaultAction) {
    this.#action = action
  }

  /**
   * Judges a request and counts it.
   *
   * @param nowMs of a clock that never jumps
   * @param ended is fulfilled when the request is over
   */
  judge(nowMs: number, ended: Promise<unknown>): Verdict {
    const verdict = this.#judge(nowMs)
    if (verdict.passes) {
      this.#open += 1
      void ended.then(() => (this.#open -= 1))
    }
    return verdict
  }

  #judge(nowMs: number): Verdict {
    const { sliding, countsRefused } = this.#action
    const requests = numberOf(this.#action, 'requests', Infinity)
    const windowMs = numberOf(this.#action, 'windowMs', 1_000)
    const first = this.#times[0] ?? nowMs
    // A fixed window begins with its first request and is forgotten as a whole.
    this.#times =
      sliding === true
        ? this.#times.filter((at) => nowMs - at < windowMs)
        : nowMs - first < windowMs
          ? this.#times
          : []
    const passes = this.#times.length < requests
    if (passes || countsRefused !== false) {
      this.#times.push(nowMs)
    }
    const isFree = this.#open < numberOf(this.#action, 'atOnce', Infinity)
    return passes && isFree ? PASSES : { passes: false, waitMs: passes ? 0 : this.#wait(nowMs) }
  }

  #wait(nowMs: number): number {
    const windowMs = numberOf(this.#action, 'windowMs', 1_000)
    const isSliding = this.#action['sliding'] === true
    // So many of the newest fill the window: the oldest of them has to leave it.
    const full = isSliding ? -numberOf(this.#action, 'requests', 1) : 0
    return windowMs - (nowMs - (this.#times.at(full) ?? nowMs))
  }
}
