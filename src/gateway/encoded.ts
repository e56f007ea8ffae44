import type { IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { sendRequest, REQUEST_LIMITS } from '../http/request.js'
import type { Fetched, FetchOptions } from './fetch-file.js'
import { BodyMeter, type ExpectedFile } from './served.js'

const DECODERS = new Map<string, (body: Buffer, limits: { maxOutputLength: number }) => Buffer>([
  // A gateway of several machines may pack one answer and not the next.
  ['identity', (body) => body],
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflateSync],
  ['br', brotliDecompressSync]
])

/** Larger files are not unpacked in memory. */
const MOST_BYTES = 32 * 1024 * 1024
/** What packing adds at most to bytes that cannot be packed, and some more. */
const FRAME_BYTES = 64 * 1024

function encodingOf(headers: IncomingHttpHeaders): string {
  return headers['content-encoding']?.trim().toLowerCase() || 'identity'
}

/** Whether a body was packed although `identity` was asked for. */
export function isEncoded(headers: IncomingHttpHeaders): boolean {
  return encodingOf(headers) !== 'identity'
}

/**
 * Asks again for a file whose server packs bodies unasked, and compares the unpacked bytes: that is
 * what a visitor's browser gets. Bounded: at most `MOST_BYTES` of content are held.
 */
export async function decodedBody(
  file: ExpectedFile,
  url: URL,
  options: FetchOptions
): Promise<Fetched> {
  if (file.size > MOST_BYTES) {
    return { kind: 'never', why: 'the gateway packs bodies unasked, and the file is too large' }
  }
  const blocks: Buffer[] = []
  let bytes = 0
  const outcome = await sendRequest({
    method: 'GET',
    url,
    headers: { accept: '*/*' },
    limits: { ...REQUEST_LIMITS, stallMs: options.stallMs, responseTimeoutMs: options.stallMs },
    signal: options.signal,
    sink: (block) => {
      bytes += block.length
      blocks.push(block)
      return bytes <= file.size + FRAME_BYTES
    }
  })
  if (outcome.kind !== 'answered' || outcome.answer.status !== 200 || !outcome.answer.complete) {
    return outcome.kind === 'aborted'
      ? outcome
      : { kind: 'later', why: 'no whole packed body', retryAfterMs: 0 }
  }
  const { headers } = outcome.answer
  return unpacked(file, Buffer.concat(blocks), encodingOf(headers), headers['content-type'])
}

function unpacked(
  file: ExpectedFile,
  body: Buffer,
  encoding: string,
  contentType: string | undefined
): Fetched {
  const decode = DECODERS.get(encoding)
  try {
    const content = decode?.(body, { maxOutputLength: file.size + FRAME_BYTES })
    if (content === undefined) {
      return { kind: 'never', why: `a body in the encoding "${encoding.slice(0, 20)}", unasked` }
    }
    const meter = new BodyMeter(file.size)
    meter.take(content)
    const served = meter.result(contentType ?? '')
    return served.bytes === file.size && served.sha256 === file.sha256
      ? { kind: 'same' }
      : { kind: 'different', served }
  } catch {
    return { kind: 'refused', why: `a body that is not the ${encoding} it says it is` }
  }
}
