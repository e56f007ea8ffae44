import { once } from 'node:events'
import type { TlsSessions } from './connect.js'
import { type Connection, open, type Taken, type TakeOptions } from './connection.js'

const CONNECT_MS = 30_000

interface Opening {
  readonly origin: string
  readonly connection: Promise<Connection | undefined>
}

/**
 * Connections that are opened before anybody asks for them. One that cannot be opened, is not taken
 * within `restMs`, or on which something happens meanwhile is as if it had never been.
 */
export class Ahead {
  readonly #sessions: TlsSessions
  readonly #restMs: number
  readonly #stop = new AbortController()
  #openings: Opening[] = []

  constructor(sessions: TlsSessions, restMs: number) {
    this.#sessions = sessions
    this.#restMs = restMs
  }

  /** Begins to open as many to the host of `url` as are missing of `count`. Never throws. */
  open(url: URL, count: number): void {
    const { origin } = url
    const missing = count - this.#openings.filter((one) => one.origin === origin).length
    for (let n = 0; n < missing && !this.#stop.signal.aborted; n++) {
      const opening: Opening = { origin, connection: this.#open(url, () => this.#forget(opening)) }
      this.#openings.push(opening)
    }
  }

  /** One that is fit, waited for while it is being opened; where there is none, one opened now. */
  async take(url: URL, options: TakeOptions): Promise<Taken> {
    for (;;) {
      const next = this.#openings.find((one) => one.origin === url.origin)
      if (next === undefined) {
        return open(url, options, this.#sessions)
      }
      this.#forget(next)
      const connection = await unlessAborted(next.connection, options.signal)
      if (connection === 'aborted') {
        this.#openings.push(next)
        return { kind: 'aborted' }
      }
      if (connection !== undefined && (await connection.wake())) {
        return { kind: 'taken', connection }
      }
      await connection?.close()
    }
  }

  /** Closes what is open and unused, and what is being opened. Nothing is opened any more. */
  close(): void {
    this.#stop.abort()
    for (const { connection } of this.#openings.splice(0)) {
      void connection.then((opened) => opened?.close())
    }
  }

  async #open(url: URL, onEnd: () => void): Promise<Connection | undefined> {
    const options = { connectMs: CONNECT_MS, signal: this.#stop.signal }
    const taken = await open(url, options, this.#sessions)
    if (taken.kind !== 'taken') {
      onEnd()
      return undefined
    }
    taken.connection.rest(this.#restMs, onEnd)
    return taken.connection
  }

  #forget(opening: Opening): void {
    this.#openings = this.#openings.filter((one) => one !== opening)
  }
}

/** What `work` brings, or `aborted` where the signal comes first. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | 'aborted'> {
  if (signal.aborted) {
    return 'aborted'
  }
  const over = new AbortController()
  const abort = once(signal, 'abort', { signal: over.signal })
  try {
    return await Promise.race([work, abort.then(() => 'aborted' as const)])
  } finally {
    over.abort()
    abort.catch(() => undefined)
  }
}
