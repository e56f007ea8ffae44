import { describe, expect, it } from '@jest/globals'
import { decide, type Decision, type Situation } from '../../src/dstor/retry-policy.js'
import type { Response } from '../../src/http/response.js'
import type { Outcome } from '../../src/http/request.js'
import { answer, answered, cut, HALF, NO_BYTE, reached, unconnected } from './outcomes.js'

interface Row {
  readonly name: string
  readonly outcome: Outcome
  /** What must follow for an ordinary chunk. */
  readonly then: Decision
  /** For the commit chunk, where it differs. */
  readonly commit?: Decision
  readonly files?: number
  /** The row holds only for a request that asked with `Expect`; without it `unasked` follows. */
  readonly unasked?: Decision
}

const DONE: Decision = { do: 'done' }
const RESTART: Decision = { do: 'restart', afterMs: 0, change: 'nothing' }
const REFUSED: Decision = { do: 'restart', afterMs: 0, change: 'refused' }
const BODY_LIMIT: Decision = { do: 'restart', afterMs: 0, change: 'body-limit' }
const SMALLER: Decision = { do: 'restart', afterMs: 0, change: 'smaller-chunks' }
const ASK: Decision = { do: 'ask-status' }
const FAIL: Decision = { do: 'fail', why: 'refused-for-good' }

function restart(afterMs: number): Decision {
  return { do: 'restart', afterMs, change: 'nothing' }
}

function repeat(renewToken = false): Decision {
  return { do: 'repeat', renewToken }
}

/** Before the body it cannot have been counted, else nobody knows. */
function wait(afterMs?: number): { then: Decision; unasked: Decision } {
  return {
    then: { do: 'wait', afterMs, mayHaveCounted: false },
    unasked: { do: 'wait', afterMs, mayHaveCounted: true }
  }
}

function waitUnproven(afterMs?: number): Decision {
  return { do: 'wait', afterMs, mayHaveCounted: true }
}

function later(status: number, seconds: string): Response {
  return answer(status, '{}', { headers: { 'retry-after': seconds } })
}

function words(errorAtStage: string, errorExplanation: string): Decision {
  return { do: 'fail', why: 'words-of-dstor', words: { errorAtStage, errorExplanation } }
}

const html = (status: number): Response =>
  answer(status, '<!doctype html><title>Log in</title>', {
    headers: { 'content-type': 'text/html' }
  })

const wordsText = JSON.stringify({ errorAtStage: 'ADDING_TO_IPFS', errorExplanation: 'disk full' })

/** The lines of the table in contract 4.5, in its order. */
const UNCONNECTED: readonly Row[] = [
  { name: 'no connection', outcome: unconnected('network'), then: repeat() },
  {
    name: 'a wrong certificate',
    outcome: unconnected('certificate'),
    then: { do: 'fail', why: 'certificate' }
  },
  { name: 'proxy 407', outcome: unconnected('proxy'), then: { do: 'fail', why: 'proxy' } }
]

const INSTEAD_OF_CONTINUE: readonly Row[] = [
  {
    name: '429 with Retry-After',
    outcome: answered(later(429, '7'), NO_BYTE),
    ...wait(7_000)
  },
  { name: '429', outcome: answered(answer(429), NO_BYTE), ...wait() },
  { name: '429 that asks for no wait', outcome: answered(later(429, '0'), NO_BYTE), ...wait(0) },
  { name: '429 with an odd wait', outcome: answered(later(429, 'soon'), NO_BYTE), ...wait() },
  {
    name: '503 with Retry-After',
    outcome: answered(later(503, '1'), NO_BYTE),
    ...wait(1_000)
  },
  {
    name: '503',
    outcome: answered(answer(503), NO_BYTE),
    then: wait().then,
    unasked: RESTART
  },
  {
    name: '503 with an odd wait',
    outcome: answered(later(503, 'soon'), NO_BYTE),
    then: wait().then,
    unasked: RESTART
  },
  {
    name: '401',
    outcome: answered(answer(401), NO_BYTE),
    then: repeat(true),
    unasked: REFUSED
  },
  {
    name: '429 after Expect was ignored once',
    outcome: answered(answer(429), { ...NO_BYTE, bodyBegun: true, ignoredExpect: true }),
    then: waitUnproven()
  },
  {
    name: '401 after Expect was ignored once',
    outcome: answered(answer(401), { ...NO_BYTE, bodyBegun: true, ignoredExpect: true }),
    then: REFUSED
  },
  {
    name: '429 behind 100 Continue, no byte known as sent',
    outcome: answered(later(429, '7'), { ...NO_BYTE, bodyBegun: true }),
    then: waitUnproven(7_000)
  },
  {
    name: '503 behind 100 Continue, no byte known as sent',
    outcome: answered(answer(503), { ...NO_BYTE, bodyBegun: true }),
    then: RESTART
  },
  { name: '500, which may have counted', outcome: answered(answer(500), NO_BYTE), then: RESTART },
  { name: '502', outcome: answered(answer(502), NO_BYTE), then: RESTART },
  { name: '408', outcome: answered(answer(408), NO_BYTE), then: RESTART }
]

