import { DstorError, NetworkError, messageOf } from '../errors.js'
import { oneLine } from '../text/escape.js'
import { durationText } from '../text/format.js'
import { uploadStatusOf, type UploadStatus } from './api-responses.js'
import { type Attempt, tryOnce } from './call.js'
import { type ApiContext, PATHS } from './api-context.js'
import { ADVICE_ON_WORDS } from './describe.js'
import { SessionLost } from './session-lost.js'
import type { AccessHeaders, AccessTokens } from './tokens.js'

/** A DONE lists every file of the site, so its answer may be long (contract 4.7). */
const STATUS_BYTES = 64 * 1024 * 1024
const SURVIVED_FAILURES = 10
const LONGEST_PAUSE_MS = 15_000
/** How long a lost answer to the commit chunk is looked for (contract 4.5). */
const COMMIT_SEARCH_MS = 90_000
/**
 * After this without processing, parallel requests may have been lost in dStor's count
 * (contract 4.6).
 */
const LOST_COUNT_MS = 60_000

/** Asks for the status of one upload session. */
export class StatusPoll {
  readonly #connection: ApiContext
  readonly #tokens: AccessTokens
  readonly #uploadToken: string
  readonly #intervalMs: number
  /** dStor's word before the commit chunk was sent; any other word after it means that work began. */
  #wordBefore: string | undefined
  #lastWord: string | undefined
  #failures = 0

  constructor(
    connection: ApiContext,
    tokens: AccessTokens,
    uploadToken: string,
    intervalMs: number
  ) {
    this.#connection = connection
    this.#tokens = tokens
    this.#uploadToken = uploadToken
    this.#intervalMs = intervalMs
  }

  /**
   * Before the commit chunk leaves: dStor must still be waiting. Throws SessionLost where it already
   * processes, because then it counted some request twice and a chunk may be missing.
   */
  async expectWaiting(): Promise<void> {
    for (const pause of this.#pauses()) {
      const attempt = await this.#ask()
      if (!attempt.ok && isUnknownSession(attempt)) {
        return
      }
      const status = this.#take(attempt)
      if (status !== undefined && this.#hasBegun(status)) {
        // What it processes lacks at least the last chunk.
        this.#connection.facts.published = 'maybe'
        throw new SessionLost(
          `dStor says ${oneLine(status.word)} before the last chunk was sent, so it counted a request twice`,
          { change: 'nothing' }
        )
      }
      if (status !== undefined) {
        this.#wordBefore = status.word
        return
      }
      await this.#sleep(pause, attempt)
    }
  }

  /** After the commit chunk was sent and its answer lost: true when dStor is seen to work on it. */
  async seesCommit(): Promise<boolean> {
    const { clock } = this.#connection
    const until = clock.now() + COMMIT_SEARCH_MS
    for (const pause of this.#pauses()) {
      const attempt = await this.#ask()
      const status = this.#take(attempt)
      if (status !== undefined && this.#hasBegun(status)) {
        return true
      }
      const leftMs = until - clock.now()
      if (leftMs <= 0) {
        return false
      }
      await this.#sleep(pause, attempt, leftMs)
    }
    return false
  }

  /**
   * Waits for DONE. Throws DstorError with dStor's words on ERROR, NetworkError after too many failed
   * polls, SessionLost where `wasParallel` and dStor does not begin, or the reason of a stop.
   */
  async untilDone(wasParallel: boolean): Promise<UploadStatus> {
    const { clock, remainingMs } = this.#connection
    const lostAt = clock.now() + Math.min(LOST_COUNT_MS, remainingMs() / 4)
    let hasBegun = false
    for (const pause of this.#pauses()) {
      const attempt = await this.#ask()
      const status = this.#take(attempt)
      if (status?.state === 'done') {
        return status
      }
      hasBegun ||= status !== undefined && this.#hasBegun(status)
      // Only a status that was read says that dStor waits; failed polls say nothing.
      if (wasParallel && status !== undefined && !hasBegun && clock.now() >= lostAt) {
        throw new SessionLost(
          'dStor has all chunks and does not begin to process them, so it may have lost count of parallel requests',
          { change: 'sequential' }
        )
      }
      await this.#sleep(pause, attempt)
    }
    throw new Error('unreachable: the pauses never end')
  }

