import { edit, type Mutation, property, rows, tests } from './mutation.js'

const READER = 'src/files/planned-file.ts'
const PUMP = 'src/http/body.ts'

/** Rules of the files that are sent, and of the words that are believed. */
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
    edits: [edit('src/files/read-flags.ts', ' | constants.O_NOFOLLOW', '')],
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
        'filled += read\n      this.#position += read\n',
        'const got = read === 0 ? target.fill(0, filled, wanted).subarray(filled, wanted).length : read\n      filled += got\n      this.#position += got\n'
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
    checks: [tests('http/body')]
  },
  {
    id: 'source-failure-hidden',
    breaks: 'a file that cannot be read ends the connection at once',
    edits: [
      edit(
        'src/http/exchange.ts',
        "void this.#settle({ kind: 'source-failed', error: asError(error), ...this.#phase() })",
        'asError(error)'
      )
    ],
    checks: [tests('http/request', 'before its last block|short')]
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
  }
]
