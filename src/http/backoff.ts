import type { Clock } from './clock.js'

/** Exponential growth with full jitter: a pause is anything from 0 to `baseMs` × 2^n, at most `capMs`. */
export interface Backoff {
  readonly baseMs: number
  readonly capMs: number
}

/** Between two tries of one request. */
export const REQUEST_BACKOFF: Backoff = { baseMs: 1_000, capMs: 15_000 }

/** Before a fresh upload session. */
export const SESSION_BACKOFF: Backoff = { baseMs: 2_000, capMs: 60_000 }

/** The pause before try number `attempt` + 1 (the first try is 1), at least `atLeastMs`. */
export function pauseMs(
  backoff: Backoff,
  attempt: number,
  clock: Pick<Clock, 'random'>,
  atLeastMs = 0
): number {
  const ceiling = Math.min(backoff.capMs, backoff.baseMs * 2 ** (attempt - 1))
  return Math.max(atLeastMs, Math.round(clock.random() * ceiling))
}

/**
 * Milliseconds that a `Retry-After` header asks for: whole seconds or an HTTP date (RFC 9110,
 * 10.2.3). 0 where there is none, where it lies in the past and where it is not understood.
 */
export function retryAfterMs(header: string | undefined, nowMs: number = Date.now()): number {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) {
    return Number(value) * 1000
  }
  // Only the shape of an HTTP date: Date.parse alone takes `-1` and other odd texts for dates.
  const date = /^[A-Z][a-z]+,? .*GMT$/.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(date) ? 0 : Math.max(0, date - nowMs)
}

/** As `retryAfterMs`, but undefined where the header is not there or not understood. */
export function askedWaitMs(header: string | undefined): number | undefined {
  const ms = retryAfterMs(header)
  return ms > 0 || /^0+$/.test(header?.trim() ?? '') ? ms : undefined
}
