import { expect } from '@jest/globals'
import type { FaultEntry, FaultScript } from '../../emulator/index.js'
import { describeRows } from './support/bench.js'
import { CAREFUL, IN_ONE, inTwo, LOST_COMMIT, matrix, strikeAt } from './support/matrix.js'
import type { Expectation, Result, Row, Tree } from './support/row.js'

const REFUSED: Expectation = {
  green: false,
  sessions: 1,
  outputs: { status: 'failed', 'error-at-stage': 'UPLOADING' },
  says: ['Nothing of this deployment was published']
}

function always(entry: FaultEntry): FaultScript {
  return [{ ...entry, match: { ...entry.match, times: 'always' } }]
}

/** Milliseconds between the end of one request and the next, of those that match. */
function gaps({ journal }: Result, route: string): number[] {
  const times = journal.filter((entry) => entry.route === route).map(({ at }) => at)
  return times.slice(1).map((at, n) => (at.accepted ?? 0) - (times[n]?.answered ?? 0))
}

const busy: Row[] = (
  [
    ['2', 1_950, 4_500],
    ['0', 0, 1_500],
    ['-1', 0, 1_500],
    ['abc', 0, 1_500],
    [new Date(Date.now() + 3_600_000).toUTCString().replace('GMT', 'CET'), 0, 1_500]
  ] as const
).flatMap(([after, least, most]): Row[] => [
  {
    id: `58 ${after}`,
    fault: `429 in place of 100 Continue, Retry-After: ${after}`,
    short: after === '2',
    speed: 1,
    with: { concurrency: '1' },
    settings: CAREFUL,
    faults: [
      strikeAt('first', 'headers', {
        kind: 'status',
        status: 429,
        headers: { 'retry-after': after }
      })
    ],
    expect: { ...IN_ONE, says: ['answered with 429', 'attempt 1 of 6'] },
    check: (result) => {
      const [gap = -1] = gaps(result, 'upload')
      expect(gap).toBeGreaterThanOrEqual(least)
      expect(gap).toBeLessThan(most + 3_000)
    }
  }
])

const RETRY_LATE = {
  kind: 'status',
  status: 429,
  headers: { 'retry-after': '999999' }
} as const

const limits: Row[] = [
  ...busy,
  {
    id: '58 date',
    fault: '429 in place of 100 Continue, Retry-After: a date in four seconds',
    speed: 1,
    with: { concurrency: '1' },
    settings: CAREFUL,
    props: () =>
      Promise.resolve({
        faults: [
          strikeAt('first', 'headers', {
            kind: 'status',
            status: 429,
            headers: { 'retry-after': new Date(Date.now() + 15_000).toUTCString() }
          })
        ]
      }),
    expect: IN_ONE,
    // The date was made before the process was started, so that only a lower bound is certain.
    check: (result) => expect(gaps(result, 'upload')[0]).toBeGreaterThan(2_000)
  },
  {
    id: '58 late',
    fault: '429 in place of 100 Continue, Retry-After: 999999',
    short: true,
    settings: CAREFUL,
    faults: [strikeAt('first', 'headers', RETRY_LATE)],
    expect: { ...IN_ONE, says: ['asks to wait'] }
  },
  {
    id: '58 late after the body',
    fault: '429 after the body, Retry-After: 999999',
    faults: [strikeAt('first', 'before-count', RETRY_LATE)],
    expect: { ...IN_ONE, says: ['asks to wait'] }
  },
  {
    id: '58 for ever',
    fault: '429 in place of 100 Continue, for ever',
    with: { 'max-retries': '2' },
    settings: CAREFUL,
    faults: always({ match: { route: 'upload', nth: 1 }, at: 'headers', do: 'status:429' }),
    expect: {
      ...REFUSED,
      sessions: 3,
      says: ['429', 'attempt 2 of 3', 'was refused 3 times in a row']
    }
  },
  ...[429, 503].flatMap((status) =>
    matrix(
      {
        id: `58 ${status} in place`,
        fault: `${status} in place of 100 Continue`,
        settings: CAREFUL
      },
      (cell) => ({
        short: status === 503 && cell.model === 'M2' && cell.position === 'commit',
        faults: [strikeAt(cell.position, 'headers', `status:${status}`)],
        expect: IN_ONE
      })
    )
  ),
  ...matrix({ id: '59 429 before', fault: '429 after the body, not counted' }, (cell) => ({
    short: cell.model === 'M1' && cell.position !== 'middle',
    faults: [strikeAt(cell.position, 'before-count', 'status:429')],
    expect: IN_ONE
  })),
  ...matrix({ id: '59 503 before', fault: '503 with Retry-After, not counted' }, (cell) => ({
    faults: [
      strikeAt(cell.position, 'before-count', {
        kind: 'status',
        status: 503,
        headers: { 'retry-after': '2' }
      })
    ],
    expect: IN_ONE
  })),
  ...matrix({ id: '59 429 counted', fault: '429 after the body, counted' }, (cell) => ({
    short: cell.model === 'M2' && cell.position !== 'middle',
    faults: [strikeAt(cell.position, 'answer', 'status:429')],
    expect: {
      green: true,
      sessions: 2,
      abandonedMayFinish: 'it counts what it refuses, and so begins before the last request'
    }
  })),
  ...[408, 425].flatMap((status) =>
    matrix({ id: `59 ${status}`, fault: `${status} after the body` }, ({ model, position }) => ({
      short: status === 408 && model === 'M2' && position === 'first',
      faults: [strikeAt(position, 'answer', `status:${status}`)],
      expect: inTwo(position)
    }))
  ),
  ...matrix(
    { id: '58 counted', fault: '429 in place of 100 Continue, counted', settings: CAREFUL },
    (cell) =>
      cell.model === 'M3'
        ? {
            faults: [strikeAt(cell.position, 'after-count', 'status:429')],
            expect: {
              green: true,
              sessions: 2,
              abandonedMayFinish: 'it counts what it refuses, and so begins before the last request'
            }
          }
        : undefined
  )
]

