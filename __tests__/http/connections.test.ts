import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { Connections } from '../../src/http/connections.js'
import type { Outcome } from '../../src/http/request.js'
import { type Peer, rawServer, type RawServer, type Serve } from './raw-server.js'
import { bodyOf, send, type Sending } from './send.js'

let server: RawServer
let connections: Connections

afterEach(async () => {
  connections.close()
  await server.stop()
})

/** Answers every request of a connection until it ends. */
const polite: Serve = async (peer) => {
  for (let n = 1; await peer.request(n); n++) {
    peer.answer('200 OK', `{"n":${n}}`)
  }
}

async function start(serve: Serve, settings: { maxPerHost?: number; idleMs?: number } = {}) {
  server = await rawServer(serve)
  // Long enough that no end of a connection in a test is that of its patience.
  connections = new Connections({ maxPerHost: 8, idleMs: 600_000, ...settings })
}

async function ask(sending: Sending = {}): Promise<Outcome> {
  const { outcome, listeners } = await send(server.url, { ...sending, connection: connections })
  expect(listeners).toBe(0)
  return outcome
}

/** Until the server has seen the end of its connection number `n`. */
async function gone(n: number): Promise<void> {
  expect(await server.peers[n - 1]?.gone()).toBe(true)
}

const FINE = { kind: 'answered', answer: { status: 200, complete: true } }

describe('requests that are safe to repeat', () => {
  it('follow each other on one connection, which is closed at the end', async () => {
    await start(polite)
    for (let n = 1; n <= 30; n++) {
      const outcome = await ask({ body: n % 2 === 0 ? bodyOf(10) : undefined })
      expect(outcome).toMatchObject({ ...FINE, answer: { text: `{"n":${n}}` } })
      expect(outcome.isReused ?? false).toBe(n > 1)
    }
    expect(server.peers).toHaveLength(1)
    expect(server.peers[0]?.received.toString('latin1')).toContain('connection: keep-alive')
    connections.close()
    await gone(1)
  })

  it('leave nothing behind on the connection that carries them', async () => {
    await start(polite)
    const sockets: Socket[] = []
    const onSocket = (message: unknown): void => {
      sockets.push((message as { socket: Socket }).socket)
    }
    subscribe('net.client.socket', onSocket)
    const listeners = new Set<string>()
    for (let n = 1; n <= 20; n++) {
      await ask({ body: n % 2 === 0 ? bodyOf(10) : undefined })
      const [socket] = sockets
      const names = socket!
        .eventNames()
        .map((name) => `${String(name)} ${socket!.listenerCount(name)}`)
      listeners.add(names.sort().join())
    }
    unsubscribe('net.client.socket', onSocket)
    expect(sockets).toHaveLength(1)
    expect([...listeners]).toHaveLength(1)
  })

  it('wait for each other where there are as many connections as may be', async () => {
    let atOnce = 0
    let most = 0
    await start(
      async (peer) => {
        for (let n = 1; await peer.request(n); n++) {
          most = Math.max(most, ++atOnce)
          await delay(10)
          atOnce -= 1
          peer.answer('200 OK')
        }
      },
      { maxPerHost: 3 }
    )
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => ask()))
    outcomes.forEach((outcome) => expect(outcome).toMatchObject(FINE))
    expect(server.peers).toHaveLength(3)
    expect(most).toBe(3)
  })

  it('wait no longer once they are given up', async () => {
    await start(() => undefined, { maxPerHost: 1 })
    const [first, second] = [new AbortController(), new AbortController()]
    const asked = [ask({ signal: first.signal }), ask({ signal: second.signal })] as const
    await delay(20)
    second.abort()
    expect(await asked[1]).toMatchObject({ kind: 'aborted', connected: false })
    first.abort()
    expect(await asked[0]).toMatchObject({ kind: 'aborted', connected: true })
    expect(server.peers).toHaveLength(1)
  })

  it('pass their turn on where no connection comes about', async () => {
    await start(polite, { maxPerHost: 1 })
    const nowhere = new URL(server.url)
    await server.stop()
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => send(nowhere, { connection: connections }))
    )
    outcomes.forEach(({ outcome }) => expect(outcome).toMatchObject({ kind: 'unconnected' }))
    server = await rawServer(polite)
  })
})

