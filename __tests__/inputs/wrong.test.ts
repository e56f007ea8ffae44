import { describe, expect, it } from '@jest/globals'
import { InputError } from '../../src/errors.js'
import { problemOf, read } from './given.js'

const FLAG = 'must be `true` or `false`'
const FLAG_OR_GLOBS = 'must be `true`, `false`, or globs relative to `folder`'
const SIZE = 'must be a size of at least one byte like `500KB`, `50MiB` or `1048576`'

function whole(from: number, to: number): string {
  return `must be a whole number from ${from} to ${to}`
}

function decimal(unit: string, most: number): string {
  return `must be a number of ${unit} above 0 and at most ${most}`
}

const FILLED = 'must be a path in which everything is filled in: use `${{ … }}` of the workflow'
const NO_FOLDER = 'must be a path that names a folder, or exactly `/` for the root of the account'
const MISSING = (part: string): string =>
  `must be a path without the part \`${part}\`, which stands for a missing value`

/** Input, wrong value, and what is allowed instead. */
const WRONG: readonly (readonly [string, string, string])[] = [
  ['chunk-size', '0', whole(1, 10_000)],
  ['chunk-size', '10001', whole(1, 10_000)],
  ['chunk-size', '12abc', whole(1, 10_000)],
  ['chunk-size', '1e3', whole(1, 10_000)],
  ['chunk-size', '0x10', whole(1, 10_000)],
  ['chunk-size', '-1', whole(1, 10_000)],
  ['chunk-size', '+1', whole(1, 10_000)],
  ['chunk-size', '1.5', whole(1, 10_000)],
  ['chunk-size', '1 0', whole(1, 10_000)],
  ['chunk-size', '1_000', whole(1, 10_000)],
  ['chunk-size', '١٢', whole(1, 10_000)],
  ['chunk-size', 'Infinity', whole(1, 10_000)],
  ['chunk-bytes', '0', SIZE],
  ['chunk-bytes', '-1', SIZE],
  ['chunk-bytes', '1.5MiB', SIZE],
  ['chunk-bytes', '50 megabytes', SIZE],
  ['chunk-bytes', '50TB', SIZE],
  ['chunk-bytes', 'MiB', SIZE],
  ['chunk-bytes', '999999999999999GiB', SIZE],
  ['chunk-bytes', '1constructor', SIZE],
  ['concurrency', '0', whole(1, 64)],
  ['concurrency', '65', whole(1, 64)],
  ['max-retries', '21', whole(0, 20)],
  ['max-retries', '-1', whole(0, 20)],
  ['max-restarts', '11', whole(0, 10)],
  ['timeout-minutes', '0', decimal('minutes', 1440)],
  ['timeout-minutes', '-1', decimal('minutes', 1440)],
  ['timeout-minutes', '1441', decimal('minutes', 1440)],
  ['timeout-minutes', 'NaN', decimal('minutes', 1440)],
  ['timeout-minutes', '1e1', decimal('minutes', 1440)],
  ['timeout-minutes', '1,5', decimal('minutes', 1440)],
  ['timeout-minutes', '1.', decimal('minutes', 1440)],
  ['stall-timeout-seconds', '0', decimal('seconds', 3600)],
  ['stall-timeout-seconds', '3601', decimal('seconds', 3600)],
  ['poll-interval-seconds', '0.0', decimal('seconds', 3600)],
  ['verify-timeout-seconds', '0x10', decimal('seconds', 86_400)],
  ['include-hidden-files', 'yes', FLAG],
  ['include-hidden-files', '1', FLAG],
  ['allow-sensitive-files', 'tRUE', FLAG_OR_GLOBS],
  ['allow-sensitive-files', 'yes', FLAG_OR_GLOBS],
  ['dry-run', 'on', FLAG],
  ['dry-run', 'treu', FLAG],
  ['summary', 'y', FLAG],
  ['symlinks', 'Inside', 'must be one of `inside`, `follow`, `skip`, `error`'],
  ['if-no-files-found', 'fail', 'must be one of `warn`, `error`, `ignore`'],
  ['lint', 'true', 'must be one of `warn`, `off`, `error`'],
  ['verify', 'all', 'must be one of `auto`, `none`, `root`, `sample`, `full`'],
  ['if-unreachable', 'ignore', 'must be one of `warn`, `error`'],
  ['if-no-folder-hash', 'off', 'must be one of `warn`, `error`, `ignore`'],
  ['folder-path', '../up', 'must be a path without `..`'],
  ['folder-path', 'a/../b', 'must be a path without `..`'],
  ['folder-path', 'a..b/..', 'must be a path without `..`'],
  ['folder-path', 'prev/${TAGNAME}', FILLED],
  ['folder-path', 'prev/${{ github.ref }}', FILLED],
  ['folder-path', 'prev/{{ name }}', FILLED],
  ['folder-path', '$(date)', FILLED],
  ['folder-path', 'a/$NAME', FILLED],
  ['folder-path', '"sites"', 'must be a path without quotes around it'],
  ['folder-path', "'sites/a'", 'must be a path without quotes around it'],
  ['folder-path', 'a/undefined', MISSING('undefined')],
  ['folder-path', 'null', MISSING('null')],
  ['folder-path', '//', NO_FOLDER],
  ['folder-path', './', NO_FOLDER],
  ['folder-path', '.', NO_FOLDER],
  ['folder-path', '\\', NO_FOLDER],
  ['chunk-size', '50MB', `${whole(1, 10_000)}; a size in bytes belongs into \`chunk-bytes\``],
  ['chunk-size', '1.5 GiB', `${whole(1, 10_000)}; a size in bytes belongs into \`chunk-bytes\``],
  ['upload-fields', '[1]', 'must be a JSON object like `{"name": "value"}`'],
  ['upload-fields', '{a: 1}', 'must be a JSON object like `{"name": "value"}`'],
  ['upload-fields', 'null', 'must be a JSON object like `{"name": "value"}`'],
  ['api-url', 'api.dstor.cloud', 'must be an address like `https://api.dstor.cloud`'],
  ['api-url', 'ftp://api.dstor.cloud', 'must be an address like `https://api.dstor.cloud`'],
  ['api-url', 'https://', 'must be an address like `https://api.dstor.cloud`'],
  ['api-url', 'file:///etc/passwd', 'must be an address like `https://api.dstor.cloud`'],
  ['api-url', 'http://api.dstor.cloud', 'must be https, because the key would travel in the clear'],
  [
    'api-url',
    'http://127.0.0.1.evil.test',
    'must be https, because the key would travel in the clear'
  ],
  [
    'api-url',
    'http://localhost.evil.test',
    'must be https, because the key would travel in the clear'
  ],
  ['api-url', 'http://10.0.0.1:80', 'must be https, because the key would travel in the clear'],
  ['gateway-url', 'gateway', 'must be an address like `https://api.dstor.cloud`']
]

