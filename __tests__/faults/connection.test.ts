import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@jest/globals'
import { describeRows } from './support/bench.js'
import { openFront } from './support/front.js'
import { IN_ONE } from './support/matrix.js'
import type { Expectation, Place, Props, Result, Row } from './support/row.js'
import { lookups, secureFront, type IdentityName } from './support/secure.js'

const HERE = ['127.0.0.1']
/** Of this machine as well, and nothing listens there. */
const NOWHERE = ['127.0.0.2']

type Answers = readonly (string | readonly string[])[]

/** `localhost`, whose look-ups are answered by a script. */
function named(answers: Answers): NonNullable<Row['props']> {
  return (place: Place): Promise<Props> =>
    Promise.resolve({
      with: { 'api-url': place.emulator.url.replace('127.0.0.1', 'localhost') },
      env: lookups(place, answers),
      look: () => ({
        names: readFileSync(path.join(place.home, 'lookups'), 'utf8').trim().split('\n')
      })
    })
}

function started({ sessions }: Result): (number | undefined)[] {
  return sessions.map((session) => session.started)
}

const NO_CONNECTION: Expectation = {
  green: false,
  sessions: 0,
  outputs: { status: 'failed', 'error-at-stage': 'AUTHENTICATING' },
  says: ['no connection to localhost', 'api-url', 'Nothing of this deployment was published']
}

const names: Row[] = [
  {
    id: '1',
    fault: 'the host of api-url does not exist',
    short: true,
    preload: ['lookup'],
    with: { 'max-retries': '2' },
    props: named(['ENOTFOUND']),
    expect: { ...NO_CONNECTION, says: [...(NO_CONNECTION.says ?? []), 'ENOTFOUND'] },
    check: (result) => {
      const names = result.looked['names'] as readonly string[]
      expect(names.length).toBeGreaterThan(2)
      expect(new Set(names)).toEqual(new Set(['localhost']))
      expect(result.journal.length).toBe(0)
    }
  },
  {
    id: '2',
    fault: 'the first two look-ups fail',
    preload: ['lookup'],
    props: named(['ENOTFOUND', 'EAI_AGAIN', HERE]),
    expect: { ...IN_ONE, says: ['attempt 1 of 6 failed', 'attempt 2 of 6 failed'] }
  },
  {
    id: '2 chunk',
    fault: 'look-ups fail before requests with files',
    short: true,
    preload: ['lookup'],
    with: { concurrency: '1' },
    props: named([HERE, HERE, 'ENOTFOUND', 'EAI_AGAIN', 'ENOTFOUND', HERE, 'EAI_AGAIN', HERE]),
    expect: { ...IN_ONE, says: [/Sending chunk \d of 4/, 'attempt 1 of 6 failed'] },
    check: (result) => expect(started(result)).toEqual([4])
  },
  {
    id: '3',
    fault: 'the port is refused three times',
    preload: ['lookup'],
    props: named([NOWHERE, NOWHERE, NOWHERE, HERE]),
    expect: { ...IN_ONE, says: ['ECONNREFUSED', 'attempt 3 of 6 failed'] }
  },
  {
    id: '3 chunk',
    fault: 'the port is refused before every request with files',
    short: true,
    preload: ['lookup'],
    with: { concurrency: '1' },
    props: named([HERE, HERE, NOWHERE, HERE, NOWHERE, HERE, NOWHERE, HERE, HERE, NOWHERE, HERE]),
    expect: IN_ONE,
    check: (result) => expect(started(result)).toEqual([4])
  },
  {
    id: '3 for ever',
    fault: 'the port is refused for ever once the upload has begun',
    preload: ['lookup'],
    with: { 'max-retries': '2' },
    props: named([HERE, HERE, NOWHERE]),
    expect: {
      green: false,
      sessions: 1,
      outputs: { status: 'failed', 'error-at-stage': 'UPLOADING' },
      says: ['could not be sent', 'ECONNREFUSED', 'Nothing of this deployment was published']
    },
    // Those that go over the connections that are there already.
    check: (result) => expect(started(result)[0]).toBeLessThan(4)
  },
  {
    id: '8',
    fault: 'dual stack: ::1 refused, 127.0.0.1 works',
    short: true,
    preload: ['lookup'],
    props: named([['::1', '127.0.0.1']]),
    expect: IN_ONE
  },
  {
    id: '8 both',
    fault: 'dual stack: both refused',
    preload: ['lookup'],
    with: { 'max-retries': '1' },
    props: named([['::1', '127.0.0.2']]),
    expect: {
      ...NO_CONNECTION,
      says: [...(NO_CONNECTION.says ?? []), 'ECONNREFUSED ::1', 'ECONNREFUSED 127.0.0.2']
    }
  },
  {
    id: '9',
    fault: 'api-url is an IPv6 literal',
    short: true,
    props: async ({ emulator }) => {
      const front = await openFront({ to: emulator.url, host: '::1' })
      return {
        with: { 'api-url': `http://[::1]:${front.port}` },
        close: () => front.close()
      }
    },
    expect: IN_ONE
  }
]

