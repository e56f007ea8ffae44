import { expect } from '@jest/globals'
import type { FaultAction, FaultEntry } from '../../emulator/index.js'
import { describeRows } from './support/bench.js'
import { IN_ONE } from './support/matrix.js'
import type { Expectation, Row } from './support/row.js'

/** The first request for the status comes before the commit chunk leaves; `nth` counts from there. */
function onStatus(nth: number, action: string | FaultAction, times = 1): FaultEntry {
  return { match: { route: 'status', nth, times }, do: action }
}

function word(status: unknown, more: Record<string, unknown> = {}): FaultAction {
  return { kind: 'json', value: { status, ...more } }
}

const SENT = 'everything was sent and acknowledged, and dStor goes on by itself'

function unknown(...says: readonly (string | RegExp)[]): Expectation {
  return {
    green: false,
    sessions: 1,
    outputs: { status: 'unknown', 'error-at-stage': 'PROCESSING' },
    says: [...says, 'dStor may have published'],
    tree: { is: 'same', why: SENT }
  }
}

function failed(...says: readonly (string | RegExp)[]): Expectation {
  return {
    green: false,
    sessions: 1,
    outputs: { status: 'failed' },
    says,
    tree: { is: 'same', why: SENT }
  }
}

const survived: Row[] = [
  {
    id: '75',
    fault: 'the status fails with a reset, 502 and a web page, then DONE',
    short: true,
    faults: [onStatus(2, 'rst'), onStatus(3, 'status:502'), onStatus(4, 'html')],
    expect: { ...IN_ONE, says: ['attempt 2 of 11 failed'] }
  },
  {
    id: '75 before',
    fault: 'the status fails three times before the commit chunk leaves',
    short: true,
    faults: [onStatus(1, 'rst'), onStatus(2, 'status:503'), onStatus(3, 'broken-json')],
    expect: IN_ONE
  },
  {
    id: '75 ten',
    fault: 'ten failures in a row, twice',
    faults: [onStatus(2, 'status:500', 10), onStatus(13, 'status:500', 10)],
    settings: { stageMs: 2_500 },
    expect: { ...IN_ONE, says: ['attempt 10 of 11 failed'] }
  },
  {
    id: '75 eleven',
    fault: 'eleven failures in a row, in less than 90 s',
    faults: [onStatus(2, 'status:500', 11)],
    expect: { ...IN_ONE, says: ['attempt 11 of 11 failed'] }
  },
  {
    id: '75 eleven at once',
    fault: 'eleven failures in a row, and nothing is repeated',
    with: { 'max-retries': '0' },
    faults: [onStatus(2, 'status:500', 11)],
    expect: unknown('could not be read 11 times in a row')
  },
  {
    id: '75 for ever',
    fault: 'the status fails for ever',
    short: true,
    faults: [{ match: { route: 'status', nth: 2, times: 'always' }, do: 'status:500' }],
    expect: unknown(/could not be read \d\d times in a row/)
  },
  {
    id: '76',
    fault: '404 for a while after the commit',
    faults: [onStatus(2, 'status:404', 8)],
    expect: IN_ONE
  },
  {
    id: '76 before',
    fault: '404 until the commit chunk was sent',
    faults: [onStatus(1, 'status:404')],
    expect: IN_ONE
  },
  {
    id: '77',
    fault: '404 for ever after the commit',
    faults: [{ match: { route: 'status', nth: 2, times: 'always' }, do: 'status:404' }],
    expect: unknown('answered with 404', 'Look into the folder at dStor')
  },
  {
    id: '75 401',
    fault: '401 for the status once: a fresh access token',
    faults: [onStatus(2, 'status:401')],
    expect: { ...IN_ONE, says: ['asking for a new one'] }
  },
  {
    id: '75 401 same',
    fault: '401 for the status once, and the fresh access token has the same text',
    settings: { sameAccessToken: true },
    faults: [onStatus(2, 'status:401')],
    expect: { ...IN_ONE, says: ['asking for a new one'] }
  },
  ...[408, 425, 429, 500, 503].map((status): Row => ({
    id: `75 ${status}`,
    fault: `${status} for the status, with Retry-After: 20`,
    faults: [onStatus(2, { kind: 'status', status, headers: { 'retry-after': '20' } })],
    expect: IN_ONE
  })),
  {
    id: '88',
    fault: 'the body of a status drips for ever, once',
    limitMs: 90_000,
    faults: [onStatus(2, { kind: 'drip-answer', ms: 2_000, bytes: 1 })],
    expect: { ...IN_ONE, says: ['attempt 1 of 11 failed'] }
  }
]

