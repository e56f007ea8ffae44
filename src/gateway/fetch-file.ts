import type { IncomingHttpHeaders } from 'node:http'
import { retryAfterMs } from '../http/backoff.js'
import { LONGEST_TIMER_MS } from '../http/clock.js'
import type { ConnectionSource } from '../http/connection.js'
import { type Outcome, REQUEST_LIMITS, sendRequest, StallError } from '../http/request.js'
import { isRetryable, RETRYABLE_STATUSES, type Response } from '../http/response.js'
import { messageOf } from '../errors.js'
import { oneLine } from '../text/escape.js'
import { isRedirect, MOST_REDIRECTS, redirectFrom } from './redirect.js'
import { BodyMeter, type ExpectedFile, type Served } from './served.js'
import { canUnpack, encodingOf, Unpacker } from './unpack.js'

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
  /** The gateway leads to where nothing can be read: a redirect that is not followed. */
  | { readonly kind: 'astray'; readonly why: string }
  /** It cannot be looked at from here, however long one waits. */
  | { readonly kind: 'never'; readonly why: string }
  | { readonly kind: 'aborted' }

export interface FetchOptions {
  /** A connection on which no byte moves for this long has failed. */
  readonly stallMs: number
  /** Time for all of it, redirects included. */
  readonly totalMs: number
  readonly signal: AbortSignal
  /** Connections that are kept alive, for each host its own; a new one each time unless given. */
  readonly connection?: ConnectionSource | undefined
  /** Told of each block of the file's content as it arrives. */
  readonly onBytes?: ((bytes: number) => void) | undefined
}

const CONNECT_MS = 30_000
/** Bytes of an answer without the file that are read, to show what it says. */
const REFUSAL_BYTES = 2_000
const SHOWN_REFUSAL = 200
const SHOWN_ENCODING = 20

/**
 * Asks the gateway once for a file and compares what it serves with what was sent, byte for byte by
 * length and sha256, unpacked where it comes packed. Follows redirects, sends no credential, keeps
 * no body in memory and stops reading once there are more bytes than there should be. Never rejects.
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
      return silent('no answer within the time limit')
    }
    const reply = await new Request(file, url, { ...options, totalMs }).send()
    const { outcome } = reply
    if (outcome.kind !== 'answered' || !isRedirect(outcome.answer.status)) {
      return judge(file, reply)
    }
    const redirect = redirectFrom(url, outcome.answer.headers.location)
    if (redirect.kind === 'refuse') {
      return { kind: 'astray', why: redirect.why }
    }
    url = redirect.url
  }
  return { kind: 'astray', why: `more than ${MOST_REDIRECTS} redirects in a row` }
}

function absent(why: string, waitMs = 0): Fetched {
  return { kind: 'absent', why, retryAfterMs: waitMs }
}

function silent(why: string, waitMs = 0): Fetched {
  return { kind: 'silent', why, retryAfterMs: waitMs }
}

/** Whether an answer holds the file; nothing is content too, where the file is empty. */
function isContent(status: number, file: ExpectedFile): boolean {
  return status === 200 || status === 203 || (status === 204 && file.size === 0)
}

interface Reply {
  readonly outcome: Outcome
  readonly meter: BodyMeter
  /** A packed body was one to its end. True for a body that was not packed. */
  readonly isWell: boolean
  /** First bytes of a body that is not the file. */
  readonly refusal: Buffer
  /** Its time was over. */
  readonly isLate: boolean
}

class Request {
  readonly #file: ExpectedFile
  readonly #url: URL
  readonly #options: FetchOptions
  readonly #meter: BodyMeter
  #unpacker: Unpacker | undefined
  #refusal = Buffer.alloc(0)

  constructor(file: ExpectedFile, url: URL, options: FetchOptions) {
    this.#file = file
    this.#url = url
    this.#options = options
    this.#meter = new BodyMeter(file.size)
  }

  async send(): Promise<Reply> {
    const { stallMs, totalMs, signal, connection } = this.#options
    // Unlike the stall limit, which counts from the last byte, this one is for all of the request.
    const outOfTime = AbortSignal.timeout(Math.ceil(Math.min(totalMs, LONGEST_TIMER_MS)))
    const outcome = await sendRequest({
      method: 'GET',
      url: this.#url,
      headers: { accept: '*/*' },
      limits: {
        ...REQUEST_LIMITS,
        connectMs: Math.min(CONNECT_MS, totalMs),
        stallMs,
        // A large file may take all the time there is; what must not happen is that nothing moves.
        responseTimeoutMs: totalMs
      },
      signal: AbortSignal.any([signal, outOfTime]),
      connection,
      sink: (block, { status, headers }) =>
        isContent(status, this.#file) ? this.#takeContent(block, headers) : this.#takeRefusal(block)
    })
    const isWell = (await this.#unpacker?.end()) ?? true
    const isLate = outOfTime.aborted && !signal.aborted
    return { outcome, meter: this.#meter, isWell, refusal: this.#refusal, isLate }
  }

  #takeContent(block: Buffer, headers: IncomingHttpHeaders): boolean | Promise<boolean> {
    const encoding = encodingOf(headers)
    if (encoding === 'identity') {
      return this.#measure(block)
    }
    if (!canUnpack(encoding)) {
      return false
    }
    this.#unpacker ??= new Unpacker(encoding, (unpacked) => this.#measure(unpacked))
    return this.#unpacker.write(block)
  }

  #measure(block: Buffer): boolean {
    this.#options.onBytes?.(block.length)
    return this.#meter.take(block)
  }

  #takeRefusal(block: Buffer): boolean {
    this.#refusal = Buffer.concat([this.#refusal, block]).subarray(0, REFUSAL_BYTES)
    return this.#refusal.length < REFUSAL_BYTES
  }
}

function judge(file: ExpectedFile, reply: Reply): Fetched {
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

function compare(file: ExpectedFile, answer: Response, { meter, isWell }: Reply): Fetched {
  const encoding = encodingOf(answer.headers)
  if (!canUnpack(encoding)) {
    return { kind: 'never', why: `a body in the encoding "${oneLine(encoding, SHOWN_ENCODING)}"` }
  }
  const contentType = answer.headers['content-type'] ?? ''
  const served = meter.result(contentType)
  const isWhole = answer.complete && isWell
  if (isWhole && served.bytes === file.size && served.sha256 === file.sha256) {
    return { kind: 'same', contentType }
  }
  if (answer.complete && !isWell) {
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
  const said = oneLine(body.toString('utf8').trim(), SHOWN_REFUSAL)
  const isText = said !== '' && !said.startsWith('<')
  const why = `status ${status}${isText ? ` (${said})` : ''}`
  const waitMs = retryAfterMs(headers['retry-after'])
  if (RETRYABLE_STATUSES.has(status)) {
    // A gateway that has no time to look says nothing of the file.
    return silent(why, waitMs)
  }
  const isRefused = status >= 400 && status !== 404 && !isRetryable(status)
  return isRefused ? { kind: 'refused', why } : absent(why, waitMs)
}