const SUCCESS: readonly Row[] = [
  { name: '200 with JSON', outcome: answered(answer(200)), then: DONE },
  { name: '201 with JSON', outcome: answered(answer(201, '{"status":"x"}')), then: DONE },
  { name: '200 with JSON that is no object', outcome: answered(answer(200, '"ok"')), then: DONE },
  {
    name: '200 with a body cut off',
    outcome: answered(answer(200, '{"upload_tok', { complete: false })),
    then: DONE
  },
  {
    name: '200 with a body cut off before its first byte',
    outcome: answered(answer(200, '', { complete: false })),
    then: DONE
  },
  {
    name: '200 whose words are empty',
    outcome: answered(answer(200, '{"errorAtStage":null,"errorExplanation":""}')),
    then: DONE
  },
  {
    name: '200 before the whole body was sent',
    outcome: answered(answer(200), HALF),
    then: RESTART
  },
  { name: '200 before any of it was sent', outcome: answered(answer(200), NO_BYTE), then: RESTART },
  { name: '200 with a web page', outcome: answered(html(200)), then: RESTART },
  {
    name: '200 with a web page that is cut off',
    outcome: answered({ ...html(200), complete: false }),
    then: RESTART
  },
  {
    name: '200 with a page that calls itself JSON',
    outcome: answered(answer(200, '\uFEFF \n<html>')),
    then: RESTART
  },
  { name: '204 without a body', outcome: answered(answer(204, '')), then: RESTART },
  { name: '200 with text', outcome: answered(answer(200, 'ok')), then: RESTART }
]

const MIB = 1024 * 1024

const CUT: readonly Row[] = [
  { name: 'cut before a byte', outcome: cut(NO_BYTE), then: RESTART },
  { name: 'cut in the body', outcome: cut(HALF), then: RESTART },
  { name: 'stalled in the body', outcome: cut(HALF, true), then: RESTART },
  { name: 'cut after the body', outcome: cut(), then: RESTART, commit: ASK },
  { name: 'silent after the body', outcome: cut({}, true), then: RESTART, commit: ASK },
  { name: '408 in the body', outcome: answered(answer(408), HALF), then: RESTART },
  { name: '425 after the body', outcome: answered(answer(425)), then: RESTART },
  { name: '429 in the body', outcome: answered(later(429, '3'), HALF), then: waitUnproven(3_000) },
  { name: '429 after the body', outcome: answered(later(429, '3')), then: waitUnproven(3_000) },
  { name: '500 after the body', outcome: answered(answer(500)), then: RESTART },
  { name: '502 after the body', outcome: answered(answer(502)), then: RESTART, commit: ASK },
  { name: '502 in the body', outcome: answered(answer(502), HALF), then: RESTART },
  { name: '503 after the body', outcome: answered(answer(503)), then: RESTART },
  {
    name: '503 with Retry-After after the body',
    outcome: answered(later(503, '9')),
    then: waitUnproven(9_000)
  },
  {
    name: '429 that is cut off',
    outcome: answered({ ...later(429, '9'), complete: false }),
    then: restart(9_000)
  },
  {
    name: '503 with Retry-After that is cut off',
    outcome: answered({ ...later(503, '9'), complete: false }),
    then: restart(9_000)
  },
  { name: 'cut after a MiB', outcome: cut({ ...HALF, bytesSent: MIB }), then: RESTART },
  { name: 'cut after more', outcome: cut({ ...HALF, bytesSent: MIB + 1 }), then: SMALLER },
  {
    name: 'silent after much',
    outcome: cut({ bytesSent: 9 * MIB }, true),
    then: SMALLER,
    commit: ASK
  },
  {
    name: '502 after much of the body',
    outcome: answered(answer(502), { ...HALF, bytesSent: 3 * MIB }),
    then: SMALLER
  },
  {
    name: '500 after a large body',
    outcome: answered(answer(500), { bytesSent: 3 * MIB }),
    then: SMALLER
  },
  { name: '504 after the body', outcome: answered(html(504)), then: RESTART, commit: ASK },
  { name: '504 in the body', outcome: answered(answer(504), HALF), then: RESTART },
  { name: '520 of a CDN', outcome: answered(answer(520)), then: RESTART },
  {
    name: '417',
    outcome: answered(answer(417), NO_BYTE),
    then: { do: 'restart', afterMs: 0, change: 'without-expect' }
  }
]

