import { expect } from '@jest/globals'
import { describeRows } from './support/bench.js'
import { CAREFUL, IN_ONE, inTwo, matrix, MODELS, strikeAt } from './support/matrix.js'
import type { Result, Row } from './support/row.js'
import { noise } from './support/site.js'

/** One file that does not fit into the buffers of a connection, so that a body can be half sent. */
const LARGE = { 'index.html': 'home', 'video.bin': noise(24 * 2 ** 20, 'v'), 'z.txt': 'z' }
const ONE_BY_ONE = { 'chunk-size': '1', concurrency: '1' }
/** Every request is larger than 64 KiB, the commit chunk too. */
const MIDDLING = Object.fromEntries(
  ['a.bin', 'b.bin', 'c.bin', 'd.bin', 'e.bin', 'index.html', 'z.bin'].map((name, n) => [
    name,
    noise(100_000 + n, name)
  ])
)

function uploads(result: Result, session: number): Result['journal'] {
  return result.journal.filter((entry) => entry.route === 'upload' && entry.session === session)
}

const cuts: Row[] = [
  ...matrix({ id: '12', fault: 'reset after the headers' }, ({ model, position }) => ({
    short: model === 'M2' && position !== 'middle',
    faults: [strikeAt(position, 'headers', 'rst')],
    expect: inTwo(position)
  })),
  ...matrix({ id: '12 counted', fault: 'reset after the headers were counted' }, (cell) =>
    cell.model === 'M3'
      ? {
          short: cell.position === 'first',
          faults: [strikeAt(cell.position, 'after-count', 'rst')],
          expect: inTwo(cell.position)
        }
      : undefined
  ),
  ...['bytes:65536', 'bytes:50%', 'bytes:-1'].flatMap((at) =>
    matrix({ id: `13 ${at}`, fault: `reset at ${at}` }, ({ model, position }) => ({
      short: model === 'M2' && at === 'bytes:50%' && position !== 'middle',
      site: MIDDLING,
      faults: [strikeAt(position, at, 'rst')],
      // Without its last byte the commit chunk still holds its whole file, and dStor shows it.
      expect:
        at === 'bytes:-1' && position === 'commit' && model !== 'M1' ? IN_ONE : inTwo(position)
    }))
  ),
  ...matrix({ id: '14', fault: 'closed after 100 Continue' }, ({ model, position }) => ({
    short: model === 'M2' && position === 'commit',
    faults: [strikeAt(position, 'bytes:0', 'close')],
    expect: inTwo(position)
  }))
]

/** A body cut in the middle is a truncated file for a server that counts it, and hashes tell nothing. */
const truncated: Row[] = MODELS.flatMap((counting) =>
  (['cid', 'opaque'] as const).flatMap((hash) =>
    (
      [
        ['small', { 'chunk-size': '2' }, MIDDLING],
        [
          'large',
          { ...ONE_BY_ONE, lint: 'off' },
          { 'a.bin': noise(5 * 2 ** 20), 'b.bin': noise(6 * 2 ** 20) }
        ]
      ] as const
    ).map(([size, inputs, site]): Row => ({
      id: `13 truncated ${counting} ${hash} ${size}`,
      fault: `a ${size} commit chunk is cut at 50 %, counting ${counting}, hashes: ${hash}`,
      short: counting === 'M2' && hash === 'opaque',
      site,
      with: inputs,
      settings: { counting, hash },
      faults: [
        {
          match: { route: 'upload', session: 1, nth: size === 'small' ? 4 : 2 },
          at: 'bytes:50%',
          do: 'rst'
        }
      ],
      expect: inTwo('commit')
    }))
  )
)

