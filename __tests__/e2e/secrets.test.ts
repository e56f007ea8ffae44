import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { deploy, expectNothingSent, expectPublished, publishedBy, type Deployed } from './deploy.js'

/** A key as dStor makes them, with characters that URLs and base64 write differently. */
const KEY = `k/${'aZ09+'.repeat(12)}=!`

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator({ apiKey: KEY })
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

function masked({ commands }: Deployed): string[] {
  return commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)
}

/** Everything that anybody can read of a run. */
function shown({ stdout, stderr, summary, manifest, outputs }: Deployed): string {
  const log = stdout.replace(/^::add-mask::.*$/gm, '')
  return [log, stderr, summary, manifest, JSON.stringify(outputs)].join('\n')
}

it('masks key, access token and upload token before anything else names them', async () => {
  const deployed = await deploy(dstor)
  await expectPublished(dstor, deployed)
  const [session] = await dstor.sessions()
  const values = masked(deployed)
  expect(values).toEqual(expect.arrayContaining([KEY, session?.token]))
  expect(values.some((value) => value.startsWith('eyJ'))).toBe(true)
  for (const value of [KEY, session?.token ?? '?']) {
    expect(deployed.stdout.indexOf(value)).toBe(
      deployed.stdout.indexOf(`::add-mask::${value}`) + 12
    )
  }
})

it('takes an access token in place of a key, and shows it nowhere', async () => {
  const answer = await fetch(`${dstor.url}/v1/dev/temp-token`, { headers: { 'api-key': KEY } })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const deployed = await deploy(dstor, { with: { 'api-key': '', 'access-token': token } })
  await expectPublished(dstor, deployed)
  expect(masked(deployed)).toContain(token)
  const routes = (await dstor.journal()).map(({ route }) => route)
  expect(routes.filter((route) => route === 'temp-token')).toHaveLength(1)
})

describe('a server that repeats what it was sent', () => {
  it.each([
    { route: 'temp-token', status: 'failed' },
    { route: 'get-token', status: 'failed' },
    { route: 'upload', status: 'failed' },
    { route: 'status', status: 'failed' },
    { route: 'status', nth: 2, status: 'unknown' }
  ] as const)('at $route, request $nth', async ({ route, status, ...more }) => {
    await dstor.setFaults([
      { match: { route, ...more, times: 'always' }, do: { kind: 'echo-auth', status: 422 } }
    ])
    const deployed = await deploy(dstor, { with: { 'max-retries': '0', 'max-restarts': '0' } })
    expect(deployed.errors[0]).toContain('***')
    expect(deployed.outputs['status']).toBe(status)
    expect(shown(deployed)).not.toContain(KEY)
    expect(masked(deployed)).toContain(KEY)
  })

  it('in the words of a failure, in any spelling', async () => {
    const spellings = [
      KEY,
      encodeURIComponent(KEY),
      Buffer.from(KEY).toString('base64'),
      Buffer.from(`user:${KEY}`).toString('base64')
    ]
    await dstor.setFaults([
      {
        match: { route: 'ingest' },
        do: { kind: 'fail', errorAtStage: KEY, explanation: spellings.join(' and ') }
      }
    ])
    const deployed = await deploy(dstor)
    expect(deployed.outputs['error-at-stage']).toBe('***')
    for (const spelling of spellings.slice(0, 3)) {
      expect(shown(deployed)).not.toContain(spelling)
    }
  })

  it('cut, wrapped or in another case', async () => {
    const pieces = [KEY.slice(0, -3), `${KEY.slice(0, 20)}\n${KEY.slice(20)}`, KEY.toLowerCase()]
    const expectNone = (deployed: Deployed): void => {
      const text = shown(deployed).toLowerCase()
      for (let at = 0; at + 12 <= KEY.length; at++) {
        expect(text).not.toContain(KEY.slice(at, at + 12).toLowerCase())
      }
    }
    await dstor.setFaults([
      {
        match: { route: 'ingest' },
        do: { kind: 'fail', errorAtStage: 'SAVING', explanation: pieces.join(' and ') }
      }
    ])
    expectNone(await deploy(dstor))
    await dstor.setFaults([
      {
        match: { route: 'get-token', times: 'always' },
        at: 'headers',
        do: { kind: 'json', status: 422, value: { message: pieces.join(' and ') } }
      }
    ])
    const deployed = await deploy(dstor)
    expect(deployed.errors[0]).toContain('was answered with 422')
    expectNone(deployed)
  })

  it('in the list of what it published', async () => {
    const value = [{ Name: 'index.html', Hash: KEY }]
    await dstor.setFaults([{ match: { route: 'ingest' }, do: { kind: 'data', value } }])
    expect(shown(await deploy(dstor))).not.toContain(KEY)
  })

  it('in the request id and in a redirect', async () => {
    const headers = { 'x-request-id': KEY, location: `https://evil.test/?key=${KEY}` }
    const act = { kind: 'status', status: 307, headers }
    await dstor.setFaults([{ match: { route: 'upload', times: 'always' }, do: act }])
    const deployed = await deploy(dstor)
    expect(deployed.errors[0]).toContain('request id ***')
    expect(shown(deployed)).not.toContain(KEY)
  })
})

it('has a key that the workflow put into other inputs redacted there', async () => {
  const deployed = await deploy(dstor, { with: { 'folder-path': `a/${KEY.slice(2)}`, lint: KEY } })
  expect(deployed.outputs['status']).toBe('failed')
  expect(shown(deployed)).not.toContain(KEY)
})

it('never publishes the key, though it stands in a file', async () => {
  const deployed = await deploy(dstor, { files: { 'a.js': `fetch("/", { key: "${KEY}" })` } })
  expect(deployed.outputs).toMatchObject({ status: 'failed', 'error-at-stage': 'COLLECTING' })
  expect(deployed.errors[0]).toContain('"a.js"')
  await expectNothingSent(dstor)
  expect(await publishedBy(dstor)).toBeNull()
})
