import path from 'node:path'
import { readCredentials } from './credentials.js'
import type { Credentials, SymlinkPolicy } from '../model.js'
import { type JsonObject, parseObject } from '../json.js'
import { InputError } from '../errors.js'
import { apiUrlOf, folderPathOf, gatewayUrlOf } from './places.js'
import { InputValues } from './values.js'
import type { Secrets } from '../text/redact.js'

/** Name and default of every input; `action.yml` says the same, and a test holds them together. */
export const INPUT_DEFAULTS = {
  folder: '',
  'api-key': '',
  'access-token': '',
  'folder-path': '',
  'chunk-size': '100',
  'chunk-bytes': '50MiB',
  concurrency: '4',
  'timeout-minutes': '30',
  'stall-timeout-seconds': '120',
  'poll-interval-seconds': '2',
  'max-retries': '5',
  'max-restarts': '2',
  include: '',
  exclude: '',
  'ignore-file': '.dstorignore',
  'include-hidden-files': 'false',
  symlinks: 'inside',
  'if-no-files-found': 'error',
  'allow-sensitive-files': 'false',
  lint: 'warn',
  verify: 'root',
  'verify-timeout-seconds': '120',
  'if-unreachable': 'warn',
  'if-no-folder-hash': 'warn',
  'dry-run': 'false',
  summary: 'true',
  'upload-comment': '',
  'upload-fields': '',
  'api-url': 'https://api.dstor.cloud',
  'gateway-url': ''
} as const

const POLICY = ['warn', 'error', 'ignore'] as const
type Policy = (typeof POLICY)[number]

/** What the user asked for, checked. Times in milliseconds, paths absolute. */
export interface Inputs {
  readonly folder: string
  /** Undefined only in a dry run. */
  readonly credentials: Credentials | undefined
  /** As it is sent: `a/b`, or `/` for the root. */
  readonly folderPath: string
  readonly chunkSize: number
  readonly chunkBytes: number
  readonly concurrency: number
  readonly timeoutMs: number
  readonly stallTimeoutMs: number
  readonly pollIntervalMs: number
  readonly maxRetries: number
  readonly maxRestarts: number
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly ignoreFile: string
  readonly includeHiddenFiles: boolean
  readonly symlinks: SymlinkPolicy
  readonly ifNoFilesFound: Policy
  readonly allowSensitiveFiles: boolean
  readonly lint: 'off' | 'warn' | 'error'
  readonly verify: 'none' | 'root' | 'sample' | 'full'
  readonly verifyTimeoutMs: number
  readonly ifUnreachable: 'warn' | 'error'
  readonly ifNoFolderHash: Policy
  readonly dryRun: boolean
  readonly summary: boolean
  readonly uploadComment: string
  readonly uploadFields: JsonObject
  readonly apiUrl: URL
  readonly gatewayUrl: URL
  /** Sentences about values that are allowed and unusual. */
  readonly warnings: readonly string[]
}

const MINUTE_MS = 60_000
const SECOND_MS = 1_000

/**
 * Reads all inputs, registers the secret ones first, and checks every value (contract 1).
 * Throws one InputError that names each wrong input, its value and what is allowed.
 */
export function parseInputs(env: NodeJS.ProcessEnv, secrets: Secrets): Inputs {
  const values = new InputValues(INPUT_DEFAULTS)
  const warnings: string[] = []
  const { credentials, isMissing } = readCredentials(values, secrets, warnings)
  const dryRun = values.flag('dry-run')
  const workspace = env['GITHUB_WORKSPACE'] || process.cwd()
  const apiUrl = apiUrlOf(values)
  const inputs: Inputs = {
    folder: path.resolve(workspace, folderOf(values)),
    credentials,
    folderPath: folderPathOf(values, env),
    chunkSize: values.whole('chunk-size', { min: 1, max: 10_000 }),
    chunkBytes: values.bytes('chunk-bytes'),
    concurrency: values.whole('concurrency', { min: 1, max: 64 }),
    timeoutMs: values.decimal('timeout-minutes', { min: 0, max: 1_440 }, 'minutes') * MINUTE_MS,
    stallTimeoutMs: seconds(values, 'stall-timeout-seconds', 3_600),
    pollIntervalMs: seconds(values, 'poll-interval-seconds', 3_600),
    maxRetries: values.whole('max-retries', { min: 0, max: 20 }),
    maxRestarts: values.whole('max-restarts', { min: 0, max: 10 }),
    include: values.lines('include'),
    exclude: values.lines('exclude'),
    ignoreFile: path.resolve(workspace, values.text('ignore-file')),
    includeHiddenFiles: values.flag('include-hidden-files'),
    symlinks: values.choice('symlinks', ['inside', 'follow', 'skip', 'error']),
    ifNoFilesFound: values.choice('if-no-files-found', POLICY),
    allowSensitiveFiles: values.flag('allow-sensitive-files'),
    lint: values.choice('lint', ['warn', 'off', 'error']),
    verify: values.choice('verify', ['root', 'none', 'sample', 'full']),
    verifyTimeoutMs: seconds(values, 'verify-timeout-seconds', 86_400),
    ifUnreachable: values.choice('if-unreachable', ['warn', 'error']),
    ifNoFolderHash: values.choice('if-no-folder-hash', POLICY),
    dryRun,
    summary: values.flag('summary'),
    uploadComment: commentOf(values),
    uploadFields: fieldsOf(values),
    apiUrl,
    gatewayUrl: gatewayUrlOf(values, apiUrl),
    warnings
  }
  if (!dryRun) {
    isMissing(env)
  }
  if (values.problems.length > 0) {
    throw new InputError(values.problems.join('. '), 'Nothing was sent.')
  }
  return inputs
}

function seconds(values: InputValues, name: string, max: number): number {
  return values.decimal(name, { min: 0, max }, 'seconds') * SECOND_MS
}

function folderOf(values: InputValues): string {
  const folder = values.text('folder')
  if (folder === '') {
    values.problem('input `folder` is required: the folder of the built site, for instance `dist`')
  } else if (folder.includes('\0')) {
    values.wrong('folder', folder, 'a path without NUL')
  }
  return folder.replaceAll('\0', '')
}

/** Sent as a header: no controls, and UTF-8 bytes where it is not ASCII. */
function commentOf(values: InputValues): string {
  const comment = values.text('upload-comment')
  if (/\p{Cc}/u.test(comment) || comment.length > 1_000) {
    values.wrong('upload-comment', comment, 'one line of at most 1000 characters')
  }
  return Buffer.from(comment, 'utf8').toString('latin1')
}

const OWN_FIELDS = ['chunks_number', 'folder_path']

function fieldsOf(values: InputValues): JsonObject {
  const text = values.text('upload-fields')
  const fields = text === '' ? {} : parseObject(text)
  if (fields === undefined) {
    values.wrong('upload-fields', text, 'a JSON object like `{"name": "value"}`')
    return {}
  }
  const taken = OWN_FIELDS.filter((name) => Object.hasOwn(fields, name))
  if (taken.length > 0) {
    values.wrong(
      'upload-fields',
      text,
      `without ${taken.join(' and ')}, which this action sets itself`
    )
  }
  return fields
}