const waits: Row[] = [
  {
    id: '15',
    fault: 'the server never sends 100 and reads the body all the same',
    short: true,
    with: { concurrency: '1' },
    settings: CAREFUL,
    faults: [{ match: { route: 'upload' }, do: 'no-continue' }],
    expect: IN_ONE,
    check: (result) => {
      const asked = uploads(result, 1).map(({ headers }) => headers['expect'])
      expect(asked).toEqual(['100-continue', undefined, undefined, undefined])
      const [first] = uploads(result, 1)
      expect((first?.at.end ?? 0) - (first?.at.headers ?? 0)).toBeGreaterThan(1_900)
    }
  },
  ...matrix({ id: '16', fault: '417', settings: CAREFUL }, ({ model, position }) => ({
    short: model === 'M1' && position === 'first',
    faults: [strikeAt(position, 'headers', 'status:417')],
    expect: inTwo(position),
    check: (result) => {
      expect(uploads(result, 1)[0]?.headers['expect']).toBe('100-continue')
      expect(uploads(result, 2).filter(({ headers }) => 'expect' in headers)).toEqual([])
    }
  })),
  ...MODELS.map((counting): Row => ({
    id: `17 ${counting}`,
    fault: `the server stops reading at 1 MiB for ever, counting ${counting}`,
    short: counting === 'M2',
    site: LARGE,
    with: { ...ONE_BY_ONE, 'stall-timeout-seconds': '4' },
    settings: { counting },
    faults: [
      { match: { route: 'upload', session: 1, nth: 2 }, at: 'bytes:1048576', do: 'stop-reading' }
    ],
    expect: { ...inTwo('middle'), says: ['the connection stood still', 'no byte moved for 4 s'] }
  })),
  {
    id: '18',
    fault: 'the server reads so slowly that only the whole limit ends it',
    site: LARGE,
    speed: 1,
    with: { ...ONE_BY_ONE, 'timeout-minutes': '0.1', 'stall-timeout-seconds': '30' },
    faults: [
      {
        match: { route: 'upload', session: 1, nth: 2 },
        at: 'headers',
        do: { kind: 'drip-read', ms: 50, bytes: 20_000 }
      }
    ],
    expect: {
      green: false,
      sessions: 1,
      outputs: { status: 'failed', 'error-at-stage': 'UPLOADING' },
      says: ['the limit of 6.0 s was reached', 'timeout-minutes']
    },
    check: ({ durationMs }) => expect(durationMs).toBeLessThan(15_000)
  }
]

const NO_MORE = { route: 'upload', times: 'always' } as const

const tooLarge: Row[] = [
  ...(['rst', 'close', 'linger', 'keep'] as const).map((then): Row => ({
    id: `${then === 'rst' || then === 'close' ? 19 : 20} ${then}`,
    fault: `413 in place of 100 Continue, and then: ${then}`,
    short: then === 'rst',
    settings: CAREFUL,
    faults: [strikeAt('middle', 'headers', { kind: 'status', status: 413, then })],
    expect: { ...inTwo('middle'), says: ['was answered with 413'] },
    check: ({ sessions }) => {
      expect(sessions[1]?.chunksNumber).toBeGreaterThan(sessions[0]?.chunksNumber ?? 0)
    }
  })),
  {
    id: '19 one file',
    fault: '413 for a single file, connection reset at once',
    short: true,
    site: LARGE,
    with: ONE_BY_ONE,
    settings: CAREFUL,
    faults: [
      {
        match: { ...NO_MORE, nth: 2 },
        at: 'headers',
        do: { kind: 'status', status: 413, then: 'rst' }
      }
    ],
    expect: {
      green: false,
      sessions: 1,
      outputs: { status: 'failed', 'error-at-stage': 'UPLOADING' },
      says: ['dStor does not take "video.bin" with its 24.0 MiB', '413', 'exclude']
    }
  },
  {
    id: '19 mid-body',
    fault: '413 while the body is under way, connection reset at once',
    short: true,
    site: LARGE,
    with: ONE_BY_ONE,
    faults: [
      {
        match: NO_MORE,
        at: 'bytes:1000000',
        do: { kind: 'status', status: 413, then: 'rst' }
      }
    ],
    expect: {
      green: false,
      outputs: { status: 'failed', 'error-at-stage': 'UPLOADING' },
      says: [/answered with 413|the connection was cut after .* of 24\.0 MiB/]
    }
  }
]

describeRows('the body of a request', [...cuts, ...truncated, ...waits, ...tooLarge])
