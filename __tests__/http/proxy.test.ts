import net from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Outcome } from '../../src/http/request.js'
import { type Peer, rawServer, type RawServer, type Serve } from './raw-server.js'
import { BLOCK, bodyOf, send, type Sending } from './send.js'

const VARIABLES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']
const before = new Map(VARIABLES.map((name) => [name, process.env[name]]))
const stops: (() => Promise<void>)[] = []

beforeEach(() => {
  VARIABLES.forEach((name) => delete process.env[name])
})

afterEach(async () => {
  for (const [name, value] of before) {
    if (value === undefined) {
      delete process.env[name]
    } else {
      process.env[name] = value
    }
  }
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

async function serving(serve: Serve): Promise<RawServer> {
  const server = await rawServer(serve)
  stops.push(() => server.stop())
  return server
}

const dstor: Serve = async (peer) => {
  await peer.head()
  peer.continue()
  await peer.body(3 * BLOCK)
  peer.answer('200 OK', '{"via":"dstor"}')
}

const ASKING: Sending = { body: bodyOf(3 * BLOCK), expectContinue: true }

/** Makes a tunnel to `port`, whatever name was asked for. */
function tunnelTo(port: number): Serve {
  return async (peer) => {
    await peer.head()
    peer.socket.removeAllListeners('data')
    const upstream = net.connect(port, '127.0.0.1', () => {
      peer.say('HTTP/1.1 200 Connection established\r\n\r\n')
      peer.socket.pipe(upstream).pipe(peer.socket)
    })
    upstream.on('error', () => peer.socket.destroy())
    peer.socket.on('close', () => upstream.destroy())
  }
}

function lines(peer: Peer | undefined): string[] {
  return String(peer?.received)
    .split('\r\n')
    .filter((line) => line !== '')
}

async function trying(url: string, sending: Sending = ASKING): Promise<Outcome> {
  const { outcome, listeners } = await send(new URL(url), sending)
  expect(listeners).toBe(0)
  return outcome
}

const NOWHERE = { kind: 'unconnected', connected: false, bytesSent: 0, bodySent: false }

describe('through a proxy', () => {
  it('goes a tunnel of its own for each request', async () => {
    const { port } = await serving(dstor)
    const proxy = await serving(tunnelTo(port))
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    for (let n = 1; n <= 2; n++) {
      const outcome = await trying('http://dstor.test/v1/upload/')
      expect(outcome).toMatchObject({
        kind: 'answered',
        answer: { status: 200, text: '{"via":"dstor"}', complete: true },
        bodySent: true,
        ignoredExpect: false
      })
      expect(proxy.peers).toHaveLength(n)
      expect(await proxy.peers[n - 1]?.gone()).toBe(true)
      expect(lines(proxy.peers[n - 1])[0]).toBe('CONNECT dstor.test:80 HTTP/1.1')
    }
  })

  it('tells the proxy who is asking, and nothing else', async () => {
    const { port } = await serving(dstor)
    const proxy = await serving(tunnelTo(port))
    process.env['http_proxy'] = `http://octo:p%40ss@127.0.0.1:${proxy.port}`
    await trying('http://dstor.test:8080/', { ...ASKING, headers: { authorization: 'Bearer x' } })
    const basic = Buffer.from('octo:p@ss').toString('base64')
    const asked = lines(proxy.peers[0])
    expect(asked[0]).toBe('CONNECT dstor.test:8080 HTTP/1.1')
    expect(asked.join().toLowerCase()).toContain(
      `proxy-authorization: basic ${basic.toLowerCase()}`
    )
    expect(asked.join()).not.toContain('Bearer')
  })

  it.each([
    {
      name: '407',
      serve: (peer: Peer) => peer.answer('407 Proxy Authentication Required'),
      why: 'proxy'
    },
    { name: '502', serve: (peer: Peer) => peer.answer('502 Bad Gateway'), why: 'network' },
    { name: '403', serve: (peer: Peer) => peer.answer('403 Forbidden'), why: 'network' },
    { name: 'a reset', serve: (peer: Peer) => peer.reset(), why: 'network' },
    { name: 'a close', serve: (peer: Peer) => peer.close(), why: 'network' },
    { name: 'garbage', serve: (peer: Peer) => peer.say('SSH-2.0-x\r\n'), why: 'network' }
  ])('that answers $name there is no connection', async ({ serve, why }) => {
    const proxy = await serving(async (peer) => {
      await peer.head()
      serve(peer)
    })
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    expect(await trying('http://dstor.test/')).toMatchObject({ ...NOWHERE, why })
    expect(await proxy.peers[0]?.gone()).toBe(true)
  })

  it('that does not answer ends in time', async () => {
    const proxy = await serving(() => undefined)
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    const { outcome } = await send(new URL('http://dstor.test/'), {
      ...ASKING,
      limits: { connectMs: 150 }
    })
    expect(outcome).toMatchObject({ ...NOWHERE, why: 'network' })
    expect(outcome).toMatchObject({ error: { message: 'no connection within 0.15 s' } })
  })

  it('that is not there ends at once', async () => {
    const { port, ...server } = await rawServer(() => undefined)
    await server.stop()
    process.env['https_proxy'] = `127.0.0.1:${port}`
    const outcome = await trying('https://dstor.test/')
    expect(outcome).toMatchObject({ ...NOWHERE, why: 'network' })
    expect('error' in outcome && outcome.error.message).toContain('ECONNREFUSED')
  })

  it('whose address is none sends nothing, and says why', async () => {
    process.env['http_proxy'] = ':::'
    const outcome = await trying('http://dstor.test/')
    expect(outcome).toMatchObject({ ...NOWHERE, why: 'network' })
    expect('error' in outcome && outcome.error.message).toBe(
      'the proxy variables `https_proxy` or `http_proxy` hold no address'
    )
  })

  it('ends as cut where the tunnel breaks in the body', async () => {
    const { port } = await serving(async (peer) => {
      await peer.head()
      peer.continue()
      await peer.body(1)
      peer.reset()
    })
    const proxy = await serving(tunnelTo(port))
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    const outcome = await trying('http://dstor.test/', {
      ...ASKING,
      body: bodyOf(64 * 1024 * 1024)
    })
    expect(outcome).toMatchObject({ kind: 'cut', connected: true, bodySent: false })
  })
})

describe('past a proxy', () => {
  it.each([
    { name: 'this machine by number', host: '127.0.0.1', env: {} },
    { name: 'this machine by name', host: 'localhost', env: {} },
    { name: 'what no_proxy names', host: 'localhost', env: { no_proxy: 'other.test,localhost' } }
  ])('goes $name', async ({ host, env }) => {
    const { port } = await serving(dstor)
    const proxy = await serving(() => undefined)
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    Object.assign(process.env, env)
    const outcome = await trying(`http://${host}:${port}/`)
    expect(outcome).toMatchObject({ kind: 'answered', bodySent: true })
    expect(proxy.peers).toHaveLength(0)
  })

  it('goes a name that no_proxy ends with', async () => {
    const proxy = await serving(() => undefined)
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    process.env['NO_PROXY'] = '.invalid'
    const outcome = await trying(`http://${'x'.repeat(64)}.invalid/`)
    expect(outcome).toMatchObject({ ...NOWHERE, why: 'network' })
    expect(proxy.peers).toHaveLength(0)
  })

  it('goes http where only https has one', async () => {
    const proxy = await serving(() => undefined)
    process.env['https_proxy'] = `http://127.0.0.1:${proxy.port}`
    await trying(`http://${'x'.repeat(64)}.invalid/`)
    expect(proxy.peers).toHaveLength(0)
  })
})
