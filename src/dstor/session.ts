import type { Chunk, ContentHasher, RawDigest, SiteFile } from '../model.js'
import { durationText } from '../text/format.js'
import { pauseBeforeRepeat } from './call.js'
import type { BlockPair } from './chunk-body.js'
import { causeOf, chunkFailure, titleOf } from './chunk-failure.js'
import { type ChunkOutcome, sendChunkOnce } from './chunk-request.js'
import type { ApiContext } from './api-context.js'
import { pool } from './lanes.js'
import { decide, type Decision } from './retry-policy.js'
import { SessionLost } from './session-lost.js'
import type { StatusPoll } from './status-poll.js'
import type { AccessHeaders, AccessTokens } from './tokens.js'

/** Hears how the sending goes on: bytes and files of content. Negative where something is taken back. */
export type SendProgress = (bytes: number, files: number) => void

export interface SessionSettings {
  readonly connection: ApiContext
  readonly tokens: AccessTokens
  readonly uploadToken: string
  readonly chunks: readonly Chunk[]
  readonly concurrency: number
  /** One for each of the connections that are open at once. */
  readonly memory: readonly BlockPair[]
  readonly comment: string
  readonly hasher: ContentHasher
  readonly onFile: (file: SiteFile, digest: RawDigest) => void
  readonly onProgress: SendProgress
  /** Shared by all sessions of a run: whether dStor reacts to `Expect: 100-continue`. */
  readonly expect: { ask: boolean }
}

/** One try of one chunk, and what is known of it. */
interface Try extends ChunkOutcome {
  readonly chunk: Chunk
  readonly title: string
  readonly cause: string
  readonly attempt: number
  readonly accessHeaders: AccessHeaders
}

/**
 * Sends the chunks of one upload session, the commit chunk last and alone (contract 4.3). Each
 * chunk is sent once after its connection was made; it is repeated only where nothing can have been
 * counted. Throws SessionLost, a DeployError that ends the run, or the reason of a stop.
 */
export class UploadSession {
  readonly #settings: SessionSettings

  constructor(settings: SessionSettings) {
    this.#settings = settings
  }

  /** Sends all but the commit chunk. Until the commit chunk leaves, nothing can be published. */
  async sendAllButCommit(): Promise<void> {
    const { chunks, concurrency, connection, memory } = this.#settings
    const ordinary = chunks.filter((chunk) => !chunk.isCommit)
    await pool(ordinary, concurrency, connection.signal, async (chunk, lane, signal) => {
      await this.#send(chunk, memory[lane]!, signal)
    })
  }