const strange: Row[] = [
  ...Object.entries({
    'an unknown word': 'PINNING',
    'an empty word': '',
    null: null,
    'lower case': 'done',
    'a list': ['DONE'],
    'an object': { status: 'DONE' },
    'a number': 1,
    'words with spaces': ' DONE '
  }).flatMap(([name, status]): Row[] => [
    {
      id: `81 ${name}`,
      fault: `the status is ${name} twice, then goes on`,
      short: name === 'a list' || name === 'lower case',
      faults: [onStatus(2, word(status), 2)],
      expect: IN_ONE
    },
    {
      id: `81 ${name} for ever`,
      fault: `the status is ${name} for ever`,
      with: { 'timeout-minutes': '0.1', concurrency: '1' },
      speed: 1,
      faults: [{ match: { route: 'status', nth: 2, times: 'always' }, do: word(status) }],
      expect: unknown('no final word within 6.0 s', 'timeout-minutes')
    }
  ]),
  ...Object.entries({
    'no JSON': { kind: 'text', text: 'DONE' },
    'cut JSON': { kind: 'broken-json' },
    'an empty object': { kind: 'json', value: {} },
    'a list': { kind: 'json', value: [{ status: 'DONE' }] },
    'own __proto__': { kind: 'text', text: '{"__proto__":{"status":"DONE","data":[]}}' },
    'a constructor': { kind: 'text', text: '{"constructor":{"prototype":{"status":"DONE"}}}' },
    'an empty body': { kind: 'text', text: '' }
  }).flatMap(([name, action]): Row[] => [
    {
      id: `82 ${name}`,
      fault: `the status is ${name} once`,
      faults: [onStatus(2, action)],
      expect: { ...IN_ONE, says: ['attempt 1 of 11 failed'] }
    },
    {
      id: `82 ${name} for ever`,
      fault: `the status is ${name} for ever`,
      short: name === 'cut JSON' || name === 'own __proto__',
      faults: [{ match: { route: 'status', nth: 2, times: 'always' }, do: action }],
      expect: unknown(/could not be read \d+ times in a row/)
    }
  ]),
  {
    id: '82 70 MB',
    fault: 'the status has 70 MB',
    faults: [onStatus(2, { kind: 'endless', bytes: 70 * 2 ** 20 })],
    expect: { ...IN_ONE, says: ['attempt 1 of 11 failed'] }
  },
  {
    id: '82 60 MB',
    fault: 'the status has 60 MB, and is whole',
    props: () =>
      Promise.resolve({
        faults: [onStatus(2, word('ADDING_TO_IPFS', { padding: 'x'.repeat(60_000_000) }))]
      }),
    expect: IN_ONE
  },
  {
    id: '79',
    fault: 'the status goes back from SAVING_DATA to ADDING_TO_IPFS',
    faults: [
      onStatus(2, word('SAVING_DATA')),
      onStatus(3, word('ADDING_TO_IPFS')),
      onStatus(4, word('ADDING_TO_IPFS'))
    ],
    expect: IN_ONE,
    check: ({ stdout }) =>
      expect(stdout.match(/dStor says ADDING_TO_IPFS/g)?.length).toBeLessThanOrEqual(2)
  },
  {
    id: '78',
    fault: 'ADDING_TO_IPFS for ever',
    short: true,
    speed: 1,
    with: { 'timeout-minutes': '0.1', 'poll-interval-seconds': '1' },
    faults: [{ match: { route: 'ingest' }, do: 'hang' }],
    expect: {
      green: false,
      sessions: 1,
      outputs: { status: 'unknown', 'error-at-stage': 'PROCESSING' },
      says: ['no final word within 6.0 s; its last word was "ADDING_TO_IPFS"']
    },
    check: ({ journal }) =>
      expect(journal.filter(({ route }) => route === 'status').length).toBeLessThan(15)
  }
]

const errors: Row[] = [
  ...(
    [
      ['with words', { errorAtStage: 'ADDING_TO_IPFS', errorExplanation: 'no space' }, 'no space'],
      ['without words', {}, 'no explanation was given'],
      ['with objects', { errorAtStage: { a: 1 }, errorExplanation: ['x', 2] }, '["x",2]']
    ] as const
  ).map(([name, more, says]): Row => ({
    id: `83 ${name}`,
    fault: `ERROR ${name}`,
    short: name === 'with words',
    faults: [onStatus(2, word('ERROR', more))],
    expect: failed('dStor failed at', says)
  })),
  {
    id: '83 quiet',
    fault: 'DONE, and errorExplanation is set',
    short: true,
    faults: [onStatus(2, word('DONE', { data: [], errorExplanation: 'half of it is lost' }))],
    expect: failed('half of it is lost')
  },
  {
    id: '83 before',
    fault: 'ERROR before the commit chunk leaves',
    faults: [onStatus(1, word('ERROR', { errorExplanation: 'the disk is full' }))],
    expect: {
      green: false,
      sessions: 1,
      outputs: { status: 'failed', 'error-explanation': 'the disk is full' },
      says: ['Nothing of this deployment was published']
    }
  },
  {
    id: '80',
    fault: 'ERROR, and DONE with the next request: the first final word counts',
    faults: [onStatus(2, word('ERROR', { errorExplanation: 'first' }))],
    expect: failed('first'),
    check: ({ journal }) => expect(journal.filter(({ route }) => route === 'status').length).toBe(2)
  },
  {
    id: '84',
    fault: 'the processing fails at ADDING_TO_IPFS: the words of dStor decide',
    short: true,
    faults: [{ match: { route: 'ingest' }, do: { kind: 'fail', explanation: 'no peers' } }],
    expect: {
      green: false,
      sessions: 1,
      outputs: {
        status: 'failed',
        'error-at-stage': 'ADDING_TO_IPFS',
        'error-explanation': 'no peers'
      },
      says: ['dStor failed at ADDING_TO_IPFS: no peers']
    }
  }
]

describeRows('the status', [...survived, ...strange, ...errors])