const TWELVE: Tree = Object.fromEntries(
  Array.from({ length: 12 }, (_, n) => [
    n === 0 ? 'index.html' : `page-${n}.html`,
    `<p>${'page '.repeat(n + 1)}</p>`
  ])
)

/** Two requests of the first session are refused and counted, however slow the machine is. */
const COUNTING_LIMITER: FaultEntry = {
  match: { route: 'upload', session: 1, nth: 3, times: 2 },
  at: 'headers',
  do: { kind: 'status', status: 429, headers: { 'retry-after': '1' }, counts: true }
}
const INCOMPLETE_ONCE = 'dStor counted what was refused, which nobody can know before'

/** Only the session in which it showed may be completed with files missing. */
function onlyTheFirst({ sessions }: Result): void {
  const isIncomplete = sessions.filter(({ ingested }, n) => ingested && n < sessions.length - 1)
  expect(isIncomplete.map(({ n }) => n)).toEqual([1])
  expect(sessions[0]!.ingested).toBe(true)
}

/** A dStor behind whose count the limiter stands (contract 4.5). */
const counted: Row[] = [
  ...(['refuse', 'accept'] as const).map((surplus): Row => ({
    id: `59 limiter ${surplus}`,
    fault: `a limiter whose refusals dStor counts, surplus: ${surplus}`,
    short: surplus === 'refuse',
    site: TWELVE,
    with: { 'chunk-size': '1' },
    settings: { surplus },
    faults: [COUNTING_LIMITER],
    expect: {
      green: true,
      sessions: 2,
      says: ['concurrency 1, ', 'between two requests'],
      abandonedMayFinish: INCOMPLETE_ONCE
    },
    check: onlyTheFirst
  })),
  {
    id: '59 limiter never',
    fault: 'a limiter whose refusals dStor counts, and which refuses the third request at any pace',
    site: TWELVE,
    with: { 'chunk-size': '1' },
    faults: [1, 2, 3].map((session) => ({
      match: { route: 'upload', session, nth: 3 },
      at: 'headers',
      do: { kind: 'status', status: 429, headers: { 'retry-after': '1' }, counts: true }
    })),
    expect: {
      green: false,
      sessions: 3,
      outputs: { status: 'failed', 'error-at-stage': 'UPLOADING' },
      says: ['dStor counts upload requests that a rate limit has refused', '`chunk-size`'],
      neverSays: ['max-restarts'],
      tree: { is: 'other', why: INCOMPLETE_ONCE },
      abandonedMayFinish: INCOMPLETE_ONCE
    },
    check: onlyTheFirst
  },
  {
    id: '59 limiter none',
    fault: 'a limiter whose refusals dStor counts, and no fresh session is allowed',
    site: TWELVE,
    with: { 'chunk-size': '1', 'max-restarts': '0' },
    faults: [COUNTING_LIMITER],
    expect: {
      green: false,
      sessions: 1,
      says: ['dStor counts upload requests that a rate limit has refused'],
      neverSays: ['raise `max-restarts`'],
      tree: { is: 'other', why: INCOMPLETE_ONCE },
      abandonedMayFinish: INCOMPLETE_ONCE
    }
  }
]

