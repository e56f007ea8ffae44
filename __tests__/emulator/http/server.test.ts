import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Emulator, startEmulator } from '../../../emulator/index.js'
import { get, openLine } from '../line.js'
import { ask, Client } from '../wire.js'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator({ memory: true, stageMs: 1 })
})

beforeEach(() => emulator.reset())

afterAll(() => emulator.close())

const PAGE = /dStor emulator[^]*<\/html>\n/

describe('who says 100 Continue', () => {
  const question = { method: 'POST', body: Buffer.from('{}'), expect: true }

  it('Node itself, as below a framework: a refusal comes behind it', async () => {
    const reply = await ask(`${emulator.url}/v1/upload/`, question)
    expect(reply).toMatchObject({ status: 401, continued: true })
    const [entry] = emulator.journal.entries()
    expect(entry?.at.continued).toBe(entry?.at.headers)
  })

  it('the application, where it is told so: a refusal comes in its place', async () => {
    emulator.change({ expect: 'careful' })
    const reply = await ask(`${emulator.url}/v1/upload/`, question)
    expect(reply).toMatchObject({ status: 401, continued: false })
    expect(emulator.journal.entries()[0]?.at.continued).toBeUndefined()
  })

  it('is back to the framework after a reset', async () => {
    emulator.change({ expect: 'careful' })
    await emulator.reset()
    expect(await ask(`${emulator.url}/v1/upload/`, question)).toMatchObject({ continued: true })
  })
})

describe('connections', () => {
  it('are kept, and the journal counts them with their requests', async () => {
    const line = await openLine(emulator.url)
    line.send(get('/'))
    expect(await line.until(PAGE)).toMatch(/connection: keep-alive/i)
    line.send(get('/ipfs/x'))
    await line.until(/Unable to decrypt/)
    line.close()
    await ask(emulator.url)
    expect(emulator.journal.connections()).toMatchObject([
      { id: 1, requests: 2 },
      { id: 2, requests: 1 }
    ])
    expect(
      emulator.journal
        .entries()
        .map(({ socketId, requestsOnSocket }) => [socketId, requestsOnSocket])
    ).toEqual([
      [1, 1],
      [1, 2],
      [2, 1]
    ])
  })

  it('are in the journal without a request too, and when they were closed', async () => {
    const line = await openLine(emulator.url)
    await ask(emulator.url)
    line.close()
    while (emulator.journal.connections()[0]?.closedAt === null) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const [opened] = emulator.journal.connections()
    expect(opened).toMatchObject({ requests: 0, port: Number(new URL(emulator.url).port) })
    expect(opened?.closedAt).toBeGreaterThanOrEqual(opened?.acceptedAt ?? Infinity)
  })

  it('of the control routes are left out', async () => {
    await ask(`${emulator.url}/__control/journal`)
    expect(emulator.journal.connections()).toEqual([])
  })

  it('are closed behind every answer where that is switched off', async () => {
    emulator.change({ keepAliveMs: 0 })
    const line = await openLine(emulator.url)
    line.send(get('/'))
    expect(await line.until(PAGE)).toMatch(/connection: close/i)
    expect(await line.end()).toBe('fin')
  })

  it('are closed after so many requests', async () => {
    emulator.change({ keepAliveRequests: 2 })
    const line = await openLine(emulator.url)
    line.send(get('/'))
    expect(await line.until(PAGE)).toMatch(/connection: keep-alive/i)
    line.send(get('/'))
    expect(await line.until(/connection: close/i)).toBeDefined()
    expect(await line.end()).toBe('fin')
  })

  it('are closed when they were idle for long enough', async () => {
    emulator.change({ keepAliveMs: 1 })
    const line = await openLine(emulator.url)
    line.send(get('/'))
    expect(await line.until(PAGE)).toMatch(/connection: keep-alive/i)
    expect(await line.end()).toBe('fin')
  })
})

describe.each(['two', 'each'] as const)('a gateway with %s', (gatewayHosts) => {
  it('leads every file to its host, and the bytes are the same', async () => {
    emulator.change({ gatewayHosts })
    const client = await new Client(emulator.url, emulator.apiKey).login()
    const done = await client.deploy([{ 'index.html': 'home', 'a/b.txt': 'deep' }])
    const root = done.data?.at(-1)?.Hash ?? ''
    const targets: string[] = []
    for (const [path, text] of [
      ['index.html', 'home'],
      ['a/b.txt', 'deep'],
      ['a/b.txt', 'deep']
    ]) {
      const moved = await ask(`${emulator.url}/ipfs/${root}/${path}?v=1`)
      expect(moved.status).toBe(302)
      const to = moved.headers.location ?? ''
      expect(new URL(to).search).toBe('?v=1')
      expect(await ask(to)).toMatchObject({ status: 200, text })
      targets.push(new URL(to).origin)
    }
    expect(targets).not.toContain(emulator.url)
    expect(new Set(targets).size).toBe(gatewayHosts === 'two' ? 1 : 2)
    expect(targets[1]).toBe(targets[2])
    const ports = new Set(emulator.journal.connections().map(({ port }) => port))
    expect(ports.size).toBe(gatewayHosts === 'two' ? 2 : 3)
    await emulator.reset()
    await expect(ask(targets[0] ?? '')).rejects.toThrow('ECONNREFUSED')
  })
})
