import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Outcome } from '../../src/http/request.js'
import { type Peer, rawServer, type RawServer, type Serve } from './raw-server.js'
import { BLOCK, bodyOf, send, type Sending } from './send.js'

let server: RawServer | undefined

afterEach(async () => {
  await server?.stop()
  server = undefined
})

/** Sends to a server that does `serve`, and makes sure that nothing is left open. */
async function trying(serve: Serve, sending: Sending = {}): Promise<Outcome> {
  server = await rawServer(serve)
  const { outcome, open, listeners } = await send(server.url, sending)
  expect({ open, listeners }).toEqual({ open: 0, listeners: 0 })
  return outcome
}

const MIB = 1024 * 1024
const SMALL: Sending = { body: bodyOf(1_000) }
const ASKING: Sending = { body: bodyOf(3 * BLOCK), expectContinue: true }
const LARGE: Sending = { body: bodyOf(64 * MIB) }

const NOTHING_SENT = {
  connected: true,
  bodyBegun: false,
  bytesSent: 0,
  bodySent: false,
  ignoredExpect: false
}

async function readAll(peer: Peer, bytes = 1_000): Promise<void> {
  await peer.head()
  await peer.body(bytes)
}

describe('a connection that ends without an answer is cut', () => {
  it.each<{ name: string; serve: Serve; sending: Sending; expected: object }>([
    {
      name: 'reset before anything was read',
      serve: async (peer) => {
        peer.socket.pause()
        await delay(30)
        peer.reset()
      },
      sending: ASKING,
      expected: NOTHING_SENT
    },
    {
      name: 'closed before anything was read',
      serve: (peer) => peer.close(),
      sending: ASKING,
      expected: NOTHING_SENT
    },
    {
      name: 'reset after the head',
      serve: async (peer) => {
        await peer.head()
        peer.reset()
      },
      sending: ASKING,
      expected: NOTHING_SENT
    },
    {
      name: 'closed after 100 Continue',
      serve: async (peer) => {
        await peer.head()
        peer.continue()
        await peer.body(1)
        peer.reset()
      },
      sending: { ...LARGE, expectContinue: true },
      expected: { connected: true, bodySent: false, ignoredExpect: false }
    },
    {
      name: 'reset in the middle of the body',
      serve: async (peer) => {
        await peer.head()
        await peer.body(MIB)
        peer.reset()
      },
      sending: LARGE,
      expected: { connected: true, bodySent: false }
    },
    {
      name: 'reset after the body',
      serve: async (peer) => {
        await readAll(peer)
        peer.reset()
      },
      sending: SMALL,
      expected: { bytesSent: 1_000, bodySent: true }
    },
    {
      name: 'closed after the body',
      serve: async (peer) => {
        await readAll(peer)
        peer.close()
      },
      sending: SMALL,
      expected: { bytesSent: 1_000, bodySent: true }
    },
    {
      name: "closed in the middle of the answer's head",
      serve: async (peer) => {
        await readAll(peer)
        peer.say('HTTP/1.1 200 OK\r\ncontent-le')
        peer.close()
      },
      sending: SMALL,
      expected: { bodySent: true }
    },
    {
      name: 'garbage',
      serve: async (peer) => {
        await readAll(peer)
        peer.say('220 mail.test ESMTP\r\n')
      },
      sending: SMALL,
      expected: { bodySent: true }
    },
    {
      name: 'a head that never ends',
      serve: async (peer) => {
        await readAll(peer)
        peer.say(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`)
      },
      sending: SMALL,
      expected: { bodySent: true }
    },
    {
      name: 'two lengths',
      serve: async (peer) => {
        await readAll(peer)
        peer.answer('200 OK', '{}', 'transfer-encoding: chunked\r\n')
      },
      sending: SMALL,
      expected: { bodySent: true }
    },
    {
      name: 'two status lines',
      serve: async (peer) => {
        await readAll(peer)
        peer.say('HTTP/1.1 200 OK\r\nHTTP/1.1 200 OK\r\n\r\n')
      },
      sending: SMALL,
      expected: { bodySent: true }
    },
    {
      name: 'another protocol',
      serve: async (peer) => {
        await readAll(peer)
        peer.say('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n')
      },
      sending: SMALL,
      expected: { bodySent: true }
    }
  ])('$name', async ({ serve, sending, expected }) => {
    const outcome = await trying(serve, sending)
    expect(outcome).toMatchObject({ kind: 'cut', stalled: false, connected: true, ...expected })
  })
})

describe('a connection on which nothing moves', () => {
  const stalls = (sending: Sending): Sending => ({ ...sending, limits: { stallMs: 250 } })

  it('ends after the limit where the server stops reading', async () => {
    const serve: Serve = async (peer) => {
      await peer.body(MIB)
      peer.socket.pause()
    }
    const outcome = await trying(serve, stalls(LARGE))
    expect(outcome).toMatchObject({ kind: 'cut', stalled: true, connected: true, bodySent: false })
  })

  it('ends after the limit where no answer comes', async () => {
    const outcome = await trying(() => undefined, stalls(SMALL))
    expect(outcome).toMatchObject({ kind: 'cut', stalled: true, bodySent: true })
    expect(outcome).toMatchObject({ error: { message: 'no byte moved for 0.25 s' } })
  })

  it('ends after the limit where the head of the answer stops', async () => {
    const outcome = await trying((peer) => peer.say('HTTP/1.1 200 OK\r\nx'), stalls({}))
    expect(outcome).toMatchObject({ kind: 'cut', stalled: true })
  })

  it('does not end where bytes move, however slowly', async () => {
    const serve: Serve = async (peer) => {
      await peer.head()
      for (const piece of 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'.match(/.{1,2}/gs) ??
        []) {
        await delay(40)
        peer.say(piece)
      }
    }
    const outcome = await trying(serve, { limits: { stallMs: 600 } })
    expect(outcome).toMatchObject({ kind: 'answered', answer: { status: 200, text: '{}' } })
  })
})

describe('Expect: 100-continue', () => {
  it('holds the body back until the server asks for it', async () => {
    let early = -1
    const serve: Serve = async (peer) => {
      await peer.head()
      await delay(50)
      early = peer.bodyBytes
      peer.continue()
      await peer.body(3 * BLOCK)
      peer.answer('200 OK')
    }
    const outcome = await trying(serve, ASKING)
    expect(early).toBe(0)
    expect(outcome).toMatchObject({
      kind: 'answered',
      answer: { status: 200, text: '{}', complete: true },
      bytesSent: 3 * BLOCK,
      bodySent: true,
      ignoredExpect: false
    })
  })

  it('sends the body after a while to a server that does not know it', async () => {
    const serve: Serve = async (peer) => {
      await readAll(peer, 3 * BLOCK)
      peer.answer('200 OK')
    }
    const outcome = await trying(serve, { ...ASKING, limits: { continueMs: 50 } })
    expect(outcome).toMatchObject({ kind: 'answered', bodySent: true, ignoredExpect: true })
  })

  it('sends the body once, also where the server asks late and twice', async () => {
    let received = 0
    const serve: Serve = async (peer) => {
      await peer.body(1)
      peer.continue()
      peer.continue()
      await peer.body(3 * BLOCK)
      await delay(50)
      received = peer.bodyBytes
      peer.answer('200 OK')
    }
    const outcome = await trying(serve, { ...ASKING, limits: { continueMs: 50 } })
    expect(received).toBe(3 * BLOCK)
    expect(outcome).toMatchObject({ kind: 'answered', bytesSent: 3 * BLOCK, ignoredExpect: true })
  })

  it.each(['417 Expectation Failed', '401 Unauthorized', '429 Too Many Requests', '200 OK'])(
    'reads %s instead of it and sends nothing',
    async (status) => {
      const serve: Serve = async (peer) => {
        await peer.head()
        peer.answer(status)
      }
      const outcome = await trying(serve, ASKING)
      expect(outcome).toMatchObject({ kind: 'answered', ...NOTHING_SENT })
      expect(outcome).toMatchObject({ answer: { status: Number(status.slice(0, 3)) } })
      expect(server?.peers[0]?.bodyBytes).toBe(0)
    }
  )

  it('says that the body was begun where a refusal comes right behind it', async () => {
    const serve: Serve = async (peer) => {
      await peer.head()
      peer.say(
        'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 429 Too Many Requests\r\ncontent-length: 0\r\n\r\n'
      )
    }
    const outcome = await trying(serve, ASKING)
    expect(outcome).toMatchObject({ kind: 'answered', answer: { status: 429 }, bodyBegun: true })
  })

  it('makes a 413 readable every time, though the connection is closed at once', async () => {
    server = await rawServer(async (peer) => {
      await peer.head()
      peer.answer('413 Payload Too Large', '{"message":"at most 1 MiB"}')
      peer.socket.destroySoon()
    })
    for (let n = 0; n < 50; n++) {
      const { outcome } = await send(server.url, { ...LARGE, expectContinue: true })
      expect(outcome).toMatchObject({
        kind: 'answered',
        answer: { status: 413, text: '{"message":"at most 1 MiB"}', complete: true },
        ...NOTHING_SENT
      })
    }
  })
})

describe('an answer', () => {
  it('before the body was sent stops the sending, and is told as such', async () => {
    const serve: Serve = async (peer) => {
      await peer.body(1)
      peer.answer('200 OK')
      peer.socket.pause()
    }
    const outcome = await trying(serve, LARGE)
    expect(outcome).toMatchObject({ kind: 'answered', bodySent: false, answer: { status: 200 } })
    expect(outcome.bytesSent).toBeLessThan(64 * MIB)
  })

  it('comes after other words: 102, 103 and 100', async () => {
    const serve: Serve = async (peer) => {
      await peer.head()
      peer.say('HTTP/1.1 102 Processing\r\n\r\n')
      peer.continue()
      await peer.body(3 * BLOCK)
      peer.say('HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n')
      peer.answer('201 Created', '{"a":1}')
    }
    const outcome = await trying(serve, ASKING)
    expect(outcome).toMatchObject({
      kind: 'answered',
      bodySent: true,
      ignoredExpect: false,
      answer: { status: 201, text: '{"a":1}', complete: true }
    })
  })

  it('ends the exchange, though the server keeps the connection open', async () => {
    const outcome = await trying((peer) =>
      peer.answer('200 OK', '{}', 'connection: keep-alive\r\n')
    )
    expect(outcome).toMatchObject({ kind: 'answered', answer: { complete: true } })
    expect(await server?.peers[0]?.gone()).toBe(true)
  })

  it.each([
    { name: 'closed', end: (peer: Peer) => peer.close() },
    { name: 'reset', end: (peer: Peer) => peer.socket.write('', () => peer.reset()) }
  ])('that is $name in its body is known as far as it was read', async ({ end }) => {
    const serve: Serve = async (peer) => {
      await readAll(peer)
      peer.say('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"upload_tok')
      await delay(50)
      end(peer)
    }
    const outcome = await trying(serve, SMALL)
    expect(outcome).toMatchObject({
      kind: 'answered',
      bodySent: true,
      answer: { status: 200, text: '{"upload_tok', bytes: 12, complete: false }
    })
  })

  it('in chunks that break off is not complete', async () => {
    const serve: Serve = async (peer) => {
      await readAll(peer)
      peer.say('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n')
      await delay(50)
      peer.close()
    }
    const outcome = await trying(serve, SMALL)
    expect(outcome).toMatchObject({ answer: { text: '{}', complete: false } })
  })

  it('without a length is complete when the connection ends', async () => {
    const serve: Serve = (peer) => {
      peer.say('HTTP/1.0 200 OK\r\n\r\n{}')
      peer.close()
    }
    expect(await trying(serve)).toMatchObject({ answer: { text: '{}', complete: true } })
  })

  it('that never ends is cut at the limit', async () => {
    const serve: Serve = (peer) => {
      peer.say('HTTP/1.1 200 OK\r\n\r\n')
      const more = (error?: Error | null): void => {
        if (!error) {
          peer.socket.write('y'.repeat(BLOCK), more)
        }
      }
      more()
    }
    const outcome = await trying(serve)
    expect(outcome).toMatchObject({ kind: 'answered', answer: { status: 200, complete: false } })
    const { text, bytes } = (outcome as Extract<Outcome, { kind: 'answered' }>).answer
    expect(text.length).toBe(64 * 1024)
    // One block beyond it shows that there is more.
    expect(bytes).toBeLessThanOrEqual(2 * 64 * 1024)
  })

  it('that drips is cut after its time', async () => {
    const serve: Serve = async (peer) => {
      peer.say('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n')
      while (!peer.ended) {
        peer.say('y')
        await delay(10)
      }
    }
    const outcome = await trying(serve, { limits: { responseTimeoutMs: 200 } })
    expect(outcome).toMatchObject({ kind: 'answered', answer: { status: 200, complete: false } })
  })

  it('goes to a sink where there is one', async () => {
    const blocks: string[] = []
    const sink = (block: Buffer, { status }: { status: number }): boolean => {
      blocks.push(`${status} ${block.toString()}`)
      return true
    }
    const outcome = await trying((peer) => peer.answer('206 Partial', 'abc'), { sink })
    expect(blocks.join()).toBe('206 abc')
    expect(outcome).toMatchObject({ answer: { text: '', bytes: 3, complete: true } })
  })
})

describe('an answer in gzip, for which nobody asked', () => {
  const gzipped =
    (body: Buffer, head = 'content-encoding: gzip\r\n'): Serve =>
    async (peer) => {
      await peer.head()
      peer.say(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n${head}\r\n`)
      peer.say(body)
    }

  it('is unpacked', async () => {
    const outcome = await trying(gzipped(gzipSync('{"status":"DONE"}')))
    expect(outcome).toMatchObject({ answer: { text: '{"status":"DONE"}', complete: true } })
  })

  it('is cut at the limit where it unpacks to more, and the answer counts as cut off', async () => {
    const bomb = gzipSync(Buffer.alloc(32 * MIB, ' '))
    expect(bomb.length).toBeLessThan(64 * 1024)
    const outcome = await trying(gzipped(bomb))
    expect(outcome).toMatchObject({ kind: 'answered', answer: { status: 200, complete: false } })
    expect(outcome.kind === 'answered' && outcome.answer.text.length).toBeLessThanOrEqual(64 * 1024)
  })

  it('is no text where it is none', async () => {
    const outcome = await trying(gzipped(Buffer.from('{}')))
    expect(outcome).toMatchObject({ answer: { text: '', complete: true } })
  })
})

describe('a body that cannot be produced', () => {
  it.each([
    { name: 'from its first byte', failAfter: 0 },
    { name: 'in its middle', failAfter: 10 * BLOCK },
    { name: 'before its last block', failAfter: 19 * BLOCK }
  ])('$name never looks whole', async ({ failAfter }) => {
    const outcome = await trying(() => undefined, { body: bodyOf(20 * BLOCK, failAfter) })
    expect(outcome).toMatchObject({
      kind: 'source-failed',
      bodySent: false,
      error: { message: 'the file vanished' }
    })
    const peer = server?.peers[0]
    expect(await peer?.gone()).toBe(true)
    expect(peer?.bodyBytes).toBeLessThan(20 * BLOCK)
  })

  it.each([
    { name: 'short', bytes: 3, error: 'the body has 2 bytes and not the 3 announced' },
    { name: 'long', bytes: 1, error: 'the body is longer than the 1 bytes announced' }
  ])('because it is too $name', async ({ bytes, error }) => {
    const body = { bytes, blocks: () => [Buffer.from('ab')][Symbol.iterator]() }
    const outcome = await trying(() => undefined, { body })
    expect(outcome).toMatchObject({ kind: 'source-failed', error: { message: error } })
    expect(await server?.peers[0]?.gone()).toBe(true)
    expect(server?.peers[0]?.bodyBytes).not.toBe(bytes)
  })
})

describe('a run that is stopped', () => {
  const stopping = async (serve: Serve, sending: Sending): Promise<Outcome> => {
    const controller = new AbortController()
    return trying(
      async (peer, n) => {
        await serve(peer, n)
        controller.abort(new Error('stopped'))
      },
      { ...sending, signal: controller.signal }
    )
  }

  it('sends nothing at all where it was stopped before', async () => {
    const outcome = await trying(() => undefined, { ...SMALL, signal: AbortSignal.abort() })
    expect(outcome).toEqual({
      kind: 'aborted',
      connected: false,
      bodyBegun: false,
      bytesSent: 0,
      bodySent: false,
      ignoredExpect: false
    })
    expect(server?.peers).toHaveLength(0)
  })

  it.each<{ name: string; serve: Serve; sending: Sending; expected: object }>([
    {
      name: 'while it waits for 100 Continue',
      serve: async (peer) => void (await peer.head()),
      sending: ASKING,
      expected: NOTHING_SENT
    },
    {
      name: 'in the body',
      serve: async (peer) => void (await peer.body(MIB)),
      sending: LARGE,
      expected: { connected: true, bodySent: false }
    },
    {
      name: 'while it waits for the answer',
      serve: async (peer) => void (await peer.body(1_000)),
      sending: SMALL,
      expected: { bodySent: true }
    },
    {
      name: 'in the answer',
      serve: async (peer) => {
        peer.say('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{')
        await delay(50)
      },
      sending: {},
      expected: { connected: true }
    }
  ])('is stopped $name', async ({ serve, sending, expected }) => {
    const outcome = await stopping(serve, sending)
    expect(outcome).toMatchObject({ kind: 'aborted', ...expected })
    expect(await server?.peers[0]?.gone()).toBe(true)
  })
})

it('says on the wire what it is asked to, and exactly how long its body is', async () => {
  const serve: Serve = async (peer) => {
    await readAll(peer)
    peer.answer('200 OK')
  }
  await trying(serve, { ...SMALL, headers: { 'x-dstor-upload-token': 't' } })
  const peer = server?.peers[0]
  const [line, ...lines] = String(peer?.received.subarray(0, peer.headBytes)).trim().split('\r\n')
  expect(line).toBe('POST /v1/upload/ HTTP/1.1')
  expect(lines.map((header) => header.toLowerCase()).sort()).toEqual([
    'accept-encoding: identity',
    'connection: close',
    'content-length: 1000',
    `host: 127.0.0.1:${server?.port}`,
    'x-dstor-upload-token: t'
  ])
})

it.each([true, false])('sends header bytes as they are given, asking first: %s', async (asks) => {
  const value = Buffer.from('für 日本').toString('latin1')
  const serve: Serve = async (peer) => {
    await peer.head()
    peer.continue()
    await readAll(peer)
    peer.answer('200 OK')
  }
  await trying(serve, { ...SMALL, expectContinue: asks, headers: { 'x-dstor-comment': value } })
  expect(server?.peers[0]?.received.includes(Buffer.from('x-dstor-comment: für 日本\r\n'))).toBe(
    true
  )
})

it('tells of bytes as they leave, all of them in the end', async () => {
  let told = 0
  const serve: Serve = async (peer) => {
    await readAll(peer, 3 * BLOCK)
    peer.answer('200 OK')
  }
  await trying(serve, { body: bodyOf(3 * BLOCK), onBytesSent: (bytes) => (told += bytes) })
  expect(told).toBe(3 * BLOCK)
})