  /**
   * Sends the commit chunk; where its answer is lost, dStor's status says whether it was counted.
   * Returns `doubtful` where it was counted and may not have arrived whole: in that case, and where
   * it was refused once before its body was sent, which a server may have counted too.
   */
  async commit(poll: StatusPoll): Promise<'acknowledged' | 'doubtful'> {
    const { chunks, connection, memory } = this.#settings
    const chunk = chunks.at(-1)!
    let wasRefused = false
    const arrived = await this.#send(chunk, memory[0]!, connection.signal, async (tried) => {
      if (tried.outcome.connected) {
        wasRefused = true
        await poll.expectWaiting()
      }
    })
    if (arrived === 'arrived') {
      return wasRefused ? 'doubtful' : 'acknowledged'
    }
    if (!(await poll.seesCommit())) {
      throw new SessionLost(
        `${titleOf(chunk, chunks.length)}: the answer was lost, and dStor was not seen to begin its work`,
        { change: 'nothing' }
      )
    }
    return 'doubtful'
  }

  async #send(
    chunk: Chunk,
    memory: BlockPair,
    signal: AbortSignal,
    onRepeat?: (tried: Try) => Promise<void>
  ): Promise<'arrived' | 'unclear'> {
    for (let attempt = 1; ; attempt++) {
      const asked = this.#settings.expect.ask
      const tried = await this.#try(chunk, memory, signal, attempt)
      const reaction = decide(tried.outcome, {
        isCommit: chunk.isCommit,
        files: chunk.files.length,
        askedToContinue: asked
      })
      switch (reaction.do) {
        case 'done':
          return 'arrived'
        case 'ask-status':
          this.#settings.connection.log.info(
            `${tried.title}: ${tried.cause}; asking dStor whether it has begun its work`
          )
          return 'unclear'
        case 'stop':
          throw signal.reason
        case 'fail':
          throw chunkFailure(chunk, tried.title, tried.cause, tried.outcome, reaction)
        case 'restart':
          throw await this.#lost(tried, reaction)
        case 'repeat':
          await this.#beforeRepeat(tried, reaction)
          await onRepeat?.(tried)
      }
    }
  }

  async #try(chunk: Chunk, memory: BlockPair, signal: AbortSignal, attempt: number): Promise<Try> {
    const { connection, tokens, expect, chunks, onProgress } = this.#settings
    const accessHeaders = tokens.headers()
    const { published } = connection.facts
    if (chunk.isCommit) {
      // From here on nobody can say that nothing is published, until the request proves to be unsent.
      connection.facts.published = 'maybe'
    }
    const startedMs = connection.clock.now()
    let told = 0
    const result = await sendChunkOnce({
      ...this.#settings,
      chunk,
      memory,
      signal,
      accessHeaders,
      expectContinue: expect.ask,
      onBytesSent: (bytes) => {
        told += bytes
        onProgress(bytes, 0)
      }
    })
    const { outcome } = result
    expect.ask &&= !outcome.ignoredExpect
    if (chunk.isCommit && !outcome.connected) {
      connection.facts.published = published
    }
    connection.facts.allSent ||= chunk.isCommit && outcome.bodySent
    const arrived = outcome.kind === 'answered' && outcome.answer.status < 300 && outcome.bodySent
    onProgress((arrived ? chunk.bytes : 0) - told, arrived ? chunk.files.length : 0)
    const title = titleOf(chunk, chunks.length)
    connection.log.debug(
      `${title}: ${outcome.kind === 'answered' ? outcome.answer.status : outcome.kind} after ${durationText(connection.clock.now() - startedMs)}`
    )
    return { ...result, chunk, title, attempt, accessHeaders, cause: causeOf(result, connection) }
  }

  /** Waits before the same request is sent again, with a fresh access token where that was refused. */
  async #beforeRepeat(tried: Try, reaction: Extract<Decision, { do: 'repeat' }>): Promise<void> {
    const { connection, tokens } = this.#settings
    const error = chunkFailure(tried.chunk, tried.title, tried.cause, tried.outcome)
    const refused = reaction.renewToken && !(await tokens.renew(tried.accessHeaders))
    if (refused || tried.attempt > connection.maxRetries) {
      throw error
    }
    await pauseBeforeRepeat(connection, {
      doing: `Sending ${tried.title}`,
      cause: tried.cause,
      attempt: tried.attempt,
      retryAfterMs: reaction.afterMs,
      error
    })
  }

  /** What a lost session throws: the failure itself where dStor refuses and no fresh token can be had. */
  async #lost(tried: Try, reaction: Extract<Decision, { do: 'restart' }>): Promise<Error> {
    const { tokens, expect } = this.#settings
    const { outcome } = tried
    const final = chunkFailure(tried.chunk, tried.title, tried.cause, outcome)
    const refused = outcome.kind === 'answered' && outcome.answer.status === 401
    if (refused && !(await tokens.renew(tried.accessHeaders))) {
      return final
    }
    expect.ask &&= reaction.change !== 'without-expect'
    return new SessionLost(`${tried.title}: ${tried.cause}`, {
      change: reaction.change,
      afterMs: reaction.afterMs,
      final
    })
  }
}
