import { once } from 'node:events'
import net from 'node:net'
import tls from 'node:tls'
import { afterEach, describe, expect, it } from '@jest/globals'
import { messageOf } from '../../src/errors.js'
import type { Outcome } from '../../src/http/request.js'
import { selfSigned } from '../support/certificate.js'
import { rawServer, type RawServer, type Serve } from './raw-server.js'
import { bodyOf, send, type Sending } from './send.js'

const stops: (() => Promise<unknown>)[] = []

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

async function serving(serve: Serve, host?: string): Promise<RawServer> {
  const server = await rawServer(serve, host)
  stops.push(() => server.stop())
  return server
}

async function trying(url: URL, sending: Sending = { body: bodyOf(10) }): Promise<Outcome> {
  const { outcome, open, listeners } = await send(url, sending)
  expect({ open, listeners }).toEqual({ open: 0, listeners: 0 })
  return outcome
}

function withScheme(url: URL, scheme: 'https', host = url.host): URL {
  return new URL(`${scheme}://${host}${url.pathname}`)
}

const NOWHERE = {
  kind: 'unconnected',
  connected: false,
  bodyBegun: false,
  bytesSent: 0,
  bodySent: false,
  ignoredExpect: false
}

/** A port on which nobody listens any more. */
async function deadPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

describe('without a connection nothing was sent', () => {
  it('where the port is closed', async () => {
    const outcome = await trying(new URL(`http://127.0.0.1:${await deadPort()}/`))
    expect(outcome).toMatchObject({
      ...NOWHERE,
      failure: 'network',
      error: { code: 'ECONNREFUSED' }
    })
  })

  it('where every address of a name is refused, and it says why', async () => {
    const outcome = await trying(new URL(`http://localhost:${await deadPort()}/`))
    expect(outcome).toMatchObject({ ...NOWHERE, failure: 'network' })
    expect('error' in outcome && messageOf(outcome.error)).toContain('ECONNREFUSED')
  })

  it('where the name does not exist', async () => {
    // No resolver takes a label of 64 characters, so nobody is asked.
    const outcome = await trying(new URL(`http://${'x'.repeat(64)}.invalid/`))
    expect(outcome).toMatchObject({ ...NOWHERE, failure: 'network' })
  })

  it('where the port is no port', async () => {
    const outcome = await trying(new URL('http://127.0.0.1:0/'))
    expect(outcome).toMatchObject({ ...NOWHERE, failure: 'network' })
  })

  it('where TLS is not answered in time', async () => {
    const server = await serving(() => undefined)
    const sending = { body: bodyOf(10), limits: { connectMs: 150 } }
    const outcome = await trying(withScheme(server.url, 'https'), sending)
    expect(outcome).toMatchObject({ ...NOWHERE, failure: 'network' })
    expect(outcome).toMatchObject({ error: { message: 'no connection within 0.15 s' } })
    expect(await server.peers[0]?.gone()).toBe(true)
  })

  it.each<{ name: string; serve: Serve }>([
    { name: 'closed', serve: (peer) => peer.close() },
    {
      name: 'reset',
      serve: async (peer) => void (await peer.until(({ length }) => length > 0), peer.reset())
    },
    { name: 'answered in the clear', serve: (peer) => peer.answer('400 Bad Request') }
  ])('where TLS is $name', async ({ serve }) => {
    const server = await serving(serve)
    const outcome = await trying(withScheme(server.url, 'https'))
    expect(outcome).toMatchObject({ ...NOWHERE, failure: 'network' })
  })

  it('where the run is stopped before', async () => {
    const controller = new AbortController()
    const server = await serving(async (peer) => {
      await peer.until(({ length }) => length > 0)
      controller.abort()
    })
    const sending = { body: bodyOf(10), signal: controller.signal }
    const outcome = await trying(withScheme(server.url, 'https'), sending)
    expect(outcome).toMatchObject({ ...NOWHERE, kind: 'aborted' })
    expect(await server.peers[0]?.gone()).toBe(true)
  })
})

describe('a certificate that is wrong', () => {
  const day = 86_400_000

  it.each([
    { name: 'signed by itself', names: ['localhost'], until: Date.now() + day },
    { name: 'expired', names: ['localhost'], until: Date.now() - day },
    { name: 'for another name', names: ['other.test'], until: Date.now() + day }
  ])('$name', async ({ names, until }) => {
    let requests = 0
    const server = tls.createServer(selfSigned(names, new Date(until)), (socket) => {
      socket.on('data', () => (requests += 1)).on('error', () => undefined)
    })
    server.on('tlsClientError', () => undefined).listen(0, '127.0.0.1')
    await once(server, 'listening')
    stops.push(() => new Promise((resolve) => server.close(resolve)))
    const { port } = server.address() as net.AddressInfo
    const outcome = await trying(new URL(`https://127.0.0.1:${port}/`))
    expect(outcome).toMatchObject({ ...NOWHERE, failure: 'certificate' })
    expect(requests).toBe(0)
  })
})

describe('a connection comes about', () => {
  const answering: Serve = async (peer) => {
    await peer.body(10)
    peer.answer('200 OK')
  }

  it('by an IPv6 address', async () => {
    const { url } = await serving(answering, '::1')
    expect(url.hostname).toBe('[::1]')
    expect(await trying(url)).toMatchObject({ kind: 'answered', bodySent: true })
  })

  it('by a name, though only one of its addresses listens', async () => {
    const { port } = await serving(answering)
    const outcome = await trying(new URL(`http://localhost:${port}/`))
    expect(outcome).toMatchObject({ kind: 'answered', bodySent: true })
  })

  it('for each request anew', async () => {
    const server = await serving(answering)
    for (let n = 1; n <= 3; n++) {
      await trying(server.url)
      expect(server.peers).toHaveLength(n)
    }
  })
})
