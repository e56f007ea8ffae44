import { newConnection, type ConnectionSource } from './connection.js'
import { exchange } from './exchange.js'
import type { HttpRequest } from './http-request.js'
import { NOTHING_SENT, type Outcome } from './outcome.js'

export type { ConnectFailure } from './connect.js'
export { type HttpRequest, REQUEST_LIMITS, type RequestLimits } from './http-request.js'
export { type Outcome, type Phase, StallError } from './outcome.js'

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
  /** A connection that had rested broke, or had been broken, before a byte of an answer came. */
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
  return { outcome, brokeUnheard: isBroken && !heard && connection.hasRested }
}
