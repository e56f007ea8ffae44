import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { FaultAction, FaultEntry } from '../../emulator/index.js'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { HOSTILE } from '../report/fake-runner.js'
import { deploy, expectPublished, requestsOf, type Deployed, type Deployment } from './deploy.js'

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator()
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

/** Fast to give up, and to try again. */
const BRIEF = { 'max-retries': '1', 'max-restarts': '0', 'chunk-size': '2' }

async function deployWith(faults: readonly FaultEntry[], more: Deployment = {}): Promise<Deployed> {
  await dstor.setFaults(faults)
  const deployed = await deploy(dstor, { ...more, with: { ...BRIEF, ...more.with } })
  expect(await dstor.allFaultsConsumed()).toBe(true)
  return deployed
}

function always(
  route: 'temp-token' | 'get-token' | 'upload' | 'status',
  act: FaultAction
): FaultEntry {
  return { match: { route, times: 'always' }, do: act }
}

async function expectUnpublished(): Promise<void> {
  expect(await dstor.publishedTree()).toBeNull()
}

describe('where dStor says that it failed', () => {
  it.each<{ name: string; fault: object; stage: string; explanation: string; headline: string }>([
    {
      name: 'at a stage, with an explanation',
      fault: { errorAtStage: 'ADDING_TO_IPFS', explanation: 'no space left on device' },
      stage: 'ADDING_TO_IPFS',
      explanation: 'no space left on device',
      headline: 'dStor failed at ADDING_TO_IPFS: no space left on device.'
    },
    {
      name: 'while saving',
      fault: { stage: 'SAVING_DATA', errorAtStage: 'SAVING_DATA', explanation: 'db timeout.' },
      stage: 'SAVING_DATA',
      explanation: 'db timeout.',
      headline: 'dStor failed at SAVING_DATA: db timeout.'
    },
    {
      name: 'without a word',
      fault: { errorAtStage: '', explanation: '' },
      stage: 'PROCESSING',
      explanation: 'dStor failed at PROCESSING: no explanation was given',
      headline: 'dStor failed at PROCESSING: no explanation was given.'
    },
    {
      name: 'in objects',
      fault: { errorAtStage: { step: 3 }, explanation: ['a', 'b'] },
      stage: '{"step":3}',
      explanation: '["a","b"]',
      headline: 'dStor failed at {"step":3}: ["a","b"].'
    }
  ])('$name', async ({ fault, stage, explanation, headline }) => {
    const act = { kind: 'fail', ...fault }
    const { errors, outputs } = await deployWith([{ match: { route: 'ingest' }, do: act }])
    expect(errors[0]).toBe(
      `${headline} Run the job again; if dStor says the same once more, send its words to dStor support.`
    )
    expect(outputs).toMatchObject({
      status: 'failed',
      'error-at-stage': stage,
      'error-explanation': explanation,
      hash: '',
      url: ''
    })
    await expectUnpublished()
  })

  it.each(['DONE', 'SAVING_DATA', 'done'])('with the status %s', async (status) => {
    const value = { status, errorAtStage: 'SAVING_DATA', errorExplanation: 'no', data: [] }
    const { errors, outputs } = await deployWith([
      { match: { route: 'status', nth: 2, times: 'always' }, do: { kind: 'json', value } }
    ])
    expect(errors[0]).toMatch(/^dStor failed at SAVING_DATA: no\. /)
    expect(outputs).toMatchObject({ status: 'failed', 'error-at-stage': 'SAVING_DATA' })
  })

  it('in the answer to an upload, and nothing is published', async () => {
    const value = { errorAtStage: 'UPLOADING', errorExplanation: 'virus found' }
    const { errors, outputs } = await deployWith([
      { match: { route: 'upload', nth: 2 }, do: { kind: 'patch', fields: value } }
    ])
    expect(errors[0]).toMatch(/^dStor failed at UPLOADING: virus found\. /)
    expect(outputs).toMatchObject({ status: 'failed', 'error-explanation': 'virus found' })
    await expectUnpublished()
  })

  it('in words that try to command the runner', async () => {
    // A lone surrogate does not get through UTF-8.
    const explanation = HOSTILE.filter((text) => !/\p{Cs}/u.test(text)).join('\n')
    const act = { kind: 'fail', errorAtStage: HOSTILE[7], explanation }
    const { errors, outputs } = await deployWith([{ match: { route: 'ingest' }, do: act }])
    expect(outputs['error-explanation']).toBe(explanation)
    expect(outputs['cid']).toBe('')
    expect(errors[0]).toHaveLength(errors[0]?.replace(/[\n\r]/g, '').length ?? 0)
  })

  it('in five megabytes', async () => {
    const explanation = 'long '.repeat(1_000_000)
    const act = { kind: 'fail', errorAtStage: 'X', explanation }
    const { errors, outputs, stdout, summary } = await deployWith([
      { match: { route: 'ingest' }, do: act }
    ])
    expect(errors[0]?.length).toBeLessThan(2_000)
    expect(outputs['error-explanation']?.length).toBeLessThanOrEqual(64 * 1024)
    expect(stdout.length + summary.length).toBeLessThan(100_000)
  })
})

