import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import { fetchFile } from '../../src/gateway/fetch-file.js'
import type { FetchOptions } from '../../src/gateway/file-request.js'
import { expectedFile, Gateway, type Handler } from '../support/gateway.js'

const CONTENT = 'x'.repeat(1_000)
const SAME = { kind: 'same', contentType: '' }
const FILE = expectedFile('a.txt', CONTENT)

let gateway: Gateway
beforeEach(async () => {
  gateway = await new Gateway((_request, response) => void response.end(CONTENT)).start()
})
afterEach(() => gateway.stop())

function get(change: Partial<FetchOptions> = {}): ReturnType<typeof fetchFile> {
  const signal = new AbortController().signal
  return fetchFile(FILE, gateway.url, { stallMs: 300, totalMs: 20_000, signal, ...change })
}

/** Sends the content in `parts`, one every 100 ms, and then nothing more. */
const drip =
  (parts: number, length: number): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-length': String(CONTENT.length) })
    let sent = 0
    const timer = setInterval(() => {
      sent += 1
      response.write(CONTENT.slice(0, length))
      if (sent === parts) {
        clearInterval(timer)
      }
    }, 100)
    response.once('close', () => clearInterval(timer))
  }

describe('fetchFile', () => {
  it('tells of the bytes as they come', async () => {
    let bytes = 0
    const onBytes = (more: number): void => void (bytes += more)
    expect(await get({ onBytes })).toEqual(SAME)
    expect(bytes).toBe(1_000)
  })

  it('is patient with a slow body that moves', async () => {
    gateway.handler = drip(25, 40)
    expect(await get({ stallMs: 2_000 })).toEqual(SAME)
  })

  it('ends with a body that stalls', async () => {
    gateway.handler = drip(1, 100)
    const why = 'no byte moved for 0.3 s'
    expect(await get()).toEqual({ kind: 'silent', why, retryAfterMs: 0 })
  })

  it('ends with an answer that never begins', async () => {
    gateway.handler = () => undefined
    expect(await get()).toMatchObject({ kind: 'silent', why: 'no byte moved for 0.3 s' })
  })

  it('ends when its time is over, though bytes move', async () => {
    gateway.handler = drip(1_000, 1)
    expect(await get({ totalMs: 500, stallMs: 5_000 })).toMatchObject({ kind: 'silent' })
  })

  it('ends at once when it is aborted', async () => {
    const controller = new AbortController()
    gateway.handler = () => controller.abort()
    expect(await get({ signal: controller.signal })).toEqual({ kind: 'aborted' })
    expect(await get({ signal: controller.signal })).toEqual({ kind: 'aborted' })
  })

  it.each([
    { name: 'text', body: 'Signature expired.', why: 'status 400 (Signature expired.)' },
    {
      name: 'a page',
      body: '<html><head><title>403 Forbidden</title></head><body><h1>No access</h1></body></html>',
      why: 'status 400 (403 Forbidden: No access)'
    },
    {
      name: 'the first line of <pre>',
      body: '<pre>blocked\nat x</pre>',
      why: 'status 400 (blocked)'
    },
    { name: 'a page without words', body: '<html></html>', why: 'status 400' },
    {
      name: 'JSON',
      body: '{"message":"gateway content blocked","statusCode":400}',
      why: 'status 400 (gateway content blocked)'
    },
    {
      name: 'commands',
      body: '::error::x\n##[y]',
      why: 'status 400 (:\\u003aerror::x #\\u0023[y])'
    }
  ])('quotes $name that comes with a refusal, made harmless', async ({ body, why }) => {
    gateway.handler = (_request, response) => void response.writeHead(400).end(body)
    expect(await get()).toEqual({ kind: 'refused', why })
  })

  it('quotes nothing of a refusal that is no text', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    gateway.handler = (_request, response) => void response.writeHead(206).end(picture)
    expect(await get()).toMatchObject({ kind: 'absent', why: 'status 206' })
  })

  it.each([
    ['nothing of it is packed', Buffer.from('plain text, however it is announced')],
    [
      'it breaks within',
      Buffer.concat([gzipSync('a'.repeat(50)).subarray(0, 12), Buffer.alloc(64, 7)])
    ]
  ])('says that a body is not what its encoding says, where %s', async (_what, body) => {
    gateway.handler = (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(body)
    expect(await get()).toMatchObject({
      kind: 'absent',
      why: 'a body that is not the gzip it says it is'
    })
  })

  it('quotes a refusal that comes packed', async () => {
    const body = gzipSync('<h1>No access</h1>')
    gateway.handler = (_request, response) =>
      void response.writeHead(403, { 'content-encoding': 'gzip' }).end(body)
    expect(await get()).toEqual({ kind: 'refused', why: 'status 403 (No access)' })
  })

  it('reads no more of a refusal than it shows', async () => {
    gateway.handler = (_request, response) => {
      response.statusCode = 403
      const more = (): void => void response.write('no '.repeat(10_000), more)
      more()
    }
    const fetched = await get({ stallMs: 5_000 })
    expect(fetched.kind === 'refused' && fetched.why.length).toBeLessThan(300)
  })
})
