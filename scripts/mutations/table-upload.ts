import { edit, type Mutation, property, rows, tests } from './mutation.js'

const REACTION = 'src/dstor/retry-policy.ts'
const UPLOAD = 'src/dstor/upload.ts'
const SESSION = 'src/dstor/session.ts'
const REPEAT = "{ do: 'repeat', afterMs: 0, renewToken: false }"

/** Rules of sessions and of chunk requests (contract 4). */
export const UPLOAD_MUTATIONS: readonly Mutation[] = [
  {
    id: 'repeat-after-cut',
    breaks: 'a chunk request that was cut off may have been counted, and is not repeated in place',
    edits: [
      edit(
        REACTION,
        "return situation.isCommit && outcome.bodySent ? { do: 'ask-status' } : restart('nothing')",
        `return ${REPEAT}`
      )
    ],
    checks: [property('counting'), rows('ambiguity', '66 after M1')]
  },
  {
    id: 'repeat-after-5xx',
    breaks: 'a chunk request that was answered with 5xx is not repeated in place',
    edits: [edit(REACTION, "return restart('nothing', afterMs)", `return ${REPEAT}`)],
    checks: [property('counting'), rows('ambiguity', '57 500 after M1')]
  },
  {
    id: 'repeat-after-bytes',
    breaks: '429 and 503 are repeated in place only where they came instead of 100 Continue',
    edits: [edit(REACTION, 'situation.askedToContinue && !bodyBegun', 'situation.askedToContinue')],
    checks: [property('survivable'), tests('dstor/reaction')]
  },
  {
    id: 'early-2xx',
    breaks: 'a 2xx before the body was sent to its end is no success',
    edits: [edit(REACTION, 'return bodySent && acknowledges', 'return acknowledges')],
    checks: [property('early'), rows('answers', '52 headers M1 first')]
  },
  {
    id: 'any-2xx',
    breaks: 'a web page with status 200 is no success',
    edits: [edit(REACTION, 'bodySent && acknowledges(answer) ?', 'bodySent ?')],
    checks: [tests('dstor/reaction'), rows('answers', '54 M1 first')]
  },
  {
    id: 'words-in-2xx',
    breaks: 'an answer to a chunk that says it failed is a failure, also with status 200',
    edits: [
      edit(
        REACTION,
        'if (words !== undefined && (isSuccess',
        'if (words !== undefined && (!isSuccess'
      )
    ],
    checks: [property('hopeless'), tests('dstor/reaction')]
  },
  {
    id: 'repeat-413',
    breaks: 'a chunk that is too large is never sent again as it is',
    edits: [
      edit(
        REACTION,
        "situation.files > 1 ? restart('smaller-chunks')",
        `situation.files > 1 ? ${REPEAT}`
      )
    ],
    checks: [property('large'), rows('body', '19 rst')]
  },
  {
    id: 'same-chunks-after-413',
    breaks: 'after 413 the chunks of the next session are smaller',
    edits: [edit(UPLOAD, "if (lost.change === 'smaller-chunks')", 'if (course.number < 0)')],
    checks: [rows('body', '19 rst')]
  },
  {
    id: 'commit-early',
    breaks: 'the commit chunk leaves only when all others were answered',
    edits: [
      edit(SESSION, 'chunks.filter((chunk) => !chunk.isCommit)', 'chunks'),
      edit(
        SESSION,
        'let wasRefused = false',
        "if (chunk.isCommit) {\n      return 'acknowledged'\n    }\n    let wasRefused = false"
      ),
      edit(UPLOAD, 'if (chunks.length > 1) {', 'if (chunks.length < 0) {')
    ],
    checks: [property('survivable')]
  },
  {
    id: 'no-look-before-commit',
    breaks: 'before the commit chunk leaves dStor must still be waiting',
    edits: [edit(UPLOAD, 'if (chunks.length > 1) {', 'if (chunks.length < 0) {')],
    checks: [property('counting'), rows('ambiguity', '69 M1 refuse 1')]
  },
  {
    id: 'begun-does-not-matter',
    breaks: 'a session that dStor processes before the commit chunk leaves is given up',
    edits: [
      edit(
        'src/dstor/status-poll.ts',
        'if (status !== undefined && this.#hasBegun(status)) {\n        // What',
        'if (status === undefined && this.#failures < 0) {\n        // What'
      ),
      edit(
        'src/dstor/status-poll.ts',
        '`dStor says ${plain(status.word)} before',
        '`dStor is at work before'
      )
    ],
    checks: [property('counting'), rows('ambiguity', '69 M2 accept 1')]
  },
  {
    id: 'commit-repeated-unseen',
    breaks: 'before the commit chunk is repeated dStor must still be waiting',
    edits: [edit(SESSION, 'await poll.expectWaiting()', 'await Promise.resolve()')],
    checks: [property('survivable')]
  },
  {
    id: 'lost-commit-counts',
    breaks: 'a commit chunk whose answer is lost counts only where dStor is seen to work',
    edits: [edit(SESSION, 'if (!(await poll.seesCommit())) {', 'if (chunks.length < 0) {')],
    checks: [property('counting')]
  },
  {
    id: 'doubt-ignored',
    breaks: 'a commit chunk that was counted without an answer may have arrived in part',
    edits: [
      edit(UPLOAD, "commit === 'doubtful' ?", "commit === 'doubtful' && course.number < 0 ?")
    ],
    checks: [property('survivable'), rows('body', '13 truncated M2 opaque small')]
  },
  {
    id: 'token-again',
    breaks: 'a fresh session has a fresh upload token',
    edits: [
      edit(
        UPLOAD,
        'const uploadToken = await openUpload(connection, tokens, {',
        'const kept: { ask: boolean; token?: string } = expect\n  const uploadToken = (kept.token ??= await openUpload(connection, tokens, {'
      ),
      edit(UPLOAD, 'fields: settings.fields\n  })', 'fields: settings.fields\n  }))')
    ],
    checks: [property('counting'), rows('ambiguity', '66 after M1 first')]
  },
  {
    id: 'lost-counts',
    breaks: 'where dStor loses count of parallel requests a sequential session follows',
    edits: [
      edit('src/dstor/status-poll.ts', 'if (wasParallel && status', 'if (!wasParallel && status')
    ],
    checks: [property('counting')]
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
    id: 'too-many-repeats',
    breaks: 'a chunk request is repeated at most `max-retries` times',
    edits: [
      edit(SESSION, 'if (refused || tried.attempt > connection.maxRetries) {', 'if (refused) {')
    ],
    checks: [property('hopeless')]
  },
  {
    id: 'too-many-calls',
    breaks: 'a small request is repeated at most `max-retries` times',
    edits: [
      edit(
        'src/dstor/call.ts',
        'if (!result.passing || attempt > connection.maxRetries) {',
        'if (!result.passing) {'
      )
    ],
    checks: [property('hopeless')]
  },
  {
    id: 'too-many-sessions',
    breaks: 'there are at most `max-restarts` more sessions',
    edits: [edit(UPLOAD, 'course.number > maxRestarts || ', '')],
    checks: [property('hopeless')]
  },
  {
    id: 'too-many-polls',
    breaks: 'at most ten failed polls in a row are survived',
    edits: [
      edit(
        'src/dstor/status-poll.ts',
        'if (this.#failures > SURVIVED_FAILURES) {',
        'if (this.#failures < 0) {'
      )
    ],
    checks: [property('hopeless')]
  }
]