describe('where time runs out', () => {
  const minutes = { 'timeout-minutes': '0.05' }

  it('after everything was sent the outcome is unknown', async () => {
    const { errors, outputs, exitCode } = await deployWith(
      [{ match: { route: 'ingest' }, do: { kind: 'hang' } }],
      { with: minutes }
    )
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ status: 'unknown', 'error-at-stage': 'PROCESSING' })
    expect(errors[0]).toMatch(
      /^PROCESSING: everything was sent, and dStor gave no final word within 3\.0 s; its last word was "ADDING_TO_IPFS"\. Look in the dStor portal for the folder "octo\/site\/0123456-42-1-[0-9a-f]{6}"/
    )
  })

  it('names the look at the status that failed last', async () => {
    const { errors, outputs } = await deployWith(
      [{ match: { route: 'status', nth: 2, times: 'always' }, at: 'headers', do: 'status:500' }],
      { with: minutes }
    )
    expect(outputs['status']).toBe('unknown')
    expect(errors[0]).toMatch(
      /within 3\.0 s.*; the last look at its status failed: GET \/v1\/upload\/get-status\/ was answered with 500/
    )
  })

  // What is left of the limit bounds the read-back, and a published site does not turn unknown.
  it('after DONE the check of it has the last word', async () => {
    await dstor.settings({ hash: 'opaque' })
    const { errors, outputs } = await deployWith(
      [{ match: { route: 'gateway', times: 'always' }, at: 'headers', do: 'stall' }],
      {
        with: {
          'timeout-minutes': '0.1',
          'verify-timeout-seconds': '900',
          'if-unreachable': 'error'
        }
      }
    )
    expect(outputs['error-at-stage']).toBe('VERIFYING')
    expect(errors[0]).not.toContain('timeout-minutes')
  })

  it.each([
    ['one request', { kind: 'status', status: 429, headers: { 'retry-after': '3600' } }],
    ['one session', { kind: 'status', status: 500, headers: { 'retry-after': '3600' } }]
  ] as const)('a wait that no longer fits ends %s at once, and says so', async (_what, fault) => {
    const { errors, outputs } = await deployWith([always('upload', fault)], {
      with: { 'timeout-minutes': '0.5', 'max-restarts': '2' }
    })
    expect(outputs['status']).toBe('failed')
    expect(errors[0]).toMatch(
      /\(the next try would come in (60\.0 s|1 min \d+ s), and `timeout-minutes` leaves [12]\d\.\d s\)/
    )
  })

  it('before that nothing was published', async () => {
    const { errors, outputs } = await deployWith(
      [{ match: { route: 'upload', nth: 2 }, at: 'headers', do: 'stall' }],
      { with: minutes }
    )
    expect(outputs).toMatchObject({ status: 'failed', 'error-at-stage': 'UPLOADING' })
    expect(errors[0]).toMatch(
      /^UPLOADING: the limit of 3\.0 s was reached\. Raise `timeout-minutes`/
    )
    const [session] = await dstor.sessions()
    expect(session?.started).toBeLessThan(session?.chunksNumber ?? 0)
  })
})

