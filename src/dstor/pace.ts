/**
 * How slowly upload requests are sent where dStor counts those too that a limiter refuses, so that
 * none may be refused (contract 4.5).
 */
export interface Pace {
  /** From the beginning of one request to the beginning of the next. */
  readonly spacingMs: number
  /** Before the last request, so that whatever the limiter remembers is over. */
  readonly restMs: number
}

/** Requests follow each other by so much more slowly than they were taken. */
const MARGIN = 1.25
/** A limiter that remembers longer than this is not waited for before the last request. */
const LONGEST_REST_MS = 60_000
/** Most of the time that is left which one session spends on its spacing, and on its rest. */
const SHARE = { spacing: 1 / 2, rest: 1 / 8 } as const

/**
 * Measures how many requests a limiter takes in which time. A round begins with a request that is
 * taken and ends with the first one that is taken after a refusal; the slowest round counts, since a
 * limiter may let a burst pass before it asks for its rate.
 */
export class PaceMeter {
  #fromMs: number | undefined
  #taken = 0
  /** When the last refusal of this round came. */
  #refusedMs: number | undefined
  #slowestMs = 0
  #longestMs = 0

  left(nowMs: number): void {
    this.#fromMs ??= nowMs
  }

  /** @param leftMs when the request began */
  taken(leftMs: number): void {
    if (this.#refusedMs !== undefined && leftMs > this.#refusedMs) {
      this.#end(leftMs)
    }
    this.#taken += 1
  }

  refused(nowMs: number): void {
    this.#refusedMs = nowMs
  }

  /** @param opensMs when the next request may leave: a round that has not ended lasts until then */
  pace(opensMs: number): Pace | undefined {
    const open = this.#refusedMs === undefined ? { msEach: 0, ms: 0 } : this.#round(opensMs)
    const restMs = Math.max(this.#longestMs, open.ms)
    const spacingMs = Math.ceil(Math.max(this.#slowestMs, open.msEach) * MARGIN)
    return restMs === 0 ? undefined : { spacingMs, restMs: Math.min(LONGEST_REST_MS, restMs) }
  }

  #round(untilMs: number): { ms: number; msEach: number } {
    const ms = untilMs - (this.#fromMs ?? untilMs)
    return { ms, msEach: ms / Math.max(1, this.#taken) }
  }

  #end(untilMs: number): void {
    const { ms, msEach } = this.#round(untilMs)
    this.#longestMs = Math.max(this.#longestMs, ms)
    this.#slowestMs = Math.max(this.#slowestMs, msEach)
    this.#fromMs = untilMs
    this.#taken = 0
    this.#refusedMs = undefined
  }
}

/** The pace after one at which something was refused all the same: half as fast at least. */
export function slower(before: Pace | undefined, measured: Pace | undefined): Pace | undefined {
  if (before === undefined || measured === undefined) {
    return measured ?? before
  }
  return {
    spacingMs: Math.max(2 * before.spacingMs, measured.spacingMs),
    restMs: Math.max(before.restMs, measured.restMs)
  }
}

/** A pace at which so many requests fit into the time that is left: trying it publishes nothing. */
export function fitted(pace: Pace, requests: number, remainingMs: number): Pace {
  return {
    spacingMs: Math.min(pace.spacingMs, Math.floor((remainingMs * SHARE.spacing) / requests)),
    restMs: Math.min(pace.restMs, Math.floor(remainingMs * SHARE.rest))
  }
}
