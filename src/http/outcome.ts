import type { ConnectFailure } from './connect.js'
import type { Response } from './response.js'

/** How far a request came. */
export interface Phase {
  /** A connection was made, so the head of the request may have arrived. */
  readonly connected: boolean
  /** The body was begun: some of it may be on its way although `bytesSent` knows of none yet. */
  readonly bodyBegun: boolean
  readonly bytesSent: number
  /** Every byte of the body was given to the network. */
  readonly bodySent: boolean
  /** The server let `Expect: 100-continue` pass without an answer. */
  readonly ignoredExpect: boolean
  /** Milliseconds from the head of the request to `100 Continue`, where it came. */
  readonly continuedAfterMs?: number | undefined
  /** The connection had carried a request before. */
  readonly isReused?: boolean | undefined
  /** A used connection broke before a byte of an answer came, and this is what a new one brought. */
  readonly askedAgain?: boolean | undefined
}

export const NOTHING_SENT: Phase = {
  connected: false,
  bodyBegun: false,
  bytesSent: 0,
  bodySent: false,
  ignoredExpect: false
}

/**
 * What became of a request. A closed type: what may follow is decided from it alone, never from an
 * error code, because ECONNRESET appears in six phases of a request.
 */
export type Outcome =
  /** No connection, so nothing of HTTP was sent and nobody can have counted it. */
  | ({
      readonly kind: 'unconnected'
      readonly failure: ConnectFailure
      readonly error: Error
    } & Phase)
  /** Connected, and then cut, silent or garbled before the answer's head was read. */
  | ({ readonly kind: 'cut'; readonly stalled: boolean; readonly error: Error } & Phase)
  /** The head of an answer was read. */
  | ({ readonly kind: 'answered'; readonly answer: Response } & Phase)
  /** Our own body could not be produced: the connection was destroyed before it looked complete. */
  | ({ readonly kind: 'source-failed'; readonly error: Error } & Phase)
  | ({ readonly kind: 'aborted' } & Phase)

/** No byte moved for as long as may be. */
export class StallError extends Error {
  override readonly name = 'StallError'

  constructor(stallMs: number) {
    super(`no byte moved for ${stallMs / 1000} s`)
  }
}
