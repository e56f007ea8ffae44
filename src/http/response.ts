import type { IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { codeOf } from '../errors.js'
import { startTimer } from './clock.js'

export interface ResponseLimits {
  /** From the head of the answer to its last byte. */
  readonly responseTimeoutMs: number
  /** Most bytes of an answer that are read, also after unpacking. */
  readonly responseBytes: number
}

/**
 * Takes an answer's bytes as they come. Returning false ends the reading; with a promise the next block
 * is read when it has resolved.
 */
export type ResponseSink = (
  block: Buffer,
  head: Pick<Response, 'status' | 'headers'>
) => boolean | Promise<boolean>

/** An answer: its head, and as much of its body as was read within the limits. */
export interface Response {
  readonly status: number
  readonly headers: Readonly<IncomingMessage['headers']>
  /** The body as text; empty when a sink took it. */
  readonly text: string
  readonly bytes: number
  /** The whole body was read; false when it was cut off, too long or too slow. */
  readonly complete: boolean
  /** What broke the body off, where that is known. */
  readonly error?: Error | undefined
}

/** Statuses below 500 after which the same request may succeed later. */
export const RETRYABLE_STATUSES: ReadonlySet<number> = new Set([408, 425, 429])

/** The server, or what stands before it, is busy or away: the same request may succeed later. */
export function isRetryable(status: number): boolean {
  return status >= 500 || RETRYABLE_STATUSES.has(status)
}

/** A status that says yes. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

/** Bytes of an answer that is too long from which an excerpt is made. */
const SHOWN_BYTES = 64 * 1024

/** Reads an answer within its limits. Never rejects: a body that breaks off is an incomplete one. */
export function readResponse(
  response: IncomingMessage,
  limits: ResponseLimits,
  sink?: ResponseSink
): Promise<Response> {
  const head = { status: response.statusCode ?? 0, headers: response.headers }
  const blocks: Buffer[] = []
  let bytes = 0
  let isOver = false
  return new Promise((resolve) => {
    const finish = (complete: boolean, error?: Error): void => {
      if (isOver) {
        return
      }
      isOver = true
      clearTimeout(timer)
      response.removeListener('data', take).resume()
      // Nothing is parsed of what is too long: its beginning is there to be shown, at a low price.
      const limit =
        bytes > limits.responseBytes ? Math.min(SHOWN_BYTES, bytes) : limits.responseBytes
      const { text, isWhole } = sink === undefined ? decode(blocks, head.headers, limit) : TAKEN
      blocks.length = 0
      const isComplete = complete && response.complete && isWhole
      resolve({ ...head, text, bytes, complete: isComplete, ...(error && { error }) })
    }
    const take = (block: Buffer): void => {
      bytes += block.length
      if (sink !== undefined) {
        const goesOn = sink(block, head)
        if (goesOn === false) {
          finish(false)
        } else if (goesOn !== true) {
          response.pause()
          void goesOn.then((isWanted) => (isWanted ? response.resume() : finish(false)))
        }
        return
      }
      blocks.push(block)
      if (bytes > limits.responseBytes) {
        finish(false)
      }
    }
    const timer = startTimer(limits.responseTimeoutMs, () => finish(false))
    response
      .on('data', take)
      .once('end', () => finish(true))
      .on('error', (error) => finish(false, error))
      .once('close', () => finish(false))
  })
}

interface Decoded {
  readonly text: string
  /** False where unpacking ended at the limit: what came is longer than what is read. */
  readonly isWhole: boolean
}

/** A sink has the body. */
const TAKEN: Decoded = { text: '', isWhole: true }

function decode(blocks: Buffer[], headers: IncomingMessage['headers'], limit: number): Decoded {
  const body = beginningOf(blocks, limit)
  if (headers['content-encoding'] !== 'gzip') {
    return { text: body.toString('utf8'), isWhole: true }
  }
  try {
    // Not asked for, and small answers in gzip are still answers; a bomb ends at the limit.
    const text = gunzipSync(body, { maxOutputLength: limit }).toString('utf8')
    return { text, isWhole: true }
  } catch (error) {
    return { text: '', isWhole: codeOf(error) !== 'ERR_BUFFER_TOO_LARGE' }
  }
}

function beginningOf(blocks: readonly Buffer[], limit: number): Buffer {
  const total = blocks.reduce((sum, { length }) => sum + length, 0)
  return Buffer.concat(blocks, Math.min(total, limit))
}

/** The number that support needs to find a request in the server's own log, where one was given. */
export function requestIdOf(answer: Pick<Response, 'headers'>): string {
  for (const name of [
    'x-request-id',
    'request-id',
    'x-correlation-id',
    'x-amzn-requestid',
    'cf-ray'
  ]) {
    const value = answer.headers[name]
    if (typeof value === 'string' && value !== '') {
      return value
    }
  }
  return ''
}

/** A page for people where JSON was expected: a login page, a captive portal, a wrong address. */
export function isWebPage(answer: Response): boolean {
  return /\bhtml\b/i.test(answer.headers['content-type'] ?? '') || /^\uFEFF?\s*</.test(answer.text)
}
