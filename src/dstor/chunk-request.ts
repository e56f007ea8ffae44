import { sendRequest, type Outcome } from '../http/request.js'
import type { Chunk, ContentHasher, RawDigest, SiteFile } from '../model.js'
import { type BlockPair, chunkBody } from './chunk-body.js'
import { type ApiContext, endpoint, PATHS } from './api-context.js'
import { MultipartFrame, newBoundary } from './multipart.js'
import type { AccessHeaders } from './tokens.js'

export interface ChunkRequest {
  readonly connection: ApiContext
  readonly uploadToken: string
  readonly accessHeaders: AccessHeaders
  readonly comment: string
  readonly chunk: Chunk
  readonly memory: BlockPair
  readonly hasher: ContentHasher
  readonly onFile: (file: SiteFile, digest: RawDigest) => void
  readonly expectContinue: boolean
  readonly signal: AbortSignal
  readonly onBytesSent: (bytes: number) => void
}

export interface ChunkOutcome {
  readonly outcome: Outcome
  readonly bodyBytes: number
}

export function uploadUrl(connection: ApiContext): URL {
  return endpoint(connection.apiUrl, PATHS.upload)
}

/**
 * One request with one chunk, over a connection of its own, with its exact length (contract 4.4).
 * `onBytesSent` hears of bytes of file content: the frame's own bytes are shared out among them.
 */
export async function sendChunkOnce(request: ChunkRequest): Promise<ChunkOutcome> {
  const { chunk, connection, memory, hasher, onFile } = request
  const frame = new MultipartFrame(newBoundary())
  const body = chunkBody(chunk, { frame, memory, hasher, onFile })
  const contentShare = chunk.bytes / body.bytes
  const outcome = await sendRequest({
    method: 'POST',
    url: uploadUrl(connection),
    headers: {
      accept: 'application/json',
      ...request.accessHeaders,
      'x-dstor-upload-token': request.uploadToken,
      'content-type': frame.contentType,
      ...(request.comment !== '' && { 'x-dstor-comment': request.comment })
    },
    body,
    expectContinue: request.expectContinue,
    limits: connection.limits,
    signal: request.signal,
    onBytesSent: (bytes) => request.onBytesSent(bytes * contentShare)
  })
  return { outcome, bodyBytes: body.bytes }
}
