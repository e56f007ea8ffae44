import { expect } from '@jest/globals'
import type { FaultAction } from '../../emulator/index.js'
import { describeRows } from './support/bench.js'
import { CAREFUL, IN_ONE, inTwo, MODELS } from './support/matrix.js'
import type { Expectation, Result, Row } from './support/row.js'

/** What happens to a connection while nothing is asked on it. */
const MEANWHILE: readonly (readonly [string, string | FaultAction])[] = [
  ['closed', 'close'],
  ['reset', 'rst'],
  ['half closed', 'half-close'],
  ['late 408', 'unasked:408'],
  ['unasked answer', { kind: 'unasked', status: 200 }]
]

/** One lane, so that it is known which connection carries what. */
const ONE_LANE = { with: { concurrency: '1' } }

/** A connection that is not idle for a moment cannot be struck then: the row of that run says nothing. */
const NEXT_CAME_FIRST = { faultsMayBeLeft: 'the next request may have come before the fault' }

/** Connections in the order in which they are opened, where all goes well. */
const AHEAD = { first: 2, commit: 3, gateway: 4 } as const

/** For each chunk, which request it was on its connection. */
function uses({ journal }: Result): readonly number[] {
  return journal
    .filter(({ route }) => route === 'upload')
    .map(({ requestsOnSocket }) => requestsOnSocket)
}

/** A connection that was opened ahead and is no good is replaced without a word. */
const ahead: Row[] = (['first', 'commit', 'gateway'] as const).flatMap((which) =>
  MEANWHILE.map(([name, action]): Row => ({
    id: `11 ahead ${which} ${name}`,
    fault: `the connection that was opened ahead (${which}): ${name}`,
    short: name === 'unasked answer',
    ...ONE_LANE,
    faults: [{ match: { route: 'connection', nth: AHEAD[which] }, do: action }],
    expect: { ...IN_ONE, neverSays: ['attempt 1', 'Try 2'] }
  }))
)

const aheadOnByte: Row[] = (['first', 'commit'] as const).map((which) => ({
  id: `11 ahead ${which} reset on byte`,
  fault: `the connection that was opened ahead (${which}) is reset by its first byte`,
  short: which === 'commit',
  ...ONE_LANE,
  faults: [{ match: { route: 'connection', nth: AHEAD[which] }, do: 'rst-on-byte' }],
  expect: inTwo(which)
}))

/** What follows a request on its connection: the next chunk, or, after the last, none. */
const reused: Row[] = ([1, 2, 3] as const).flatMap((nth) =>
  MEANWHILE.map(([name, action]): Row => ({
    id: `11 idle ${nth} ${name}`,
    fault: `the connection of a lane after request ${nth} with files: ${name}`,
    short: nth === 3 && name === 'unasked answer',
    ...ONE_LANE,
    faults: [{ match: { route: 'upload', nth }, at: 'idle', do: action }],
    expect: { green: true, ...NEXT_CAME_FIRST, neverSays: ['attempt 1'] },
    check: (result) => {
      // What meets the next request on its way may rightly cost a session, and is not always seen here.
      const hasMet = result.sessions.length > 1 || uses(result)[nth] === nth + 1
      expect(result.sessions.length).toBeLessThanOrEqual(nth < 3 ? 2 : 1)
      if (!hasMet || nth === 3) {
        const expected = { 1: [1, 1, 2, 1], 2: [1, 2, 1, 1], 3: [1, 2, 3, 1] }
        expect(uses(result)).toEqual(expected[result.faultsLeft.length === 0 ? nth : 3])
      }
    }
  }))
)

/** Nobody can say what was counted: a new session, in which no connection is used twice. */
const distrusted: Pick<Row, 'expect' | 'check'> = {
  expect: { green: true, sessions: 2 },
  check: (result) => {
    const [first = 0, second = 0, ...others] = uses(result)
    expect([first, second]).toEqual([1, 2])
    expect(new Set(others)).toEqual(new Set([1]))
  }
}

/** Answers and ends that meet the request on the way. A 408 and an answer may be those of another time. */
const ON_THE_WAY: readonly (readonly [string, string | FaultAction, string])[] = [
  ['reset', 'rst', 'headers'],
  ['closed', 'close', 'headers'],
  ['early 408', { kind: 'status', status: 408 }, 'headers'],
  ['early answer', 'early-answer', 'headers'],
  ['cut in the body', 'rst', 'bytes:50%']
]

const broken: Row[] = MODELS.flatMap((counting) => [
  ...ON_THE_WAY.map(([name, action, at]): Row => ({
    id: `11 reused ${counting} ${name}`,
    fault: `a request with files on a used connection: ${name}, counting ${counting}`,
    short: counting === 'M1' && name === 'early answer',
    ...ONE_LANE,
    settings: { counting, ...CAREFUL },
    faults: [{ match: { route: 'upload', reused: true }, at, do: action }],
    ...distrusted
  })),
  {
    id: `11 reused ${counting} reset on byte`,
    fault: `a used connection is reset by the first byte of a request, counting ${counting}`,
    short: counting === 'M3',
    ...ONE_LANE,
    settings: { counting },
    faults: [{ match: { route: 'upload', nth: 1 }, at: 'idle', do: 'rst-on-byte' }],
    expect: { green: true, ...NEXT_CAME_FIRST },
    check: (result) => {
      if (result.faultsLeft.length === 0) {
        expect(result.sessions).toHaveLength(2)
        return distrusted.check?.(result)
      }
    }
  }
])

/** What is safe to repeat is asked again at once, and the log says nothing of it. */
const AT_ONCE: Expectation = {
  green: true,
  ...NEXT_CAME_FIRST,
  neverSays: ['attempt 1', /status: attempt/]
}

const safe: Row[] = (['temp-token', 'get-token', 'status', 'gateway'] as const).flatMap((route) =>
  [...MEANWHILE, ['reset on byte', 'rst-on-byte'] as const].map(([name, action]): Row => ({
    id: `11 safe ${route} ${name}`,
    fault: `the connection after a request of ${route}: ${name}`,
    short: route === 'get-token' && name === 'reset on byte',
    with: { verify: 'full' },
    faults: [{ match: { route }, at: 'idle', do: action }],
    expect: AT_ONCE,
    check: ({ sessions }) => {
      // Where dStor has read a question for an upload token that was cut, nobody will use its session.
      const most = route === 'temp-token' && action === 'rst-on-byte' ? 2 : 1
      expect(sessions.length).toBeLessThanOrEqual(most)
    }
  }))
)

describeRows('connections that are opened ahead or used again', [
  ...ahead,
  ...aheadOnByte,
  {
    id: '11 ahead gateway reset on byte',
    fault: 'the connection that was opened ahead to the gateway is reset by its first byte',
    short: true,
    ...ONE_LANE,
    faults: [{ match: { route: 'connection', nth: AHEAD.gateway }, do: 'rst-on-byte' }],
    expect: { ...IN_ONE, neverSays: ['Try 2'] }
  },
  ...reused,
  ...broken,
  ...safe
])
