import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Emulator, type FaultAction, startEmulator } from '../../../emulator/index.js'
import { Limiter } from '../../../emulator/faults/limiter.js'
import type { ask } from '../wire.js'
import { Client } from '../wire.js'

const NEVER = new Promise(() => undefined)

function limiter(parameters: Omit<FaultAction, 'kind'>): (nowMs: number) => boolean | number {
  const limit = new Limiter({ kind: 'limit', ...parameters })
  return (nowMs) => {
    const { passes, waitMs } = limit.judge(nowMs, NEVER)
    return passes || waitMs
  }
}

describe('a limiter', () => {
  it('with a fixed window begins anew when the window is over', () => {
    const at = limiter({ requests: 2, windowMs: 1_000 })
    expect([100, 200, 300, 1_099, 1_100].map(at)).toEqual([true, true, 800, 1, true])
  })

  it('with a sliding window counts those that were refused as well', () => {
    const at = limiter({ requests: 2, windowMs: 1_000, sliding: true })
    expect([0, 100, 200, 900, 1_150].map(at)).toEqual([true, true, 900, 300, 750])
    expect(at(2_200)).toBe(true)
  })

  it('with a sliding window, or without those that were refused', () => {
    const at = limiter({ requests: 2, windowMs: 1_000, sliding: true, countsRefused: false })
    expect([0, 100, 200, 900, 1_050].map(at)).toEqual([true, true, 800, 100, true])
  })

  it('of requests at once lets the next one in when one is over', async () => {
    const limit = new Limiter({ kind: 'limit', atOnce: 1 })
    let end: (value: unknown) => void = () => undefined
    const first = new Promise((resolve) => (end = resolve))
    expect(limit.judge(0, first).passes).toBe(true)
    expect(limit.judge(0, NEVER)).toEqual({ passes: false, waitMs: 0 })
    end(undefined)
    await first
    await Promise.resolve()
    expect(limit.judge(0, NEVER).passes).toBe(true)
  })
})

describe('as a fault', () => {
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

  const LONG = { kind: 'limit', requests: 1, windowMs: 3_600_000 }

  async function second(action: FaultAction): Promise<Awaited<ReturnType<typeof ask>>> {
    const token = await client.open(9)
    emulator.faults.set([{ match: { route: 'upload', times: 'always' }, do: action }])
    expect((await client.chunk(token, { a: 'x' })).status).toBe(200)
    expect(emulator.faults.report().consumed).toBe(false)
    const reply = await client.chunk(token, { b: 'y' }, { expect: true })
    expect(emulator.faults.report().consumed).toBe(true)
    return reply
  }

  it('refuses behind 100 Continue, with the seconds that are left', async () => {
    const reply = await second(LONG)
    expect(reply).toMatchObject({ status: 429, continued: true })
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(3_500)
    expect(reply.text).toContain('Rate limit exceeded')
    expect(emulator.sessions()[0]).toMatchObject({ started: 2, counted: 1 })
  })

  it.each([
    { name: 'without a word of when', more: { retryAfter: false }, after: undefined },
    { name: 'with words of its own', more: { retryAfter: '3000000' }, after: '3000000' },
    { name: 'with 503', more: { status: 503, retryAfter: 2 }, after: '2' }
  ])('refuses $name', async ({ more, after }) => {
    const reply = await second({ ...LONG, ...more })
    expect(reply.status).toBe('status' in more ? 503 : 429)
    expect(reply.headers['retry-after']).toBe(after)
  })

  it('in place of 100 Continue where the application says it', async () => {
    emulator.change({ expect: 'careful' })
    expect(await second(LONG)).toMatchObject({ status: 429, continued: false })
  })

  it('counts what it refuses where it is told so, and loses the file', async () => {
    const token = await client.open(2)
    emulator.faults.set([
      { match: { route: 'upload', times: 'always' }, do: { ...LONG, counts: true } }
    ])
    await client.chunk(token, { a: 'x' })
    expect((await client.chunk(token, { b: 'y' })).status).toBe(429)
    expect((await client.settled(token)).status).toBe('DONE')
    expect(Object.keys(emulator.publishedTree() ?? {})).toEqual(['a'])
    expect(emulator.sessions()[0]).toMatchObject({ started: 2, counted: 2, ingested: true })
    expect(emulator.journal.entries().filter(({ counted }) => counted > 0)).toHaveLength(2)
  })
})
