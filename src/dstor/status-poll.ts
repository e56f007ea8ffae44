import { DstorError, NetworkError, messageOf } from '../errors.js'
import { isSuccess } from '../http/response.js'
import { oneLine } from '../text/escape.js'
import { durationText } from '../text/format.js'
import type { DstorApi } from './api.js'
import type { Listing, UploadStatus } from './api-responses.js'
import type { Attempt } from './call.js'
import { ADVICE_ON_WORDS } from './advice.js'
import { attemptText, Patience } from './patience.js'
import { type SessionLost, sessionLost } from './session-lost.js'

const SURVIVED_FAILURES = 10
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 15_000
/** Between two looks before the commit chunk leaves, where something may have been counted unseen. */
const SECOND_LOOK_MS = 1_000
/** How long a lost answer to the commit chunk is looked for (contract 4.5). */
const COMMIT_SEARCH_MS = 90_000
/** After this without processing, parallel requests may have been lost in dStor's count (contract 4.6). */
const LOST_COUNT_MS = 60_000

type Failed = Extract<Attempt<UploadStatus>, { ok: false }>

/** Asks for the status of one upload session. */
export class StatusPoll {
  readonly #api: DstorApi
  readonly #uploadToken: string
  readonly #intervalMs: number
  readonly #patience: Patience
  /** dStor's word before the commit chunk was sent; any other word after it means that work began. */
  #wordBefore: string | undefined
  #lastWord: string | undefined

  /** @param intervalMs the pause once the first quick looks are over */
  constructor(api: DstorApi, uploadToken: string, intervalMs: number) {
    this.#api = api
    this.#uploadToken = uploadToken
    this.#intervalMs = intervalMs
    this.#patience = new Patience(api.context, SURVIVED_FAILURES)
  }

  /**
   * Before the commit chunk leaves: dStor must still be waiting, each of `looks` times, a second
   * apart. Returns what is seen where it already processes: then it counted some request that it did
   * not take, or one twice, and a chunk may be missing. Throws where it will not tell: a site whose fate cannot
   * be followed must not be published.
   */
  async workBeforeCommit(looks: 1 | 2): Promise<string | undefined> {
    const { clock, signal } = this.#api.context
    const cause = await this.#lookBeforeCommit()
    if (cause !== undefined || looks === 1) {
      return cause
    }
    await clock.sleep(SECOND_LOOK_MS, signal)
    return this.#lookBeforeCommit()
  }

  /** As `workBeforeCommit`, of a session that is lost: one look, of which nothing is asked but this. */
  async workAfterLoss(): Promise<string | undefined> {
    const attempt = await this.#ask()
    return attempt.ok && this.#hasBegun(attempt.value) ? this.#begun(attempt.value) : undefined
  }

