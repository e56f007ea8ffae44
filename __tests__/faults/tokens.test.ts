import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@jest/globals'
import type { FaultAction } from '../../emulator/index.js'
import { describeRows } from './support/bench.js'
import { IN_ONE } from './support/matrix.js'
import type { Result, Row } from './support/row.js'

const SECRET_SHAPE = 'Zq3vL0pX9sT7wK1m'

/** What may stand where the token should be. */
const SHAPES: Readonly<Record<string, string | FaultAction>> = {
  'no token': { kind: 'json', value: { message: 'ok' } },
  null: { kind: 'json', value: { message: 'ok', token: null } },
  number: { kind: 'json', value: { token: 12345678 } },
  object: { kind: 'json', value: { token: { value: SECRET_SHAPE } } },
  list: { kind: 'json', value: [SECRET_SHAPE] },
  empty: { kind: 'json', value: { token: '' } },
  'CR and LF': { kind: 'json', value: { token: `${SECRET_SHAPE}\r\nx-evil: 1` } },
  spaces: { kind: 'json', value: { token: `${SECRET_SHAPE} ${SECRET_SHAPE}` } },
  'not ASCII': { kind: 'json', value: { token: `${SECRET_SHAPE}é` } },
  'very long': { kind: 'json', value: { token: SECRET_SHAPE.repeat(600) } },
  'own __proto__': { kind: 'text', text: `{"__proto__":{"token":"${SECRET_SHAPE}"}}` },
  'no JSON': { kind: 'text', text: 'OK' },
  'empty body': { kind: 'text', text: '' },
  'a web page': 'html'
}

const tokens: Row[] = [
  ...Object.entries(SHAPES).flatMap(([name, action]): Row[] =>
    (['get-token', 'temp-token'] as const).map((route) => ({
      id: `73 ${route} ${name}`,
      fault: `${route} answers 200 with ${name}`,
      short: route === 'get-token' && (name === 'CR and LF' || name === 'own __proto__'),
      faults: [
        {
          match: { route },
          do:
            typeof action !== 'string' && route === 'temp-token'
              ? (JSON.parse(
                  JSON.stringify(action)
                    .replaceAll('"token', '"access_token')
                    .replaceAll('\\"token', '\\"access_token')
                ) as FaultAction)
              : action
        }
      ],
      expect: {
        green: false,
        outputs: {
          status: 'failed',
          'error-at-stage': route === 'get-token' ? 'GETTING_TOKEN' : 'AUTHENTICATING'
        },
        says: [route === 'get-token' ? 'upload token' : 'access token', 'api-url'],
        neverSays: [SECRET_SHAPE, 'x-evil', 'attempt 1']
      },
      check: ({ journal }) =>
        expect(journal.filter(({ route: seen }) => seen === 'upload').length).toBe(0)
    }))
  ),
  ...(
    [
      ['10 MB', { kind: 'text', text: `{"token":"${'x'.repeat(10_000_000)}"}` }],
      ['a cut answer', { kind: 'cut-answer', bytes: 20 }],
      ['an endless answer', { kind: 'endless', bytes: 50_000_000 }]
    ] as const
  ).map(([name, action]): Row => ({
    id: `73 ${name}`,
    fault: `get-token answers 200 with ${name}, once`,
    short: name === 'a cut answer',
    faults: [{ match: { route: 'get-token' }, do: action }],
    expect: { green: true, says: ['Opening the upload: attempt 1 of 6 failed'] },
    check: notStarted
  })),
  {
    id: '73 BOM',
    fault: 'get-token answers with a byte order mark before its JSON, which is read all the same',
    // The token is one that dStor does not know, so that it is seen to be used.
    env: { DSTOR_TEST_MORE_SECRETS: SECRET_SHAPE },
    faults: [
      {
        match: { route: 'get-token' },
        do: { kind: 'text', text: `\ufeff{"token":"${SECRET_SHAPE}"}` }
      }
    ],
    expect: { green: true, sessions: 2, says: ['Upload session 1 of 3 is given up'] },
    check: notStarted
  },
  {
    id: '73 gzip',
    fault: 'both tokens come in gzip that nobody asked for',
    faults: [
      { match: { route: 'temp-token' }, do: 'gzip' },
      { match: { route: 'get-token' }, do: 'gzip' }
    ],
    expect: IN_ONE
  },
  {
    id: '72',
    fault: 'get-token fails twice with 500',
    short: true,
    faults: [{ match: { route: 'get-token', times: 2 }, at: 'headers', do: 'status:500' }],
    expect: { ...IN_ONE, says: ['attempt 2 of 6 failed'] }
  },
  {
    id: '72 stall',
    fault: 'get-token makes a session and never answers',
    with: { 'stall-timeout-seconds': '4' },
    faults: [{ match: { route: 'get-token' }, do: 'stall' }],
    expect: { green: true, sessions: 2, says: ['no byte moved for 4 s'] },
    check: notStarted
  },
  {
    id: '72 for ever',
    fault: 'get-token fails for ever',
    with: { 'max-retries': '3' },
    faults: [{ match: { route: 'get-token', times: 'always' }, at: 'headers', do: 'status:502' }],
    expect: {
      green: false,
      sessions: 0,
      outputs: { status: 'failed', 'error-at-stage': 'GETTING_TOKEN' },
      says: ['attempt 3 of 4 failed', 'answered with 502']
    }
  },
  {
    id: '72 refused',
    fault: 'get-token refuses for good',
    faults: [{ match: { route: 'get-token' }, at: 'headers', do: 'status:400' }],
    expect: {
      green: false,
      sessions: 0,
      outputs: { status: 'failed', 'error-at-stage': 'GETTING_TOKEN' },
      says: ['answered with 400']
    }
  },
  {
    id: '72 expired',
    fault: 'get-token answers 401 once: the access token has expired',
    faults: [{ match: { route: 'get-token' }, at: 'headers', do: 'status:401' }],
    expect: { ...IN_ONE, says: ['asking for a new one'] }
  },
  {
    id: '72 same',
    fault: 'get-token answers 401 once, and the fresh access token has the same text',
    settings: { sameAccessToken: true },
    faults: [{ match: { route: 'get-token' }, at: 'headers', do: 'status:401' }],
    expect: { ...IN_ONE, says: ['asking for a new one'] }
  },
  {
    id: '72 key',
    fault: 'the swap of the key fails twice, and is cut once',
    short: true,
    faults: [
      { match: { route: 'temp-token', times: 2 }, at: 'headers', do: 'status:503' },
      { match: { route: 'temp-token', nth: 3 }, at: 'headers', do: 'rst' }
    ],
    expect: { ...IN_ONE, says: ['attempt 2 of 6 failed'] }
  }
]

