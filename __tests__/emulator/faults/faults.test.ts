import http from 'node:http'
import net from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Emulator, type FaultEntry, startEmulator } from '../../../emulator/index.js'
import { ask, Client, multipart, type Reply } from '../wire.js'

const BIG = Buffer.alloc(400_000, 'b')

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

/** A request without an answer. */
class Dead {
  readonly name: string
  readonly code: string

  constructor(error: unknown) {
    const { name, code } = error as { name: string; code?: string }
    this.name = name
    this.code = code ?? ''
  }
}

/** One upload request under one fault. */
async function chunkUnder(
  fault: Omit<FaultEntry, 'match'>,
  question: Parameters<Client['chunk']>[2] = {}
): Promise<Reply | Dead> {
  const token = await client.open(2)
  emulator.faults.set([{ match: { route: 'upload' }, ...fault }])
  try {
    return await client.chunk(token, { 'a.bin': BIG }, question)
  } catch (error) {
    return new Dead(error)
  }
}

describe('a connection that dies', () => {
  it.each<Omit<FaultEntry, 'match'>>([
    { at: 'headers', do: 'close' },
    { at: 'headers', do: 'rst' },
    { at: 'bytes:0', do: 'rst' },
    { at: 'bytes:65536', do: 'rst' },
    { at: 'bytes:50%', do: 'close' },
    { at: 'bytes:-1', do: 'rst' },
    { at: 'end', do: 'rst' },
    { at: 'answer', do: 'close' },
    { at: 'headers', do: 'garbage' },
    { at: 'answer', do: { kind: 'garbage', text: 'HTTP/1.1 200 OK\r\nHTTP/1.1 200 OK\r\n\r\n' } },
    { at: 'answer', do: 'cut-answer' },
    { at: 'answer', do: { kind: 'cut-answer', then: 'rst' } }
  ])('%j', async (fault) => {
    expect(await chunkUnder(fault)).toBeInstanceOf(Dead)
    expect(emulator.faults.report()).toMatchObject({ consumed: true, faults: [{ struck: 1 }] })
  })

  it.each([
    { at: 'bytes:0', received: 0 },
    { at: 'bytes:1000', received: 1000 },
    { at: 'bytes:25%', received: undefined },
    { at: 'bytes:-1', received: undefined }
  ])('has taken the bytes up to $at', async ({ at, received }) => {
    await chunkUnder({ at, do: 'rst' })
    const entry = emulator.journal.entries().at(-1)
    const total = entry?.contentLength ?? 0
    const expected = at === 'bytes:25%' ? Math.floor(total / 4) : (received ?? total - 1)
    expect(entry).toMatchObject({ bytesReceived: expected, complete: false, faults: [1] })
  })

  it.each(['close', 'rst', 'garbage'] as const)('%s before HTTP begins', async (action) => {
    emulator.faults.set([{ match: { route: 'connection', nth: 2 }, do: action }])
    expect((await ask(emulator.url)).status).toBe(200)
    await expect(ask(emulator.url)).rejects.toThrow()
    expect((await ask(emulator.url)).status).toBe(200)
    expect(emulator.faults.report().consumed).toBe(true)
  })
})