describe('a wrong input', () => {
  it.each(WRONG)('%s: %j', (name, value, allowed) => {
    const { error, inputs } = read({ [name]: value })
    expect(inputs).toBeUndefined()
    expect(error).toBeInstanceOf(InputError)
    const shown = value.replace(/[\\"]/g, '\\$&')
    expect((error as InputError).message).toBe(`input \`${name}\` is "${shown}", and ${allowed}`)
    expect(error).toMatchObject({ stage: 'INPUTS', published: 'nothing', status: 'failed' })
  })

  it.each([
    ['folder-path', 'a\u0007b', 'is "a\\u0007b", and must be a path without control characters'],
    ['upload-fields', '{"chunks_number":1}', 'must be without chunks_number, which this action'],
    [
      'upload-fields',
      '{"folder_path":"/","chunks_number":1}',
      'must be without chunks_number and folder_path, which this action sets itself'
    ],
    ['chunk-size', '##[stop-commands]x', 'is "#\\u0023[stop-commands]x", and must be'],
    ['lint', '::error::x', 'is ":\\u003aerror::x", and must be']
  ])('%s: %j', (name, value, part) => {
    expect(problemOf({ [name]: value })).toContain(`input \`${name}\` `)
    expect(problemOf({ [name]: value })).toContain(part)
  })

  it.each([
    { folder: '', part: 'input `folder` is required: the folder of the built site, for instance' },
    { folder: '   ', part: 'input `folder` is required' }
  ])('folder $folder', ({ folder, part }) => {
    expect(problemOf({ folder })).toContain(part)
  })

  it('tells all of them at once', () => {
    const problem = problemOf({ folder: '', 'chunk-size': '0', lint: 'x', 'api-url': 'x' })
    for (const name of ['folder', 'chunk-size', 'lint', 'api-url']) {
      expect(problem).toContain(`input \`${name}\` `)
    }
  })
})

describe('an address with a secret in it', () => {
  const KEPT = 'api-url'

  it.each([
    'https://octo:hunter2@api.dstor.cloud',
    'https://hunter2@api.dstor.cloud',
    'http://octo:hunter2@localhost:80',
    'https://octo:hun/ter2@api.dstor.cloud',
    'https://octo:hunter2@',
    'octo:hunter2@api.dstor.cloud',
    'ftp://octo:hunter2@api.dstor.cloud',
    'https://api.dstor.cloud?token=hunter2',
    'https://api.dstor.cloud/#hunter2',
    'http://api.dstor.cloud/?token=hunter2'
  ])('%s is refused and not repeated', (value) => {
    for (const name of [KEPT, 'gateway-url']) {
      const problem = problemOf({ [name]: value })
      expect(problem).toContain(`input \`${name}\` `)
      expect(problem).not.toMatch(/hun\/?ter2|ter2/)
    }
  })

  it.each([
    {
      value: 'https://octo:x@h.test',
      part: 'holds a user or a password, and must be an address without them'
    },
    { value: 'https://h.test/?a=1', part: 'must be an address without `?` and `#`' },
    { value: 'https://h.test/#a', part: 'must be an address without `?` and `#`' }
  ])('$value: $part', ({ value, part }) => {
    expect(problemOf({ 'api-url': value })).toContain(part)
  })
})

describe('a key where others see it', () => {
  const KEY = 'kEy/0123456789+abcdef'.padEnd(64, 'x')
  it.each([
    ['folder-path', `sites/${KEY}`],
    ['folder-path', `sites/${Buffer.from(KEY).toString('base64url')}`],
    ['upload-comment', `by ${KEY}`],
    ['upload-fields', JSON.stringify({ token: KEY })],
    ['api-url', `https://api.test/${encodeURIComponent(KEY)}`],
    ['gateway-url', `https://gateway.test/${encodeURIComponent(KEY)}`]
  ])('%s is refused', (name, value) => {
    const problem = problemOf({ 'api-key': KEY, [name]: value })
    expect(problem).toContain(`input \`${name}\` holds the value of \`api-key\``)
    expect(problem).not.toContain('kEy')
  })
})
