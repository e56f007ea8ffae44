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

export const systemClock: Clock = {
  now: () => performance.now(),
  random: Math.random,
  async sleep(ms, signal) {
    try {
      await delay(ms, undefined, { signal })
    } catch (error) {
      throw signal.aborted ? signal.reason : error
    }
  }
}