/** Waits until the script has struck as often as it is written, whatever else the machine does. */
async function struck(): Promise<void> {
  while (emulator.faults.report().faults.length === 0 || !emulator.faults.report().consumed) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

describe('a server that goes silent', () => {
  it.each<Omit<FaultEntry, 'match'>>([
    { at: 'headers', do: 'stall' },
    { at: 'bytes:1000', do: 'stall' },
    { at: 'end', do: 'stall' },
    { at: 'answer', do: 'stall' },
    { at: 'bytes:1000', do: 'stop-reading' }
  ])('%j', async (fault) => {
    const patience = new AbortController()
    const silent = chunkUnder(fault, { signal: patience.signal })
    await struck()
    setTimeout(() => patience.abort(), 50)
    expect(await silent).toMatchObject({ name: 'AbortError' })
  })

  it('after it accepted the connection', async () => {
    emulator.faults.set([{ match: {}, at: 'accept', do: 'stall' }])
    const patience = new AbortController()
    const silent = ask(emulator.url, { signal: patience.signal })
    void struck().then(() => setTimeout(() => patience.abort(), 50))
    await expect(silent).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('takes the rest of the body when it stalls, and nothing when it stops reading', async () => {
    const bytesTaken = async (action: string): Promise<boolean> => {
      const token = await client.open(2)
      emulator.faults.set([{ match: { route: 'upload' }, at: 'bytes:0', do: action }])
      const { body, type } = multipart({ a: Buffer.alloc(40_000_000) })
      const headers = { ...client.auth, 'x-dstor-upload-token': token, 'content-type': type }
      return new Promise((resolve) => {
        const options = { method: 'POST', agent: false, headers }
        const req = http.request(`${emulator.url}/v1/upload/`, options)
        const end = (isTaken: boolean): void => {
          req.destroy()
          resolve(isTaken)
        }
        req.on('error', () => undefined)
        req.end(body, () => {
          end(true)
        })
        if (action === 'stop-reading') {
          void struck().then(() => setTimeout(end, 300, false))
        }
      })
    }
    expect(await bytesTaken('stall')).toBe(true)
    expect(await bytesTaken('stop-reading')).toBe(false)
  })
})

describe('an answer that is not the real one', () => {
  it.each<{ fault: Omit<FaultEntry, 'match'>; status: number; text: RegExp }>([
    { fault: { do: 'status:413' }, status: 413, text: /scripted fault/ },
    { fault: { at: 'headers', do: 'status:413' }, status: 413, text: /scripted/ },
    { fault: { at: 'bytes:1000', do: { kind: 'status', status: 413 } }, status: 413, text: /./ },
    {
      fault: { at: 'end', do: { kind: 'status', status: 502, body: '<h1>' } },
      status: 502,
      text: /<h1>/
    },
    {
      fault: { at: 'end', do: { kind: 'status', status: 413, then: 'linger' } },
      status: 413,
      text: /./
    },
    { fault: { do: 'html' }, status: 200, text: /<!doctype html>/ },
    { fault: { do: 'broken-json' }, status: 200, text: /^\{"status":"DO$/ },
    { fault: { at: 'bytes:10', do: 'early-answer' }, status: 200, text: /upload_token/ },
    { fault: { do: { kind: 'json', value: [1] } }, status: 200, text: /^\[1\]$/ },
    { fault: { do: { kind: 'text', text: 'null' } }, status: 200, text: /^null$/ },
    {
      fault: { do: { kind: 'patch', fields: { errorAtStage: 'X' } } },
      status: 200,
      text: /"errorAtStage":"X"/
    },
    { fault: { do: 'delay:1' }, status: 200, text: /WAITING/ },
    { fault: { do: { kind: 'drip-answer', ms: 1, bytes: 20 } }, status: 200, text: /WAITING/ },
    { fault: { do: { kind: 'drip-read', ms: 1, bytes: 50_000 } }, status: 200, text: /WAITING/ },
    {
      fault: { do: { kind: 'endless', bytes: 200_000 } },
      status: 200,
      text: /^\{"status":"a{1000}/
    }
  ])('$fault', async ({ fault, status, text }) => {
    const reply = await chunkUnder(fault)
    expect(reply).toMatchObject({ status })
    expect('text' in reply && reply.text).toMatch(text)
    expect(emulator.faults.report().consumed).toBe(true)
  })

  it('carries the headers of the script', async () => {
    const action = { kind: 'status', status: 429, headers: { 'Retry-After': 7 } }
    emulator.change({ expect: 'careful' })
    const reply = await chunkUnder({ at: 'headers', do: action }, { expect: true })
    expect(reply).toMatchObject({ status: 429, continued: false, headers: { 'retry-after': '7' } })
    expect(emulator.journal.entries().at(-1)).toMatchObject({ bytesReceived: 0, counted: 0 })
  })

  it('leads elsewhere', async () => {
    const reply = await chunkUnder({ do: 'redirect:http://elsewhere.example/x' })
    expect(reply).toMatchObject({
      status: 307,
      headers: { location: 'http://elsewhere.example/x' }
    })
  })

  it('shows what must not be shown', async () => {
    const reply = await chunkUnder({ do: 'echo-auth' })
    expect(reply).toMatchObject({ status: 500 })
    expect('text' in reply && reply.text).toContain(client.access)
  })

  it('has headers beyond all limits', async () => {
    expect(await chunkUnder({ do: 'huge-headers' })).toMatchObject({ code: 'HPE_HEADER_OVERFLOW' })
  })

  it('is compressed', async () => {
    const reply = await chunkUnder({ do: 'gzip' })
    expect(reply).toMatchObject({ status: 200, headers: { 'content-encoding': 'gzip' } })
    expect('body' in reply && gunzipSync(reply.body).toString()).toContain('WAITING')
  })

  it('is a bomb', async () => {
    const reply = await chunkUnder({ do: { kind: 'gzip-bomb', bytes: 30 * 1024 * 1024 } })
    expect('body' in reply && reply.body.length).toBeLessThan(100_000)
    expect('body' in reply && gunzipSync(reply.body).length).toBe(30 * 1024 * 1024)
  })

  it('comes behind other 1xx', async () => {
    const reply = await chunkUnder({ at: 'headers', do: 'informational' })
    expect(reply).toMatchObject({ status: 200, informational: [102, 103] })
  })
})

it('reads the body without asking for it', async () => {
  emulator.change({ expect: 'careful' })
  const { body, type } = multipart({ a: 'x' })
  const token = await client.open(2)
  emulator.faults.set([{ match: { route: 'upload' }, do: 'no-continue' }])
  const headers = {
    ...client.auth,
    'x-dstor-upload-token': token,
    'content-type': type,
    'content-length': body.length,
    expect: '100-continue'
  }
  const req = http.request(`${emulator.url}/v1/upload/`, { method: 'POST', agent: false, headers })
  let isAsked = false
  req.on('continue', () => (isAsked = true))
  const status = await new Promise((resolve, reject) => {
    req.on('error', reject)
    req.on('response', (res) => {
      res.resume().on('end', () => {
        resolve(res.statusCode)
      })
    })
    setTimeout(() => req.end(body), 50)
    req.flushHeaders()
  })
  expect([status, isAsked]).toEqual([200, false])
})

it('closes at once behind a 413, with the body still under way', async () => {
  const action = { kind: 'status', status: 413, then: 'rst' }
  emulator.faults.set([{ match: { route: 'upload' }, at: 'headers', do: action }])
  const { port } = new URL(emulator.url)
  const socket = net.connect(Number(port), '127.0.0.1')
  const error = await new Promise((resolve) => {
    socket.on('error', resolve).on('close', () => {
      resolve('closed')
    })
    socket.write('POST /v1/upload/ HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\n')
    const more = setInterval(() => socket.write(Buffer.alloc(100_000)), 1)
    socket.on('close', () => {
      clearInterval(more)
    })
  })
  expect(error).not.toBe('closed')
})

describe('counting under a script', () => {
  it.each([
    { name: 'a replayed request counts twice', action: 'replay', counted: 2 },
    { name: 'a lost count counts nothing', action: 'lose-count', counted: 0 }
  ])('$name', async ({ action, counted }) => {
    const token = await client.open(2)
    emulator.faults.set([{ match: { route: 'upload' }, do: action }])
    expect((await client.chunk(token, { a: 'x' })).status).toBe(200)
    expect(emulator.sessions()[0]).toMatchObject({ started: 1, counted, ingested: counted === 2 })
  })
})

describe('matching', () => {
  it('finds the nth request of a session, as often as told', async () => {
    const match = { route: 'upload', session: 2, nth: 2, times: 2 } as const
    emulator.faults.set([{ match, do: 'status:500' }])
    const [first, second] = [await client.open(9), await client.open(9)]
    const statuses: number[] = []
    for (const token of [first, second, first, second, second, second]) {
      statuses.push((await client.chunk(token, { a: 'x' })).status)
    }
    expect(statuses).toEqual([200, 200, 200, 500, 500, 200])
    expect(emulator.faults.report()).toMatchObject({
      consumed: true,
      faults: [{ armed: 2, struck: 2 }]
    })
  })

  it('knows when a fault never struck', async () => {
    emulator.faults.set([{ match: { route: 'upload' }, at: 'bytes:99999999', do: 'rst' }])
    await client.deploy([{ a: 'x' }])
    expect(emulator.faults.report()).toMatchObject({
      consumed: false,
      faults: [{ armed: 1, struck: 0 }]
    })
  })

  it.each([
    { name: 'no array', script: {}, says: 'array' },
    { name: 'an unknown action', script: [{ match: {}, do: 'explode' }], says: 'fault 1.*explode' },
    { name: 'an unknown route', script: [{ match: { route: 'x' }, do: 'rst' }], says: 'route' },
    { name: 'a wrong count', script: [{ match: { nth: 0 }, do: 'rst' }], says: 'nth' },
    { name: 'a wrong point', script: [{ match: {}, at: 'bytes:x', do: 'rst' }], says: 'bytes:K' },
    { name: 'a point out of place', script: [{ match: {}, at: 'end', do: 'gzip' }], says: 'gzip' },
    {
      name: 'a missing parameter',
      script: [{ match: {}, do: { kind: 'status' } }],
      says: 'needs status'
    },
    { name: 'a wrong parameter', script: [{ match: {}, do: { kind: 'rst', x: 1 } }], says: 'x' },
    {
      name: 'an action for uploads only',
      script: [{ match: { route: 'status' }, do: 'flatten' }],
      says: 'flatten'
    },
    { name: 'a field too many', script: [{ match: {}, do: 'rst', when: 1 }], says: 'match, at, do' }
  ])('refuses $name', ({ script, says }) => {
    expect(() => {
      emulator.faults.set(script)
    }).toThrow(new RegExp(says))
  })
})
