import { pauseMs, REQUEST_BACKOFF } from '../http/backoff.js'
import { isSuccess } from '../http/response.js'
import type { Chunk, ProgressSink, SiteFile } from '../model.js'
import { durationText } from '../text/format.js'
import type { DstorApi, PostedChunk } from './api.js'
import type { Lane } from './api-context.js'
import type { ChunkBody } from './chunk-body.js'
import { causeOf, chunkFailure, type FailedChunk, titleOf } from './chunk-failure.js'
import { uploadUrl } from './chunk-request.js'
import type { Gate, Pass } from './gate.js'
import type { Pace } from './pace.js'
import { announceRepeat, Patience, pauseBeforeRepeat } from './patience.js'
import { decide, type Decision } from './retry-policy.js'
import { LaneStop, refusalsCounted, sessionLost } from './session-lost.js'

export interface SenderOptions {
  readonly api: DstorApi
  readonly uploadToken: string
  /** How many there are in the session. */
  readonly chunksNumber: number
  readonly gate: Gate<Chunk>
  readonly bodyOf: (chunk: Chunk) => ChunkBody
  readonly comment: string
  /** Given where refused requests are counted: none is sent again. */
  readonly pace: Pace | undefined
  /** Shared by all sessions of a run: whether dStor reacts to `Expect: 100-continue`. */
  readonly expect: { ask: boolean }
  readonly progress: Pick<ProgressSink, 'update'>
  /** A chunk's body was given to the network, perhaps not for the first time. */
  readonly onBodySent?: ((chunk: Chunk) => void) | undefined
}

export interface SendOptions {
  readonly signal: AbortSignal
  readonly lane: Lane
  /** Waited for before a chunk leaves once more that had a connection and was refused. */
  readonly beforeRepeat?: () => Promise<void>
}

/** One try of one chunk, and what is known of it. */
interface Try extends PostedChunk, FailedChunk {}

/** Sends single chunks of one session, each until it was taken or the session is lost. */
export class ChunkSender {
  readonly #options: SenderOptions
  readonly #unconfirmed = new Set<Chunk>()
  #hasTaken = false
  #filesDone = 0
  #bytesDone = 0

  constructor(options: SenderOptions) {
    this.#options = options
  }

