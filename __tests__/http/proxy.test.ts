import net from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { proxyFor, proxyProblem } from '../../src/http/proxy.js'
import type { Outcome } from '../../src/http/request.js'
import type { ProxyRefusedError } from '../../src/http/tunnel.js'
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
      failure: 'proxy'
    },
    { name: '502', serve: (peer: Peer) => peer.answer('502 Bad Gateway'), failure: 'network' },
    { name: '403', serve: (peer: Peer) => peer.answer('403 Forbidden'), failure: 'proxy' },
    { name: 'a reset', serve: (peer: Peer) => peer.reset(), failure: 'network' },
    { name: 'a close', serve: (peer: Peer) => peer.close(), failure: 'network' },
    { name: 'garbage', serve: (peer: Peer) => peer.say('SSH-2.0-x\r\n'), failure: 'network' }
  ])('that answers $name there is no connection', async ({ serve, failure }) => {
    const proxy = await serving(async (peer) => {
      await peer.head()
      serve(peer)
    })
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    expect(await trying('http://dstor.test/')).toMatchObject({ ...NOWHERE, failure })
    expect(await proxy.peers[0]?.gone()).toBe(true)
  })

  it('that does not answer ends in time', async () => {
    const proxy = await serving(() => undefined)
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    const { outcome } = await send(new URL('http://dstor.test/'), {
      ...ASKING,
      limits: { connectMs: 150 }
    })
    expect(outcome).toMatchObject({ ...NOWHERE, failure: 'network' })
    expect(outcome).toMatchObject({ error: { message: 'no connection within 0.15 s' } })
  })

  it('that is not there ends at once', async () => {
    const { port, ...server } = await rawServer(() => undefined)
    await server.stop()
    process.env['https_proxy'] = `127.0.0.1:${port}`
    const outcome = await trying('https://dstor.test/')
    expect(outcome).toMatchObject({ ...NOWHERE, failure: 'network' })
    expect('error' in outcome && outcome.error.message).toContain('ECONNREFUSED')
  })

  it('whose address is none sends nothing, and says which variable and why', async () => {
    process.env['http_proxy'] = 'http://octo:50%off@127.0.0.1:1'
    const outcome = await trying('http://dstor.test/')
    expect(outcome).toMatchObject({ ...NOWHERE, failure: 'proxy' })
    const said = 'error' in outcome ? outcome.error.message : ''
    expect(said).toContain('`http_proxy` holds no usable proxy address')
    expect(said).not.toContain('50%')
  })

  it.each([
    { status: 407, given: '', failure: 'proxy', advice: 'user and password are missing' },
    { status: 407, given: 'octo:secret@', failure: 'proxy', advice: 'one of them is wrong' },
    { status: 403, given: '', failure: 'proxy', advice: 'does not let this connection through' },
    { status: 503, given: '', failure: 'network', advice: 'could not reach the server' }
  ])('that answers $status to "$given" is told as such', async ({ status, given, ...told }) => {
    const proxy = await serving(async (peer) => {
      await peer.head()
      peer.answer(`${status} Said So`, '<html>')
    })
    process.env['http_proxy'] = `http://${given}127.0.0.1:${proxy.port}`
    const outcome = await trying('http://dstor.test/')
    expect(outcome).toMatchObject({ ...NOWHERE, failure: told.failure, error: { status } })
    const error = 'error' in outcome ? (outcome.error as ProxyRefusedError) : undefined
    expect(error?.message).toContain(`answered ${status} when it was asked for a tunnel`)
    expect(error?.message).not.toContain('secret')
    expect(error?.advice).toContain(told.advice)
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
    expect(outcome).toMatchObject({ ...NOWHERE, failure: 'network' })
    expect(proxy.peers).toHaveLength(0)
  })

  it('goes http where only https has one', async () => {
    const proxy = await serving(() => undefined)
    process.env['https_proxy'] = `http://127.0.0.1:${proxy.port}`
    await trying(`http://${'x'.repeat(64)}.invalid/`)
    expect(proxy.peers).toHaveLength(0)
  })
})