describe('where a request is refused', () => {
  it('a wrong key is told as such', async () => {
    const { errors, outputs } = await deploy(dstor, { with: { 'api-key': 'w'.repeat(64) } })
    expect(errors[0]).toMatch(
      /^AUTHENTICATING: GET \/v1\/dev\/temp-token was answered with 401: Invalid API key\. Check `api-key` or `access-token`: keys expire/
    )
    expect(outputs).toMatchObject({ status: 'failed', 'error-at-stage': 'AUTHENTICATING' })
    expect(await requestsOf(dstor, 'temp-token')).toHaveLength(1)
  })

  it.each<{ name: string; fault: FaultEntry; words: RegExp }>([
    {
      name: 'no token in the answer',
      fault: always('get-token', { kind: 'json', value: { message: 'ok' } }),
      words:
        /^GETTING_TOKEN: POST \/v1\/upload\/get-token\/ was answered with 200: an object with "message"\. That holds no upload token\./
    },
    {
      name: 'a token that no header can carry',
      fault: always('get-token', { kind: 'json', value: { token: 'hunter2\r\nx: y' } }),
      words: /^GETTING_TOKEN: .*That holds no upload token\./
    },
    {
      name: 'a web page instead of a token',
      fault: always('temp-token', { kind: 'html', text: '<title>Log in</title>' }),
      words:
        /^AUTHENTICATING: GET \/v1\/dev\/temp-token was answered with 200: a web page, "Log in"\. That holds no access token\. A web page came where data was expected: check `api-url`/
    },
    {
      name: 'a redirect',
      fault: always('upload', { kind: 'redirect', to: 'https://name:word@evil.test/x' }),
      words:
        /^UPLOADING: chunk \d of 4 .* was answered with 307: redirects to https:\/\/evil\.test\/x.*Redirects are never followed/
    },
    {
      name: 'a request id and the words of the server',
      fault: always('upload', {
        kind: 'status',
        status: 422,
        headers: { 'x-request-id': 'r-7' },
        body: { message: 'bad form' }
      }),
      words:
        /^UPLOADING: chunk \d of 4 \(\d files?, .*\) could not be sent: POST \/v1\/upload\/ was answered with 422 \(request id r-7\): bad form/
    }
  ])('$name', async ({ fault, words }) => {
    const { errors, outputs } = await deployWith([fault])
    expect(errors[0]).toMatch(words)
    expect(errors[0]).not.toContain('hunter2')
    expect(outputs['status']).toBe('failed')
    await expectUnpublished()
  })

  it('a file that is too large is named, with its size', async () => {
    await dstor.settings({ expect: 'careful' })
    const act = { kind: 'status', status: 413, then: 'close' }
    const { errors } = await deployWith(
      [{ match: { route: 'upload', times: 'always' }, at: 'headers', do: act }],
      { files: { 'big.bin': Buffer.alloc(3_000_000) }, with: { 'max-restarts': '3' } }
    )
    expect(errors[0]).toMatch(
      /^UPLOADING: dStor does not take "big\.bin" with its 2\.9 MiB: .* answered with 413.*Make the file smaller/
    )
  })
})

