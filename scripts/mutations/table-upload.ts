import { edit, type Mutation, property, rows, tests } from './mutation.js'

const POLICY = 'src/dstor/retry-policy.ts'
const UPLOAD = 'src/deploy/upload.ts'
const NEXT = 'src/deploy/next-session.ts'
const SESSION = 'src/dstor/session.ts'
const SENDER = 'src/dstor/chunk-sender.ts'
const STATUS = 'src/dstor/status-poll.ts'
const PATIENCE = 'src/dstor/patience.ts'
const REPEAT = "{ do: 'repeat', renewToken: false }"

/** What follows from what became of a chunk request (contract 4.5). */
const OUTCOMES: readonly Mutation[] = [
  {
    id: 'repeat-after-cut',
    breaks: 'a chunk request that was cut off may have been counted, and is not repeated in place',
    edits: [edit(POLICY, ': restart(changeAfter(outcome))\n    case', `: ${REPEAT}\n    case`)],
    checks: [property('counting'), rows('ambiguity', '66 after M1')]
  },
  {
    id: 'repeat-after-5xx',
    breaks: 'a chunk request that was answered with 5xx is not repeated in place',
    edits: [edit(POLICY, 'return restart(changeAfter(outcome), afterMs)', `return ${REPEAT}`)],
    checks: [property('counting'), rows('ambiguity', '57 500 after M1')]
  },
  {
    id: 'repeat-after-bytes',
    breaks:
      '503 without Retry-After is repeated in place only where it came instead of 100 Continue',
    edits: [edit(POLICY, 'situation.askedToContinue && !bodyBegun', 'situation.askedToContinue')],
    checks: [property('survivable'), tests('dstor/retry-policy')]
  },
  {
    id: 'any-503-is-a-limiter',
    breaks: '503 after the body is a refusal only where it says how long to wait',
    edits: [
      edit(POLICY, '(status === UNAVAILABLE && afterMs !== undefined)', 'status === UNAVAILABLE')
    ],
    checks: [tests('dstor/retry-policy')]
  },
  {
    id: 'limiter-cut-off',
    breaks: 'a refusal counts only where it was read whole',
    edits: [edit(POLICY, 'return isOne && complete', 'return isOne && complete !== undefined')],
    checks: [tests('dstor/retry-policy')]
  },
  {
    id: 'refused-is-uncounted',
    breaks: 'what was refused after bytes had left may have been counted',
    edits: [edit(POLICY, 'mayHaveCounted: !beforeBody', 'mayHaveCounted: false')],
    checks: [tests('dstor/retry-policy'), property('limited')]
  },
  {
    id: 'early-2xx',
    breaks: 'a 2xx before the body was sent to its end is no success',
    edits: [edit(POLICY, 'return bodySent && acknowledges', 'return acknowledges')],
    checks: [property('early'), rows('answers', '52 headers M1 first')]
  },
  {
    id: 'any-2xx',
    breaks: 'a web page with status 200 is no success',
    edits: [edit(POLICY, 'bodySent && acknowledges(answer) ?', 'bodySent ?')],
    checks: [tests('dstor/retry-policy'), rows('answers', '54 M1 first')]
  },
  {
    id: 'words-in-2xx',
    breaks: 'an answer to a chunk that says it failed is a failure, also with status 200',
    edits: [edit(POLICY, 'if (words !== undefined && (isOk', 'if (words !== undefined && (!isOk')],
    checks: [property('hopeless'), tests('dstor/retry-policy')]
  },
  {
    id: 'repeat-413',
    breaks: 'a chunk that is too large is never sent again as it is',
    edits: [edit(POLICY, ": restart('body-limit')", `: ${REPEAT}`)],
    checks: [property('large'), rows('body', '19 rst')]
  },
  {
    id: 'large-is-nothing',
    breaks: 'where much was under way half of it is tried',
    edits: [
      edit(POLICY, "bytesSent > LARGE_BYTES ? 'smaller-chunks'", "bytesSent < 0 ? 'smaller-chunks'")
    ],
    checks: [tests('dstor/retry-policy')]
  }
]

