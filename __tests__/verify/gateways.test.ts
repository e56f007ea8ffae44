import { createServer, type RequestListener, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Clock } from '../../src/http/clock.js'
import { Connections } from '../../src/http/connections.js'
import { type Content, Gateway, HASH, hastyClock, read, type Reading } from '../support/gateway.js'
import type { ReadBackResult } from '../../src/verify/read-back.js'

/** What gateways do that are right and not easy: every byte must be proven in the end. */

const SITE: Content = {
  'index.html': '<!doctype html><title>Hi</title>',
  ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`p/${n}.txt`, `page ${n}\n`]))
}
const FILES = Object.keys(SITE).length
const ENTRY = `/ipfs/${HASH}/index.html`

const contentOf = (path: string): string | Buffer | undefined =>
  SITE[path.slice(`/ipfs/${HASH}/`.length)]

const closers: (() => unknown)[] = []
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()))
})

async function listening(listener: RequestListener, port = 0): Promise<Server> {
  const server = createServer(listener).listen(port, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return server
}

function urlOf(server: Server): URL {
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ipfs`)
}

/** Reads over connections that are kept alive, as a run does. */
async function readKept(gatewayUrl: URL, change: Reading = {}): Promise<ReadBackResult> {
  const connection = new Connections({ maxPerHost: 8 })
  closers.push(() => connection.close())
  const unused = new Gateway(() => undefined)
  return read(unused, SITE, { gatewayUrl, connection, ...change })
}

describe('every byte is proven by a gateway', () => {
  it('that is restarted on the way', async () => {
    let served = 0
    let restarts = 0
    const serve: RequestListener = (request, response) => {
      served += 1
      if (served === 20) {
        void restart(request.socket.localPort ?? 0)
        return
      }
      response.end(contentOf(decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname)))
    }
    let server = await listening(serve)
    const restart = async (port: number): Promise<void> => {
      restarts += 1
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      server = await listening(serve, port)
    }
    const result = await readKept(urlOf(server))
    expect(result).toMatchObject({ outcome: 'verified', filesChecked: FILES })
    expect(restarts).toBe(1)
  })

  it('that closes each connection after two answers without a word', async () => {
    let connections = 0
    const server = await listening((request, response) => {
      response.end(contentOf(decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname)))
      const socket = request.socket as typeof request.socket & { answers?: number }
      socket.answers = (socket.answers ?? 0) + 1
      if (socket.answers === 2) {
        response.once('finish', () => setImmediate(() => socket.destroy()))
      }
    })
    server.on('connection', () => (connections += 1))
    const result = await readKept(urlOf(server))
    expect(result).toMatchObject({ outcome: 'verified', filesChecked: FILES })
    expect(connections).toBeGreaterThanOrEqual(FILES / 2)
  })

  it('that redirects each file to a host of its own', async () => {
    const hosts = new Map<string, URL>()
    const asked: string[] = []
    for (const path of Object.keys(SITE)) {
      const node = await listening((request, response) => {
        asked.push(request.headers.host ?? '')
        response.end(SITE[path])
      })
      hosts.set(`/ipfs/${HASH}/${path}`, new URL('/node', urlOf(node)))
    }
    const server = await listening((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://x')
      const location = hosts.get(decodeURIComponent(pathname))?.href ?? ''
      response.writeHead(302, { location }).end('moved')
    })
    const result = await readKept(urlOf(server))
    expect(result).toMatchObject({ outcome: 'verified', filesChecked: FILES })
    expect(new Set(asked).size).toBe(FILES)
    expect(asked).toHaveLength(FILES)
  })

  it('that needs 20 s, and is asked little until then', async () => {
    let sleptMs = 0
    const fromMs = performance.now()
    const clock: Clock = {
      ...hastyClock,
      now: () => performance.now() + sleptMs,
      sleep: (ms, signal) => {
        sleptMs += ms
        return hastyClock.sleep(1, signal)
      }
    }
    let early = 0
    const server = await listening((request, response) => {
      if (clock.now() - fromMs < 20_000) {
        early += 1
        response.writeHead(504).end('Gateway Timeout')
        return
      }
      response.end(contentOf(decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname)))
    })
    const backoff = { baseMs: 1_000, capMs: 15_000 }
    const result = await readKept(urlOf(server), { clock, backoff, timeoutMs: 120_000 })
    expect(result).toMatchObject({ outcome: 'verified', filesChecked: FILES })
    expect(early).toBeLessThan(10)
  })

  it('that holds each answer back for a while', async () => {
    let under = 0
    let most = 0
    const server = await listening((request, response) => {
      most = Math.max(most, (under += 1))
      const { pathname } = new URL(request.url ?? '', 'http://x')
      setTimeout(() => {
        under -= 1
        response.end(contentOf(decodeURIComponent(pathname)))
      }, 20)
    })
    const sockets = new Set<unknown>()
    server.on('connection', (socket) => sockets.add(socket))
    const result = await readKept(urlOf(server))
    expect(result).toMatchObject({ outcome: 'verified', filesChecked: FILES })
    expect(most).toBe(8)
    expect(sockets.size).toBe(8)
  })
})

it('sends nothing to a gateway but the request for the file', async () => {
  const headers: Record<string, unknown>[] = []
  const server = await listening((request, response) => {
    headers.push(request.headers)
    response.end(contentOf(ENTRY))
  })
  await readKept(urlOf(server), { level: 'root' })
  expect(Object.keys(headers[0] ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host'
  ])
})