describe('where something passes', () => {
  it('an access token that dies under four uploads at once is swapped once, for all of them', async () => {
    await dstor.settings({ expect: 'careful' })
    const deployed = await deployWith(
      [{ match: { route: 'upload', times: 4 }, at: 'headers', do: 'status:401' }],
      { with: { concurrency: '4', 'chunk-size': '1' } }
    )
    await expectPublished(dstor, deployed)
    expect(await requestsOf(dstor, 'temp-token')).toHaveLength(2)
    expect(await dstor.sessions()).toHaveLength(1)
  })

  it('and no second time', async () => {
    await dstor.settings({ expect: 'careful' })
    const { errors } = await deployWith(
      [{ match: { route: 'upload', times: 'always' }, at: 'headers', do: 'status:401' }],
      { with: { concurrency: '4', 'chunk-size': '1' } }
    )
    expect(errors[0]).toMatch(
      /^UPLOADING: chunk \d of 6 .* was answered with 401.* Check `api-key`/
    )
    expect(await requestsOf(dstor, 'temp-token')).toHaveLength(2)
  })

  it('a server that is busy at first', async () => {
    await dstor.settings({ expect: 'careful' })
    const busy = { kind: 'status', status: 503, headers: { 'retry-after': '0' } }
    const deployed = await deployWith([
      { match: { route: 'temp-token' }, at: 'headers', do: busy },
      { match: { route: 'get-token' }, at: 'headers', do: busy },
      { match: { route: 'upload' }, at: 'headers', do: busy },
      { match: { route: 'status', times: 3 }, do: 'status:404' }
    ])
    await expectPublished(dstor, deployed)
    expect(await dstor.sessions()).toHaveLength(1)
    expect(deployed.lines.filter((line) => line.includes('attempt 1 of 2 failed'))).toHaveLength(3)
  })

  it('a server that never says 100 Continue, though the limit of a standstill is short', async () => {
    await dstor.settings({ expect: 'careful' })
    const deployed = await deployWith(
      [{ match: { route: 'upload', times: 'always' }, at: 'headers', do: 'no-continue' }],
      { with: { 'stall-timeout-seconds': '1.5', concurrency: '1' } }
    )
    await expectPublished(dstor, deployed)
    const uploads = await requestsOf(dstor, 'upload')
    expect(uploads.filter(({ headers }) => headers['expect'] !== undefined)).toHaveLength(1)
  })

  it('a lost upload, in a session that is told of', async () => {
    const deployed = await deployWith(
      [{ match: { route: 'upload', nth: 2 }, at: 'bytes:50%', do: 'rst' }],
      { with: { 'max-restarts': '1' } }
    )
    await expectPublished(dstor, deployed)
    expect(await dstor.sessions()).toMatchObject([{ ingested: false }, { ingested: true }])
    expect(deployed.lines.join('\n')).toMatch(
      /Upload session 1 of 2 is given up: .*Nothing of it can be published\. Starting again in .* with a new upload token/
    )
    expect(JSON.parse(deployed.manifest)).toMatchObject({
      sessions: [{ number: 1 }, { cause: '' }]
    })
  })

  it('a session that never gets through, with every cause', async () => {
    const { errors, outputs } = await deployWith(
      [{ match: { route: 'upload', times: 'always' }, at: 'end', do: 'rst' }],
      { with: { 'max-restarts': '1' } }
    )
    expect(errors[0]).toMatch(/^UPLOADING: 2 upload sessions failed\. Session 1: .*Session 2: /)
    expect(outputs).toMatchObject({ status: 'failed', 'error-at-stage': 'UPLOADING' })
    await expectUnpublished()
  })
})

describe('where dStor is done and has something else', () => {
  it.each([
    { name: 'a file is missing', act: { kind: 'lose-files', paths: ['css/a.css'] } },
    { name: 'a file is another', act: { kind: 'corrupt-files', paths: ['css/a.css'] } },
    { name: 'a file is shorter', act: { kind: 'truncate-files', paths: ['css/a.css'] } },
    { name: 'a name is another', act: { kind: 'rename-files', paths: ['css/a.css'] } }
  ])('$name', async ({ act }) => {
    const { errors, outputs } = await deployWith([{ match: { route: 'ingest' }, do: act }])
    expect(errors[0]).toMatch(/^VERIFYING: .*"css\/a\.css"/)
    expect(outputs).toMatchObject({ status: 'failed', 'error-at-stage': 'VERIFYING' })
  })
})
