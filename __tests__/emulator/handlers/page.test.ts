import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Emulator, startEmulator } from '../../../emulator/index.js'
import { ask, Client } from '../wire.js'

const EVIL = '<script>alert(1)</script>'

describe('the page', () => {
  let emulator: Emulator
  let client: Client

  const page = async (): Promise<string> => (await ask(emulator.url)).text

  beforeAll(async () => {
    emulator = await startEmulator({ memory: true, stageMs: 1 })
    client = await new Client(emulator.url, emulator.apiKey).login()
  })

  afterAll(async () => {
    await emulator.close()
  })

  it('says so when there is nothing', async () => {
    expect(await page()).toContain('No uploads yet')
  })

  it('shows an upload that waits, and reloads itself', async () => {
    const token = await client.open(2, 'waiting/site')
    await client.chunk(token, { a: Buffer.alloc(1536) })
    const html = await page()
    expect(html).toContain('waiting/site')
    expect(html).toContain('1 of 2 counted')
    expect(html).toContain('http-equiv="refresh"')
  })

  it('links to the site, with its size and stages', async () => {
    await emulator.reset()
    const done = await client.deploy([{ 'index.html': 'x'.repeat(1536) }])
    const html = await page()
    const root = done.data?.at(-1)?.Hash ?? ''
    const href = /href="([^"]+)"/.exec(html)?.[1] ?? ''
    expect(href).toBe(`/ipfs/${root}/index.html`)
    expect((await ask(emulator.url + href)).status).toBe(200)
    expect(html).toContain('1 file, 1.5 KiB')
    expect(html).toContain('SAVING_DATA')
    expect(html).not.toContain('http-equiv="refresh"')
  })

  it('shows what clients and scripts sent as text', async () => {
    await emulator.reset()
    const action = { kind: 'fail', explanation: EVIL }
    emulator.faults.set([{ match: { route: 'ingest' }, do: action }])
    const token = await client.open(1, EVIL.replace('/', '-'))
    await client.chunk(token, { a: 'x' }, { headers: { 'x-dstor-comment': EVIL } })
    await client.settled(token)
    const html = await page()
    expect(html).not.toContain('<script')
    expect(html.match(/&lt;script&gt;/g)).toHaveLength(3)
  })

  it('allows no script at all', async () => {
    const { headers } = await ask(emulator.url)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })
})
