import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { startEmulatorProcess, type Emulator } from '../support/emulator.js'
import { ask, Client } from './wire.js'

const REPOSITORY = path.resolve(import.meta.dirname, '../..')

// Each test starts processes, which a busy machine takes its time for.
jest.setTimeout(120_000)

let data: string
const running: Emulator[] = []

async function start(options: Parameters<typeof startEmulatorProcess>[0] = {}): Promise<Emulator> {
  const emulator = await startEmulatorProcess({ data, stageMs: 1, ...options })
  running.push(emulator)
  return emulator
}

beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'emulator-data-'))
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.stop()))
  await rm(data, { recursive: true, force: true })
})

describe('a restart', () => {
  it('keeps uploads, hashes, blocks and tokens', async () => {
    const first = await start({ hash: 'opaque' })
    const client = await new Client(first.url, first.apiKey).login()
    const token = await client.open(2)
    await client.chunk(token, { 'index.html': 'home', 'big.bin': Buffer.alloc(400_000, 7) })
    await client.chunk(token, { 'last.txt': 'last' })
    const done = await client.settled(token)
    const tree = await first.publishedTree()
    await first.stop()

    const second = await start({ hash: 'opaque' })
    const again = new Client(second.url, second.apiKey, client.access)
    expect(await again.status(token)).toEqual(done)
    expect(await second.publishedTree()).toEqual(tree)
    const hash = encodeURIComponent(done.data?.at(-1)?.Hash ?? '')
    expect((await ask(`${second.url}/ipfs/${hash}/big.bin`)).body).toEqual(Buffer.alloc(400_000, 7))
    expect((await ask(second.url)).text).toContain(`/ipfs/${hash}/index.html`)
  })

  it('ends an upload that was under way', async () => {
    const first = await start()
    const client = await new Client(first.url, first.apiKey).login()
    const token = await client.open(2)
    await client.chunk(token, { 'index.html': 'home' })
    await first.stop()
    const second = await start()
    const again = new Client(second.url, second.apiKey, client.access)
    expect(await again.status(token)).toMatchObject({
      status: 'ERROR',
      errorAtStage: 'WAITING_FOR_CHUNKS'
    })
  })
})

describe('the process', () => {
  it('listens on ::1 when told so', async () => {
    const emulator = await start({ host: '::1' })
    expect(emulator.url).toMatch(/^http:\/\/\[::1\]:\d+$/)
    expect((await ask(emulator.url)).status).toBe(200)
  })

  it('leaves when its parent does, in the middle of a request', async () => {
    const args = ['--import', 'tsx', 'emulator/main.ts', '--exit-with-parent', '--memory']
    const child = spawn(process.execPath, args, {
      cwd: REPOSITORY,
      stdio: ['pipe', 'pipe', 'inherit']
    })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const { listening } = JSON.parse(line.toString('utf8')) as { listening: string }
    const open = ask(`${listening}/v1/upload/get-token/`, {
      method: 'POST',
      body: Buffer.from('{'),
      headers: { 'content-length': 100 }
    }).catch(() => undefined)
    const gone = once(child, 'exit')
    child.stdin.end()
    expect(await gone).toEqual([0, null])
    await open
  })

  it.each([
    { name: 'an unknown option', args: ['--nonsense'], says: 'nonsense' },
    { name: 'a wrong value', args: ['--counting', 'M4'], says: 'M1, M2, M3' },
    { name: 'a wrong port', args: ['--port', '70000'], says: '70000' }
  ])('refuses $name', async ({ args, says }) => {
    const all = ['--import', 'tsx', 'emulator/main.ts', ...args]
    const child = spawn(process.execPath, all, {
      cwd: REPOSITORY,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let complaint = ''
    child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString('utf8')))
    expect((await once(child, 'close'))[0]).toBe(1)
    expect(complaint).toContain(says)
  })
})

describe('the control routes', () => {
  it('are not for browsers', async () => {
    const emulator = await start()
    const headers = { origin: 'http://evil.example' }
    expect((await ask(`${emulator.url}/__control/sessions`, { headers })).status).toBe(403)
  })

  it('reset everything but the identity', async () => {
    const emulator = await start()
    const client = await new Client(emulator.url, emulator.apiKey).login()
    await client.deploy([{ a: 'x' }])
    await emulator.settings({ counting: 'M3' })
    await emulator.reset()
    expect(await emulator.sessions()).toEqual([])
    expect(await emulator.journal()).toEqual([])
    expect(await emulator.publishedTree()).toBeNull()
    expect(await emulator.settings({})).toMatchObject({ counting: 'M1' })
    expect((await client.deploy([{ b: 'y' }])).status).toBe('DONE')
    expect(await emulator.sessions()).toMatchObject([{ n: 1 }])
  })
})
