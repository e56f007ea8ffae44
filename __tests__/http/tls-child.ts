/**
 * Keeps connections over TLS through a proxy, in a process of its own that trusts the test's
 * certificate from its start (NODE_EXTRA_CA_CERTS), and prints what it saw.
 */
import { once } from 'node:events'
import net from 'node:net'
import tls from 'node:tls'
import { ChunkConnections } from '../../src/http/chunk-connections.js'
import { Connections } from '../../src/http/connections.js'
import type { ConnectionSource } from '../../src/http/connection.js'
import { Peer, rawServer } from './raw-server.js'
import { bodyOf, send } from './send.js'

const BYTES = 1_000
const peers: Peer[] = []
const resumed: boolean[] = []
const { TEST_KEY: key, TEST_CERT: cert } = process.env
const server = tls.createServer({ key, cert }, (socket) => {
  resumed.push(socket.isSessionReused())
  const peer = new Peer(socket)
  peers.push(peer)
  void answerAll(peer)
})
server.on('tlsClientError', () => undefined).listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as net.AddressInfo

async function answerAll(peer: Peer): Promise<void> {
  for (let n = 1; await peer.request(n); n++) {
    if (peer.received.subarray(peer.received.lastIndexOf('POST')).includes('100-continue')) {
      const head = peer.received.lastIndexOf('\r\n\r\n') + 4
      peer.continue()
      await peer.until((received) => received.length >= head + BYTES)
    }
    peer.answer('200 OK', `{"n":${n}}`)
  }
}

const proxy = await rawServer(async (peer) => {
  await peer.head()
  peer.socket.removeAllListeners('data')
  const upstream = net.connect(port, '127.0.0.1', () => {
    peer.say('HTTP/1.1 200 Connection established\r\n\r\n')
    peer.socket.pipe(upstream).pipe(peer.socket)
  })
  upstream.on('error', () => peer.socket.destroy())
  peer.socket.on('close', () => upstream.destroy())
})
process.env['https_proxy'] = `http://127.0.0.1:${proxy.port}`

const url = new URL('https://dstor.test/v1/')
const said: string[] = []
async function ask(connection?: ConnectionSource, isChunk = false): Promise<void> {
  const body = isChunk ? bodyOf(BYTES) : undefined
  const { outcome } = await send(url, { connection, body, expectContinue: isChunk })
  const text = outcome.kind === 'answered' ? outcome.answer.text : outcome.kind
  said.push(`${text}${outcome.isReused ? ' reused' : ''}`)
}

const connections = new Connections({ maxPerHost: 8 })
await ask(connections)
await ask(connections)
// A late answer, encrypted as all others.
peers[0]!.answer('408 Request Timeout')
await peers[0]!.gone()
await ask(connections)
peers[1]!.close()
await peers[1]!.gone()

const chunks = new ChunkConnections({ sessions: connections.sessions })
chunks.openAhead(url, 1)
await ask(chunks.lane(0), true)
await ask(chunks.lane(0), true)
await ask(chunks.alwaysNew, true)
await ask()

process.stdout.write(JSON.stringify({ said, resumed, tunnels: proxy.peers.length }))
chunks.close()
connections.close()
server.close()
await proxy.stop()
