import type { Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Connected, ConnectOptions, TlsSessions } from './connect.js'
import { connect } from './connect.js'
import type { Outcome } from './outcome.js'

/** How long a destroyed connection may take to say that it is closed. */
const CLOSE_MS = 5_000

/**
 * An open connection. In use it belongs to one request; between two it rests, and while it rests
 * anything that happens on it ends it: bytes that nobody asked for (a late 408, a second answer), the
 * server's goodbye, an error, its time.
 */
export class Connection {
  readonly socket: Socket
  /** The connection leads to this origin. */
  readonly origin: string
  /** Requests that were answered on it. */
  uses = 0
  /** It has rested before its next request, so its end may not have been seen yet. */
  hasRested = false
  #timer: NodeJS.Timeout | undefined

  constructor(socket: Socket, origin: string) {
    this.socket = socket
    this.origin = origin
  }

  get isOpen(): boolean {
    return !this.socket.destroyed
  }

  /** Lets it rest for at most `ms`; then, or at the first event, it is closed and `onClose` is told. */
  rest(ms: number, onClose: () => void = () => undefined): void {
    this.#onRestEnd = onClose
    this.socket.on('data', this.#end).on('end', this.#end).on('close', this.#end)
    this.hasRested = true
    // What rests keeps no process alive, neither by its timer nor by itself.
    this.#timer = setTimeout(this.#end, ms).unref()
    this.socket.unref()
  }

  /**
   * Takes a resting connection into use again. False where it has ended: bytes and goodbyes that the
   * system has already received are looked at first.
   */
  async wake(): Promise<boolean> {
    this.socket.ref()
    // Between two turns of the event loop lies one look at the network.
    await nextTurn()
    await nextTurn()
    const isAlive = this.isOpen && this.socket.readable && this.socket.writable
    this.#leaveRest()
    return isAlive
  }

  /** Closes it; resolves when it is closed, so that nothing on it can arrive any more. */
  close(): Promise<void> {
    this.#leaveRest()
    this.socket.destroy()
    if (this.socket.closed) {
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, CLOSE_MS)
      this.socket.once('close', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  #onRestEnd = (): void => undefined

  readonly #end = (): void => {
    const tell = this.#onRestEnd
    this.#leaveRest()
    this.socket.destroy()
    tell()
  }

  #leaveRest(): void {
    clearTimeout(this.#timer)
    this.#onRestEnd = () => undefined
    this.socket
      .removeListener('data', this.#end)
      .removeListener('end', this.#end)
      .removeListener('close', this.#end)
  }
}

export type Taken =
  | { readonly kind: 'taken'; readonly connection: Connection }
  | Exclude<Connected, { kind: 'connected' }>

export interface TakeOptions {
  readonly connectMs: number
  readonly signal: AbortSignal
  /** The request waits for `100 Continue`, so that an answer before it is seen to be none of its own. */
  readonly asksFirst: boolean
  /** A used one has just broken: only a new one will do. */
  readonly mustBeNew: boolean
}

/** Where a request gets its connection from, and who decides what becomes of it afterwards. */
export interface ConnectionSource {
  /** Requests on it are safe to repeat: asked again where a used connection breaks without an answer. */
  readonly repeats: boolean
  /** The server is asked to keep the connection open. */
  readonly keepsAlive: boolean
  /** Never rejects. */
  take(url: URL, options: TakeOptions): Promise<Taken>
  /**
   * After a request. `isClean`: answered over HTTP/1.1, everything sent and read, nothing received
   * since, and the server keeps it open. Resolves when the connection rests or is closed.
   */
  giveBack(connection: Connection, outcome: Outcome, isClean: boolean): Promise<void>
}

/** Opens a connection for a request. */
export async function open(
  url: URL,
  { connectMs, signal }: Pick<ConnectOptions, 'connectMs' | 'signal'>,
  sessions?: TlsSessions
): Promise<Taken> {
  const connected = await connect(url, { connectMs, signal, sessions })
  return connected.kind === 'connected'
    ? { kind: 'taken', connection: new Connection(connected.socket, url.origin) }
    : connected
}

/** A new connection for each request, closed after it. */
export const newConnection: ConnectionSource = {
  repeats: false,
  keepsAlive: false,
  take: (url, options) => open(url, options),
  giveBack: (connection) => connection.close()
}
