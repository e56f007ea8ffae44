import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import {
  ChunkConnections,
  type ChunkConnectionsSettings
} from '../../src/http/chunk-connections.js'
import type { ConnectionSource } from '../../src/http/connection.js'
import type { Outcome } from '../../src/http/request.js'
import { type Peer, rawServer, type RawServer, type Serve } from './raw-server.js'
import { bodyOf, send, type Sending } from './send.js'

let server: RawServer
let chunks: ChunkConnections

afterEach(async () => {
  chunks.close()
  await server.stop()
})

const BYTES = 1_000

/** Reads the chunk number `n` of a connection, as a server does that knows `100 Continue`. */
async function readChunk(peer: Peer, n: number): Promise<boolean> {
  if (!(await peer.request(n))) {
    return false
  }
  peer.continue()
  const before = peer.received.lastIndexOf('\r\n\r\n') + 4
  return peer.until((received) => received.length >= before + BYTES)
}

const polite: Serve = async (peer, number) => {
  for (let n = 1; await readChunk(peer, n); n++) {
    peer.answer('200 OK', `{"connection":${number}}`)
  }
}

async function start(serve: Serve, settings: ChunkConnectionsSettings = {}): Promise<void> {
  server = await rawServer(serve)
  // Longer than any test may take, so that only the tests of time are about time.
  chunks = new ChunkConnections({ reuseWithinMs: 600_000, aheadMs: 600_000, ...settings })
}

async function sendChunk(
  connection: ConnectionSource = chunks.lane(0),
  sending: Sending = {}
): Promise<Outcome> {
  const chunk = { body: bodyOf(BYTES), expectContinue: true }
  const { outcome, listeners } = await send(server.url, { ...chunk, ...sending, connection })
  expect(listeners).toBe(0)
  return outcome
}

async function gone(n: number): Promise<void> {
  expect(await server.peers[n - 1]?.gone()).toBe(true)
}

const taken = (connection: number): object => ({
  kind: 'answered',
  answer: { status: 200, complete: true, text: `{"connection":${connection}}` },
  bodySent: true
})

describe('chunks that follow each other', () => {
  it('travel on the connection of their lane', async () => {
    await start(polite)
    for (let n = 1; n <= 15; n++) {
      for (const lane of [0, 1]) {
        const outcome = await sendChunk(chunks.lane(lane))
        expect(outcome).toMatchObject(taken(lane + 1))
        expect(outcome.isReused ?? false).toBe(n > 1)
      }
    }
    expect(server.peers).toHaveLength(2)
    chunks.close()
    await gone(1)
    await gone(2)
  })

  it('have a new one where the last answer is too old', async () => {
    await start(polite, { reuseWithinMs: 20 })
    await sendChunk()
    await gone(1)
    expect(await sendChunk()).toMatchObject(taken(2))
  })

  it('have a new one where the request does not wait for 100 Continue', async () => {
    await start(polite)
    await sendChunk()
    expect(await sendChunk(chunks.lane(0), { expectContinue: false })).toMatchObject(taken(2))
    await gone(1)
  })

  it.each<{ name: string; say: string }>([
    { name: 'is no success', say: 'HTTP/1.1 429 Slow\r\ncontent-length: 2\r\n\r\n{}' },
    {
      name: 'is HTTP/1.0',
      say: 'HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ncontent-length: 2\r\n\r\n{}'
    },
    {
      name: 'says Connection: close',
      say: 'HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}'
    },
    {
      name: 'comes twice',
      say: 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'
    },
    { name: 'has no end but that of the connection', say: 'HTTP/1.1 200 OK\r\n\r\n{}' }
  ])('have a new one where the last answer $name', async ({ say }) => {
    await start(async (peer, number) => {
      await readChunk(peer, 1)
      peer.say(number === 1 ? say : 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}')
      if (say.endsWith('OK\r\n\r\n{}')) {
        peer.close()
      }
    })
    await sendChunk()
    await gone(1)
    const outcome = await sendChunk()
    expect(outcome).toMatchObject({ kind: 'answered', answer: { status: 200 } })
    expect(outcome).not.toHaveProperty('isReused')
    expect(chunks.mayReuse).toBe(true)
  })

  it('have a new one where the last answer was not read whole', async () => {
    await start(polite)
    await sendChunk(chunks.lane(0), { limits: { responseBytes: 5 } })
    await gone(1)
    expect(await sendChunk()).toMatchObject(taken(2))
  })

  it('have new ones where it is forbidden', async () => {
    await start(polite)
    await sendChunk()
    chunks.forbidReuse()
    await gone(1)
    expect(await sendChunk()).toMatchObject(taken(2))
    await gone(2)
    expect(server.peers[1]?.received.toString('latin1')).toContain('connection: close')
  })

  it.each<{ name: string; act: (peer: Peer) => void }>([
    { name: 'is closed', act: (peer) => peer.close() },
    { name: 'is reset', act: (peer) => peer.reset() },
    { name: 'is told a late 408', act: (peer) => peer.answer('408 Request Timeout') },
    { name: 'is told a second answer', act: (peer) => peer.answer('200 OK') },
    { name: 'is told an empty line', act: (peer) => peer.say('\r\n') },
    { name: 'is told 100 Continue', act: (peer) => peer.continue() }
  ])('have a new one where that of the lane $name meanwhile', async ({ act }) => {
    await start(polite)
    await sendChunk()
    act(server.peers[0]!)
    await gone(1)
    expect(await sendChunk()).toMatchObject(taken(2))
    // Nothing was lost, so this is no reason for distrust.
    expect(chunks.mayReuse).toBe(true)
  })
})