const tokens: Row[] = [
  {
    id: '60',
    fault: '401 in place of 100 Continue: the access token has expired',
    short: true,
    settings: CAREFUL,
    faults: [strikeAt('middle', 'headers', 'status:401')],
    expect: { ...IN_ONE, says: ['asking for a new one'] },
    check: ({ journal }) =>
      expect(journal.filter(({ route }) => route === 'temp-token').length).toBe(2)
  },
  ...matrix({ id: '60 body', fault: '401 after the body' }, ({ position }) => ({
    faults: [strikeAt(position, 'answer', 'status:401')],
    expect: inTwo(position)
  })),
  ...(['headers', 'answer'] as const).map((at): Row => ({
    id: `60 same ${at}`,
    fault: `401 (${at}), and the fresh access token has the same text`,
    settings: { ...CAREFUL, sameAccessToken: true },
    faults: [strikeAt('middle', at, 'status:401')],
    expect: { ...(at === 'headers' ? IN_ONE : inTwo('middle')), says: ['asking for a new one'] }
  })),
  {
    id: '60 same for ever',
    fault: '401 for every request with files, and always the same access token',
    settings: { ...CAREFUL, sameAccessToken: true },
    faults: always(strikeAt('first', 'headers', 'status:401')),
    expect: { ...REFUSED, says: ['401', 'Account > API Keys'] },
    check: ({ journal }) =>
      expect(journal.filter(({ route }) => route === 'temp-token').length).toBe(2)
  },
  {
    id: '60 requests',
    fault: 'an access token lives for six requests',
    short: true,
    settings: { ...CAREFUL, accessTokenRequests: 6 },
    expect: { green: true, says: ['asking for a new one'] }
  },
  {
    id: '60 for ever',
    fault: '401 for every request with files',
    settings: CAREFUL,
    faults: always(strikeAt('first', 'headers', 'status:401')),
    expect: { ...REFUSED, says: ['401', 'Account > API Keys'] }
  },
  ...(['2', '0'] as const).map((restarts): Row => ({
    id: `60 body for ever ${restarts}`,
    fault: `401 after the body for every request with files, ${restarts} restarts`,
    short: restarts === '0',
    settings: CAREFUL,
    with: { 'max-restarts': restarts },
    faults: always({ match: { route: 'upload' }, at: 'answer', do: 'status:401' }),
    expect: {
      green: false,
      sessions: restarts === '0' ? 1 : 2,
      outputs: { status: 'failed', 'error-at-stage': 'UPLOADING' },
      says: ['401', 'Account > API Keys']
    },
    // A run that has failed sends nothing more, also no request for another access token.
    check: ({ journal }) =>
      expect(journal.filter(({ route }) => route === 'temp-token').length).toBe(
        restarts === '0' ? 1 : 2
      )
  })),
  {
    id: '60 access-token',
    fault: '401, and the input was access-token',
    props: async ({ emulator }) => {
      const answer = await fetch(`${emulator.url}/v1/dev/temp-token`, {
        headers: { 'api-key': emulator.apiKey }
      })
      const { access_token: token } = (await answer.json()) as { access_token: string }
      return { with: { 'api-key': '', 'access-token': token } }
    },
    settings: CAREFUL,
    faults: [strikeAt('first', 'headers', 'status:401')],
    expect: { ...REFUSED, says: ['401'] }
  },
  ...[403, 404, 409, 410].flatMap((status): Row[] => [
    ...matrix({ id: `62 ${status}`, fault: `${status} once` }, ({ model, position }) => ({
      short: status === 410 && model === 'M1' && position === 'middle',
      faults: [strikeAt(position, 'before-count', `status:${status}`)],
      expect: inTwo(position)
    })),
    {
      id: `62 ${status} twice`,
      fault: `${status} in two sessions`,
      faults: [1, 2].map((session) => ({
        match: { route: 'upload', session, nth: 2 },
        at: 'headers',
        do: `status:${status}`
      })),
      expect: { ...REFUSED, sessions: 2, says: [`answered with ${status}`] }
    }
  ]),
  {
    id: '62 life',
    fault: 'the first upload token dies after three requests',
    settings: { ...CAREFUL, uploadTokenRequests: 3 },
    expect: { ...REFUSED, sessions: 2, says: ['The upload token has expired'] }
  },
  {
    id: '62 life late',
    fault: 'the same, told after the commit chunk was asked for',
    settings: { uploadTokenRequests: 3 },
    expect: {
      green: false,
      sessions: 2,
      outputs: { 'error-at-stage': 'UPLOADING' },
      says: ['The upload token has expired', 'dStor may have published'],
      abandonedMayFinish: LOST_COMMIT
    }
  }
]

