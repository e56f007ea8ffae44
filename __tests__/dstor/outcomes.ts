import type { Response } from '../../src/http/response.js'
import type { ConnectFailure, Outcome, Phase } from '../../src/http/request.js'

/** An answer with a whole body, as a server gives it that speaks JSON. */
export function answer(status: number, text = '{}', more: Partial<Response> = {}): Response {
  const headers = { 'content-type': 'application/json' }
  return { status, headers, text, bytes: Buffer.byteLength(text), complete: true, ...more }
}

/** How far a request came: 1000 bytes and all of them, unless told otherwise. */
export function reached(more: Partial<Phase> = {}): Phase {
  const all = { bodyBegun: true, bytesSent: 1_000, bodySent: true }
  return { connected: true, ...all, ignoredExpect: false, ...more }
}

/** Nothing of the body was sent: the server decided on the head alone. */
export const NO_BYTE = { bodyBegun: false, bytesSent: 0, bodySent: false } as const
/** The body was under way. */
export const HALF = { bytesSent: 500, bodySent: false } as const

export function answered(given: Response, how: Partial<Phase> = {}): Outcome {
  return { kind: 'answered', answer: given, ...reached(how) }
}

export function cut(how: Partial<Phase> = {}, stalled = false): Outcome {
  return { kind: 'cut', stalled, error: new Error('socket hang up'), ...reached(how) }
}

export function unconnected(failure: ConnectFailure): Outcome {
  const nowhere = { connected: false, ...NO_BYTE, ignoredExpect: false }
  return { kind: 'unconnected', failure, error: new Error('refused'), ...nowhere }
}