describe('a used connection that fails', () => {
  const failing =
    (act: (peer: Peer) => void): Serve =>
    async (peer, number) => {
      await readChunk(peer, 1)
      peer.answer('200 OK', `{"connection":${number}}`)
      if (number === 1 && (await peer.request(2))) {
        act(peer)
      }
    }

  it.each<{ name: string; act: (peer: Peer) => void; expected: object }>([
    {
      name: 'reset at the first byte',
      act: (peer) => peer.reset(),
      expected: { kind: 'cut', stalled: false }
    },
    {
      name: 'closed without an answer',
      act: (peer) => peer.close(),
      expected: { kind: 'cut', stalled: false }
    },
    {
      name: 'cut in the body',
      act: (peer) => {
        peer.continue()
        void peer.until((received) => received.length > 2 * BYTES).then(() => peer.reset())
      },
      expected: { kind: 'cut', bodyBegun: true }
    },
    {
      name: 'told a 408 that was meant for the time between',
      act: (peer) => peer.answer('408 Request Timeout'),
      expected: { kind: 'answered', answer: { status: 408 }, bodySent: false, bytesSent: 0 }
    },
    {
      name: 'told the answer of the request before once more',
      act: (peer) => peer.answer('200 OK', '{"connection":1}'),
      expected: { kind: 'answered', answer: { status: 200 }, bodySent: false, bytesSent: 0 }
    }
  ])('($name) is not asked again, and no lane uses one again', async ({ act, expected }) => {
    await start(failing(act))
    await sendChunk()
    await sendChunk(chunks.lane(1))
    const outcome = await sendChunk()
    expect(outcome).toMatchObject({ connected: true, isReused: true, ...expected })
    expect(outcome).not.toHaveProperty('askedAgain')
    await gone(1)
    await gone(2)
    expect(chunks.mayReuse).toBe(false)
    expect(await sendChunk(chunks.lane(1))).toMatchObject(taken(3))
    expect(await sendChunk(chunks.lane(1))).toMatchObject(taken(4))
  })

  it('by standing still is no longer trusted either', async () => {
    await start(failing(() => undefined))
    await sendChunk()
    const outcome = await sendChunk(chunks.lane(0), { limits: { stallMs: 100 } })
    expect(outcome).toMatchObject({ kind: 'cut', stalled: true, isReused: true })
    expect(chunks.mayReuse).toBe(false)
  })

  it('differs from a new one that fails, and from one that is refused', async () => {
    await start(async (peer, number) => {
      await readChunk(peer, 1)
      if (number === 1) {
        peer.reset()
        return
      }
      peer.answer('200 OK')
      await peer.request(2)
      peer.answer('429 Too Many Requests')
    })
    expect(await sendChunk()).toMatchObject({ kind: 'cut' })
    await sendChunk()
    expect(await sendChunk()).toMatchObject({ answer: { status: 429 }, isReused: true })
    expect(chunks.mayReuse).toBe(true)
  })
})

