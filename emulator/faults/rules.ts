import { HOSTILE_TEXTS } from './hostile.js'
import { ODD_LISTS } from './odd-lists.js'
import { STACK_NAMES } from './upload-stacks.js'

/** What a parameter may be. */
export type ParameterType =
  'string' | 'number' | 'boolean' | 'object' | 'strings' | 'numbers' | 'any'

/** What can be written about one kind of action. */
export interface ActionRule {
  readonly parameters: Readonly<Record<string, ParameterType>>
  /** Parameters that must be there. */
  readonly needs?: readonly string[]
  /** What a text may be. */
  readonly words?: Readonly<Record<string, readonly string[]>>
  /** The parameter behind the colon in the short form. */
  readonly short?: string
  /** Points where it can be used; the first is the default. */
  readonly points: readonly string[]
}

const REQUEST_POINTS = ['answer', 'headers', 'bytes', 'end', 'before-count', 'after-count']
const ANYWHERE = [...REQUEST_POINTS, 'accept']
const EARLY = ['headers', 'bytes']
const ON_ANSWER = ['answer']
const IN_INGEST = ['ingest']
const ON_CONNECTION = ['idle', 'accept']
const CHOICE = { count: 'number', paths: 'strings', except: 'strings', where: 'string' } as const
const REFUSAL = {
  status: 'number',
  headers: 'object',
  body: 'any',
  then: 'string',
  counts: 'boolean'
} as const

/** All kinds of actions. `emulator/README.md` says what they do. */
export const RULES: Readonly<Record<string, ActionRule>> = {
  close: { parameters: { ms: 'number' }, points: [...ANYWHERE, 'idle'] },
  rst: { parameters: { ms: 'number' }, points: [...ANYWHERE, 'idle'] },
  stall: { parameters: {}, points: ANYWHERE },
  'stop-reading': { parameters: {}, points: ['bytes', ...ANYWHERE] },
  garbage: { parameters: { text: 'string' }, points: ANYWHERE },
  status: {
    parameters: REFUSAL,
    needs: ['status'],
    short: 'status',
    points: REQUEST_POINTS
  },
  limit: {
    parameters: {
      ...REFUSAL,
      requests: 'number',
      windowMs: 'number',
      sliding: 'boolean',
      countsRefused: 'boolean',
      atOnce: 'number',
      retryAfter: 'any'
    },
    points: ['headers', ...REQUEST_POINTS]
  },
  'refuse-files': {
    parameters: {
      ...REFUSAL,
      like: 'string',
      fileBytes: 'number',
      files: 'number',
      empty: 'boolean'
    },
    words: { like: STACK_NAMES },
    points: ['end']
  },
  cached: { parameters: {}, points: ['headers'] },
  hostile: {
    parameters: { text: 'string', status: 'number' },
    needs: ['text'],
    words: { text: HOSTILE_TEXTS },
    short: 'text',
    points: REQUEST_POINTS
  },
  unasked: {
    parameters: { status: 'number', text: 'string', then: 'string', ms: 'number' },
    short: 'status',
    points: ON_CONNECTION
  },
  'half-close': { parameters: { ms: 'number' }, points: ON_CONNECTION },
  'rst-on-byte': { parameters: { ms: 'number' }, points: ON_CONNECTION },
  'early-answer': { parameters: { then: 'string' }, points: ['headers', 'bytes'] },
  html: { parameters: { status: 'number', text: 'string' }, points: REQUEST_POINTS },
  'broken-json': { parameters: { text: 'string' }, points: REQUEST_POINTS },
  'cut-answer': { parameters: { bytes: 'number', then: 'string' }, points: REQUEST_POINTS },
  endless: { parameters: { bytes: 'number' }, points: REQUEST_POINTS },
  gzip: { parameters: {}, points: ON_ANSWER },
  pack: {
    parameters: { encoding: 'string' },
    words: { encoding: ['gzip', 'br', 'deflate'] },
    short: 'encoding',
    points: ON_ANSWER
  },
  'content-type': {
    parameters: { type: 'string' },
    needs: ['type'],
    short: 'type',
    points: ON_ANSWER
  },
  'gzip-bomb': { parameters: { bytes: 'number' }, points: REQUEST_POINTS },
  redirect: {
    parameters: { to: 'string', status: 'number' },
    needs: ['to'],
    short: 'to',
    points: REQUEST_POINTS
  },
  'echo-auth': { parameters: { status: 'number' }, points: REQUEST_POINTS },
  'huge-headers': { parameters: { bytes: 'number' }, points: REQUEST_POINTS },
  json: {
    parameters: { value: 'any', status: 'number' },
    needs: ['value'],
    points: REQUEST_POINTS
  },
  text: {
    parameters: { text: 'string', status: 'number', type: 'string' },
    needs: ['text'],
    points: REQUEST_POINTS
  },
  patch: { parameters: { fields: 'object' }, needs: ['fields'], points: ON_ANSWER },
  'wrong-byte': { parameters: { offset: 'number' }, points: ON_ANSWER },
  truncate: { parameters: { bytes: 'number' }, points: ON_ANSWER },
  'rewrite-html': { parameters: { text: 'string' }, points: ON_ANSWER },
  delay: { parameters: { ms: 'number' }, needs: ['ms'], short: 'ms', points: REQUEST_POINTS },
  'drip-read': {
    parameters: { ms: 'number', bytes: 'number' },
    needs: ['ms'],
    short: 'ms',
    points: EARLY
  },
  'drip-answer': {
    parameters: { ms: 'number', bytes: 'number' },
    needs: ['ms'],
    short: 'ms',
    points: REQUEST_POINTS
  },
  'no-continue': { parameters: {}, points: ['headers'] },
  informational: { parameters: { statuses: 'numbers' }, points: ['headers', ...REQUEST_POINTS] },
  replay: { parameters: { times: 'number' }, points: ['headers'] },
  'lose-count': { parameters: {}, points: ['headers'] },
  fail: {
    parameters: { stage: 'string', errorAtStage: 'any', explanation: 'any' },
    points: IN_INGEST
  },
  hang: { parameters: { stage: 'string' }, points: IN_INGEST },
  'lose-files': { parameters: CHOICE, points: IN_INGEST },
  'rename-files': { parameters: { ...CHOICE, suffix: 'string' }, points: IN_INGEST },
  'truncate-files': { parameters: { ...CHOICE, bytes: 'number' }, points: IN_INGEST },
  'corrupt-files': { parameters: CHOICE, points: IN_INGEST },
  'cut-files': {
    parameters: { bytes: 'number', where: 'string' },
    needs: ['bytes'],
    short: 'bytes',
    points: IN_INGEST
  },
  'swap-files': { parameters: CHOICE, points: IN_INGEST },
  'mojibake-files': { parameters: { where: 'string' }, points: IN_INGEST },
  flatten: { parameters: { where: 'string' }, points: IN_INGEST },
  'extra-file': {
    parameters: { path: 'string', text: 'string', where: 'string' },
    points: IN_INGEST
  },
  data: { parameters: { value: 'any' }, needs: ['value'], points: IN_INGEST },
  'odd-list': {
    parameters: { list: 'string' },
    needs: ['list'],
    words: { list: ODD_LISTS },
    short: 'list',
    points: IN_INGEST
  },
  'no-data': { parameters: {}, points: IN_INGEST }
}