  /** Files of chunks that were refused after bytes of them had left. */
  get unconfirmed(): readonly SiteFile[] {
    return [...this.#unconfirmed].flatMap(({ files }) => files)
  }

  /** Some chunk was taken. */
  get hasTaken(): boolean {
    return this.#hasTaken
  }

  /**
   * Sends a chunk, again where that is safe. `unclear`: it was the commit chunk, and its answer is
   * lost. Throws LaneStop where the session is lost, a DeployError that ends the run, or the reason
   * of `signal`.
   */
  async send(
    chunk: Chunk,
    { signal, lane, beforeRepeat }: SendOptions
  ): Promise<'arrived' | 'unclear'> {
    const patience = new Patience(this.#context, this.#context.maxRetries)
    let wasRefused = false
    let wasRenewed = false
    for (;;) {
      const pass = await this.#options.gate.enter(chunk, signal)
      try {
        if (wasRefused) {
          await beforeRepeat?.()
        }
        const askedToContinue = this.#options.expect.ask
        const tried = await this.#try(chunk, signal, lane)
        const decision = decide(tried.outcome, {
          isCommit: chunk.isCommit,
          files: chunk.files.length,
          askedToContinue
        })
        if (decision.do === 'done') {
          this.#hasTaken = true
          pass.taken()
          return 'arrived'
        }
        if (decision.do === 'ask-status') {
          const { title, cause } = tried
          this.#context.log.info(`${title}: ${cause}; asking dStor whether it has begun its work`)
          return 'unclear'
        }
        if (decision.do === 'repeat' && decision.renewToken) {
          if (wasRenewed || !tried.mayRenew) {
            throw chunkFailure(tried)
          }
          wasRenewed = true
        }
        await this.#prepareRepeat(tried, decision, { pass, patience, signal })
        wasRefused ||= tried.outcome.connected
      } finally {
        pass.leave()
      }
    }
  }

  get #context(): DstorApi['context'] {
    return this.#options.api.context
  }

  /** Waits where the chunk is to be sent again, and throws where it is not. */
  async #prepareRepeat(
    tried: Try,
    decision: Exclude<Decision, { do: 'done' | 'ask-status' }>,
    { pass, patience, signal }: { pass: Pass; patience: Patience; signal: AbortSignal }
  ): Promise<void> {
    const { title, cause } = tried
    switch (decision.do) {
      case 'stop':
        throw signal.reason
      case 'fail':
        throw chunkFailure(tried, decision)
      case 'restart':
        throw this.#lost(tried, decision)
      case 'wait':
        this.#refused(tried, decision, pass)
        return
      case 'repeat': {
        pass.leave()
        const error = chunkFailure(tried)
        if (!patience.allowsAnother()) {
          throw error
        }
        const attempt = patience.attempts
        const waitMs = pauseMs(REQUEST_BACKOFF, attempt, this.#context.clock)
        const doing = `Sending ${title}`
        await pauseBeforeRepeat(this.#context, { doing, cause, attempt, waitMs, error }, signal)
      }
    }
  }

  /** A limiter refused the chunk: the gate keeps all lanes waiting. */
  #refused(tried: Try, decision: Extract<Decision, { do: 'wait' }>, pass: Pass): void {
    const { chunk, title, cause } = tried
    if (decision.mayHaveCounted) {
      this.#unconfirmed.add(chunk)
    }
    const { waitMs, refusals } = pass.refused(decision.afterMs)
    const error = chunkFailure(tried)
    if (this.#options.pace !== undefined) {
      throw new LaneStop(refusalsCounted(`${title}: ${cause}`, this.#options, error))
    }
    if (refusals > this.#context.maxRetries) {
      const still = `${title} was refused ${refusals} times in a row: ${cause}`
      throw new LaneStop(sessionLost(still, { afterMs: waitMs, final: error }))
    }
    announceRepeat(this.#context, {
      doing: `Sending ${title}`,
      cause,
      attempt: refusals,
      waitMs,
      error
    })
    this.#context.log.debug(`at most ${this.#options.gate.width} requests at once from here on`)
  }

  /** What a lost session throws: the failure itself where dStor refuses and no fresh token can be had. */
  #lost(tried: Try, { change, afterMs }: Extract<Decision, { do: 'restart' }>): Error {
    const { expect } = this.#options
    const { chunk, title, cause, outcome } = tried
    const final = chunkFailure(tried)
    const isRefused = outcome.kind === 'answered' && outcome.answer.status === 401
    if (isRefused && !tried.mayRenew) {
      return final
    }
    expect.ask &&= change !== 'without-expect'
    const request = { contentBytes: chunk.bytes, files: chunk.files.length }
    const facts = { change, afterMs, request, final }
    return new LaneStop(sessionLost(`${title}: ${cause}`, facts))
  }

  async #try(chunk: Chunk, signal: AbortSignal, lane: Lane): Promise<Try> {
    const { api, expect, uploadToken, comment, bodyOf, chunksNumber } = this.#options
    const { facts, clock, log } = this.#context
    const { published } = facts
    if (chunk.isCommit) {
      // From here on nobody can say that nothing is published, until the request proves to be unsent.
      facts.published = 'maybe'
    }
    const startedMs = clock.now()
    let told = 0
    const sending = api.sendChunk({
      uploadToken,
      chunk,
      body: bodyOf(chunk),
      comment,
      expectContinue: expect.ask,
      signal,
      lane,
      onBytesSent: (bytes) => {
        told += bytes
        this.#progress(bytes, 0)
        // These are shares of the body, whose sum may miss the whole by a fraction.
        if (told > chunk.bytes - 1) {
          this.#options.onBodySent?.(chunk)
        }
      }
    })
    const posted = await sending.catch((error: unknown) => {
      // No access token could be had, so that nothing of it has left.
      facts.published = published
      throw error
    })
    const { outcome } = posted
    expect.ask &&= !outcome.ignoredExpect
    if (chunk.isCommit && !outcome.connected) {
      facts.published = published
    }
    facts.allSent ||= chunk.isCommit && outcome.bodySent
    const hasArrived =
      outcome.kind === 'answered' && isSuccess(outcome.answer.status) && outcome.bodySent
    this.#progress((hasArrived ? chunk.bytes : 0) - told, hasArrived ? chunk.files.length : 0)
    const title = titleOf(chunk, chunksNumber)
    const result = outcome.kind === 'answered' ? outcome.answer.status : outcome.kind
    log.debug(`${title}: ${result} after ${durationText(clock.now() - startedMs)}`)
    return {
      ...posted,
      chunk,
      title,
      cause: causeOf(posted, this.#context),
      url: uploadUrl(this.#context)
    }
  }

  #progress(bytes: number, files: number): void {
    this.#bytesDone += bytes
    this.#filesDone += files
    this.#options.progress.update({
      filesDone: this.#filesDone,
      bytesDone: Math.max(0, Math.round(this.#bytesDone))
    })
  }
}