  #hasBegun(status: UploadStatus): boolean {
    return (
      status.state !== 'waiting' ||
      (this.#wordBefore !== undefined && status.word !== this.#wordBefore)
    )
  }

  async #ask(): Promise<Attempt<UploadStatus>> {
    const once = (headers: AccessHeaders): Promise<Attempt<UploadStatus>> =>
      tryOnce(this.#connection, {
        stage: 'PROCESSING',
        doing: 'Asking for the status',
        method: 'GET',
        path: PATHS.status,
        headers: { ...headers, 'x-dstor-upload-token': this.#uploadToken },
        answerBytes: STATUS_BYTES,
        read: uploadStatusOf,
        wanted: 'status'
      })
    const headers = this.#tokens.headers()
    const attempt = await once(headers)
    const refused = !attempt.ok && attempt.httpStatus === 401
    return refused && (await this.#tokens.renew(headers)) ? once(this.#tokens.headers()) : attempt
  }

  /** The status in an attempt, or undefined for one of the failures that are survived. */
  #take(attempt: Attempt<UploadStatus>): UploadStatus | undefined {
    if (!attempt.ok) {
      this.#survive(attempt)
      return undefined
    }
    const { value } = attempt
    this.#failures = 0
    if (value.failure !== undefined || value.state === 'error') {
      throw new DstorError(value.failure ?? { errorAtStage: '', errorExplanation: '' }, {
        stage: 'PROCESSING',
        advice: ADVICE_ON_WORDS
      })
    }
    if (value.word !== this.#lastWord) {
      this.#lastWord = value.word
      this.#connection.facts.lastWord = value.word
      this.#connection.log.info(`dStor says ${oneLine(value.word, 100) || 'nothing yet'}`)
    }
    return value
  }

  #survive(attempt: Extract<Attempt<UploadStatus>, { ok: false }>): void {
    const { error, httpStatus } = attempt
    const isUnreadable = httpStatus >= 200 && httpStatus < 300 && !(error instanceof DstorError)
    const isForgotten = httpStatus === 404 && !(error instanceof DstorError)
    const survivable = attempt.isTransient || isUnreadable || isForgotten
    this.#failures += 1
    if (!survivable) {
      throw error
    }
    if (this.#failures > SURVIVED_FAILURES) {
      throw new NetworkError(
        `the status could not be read ${this.#failures} times in a row; the last time, ${messageOf(error)}`,
        // An API that has just taken everything is at the right address.
        isForgotten && this.#connection.facts.allSent
          ? { stage: 'PROCESSING', status: 'unknown', cause: error }
          : { stage: 'PROCESSING', advice: error.advice, cause: error }
      )
    }
    this.#connection.facts.retries += 1
    this.#connection.log.info(
      `Asking for the status: attempt ${this.#failures} of ${SURVIVED_FAILURES + 1} failed, ${messageOf(error)}`
    )
  }

  /** Pauses between two polls: the interval, an eighth more each time, up to 15 s. Never ends. */
  *#pauses(): Generator<number, void> {
    const longest = Math.max(LONGEST_PAUSE_MS, this.#intervalMs)
    for (let pause = this.#intervalMs; ; pause = Math.min(longest, pause * 1.125)) {
      yield pause
    }
  }

  async #sleep(pauseMs: number, attempt: Attempt<UploadStatus>, mostMs = Infinity): Promise<void> {
    const askedMs = attempt.ok ? 0 : attempt.retryAfterMs
    const waitMs = Math.min(mostMs, Math.max(pauseMs, askedMs))
    this.#connection.log.debug(`next status request in ${durationText(waitMs)}`)
    await this.#connection.clock.sleep(waitMs, this.#connection.signal)
  }
}

/** A server that does not know a session before its last request certainly does not process it. */
function isUnknownSession(attempt: Extract<Attempt<UploadStatus>, { ok: false }>): boolean {
  const { error, httpStatus, isTransient: passing } = attempt
  return httpStatus >= 400 && httpStatus < 500 && !passing && !(error instanceof DstorError)
}
