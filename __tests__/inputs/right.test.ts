import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../src/inputs/inputs.js'
import { INPUT_ROWS } from '../../src/inputs/table.js'
import { inputsOf, problemOf } from './given.js'

describe('the defaults', () => {
  it('are those of the contract', () => {
    const { uploadFields, ...inputs } = inputsOf()
    expect(uploadFields).toEqual({})
    expect(inputs).toMatchObject({
      folder: path.resolve('/workspace/dist'),
      chunkSize: 100,
      chunkBytes: 50 * 1024 * 1024,
      concurrency: 4,
      timeoutMs: 1_800_000,
      stallTimeoutMs: 120_000,
      pollIntervalMs: 2_000,
      maxRetries: 5,
      maxRestarts: 2,
      include: [],
      exclude: [],
      ignoreFile: { name: '.dstorignore', mustExist: false },
      includeHiddenFiles: false,
      symlinks: 'inside',
      ifNoFilesFound: 'error',
      allowSensitiveFiles: false,
      lint: 'warn',
      verify: 'auto',
      verifyTimeoutMs: 120_000,
      ifUnreachable: 'warn',
      ifNoFolderHash: 'warn',
      dryRun: false,
      summary: true,
      uploadComment: '',
      warnings: []
    })
    expect(inputs.apiUrl.href).toBe('https://api.dstor.cloud/')
    expect(inputs.gatewayUrl.href).toBe('https://api.dstor.cloud/ipfs')
  })

  it('hold for inputs that are empty', () => {
    const empty = Object.fromEntries(INPUT_ROWS.map(({ name }) => [name, '']))
    const { credentials, ...rest } = inputsOf()
    const given = { ...empty, folder: 'dist', 'api-key': 'k1'.repeat(32) }
    // The folder has a random part.
    expect(inputsOf(given)).toEqual({ credentials, ...rest, folderPath: expect.any(String) })
  })
})

describe('a right input', () => {
  it.each<[string, string, Partial<Inputs>]>([
    ['chunk-size', ' 5 ', { chunkSize: 5 }],
    ['chunk-size', '10000', { chunkSize: 10_000 }],
    ['chunk-size', '007', { chunkSize: 7 }],
    ['chunk-bytes', '1', { chunkBytes: 1 }],
    ['chunk-bytes', '500KB', { chunkBytes: 500_000 }],
    ['chunk-bytes', '2 MiB', { chunkBytes: 2 * 1024 * 1024 }],
    ['chunk-bytes', '1gib', { chunkBytes: 1024 ** 3 }],
    ['chunk-bytes', '7b', { chunkBytes: 7 }],
    ['concurrency', '64', { concurrency: 64 }],
    ['max-retries', '0', { maxRetries: 0 }],
    ['max-restarts', '0', { maxRestarts: 0 }],
    ['timeout-minutes', '0.1', { timeoutMs: 6_000 }],
    ['timeout-minutes', '1440', { timeoutMs: 86_400_000 }],
    ['stall-timeout-seconds', '.5', { stallTimeoutMs: 500 }],
    ['poll-interval-seconds', '0.25', { pollIntervalMs: 250 }],
    ['include-hidden-files', 'TRUE', { includeHiddenFiles: true }],
    ['include-hidden-files', 'True', { includeHiddenFiles: true }],
    ['include-hidden-files', 'true', { includeHiddenFiles: true }],
    ['summary', 'FALSE', { summary: false }],
    ['summary', 'False', { summary: false }],
    ['summary', ' false ', { summary: false }],
    ['include', '**/*.html\r\n\n  *.css  \n', { include: ['**/*.html', '*.css'] }],
    ['exclude', 'a b/*', { exclude: ['a b/*'] }],
    ['ignore-file', '/etc/ignore', { ignoreFile: { name: '/etc/ignore', mustExist: true } }],
    ['folder', '/var/www', { folder: '/var/www' }],
    ['folder', './a/../dist/', { folder: path.resolve('/workspace/dist') }],
    ['folder', '.', { folder: path.resolve('/workspace') }],
    ['upload-fields', '{"a":{"b":[1]}}', { uploadFields: { a: { b: [1] } } }],
    ['strict', 'true', { lint: 'error', verify: 'full' }],
    ['strict', 'True', { ifUnreachable: 'error', ifNoFolderHash: 'error' }],
    ['allow-sensitive-files', 'True', { allowSensitiveFiles: true }],
    ['allow-sensitive-files', 'FALSE', { allowSensitiveFiles: false }],
    [
      'allow-sensitive-files',
      'docs/**\n true.txt',
      { allowSensitiveFiles: ['docs/**', 'true.txt'] }
    ],
    ['github-token', '${{ github.token }}', { githubToken: '' }],
    ['github-token', 'ghs_x', { githubToken: 'ghs_x' }],
    ['upload-comment', 'a\tb', { uploadComment: 'a b' }],
    ['upload-comment', 'für Zoë', { uploadComment: Buffer.from('für Zoë').toString('latin1') }]
  ])('%s: %j', (name, value, expected) => {
    expect(inputsOf({ [name]: value })).toMatchObject(expected)
  })

  it.each([
    { given: 'a/b', expected: 'a/b' },
    { given: '/a/b/', expected: 'a/b' },
    { given: './a/b/.', expected: 'a/b' },
    { given: 'a\\b', expected: 'a/b' },
    { given: '/', expected: '/' },
    { given: 'ä/ü 1', expected: 'ä/ü 1' },
    { given: '..a/b..', expected: '..a/b..' },
    { given: ' a ', expected: 'a' }
  ])('folder-path $given is $expected', ({ given, expected }) => {
    expect(inputsOf({ 'folder-path': given }).folderPath).toBe(expected)
  })

  it.each([
    { apiUrl: 'https://api.testnet.dstor.cloud', gateway: 'https://api.testnet.dstor.cloud/ipfs' },
    { apiUrl: 'https://h.test/base/', gateway: 'https://h.test/base/ipfs' },
    { apiUrl: 'http://127.0.0.1:8080', gateway: 'http://127.0.0.1:8080/ipfs' },
    { apiUrl: 'http://127.1.2.3', gateway: 'http://127.1.2.3/ipfs' },
    { apiUrl: 'http://localhost:1', gateway: 'http://localhost:1/ipfs' },
    { apiUrl: 'http://[::1]:8080', gateway: 'http://[::1]:8080/ipfs' }
  ])('api-url $apiUrl', ({ apiUrl, gateway }) => {
    expect(inputsOf({ 'api-url': apiUrl }).gatewayUrl.href).toBe(gateway)
  })

  it('takes a gateway of its own', () => {
    const { gatewayUrl } = inputsOf({ 'gateway-url': 'https://g.test/ipfs' })
    expect(gatewayUrl.href).toBe('https://g.test/ipfs')
  })
})