describe('a connection that is opened ahead', () => {
  const opened = async (count: number): Promise<void> => {
    while (server.peers.length < count) {
      await delay(5)
    }
  }

  it('carries the next request that needs a new one, the commit chunk too', async () => {
    await start(polite)
    chunks.openAhead(server.url, 1)
    chunks.openAhead(server.url, 2)
    await opened(2)
    expect(await sendChunk()).toMatchObject(taken(1))
    const commit = await sendChunk(chunks.alwaysNew)
    expect(commit).toMatchObject(taken(2))
    expect(commit).not.toHaveProperty('isReused')
    await gone(2)
    expect(server.peers[1]?.received.toString('latin1')).toContain('connection: close')
    expect(server.peers).toHaveLength(2)
  })

  it('is waited for while it is being opened', async () => {
    await start(polite)
    chunks.openAhead(server.url, 1)
    expect(await sendChunk(chunks.alwaysNew)).toMatchObject(taken(1))
    expect(server.peers).toHaveLength(1)
  })

  it('never is one that a lane has used', async () => {
    await start(polite)
    await sendChunk()
    expect(await sendChunk(chunks.alwaysNew)).toMatchObject(taken(2))
    expect(await sendChunk()).toMatchObject({ ...taken(1), isReused: true })
  })

  it.each<{ name: string; serve: Serve }>([
    { name: 'is closed by the server', serve: (peer) => peer.close() },
    { name: 'is reset', serve: (peer) => peer.reset() },
    { name: 'is told a 408', serve: (peer) => peer.answer('408 Request Timeout') },
    { name: 'is answered before the request', serve: (peer) => peer.answer('200 OK') }
  ])('that $name is as if it had never been', async ({ serve }) => {
    await start((peer, number) => (number === 1 ? serve(peer, number) : polite(peer, number)))
    chunks.openAhead(server.url, 1)
    await opened(1)
    await gone(1)
    expect(await sendChunk()).toMatchObject(taken(2))
    expect(chunks.mayReuse).toBe(true)
  })

  it('and answered just before the request is written is seen to be', async () => {
    await start(async (peer, number) => {
      if (number > 1) {
        await polite(peer, number)
      }
    })
    chunks.openAhead(server.url, 1)
    await opened(1)
    await new Promise<void>((resolve) => {
      server.peers[0]!.socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', () => resolve())
    })
    expect(await sendChunk()).toMatchObject(taken(2))
  })

  it('is closed when it is not used in time', async () => {
    await start(polite, { aheadMs: 20 })
    chunks.openAhead(server.url, 1)
    await opened(1)
    await gone(1)
    expect(await sendChunk()).toMatchObject(taken(2))
  })

  it('may fail, and nobody hears of it', async () => {
    await start(polite)
    const dead = await rawServer(() => undefined)
    await dead.stop()
    chunks.openAhead(dead.url, 1)
    expect(await sendChunk()).toMatchObject(taken(1))
  })

  it('is not waited for by a run that is stopped, and is closed with all others', async () => {
    await start(() => undefined)
    const silent = new URL(server.url.href.replace('http:', 'https:'))
    chunks.openAhead(silent, 1)
    await opened(1)
    const controller = new AbortController()
    const sent = sendChunk(chunks.alwaysNew, { signal: controller.signal })
    controller.abort()
    expect(await sent).toMatchObject({ kind: 'aborted', connected: false })
    chunks.close()
    await gone(1)
  })

  it('is none once all was closed', async () => {
    await start(polite)
    chunks.close()
    chunks.openAhead(server.url, 1)
    expect(await sendChunk()).toMatchObject(taken(1))
    await gone(1)
  })
})