const REFUSALS: readonly Row[] = [401, 403, 404, 409, 410].flatMap((status) => [
  { name: `${status} after the body`, outcome: answered(answer(status)), then: REFUSED },
  { name: `${status} in the body`, outcome: answered(answer(status), HALF), then: REFUSED }
])

const TOO_LARGE: readonly Row[] = [
  {
    name: '413 for many files',
    outcome: answered(answer(413), NO_BYTE),
    files: 2,
    then: BODY_LIMIT
  },
  { name: '413 in the body', outcome: answered(answer(413), HALF), files: 2, then: BODY_LIMIT },
  {
    name: '413 for one file',
    outcome: answered(answer(413), NO_BYTE),
    files: 1,
    then: { do: 'fail', why: 'file-too-large' }
  }
]

const FATAL: readonly Row[] = [
  ...[301, 302, 303, 304, 307, 308].map((status) => ({
    name: `${status}`,
    outcome: answered(answer(status), NO_BYTE),
    then: FAIL
  })),
  ...[400, 402, 405, 406, 411, 415, 422, 431, 451].map((status) => ({
    name: `${status}`,
    outcome: answered(answer(status)),
    then: FAIL
  })),
  ...[200, 400, 401, 413, 429, 500, 502].map((status) => ({
    name: `${status} with errorAtStage`,
    outcome: answered(answer(status, wordsText)),
    then: words('ADDING_TO_IPFS', 'disk full')
  })),
  {
    name: 'errorAtStage instead of 100 Continue',
    outcome: answered(answer(503, wordsText), NO_BYTE),
    then: words('ADDING_TO_IPFS', 'disk full')
  },
  {
    name: 'errorAtStage that is an object',
    outcome: answered(answer(200, '{"errorAtStage":{"step":3}}')),
    then: words('{"step":3}', '')
  },
  {
    name: '200 with errorExplanation alone',
    outcome: answered(answer(200, '{"errorAtStage":null,"errorExplanation":"disk full"}')),
    then: words('', 'disk full')
  },
  {
    name: '200 with ERROR and no words',
    outcome: answered(answer(200, '{"status":"ERROR"}')),
    then: words('', '')
  },
  {
    name: 'a file that is not as planned',
    outcome: { kind: 'source-failed', error: new Error('changed'), ...reached(HALF) },
    then: { do: 'fail', why: 'unreadable-file' }
  }
]

const STOPPED: readonly Row[] = [
  {
    name: 'the run was stopped',
    outcome: { kind: 'aborted', ...reached(HALF) },
    then: { do: 'stop' }
  }
]

const TABLE = {
  'no connection': UNCONNECTED,
  'instead of 100 Continue': INSTEAD_OF_CONTINUE,
  success: SUCCESS,
  'cut or passing': CUT,
  refused: REFUSALS,
  'too large': TOO_LARGE,
  fatal: FATAL,
  stopped: STOPPED
}

describe.each(Object.entries(TABLE))('%s', (_title, rows) => {
  it.each(rows)('$name', ({ outcome, then, commit = then, files = 3, unasked = then }) => {
    const situation = (isCommit: boolean, askedToContinue: boolean): Situation => ({
      isCommit,
      files,
      askedToContinue
    })
    expect(decide(outcome, situation(false, true))).toEqual(then)
    expect(decide(outcome, situation(false, false))).toEqual(unasked)
    expect(decide(outcome, situation(true, true))).toEqual(commit)
    expect(decide(outcome, situation(true, false))).toEqual(unasked === then ? commit : unasked)
  })
})

const ORDINARY: Situation = {
  isCommit: false,
  files: 3,
  askedToContinue: true
}

describe('safety, over every status and phase', () => {
  const statuses = Array.from({ length: 500 }, (_, n) => n + 100)
  const texts = ['{}', '', '<html>', wordsText, '[1]']

  it('never repeats in place what may have been counted', () => {
    for (const status of statuses) {
      for (const text of texts) {
        for (const how of [HALF, { ...NO_BYTE, bodyBegun: true }, {}]) {
          const outcome = answered(answer(status, text), how)
          for (const askedToContinue of [true, false]) {
            const decision = decide(outcome, { ...ORDINARY, askedToContinue })
            expect(decision.do).not.toBe('repeat')
            if (decision.do === 'wait') {
              expect([429, 503]).toContain(status)
              expect(decision.mayHaveCounted).toBe(true)
            }
          }
        }
      }
    }
  })

  it('acknowledges nothing but a 2xx after the whole body', () => {
    for (const status of statuses) {
      for (const how of [NO_BYTE, HALF, {}]) {
        const outcome = answered(answer(status), how)
        const { do: what } = decide(outcome, { ...ORDINARY, isCommit: true, files: 1 })
        expect(what === 'done').toBe(
          status >= 200 && status < 300 && how !== NO_BYTE && how !== HALF
        )
      }
    }
  })
})
