import {
  bytes,
  choice,
  duration,
  fileCount,
  flag,
  flagOrGlobs,
  lines,
  type Parse,
  whole
} from './parsers.js'
import { apiUrl, folderPath, gatewayUrl } from './places.js'
import { comment, fields, folder, IGNORE_FILE, ignoreFile, text } from './texts.js'

/** One input: everything that is said of it anywhere comes from here. */
export interface InputRow<T = unknown> {
  /** As in `with` of a workflow. */
  readonly name: string
  readonly parse: Parse<T>
  /** Markdown, for action.yml and README. */
  readonly description: string
  /** What holds where nothing was given; empty where there is none. */
  readonly default: string
  /**
   * What holds instead with `strict: true`. Such an input has no default in action.yml, since a runner
   * hands that over as if somebody had given it.
   */
  readonly strictDefault?: string
  /** An expression that the runner fills in, as the default in action.yml. */
  readonly expression?: string
  readonly isRequired?: true
}

function input<T>(
  name: string,
  parse: Parse<T>,
  description: string,
  more: Partial<Pick<InputRow, 'default' | 'strictDefault' | 'expression' | 'isRequired'>> = {}
): InputRow<T> {
  return { name, parse, description, default: '', ...more }
}

/**
 * All inputs, in the order of action.yml, by the name under which the action knows the value. From
 * this table come the type `Inputs`, action.yml and README's table (`npm run docs`).
 */
