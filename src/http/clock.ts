import { setTimeout as delay } from 'node:timers/promises'

/** Time and chance, so that tests can play both. */
export interface Clock {
  /** Milliseconds on a clock that never jumps. */
  now(): number
  /** Waits; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** From 0 (inclusive) to 1 (exclusive). */
  random(): number
}

/** Node.js takes a longer time for one millisecond, and says so only in a warning. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => performance.now(),
  random: Math.random,
  async sleep(ms, signal) {
    try {
      await delay(Math.min(ms, LONGEST_TIMER_MS), undefined, { signal })
    } catch (error) {
      throw signal.aborted ? signal.reason : error
    }
  }
}

/** A timer that is never shorter than asked for because it was asked for too long. */
export function startTimer(ms: number, action: () => void): NodeJS.Timeout {
  return setTimeout(action, Math.min(ms, LONGEST_TIMER_MS))
}