describe('folder-path by default', () => {
  const runner = {
    GITHUB_REPOSITORY: 'octo/site',
    GITHUB_SHA: '0123456789abcdef',
    GITHUB_RUN_ID: '42'
  }

  it.each([
    { env: { ...runner, GITHUB_RUN_ATTEMPT: '3' }, expected: 'octo/site/0123456-42-3-' },
    { env: runner, expected: 'octo/site/0123456-42-1-' }
  ])('is $expected and six random characters', ({ env, expected }) => {
    const { folderPath } = inputsOf({}, env)
    expect(folderPath.slice(0, expected.length)).toBe(expected)
    expect(folderPath.slice(expected.length)).toMatch(/^[0-9a-f]{6}$/)
  })

  it.each([runner, {}])('is another one for each step of a run: %j', (env) => {
    const paths = Array.from({ length: 20 }, () => inputsOf({}, env).folderPath)
    expect(new Set(paths).size).toBe(20)
  })

  it.each([{}, { ...runner, GITHUB_RUN_ID: '' }, { GITHUB_SHA: '0123456789' }])(
    'is a time where the runner says too little: %j',
    (env) => {
      expect(inputsOf({}, env).folderPath).toMatch(/^dstor-deploy-\d{8}T\d{6}Z-[0-9a-f]{6}$/)
    }
  )
})

describe('strict', () => {
  it('gives way to what is given', () => {
    const given = { strict: 'true', lint: 'off', verify: 'root', 'if-unreachable': 'warn' }
    expect(inputsOf(given)).toMatchObject({
      lint: 'off',
      verify: 'root',
      ifUnreachable: 'warn',
      ifNoFolderHash: 'error'
    })
    expect(inputsOf({ strict: 'false' })).toMatchObject({ lint: 'warn', ifUnreachable: 'warn' })
  })
})

describe('upload-comment', () => {
  it('is the first line of a commit message, with a warning', () => {
    const { uploadComment, warnings } = inputsOf({ 'upload-comment': 'Fix it\n\nBecause\r\nof x' })
    expect(uploadComment).toBe('Fix it')
    expect(warnings).toEqual([
      'input `upload-comment` has several lines, and only the first one is sent'
    ])
  })

  it('has at most 1,000 characters, none of them in half', () => {
    const { uploadComment, warnings } = inputsOf({ 'upload-comment': '\u{1f600}'.repeat(1_001) })
    expect(Buffer.from(uploadComment, 'latin1').toString()).toBe('\u{1f600}'.repeat(1_000))
    expect(warnings).toEqual([expect.stringContaining('is cut after 1000 characters')])
    expect(inputsOf({ 'upload-comment': 'x'.repeat(1_000) }).warnings).toEqual([])
  })
})

describe('folder-path with an empty part', () => {
  it.each(['a//b', 'a\\\\b', '//a/b'])('%j is used without it, with a warning', (value) => {
    const { folderPath, warnings } = inputsOf({ 'folder-path': value })
    expect(folderPath).toBe('a/b')
    expect(warnings).toEqual([expect.stringContaining('"a/b" is used')])
  })
})

describe('names close to an input', () => {
  it.each([
    { given: 'chunksize', meant: 'chunk-size' },
    { given: 'Api_Key', meant: 'api-key' },
    { given: 'exlude', meant: 'exclude' },
    { given: 'timeout-minute', meant: 'timeout-minutes' }
  ])('$given: $meant', ({ given, meant }) => {
    const expected = `there is no input \`${given.toLowerCase()}\`: did you mean \`${meant}\`?`
    expect(inputsOf({ [given]: '5' }).warnings).toEqual([expected])
    expect(problemOf({ 'api-key': '', [given]: '5' })).toContain(expected)
  })

  it.each(['something-else', 'x', 'node-version', 'y'.repeat(100_000)])('are not: %s', (given) => {
    expect(inputsOf({ [given]: '5' }).warnings).toEqual([])
  })
})
