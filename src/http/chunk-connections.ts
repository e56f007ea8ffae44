import { TlsSessions } from './connect.js'
import { Ahead } from './ahead.js'
import type { Connection, ConnectionSource, TakeOptions, Taken } from './connection.js'
import type { Outcome } from './outcome.js'
import { isSuccess } from './response.js'

/** A lane's connection carries the next chunk only when its last answer is younger than this. */
const REUSE_WITHIN_MS = 1_000
/** A connection that was opened ahead of time is used within this, or closed. */
const AHEAD_MS = 4_000

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
 * chunks.openAhead(url, 4)                               // while something else is waited for
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
  readonly #reuseWithinMs: number
  readonly #ahead: Ahead
  readonly #lanes = new Map<number, Lane>()
  #mayReuse = true

  /** A new connection for each request, opened ahead where there is one, and closed after it. */
  readonly alwaysNew: ConnectionSource = {
    repeats: false,
    keepsAlive: false,
    take: (url, options) => this.#ahead.take(url, options),
    giveBack: (connection) => connection.close()
  }

  constructor(settings: ChunkConnectionsSettings = {}) {
    const { sessions, reuseWithinMs = REUSE_WITHIN_MS, aheadMs = AHEAD_MS } = settings
    this.#reuseWithinMs = reuseWithinMs
    this.#ahead = new Ahead(sessions ?? new TlsSessions(), aheadMs)
  }

  /** Begins to open connections for whoever needs a new one next, until there are `count`. */
  openAhead(url: URL, count: number): void {
    this.#ahead.open(url, count)
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
    this.#ahead.close()
  }

  #newLane(): Lane {
    return new Lane({
      restMs: this.#reuseWithinMs,
      takeNew: (url, options) => this.#ahead.take(url, options),
      mayReuse: () => this.#mayReuse,
      onFailure: () => this.forbidReuse()
    })
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
