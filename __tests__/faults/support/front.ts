import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

/** What becomes of a fresh connection before anything of HTTP is read. */
export type Treatment = 'pass' | 'hold' | 'close' | 'reset'

export interface FrontOptions {
  /** Where connections are passed to. */
  readonly to: string
  /** Address to listen at; 127.0.0.1 unless given. */
  readonly host?: string
  /** For the first connections; those after them pass. */
  readonly treatments?: readonly Treatment[]
  /** Speak TLS with this identity in front of the plain server behind. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** A door in front of the embedded dStor, in the process of the test. */
export interface Front {
  readonly port: number
  /** Connections so far. */
  readonly connections: number
  close(): Promise<void>
}

function join(a: Socket, b: Socket): void {
  a.pipe(b).pipe(a)
  a.on('error', () => b.destroy()).once('close', () => b.destroy())
  b.on('error', () => a.destroy()).once('close', () => a.destroy())
}

function treat(socket: Socket, how: Treatment, pass: () => void): void {
  switch (how) {
    case 'pass':
      pass()
      break
    case 'hold':
      socket.resume()
      break
    case 'close':
      // Only after the first bytes of the greeting, so that the other side is in the handshake.
      socket.once('data', () => socket.destroy())
      break
    case 'reset':
      socket.once('data', () => socket.resetAndDestroy())
  }
}

/** Opens a front on a free port. */
export async function openFront(options: FrontOptions): Promise<Front> {
  const behind = new URL(options.to)
  const sockets = new Set<Socket>()
  const pass = (socket: Socket): void => join(socket, connect(Number(behind.port), behind.hostname))
  const secure = options.tls && createTlsServer(options.tls, pass).on('tlsClientError', () => {})
  let connections = 0
  const server = createServer((socket) => {
    const how = options.treatments?.[connections] ?? 'pass'
    connections += 1
    sockets.add(socket)
    socket.on('error', () => {}).once('close', () => sockets.delete(socket))
    treat(socket, how, () => (secure ? secure.emit('connection', socket) : pass(socket)))
  })
  server.listen(0, options.host ?? '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return connections
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      sockets.forEach((socket) => socket.destroy())
      await closed
    }
  }
}