  /** What it processes lacks at least the last chunk. */
  #begun({ word }: UploadStatus): string {
    this.#api.context.facts.published = 'maybe'
    return `dStor says ${oneLine(word)} before the last chunk was taken`
  }

  async #lookBeforeCommit(): Promise<string | undefined> {
    for (const pause of this.#pauses()) {
      const attempt = await this.#ask()
      if (!attempt.ok && isUnknownYet(attempt)) {
        return undefined
      }
      const status = this.#take(attempt)
      if (status !== undefined && this.#hasBegun(status)) {
        return this.#begun(status)
      }
      if (status !== undefined) {
        this.#wordBefore = status.word
        return undefined
      }
      await this.#sleep(pause, attempt)
    }
    return undefined
  }

  /** After the commit chunk was sent and its answer lost: true when dStor is seen to work on it. */
  async seesCommit(): Promise<boolean> {
    const { clock } = this.#api.context
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
   * Waits for DONE and returns dStor's list. `lost` where `wasParallel` and dStor does not begin.
   * Throws DstorError with dStor's words on ERROR, NetworkError after too many failed polls, or the
   * reason of a stop.
   */
  async untilDone(wasParallel: boolean): Promise<Listing | SessionLost> {
    const { clock, remainingMs } = this.#api.context
    const lostAt = clock.now() + Math.min(LOST_COUNT_MS, remainingMs() / 4)
    let hasBegun = false
    for (const pause of this.#pauses()) {
      const attempt = await this.#ask()
      const status = this.#take(attempt)
      if (status?.state === 'done') {
        return status.listing
      }
      hasBegun ||= status !== undefined && this.#hasBegun(status)
      // Only a status that was read says that dStor waits; failed polls say nothing.
      if (wasParallel && status !== undefined && !hasBegun && clock.now() >= lostAt) {
        return sessionLost(
          'dStor has all chunks and does not begin to process them, so it may have lost count of parallel requests',
          { change: 'sequential', hasTaken: true }
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

  #ask(): Promise<Attempt<UploadStatus>> {
    return this.#api.uploadStatus(this.#uploadToken)
  }

  /** The status in an attempt, or undefined for one of the failures that are survived. */
  #take(attempt: Attempt<UploadStatus>): UploadStatus | undefined {
    const { facts, log } = this.#api.context
    if (!attempt.ok) {
      this.#survive(attempt)
      return undefined
    }
    const { value } = attempt
    this.#patience.reset()
    facts.lastFailure = ''
    if (value.failure !== undefined || value.state === 'error') {
      throw new DstorError(value.failure ?? { errorAtStage: '', errorExplanation: '' }, {
        stage: 'PROCESSING',
        advice: ADVICE_ON_WORDS
      })
    }
    if (value.word !== this.#lastWord) {
      this.#lastWord = value.word
      facts.lastWord = value.word
      log.info(`dStor says ${oneLine(value.word, 100) || 'nothing yet'}`)
    }
    return value
  }

  #survive(attempt: Failed): void {
    const { facts, log } = this.#api.context
    const { error, httpStatus } = attempt
    const isUnreadable = isSuccess(httpStatus) && !(error instanceof DstorError)
    const isForgotten = httpStatus === 404 && !(error instanceof DstorError)
    if (!(attempt.isTransient || isUnreadable || isForgotten)) {
      throw error
    }
    const mayGoOn = this.#patience.allowsAnother()
    const { attempts } = this.#patience
    if (!mayGoOn) {
      throw new NetworkError(
        `the status could not be read ${attempts} times in a row; the last time, ${messageOf(error)}`,
        // An API that has just taken everything is at the right address.
        isForgotten && facts.allSent
          ? { stage: 'PROCESSING', status: 'unknown', cause: error }
          : { stage: 'PROCESSING', advice: error.advice, cause: error }
      )
    }
    facts.retries += 1
    facts.lastFailure = messageOf(error)
    log.info(
      `Asking for the status: ${attemptText(attempts, SURVIVED_FAILURES + 1)} failed, ${messageOf(error)}`
    )
  }

  /**
   * Pauses between two polls: short at first, half as long again each time up to the interval, from
   * there an eighth more up to 15 s (contract 4.6). Never ends.
   */
  *#pauses(): Generator<number, void> {
    const interval = this.#intervalMs
    const longest = Math.max(LONGEST_PAUSE_MS, interval)
    for (let pause = Math.min(FIRST_PAUSE_MS, interval); ;) {
      yield pause
      pause = pause < interval ? Math.min(interval, pause * 1.5) : Math.min(longest, pause * 1.125)
    }
  }

  async #sleep(pauseMs: number, attempt: Attempt<UploadStatus>, mostMs = Infinity): Promise<void> {
    const { clock, log, signal } = this.#api.context
    const askedMs = attempt.ok ? 0 : attempt.retryAfterMs
    const waitMs = Math.min(mostMs, Math.max(pauseMs, askedMs))
    log.debug(`next status request in ${durationText(waitMs)}`)
    await clock.sleep(waitMs, signal)
  }
}

/** A server that does not know a session before its last request certainly does not process it. */
function isUnknownYet({ error, httpStatus }: Failed): boolean {
  return (httpStatus === 404 || httpStatus === 410) && !(error instanceof DstorError)
}