/** What the next session is like. */
const NEXT_SESSION: readonly Mutation[] = [
  {
    id: 'same-chunks-after-413',
    breaks: 'after 413 the chunks of the next session are smaller',
    edits: [edit(NEXT, 'Math.floor(request.contentBytes / 2)', 'request.contentBytes')],
    checks: [tests('deploy/next-session')]
  },
  {
    id: 'charged-413',
    breaks: 'a request that was too large costs no session',
    edits: [edit(NEXT, "if (lost.change === 'body-limit') {", 'if (plan.number < 0) {')],
    checks: [tests('deploy/next-session')]
  },
  {
    id: 'largest-last',
    breaks: 'after 413 the largest request goes first and alone',
    edits: [
      edit(SESSION, 'largestFirst ? ordinary', 'largestFirst && chunks.length < 0 ? ordinary')
    ],
    checks: [tests('dstor/session')]
  },
  {
    id: 'third-session-wide',
    breaks: 'from the third session on one request goes at a time',
    edits: [edit(NEXT, 'const isSequential = restarts > 1 ||', 'const isSequential =')],
    checks: [tests('deploy/next-session')]
  },
  {
    id: 'second-refusal',
    breaks: 'a second refusal is final',
    edits: [edit(NEXT, 'restarts > maxRestarts || refusals > 1', 'restarts > maxRestarts')],
    checks: [tests('deploy/next-session'), rows('refusals', '62 403 twice')]
  },
  {
    id: 'too-many-sessions',
    breaks: 'there are at most `max-restarts` more sessions',
    edits: [edit(NEXT, 'restarts > maxRestarts || refusals > 1', 'refusals > 1')],
    checks: [property('hopeless'), tests('deploy/next-session')]
  },
  {
    id: 'token-again',
    breaks: 'a fresh session has a fresh upload token',
    edits: [
      edit(
        UPLOAD,
        'const uploadToken = await this.#api.openUpload({',
        'const kept: { ask: boolean; token?: string } = this.#expect\n    const uploadToken = (kept.token ??= await this.#api.openUpload({'
      ),
      edit(UPLOAD, 'fields: uploadFields\n    })', 'fields: uploadFields\n    }))')
    ],
    checks: [property('counting'), rows('ambiguity', '66 after M1 first')]
  },
  {
    id: 'wrong-count',
    breaks: 'dStor is told how many requests will come',
    edits: [
      edit(UPLOAD, 'chunksNumber: chunks.length', 'chunksNumber: Math.max(1, chunks.length - 1)')
    ],
    checks: [property('survivable'), rows('answers', '0')]
  },
  {
    id: 'part-of-the-plan',
    breaks: 'every file is in the plan',
    edits: [
      edit(
        'src/site/plan.ts',
        'return group.length > 0 ? [...groups, group] : groups',
        'return groups'
      )
    ],
    checks: [property('survivable'), tests('site/plan')]
  },
  {
    id: 'empty-commit',
    breaks: 'the commit chunk is no empty file where another is there',
    edits: [edit('src/site/plan.ts', 'sorted.filter(({ size }) => size > 0)', 'sorted')],
    checks: [tests('site/plan')]
  }
]

/** Repeats have limits. */
const LIMITS: readonly Mutation[] = [
  {
    id: 'too-many-refusals',
    breaks: 'a refused chunk is repeated at most `max-retries` times',
    edits: [edit(SENDER, 'if (refusals > this.#context.maxRetries) {', 'if (refusals < 0) {')],
    checks: [property('hopeless'), tests('dstor/session')]
  },
  {
    id: 'too-many-calls',
    breaks: 'a small request is repeated `max-retries` times, or for 90 s',
    edits: [
      edit(
        'src/dstor/call.ts',
        'if (!result.isTransient || !patience.allowsAnother()) {',
        'if (!result.isTransient || (!patience.allowsAnother() && patience.attempts < 0)) {'
      )
    ],
    checks: [property('hopeless'), tests('dstor/api')]
  },
  {
    id: 'impatient',
    breaks: 'what is safe to repeat is tried for 90 s at least',
    edits: [
      edit(
        PATIENCE,
        'this.#failures <= this.#repeats || isEarly',
        'this.#failures <= this.#repeats && isEarly !== undefined'
      )
    ],
    checks: [tests('dstor/api'), tests('dstor/status-poll')]
  },
  {
    id: 'too-many-polls',
    breaks: 'at most ten failed polls in a row are survived, or 90 s of them',
    edits: [edit(STATUS, 'if (!mayGoOn) {', 'if (!mayGoOn && attempts < 0) {')],
    checks: [property('hopeless'), tests('dstor/status-poll', 'survives ten failures')]
  },
  {
    id: 'access-for-years',
    breaks: 'an access token lives for a day at most',
    edits: [
      edit(
        'src/dstor/api.ts',
        'Math.min(LONGEST_LIFE_MS, this.context.remainingMs() + MARGIN_MS)',
        'this.context.remainingMs() + MARGIN_MS'
      )
    ],
    checks: [tests('dstor/api')]
  },
  {
    id: 'access-without-margin',
    breaks: 'an access token outlives the deployment by a quarter of an hour',
    edits: [
      edit(
        'src/dstor/api.ts',
        'this.context.remainingMs() + MARGIN_MS',
        'this.context.remainingMs()'
      )
    ],
    checks: [tests('dstor/api')]
  },
  {
    id: 'chunk-renewed-again',
    breaks: 'a chunk is sent again with a fresh access token once',
    edits: [
      edit(
        'src/dstor/chunk-sender.ts',
        'if (wasRenewed || !tried.mayRenew) {',
        'if (!tried.mayRenew) {'
      )
    ],
    checks: [tests('dstor/session', '401')]
  },
  {
    id: 'renewed-for-ever',
    breaks: 'a fresh access token that is refused at once is the end',
    edits: [edit('src/dstor/api.ts', ' && this.#isRenewable', '')],
    checks: [tests('dstor/api')]
  },
  {
    id: 'renewed-after-failure',
    breaks: 'a session that has failed asks for no further access token',
    edits: [edit('src/dstor/api.ts', 'await this.#usable(post.signal)', 'await this.#usable()')],
    checks: [tests('dstor/api', 'session that has failed')]
  },
  {
    id: 'renewed-before-decided',
    breaks: 'a run that fails with a 401 asks for no further access token',
    edits: [
      edit(
        'src/dstor/api.ts',
        'return { ...sent, mayRenew: isRefused && this.#mayRenew(access) }',
        'const mayRenew = isRefused && this.#mayRenew(access)\n    await this.#usable()\n    return { ...sent, mayRenew }'
      )
    ],
    checks: [tests('dstor/session', '401')]
  }
]

/** Rules of chunk requests and of what follows them (contract 4). */
export const UPLOAD_MUTATIONS: readonly Mutation[] = [...OUTCOMES, ...NEXT_SESSION, ...LIMITS]
