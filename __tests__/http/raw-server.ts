import { once } from 'node:events'
import net from 'node:net'

/** One connection as the server sees it, byte by byte. */
export class Peer {
  readonly socket: net.Socket
  received = Buffer.alloc(0)
  ended = false
  #wake: (() => void)[] = []

  constructor(socket: net.Socket) {
    this.socket = socket
    const rouse = (): void => this.#wake.splice(0).forEach((wake) => wake())
    // A client that breaks off is what many tests are about.
    socket.on('error', () => undefined)
    socket.on('data', (bytes: Buffer) => {
      this.received = Buffer.concat([this.received, bytes])
      rouse()
    })
    socket.once('close', () => {
      this.ended = true
      rouse()
    })
  }

  /** Waits until that much was received. False when the connection ends first. */
  async until(isEnough: (received: Buffer) => boolean): Promise<boolean> {
    while (!isEnough(this.received)) {
      if (this.ended) {
        return false
      }
      await new Promise<void>((resolve) => this.#wake.push(resolve))
    }
    return true
  }

  get headBytes(): number {
    const end = this.received.indexOf('\r\n\r\n')
    return end < 0 ? Infinity : end + 4
  }

  get bodyBytes(): number {
    return Math.max(0, this.received.length - this.headBytes)
  }

  /** Heads that were received whole; a body of a test holds no empty line. */
  get heads(): number {
    return this.received.toString('latin1').split('\r\n\r\n').length - 1
  }

  /** Waits for the head of request number `n` on this connection. */
  request(n: number): Promise<boolean> {
    return this.until(() => this.heads >= n)
  }

  head(): Promise<boolean> {
    return this.until(() => this.headBytes < Infinity)
  }

  body(bytes: number): Promise<boolean> {
    return this.until(() => this.bodyBytes >= bytes)
  }

  say(text: string | Buffer): void {
    this.socket.write(text)
  }

  /** An answer with a length, after which the connection stays open. */
  answer(status: string, body = '{}', headers = ''): void {
    const length = Buffer.byteLength(body)
    this.say(`HTTP/1.1 ${status}\r\ncontent-length: ${length}\r\n${headers}\r\n${body}`)
  }

  continue(): void {
    this.say('HTTP/1.1 100 Continue\r\n\r\n')
  }

  reset(): void {
    this.socket.resetAndDestroy()
  }

  close(): void {
    this.socket.end()
  }

  gone(): Promise<boolean> {
    return this.until(() => this.ended)
  }
}

export type Serve = (peer: Peer, n: number) => void | Promise<void>

export interface RawServer {
  readonly url: URL
  readonly port: number
  readonly peers: readonly Peer[]
  stop(): Promise<void>
}

/** A bare TCP server on a free port. What goes wrong in `serve` comes out of `stop`. */
export async function rawServer(serve: Serve, host = '127.0.0.1'): Promise<RawServer> {
  const peers: Peer[] = []
  const work: Promise<void>[] = []
  const server = net.createServer((socket) => {
    const peer = new Peer(socket)
    peers.push(peer)
    work.push(Promise.resolve(serve(peer, peers.length)))
  })
  server.listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: new URL(`http://${name}:${port}/v1/upload/`),
    port,
    peers,
    stop: async () => {
      peers.forEach(({ socket }) => socket.destroy())
      server.close()
      await once(server, 'close')
      await Promise.all(work)
    }
  }
}
