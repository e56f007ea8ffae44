import { expect } from '@jest/globals'
import { describeRows } from './support/bench.js'
import { CAREFUL, IN_ONE, inTwo, matrix, strikeAt } from './support/matrix.js'
import { openFront, type Front } from './support/front.js'
import type { Place, Props, Row } from './support/row.js'
import { noise } from './support/site.js'

/** One file that does not fit into the buffers of a connection, so that a body can be half sent. */
const LARGE = { 'index.html': 'home', 'video.bin': noise(24 * 2 ** 20, 'v'), 'z.txt': 'z' }

const acknowledged: Row[] = [
  ...matrix(
    { id: '52 headers', fault: '200 in place of 100 Continue', settings: CAREFUL },
    ({ model, position }) => ({
      short: model === 'M1' && position !== 'middle',
      faults: [strikeAt(position, 'headers', 'early-answer')],
      expect: inTwo(position)
    })
  ),
  ...(['M1', 'M2', 'M3'] as const).map((counting): Row => ({
    id: `52 body ${counting}`,
    fault: `200 while the body is under way, connection kept, counting ${counting}`,
    short: counting === 'M3',
    site: LARGE,
    with: { 'chunk-size': '1', concurrency: '1' },
    settings: { counting },
    faults: [
      { match: { route: 'upload', session: 1, nth: 2 }, at: 'bytes:1000000', do: 'early-answer' }
    ],
    expect: inTwo('middle')
  })),
  ...matrix({ id: '53', fault: '200, and the answer is cut' }, ({ model, position }) => ({
    short: model === 'M1' && position === 'commit',
    faults: [strikeAt(position, 'answer', { kind: 'cut-answer', then: 'rst' })],
    expect: IN_ONE
  })),
  ...matrix({ id: '53 close', fault: '200, and the answer ends early' }, ({ position }) => ({
    faults: [strikeAt(position, 'answer', { kind: 'cut-answer', then: 'close' })],
    expect: IN_ONE
  }))
]

const pages: Row[] = [
  ...matrix({ id: '54', fault: '200 with a web page' }, ({ model, position }) => ({
    short: model === 'M1' && position === 'first',
    faults: [strikeAt(position, 'answer', 'html')],
    expect: { ...inTwo(position), says: ['a web page, "Sign in'] }
  })),
  {
    id: '54 always',
    fault: '200 with a web page, in every session',
    faults: [{ match: { route: 'upload', times: 'always' }, do: 'html' }],
    expect: {
      green: false,
      sessions: 3,
      outputs: { status: 'failed', 'error-at-stage': 'UPLOADING' },
      says: ['web page', 'Nothing of this deployment was published']
    }
  }
]

const odd: Row[] = [
  ...(
    [
      ['endless', { kind: 'endless', bytes: 100 * 2 ** 20 }],
      ['gzip bomb', { kind: 'gzip-bomb', bytes: 200 * 2 ** 20 }],
      ['small gzip bomb', { kind: 'gzip-bomb', bytes: 20 * 2 ** 20 }]
    ] as const
  ).flatMap(([name, action]) =>
    matrix({ id: `55 ${name}`, fault: `200 with an answer that is ${name}` }, (cell) => ({
      short: name === 'small gzip bomb' && cell.position === 'first' && cell.model === 'M1',
      faults: [strikeAt(cell.position, 'answer', action)],
      expect: IN_ONE
    }))
  ),
  {
    id: '56',
    fault: '200 in gzip that nobody asked for',
    short: true,
    faults: [{ match: { route: 'upload', times: 4 }, do: 'gzip' }],
    expect: IN_ONE
  },
  {
    id: '64',
    fault: '100, 102 and 103 before the answer',
    short: true,
    faults: [
      {
        match: { route: 'upload', times: 4 },
        do: { kind: 'informational', statuses: [100, 102, 103] }
      }
    ],
    expect: IN_ONE
  },
  ...matrix({ id: '65 garbage', fault: 'garbage for an answer' }, ({ model, position }) => ({
    short: model === 'M1' && position === 'middle',
    faults: [strikeAt(position, 'headers', 'garbage')],
    expect: inTwo(position)
  })),
  ...matrix({ id: '65 huge', fault: 'an answer with 100 KB of headers' }, ({ position }) => ({
    faults: [strikeAt(position, 'answer', 'huge-headers')],
    expect: position === 'commit' ? IN_ONE : inTwo(position)
  })),
  ...(
    [
      ['lines', 'HTTP/1.1 200 OK\r\nHTTP/1.1 200 OK\r\n\r\n'],
      [
        'both lengths',
        'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n'
      ]
    ] as const
  ).map(([name, text]): Row => ({
    id: `65 ${name}`,
    fault: `an answer with two ${name}`,
    faults: [strikeAt('middle', 'answer', { kind: 'garbage', text })],
    expect: inTwo('middle')
  })),
  {
    id: '68',
    fault: 'the answer comes late, within the stall limit',
    with: { 'stall-timeout-seconds': '6' },
    faults: [strikeAt('middle', 'answer', 'delay:1500')],
    expect: IN_ONE
  }
]

async function withOtherHost(place: Place, status: number, sameHost: boolean): Promise<Props> {
  const front: Front = await openFront({ to: place.emulator.url })
  const to = sameHost
    ? `${place.emulator.url}/elsewhere/`
    : `http://127.0.0.1:${front.port}/v1/upload/`
  return {
    faults: [
      { match: { route: 'upload', nth: 2 }, at: 'headers', do: { kind: 'redirect', to, status } }
    ],
    look: () => ({ connections: front.connections }),
    close: () => front.close()
  }
}

const redirects = [301, 302, 303, 307, 308].flatMap((status) =>
  [false, true].map((sameHost): Row => ({
    id: `63 ${status}${sameHost ? ' same host' : ''}`,
    fault: `${status} to ${sameHost ? 'the same' : 'another'} host`,
    short: status === 307 && !sameHost,
    props: (place) => withOtherHost(place, status, sameHost),
    expect: {
      green: false,
      sessions: 1,
      outputs: { status: 'failed', 'error-at-stage': 'UPLOADING' },
      says: ['redirects to', 'api-url', 'Nothing of this deployment was published']
    },
    check: ({ looked, journal }) => {
      expect(looked['connections']).toBe(0)
      expect(journal.filter(({ route }) => route === 'none')).toEqual([])
    }
  }))
)

describeRows('answers to requests with files', [
  { id: '0', fault: 'none', short: true, expect: IN_ONE },
  ...acknowledged,
  ...pages,
  ...odd,
  ...redirects
])