const plain: Row[] = [
  ...([1, 2, 3, 4] as const).map((nth): Row => ({
    id: `7 ${nth}`,
    fault: `connection ${nth} is accepted and closed before anything is read`,
    short: nth === 3,
    with: { concurrency: '1' },
    faults: [{ match: { route: 'connection', nth }, do: 'close' }],
    // One that was opened ahead is seen to be closed, or carries a chunk that is cut then.
    expect:
      nth === 1 || nth === 4
        ? IN_ONE
        : { green: true, abandonedMayFinish: 'the last chunk may be the one that is cut' }
  })),
  {
    id: '11',
    fault: 'the server keeps connections open: what is safe to repeat goes over one',
    short: true,
    expect: IN_ONE,
    check: ({ journal }) => {
      const safe = journal.filter(({ route }) => /token|status/.test(route))
      expect(new Set(safe.map(({ socketId }) => socketId)).size).toBe(1)
      const commit = journal.findLast(({ route }) => route === 'upload')
      expect(commit).toMatchObject({ requestsOnSocket: 1, headers: { connection: 'close' } })
    }
  }
]

function certificateRow(identity: IdentityName, reason: string): Row {
  return {
    id: `5 ${identity}`,
    fault: `TLS: the certificate is ${identity}`,
    short: identity === 'expired',
    preload: ['lookup'],
    props: (place) => secureFront(place, identity),
    expect: {
      green: false,
      sessions: 0,
      outputs: { status: 'failed', 'error-at-stage': 'AUTHENTICATING' },
      says: [reason, 'NODE_EXTRA_CA_CERTS'],
      neverSays: ['attempt 1']
    },
    check: ({ looked }) => expect(looked['connections']).toBe(1)
  }
}

const tls: Row[] = [
  {
    id: '0 tls',
    fault: 'none, over TLS',
    short: true,
    preload: ['lookup'],
    props: (place) => secureFront(place, 'good'),
    expect: IN_ONE
  },
  certificateRow('self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
  certificateRow('unknown issuer', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
  certificateRow('wrong name', 'ERR_TLS_CERT_ALTNAME_INVALID'),
  certificateRow('expired', 'CERT_HAS_EXPIRED'),
  ...(['close', 'reset'] as const).flatMap((how) =>
    [0, 2, 4, 6].map((before): Row => ({
      id: `6 ${how} ${before}`,
      fault: `TLS: connection ${before + 1} ends in the handshake (${how})`,
      short: how === 'close' && before === 2,
      preload: ['lookup'],
      with: { concurrency: '1' },
      props: (place) =>
        secureFront(place, 'good', [...Array.from({ length: before }, () => 'pass' as const), how]),
      // A connection that was opened ahead is replaced without a word.
      expect: IN_ONE,
      check: (result) => expect(started(result)).toEqual([4])
    }))
  ),
  {
    id: '4',
    fault: 'TLS: the greeting of the first connection is never answered',
    preload: ['lookup'],
    limitMs: 90_000,
    props: (place) => secureFront(place, 'good', ['hold']),
    expect: { ...IN_ONE, says: ['no connection within 30 s'] }
  },
  {
    id: '4 for ever',
    fault: 'TLS: no greeting is ever answered',
    preload: ['lookup'],
    limitMs: 90_000,
    with: { 'max-retries': '0' },
    props: (place) => secureFront(place, 'good', ['hold', 'hold', 'hold']),
    expect: { ...NO_CONNECTION, says: ['no connection within 30 s', 'api-url'] },
    check: ({ looked }) => expect(looked['connections']).toBe(1)
  }
]

describeRows('the connection', [...names, ...plain, ...tls])
