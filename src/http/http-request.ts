import type { BlockSource } from './body.js'
import type { ConnectionSource } from './connection.js'
import type { ResponseLimits, ResponseSink } from './response.js'

/** The limits of one request; every wait in it ends (contract 4.7). */
export interface RequestLimits extends ResponseLimits {
  /** Name, TCP, proxy and TLS together. */
  readonly connectMs: number
  /** A connection on which no byte moves for this long has failed, in the middle of an answer too. */
  readonly stallMs: number
  /** How long `100 Continue` is waited for before the body is sent all the same. */
  readonly continueMs: number
}

export const REQUEST_LIMITS: RequestLimits = {
  connectMs: 30_000,
  stallMs: 120_000,
  continueMs: 2_000,
  responseTimeoutMs: 30_000,
  responseBytes: 64 * 1024
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: BlockSource | undefined
  /** Ask with `Expect: 100-continue` before the body is sent. */
  readonly expectContinue?: boolean | undefined
  readonly limits: RequestLimits
  readonly signal: AbortSignal
  /**
   * Which connection the request may use: one of `Connections` where it is safe to repeat, one of
   * `ChunkConnections` for a chunk, and a new one of its own where nothing is said.
   */
  readonly connection?: ConnectionSource | undefined
  /** Told of body bytes as they reach the operating system. */
  readonly onBytesSent?: ((bytes: number) => void) | undefined
  /** Takes the answer's bytes instead of collecting them as text. */
  readonly sink?: ResponseSink | undefined
}
