import { describe, expect, it } from '@jest/globals'
import {
  pauseMs,
  REQUEST_BACKOFF,
  requestedWaitMs,
  retryAfterMs,
  SAFE_BACKOFF,
  SESSION_BACKOFF
} from '../../src/http/backoff.js'

const NOW = Date.parse('2026-01-02T03:04:05Z')

describe('requestedWaitMs', () => {
  it.each([
    { header: undefined, expected: 0 },
    { header: '', expected: 0 },
    { header: '0', expected: 0 },
    { header: '2', expected: 2_000 },
    { header: ' 5 ', expected: 5_000 },
    { header: '007', expected: 7_000 },
    { header: '999999', expected: 999_999_000 },
    { header: '-1', expected: 0 },
    { header: '+1', expected: 0 },
    { header: '1.5', expected: 0 },
    { header: '1e3', expected: 0 },
    { header: '0x10', expected: 0 },
    { header: 'abc', expected: 0 },
    { header: '12abc', expected: 0 },
    { header: '99999999999999999999', expected: 0 },
    { header: 'Fri, 02 Jan 2026 03:04:35 GMT', expected: 30_000 },
    { header: 'Friday, 02-Jan-26 03:05:05 GMT', expected: 60_000 },
    { header: 'Fri, 02 Jan 2026 03:04:05 GMT', expected: 0 },
    { header: 'Thu, 01 Jan 1970 00:00:00 GMT', expected: 0 },
    { header: 'Fri, 99 Foo 2026 03:04:05 GMT', expected: 0 },
    { header: '2026-01-02T03:05:05Z', expected: 0 }
  ])('$header is $expected ms', ({ header, expected }) => {
    expect(requestedWaitMs(header, NOW)).toBe(expected)
  })

  it('counts a date from now', () => {
    const date = new Date(Date.now() + 60_000).toUTCString()
    const ms = requestedWaitMs(date)
    expect(ms).toBeGreaterThan(50_000)
    expect(ms).toBeLessThanOrEqual(60_000)
  })
})

describe('retryAfterMs', () => {
  it.each([
    { header: undefined, expected: 0 },
    { header: '59', expected: 59_000 },
    { header: '61', expected: 60_000 },
    { header: '3000000', expected: 60_000 },
    { header: '999999999', expected: 60_000 },
    { header: 'Sat, 03 Jan 2026 03:04:05 GMT', expected: 60_000 }
  ])('obeys $header for $expected ms', ({ header, expected }) => {
    expect(retryAfterMs(header, NOW)).toBe(expected)
  })
})

describe('pauseMs', () => {
  const backoff = { baseMs: 100, capMs: 1_000 }
  const rolling = (random: number): { random: () => number } => ({ random: () => random })

  it.each([
    { attempt: 1, random: 0, atLeast: 0, expected: 0 },
    { attempt: 1, random: 0.5, atLeast: 0, expected: 50 },
    { attempt: 1, random: 0.999, atLeast: 0, expected: 100 },
    { attempt: 2, random: 0.5, atLeast: 0, expected: 100 },
    { attempt: 4, random: 0.5, atLeast: 0, expected: 400 },
    { attempt: 5, random: 0.5, atLeast: 0, expected: 500 },
    { attempt: 60, random: 0.999, atLeast: 0, expected: 999 },
    { attempt: 2_000, random: 0.5, atLeast: 0, expected: 500 },
    { attempt: 1, random: 0.5, atLeast: 30, expected: 50 },
    { attempt: 1, random: 0.5, atLeast: 7_000, expected: 7_000 }
  ])(
    'attempt $attempt at $random, at least $atLeast: $expected ms',
    ({ attempt, random, atLeast, expected }) => {
      expect(pauseMs(backoff, attempt, rolling(random), atLeast)).toBe(expected)
    }
  )

  it.each([
    { name: 'a request', used: REQUEST_BACKOFF, longest: 15_000 },
    { name: 'a safe request', used: SAFE_BACKOFF, longest: 15_000 },
    { name: 'a session', used: SESSION_BACKOFF, longest: 60_000 }
  ])('of $name ends at $longest ms', ({ used, longest }) => {
    expect(pauseMs(used, 50, rolling(1))).toBe(longest)
  })
  it.each([
    { attempt: 1, random: 0, expected: 500 },
    { attempt: 1, random: 0.5, expected: 750 },
    { attempt: 3, random: 0, expected: 2_000 },
    { attempt: 50, random: 0, expected: 7_500 }
  ])(
    'of a safe request is never near zero: $attempt at $random',
    ({ attempt, random, expected }) => {
      expect(pauseMs(SAFE_BACKOFF, attempt, rolling(random))).toBe(expected)
    }
  )
})
