import { STATUS_CODES, type OutgoingHttpHeaders } from 'node:http'

/** A body that is produced while it is sent. */
interface StreamBody {
  readonly length: number
  readonly bytes: AsyncIterable<Uint8Array>
}

/** An answer before it is sent. */
export interface Answer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer | StreamBody
}

export function textAnswer(status: number, text: string, type = 'text/plain'): Answer {
  const headers = { 'content-type': `${type}; charset=utf-8` }
  return { status, headers, body: Buffer.from(text) }
}

export function jsonAnswer(status: number, value: unknown): Answer {
  return textAnswer(status, JSON.stringify(value), 'application/json')
}

/** An error in the shape that Fastify gives its errors (docs/dstor-api.md 5). */
export function errorAnswer(status: number, message: string): Answer {
  const error = STATUS_CODES[status] ?? 'Error'
  return jsonAnswer(status, { statusCode: status, error, message })
}

/** All bytes of a body, for those who must change them. */
export async function bufferOf(body: Answer['body']): Promise<Buffer> {
  if (Buffer.isBuffer(body)) {
    return body
  }
  const parts: Uint8Array[] = []
  for await (const bytes of body.bytes) {
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}