export const INPUT_TABLE = {
  folder: input(
    'folder',
    folder,
    'The built site, relative to the workspace or absolute, for instance `dist`. Its contents land at the root of the upload. A single file is possible too, and a glob that matches exactly one folder or file (`apps/*/dist`).',
    { isRequired: true }
  ),
  apiKey: input(
    'api-key',
    text,
    'dStor developer API key (64 characters), from a secret of the repository. It is swapped at run time for an access token that lives only as long as the deployment needs.'
  ),
  accessToken: input(
    'access-token',
    text,
    'A ready access token instead of `api-key`. Give exactly one of the two; a dry run needs neither.'
  ),
  folderPath: input(
    'folder-path',
    folderPath,
    'dStor folder to upload to, like `sites/blog`; `/` is the root. The default is `<repository>/<7 characters of the commit>-<run id>-<run attempt>-<6 random characters>`, so that two steps or matrix legs of one run never share a folder.'
  ),
  chunkSize: input('chunk-size', fileCount, 'Files in one upload request, 1 to 10000.', {
    default: '100'
  }),
  chunkBytes: input(
    'chunk-bytes',
    bytes,
    'Most bytes of file content in one upload request (`500KB`, `50MiB`, or plain bytes). A larger single file travels alone.',
    { default: '50MiB' }
  ),
  concurrency: input(
    'concurrency',
    whole(1, 64),
    'Upload requests at once, 1 to 64. Restarted sessions use less.',
    { default: '4' }
  ),
  timeoutMs: input(
    'timeout-minutes',
    duration('minutes', 1_440),
    'Limit of the whole deployment in minutes, above 0 and at most 1440; decimals allowed (`0.5`).',
    { default: '30' }
  ),
  stallTimeoutMs: input(
    'stall-timeout-seconds',
    duration('seconds', 3_600),
    'A request on which no byte moves for this many seconds has failed; above 0 and at most 3600, decimals allowed.',
    { default: '120' }
  ),
  pollIntervalMs: input(
    'poll-interval-seconds',
    duration('seconds', 3_600),
    'Pause between two status requests in seconds, above 0 and at most 3600, decimals allowed. The first ones are shorter, from 0.25 s on; later ones grow by an eighth each time, up to 15 s.',
    { default: '2' }
  ),
  maxRetries: input(
    'max-retries',
    whole(0, 20),
    'Repeats of one request, where repeating is safe, 0 to 20.',
    { default: '5' }
  ),
  maxRestarts: input(
    'max-restarts',
    whole(0, 10),
    'Fresh upload sessions after a failure of which nobody can say whether dStor counted the request, 0 to 10.',
    { default: '2' }
  ),
  include: input(
    'include',
    lines,
    'Globs relative to `folder`, one per line, like `docs/**`. Empty means everything.'
  ),
  exclude: input('exclude', lines, 'Globs relative to `folder`, one per line, like `**/*.map`.'),
  ignoreFile: input(
    'ignore-file',
    ignoreFile,
    'File in gitignore syntax whose patterns are relative to `folder`, looked up in the workspace and at the root of `folder`. Only the default may be absent.',
    { default: IGNORE_FILE }
  ),
  includeHiddenFiles: input(
    'include-hidden-files',
    flag,
    'Upload dot files and dot folders. `.well-known/` at the root of `folder` is always uploaded.',
    { default: 'false' }
  ),
  symlinks: input(
    'symlinks',
    choice('inside', 'follow', 'skip', 'error'),
    '`inside`: follow links that stay inside `folder`, a link that leaves it or is broken fails the step; `follow`: follow all; `skip`: leave links out and say so; `error`: any link fails the step. Loops always fail it.',
    { default: 'inside' }
  ),
  ifNoFilesFound: input(
    'if-no-files-found',
    choice('warn', 'error', 'ignore'),
    'What an empty site is, `error`, `warn` or `ignore`.',
    { default: 'error' }
  ),
  allowSensitiveFiles: input(
    'allow-sensitive-files',
    flagOrGlobs,
    '`true`, `false`, or globs relative to `folder` (one per line) of files that may be published although they look secret: `.env*`, private keys, `.git`, `.npmrc` or `.netrc` with credentials, cloud credentials, `.htpasswd`, `.pgpass`, `*.tfstate`, any file that holds the value of `api-key` or `access-token` (this one with `true` alone). By default such a file fails the step, because what is published on IPFS cannot be called back.',
    { default: 'false' }
  ),
  lint: input(
    'lint',
    choice('warn', 'off', 'error'),
    'Check whether the build works below `/ipfs/<hash>/`; `off`, `warn` or `error`.',
    { default: 'warn', strictDefault: 'error' }
  ),
  verify: input(
    'verify',
    choice('auto', 'none', 'root', 'sample', 'full'),
    'Read the site back from the gateway and compare the bytes: `auto` (what no CID of dStor proves: every file as far as 2,000 files and 500 MiB go, beyond that as `sample`), `none`, `root` (the entry page), `sample` (the entry page, the largest file, one file of every upload request and 20 spread over the list), `full` (every file).',
    { default: 'auto', strictDefault: 'full' }
  ),
  verifyTimeoutMs: input(
    'verify-timeout-seconds',
    duration('seconds', 86_400),
    'Limit of that read-back in seconds, above 0 and at most 86400, decimals allowed.',
    { default: '120' }
  ),
  ifUnreachable: input(
    'if-unreachable',
    choice('warn', 'error'),
    'What it is when the gateway serves nothing yet when the time is over, `warn` or `error`. Wrong bytes, files that stay missing while others are served, and a gateway that refuses for good are always an error.',
    { default: 'warn', strictDefault: 'error' }
  ),
  ifNoFolderHash: input(
    'if-no-folder-hash',
    choice('warn', 'error', 'ignore'),
    'What it is when dStor gives no hash for the folder, `warn`, `error` or `ignore`.',
    { default: 'warn', strictDefault: 'error' }
  ),
  dryRun: input('dry-run', flag, 'Collect, plan, check and report, and send nothing.', {
    default: 'false'
  }),
  summary: input('summary', flag, 'Write the job summary.', { default: 'true' }),
  strict: input(
    'strict',
    flag,
    'Every doubt is an error: the defaults become `lint: error`, `verify: full`, `if-unreachable: error` and `if-no-folder-hash: error`, and a pattern that matches nothing fails the step.',
    { default: 'false' }
  ),
  commentOnPullRequest: input(
    'comment-on-pull-request',
    flag,
    'Keep one comment on the pull request up to date with the result and the link. A dry run writes none. It needs the permission `pull-requests: write`.',
    { default: 'false' }
  ),
  githubToken: input('github-token', text, 'Token for that comment; it is used for nothing else.', {
    expression: '${{ github.token }}'
  }),
  uploadComment: input(
    'upload-comment',
    comment,
    'Sent with the upload as `x-dstor-comment`: the first line, at most 1,000 characters.'
  ),
  uploadFields: input(
    'upload-fields',
    fields,
    "JSON object merged into the body of `v1/upload/get-token/`, for fields that dStor's Swagger may ask for."
  ),
  apiUrl: input(
    'api-url',
    apiUrl,
    'Address of the API; `https://api.testnet.dstor.cloud` is the test network. `http:` only for hosts of the runner itself.',
    { default: 'https://api.dstor.cloud' }
  ),
  gatewayUrl: input(
    'gateway-url',
    gatewayUrl,
    'Base of the published links. The default is `<api-url>/ipfs`.'
  )
} as const

/** The value of each input, checked. Times in milliseconds. */
export type InputTableValues = {
  readonly [Key in keyof typeof INPUT_TABLE]: (typeof INPUT_TABLE)[Key] extends InputRow<infer T>
    ? T
    : never
}

/** The rows in the order of action.yml. */
export const INPUT_ROWS: readonly InputRow[] = Object.values(INPUT_TABLE)
