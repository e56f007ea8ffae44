/**
 * Runs many exchanges of every kind at once, in a process of its own, and prints what they leave
 * behind. Jest keeps rejections and warnings of the process from its tests.
 */
import events from 'node:events'
import { ChunkConnections } from '../../src/http/chunk-connections.js'
import { Connections } from '../../src/http/connections.js'
import { rawServer, type Serve } from './raw-server.js'
import { BLOCK, bodyOf, send, type Sending } from './send.js'

const ROUNDS = 15

const stopping = AbortSignal.timeout(300)
const KINDS: readonly (readonly [Serve, Sending])[] = [
  [(peer) => peer.answer('200 OK'), {}],
  [(peer) => peer.reset(), { body: bodyOf(BLOCK), expectContinue: true }],
  [(peer) => peer.say('garbage\r\n\r\n'), { body: bodyOf(BLOCK) }],
  [async (peer) => void (await peer.body(1), peer.reset()), { body: bodyOf(200 * BLOCK) }],
  [async (peer) => void (await peer.body(1), peer.answer('200 OK')), { body: bodyOf(200 * BLOCK) }],
  [
    async (peer) => void (await peer.head(), peer.answer('413 X')),
    { body: bodyOf(BLOCK), expectContinue: true }
  ],
  [
    (peer) => peer.say('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{'),
    { limits: { responseTimeoutMs: 50 } }
  ],
  [() => undefined, { limits: { stallMs: 50 } }],
  [() => undefined, { body: bodyOf(200 * BLOCK, BLOCK) }],
  [() => undefined, { body: bodyOf(BLOCK), signal: stopping }]
]

const problems: string[] = []
process.on('unhandledRejection', (reason) => problems.push(`unhandled: ${String(reason)}`))
process.on('uncaughtException', (error) => problems.push(`uncaught: ${String(error)}`))
process.on('warning', ({ name, message }) => problems.push(`${name}: ${message}`))

async function round(
  [serve, sending]: (typeof KINDS)[number],
  signal: AbortSignal
): Promise<string> {
  const server = await rawServer(serve)
  const { outcome } = await send(server.url, { signal, ...sending })
  await server.stop()
  return outcome.kind
}

/** Used again and again, opened ahead and unused, broken while it rests: by sources that are closed. */
async function keepsConnections(signal: AbortSignal): Promise<string> {
  const server = await rawServer(async (peer, number) => {
    for (let n = 1; await peer.request(n); n++) {
      peer.continue()
      await peer.until((received) => received.toString('latin1').endsWith('x'))
      peer.answer('200 OK')
      if (number % 3 === 0) {
        peer.reset()
      }
    }
  })
  const connections = new Connections({ maxPerHost: 2 })
  const chunks = new ChunkConnections({ sessions: connections.sessions })
  chunks.openAhead(server.url, 2)
  connections.openAhead(server.url)
  const body = bodyOf(BLOCK)
  const kinds = await Promise.all(
    [connections, connections, connections, chunks.lane(0), chunks.lane(1)].map(
      async (connection) => {
        for (let n = 0; n < 3; n++) {
          await send(server.url, { body, expectContinue: true, signal, connection })
        }
        return (await send(server.url, { body, expectContinue: true, signal, connection })).outcome
          .kind
      }
    )
  )
  chunks.openAhead(server.url, 1)
  connections.openAhead(server.url)
  chunks.close()
  connections.close()
  await server.stop()
  return kinds[0]!
}

const { signal } = new AbortController()
// As the pool of uploads does.
events.setMaxListeners(0, signal, stopping)
const rounds = Array.from({ length: ROUNDS }, () => KINDS).flat()
const kinds = await Promise.all([
  ...rounds.map((kind) => round(kind, signal)),
  ...Array.from({ length: ROUNDS }, () => keepsConnections(signal))
])
await new Promise((resolve) => setTimeout(resolve, 50))

/** Files are not what is looked for here: the loader writes what it compiled. One that never ends shows. */
const loaded = performance.now() + 5_000
while (process.getActiveResourcesInfo().includes('FSReqCallback') && performance.now() < loaded) {
  await new Promise((resolve) => setTimeout(resolve, 20))
}
const resources = process.getActiveResourcesInfo().filter((name) => !/^(Pipe|TTY|File)/.test(name))
const listeners = events.getEventListeners(signal, 'abort').length
process.stdout.write(JSON.stringify({ kinds, problems, resources, listeners }))