const final: Row[] = [
  ...[400, 402, 405, 411, 415, 422, 431].map((status): Row => ({
    id: `61 ${status}`,
    fault: `${status}: refused for good`,
    short: status === 400,
    faults: [strikeAt('middle', 'before-count', `status:${status}`)],
    expect: { ...REFUSED, says: [`answered with ${status}`, 'scripted fault'] }
  })),
  {
    id: '61 507',
    fault: '507 in every session',
    faults: always({ match: { route: 'upload', nth: 3 }, at: 'before-count', do: 'status:507' }),
    expect: { ...REFUSED, sessions: 3, says: ['answered with 507', 'quota'] }
  },
  {
    id: '61 words',
    fault: '200, and the answer says that something failed',
    short: true,
    faults: [
      strikeAt('middle', 'answer', {
        kind: 'patch',
        fields: { errorAtStage: 'RECEIVING', errorExplanation: 'the disk is full' }
      })
    ],
    expect: {
      ...REFUSED,
      outputs: {
        status: 'failed',
        'error-at-stage': 'RECEIVING',
        'error-explanation': 'the disk is full'
      },
      says: ['dStor failed at RECEIVING: the disk is full']
    }
  },
  {
    id: '70',
    fault: 'one of four requests fails for good, and the others are under way',
    short: true,
    speed: 1,
    with: { 'chunk-size': '1', concurrency: '4' },
    faults: [
      { match: { route: 'upload', nth: 1 }, at: 'headers', do: 'stall' },
      { match: { route: 'upload', nth: 2 }, at: 'headers', do: 'stall' },
      { match: { route: 'upload', nth: 3 }, at: 'headers', do: 'stall' },
      { match: { route: 'upload', nth: 4 }, at: 'before-count', do: 'status:400' }
    ],
    expect: REFUSED,
    check: ({ journal }) => {
      const uploads = journal.filter(({ route }) => route === 'upload')
      expect(uploads.length).toBe(4)
      const answered = uploads[3]?.at.answered ?? 0
      const late = uploads.map(({ at }) => (at.closed ?? Infinity) - answered)
      expect(Math.max(...late)).toBeLessThan(2_000)
    }
  },
  {
    id: '71',
    fault: 'every session fails',
    short: true,
    faults: always({ match: { route: 'upload', nth: 2 }, at: 'bytes:50%', do: 'rst' }),
    expect: {
      ...REFUSED,
      sessions: 3,
      says: [
        '3 upload sessions failed',
        'Session 1: ',
        'Session 3: ',
        'Nothing of this deployment was published'
      ]
    },
    check: ({ sessions }) => {
      const chunks = sessions.map(({ chunksNumber }) => chunksNumber)
      expect(chunks).toEqual([4, 4, 4])
      expect(new Set(sessions.map(({ token }) => token)).size).toBe(3)
    }
  },
  {
    id: '71 none',
    fault: 'no fresh session is allowed',
    with: { 'max-restarts': '0' },
    faults: [strikeAt('middle', 'bytes:50%', 'rst')],
    expect: { ...REFUSED, says: ['the connection was cut'] }
  }
]

describeRows('refusals', [...limits, ...counted, ...tokens, ...final])