describe('a connection at rest', () => {
  it.each<{ name: string; act: (peer: Peer) => void }>([
    { name: 'closed by the server', act: (peer) => peer.close() },
    { name: 'reset by the server', act: (peer) => peer.reset() },
    { name: 'told a late 408', act: (peer) => peer.answer('408 Request Timeout') },
    { name: 'told a second answer', act: (peer) => peer.answer('200 OK', '{"n":"wrong"}') },
    { name: 'told half a head', act: (peer) => peer.say('HTTP/1.1 200 O') },
    { name: 'told an empty line', act: (peer) => peer.say('\r\n') },
    { name: 'told 100 Continue', act: (peer) => peer.continue() }
  ])('$name has ended, and the next request has a new one', async ({ act }) => {
    await start(async (peer, number) => {
      await peer.request(1)
      peer.answer('200 OK', `{"n":${number}}`)
    })
    expect(await ask()).toMatchObject({ ...FINE, answer: { text: '{"n":1}' } })
    act(server.peers[0]!)
    await gone(1)
    const outcome = await ask()
    expect(outcome).toMatchObject({ ...FINE, answer: { text: '{"n":2}' } })
    expect(outcome).not.toHaveProperty('askedAgain')
    expect(outcome).not.toHaveProperty('isReused')
  })

  it('that is told something just before the next request has ended too', async () => {
    // What was received and not yet looked at must be seen before the request is written.
    await start(async (peer, number) => {
      await peer.request(1)
      peer.answer('200 OK', `{"n":${number}}`)
    })
    await ask()
    const flushed = new Promise<void>((resolve) => {
      const { socket } = server.peers[0]!
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nwrong', () => resolve())
    })
    await flushed
    expect(await ask()).toMatchObject({ ...FINE, answer: { text: '{"n":2}' } })
  })

  it('holds no process', async () => {
    await start(polite)
    const sockets: Socket[] = []
    const onSocket = (message: unknown): void => {
      sockets.push((message as { socket: Socket }).socket)
    }
    subscribe('net.client.socket', onSocket)
    await ask()
    unsubscribe('net.client.socket', onSocket)
    const { _handle: handle } = sockets[0] as unknown as { _handle: { hasRef(): boolean } }
    expect(handle.hasRef()).toBe(false)
    const asked = ask({ body: bodyOf(10) })
    await server.peers[0]?.request(2)
    expect(handle.hasRef()).toBe(true)
    await asked
  })

  it('is closed after its time', async () => {
    await start(polite, { idleMs: 30 })
    await ask()
    await gone(1)
    expect(await ask()).toMatchObject({ ...FINE, answer: { text: '{"n":1}' } })
    expect(server.peers).toHaveLength(2)
  })

  it.each<{ name: string; answer: string }>([
    {
      name: 'over HTTP/1.0',
      answer: 'HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ncontent-length: 2\r\n\r\n{}'
    },
    {
      name: 'with Connection: close',
      answer: 'HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}'
    },
    {
      name: 'twice in one packet',
      answer:
        'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]'
    }
  ])('does not follow an answer $name', async ({ answer }) => {
    await start(async (peer) => {
      await peer.request(1)
      peer.say(answer)
    })
    expect(await ask()).toMatchObject({ ...FINE, answer: { text: '{}' } })
    await gone(1)
    expect(await ask()).not.toHaveProperty('isReused')
  })

  it('does not follow an answer that was not read whole', async () => {
    await start(async (peer) => {
      for (let n = 1; await peer.request(n); n++) {
        peer.answer('200 OK', 'y'.repeat(100))
      }
    })
    expect(await ask({ limits: { responseBytes: 10 } })).toMatchObject({
      answer: { complete: false }
    })
    await gone(1)
  })

  it('does not follow an answer that came before the request was sent', async () => {
    await start(async (peer) => {
      await peer.request(1)
      peer.answer('200 OK')
    })
    await ask({ body: bodyOf(64 * 1024 * 1024) })
    await gone(1)
  })
})