/** The session whose token was lost is never used. */
function notStarted({ sessions }: Result): void {
  expect(sessions.slice(0, -1).map(({ started }) => started)).toEqual(
    sessions.slice(0, -1).map(() => 0)
  )
}

function noKey(id: string, fault: string, says: string, row: Partial<Row> = {}): Row {
  return {
    id: `74 ${id}`,
    fault,
    with: { 'api-key': '' },
    ...row,
    expect: {
      green: false,
      sessions: 0,
      outputs: { status: 'failed', 'error-at-stage': 'INPUTS' },
      says: ['input `api-key` is empty', says]
    },
    check: ({ journal }) => expect(journal.length).toBe(0)
  }
}

const keys: Row[] = [
  noKey('missing', 'the key is empty', 'secrets.DSTOR_API_KEY'),
  noKey('fork', 'the key is empty in a pull request of a fork', 'pull requests from forks', {
    short: true,
    props: ({ home }) => {
      const event = path.join(home, 'event.json')
      const repo = { full_name: 'someone/site', fork: true }
      writeFileSync(event, JSON.stringify({ pull_request: { head: { repo } } }))
      return Promise.resolve({
        env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event }
      })
    }
  }),
  noKey('dependabot', 'the key is empty in a run of Dependabot', 'Dependabot secrets', {
    env: { GITHUB_ACTOR: 'dependabot[bot]' }
  }),
  {
    id: '74 wrong',
    fault: 'the key is wrong',
    short: true,
    with: { 'api-key': 'wrong'.repeat(13).slice(0, 64) },
    env: { DSTOR_TEST_MORE_SECRETS: 'wrong'.repeat(13).slice(0, 64) },
    expect: {
      green: false,
      sessions: 0,
      outputs: { status: 'failed', 'error-at-stage': 'AUTHENTICATING' },
      says: ['Invalid API key', 'api.testnet.dstor.cloud']
    }
  }
]

describeRows('tokens', [...tokens, ...keys])
