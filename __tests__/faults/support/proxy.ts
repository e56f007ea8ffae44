import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

/** What the proxy does with a request for a tunnel. */
export type TunnelAnswer = 'open' | 'reset' | 403 | 407 | 502

export interface Proxy {
  readonly port: number
  /** The request lines it has seen: tunnels as `CONNECT host:port`, others as they are. */
  readonly journal: readonly string[]
  close(): Promise<void>
}

/** A proxy that opens tunnels to one port of 127.0.0.1, whatever host is asked for. */
export async function openProxy(
  toPort: number,
  answers: readonly TunnelAnswer[] = []
): Promise<Proxy> {
  const journal: string[] = []
  const sockets = new Set<Socket>()
  let tunnels = 0
  const server = createServer((req, res) => {
    journal.push(`${req.method} ${req.url}`)
    res.writeHead(501).end()
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).once('close', () => sockets.delete(socket))
  })
  server.on('connect', (req, client: Socket) => {
    journal.push(`CONNECT ${req.url}`)
    const answer = answers[tunnels] ?? 'open'
    tunnels += 1
    if (answer === 'reset') {
      client.resetAndDestroy()
    } else if (answer === 'open') {
      const target = connect(toPort, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
        client.pipe(target).pipe(client)
      })
      target.on('error', () => client.destroy()).once('close', () => client.destroy())
      client.once('close', () => target.destroy())
    } else {
      client.end(`HTTP/1.1 ${answer} Refused\r\ncontent-length: 0\r\n\r\n`)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    journal,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      sockets.forEach((socket) => socket.destroy())
      await closed
    }
  }
}
