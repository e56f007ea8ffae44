import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Emulator, startEmulator } from '../../../emulator/index.js'
import { ask, Client } from '../wire.js'

const BIG = Buffer.from(Array.from({ length: 600_000 }, (_, n) => n % 251))
const SITE = {
  'index.html': '<h1>home</h1>',
  'sub/index.html': '<h1>sub</h1>',
  'empty/<b>.txt': 'listed',
  'app.js': 'export {}',
  'data.json': '{}',
  'style.css': 'a{}',
  'font.woff2': 'w',
  'odd name #1%20.txt': 'odd',
  'big.bin': BIG,
  none: 'no extension'
}

describe.each([{ hash: 'cid' }, { hash: 'opaque' }] as const)(
  'the gateway with a $hash',
  ({ hash }) => {
    let emulator: Emulator
    let base: string

    beforeAll(async () => {
      emulator = await startEmulator({ memory: true, stageMs: 1, hash })
      const client = await new Client(emulator.url, emulator.apiKey).login()
      const done = await client.deploy([SITE])
      const root = done.data?.at(-1)?.Hash ?? ''
      expect(root).toHaveLength(hash === 'cid' ? 46 : 56)
      base = `${emulator.url}/ipfs/${encodeURIComponent(root)}`
    })

    afterAll(async () => {
      await emulator.close()
    })

    it.each([
      { path: '/', type: 'text/html; charset=utf-8', text: '<h1>home</h1>' },
      { path: '/index.html', type: 'text/html; charset=utf-8', text: '<h1>home</h1>' },
      { path: '/sub/', type: 'text/html; charset=utf-8', text: '<h1>sub</h1>' },
      { path: '/data.json', type: 'application/json; charset=utf-8', text: '{}' },
      { path: '/style.css', type: 'text/css; charset=utf-8', text: 'a{}' },
      { path: '/font.woff2', type: 'font/woff2', text: 'w' },
      { path: '/odd%20name%20%231%2520.txt', type: 'text/plain; charset=utf-8', text: 'odd' },
      { path: '/none', type: 'application/octet-stream', text: 'no extension' }
    ])('serves $path', async ({ path, type, text }) => {
      const reply = await ask(base + path)
      expect(reply).toMatchObject({ status: 200, text })
      expect(reply.headers['content-type']).toBe(type)
    })

    it.each([
      { path: '/missing.txt', status: 404 },
      { path: '/about', status: 404 },
      { path: '/app.js/', status: 404 },
      { path: '/..%2f..%2fidentity.json', status: 404 },
      { path: '//app.js', status: 404 },
      { path: '/%E0%A4%A', status: 400 }
    ])('answers $status for $path', async ({ path, status }) => {
      expect((await ask(base + path)).status).toBe(status)
    })

    it.each(['', '/sub'])('leads from %p to the slash and keeps the query', async (path) => {
      const reply = await ask(`${base}${path}?v=1`)
      expect(reply.status).toBe(301)
      expect(reply.headers.location).toBe(`${new URL(base).pathname}${path}/?v=1`)
    })

    it('lists a directory without index.html, escaped', async () => {
      const reply = await ask(`${base}/empty/`)
      expect(reply.status).toBe(200)
      expect(reply.text).toContain('&lt;b&gt;.txt')
      expect(reply.text).not.toContain('<b>')
    })

    it('gives every byte of a file of several blocks', async () => {
      const reply = await ask(`${base}/big.bin`)
      expect(reply.body.equals(BIG)).toBe(true)
      expect(reply.headers['content-length']).toBe(String(BIG.length))
    })

    it.each([
      { range: 'bytes=0-0', start: 0, end: 1 },
      { range: 'bytes=262140-262150', start: 262_140, end: 262_151 },
      { range: 'bytes=599990-', start: 599_990, end: 600_000 },
      { range: 'bytes=-5', start: 599_995, end: 600_000 },
      { range: 'bytes=-700000', start: 0, end: 600_000 },
      { range: 'bytes=599999-900000', start: 599_999, end: 600_000 }
    ])('serves $range', async ({ range, start, end }) => {
      const reply = await ask(`${base}/big.bin`, { headers: { range } })
      expect(reply.status).toBe(206)
      expect(reply.body.equals(BIG.subarray(start, end))).toBe(true)
      expect(reply.headers['content-range']).toBe(
        `bytes ${String(start)}-${String(end - 1)}/${String(BIG.length)}`
      )
    })

    it.each([
      { range: 'bytes=600000-', status: 416 },
      { range: 'bytes=-0', status: 416 },
      { range: 'bytes=5-2', status: 200 },
      { range: 'lines=1-2', status: 200 },
      { range: 'bytes=0-1,4-5', status: 200 }
    ])('answers $status for $range', async ({ range, status }) => {
      expect((await ask(`${base}/big.bin`, { headers: { range } })).status).toBe(status)
    })

    it('answers HEAD without a body', async () => {
      const reply = await ask(`${base}/big.bin`, { method: 'HEAD' })
      expect(reply).toMatchObject({ status: 200, text: '' })
      expect(reply.headers['content-length']).toBe(String(BIG.length))
    })

    it('answers 304 to its own ETag', async () => {
      const { headers } = await ask(`${base}/app.js`)
      const again = await ask(`${base}/app.js`, { headers: { 'if-none-match': headers.etag } })
      expect(again).toMatchObject({ status: 304, text: '' })
    })
  }
)

describe('the gateway before and beside an upload', () => {
  it.each([
    { hash: 'QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn', status: 404 },
    { hash: 'bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354', status: 400 },
    { hash: '', status: 400 }
  ])('answers $status for the unknown hash $hash', async ({ hash, status }) => {
    const emulator = await startEmulator({ memory: true })
    expect((await ask(`${emulator.url}/ipfs/${hash}/`)).status).toBe(status)
    await emulator.close()
  })

  it('serves nothing before its delay is over', async () => {
    const emulator = await startEmulator({ memory: true, stageMs: 1, gatewayDelayMs: 3_600_000 })
    const client = await new Client(emulator.url, emulator.apiKey).login()
    const root = (await client.deploy([SITE])).data?.at(-1)?.Hash ?? ''
    const link = `${emulator.url}/ipfs/${root}/index.html`
    expect((await ask(link)).status).toBe(504)
    emulator.change({ gatewayDelayMs: 0 })
    expect((await ask(link)).status).toBe(200)
    await emulator.close()
  })
})
