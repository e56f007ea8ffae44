import { Ahead } from './ahead.js'
import { TlsSessions } from './connect.js'
import {
  type Connection,
  type ConnectionSource,
  open,
  type Taken,
  type TakeOptions
} from './connection.js'
import type { Outcome } from './outcome.js'

/** Shorter than any usual server waits for the next request (Node.js closes after 5 s). */
const IDLE_MS = 4_000

export interface ConnectionsSettings {
  /** Most connections to one host at once; a request beyond waits for one. */
  readonly maxPerHost: number
  /** An unused connection is closed after this time. */
  readonly idleMs?: number | undefined
  /** Shared with other sources of connections to the same servers. */
  readonly sessions?: TlsSessions | undefined
}

interface Host {
  /** Requests that have a connection or open one. */
  busy: number
  /** The one used last is at the end, and taken first. */
  readonly resting: Connection[]
  readonly waiting: (() => void)[]
}

/**
 * Connections that are kept alive between requests that are **safe to repeat**: tokens, status,
 * gateway. Chunks are counted and have `ChunkConnections`. Make one for a run, give it to each
 * request as `connection`, and close it at the end:
 *
 * ```ts
 * const connections = new Connections({ maxPerHost: 8 })
 * sendRequest({ …, connection: connections })
 * connections.close()
 * ```
 *
 * A connection is used again where the last answer came over HTTP/1.1, was read whole, and the
 * server keeps it open. Whatever is received while it rests ends it. One that breaks on its next
 * request before a byte of an answer came is replaced by a new one at once (`sendRequest`).
 */
export class Connections implements ConnectionSource {
  readonly repeats = true
  readonly sessions: TlsSessions
  readonly #maxPerHost: number
  readonly #idleMs: number
  readonly #ahead: Ahead
  readonly #hosts = new Map<string, Host>()
  #isClosed = false
  #onReached = (): void => undefined
  /** Resolves when a connection stood for the first time, wherever it leads. */
  readonly reached = new Promise<void>((resolve) => (this.#onReached = resolve))

  constructor({ maxPerHost, idleMs = IDLE_MS, sessions }: ConnectionsSettings) {
    this.#maxPerHost = maxPerHost
    this.#idleMs = idleMs
    this.sessions = sessions ?? new TlsSessions()
    this.#ahead = new Ahead(this.sessions, idleMs)
  }

  /** Begins to open a connection for a request that follows soon. Never throws. */
  openAhead(url: URL): void {
    this.#ahead.open(url, 1)
  }

  get keepsAlive(): boolean {
    return !this.#isClosed
  }

  async take(url: URL, options: TakeOptions): Promise<Taken> {
    const host = this.#hostOf(url.origin)
    if (!(await this.#turn(host, options.signal))) {
      return { kind: 'aborted' }
    }
    if (options.mustBeNew) {
      // Where one broke, the server has most likely left the others too.
      await closeAll(host)
    }
    for (let last = host.resting.pop(); last !== undefined; last = host.resting.pop()) {
      if (await last.wake()) {
        return { kind: 'taken', connection: last }
      }
      await last.close()
    }
    const taken = await (options.mustBeNew
      ? open(url, options, this.sessions)
      : this.#ahead.take(url, options))
    if (taken.kind === 'taken') {
      this.#onReached()
    } else {
      this.#pass(host)
    }
    return taken
  }

  async giveBack(connection: Connection, _outcome: Outcome, isClean: boolean): Promise<void> {
    const host = this.#hostOf(connection.origin)
    if (isClean && !this.#isClosed) {
      connection.uses += 1
      host.resting.push(connection)
      connection.rest(this.#idleMs, () => {
        remove(host.resting, connection)
      })
    } else {
      await connection.close()
    }
    this.#pass(host)
  }

  /** Closes what rests. A connection in use is closed when its request has ended. */
  close(): void {
    this.#isClosed = true
    this.#ahead.close()
    this.#hosts.forEach((host) => void closeAll(host))
  }

  #hostOf(origin: string): Host {
    const host = this.#hosts.get(origin) ?? { busy: 0, resting: [], waiting: [] }
    this.#hosts.set(origin, host)
    return host
  }

  /** Waits until another connection may be used. False where the wait was given up. */
  #turn(host: Host, signal: AbortSignal): boolean | Promise<boolean> {
    if (signal.aborted) {
      return false
    }
    if (host.busy < this.#maxPerHost) {
      host.busy += 1
      return true
    }
    return new Promise((resolve) => {
      const go = (): void => {
        signal.removeEventListener('abort', giveUp)
        resolve(true)
      }
      const giveUp = (): void => {
        remove(host.waiting, go)
        resolve(false)
      }
      host.waiting.push(go)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  #pass(host: Host): void {
    const next = host.waiting.shift()
    if (next === undefined) {
      host.busy -= 1
    } else {
      next()
    }
  }
}

async function closeAll(host: Host): Promise<void> {
  await Promise.all(host.resting.splice(0).map((connection) => connection.close()))
}

function remove<T>(list: T[], item: T): void {
  const at = list.indexOf(item)
  if (at >= 0) {
    list.splice(at, 1)
  }
}