describe('a proxy variable', () => {
  const api = new URL('https://api.dstor.test/')

  it.each([
    { value: 'proxy.test:3128', host: 'proxy.test', port: 3128, isSecure: false, credentials: '' },
    { value: 'http://proxy.test', host: 'proxy.test', port: 80, isSecure: false, credentials: '' },
    { value: ' HTTPS://proxy.test/ ', host: 'proxy.test', port: 443, isSecure: true },
    { value: 'http://[::1]:8080', host: '::1', port: 8080 },
    { value: 'http://octo:p%40s%25s@10.0.0.7:1', host: '10.0.0.7', credentials: 'octo:p@s%s' },
    { value: 'octo:cat@proxy.test:3128', host: 'proxy.test', credentials: 'octo:cat' },
    { value: 'http://octo@proxy.test', host: 'proxy.test', credentials: 'octo:' }
  ])('$value is understood', ({ value, ...expected }) => {
    expect(proxyFor(api, { https_proxy: value })).toMatchObject(expected)
    expect(proxyProblem(api, { HTTPS_PROXY: value })).toBeUndefined()
  })

  it.each([
    { value: 'http://', reason: 'it names no host' },
    { value: 'http://:3128', reason: 'it names no host' },
    { value: ':::', reason: 'it names no host' },
    { value: 'socks5://secret@proxy.test:1080', reason: '`socks5://` is not spoken' },
    { value: 'ftp://secret.test', reason: '`ftp://` is not spoken' },
    { value: 'http://proxy.test:99999', reason: 'port from 1 to 65535' },
    { value: 'http://proxy.test:port', reason: 'port from 1 to 65535' },
    { value: 'http://proxy.test:0', reason: 'the port is 0' },
    { value: 'http://pro xy.test', reason: 'host or port is wrong' },
    { value: 'http://octo:50%secret@proxy.test', reason: 'percent-encoded' },
    { value: 'http://octo:12/secret@proxy.test', reason: 'percent-encoded' },
    { value: 'http://octo:#secret@proxy.test', reason: 'percent-encoded' },
    { value: 'http://octo:a/secret@proxy.test:3128', reason: 'percent-encoded' }
  ])('$value is told, without its value', ({ value, reason }) => {
    const problem = proxyProblem(api, { HTTPS_PROXY: value })?.message
    expect(problem).toMatch(/^the variable `HTTPS_PROXY` holds no usable proxy address: /)
    expect(problem).toContain(reason)
    expect(problem).not.toContain('secret')
  })

  it('in small letters comes first, an empty one is none, and each scheme has its own', () => {
    const env = { https_proxy: 'small.test', HTTPS_PROXY: 'CAPITALS.test', http_proxy: '' }
    expect(proxyFor(api, env)?.host).toBe('small.test')
    expect(proxyFor(new URL('http://api.dstor.test/'), env)).toBeUndefined()
  })

  it('that is wrong does not matter where no_proxy says that nobody needs it', () => {
    expect(proxyProblem(api, { https_proxy: 'http://', no_proxy: 'dstor.test' })).toBeUndefined()
  })
})

describe('no_proxy', () => {
  const passes = (no_proxy: string, url: string): boolean =>
    proxyFor(new URL(url), { http_proxy: 'p.test', https_proxy: 'p.test', no_proxy }) === undefined

  it.each([
    ['dstor.test', 'https://dstor.test/'],
    ['dstor.test', 'https://api.dstor.test/'],
    ['.dstor.test', 'https://api.dstor.test/'],
    ['*.dstor.test', 'https://api.dstor.test/'],
    ['DSTOR.test', 'https://api.dstor.TEST/'],
    ['a.test, dstor.test', 'https://dstor.test/'],
    ['a.test dstor.test', 'https://dstor.test/'],
    ['dstor.test:443', 'https://dstor.test/'],
    ['dstor.test:8080', 'http://dstor.test:8080/'],
    ['10.0.0.7', 'http://10.0.0.7/'],
    ['fd00::7', 'http://[fd00::7]/'],
    ['[fd00::7]:80', 'http://[fd00::7]/'],
    ['*', 'https://dstor.test/'],
    ['', 'http://127.1.2.3/'],
    ['', 'http://[::1]:8080/'],
    ['', 'http://localhost/']
  ])('%s lets %s pass', (list, url) => {
    expect(passes(list, url)).toBe(true)
  })

  it.each([
    ['stor.test', 'https://dstor.test/'],
    ['dstor.test:80', 'https://dstor.test/'],
    ['api.dstor.test', 'https://dstor.test/'],
    ['10.0.0.0/8', 'http://10.0.0.7/'],
    ['0.7', 'http://10.0.0.7/'],
    [',. ,', 'https://dstor.test/'],
    ['', 'http://127.evil.test/']
  ])('%s does not let %s pass', (list, url) => {
    expect(passes(list, url)).toBe(false)
  })
})
