import { once } from 'node:events'
import { TlsSessions } from './connect.js'
import { type Connection, type ConnectionSource, open, type Taken } from './connection.js'
import type { TakeOptions } from './connection.js'
import type { Outcome } from './outcome.js'
import { isSuccess } from './response.js'

/** A lane's connection carries the next chunk only when its last answer is younger than this. */
const REUSE_WITHIN_MS = 1_000
/** A connection that was opened ahead of time is used within this, or closed. */
const AHEAD_MS = 4_000
const AHEAD_CONNECT_MS = 30_000

export interface ChunkConnectionsSettings {
  /** Those of the run's `Connections`, so that handshakes are short. */
  readonly sessions?: TlsSessions | undefined
  readonly reuseWithinMs?: number | undefined
  readonly aheadMs?: number | undefined
}

/**
 * Connections for requests that are **counted** and must never be repeated blindly (contract 4.4).
 * One for a run, closed at its end:
 *
 * ```ts
 * const chunks = new ChunkConnections({ sessions: connections.sessions })
 * chunks.openAhead(url)                                  // while something else is waited for
 * sendRequest({ …, connection: chunks.lane(n) })         // chunks that follow each other on lane n
 * sendRequest({ …, connection: chunks.alwaysNew })          // the commit chunk
 * chunks.close()
 * ```
 *
 * A request gets a new connection, perhaps one that was opened ahead at most 4 s before, or its
 * lane's own, where all of this holds: its last answer was a success, read whole, less than 1 s ago,
 * over HTTP/1.1 and without `Connection: close`; nothing was received since; the request waits for
 * `100 Continue`, behind which no late answer to the request before can hide; and until now no
 * connection that was used again has failed. That last one is seen here, for every lane, from the
 * outcome; `forbidReuse` is there for what only the caller can see.
 */
export class ChunkConnections {
  readonly #sessions: TlsSessions
  readonly #reuseWithinMs: number
  readonly #aheadMs: number
  readonly #ahead: Promise<Connection | undefined>[] = []
  readonly #lanes = new Map<number, Lane>()
  readonly #stop = new AbortController()
  #mayReuse = true

  /** A new connection for each request, opened ahead where there is one, and closed after it. */
  readonly alwaysNew: ConnectionSource = {
    repeats: false,
    keepsAlive: false,
    take: (url, options) => this.#takeNew(url, options),
    giveBack: (connection) => connection.close()
  }

  constructor(settings: ChunkConnectionsSettings = {}) {
    const { sessions, reuseWithinMs = REUSE_WITHIN_MS, aheadMs = AHEAD_MS } = settings
    this.#sessions = sessions ?? new TlsSessions()
    this.#reuseWithinMs = reuseWithinMs
    this.#aheadMs = aheadMs
  }

  /**
   * Begins to open one connection for whoever needs a new one next. Never throws: one that cannot be
   * opened, is not used in time or on which something is received is as if it had never been.
   */
  openAhead(url: URL): void {
    if (!this.#stop.signal.aborted) {
      this.#ahead.push(this.#open(url))
    }
  }

  /** The connections of one lane, which sends one request at a time. */
  lane(number: number): ConnectionSource {
    const lane = this.#lanes.get(number) ?? this.#newLane()
    this.#lanes.set(number, lane)
    return lane
  }

  get mayReuse(): boolean {
    return this.#mayReuse
  }

  /** From now on every request gets a new connection. */
  forbidReuse(): void {
    this.#mayReuse = false
    this.#lanes.forEach((lane) => lane.rest())
  }

  /** Closes what is open and unused, and what is being opened. */
  close(): void {
    this.forbidReuse()
    this.#stop.abort()
    for (const opening of this.#ahead.splice(0)) {
      void opening.then((connection) => connection?.close())
    }
  }

  #newLane(): Lane {
    return new Lane({
      restMs: this.#reuseWithinMs,
      takeNew: (url, options) => this.#takeNew(url, options),
      mayReuse: () => this.#mayReuse,
      onFailure: () => this.forbidReuse()
    })
  }

  async #open(url: URL): Promise<Connection | undefined> {
    const { signal } = this.#stop
    const taken = await open(url, { connectMs: AHEAD_CONNECT_MS, signal }, this.#sessions)
    if (taken.kind !== 'taken') {
      return undefined
    }
    taken.connection.rest(this.#aheadMs)
    return taken.connection
  }

  async #takeNew(url: URL, options: TakeOptions): Promise<Taken> {
    for (let next = this.#ahead.shift(); next !== undefined; next = this.#ahead.shift()) {
      const connection = await unlessAborted(next, options.signal)
      if (connection === 'aborted') {
        this.#ahead.push(next)
        return { kind: 'aborted' }
      }
      if (connection?.origin === url.origin && (await connection.wake())) {
        return { kind: 'taken', connection }
      }
      await connection?.close()
    }
    return open(url, options, this.#sessions)
  }
}

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

interface LaneRules {
  readonly restMs: number
  readonly takeNew: ConnectionSource['take']
  readonly mayReuse: () => boolean
  readonly onFailure: () => void
}

class Lane implements ConnectionSource {
  readonly repeats = false
  readonly #rules: LaneRules
  #own: Connection | undefined

  constructor(rules: LaneRules) {
    this.#rules = rules
  }

  get keepsAlive(): boolean {
    return this.#rules.mayReuse()
  }

  async take(url: URL, options: TakeOptions): Promise<Taken> {
    const own = this.#own
    this.#own = undefined
    const isFit = own?.origin === url.origin && options.asksFirst && !options.mustBeNew
    if (own !== undefined && isFit && (await own.wake()) && this.#rules.mayReuse()) {
      return { kind: 'taken', connection: own }
    }
    await own?.close()
    return this.#rules.takeNew(url, options)
  }

  async giveBack(connection: Connection, outcome: Outcome, isClean: boolean): Promise<void> {
    if (connection.uses > 0 && isFailure(outcome)) {
      this.#rules.onFailure()
    }
    const isDone = outcome.kind === 'answered' && isSuccess(outcome.answer.status)
    if (isClean && isDone && this.#rules.mayReuse()) {
      connection.uses += 1
      this.#own = connection
      connection.rest(this.#rules.restMs)
    } else {
      await connection.close()
    }
  }

  /** Closes what is unused. */
  rest(): void {
    void this.#own?.close()
    this.#own = undefined
  }
}

/**
 * What a used connection may be the cause of: a cut, silence, a 408 that was meant for the time
 * between two requests, an answer before the body was sent that belongs to the request before, and
 * one that breaks off.
 */
function isFailure(outcome: Outcome): boolean {
  if (outcome.kind === 'answered') {
    const { status, complete } = outcome.answer
    return status === 408 || !complete || (isSuccess(status) && !outcome.bodySent)
  }
  return outcome.kind === 'cut'
}
