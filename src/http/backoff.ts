import type { Clock } from './clock.js'

/**
 * Exponential growth with jitter: the ceiling of pause n is `baseMs` × 2^(n-1), at most `capMs`, and a
 * pause is anything from 0 (full jitter) or half of it (equal jitter) to the ceiling.
 */
export interface Backoff {
  readonly baseMs: number
  readonly capMs: number
  readonly jitter?: 'full' | 'equal' | undefined
}

/** Between two tries of a request that is counted, and found no connection: lanes must not march in step. */
export const REQUEST_BACKOFF: Backoff = { baseMs: 1_000, capMs: 15_000 }

/** Between two tries of a request that is safe to repeat: no pause near zero uses up a try for nothing. */
export const SAFE_BACKOFF: Backoff = { ...REQUEST_BACKOFF, jitter: 'equal' }

/** Before a fresh upload session. */
export const SESSION_BACKOFF: Backoff = { baseMs: 2_000, capMs: 60_000 }

/** No server is given more time by its `Retry-After` than this. */
export const LONGEST_RETRY_AFTER_MS = 60_000

/** The pause before try number `attempt` + 1 (the first try is 1), at least `atLeastMs`. */
export function pauseMs(
  backoff: Backoff,
  attempt: number,
  clock: Pick<Clock, 'random'>,
  atLeastMs = 0
): number {
  const ceiling = Math.min(backoff.capMs, backoff.baseMs * 2 ** (attempt - 1))
  const leastMs = backoff.jitter === 'equal' ? ceiling / 2 : 0
  return Math.max(atLeastMs, Math.round(leastMs + clock.random() * (ceiling - leastMs)))
}

/**
 * How long to wait because of a `Retry-After` header: what it asks for, at most a minute. 0 where it
 * asks for nothing. The one place that bounds it; that no time is left for it, the caller knows.
 */
export function retryAfterMs(header: string | undefined, nowMs: number = Date.now()): number {
  return Math.min(LONGEST_RETRY_AFTER_MS, requestedWaitMs(header, nowMs))
}

/**
 * Milliseconds that a `Retry-After` header asks for, as it is told to a person: whole seconds or an
 * HTTP date (RFC 9110, 10.2.3). 0 where there is none, where it lies in the past and where it is not
 * understood.
 */
export function requestedWaitMs(header: string | undefined, nowMs: number = Date.now()): number {
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
