import { edit, type Mutation, property, rows, tests } from './mutation.js'

const READER = 'src/files/file-reader.ts'
const PUMP = 'src/http/body.ts'
const VERIFY = 'src/verify/verify.ts'
const FETCH = 'src/gateway/fetch-file.ts'

/** Rules of the files that are sent, and of what is believed after DONE (contract 5). */
export const CHECK_MUTATIONS: readonly Mutation[] = [
  {
    id: 'changed-file',
    breaks: 'a file that is not the file of the plan is not sent',
    edits: [
      edit(
        READER,
        'const now = this.#stat()',
        'const now = this.#stat()\n    if (now.size >= 0) {\n      return\n    }'
      )
    ],
    checks: [
      property('changing'),
      tests('dstor/changed-files'),
      rows('local-files', '24 before', '46')
    ]
  },
  {
    id: 'link-in-place',
    breaks: 'a link that took the place of a file is not followed',
    edits: [edit(READER, ' | fs.constants.O_NOFOLLOW', '')],
    checks: [tests('dstor/changed-files')]
  },
  {
    id: 'padded-body',
    breaks: 'a body that cannot be read to its end never looks complete',
    edits: [
      edit(
        PUMP,
        'const next = await source.next()\n',
        `let next: IteratorResult<Buffer>
      try {
        next = await source.next()
      } catch {
        next =
          produced < body.bytes
            ? { done: false, value: Buffer.alloc(body.bytes - produced) }
            : { done: true, value: undefined }
      }\n`
      )
    ],
    checks: [rows('local-files', '22', '21')]
  },
  {
    id: 'padded-file',
    breaks: 'what is missing of a file that became shorter is not made up',
    edits: [
      edit(READER, 'if (read === 0) {', 'if (read < 0) {'),
      edit(
        READER,
        'filled += read\n',
        'filled += read === 0 ? target.fill(0, filled, wanted).subarray(filled, wanted).length : read\n'
      ),
      edit(READER, 'if (now.size !== then.size) {', 'if (now.size > then.size) {'),
      edit(READER, 'if (now.mtimeMs !== then.mtimeMs) {', 'if (now.mtimeMs < then.mtimeMs) {')
    ],
    checks: [property('changing'), tests('dstor/changed-files')]
  },
  {
    id: 'short-body',
    breaks: 'a body of another length than was announced is never ended',
    edits: [edit(PUMP, 'if (produced !== body.bytes) {', 'if (produced < 0) {')],
    checks: [tests('http/pump')]
  },
  {
    id: 'source-failure-hidden',
    breaks: 'a file that cannot be read ends the connection at once',
    edits: [
      edit(
        'src/http/request.ts',
        "this.#settle({ kind: 'source-failed', error: asError(error), ...this.#reached() })",
        'asError(error)'
      )
    ],
    checks: [tests('http/exchange', 'before its last block|short')]
  },
  {
    id: 'incomplete-list',
    breaks: "every file sent is in dStor's list",
    edits: [
      edit(
        'src/verify/completeness.ts',
        'if (listing.missing.length > 0) {',
        'if (listing.missing.length < 0) {'
      )
    ],
    checks: [property('lying'), rows('done', '86 list only')]
  },
  {
    id: 'list-not-read',
    breaks: "files that dStor's list does not name are missing",
    edits: [
      edit(
        'src/verify/listing.ts',
        'sent.paths.filter((path) => !present.has(path)) : []',
        'sent.paths.filter((path) => !paths.has(path)) : []'
      )
    ],
    checks: [property('lying'), rows('done', '86 list only')]
  },
  {
    id: 'words-with-done',
    breaks: 'errorExplanation is a failure whatever the status says',
    edits: [
      edit(
        'src/dstor/api-responses.ts',
        'return errorAtStage || errorExplanation ?',
        'return errorAtStage ?'
      )
    ],
    checks: [property('hopeless'), rows('status', '83 quiet')]
  },
  {
    id: 'error-ignored',
    breaks: 'ERROR is a failure, also without words',
    edits: [
      edit(
        'src/dstor/api-responses.ts',
        "if (failure !== undefined || word === 'ERROR') {",
        'if (failure !== undefined) {'
      )
    ],
    checks: [rows('status', '83 without words')]
  },
  {
    id: 'processing-is-done',
    breaks: 'only the word DONE is the end',
    edits: [
      edit(
        'src/dstor/status-poll.ts',
        "if (status?.state === 'done') {",
        "if (status !== undefined && status.state !== 'waiting') {"
      )
    ],
    checks: [property('wordy')]
  },
  {
    id: 'no-cid-compared',
    breaks: 'hashes that are CIDs are compared with those of the bytes sent',
    edits: [
      edit(
        'src/verify/check-content.ts',
        'if (cid === undefined) {',
        'if (cid === undefined || cid.length > 0) {'
      )
    ],
    checks: [property('lying'), tests('verify/content')]
  },
  {
    id: 'any-cid-fits',
    breaks: 'a CID that is none of the bytes sent is told',
    edits: [edit('src/verify/check-content.ts', 'unmatched.push(path)', 'unmatched.splice(0)')],
    checks: [property('lying'), tests('verify/content')]
  },
  {
    id: 'suspects-pass',
    breaks: 'a file whose hash fits nothing, and that nobody has read back, is no success',
    edits: [edit(VERIFY, 'if (suspects.length > 0) {', 'if (suspects.length < 0) {')],
    checks: [tests('verify/verify')]
  },
  {
    id: 'doubtful-not-read',
    breaks: 'a file that nobody said arrived whole is read back',
    edits: [edit(VERIFY, '[...suspects, ...doubtful]', '[...suspects, ...doubtful.slice(0, 0)]')],
    checks: [tests('verify/verify')]
  },
  {
    id: 'no-bytes-compared',
    breaks: 'what the gateway serves is compared byte for byte',
    edits: [edit(FETCH, ' && served.bytes === file.size && served.sha256 === file.sha256', '')],
    checks: [property('lying'), rows('done', '86 store only wrong')]
  },
  {
    id: 'only-the-size',
    breaks: 'files of the same size are not the same',
    edits: [edit(FETCH, ' && served.sha256 === file.sha256', '')],
    checks: [property('lying'), rows('done', '86 store only wrong')]
  },
  {
    id: 'wrong-bytes-pass',
    breaks: 'wrong bytes on the gateway are an error',
    edits: [
      edit(VERIFY, "if (outcome === 'wrong') {", "if (outcome === 'wrong' && detail === '') {")
    ],
    checks: [property('lying'), rows('done', '86 gateway wrong')]
  },
  {
    id: 'unreachable-passes',
    breaks: '`if-unreachable: error` makes an error of what is not served',
    edits: [
      edit(VERIFY, "ifUnreachable === 'error'", "ifUnreachable === 'error' && detail === ''")
    ],
    checks: [property('lying'), rows('done', '86 gateway never')]
  },
  {
    id: 'credentials-in-redirect',
    breaks: 'credentials in the address of a redirect are not sent on',
    edits: [edit('src/gateway/redirect.ts', "url.username = ''\n  url.password = ''\n", '')],
    checks: [tests('verify/redirect')]
  },
  {
    id: 'redirect-to-http',
    breaks: 'a redirect from https to http is not followed',
    edits: [
      edit(
        'src/gateway/redirect.ts',
        "from.protocol === 'https:' && url.protocol === 'http:'",
        "from.protocol === 'http:' && url.protocol === 'https:'"
      )
    ],
    checks: [tests('verify/redirect')]
  }
]