describe('a used connection that breaks', () => {
  const second =
    (act: (peer: Peer) => void): Serve =>
    async (peer, number) => {
      await peer.request(1)
      peer.answer('200 OK', `{"n":${number}}`)
      if (number === 1 && (await peer.request(2))) {
        act(peer)
      }
    }

  it.each<{ name: string; act: (peer: Peer) => void }>([
    { name: 'reset', act: (peer) => peer.reset() },
    { name: 'closed', act: (peer) => peer.close() }
  ])('($name) before a byte of an answer is replaced by a new one at once', async ({ act }) => {
    await start(second(act))
    await ask()
    const outcome = await ask({ body: bodyOf(10) })
    expect(outcome).toMatchObject({ ...FINE, answer: { text: '{"n":2}' }, askedAgain: true })
    expect(outcome).not.toHaveProperty('isReused')
    expect(server.peers[1]?.bodyBytes).toBe(10)
  })

  it.each<{ name: string; act: (peer: Peer) => void; kind: string }>([
    { name: 'in the head', act: (peer) => peer.socket.end('HTTP/1.1 2'), kind: 'cut' },
    { name: 'by garbage', act: (peer) => peer.say('garbage\r\n\r\n'), kind: 'cut' },
    {
      name: 'in the body',
      act: (peer) => peer.socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{'),
      kind: 'answered'
    }
  ])('$name of an answer is told as it is', async ({ act, kind }) => {
    await start(second(act))
    await ask()
    const outcome = await ask()
    expect(outcome).toMatchObject({ kind, isReused: true })
    expect(outcome).not.toHaveProperty('askedAgain')
    expect(server.peers).toHaveLength(1)
  })

  it('without a word, as long as may be, is told as it is', async () => {
    await start(second(() => undefined))
    await ask()
    expect(await ask({ limits: { stallMs: 100 } })).toMatchObject({ kind: 'cut', stalled: true })
    expect(server.peers).toHaveLength(1)
  })

  it('takes the others at rest with it', async () => {
    await start(async (peer) => {
      await peer.request(1)
      await delay(20)
      peer.answer('200 OK')
      await peer.request(2)
      peer.reset()
    })
    await Promise.all([ask(), ask(), ask()])
    expect(await ask()).toMatchObject({ ...FINE, askedAgain: true })
    expect(server.peers).toHaveLength(4)
  })
})

it('breaks once on a new connection, and that is told', async () => {
  await start(async (peer) => {
    await peer.request(1)
    peer.reset()
  })
  expect(await ask()).toMatchObject({ kind: 'cut' })
  expect(server.peers).toHaveLength(1)
})

it('closes a connection in use when its request has ended, where all was closed meanwhile', async () => {
  await start(async (peer) => {
    await peer.request(1)
    connections.close()
    peer.answer('200 OK')
  })
  expect(await ask()).toMatchObject(FINE)
  await gone(1)
  // Who comes later has a connection of its own.
  expect(await ask()).toMatchObject(FINE)
  await gone(2)
})

describe('a connection that is opened ahead', () => {
  const opened = async (): Promise<void> => {
    while (server.peers.length < 1) {
      await delay(5)
    }
  }

  it('carries the next request, and is waited for while it is being opened', async () => {
    await start(polite)
    connections.openAhead(server.url)
    connections.openAhead(server.url)
    expect(await ask()).toMatchObject({ ...FINE, answer: { text: '{"n":1}' } })
    expect(await ask()).toMatchObject({ ...FINE, isReused: true })
    expect(server.peers).toHaveLength(1)
  })

  it.each<{ name: string; act: (peer: Peer) => void }>([
    { name: 'is closed', act: (peer) => peer.close() },
    { name: 'is reset', act: (peer) => peer.reset() },
    { name: 'is told a late 408', act: (peer) => peer.answer('408 Request Timeout') }
  ])('and $name meanwhile is as if it had never been', async ({ act }) => {
    await start((peer, number) => (number === 1 ? act(peer) : polite(peer, number)))
    connections.openAhead(server.url)
    await opened()
    await gone(1)
    const outcome = await ask()
    expect(outcome).toMatchObject(FINE)
    expect(outcome).not.toHaveProperty('askedAgain')
  })

  it('and rests is closed at the end', async () => {
    await start(polite)
    connections.openAhead(server.url)
    await opened()
    await delay(50)
    connections.close()
    await gone(1)
  })

  it('and breaks on its request before a byte of an answer came is replaced', async () => {
    await start(async (peer, number) => {
      await peer.request(1)
      if (number === 1) {
        peer.reset()
        return
      }
      peer.answer('200 OK')
    })
    connections.openAhead(server.url)
    expect(await ask()).toMatchObject({ ...FINE, askedAgain: true })
    expect(server.peers).toHaveLength(2)
  })

  it('is not waited for by a run that is stopped, and is closed with all others', async () => {
    await start(() => undefined)
    const silent = new URL(server.url.href.replace('http:', 'https:'))
    connections.openAhead(silent)
    await opened()
    const controller = new AbortController()
    const sent = send(silent, { signal: controller.signal, connection: connections })
    controller.abort()
    expect((await sent).outcome).toMatchObject({ kind: 'aborted', connected: false })
    connections.close()
    await gone(1)
    connections.openAhead(server.url)
    expect(server.peers).toHaveLength(1)
  })
})
