import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Emulator, type FaultEntry, startEmulator } from '../../../emulator/index.js'
import { get, type Line, openLine } from '../line.js'
import { ask } from '../wire.js'

const HOME = /dStor emulator[^]*<\/html>\n/
const HASH = get('/ipfs/x')
const REFUSED = /Unable to decrypt a hash\n/

let emulator: Emulator
let line: Line

beforeAll(async () => {
  emulator = await startEmulator({ memory: true, stageMs: 1 })
})

beforeEach(() => emulator.reset())

afterEach(() => {
  line.close()
})

afterAll(() => emulator.close())

/** A line over which one request was answered under a script. */
async function used(script: FaultEntry[]): Promise<string> {
  emulator.faults.set(script)
  line = await openLine(emulator.url)
  line.send(HASH)
  return line.until(REFUSED)
}

async function consumed(): Promise<void> {
  while (!emulator.faults.report().consumed) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const gateway = { route: 'gateway' } as const

describe('behind an answer that promised to keep the connection', () => {
  it.each([
    { name: 'it is closed', action: 'close', ends: ['fin'] },
    { name: 'it is closed after a while', action: { kind: 'close', ms: 20 }, ends: ['fin'] },
    // Where the answer and the reset are read at once, libuv calls it an end.
    { name: 'it is reset', action: 'rst', ends: ['reset', 'fin'] }
  ])('$name', async ({ action, ends }) => {
    const answer = await used([{ match: gateway, at: 'idle', do: action }])
    expect(answer).toMatch(/connection: keep-alive/i)
    expect(ends).toContain(await line.end())
    await consumed()
    expect(emulator.journal.entries()[0]).toMatchObject({ answer: { status: 400 }, faults: [1] })
  })

  it('it is half closed: what is sent then is taken, and never answered', async () => {
    await used([{ match: gateway, do: 'half-close' }])
    expect(await line.end()).toBe('fin')
    line.send(HASH)
    while (emulator.journal.entries().length < 2) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(emulator.journal.entries()[1]).toMatchObject({ socketId: 1, requestsOnSocket: 2 })
  })

  it('it is reset at the first byte of the next request', async () => {
    await used([{ match: gateway, do: 'rst-on-byte' }])
    await consumed()
    line.send('G')
    expect(await line.end()).toBe('reset')
    expect(emulator.journal.entries()).toHaveLength(1)
  })

  it('it is reset when the next request is read', async () => {
    await used([{ match: { ...gateway, reused: true }, at: 'headers', do: 'rst' }])
    line.send(HASH)
    expect(await line.end()).toBe('reset')
    expect(emulator.journal.entries()).toMatchObject([{ faults: [] }, { faults: [1] }])
  })

  it('a late 408 comes over the idle connection, and its end', async () => {
    await used([{ match: gateway, do: { kind: 'unasked', ms: 10 } }])
    expect(await line.until(/HTTP\/1\.1 408 Request Timeout[^]*connection: close/)).toBeDefined()
    expect(await line.end()).toBe('fin')
  })

  it('a second answer comes to the same request', async () => {
    await used([
      { match: gateway, do: { kind: 'unasked', status: 200, text: '{"status":"DONE"}' } }
    ])
    expect(await line.until(/HTTP\/1\.1 400[^]*HTTP\/1\.1 200 OK[^]*"DONE"/)).toBeDefined()
    line.send(get('/'))
    await line.until(HOME)
  })

  it('and a connection that has got work meanwhile is left alone', async () => {
    await used([
      { match: { ...gateway, nth: 1 }, at: 'idle', do: { kind: 'rst', ms: 30 } },
      { match: { ...gateway, nth: 2 }, at: 'headers', do: 'delay:60' }
    ])
    line.send(HASH)
    await line.until(/hash\n[^]*hash\n/)
    expect(emulator.faults.report()).toMatchObject({
      consumed: false,
      faults: [{ armed: 1, struck: 0 }, { struck: 1 }]
    })
  })

  it('nothing strikes where it is closed anyway', async () => {
    emulator.change({ keepAliveMs: 0 })
    emulator.faults.set([{ match: gateway, at: 'idle', do: 'rst' }])
    line = await openLine(emulator.url)
    line.send(HASH)
    expect(await line.end()).toBe('fin')
    expect(emulator.faults.report().consumed).toBe(false)
  })
})

describe('a fresh connection', () => {
  it('gets an answer before it has asked', async () => {
    emulator.faults.set([{ match: { route: 'connection' }, do: 'unasked:200' }])
    line = await openLine(emulator.url)
    expect(await line.until(/HTTP\/1\.1 200 OK[^]*WAITING_FOR_CHUNKS/)).toBeDefined()
    expect(emulator.journal.entries()).toEqual([])
    line.send(HASH)
    await line.until(REFUSED)
  })

  it('is reset at its first byte, and not before', async () => {
    emulator.faults.set([{ match: { route: 'connection' }, do: 'rst-on-byte' }])
    line = await openLine(emulator.url)
    expect((await ask(emulator.url)).status).toBe(200)
    line.send('G')
    expect(await line.end()).toBe('reset')
  })

  it('is half closed from the beginning', async () => {
    emulator.faults.set([{ match: { route: 'connection' }, do: 'half-close' }])
    line = await openLine(emulator.url)
    expect(await line.end()).toBe('fin')
  })
})
