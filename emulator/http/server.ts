import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse
} from 'node:http'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'

interface SocketFacts {
  readonly id: number
  readonly acceptedAt: number
  requests: number
}

/** What a handler learns about the connection of a request. */
export interface Arrival {
  readonly socketId: number
  readonly requestsOnSocket: number
  readonly acceptedAt: number
  readonly expectsContinue: boolean
}

export interface ServerHooks {
  /** Takes over a fresh connection by returning `true`; nothing reads from it then. */
  onConnection(socket: Socket): boolean
  onRequest(req: IncomingMessage, res: ServerResponse, arrival: Arrival): void
  now(): number
}

/**
 * An HTTP server behind a bare TCP one, so that a connection can be refused before HTTP begins,
 * and every socket is known by number.
 */
export class FrontServer {
  private readonly http = createHttpServer({ requestTimeout: 0, headersTimeout: 0 })
  private readonly tcp: Server
  private readonly facts = new Map<Socket, SocketFacts>()
  private count = 0

  constructor(private readonly hooks: ServerHooks) {
    this.tcp = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
      this.accept(socket)
    })
    this.http.on('request', (req, res) => {
      this.dispatch(req, res, false)
    })
    this.http.on('checkContinue', (req: IncomingMessage, res: ServerResponse) => {
      this.dispatch(req, res, true)
    })
    this.http.on('clientError', (_error, socket) => {
      socket.destroy()
    })
  }

  private accept(socket: Socket): void {
    this.count += 1
    this.facts.set(socket, { id: this.count, acceptedAt: this.hooks.now(), requests: 0 })
    socket.once('close', () => this.facts.delete(socket))
    // A peer that resets the connection is nothing to fail over.
    socket.on('error', () => undefined)
    if (!this.hooks.onConnection(socket)) {
      this.http.emit('connection', socket)
    }
  }

  private dispatch(req: IncomingMessage, res: ServerResponse, expectsContinue: boolean): void {
    const facts = this.facts.get(req.socket)
    if (facts === undefined) {
      req.destroy()
      return
    }
    facts.requests += 1
    req.on('error', () => undefined)
    res.on('error', () => undefined)
    const { id: socketId, requests: requestsOnSocket, acceptedAt } = facts
    this.hooks.onRequest(req, res, { socketId, requestsOnSocket, acceptedAt, expectsContinue })
  }

  /** @returns the port */
  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.tcp.once('error', reject)
      this.tcp.listen(port, host, resolve)
    })
    return (this.tcp.address() as AddressInfo).port
  }

  /** Cuts every connection but `kept`. */
  dropConnections(kept?: Socket): void {
    for (const socket of this.facts.keys()) {
      if (socket !== kept) {
        socket.destroy()
      }
    }
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.tcp.close(() => {
        resolve()
      })
    })
    this.dropConnections()
    await closed
  }

  /** Counts connections from 1 again. */
  restartCount(): void {
    this.count = 0
  }
}
