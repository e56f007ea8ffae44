import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse
} from 'node:http'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import type { Connection, Journal } from '../journal.js'

/** What a handler learns about the connection of a request. */
export interface Arrival {
  readonly connection: Connection
  /** Requests on that connection so far, this one included. */
  readonly requestsOnSocket: number
  /** The client waits for `100 Continue`, and nobody has said it yet. */
  readonly expectsContinue: boolean
}

export interface ServerHooks {
  /** Takes over a fresh connection by returning `true`; nothing reads from it then. */
  onConnection(socket: Socket): boolean
  onRequest(req: IncomingMessage, res: ServerResponse, arrival: Arrival): void
}

/** How the HTTP server behaves below everything that is written for it. */
export interface ServerManners {
  /**
   * `framework`: Node itself says `100 Continue` before any handler runs, as it does below every
   * framework. `careful`: the handlers say it, or something else in its place.
   */
  readonly expect: 'framework' | 'careful'
  /** How long an idle connection is kept; 0 closes each behind its answer. */
  readonly keepAliveMs: number
  /** Requests after which a connection is closed; 0 for no limit. */
  readonly keepAliveRequests: number
}

/**
 * An HTTP server behind a bare TCP one, so that a connection can be refused before HTTP begins,
 * and every socket is known by number.
 */
export class FrontServer {
  readonly #http = createHttpServer({ requestTimeout: 0, headersTimeout: 0 })
  readonly #hooks: ServerHooks
  readonly #journal: Journal
  readonly #ports = new Map<string, Promise<Server>>()
  readonly #connections = new Map<Socket, Connection>()
  #manners: ServerManners

  constructor(hooks: ServerHooks, journal: Journal, manners: ServerManners) {
    this.#hooks = hooks
    this.#journal = journal
    this.#manners = manners
    this.#http.on('request', (req, res) => {
      // Where Node has said `100 Continue` itself, nobody waits for it any more.
      this.#dispatch(req, res, false)
    })
    this.#http.on('clientError', (_error, socket) => {
      socket.destroy()
    })
    this.behave(manners)
  }

  /** From the next request on. */
  behave(manners: ServerManners): void {
    this.#manners = manners
    this.#http.keepAliveTimeout = manners.keepAliveMs
    // Without a listener Node answers `100 Continue` of itself, which is what frameworks rely on.
    this.#http.off('checkContinue', this.#onExpect)
    if (manners.expect === 'careful') {
      this.#http.on('checkContinue', this.#onExpect)
    }
  }

  readonly #onExpect = (req: IncomingMessage, res: ServerResponse): void => {
    this.#dispatch(req, res, true)
  }

  #accept(socket: Socket): void {
    const connection = this.#journal.connect(socket.localPort ?? 0)
    this.#connections.set(socket, connection)
    socket.once('close', () => {
      connection.closedAt = this.#journal.now()
      this.#connections.delete(socket)
    })
    // A peer that resets the connection is nothing to fail over.
    socket.on('error', () => undefined)
    if (!this.#hooks.onConnection(socket)) {
      this.#http.emit('connection', socket)
    }
  }

  #dispatch(req: IncomingMessage, res: ServerResponse, expectsContinue: boolean): void {
    const connection = this.#connections.get(req.socket)
    if (connection === undefined) {
      req.destroy()
      return
    }
    connection.requests += 1
    req.on('error', () => undefined)
    res.on('error', () => undefined)
    const { keepAliveMs, keepAliveRequests } = this.#manners
    const isLast = keepAliveRequests > 0 && connection.requests >= keepAliveRequests
    if (keepAliveMs === 0 || isLast) {
      res.shouldKeepAlive = false
    }
    const requestsOnSocket = connection.requests
    this.#hooks.onRequest(req, res, { connection, requestsOnSocket, expectsContinue })
  }

  /**
   * Listens on one more port; a second call with the same name gives the same port.
   *
   * @returns the port
   */
  async listen(name: string, port: number, host: string): Promise<number> {
    const server = this.#ports.get(name) ?? this.#open(port, host)
    this.#ports.set(name, server)
    return ((await server).address() as AddressInfo).port
  }

  async #open(port: number, host: string): Promise<Server> {
    const server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
      this.#accept(socket)
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
    return server
  }

  /** Cuts every connection but `kept`. */
  dropConnections(kept?: Socket): void {
    for (const socket of this.#connections.keys()) {
      if (socket !== kept) {
        socket.destroy()
      }
    }
  }

  /** Closes the ports, all of them or those whose name fits, and cuts connections as `dropConnections`. */
  async close(isWanted: (name: string) => boolean = () => true, kept?: Socket): Promise<void> {
    const wanted = [...this.#ports].filter(([name]) => isWanted(name))
    const closed = wanted.map(async ([name, opening]) => {
      this.#ports.delete(name)
      const server = await opening
      await new Promise((resolve) => server.close(resolve))
    })
    this.dropConnections(kept)
    await Promise.all(closed)
  }
}
