import { edit, type Mutation, property, rows, tests } from './mutation.js'

const UPLOAD = 'src/deploy/upload.ts'
const SESSION = 'src/dstor/session.ts'
const NEXT = 'src/deploy/next-session.ts'
const SENDER = 'src/dstor/chunk-sender.ts'
const GATE = 'src/dstor/gate.ts'
const STATUS = 'src/dstor/status-poll.ts'

/** Rules of one session: order, lanes, the commit chunk (contract 4.3, 4.5, 4.6). */
export const SESSION_MUTATIONS: readonly Mutation[] = [
  {
    id: 'commit-early',
    breaks: 'the commit chunk leaves only when all others were answered',
    edits: [
      edit(SESSION, 'chunks.filter((chunk) => !chunk.isCommit)', 'chunks'),
      edit(
        SESSION,
        '    let wasRefused = false\n',
        "    let wasRefused = false\n    if (chunk.isCommit) {\n      return { kind: 'sent', isCommitUnclear: wasRefused, unconfirmed: [] }\n    }\n"
      ),
      edit(SESSION, 'if (chunks.length > 1) {', 'if (chunks.length < 0) {')
    ],
    checks: [property('survivable'), tests('dstor/session')]
  },
  {
    id: 'no-look-before-commit',
    breaks: 'before the commit chunk leaves dStor must still be waiting',
    edits: [edit(SESSION, 'if (chunks.length > 1) {', 'if (chunks.length < 0) {')],
    checks: [property('counting'), tests('dstor/session'), rows('ambiguity', '69 M1 refuse 1')]
  },
  {
    id: 'one-look-only',
    breaks: 'where a refused request may have been counted, the status is asked twice',
    edits: [
      edit(
        SESSION,
        '#sender.unconfirmed.length > 0 ? 2 : 1',
        '#sender.unconfirmed.length < 0 ? 2 : 1'
      )
    ],
    checks: [tests('dstor/session'), property('limited')]
  },
  {
    id: 'second-look-at-once',
    breaks: 'the second look before the commit chunk is a second later',
    edits: [
      edit(
        STATUS,
        'await clock.sleep(SECOND_LOOK_MS, signal)',
        'signal.throwIfAborted()\n    clock.now()'
      )
    ],
    checks: [tests('dstor/session'), tests('dstor/status-poll')]
  },
  {
    id: 'refused-not-proven',
    breaks: 'files of a request that was refused after bytes had left are to be proven',
    edits: [edit(SENDER, 'this.#unconfirmed.add(chunk)', 'this.#unconfirmed.delete(chunk)')],
    checks: [tests('dstor/session'), property('limited')]
  },
  {
    id: 'begun-does-not-matter',
    breaks: 'a session that dStor processes before the commit chunk leaves is given up',
    edits: [
      edit(
        STATUS,
        'if (status !== undefined && this.#hasBegun(status)) {\n        return this',
        'if (status !== undefined && this.#intervalMs < 0) {\n        return this'
      )
    ],
    checks: [property('counting'), tests('dstor/status-poll'), rows('ambiguity', '69 M2 accept 1')]
  },
  {
    id: 'any-4xx-is-not-known-yet',
    breaks: 'before the commit chunk only 404 and 410 mean that the session is not known yet',
    edits: [
      edit(
        STATUS,
        '(httpStatus === 404 || httpStatus === 410)',
        '(httpStatus >= 400 && httpStatus < 408)'
      )
    ],
    checks: [tests('dstor/status-poll')]
  },
  {
    id: 'commit-repeated-unseen',
    breaks: 'before the commit chunk is repeated dStor must still be waiting',
    edits: [
      edit(
        SESSION,
        'wasRefused = true\n        await this.#expectWaiting()',
        'wasRefused = true\n        await Promise.resolve()'
      )
    ],
    checks: [tests('dstor/session'), property('survivable')]
  },
  {
    id: 'lost-commit-counts',
    breaks: 'a commit chunk whose answer is lost counts only where dStor is seen to work',
    edits: [
      edit(SESSION, '!(await poll.seesCommit())', '!(await poll.seesCommit()) && chunks.length < 0')
    ],
    checks: [property('counting'), tests('dstor/session')]
  },
  {
    id: 'short-search',
    breaks: 'a lost commit chunk is looked for over 90 s',
    edits: [edit(STATUS, 'COMMIT_SEARCH_MS = 90_000', 'COMMIT_SEARCH_MS = 30_000')],
    checks: [tests('dstor/status-poll'), tests('dstor/session')]
  },
  {
    id: 'doubt-ignored',
    breaks: 'a commit chunk that was counted without an answer may have arrived in part',
    edits: [
      edit(
        UPLOAD,
        'return sent.isCommitUnclear\n',
        'return sent.isCommitUnclear && chunks.length < 0\n'
      )
    ],
    checks: [property('survivable'), rows('body', '13 truncated M2 opaque small')]
  },
  {
    id: 'lost-counts',
    breaks: 'where dStor loses count of parallel requests a sequential session follows',
    edits: [edit(STATUS, 'if (wasParallel && status', 'if (!wasParallel && status')],
    checks: [tests('dstor/status-poll', 'waits on where'), rows('ambiguity', '69 lost M1')]
  },
  {
    id: 'lost-counts-late',
    breaks: 'lost counts are noticed after a quarter of the time that is left',
    edits: [
      edit(
        STATUS,
        'Math.min(LOST_COUNT_MS, remainingMs() / 4)',
        'Math.min(LOST_COUNT_MS, remainingMs())'
      )
    ],
    checks: [tests('dstor/status-poll')]
  },
  {
    id: 'refused-again-where-counted',
    breaks: 'where refused requests are counted none is sent again in its session',
    edits: [
      edit(
        SENDER,
        'if (this.#options.pace !== undefined) {',
        'if (this.#options.pace !== undefined && chunk.index < 0) {'
      )
    ],
    checks: [tests('dstor/session'), rows('refusals', '59 limiter never')]
  },
  {
    id: 'counted-refusals-unseen',
    breaks: 'a session that begins early after refusals shows that they are counted',
    edits: [
      edit(SESSION, 'gate.pace() === undefined', '(gate.pace() === undefined || cause.length > 0)')
    ],
    checks: [tests('dstor/session')]
  },
  {
    id: 'lost-session-not-asked',
    breaks: 'a session that is lost after a refusal is asked whether that was counted',
    edits: [edit(SESSION, 'isOpen ? await poll', 'isOpen && gate.width < 0 ? await poll')],
    checks: [tests('dstor/session')]
  },
  {
    id: 'counted-refusals-forgotten',
    breaks: 'what one session showed of refused requests holds for all that follow',
    edits: [edit(NEXT, 'lost.pace ?? plan.pace', 'lost.pace')],
    checks: [tests('deploy/next-session')]
  },
  {
    id: 'last-request-without-rest',
    breaks: 'where refused requests are counted the last one leaves after a rest',
    edits: [edit(SESSION, 'sleep(pace.restMs', 'sleep(pace.restMs * 0')],
    checks: [tests('dstor/session')]
  },
  {
    id: 'lanes-do-not-wait',
    breaks: 'all lanes wait when one was refused',
    edits: [
      edit(
        GATE,
        'this.#opensMs = Math.max(this.#opensMs, this.#clock.now() + waitMs)',
        'this.#opensMs = Math.max(this.#opensMs, 0)'
      )
    ],
    checks: [tests('dstor/gate')]
  },
  {
    id: 'all-lanes-at-once',
    breaks: 'after a refusal one goes first',
    edits: [
      edit(
        GATE,
        'if (this.#first === undefined) {\n      return',
        'if (this.#first === undefined || this.#active > 0) {\n      return'
      )
    ],
    checks: [tests('dstor/gate')]
  },
  {
    id: 'width-stays',
    breaks: 'a refusal halves the width',
    edits: [edit(GATE, 'Math.max(1, Math.floor(this.#width / 2))', 'Math.max(1, this.#width)')],
    checks: [tests('dstor/gate')]
  }
]
