import type { Response } from '../http/response.js'
import { isWebPage } from '../http/response.js'
import { retryAfterMs } from '../http/backoff.js'
import type { Outcome } from '../http/request.js'
import { type ServerError, serverErrorOf } from './api-responses.js'
import { isJson, type JsonObject, own, parseObject } from '../json.js'

/** What follows from what became of a chunk request (contract 4.5). */
export type Decision =
  | { readonly do: 'done' }
  /** Nothing can have been counted: the same request again, in the same session. */
  | { readonly do: 'repeat'; readonly afterMs: number; readonly renewToken: boolean }
  /** Nobody can say whether it was counted: a fresh session with a fresh upload token. */
  | { readonly do: 'restart'; readonly afterMs: number; readonly change: SessionChange }
  /** The commit chunk was sent whole and its answer is lost: the status tells whether it was counted. */
  | { readonly do: 'ask-status' }
  | { readonly do: 'fail'; readonly why: FailureReason; readonly words?: ServerError }
  | { readonly do: 'stop' }

/** What the next session does differently, besides having less concurrency. */
export type SessionChange =
  | 'nothing'
  /** dStor refused (401, 403, 404, 409, 410): one more session, the next refusal is final. */
  | 'refused'
  | 'smaller-chunks'
  | 'without-expect'

export type FailureReason =
  | 'certificate'
  | 'proxy'
  | 'file-too-large'
  | 'refused-for-good'
  | 'words-of-dstor'
  | 'unreadable-file'

/** What the decision needs to know besides the outcome. */
export interface Situation {
  readonly isCommit: boolean
  readonly files: number
  /** The request asked with `Expect: 100-continue`. */
  readonly askedToContinue: boolean
}

const REFUSED = new Set([401, 403, 404, 409, 410])
const BUSY_BEFORE_BODY = new Set([401, 429, 503])
const PASSING = new Set([408, 425, 429])

/**
 * Decides from the phase that a request reached, never from an error code alone. Pure: the same
 * outcome in the same situation always has the same reaction.
 */
export function decide(outcome: Outcome, situation: Situation): Decision {
  switch (outcome.kind) {
    case 'aborted':
      return { do: 'stop' }
    case 'source-failed':
      return { do: 'fail', why: 'unreadable-file' }
    case 'unconnected':
      return outcome.failure === 'network'
        ? { do: 'repeat', afterMs: 0, renewToken: false }
        : { do: 'fail', why: outcome.failure }
    case 'cut':
      return situation.isCommit && outcome.bodySent ? { do: 'ask-status' } : restart('nothing')
    case 'answered':
      return decideOnResponse(outcome, situation)
  }
}

function decideOnResponse(
  outcome: Extract<Outcome, { kind: 'answered' }>,
  situation: Situation
): Decision {
  const { answer, bodySent, bodyBegun } = outcome
  const { status } = answer
  const object = parseObject(answer.text)
  const words = object && (serverErrorOf(object) ?? saysError(object))
  const isSuccess = status >= 200 && status < 300
  if (words !== undefined && (isSuccess || words.errorAtStage !== '')) {
    return { do: 'fail', why: 'words-of-dstor', words }
  }
  if (isSuccess) {
    return bodySent && acknowledges(answer) ? { do: 'done' } : restart('nothing')
  }
  const afterMs = retryAfterMs(answer.headers['retry-after'])
  // Once the body was asked for, all of a small one may be on its way before a byte is known as sent.
  const beforeBody = situation.askedToContinue && !bodyBegun
  if (beforeBody && BUSY_BEFORE_BODY.has(status)) {
    return { do: 'repeat', afterMs, renewToken: status === 401 }
  }
  if (REFUSED.has(status)) {
    return restart('refused')
  }
  if (status === 413) {
    return situation.files > 1 ? restart('smaller-chunks') : { do: 'fail', why: 'file-too-large' }
  }
  if (status === 417) {
    return restart('without-expect')
  }
  if (situation.isCommit && bodySent && (status === 502 || status === 504)) {
    return { do: 'ask-status' }
  }
  if (status >= 500 || PASSING.has(status)) {
    return restart('nothing', afterMs)
  }
  return { do: 'fail', why: 'refused-for-good' }
}

/** dStor says that the upload failed and not why. */
function saysError(object: JsonObject): ServerError | undefined {
  return own(object, 'status') === 'ERROR' ? { errorAtStage: '', errorExplanation: '' } : undefined
}

/**
 * A 2xx whose body was cut off, by the network or by our limit, is an acknowledgement all the same;
 * a whole body that is no JSON is not dStor speaking.
 */
function acknowledges(answer: Response): boolean {
  const object = parseObject(answer.text)
  const isDenied = object !== undefined && own(object, 'ok') === false
  return !isWebPage(answer) && !isDenied && (!answer.complete || isJson(answer.text))
}

function restart(change: SessionChange, afterMs = 0): Decision {
  return { do: 'restart', afterMs, change }
}
