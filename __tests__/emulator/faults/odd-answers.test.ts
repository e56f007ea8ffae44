import { brotliDecompressSync, inflateSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { HOSTILE_TEXTS } from '../../../emulator/faults/hostile.js'
import { type Emulator, type FaultEntry, startEmulator } from '../../../emulator/index.js'
import { ask, Client } from '../wire.js'

let emulator: Emulator
let client: Client

beforeAll(async () => {
  emulator = await startEmulator({ memory: true, stageMs: 1 })
})

beforeEach(async () => {
  await emulator.reset()
  client = await new Client(emulator.url, emulator.apiKey).login()
})

afterAll(() => emulator.close())

const SITE = { 'index.html': 'home', 'app.js': 'code', 'empty.txt': '' }

/** A published site, behind a script for the gateway. */
async function published(
  script: readonly FaultEntry[]
): Promise<(path: string) => ReturnType<typeof ask>> {
  const root = (await client.deploy([SITE])).data?.at(-1)?.Hash ?? ''
  emulator.faults.set(script)
  return (path) => ask(`${emulator.url}/ipfs/${root}/${path}`)
}

describe('hostile texts', () => {
  it.each(HOSTILE_TEXTS)('%s', async (text) => {
    const token = await client.open(1)
    emulator.faults.set([{ match: { route: 'status' }, do: `hostile:${text}` }])
    const reply = await client.statusRaw(token)
    expect(emulator.faults.report().consumed).toBe(true)
    const least = text === 'prototype' ? 50 : 20_000
    expect(reply.body.length).toBeGreaterThan(least)
    if (/json/.test(reply.headers['content-type'] ?? '')) {
      expect(() => void JSON.parse(reply.text)).not.toThrow()
    }
  })

  it('with a status of the script', async () => {
    const token = await client.open(1)
    const action = { kind: 'hostile', text: 'titles', status: 200 }
    emulator.faults.set([{ match: { route: 'status' }, do: action }])
    const reply = await client.statusRaw(token)
    expect(reply).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' }
    })
    expect(reply.text.startsWith('<title<title<title')).toBe(true)
    expect(reply.body.length).toBeGreaterThan(1_000_000)
  })

  it('are known by name only', () => {
    expect(() => {
      emulator.faults.set([{ match: {}, do: 'hostile:unheard' }])
    }).toThrow('titles')
  })
})

describe('the gateway, file by file', () => {
  const statuses = async (get: Awaited<ReturnType<typeof published>>): Promise<number[]> => {
    const replies = [await get('index.html'), await get('app.js'), await get('empty.txt')]
    return replies.map(({ status }) => status)
  }

  it.each([400, 401, 403, 404, 410, 451, 502])('refuses one with %d', async (status) => {
    const match = { route: 'gateway', path: 'app.js', times: 'always' } as const
    expect(await statuses(await published([{ match, do: `status:${status}` }]))).toEqual([
      200,
      status,
      200
    ])
  })

  it('refuses all but the entry page', async () => {
    const match = { route: 'gateway', notPath: ['index.html', ''], times: 'always' } as const
    const get = await published([{ match, do: 'status:404' }])
    expect(await statuses(get)).toEqual([200, 404, 404])
    expect((await get('')).status).toBe(200)
  })

  it('refuses each file once', async () => {
    const match = { route: 'gateway', perPath: true, times: 1 } as const
    const get = await published([{ match, do: 'status:403' }])
    expect(await statuses(get)).toEqual([403, 403, 403])
    expect(await statuses(get)).toEqual([200, 200, 200])
    expect(emulator.faults.report().faults[0]).toMatchObject({ armed: 3, struck: 3 })
  })

  it('refuses for a while', async () => {
    const match = { route: 'gateway', forMs: 300, times: 'always' } as const
    const get = await published([{ match, do: 'status:404' }])
    expect((await get('app.js')).status).toBe(404)
    while ((await get('app.js')).status === 404) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(await statuses(get)).toEqual([200, 200, 200])
  })

  it('says "please wait" with status 200 at first', async () => {
    const action = { kind: 'html', text: '<title>Please wait</title>' }
    const get = await published([{ match: { route: 'gateway', times: 1 }, do: action }])
    expect(await get('index.html')).toMatchObject({ status: 200, text: action.text })
    expect(await get('index.html')).toMatchObject({ status: 200, text: 'home' })
  })

  it('serves a wrong content type, or none', async () => {
    const get = await published([
      { match: { route: 'gateway', path: 'app.js' }, do: 'content-type:text/plain' },
      { match: { route: 'gateway', path: 'index.html' }, do: { kind: 'content-type', type: '' } }
    ])
    expect(await get('app.js')).toMatchObject({
      text: 'code',
      headers: { 'content-type': 'text/plain' }
    })
    expect((await get('index.html')).headers['content-type']).toBeUndefined()
  })

  it('answers 204 for an empty file, without a body', async () => {
    const get = await published([
      { match: { route: 'gateway', path: 'empty.txt' }, do: 'status:204' }
    ])
    const reply = await get('empty.txt')
    expect(reply).toMatchObject({ status: 204, text: '' })
    expect(reply.headers['content-length']).toBeUndefined()
  })

  it.each([
    { encoding: 'br', unpack: brotliDecompressSync },
    { encoding: 'deflate', unpack: inflateSync }
  ])('packs with $encoding', async ({ encoding, unpack }) => {
    const get = await published([{ match: { route: 'gateway' }, do: `pack:${encoding}` }])
    const reply = await get('app.js')
    expect(reply.headers['content-encoding']).toBe(encoding)
    expect(unpack(reply.body).toString()).toBe('code')
  })
})

describe('the API', () => {
  it('gives one upload token twice, as from a cache', async () => {
    emulator.faults.set([{ match: { route: 'get-token', nth: 2 }, do: 'cached' }])
    const [first, second] = [await client.open(1), await client.open(1)]
    expect(second).toBe(first)
    expect(await client.open(1)).not.toBe(first)
    expect(emulator.sessions()).toHaveLength(2)
  })

  it('has nothing in the cache at first', async () => {
    emulator.faults.set([{ match: { route: 'get-token' }, do: 'cached' }])
    expect(await client.open(1)).toBeTruthy()
    expect(emulator.faults.report().consumed).toBe(false)
  })

  it('says DONE in a page, with status 200', async () => {
    const token = await client.open(1)
    emulator.faults.set([
      { match: { route: 'status' }, do: { kind: 'html', text: '<h1>DONE</h1>' } }
    ])
    expect(await client.statusRaw(token)).toMatchObject({ status: 200, text: '<h1>DONE</h1>' })
  })

  it('wants a visitor back in a month, once', async () => {
    const token = await client.open(1)
    const action = { kind: 'status', status: 503, headers: { 'retry-after': 3_000_000 } }
    emulator.faults.set([{ match: { route: 'status' }, do: action }])
    expect(await client.statusRaw(token)).toMatchObject({
      status: 503,
      headers: { 'retry-after': '3000000' }
    })
    expect((await client.statusRaw(token)).status).toBe(200)
  })
})
