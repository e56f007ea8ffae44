import type { Chunk, SiteFile } from '../model.js'
import { titleOf } from './chunk-failure.js'
import { ChunkSender, type SenderOptions } from './chunk-sender.js'
import { Gate } from './gate.js'
import { pool } from './pool.js'
import { LaneStop, refusalsCounted, type SessionLost, sessionLost } from './session-lost.js'
import type { StatusPoll } from './status-poll.js'

export interface SessionOptions extends Omit<
  SenderOptions,
  'gate' | 'chunksNumber' | 'onBodySent'
> {
  /** The plan; the commit chunk is the last one. */
  readonly chunks: readonly Chunk[]
  readonly concurrency: number
  /** The largest request goes first and alone: nobody knows yet how much is taken in one. */
  readonly largestFirst: boolean
  readonly poll: StatusPoll
}

/** All chunks but the commit chunk were taken, and dStor waits for that one. */
export interface ReadyToCommit {
  readonly kind: 'ready'
  /** Sends the commit chunk. To be called at once, and once. Throws as `sendAllButCommit` does. */
  readonly commit: () => Promise<SessionSent | SessionLost>
}

/** All chunks of a session were taken. */
export interface SessionSent {
  readonly kind: 'sent'
  /** The commit chunk was counted, and nobody has said that it arrived whole. */
  readonly isCommitUnclear: boolean
  /** Files of requests that were refused after bytes of them had left: to be proven. */
  readonly unconfirmed: readonly SiteFile[]
}

/**
 * Sends the chunks of ONE upload session but the commit chunk, which leaves last and alone
 * (contract 4.3). Each is sent once after its connection was made; it is repeated only where nothing
 * can have been counted, or where a limiter refused it. The session is `lost` where nobody can say
 * what was counted. Throws a DeployError that ends the run, or the reason of a stop; nothing is under
 * way when it has ended.
 */
export async function sendAllButCommit(
  options: SessionOptions
): Promise<ReadyToCommit | SessionLost> {
  const session = new Session(options)
  return session.orLost(async () => {
    await session.prepare()
    return { kind: 'ready', commit: () => session.orLost(() => session.commit()) }
  })
}

class Session {
  readonly #options: SessionOptions
  readonly #gate: Gate<Chunk>
  readonly #sender: ChunkSender
  /** Chunks whose bodies have been given to the network. */
  readonly #onItsWay = new Set<Chunk>()

  constructor(options: SessionOptions) {
    const { api, chunks, concurrency, pace } = options
    this.#options = options
    this.#gate = new Gate(concurrency, api.context.clock, pace?.spacingMs)
    this.#sender = new ChunkSender({
      api,
      uploadToken: options.uploadToken,
      chunksNumber: chunks.length,
      gate: this.#gate,
      pace,
      bodyOf: options.bodyOf,
      comment: options.comment,
      expect: options.expect,
      progress: options.progress,
      onBodySent: (chunk) => this.#sent(chunk)
    })
  }

  /** What `work` gives, or why the session is lost in it. */
  async orLost<T>(work: () => Promise<T>): Promise<T | SessionLost> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof LaneStop) {
        return this.#withRefusals({ ...error.lost, hasTaken: this.#sender.hasTaken })
      }
      throw error
    }
  }

  /** Whatever ended the session: where dStor has begun its work, it counted what was refused. */
  async #withRefusals(lost: SessionLost): Promise<SessionLost> {
    const gate = this.#gate
    const { poll, pace } = this.#options
    const isOpen = lost.pace === undefined && gate.pace() !== undefined
    const seen = isOpen ? await poll.workAfterLoss() : undefined
    if (seen === undefined) {
      return lost
    }
    const cause = `${lost.cause}; ${seen}, so it counted a request that was refused`
    const counted = refusalsCounted(cause, { gate, pace })
    // A refusal of the session is no other one than that its count is complete.
    const change = lost.change === 'refused' ? 'nothing' : lost.change
    return { ...counted, change, request: lost.request, hasTaken: lost.hasTaken }
  }

  /** The connection of the commit chunk comes about while the last answers are waited for. */
  #sent(chunk: Chunk): void {
    const { api, chunks } = this.#options
    if (this.#onItsWay.add(chunk).size === chunks.length - 1) {
      api.openAhead(1)
    }
  }

  /** Until the commit chunk leaves, nothing of the session can be published. */
  async prepare(): Promise<void> {
    const { chunks, concurrency, largestFirst, api, pace } = this.#options
    const ordinary = chunks.filter((chunk) => !chunk.isCommit)
    const largest = largestFirst ? ordinary.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1) : []
    const others = ordinary.filter((chunk) => !largest.includes(chunk))
    const send = async (chunk: Chunk, signal: AbortSignal, lane: number): Promise<void> => {
      await this.#sender.send(chunk, { signal, lane })
    }
    await pool(largest, 1, api.context.signal, send)
    await pool(others, concurrency, api.context.signal, send)
    if (chunks.length > 1) {
      if (pace !== undefined) {
        await api.context.clock.sleep(pace.restMs, api.context.signal)
      }
      await this.#expectWaiting()
    }
  }

  /** dStor must still wait. What it counted of a refused request may show a moment later: a second look. */
  async #expectWaiting(): Promise<void> {
    const { api, poll, pace } = this.#options
    // Where there is none yet, or no more: it comes about meanwhile.
    api.openAhead(1)
    const cause = await poll.workBeforeCommit(this.#sender.unconfirmed.length > 0 ? 2 : 1)
    if (cause === undefined) {
      return
    }
    const gate = this.#gate
    throw new LaneStop(
      gate.pace() === undefined
        ? sessionLost(`${cause}, so it counted a request twice`)
        : refusalsCounted(`${cause}, so it counted a request that was refused`, { gate, pace })
    )
  }

  /** Sends the commit chunk. */
  async commit(): Promise<SessionSent> {
    const { chunks, api, poll } = this.#options
    const chunk = chunks.at(-1)!
    let wasRefused = false
    const arrived = await this.#sender.send(chunk, {
      signal: api.context.signal,
      lane: 'commit',
      beforeRepeat: async () => {
        // A server may have counted what it refused.
        wasRefused = true
        await this.#expectWaiting()
      }
    })
    if (arrived === 'unclear' && !(await poll.seesCommit())) {
      const title = titleOf(chunk, chunks.length)
      throw new LaneStop(
        sessionLost(`${title}: the answer was lost, and dStor was not seen to begin its work`)
      )
    }
    const isCommitUnclear = arrived === 'unclear' || wasRefused
    return { kind: 'sent', isCommitUnclear, unconfirmed: this.#sender.unconfirmed }
  }
}
