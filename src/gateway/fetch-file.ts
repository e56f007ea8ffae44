import type { Response } from '../http/response.js'
import { retryAfterMs } from '../http/backoff.js'
import { LONGEST_TIMER_MS } from '../http/clock.js'
import { sendRequest, REQUEST_LIMITS, StallError, type Outcome } from '../http/request.js'
import { messageOf } from '../errors.js'
import { oneLine } from '../text/escape.js'
import { decodedBody, isEncoded } from './encoded.js'
import { isRedirect, MOST_REDIRECTS, redirectFrom } from './redirect.js'
import { BodyMeter, type ExpectedFile, type Served } from './served.js'

/** What one request for a file showed. */
export type Fetched =
  | { readonly kind: 'same' }
  /** The gateway served a whole body, and it is another one. */
  | { readonly kind: 'different'; readonly served: Served }
  /** Not there, or not whole: it may be later. */
  | { readonly kind: 'later'; readonly why: string; readonly retryAfterMs: number }
  /** An answer that should not change, and sometimes does: worth a few tries. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The gateway will not serve it, however long one waits. */
  | { readonly kind: 'never'; readonly why: string }
  | { readonly kind: 'aborted' }

export interface FetchOptions {
  /** A connection on which no byte moves for this long has failed. */
  readonly stallMs: number
  /** Time for all of it, redirects included. */
  readonly totalMs: number
  readonly signal: AbortSignal
  /** Told of each block of the file's content as it arrives. */
  readonly onBytes?: ((bytes: number) => void) | undefined
}

const CONNECT_MS = 30_000
/** Bytes of an answer without the file that are read, to show what it says. */
const REFUSAL_BYTES = 2_000
const SHOWN_REFUSAL = 200

/**
 * Asks the gateway once for a file and compares what it serves with what was sent, byte for byte by
 * length and sha256. Follows redirects, sends no credential, keeps no body in memory and stops
 * reading once there are more bytes than there should be. Never rejects.
 */
export async function fetchFile(
  file: ExpectedFile,
  link: URL,
  options: FetchOptions
): Promise<Fetched> {
  const from = performance.now()
  let url = link
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const totalMs = options.totalMs - (performance.now() - from)
    if (totalMs <= 0) {
      return later('no answer within the time limit')
    }
    const reply = await request(file, url, { ...options, totalMs })
    const { outcome } = reply
    if (outcome.kind !== 'answered' || !isRedirect(outcome.answer.status)) {
      return judge(file, url, reply, { ...options, totalMs })
    }
    const redirect = redirectFrom(url, outcome.answer.headers.location)
    if (redirect.kind === 'refuse') {
      return { kind: 'refused', why: redirect.why }
    }
    url = redirect.url
  }
  return { kind: 'refused', why: `more than ${MOST_REDIRECTS} redirects in a row` }
}

interface Reply {
  readonly outcome: Outcome
  readonly meter: BodyMeter
  /** First bytes of a body that is not the file. */
  readonly refusal: Buffer
  /** Its time was over. */
  readonly isLate: boolean
}

function later(why: string, waitMs = 0): Fetched {
  return { kind: 'later', why, retryAfterMs: waitMs }
}

function isContent(status: number): boolean {
  return status === 200 || status === 203
}

async function request(file: ExpectedFile, url: URL, options: FetchOptions): Promise<Reply> {
  const meter = new BodyMeter(file.size)
  // Unlike the stall limit, which counts from the last byte, this one is for all of the request.
  const outOfTime = AbortSignal.timeout(Math.ceil(Math.min(options.totalMs, LONGEST_TIMER_MS)))
  let refusal = Buffer.alloc(0)
  const outcome = await sendRequest({
    method: 'GET',
    url,
    headers: { accept: '*/*' },
    limits: {
      ...REQUEST_LIMITS,
      connectMs: Math.min(CONNECT_MS, options.totalMs),
      stallMs: options.stallMs,
      // A large file may take all the time there is; what must not happen is that nothing moves.
      responseTimeoutMs: options.totalMs
    },
    signal: AbortSignal.any([options.signal, outOfTime]),
    sink: (block, { status }) => {
      if (isContent(status)) {
        options.onBytes?.(block.length)
        return meter.take(block)
      }
      refusal = Buffer.concat([refusal, block]).subarray(0, REFUSAL_BYTES)
      return refusal.length < REFUSAL_BYTES
    }
  })
  const isLate = outOfTime.aborted && !options.signal.aborted
  return { outcome, meter, refusal, isLate }
}

async function judge(
  file: ExpectedFile,
  url: URL,
  reply: Reply,
  options: FetchOptions
): Promise<Fetched> {
  const { outcome, isLate } = reply
  switch (outcome.kind) {
    case 'unconnected':
      return outcome.failure === 'network'
        ? later(oneLine(messageOf(outcome.error)))
        : { kind: 'never', why: `${outcome.failure}: ${oneLine(messageOf(outcome.error))}` }
    case 'cut':
    case 'source-failed':
      return later(oneLine(messageOf(outcome.error)))
    case 'aborted':
      return isLate ? later('it was not served in time') : { kind: 'aborted' }
    case 'answered':
      return isContent(outcome.answer.status)
        ? compare(file, url, outcome.answer, reply, options)
        : refusalOf(outcome.answer, reply.refusal)
  }
}

async function compare(
  file: ExpectedFile,
  url: URL,
  answer: Response,
  { meter }: Reply,
  options: FetchOptions
): Promise<Fetched> {
  const served = meter.result(answer.headers['content-type'] ?? '')
  if (answer.complete && served.bytes === file.size && served.sha256 === file.sha256) {
    return { kind: 'same' }
  }
  if (isEncoded(answer.headers)) {
    return decodedBody(file, url, options)
  }
  const isShorter = served.bytes < file.size && isUnmarkedEnd(answer)
  // Too many bytes are wrong whether or not the rest was read.
  if (isShorter || (!answer.complete && served.bytes <= file.size)) {
    return later(
      answer.error instanceof StallError
        ? answer.error.message
        : `the transfer broke off after ${served.bytes} of ${file.size} bytes`
    )
  }
  return { kind: 'different', served }
}

/** A body whose end only the end of the connection tells may have been cut off (RFC 9112, 6.3). */
function isUnmarkedEnd({ headers }: Response): boolean {
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined
}

function refusalOf(answer: Response, body: Buffer): Fetched {
  const { status, headers } = answer
  const said = oneLine(body.toString('utf8').trim(), SHOWN_REFUSAL)
  const isText = said !== '' && !said.startsWith('<')
  const why = `status ${status}${isText ? ` (${said})` : ''}`
  if (status === 410 || status === 451) {
    return { kind: 'never', why }
  }
  return [404, 408, 425, 429].includes(status) || status >= 500
    ? later(why, retryAfterMs(headers['retry-after']))
    : { kind: 'refused', why }
}
