import type { Outcome } from '../http/request.js'
import type { Chunk } from '../model.js'
import { type ApiContext, endpoint, type Lane, PATHS } from './api-context.js'
import type { ChunkBody } from './chunk-body.js'

export interface ChunkRequest {
  readonly access: Readonly<Record<string, string>>
  readonly uploadToken: string
  readonly comment: string
  readonly chunk: Chunk
  readonly body: ChunkBody
  readonly expectContinue: boolean
  readonly signal: AbortSignal
  readonly lane: Lane
  readonly onBytesSent: (bytes: number) => void
}

export interface ChunkOutcome {
  readonly outcome: Outcome
  readonly bodyBytes: number
}

export function uploadUrl(context: ApiContext): URL {
  return endpoint(context.apiUrl, PATHS.upload)
}

/**
 * One request with one chunk, with its exact length (contract 4.4). `onBytesSent` hears of bytes of
 * file content: the frame's own bytes are shared out among them.
 */
export async function sendChunkRequest(
  context: ApiContext,
  request: ChunkRequest
): Promise<ChunkOutcome> {
  const { chunk, body, comment } = request
  const contentShare = chunk.bytes / body.bytes
  try {
    const send = context.transport.chunks(request.lane)
    const outcome = await send({
      method: 'POST',
      url: uploadUrl(context),
      headers: {
        accept: 'application/json',
        'cache-control': 'no-store',
        ...request.access,
        'x-dstor-upload-token': request.uploadToken,
        'content-type': body.contentType,
        ...(comment !== '' && { 'x-dstor-comment': comment })
      },
      body,
      expectContinue: request.expectContinue,
      limits: context.limits,
      signal: request.signal,
      onBytesSent: (bytes) => request.onBytesSent(bytes * contentShare)
    })
    return { outcome, bodyBytes: body.bytes }
  } finally {
    body.release()
  }
}
