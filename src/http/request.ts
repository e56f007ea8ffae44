import type { BlockSource } from './body.js'
import { type ConnectionSource, newConnection } from './connection.js'
import { exchange } from './exchange.js'
import { NOTHING_SENT, type Outcome } from './outcome.js'
import type { ResponseLimits, ResponseSink } from './response.js'

export type { ConnectFailure } from './connect.js'
export { StallError, type Outcome, type Phase } from './outcome.js'

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

/**
 * Sends one request and says what became of it. Never rejects and never follows a redirect. It
 * resolves only when its connection is closed, or was given back clean and rests, so that nothing
 * of an abandoned request can arrive later. Nothing is repeated but this: where the source of the
 * connection says that its requests are safe to repeat, and a used connection breaks before a byte
 * of an answer came, the request is asked again at once on a new one (`askedAgain`).
 */
export async function sendRequest(request: HttpRequest): Promise<Outcome> {
  const source = request.connection ?? newConnection
  const first = await sendOnce(request, source, false)
  if (!first.brokeUnheard || !source.repeats) {
    return first.outcome
  }
  const { outcome } = await sendOnce(request, source, true)
  return { ...outcome, askedAgain: true }
}

interface Once {
  readonly outcome: Outcome
  /** A used connection broke, or had been broken, before a byte of an answer came. */
  readonly brokeUnheard: boolean
}

async function sendOnce(
  request: HttpRequest,
  source: ConnectionSource,
  mustBeNew: boolean
): Promise<Once> {
  const { url, signal, limits, expectContinue = false } = request
  const { connectMs } = limits
  const taken = await source.take(url, { connectMs, signal, asksFirst: expectContinue, mustBeNew })
  if (taken.kind !== 'taken') {
    return { outcome: { ...taken, ...NOTHING_SENT }, brokeUnheard: false }
  }
  const { connection } = taken
  if (signal.aborted) {
    await source.giveBack(connection, { kind: 'aborted', ...NOTHING_SENT }, false)
    return { outcome: { kind: 'aborted', ...NOTHING_SENT }, brokeUnheard: false }
  }
  const { outcome, isClean, heard } = await exchange(request, connection, source.keepsAlive)
  await source.giveBack(connection, outcome, isClean)
  const isBroken = outcome.kind === 'cut' && !outcome.stalled
  return { outcome, brokeUnheard: isBroken && !heard && outcome.isReused === true }
}
