import { describe, expect, it } from '@jest/globals'
import { nextSession, type SessionPlan } from '../../src/deploy/next-session.js'
import { type SessionLost, sessionLost } from '../../src/dstor/session-lost.js'

const MIB = 1024 * 1024
const FIRST: SessionPlan = {
  number: 1,
  chunkSize: 100,
  chunkBytes: 50 * MIB,
  concurrency: 16,
  pace: undefined,
  largestFirst: false,
  restarts: 0,
  refusals: 0
}

function lost(facts: Partial<SessionLost> = {}): SessionLost {
  return sessionLost('the cause', facts)
}

/** What follows, one loss after the other. */
function after(losses: readonly SessionLost[], maxRestarts = 2, first = FIRST) {
  return losses.reduce<SessionPlan | undefined>(
    (plan, loss) => plan && nextSession(plan, loss, maxRestarts),
    first
  )
}

const tooLarge = (contentBytes: number, files = 9, hasTaken = false): SessionLost =>
  lost({ change: 'body-limit', request: { contentBytes, files }, hasTaken })

describe('the session after one that was lost', () => {
  it('has half the width, and the third one goes one by one', () => {
    expect(after([lost()])).toMatchObject({ number: 2, concurrency: 8, restarts: 1 })
    expect(after([lost(), lost()])).toMatchObject({ number: 3, concurrency: 1, restarts: 2 })
  })

  it('never has a width of nothing', () => {
    expect(after([lost()], 2, { ...FIRST, concurrency: 1 })).toMatchObject({ concurrency: 1 })
  })

  it('goes one by one where counts were lost', () => {
    expect(after([lost({ change: 'sequential' })])).toMatchObject({ concurrency: 1 })
  })

  it('goes one by one and slowly where refused requests are counted, and so do all that follow', () => {
    const pace = { spacingMs: 700, restMs: 3_000 }
    const counted = lost({ pace })
    expect(after([counted])).toMatchObject({ concurrency: 1, pace, restarts: 1 })
    expect(after([counted, tooLarge(9)])).toMatchObject({ concurrency: 1, pace })
    expect(after([{ ...tooLarge(9), pace }])).toMatchObject({ concurrency: 1, pace, restarts: 0 })
    expect(after([counted, lost()])).toMatchObject({ concurrency: 1, pace })
  })

  it.each([0, 1, 2, 5])('is one of at most %i more', (maxRestarts) => {
    const losses = Array.from({ length: maxRestarts }, () => lost())
    expect(after(losses, maxRestarts)?.number).toBe(maxRestarts + 1)
    expect(after([...losses, lost()], maxRestarts)).toBeUndefined()
  })

  it('follows a refusal once', () => {
    const refused = lost({ change: 'refused' })
    expect(after([refused], 9)).toMatchObject({ refusals: 1 })
    expect(after([refused, refused], 9)).toBeUndefined()
    expect(after([refused, lost(), refused], 9)).toBeUndefined()
  })

  it('keeps the size of requests where size was not the cause', () => {
    const facts = { request: { contentBytes: 4 * MIB, files: 3 } }
    expect(after([lost(facts)])).toMatchObject({ chunkBytes: 50 * MIB, chunkSize: 100 })
  })
})

describe('after 413', () => {
  it('half of the refused request is tried, and nothing is charged', () => {
    expect(after([tooLarge(20 * MIB)], 0)).toMatchObject({
      number: 2,
      chunkBytes: 10 * MIB,
      concurrency: 16,
      largestFirst: true,
      restarts: 0
    })
  })

  it('the halving goes on as long as it must', () => {
    const losses = [20, 10, 5, 2.5, 1.25].map((mib) => tooLarge(mib * MIB))
    expect(after(losses, 0)).toMatchObject({ number: 6, chunkBytes: 0.625 * MIB, concurrency: 16 })
  })

  it('the files of a request with nothing in it are halved', () => {
    expect(after([tooLarge(1, 40)])).toMatchObject({ chunkBytes: 50 * MIB, chunkSize: 20 })
    expect(after([tooLarge(0, 1)])).toMatchObject({ chunkSize: 1 })
  })

  it('the largest goes first until something was taken', () => {
    expect(after([tooLarge(9), lost()])).toMatchObject({ largestFirst: true })
    expect(after([tooLarge(9), lost({ hasTaken: true })])).toMatchObject({ largestFirst: false })
  })
})

it('after a cut with much under way it is charged, and half as much is sent', () => {
  const facts = { change: 'smaller-chunks', request: { contentBytes: 8 * MIB, files: 3 } } as const
  expect(after([lost(facts)])).toMatchObject({
    chunkBytes: 4 * MIB,
    concurrency: 8,
    restarts: 1,
    largestFirst: false
  })
})
