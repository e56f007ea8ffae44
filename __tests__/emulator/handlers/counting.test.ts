import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Counting, type Emulator, startEmulator } from '../../../emulator/index.js'
import { Client } from '../wire.js'

const FILE = Buffer.alloc(300_000, 'x')

let emulator: Emulator
let client: Client

beforeAll(async () => {
  emulator = await startEmulator({ memory: true, stageMs: 1 })
})

beforeEach(async () => {
  await emulator.reset()
  client = await new Client(emulator.url, emulator.apiKey).login()
})

afterAll(async () => {
  await emulator.close()
})

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const lastUpload = () => emulator.journal.entries().findLast((entry) => entry.route === 'upload')

describe.each<{ counting: Counting; counted: number; size: number | undefined }>([
  { counting: 'M1', counted: 0, size: undefined },
  { counting: 'M2', counted: 1, size: 100_000 },
  { counting: 'M3', counted: 1, size: 100_000 }
])('$counting', ({ counting, counted, size }) => {
  it(`counts a request that breaks off ${String(counted)} times`, async () => {
    emulator.change({ counting })
    const token = await client.open(1)
    const broken = client.chunk(token, { 'a.bin': FILE }, { breakAfter: 100_000 })
    await expect(broken).rejects.toThrow()
    await until(() => lastUpload()?.at.closed !== undefined)
    expect(lastUpload()).toMatchObject({ complete: false, counted })
    expect(emulator.sessions()[0]).toMatchObject({ started: 1, counted, ingested: counted === 1 })
    if (size !== undefined) {
      expect(await client.settled(token)).toMatchObject({ status: 'DONE' })
      expect(emulator.publishedTree()?.['a.bin']?.size).toBeGreaterThan(size / 2)
      expect(emulator.publishedTree()?.['a.bin']?.size).toBeLessThanOrEqual(size)
    }
  })

  it('publishes every byte of a client that keeps the last chunk back', async () => {
    emulator.change({ counting })
    const token = await client.open(4)
    const names = ['a', 'b', 'c']
    await Promise.all(names.map((name) => client.chunk(token, { [name]: FILE })))
    await client.chunk(token, { last: 'x' })
    expect((await client.settled(token)).status).toBe('DONE')
    const tree = emulator.publishedTree() ?? {}
    expect(Object.entries(tree).map(([name, { size: bytes }]) => [name, bytes])).toEqual(
      expect.arrayContaining([...names.map((name) => [name, FILE.length]), ['last', 1]])
    )
  })

  it.each([
    { at: 'before-count', expected: 0 },
    { at: 'after-count', expected: 1 }
  ])('can be cut off $at', async ({ at, expected }) => {
    emulator.change({ counting })
    emulator.faults.set([{ match: { route: 'upload' }, at, do: 'rst' }])
    const token = await client.open(2)
    await expect(client.chunk(token, { a: 'x' })).rejects.toThrow()
    expect(emulator.sessions()[0]).toMatchObject({ started: 1, counted: expected })
    expect(emulator.faults.report().consumed).toBe(true)
  })
})

it('loses what a blind repetition did not send', async () => {
  emulator.faults.set([{ match: { route: 'upload', nth: 1 }, at: 'after-count', do: 'rst' }])
  const token = await client.open(3)
  await expect(client.chunk(token, { a: 'x' })).rejects.toThrow()
  expect((await client.chunk(token, { a: 'x' })).status).toBe(200)
  expect((await client.chunk(token, { b: 'y' })).status).toBe(200)
  expect((await client.chunk(token, { c: 'z' })).status).toBe(409)
  expect((await client.settled(token)).status).toBe('DONE')
  expect(Object.keys(emulator.publishedTree() ?? {})).toEqual(['a', 'b'])
})

it('takes surplus requests without a word when told so, and loses their files', async () => {
  emulator.change({ surplus: 'accept' })
  const token = await client.open(1)
  await client.chunk(token, { a: 'x' })
  expect((await client.chunk(token, { b: 'y' })).status).toBe(200)
  await client.settled(token)
  expect(Object.keys(emulator.publishedTree() ?? {})).toEqual(['a'])
})

describe('a counter that loses parallel counts', () => {
  it('never reaches the count of requests that overlap', async () => {
    emulator.change({ loseParallelCounts: true })
    emulator.faults.set([
      { match: { route: 'upload', times: 2 }, at: 'before-count', do: 'delay:100' }
    ])
    const token = await client.open(2)
    const replies = await Promise.all(
      ['a', 'b'].map((name) => client.chunk(token, { [name]: 'x' }))
    )
    expect(replies.map((reply) => reply.status)).toEqual([200, 200])
    expect(emulator.sessions()[0]).toMatchObject({ started: 2, counted: 1, ingested: false })
  })

  it('counts one after another', async () => {
    emulator.change({ loseParallelCounts: true })
    expect((await client.deploy([{ a: 'x' }, { b: 'y' }])).status).toBe('DONE')
  })
})

describe('tokens', () => {
  it.each([
    { name: 'access', patch: { accessTokenRequests: 3 }, status: 401 },
    { name: 'upload', patch: { uploadTokenRequests: 2 }, status: 410 }
  ])('the $name token dies after its requests', async ({ patch, status }) => {
    emulator.change(patch)
    const token = await client.open(3)
    expect((await client.chunk(token, { a: 'x' })).status).toBe(200)
    expect((await client.chunk(token, { b: 'x' })).status).toBe(200)
    expect((await client.chunk(token, { c: 'x' })).status).toBe(status)
  })

  it.each([
    { name: 'access', patch: { accessTokenMs: 1 }, status: 401 },
    { name: 'upload', patch: { uploadTokenMs: 1 }, status: 410 }
  ])('the $name token dies after its time', async ({ patch, status }) => {
    const token = await client.open(3)
    await new Promise((resolve) => setTimeout(resolve, 20))
    emulator.change(patch)
    expect((await client.statusRaw(token)).status).toBe(status)
  })
})

describe('the journal', () => {
  it('tells of each request and keeps secrets to itself', async () => {
    await client.deploy([{ a: 'x' }])
    const entries = emulator.journal.entries()
    const chunk = entries.find((entry) => entry.route === 'upload')
    expect(entries.slice(0, 3).map((entry) => entry.route)).toEqual([
      'temp-token',
      'get-token',
      'upload'
    ])
    expect(chunk).toMatchObject({
      session: 1,
      requestsOnSocket: 1,
      complete: true,
      counted: 1,
      answer: { status: 200 },
      faults: []
    })
    expect(chunk?.bytesReceived).toBe(chunk?.contentLength)
    expect(chunk?.headers.authorization).toMatch(/^sha256:[0-9a-f]{16}$/)
    const all = JSON.stringify(entries)
    for (const secret of [emulator.apiKey, client.access, emulator.sessions()[0]?.token ?? '']) {
      expect(all).not.toContain(secret)
    }
  })
})
