import { DstorError, HttpError, NetworkError, messageOf } from '../errors.js'
import type { DeployError } from '../errors.js'
import { type Response, isRetryable, isSuccess, isWebPage } from '../http/response.js'
import { pauseMs, retryAfterMs, SAFE_BACKOFF } from '../http/backoff.js'
import type { Outcome } from '../http/request.js'
import type { Stage } from '../model.js'
import { durationText } from '../text/format.js'
import { ADVICE_ON_WORDS, adviceForResponse, adviceForConnect } from './advice.js'
import { Patience, pauseBeforeRepeat } from './patience.js'
import { serverErrorOf } from './api-responses.js'
import { type ApiContext, endpoint } from './api-context.js'
import {
  describeResponse,
  describeOutcome,
  describeShape,
  nameOf,
  type RequestName
} from './describe.js'
import { parseObject } from '../json.js'

/** A small request that may be repeated without harm. */
export interface Call<T> {
  readonly stage: Stage
  /** What is being done, for the log: `Opening the upload`. */
  readonly doing: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly json?: unknown
  /** Ends it; the signal of the run where nothing is said. */
  readonly signal?: AbortSignal
  /** Most bytes of the answer that are read, where it may be longer than most are. */
  readonly responseBytes?: number
  /** The answer is to hold a token, so no value of it may be shown. */
  readonly holdsSecret?: boolean
  /** What the answer must hold, or undefined where it does not. */
  readonly read: (answer: Response) => T | undefined
  /** What `read` looks for: `an access token`. */
  readonly wanted: string
}

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly error: DeployError
      /** The same request may succeed later. */
      readonly isTransient: boolean
      readonly httpStatus: number
      readonly retryAfterMs: number
    }

/**
 * Sends a call until it succeeds: at most `maxRetries` times more than once, and for at least 90 s
 * unless that is 0, with backoff and `Retry-After`. Throws HttpError or NetworkError with the last
 * cause, or the reason of a stop.
 */
export async function call<T>(context: ApiContext, what: Call<T>): Promise<T> {
  const patience = new Patience(context, context.maxRetries)
  for (;;) {
    const result = await tryOnce(context, what)
    if (result.ok) {
      return result.value
    }
    if (!result.isTransient || !patience.allowsAnother()) {
      throw result.error
    }
    const repeat = {
      doing: what.doing,
      cause: messageOf(result.error),
      attempt: patience.attempts,
      waitMs: pauseMs(SAFE_BACKOFF, patience.attempts, context.clock, result.retryAfterMs),
      error: result.error
    }
    await pauseBeforeRepeat(context, repeat, what.signal)
  }
}

/** Sends a call once. Throws only the reason of a stop. */
export async function tryOnce<T>(context: ApiContext, what: Call<T>): Promise<Attempt<T>> {
  const { signal = context.signal } = what
  const url = endpoint(context.apiUrl, what.path)
  const json = what.json === undefined ? undefined : Buffer.from(JSON.stringify(what.json))
  const startedMs = context.clock.now()
  const outcome = await context.transport.safe({
    method: what.method,
    url,
    headers: {
      accept: 'application/json',
      'cache-control': 'no-store',
      ...what.headers,
      ...(json && { 'content-type': 'application/json' })
    },
    body: json && { bytes: json.length, blocks: () => [json][Symbol.iterator]() },
    limits: {
      ...context.limits,
      responseBytes: what.responseBytes ?? context.limits.responseBytes
    },
    signal
  })
  signal.throwIfAborted()
  const request = { method: what.method, url }
  const result = outcome.kind === 'answered' ? outcome.answer.status : outcome.kind
  context.log.debug(
    `${nameOf(request)}: ${result} after ${durationText(context.clock.now() - startedMs)}`
  )
  return outcome.kind === 'answered'
    ? judgeAnswer(context, what, request, outcome.answer)
    : judgeSilence(what, request, outcome)
}

function judgeSilence<T>(
  what: Call<T>,
  request: RequestName,
  outcome: Exclude<Outcome, { kind: 'answered' }>
): Attempt<T> {
  const refused = outcome.kind === 'unconnected' ? outcome.failure : 'network'
  const error = new NetworkError(
    outcome.kind === 'unconnected'
      ? describeOutcome(outcome, request)
      : `${nameOf(request)} failed: ${describeOutcome(outcome, request)}`,
    {
      stage: what.stage,
      advice: adviceForConnect(outcome),
      cause: 'error' in outcome ? outcome.error : undefined
    }
  )
  return { ok: false, error, isTransient: refused === 'network', httpStatus: 0, retryAfterMs: 0 }
}

function judgeAnswer<T>(
  context: ApiContext,
  what: Call<T>,
  request: RequestName,
  answer: Response
): Attempt<T> {
  const httpStatus = answer.status
  const ok = isSuccess(httpStatus)
  const value = ok ? what.read(answer) : undefined
  if (value !== undefined) {
    return { ok: true, value }
  }
  const object = parseObject(answer.text)
  const words = object && serverErrorOf(object)
  if (words?.errorAtStage) {
    const error = new DstorError(words, { stage: what.stage, advice: ADVICE_ON_WORDS })
    return { ok: false, error, isTransient: false, httpStatus, retryAfterMs: 0 }
  }
  const describe = ok && what.holdsSecret === true ? describeShape : describeResponse
  const described = describe(request, answer, context.secrets)
  const lack = answer.complete ? `That holds no ${what.wanted}` : 'The answer was cut off'
  const message = ok ? `${described}. ${lack}` : described
  const passing = ok ? !answer.complete : isRetryable(httpStatus)
  const error = new HttpError(message, {
    stage: what.stage,
    httpStatus,
    advice: ok ? adviceForContent(answer) : adviceForResponse(answer, request.url)
  })
  return {
    ok: false,
    error,
    isTransient: passing,
    httpStatus,
    retryAfterMs: retryAfterMs(answer.headers['retry-after'])
  }
}

function adviceForContent(answer: Response): string {
  return isWebPage(answer)
    ? 'A web page came where data was expected: check `api-url`, and whether a proxy or a login page stands in between.'
    : 'Check `api-url`; if it is right, the API may have changed: look for a newer release of this action.'
}
