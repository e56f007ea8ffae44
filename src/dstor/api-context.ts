import type { Clock } from '../http/clock.js'
import type { HttpRequest, Outcome, RequestLimits } from '../http/request.js'
import type { Logger, Published } from '../model.js'
import type { Secrets } from '../text/redact.js'

/** Where a chunk travels: chunks of one lane follow each other, the commit chunk goes alone. */
export type Lane = number | 'commit'

type Send = (request: HttpRequest) => Promise<Outcome>

/** How requests leave, which is also which connections they may use (contract 4.4). */
export interface Transport {
  /** Sends what is safe to repeat: tokens, status. */
  readonly safe: Send
  /** Sends chunks of one lane, which are counted. */
  chunks(lane: Lane): Send
  /** Begins to open connections for chunks that leave soon, until there are so many. Never throws. */
  openAhead(url: URL, count: number): void
  /** Resolves when the API was reached for the first time: a connection stands. */
  readonly reached: Promise<void>
}

/** Everything that requests to dStor share. Nothing of GitHub is in here. */
export interface ApiContext {
  readonly apiUrl: URL
  readonly transport: Transport
  readonly limits: RequestLimits
  /** Repeats of one request, where repeating is safe. */
  readonly maxRetries: number
  /** Aborted when the run is cancelled or its time is over; the reason is a `Stop`. */
  readonly signal: AbortSignal
  /** Milliseconds until the deployment's limit of time. */
  readonly remainingMs: () => number
  readonly clock: Clock
  readonly log: Logger
  readonly secrets: Secrets
  /** What this run may have left at dStor, kept up to date for whoever has to report. */
  readonly facts: UploadFacts
}

/** Facts that must survive a failure. */
export interface UploadFacts {
  published: Published
  /** Every byte of some session was sent, so dStor may be at work without our knowing. */
  allSent: boolean
  retries: number
  /** dStor's last status word, raw. */
  lastWord: string
  /** Why the last status request failed; '' after one that was answered. */
  lastFailure: string
}

const STOP_TEXTS = {
  cancelled: 'cancelled',
  'time-limit': 'the limit of time was reached',
  failed: 'the run has failed'
}

/** Reason of an abort: the limit of time, a signal from outside, or a run that has failed. */
export class StopReason extends Error {
  readonly kind: 'cancelled' | 'time-limit' | 'failed'

  constructor(kind: StopReason['kind']) {
    super(STOP_TEXTS[kind])
    this.name = 'StopReason'
    this.kind = kind
  }
}

/**
 * The paths of the API, with and without the trailing slash exactly as dStor's clients send them
 * (docs/dstor-api.md 2).
 */
export const PATHS = {
  accessToken: 'v1/dev/temp-token',
  openUpload: 'v1/upload/get-token/',
  upload: 'v1/upload/',
  status: 'v1/upload/get-status/'
} as const

/** `path` below the API's base address, which may itself have a path. */
export function endpoint(apiUrl: URL, path: string): URL {
  const base = apiUrl.href.endsWith('/') ? apiUrl.href : `${apiUrl.href}/`
  return new URL(path, base)
}
