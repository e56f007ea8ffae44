import { messageOf } from '../errors.js'
import { retryAfterMs } from '../http/backoff.js'
import { StallError } from '../http/request.js'
import { isRetryable, RETRYABLE_STATUSES, type Response } from '../http/response.js'
import { saidBy, textOf } from '../http/server-words.js'
import { oneLine } from '../text/escape.js'
import { isContent, type Reply } from './file-request.js'
import type { ExpectedFile, Served } from './served.js'
import { canUnpack, encodingOf } from './unpack.js'

/** What one request for a file showed. */
export type Fetched =
  | { readonly kind: 'same'; readonly contentType: string }
  /** The gateway served a whole body, and it is another one. */
  | { readonly kind: 'different'; readonly served: Served }
  /** The gateway answered, and does not have the file or not whole: 404, 5xx, a body that breaks off. */
  | { readonly kind: 'absent'; readonly why: string; readonly retryAfterMs: number }
  /** Nothing is known of the file: no connection, silence, or the gateway is too busy to look. */
  | { readonly kind: 'silent'; readonly why: string; readonly retryAfterMs: number }
  /** The gateway refuses the file, and waiting should not change that: 400, 401, 403, 410, 451. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The gateway leads to where nothing is read: a redirect that is not followed here, or by nobody. */
  | { readonly kind: 'astray'; readonly why: string; readonly isNowhere: boolean }
  /** It cannot be looked at from here, however long one waits. */
  | { readonly kind: 'never'; readonly why: string }
  | { readonly kind: 'aborted' }

const SHOWN_REFUSAL = 200
const SHOWN_ENCODING = 20

function absent(why: string, waitMs = 0): Fetched {
  return { kind: 'absent', why, retryAfterMs: waitMs }
}

export function silent(why: string, waitMs = 0): Fetched {
  return { kind: 'silent', why, retryAfterMs: waitMs }
}

/** What the answer to a request for a file says of it. */
export function judge(file: ExpectedFile, reply: Reply): Fetched {
  const { outcome, isLate } = reply
  switch (outcome.kind) {
    case 'unconnected':
      return outcome.failure === 'network'
        ? silent(oneLine(messageOf(outcome.error)))
        : { kind: 'never', why: `${outcome.failure}: ${oneLine(messageOf(outcome.error))}` }
    case 'cut':
    case 'source-failed':
      return silent(oneLine(messageOf(outcome.error)))
    case 'aborted':
      return isLate ? silent('it was not served in time') : { kind: 'aborted' }
    case 'answered':
      return isContent(outcome.answer.status, file)
        ? compare(file, outcome.answer, reply)
        : refusalOf(outcome.answer, reply.refusal)
  }
}

function compare(file: ExpectedFile, answer: Response, reply: Reply): Fetched {
  const { meter, unpacked } = reply
  const encoding = encodingOf(answer.headers)
  if (!canUnpack(encoding)) {
    return { kind: 'never', why: `a body in the encoding "${oneLine(encoding, SHOWN_ENCODING)}"` }
  }
  const contentType = answer.headers['content-type'] ?? ''
  const served = meter.result(contentType)
  const isWhole = answer.complete && unpacked === 'whole'
  if (isWhole && served.bytes === file.size && served.sha256 === file.sha256) {
    return { kind: 'same', contentType }
  }
  if (unpacked === 'spoiled' || (answer.complete && unpacked === 'cut')) {
    return absent(`a body that is not the ${encoding} it says it is`)
  }
  const isShorter = served.bytes < file.size && isUnmarkedEnd(answer)
  // Too many bytes are wrong whether or not the rest was read.
  if (isShorter || (!isWhole && served.bytes <= file.size)) {
    if (answer.error instanceof StallError) {
      return silent(answer.error.message)
    }
    return absent(`the transfer broke off after ${served.bytes} of ${file.size} bytes`)
  }
  return { kind: 'different', served }
}

/** A body whose end only the end of the connection tells may have been cut off (RFC 9112, 6.3). */
function isUnmarkedEnd({ headers }: Response): boolean {
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined
}

function refusalOf(answer: Response, body: Buffer): Fetched {
  const { status, headers } = answer
  // No credential was sent, so that no answer can hold one.
  const said = oneLine(saidBy(textOf(body)).words, SHOWN_REFUSAL).trim()
  const why = `status ${status}${said === '' ? '' : ` (${said})`}`
  const waitMs = retryAfterMs(headers['retry-after'])
  if (RETRYABLE_STATUSES.has(status)) {
    // A gateway that has no time to look says nothing of the file.
    return silent(why, waitMs)
  }
  const isRefused = status >= 400 && status !== 404 && !isRetryable(status)
  return isRefused ? { kind: 'refused', why } : absent(why, waitMs)
}
