import type { Pace } from '../dstor/pace.js'
import type { SessionLost } from '../dstor/session-lost.js'

/** What an upload session is to be like. */
export interface SessionPlan {
  /** From 1, all sessions of the run counted. */
  readonly number: number
  /** Most files, and most bytes of file content, in one request. */
  readonly chunkSize: number
  readonly chunkBytes: number
  readonly concurrency: number
  /** Given once dStor was seen to count what a limiter refuses. */
  readonly pace: Pace | undefined
  /** The largest request goes first and alone. */
  readonly largestFirst: boolean
  /** Fresh sessions that `max-restarts` counts. */
  readonly restarts: number
  /** Sessions that dStor refused (401, 403, 404, 409, 410). */
  readonly refusals: number
}

/**
 * The session after one that was lost (contract 4.5), or undefined where none may follow. Pure.
 *
 * A request that was too large (413) costs nothing: half of it is tried at once and with the same
 * width, and the halving ends by itself. Any other loss halves the concurrency, from the third
 * session on one request goes at a time. So it does, slowly, where refused requests are counted.
 */
export function nextSession(
  plan: SessionPlan,
  lost: SessionLost,
  maxRestarts: number
): SessionPlan | undefined {
  const pace = lost.pace ?? plan.pace
  const next: SessionPlan = {
    number: plan.number + 1,
    ...halved(plan, lost),
    concurrency: pace === undefined ? plan.concurrency : 1,
    pace,
    largestFirst: lost.change === 'body-limit' || (plan.largestFirst && !lost.hasTaken),
    restarts: plan.restarts,
    refusals: plan.refusals
  }
  if (lost.change === 'body-limit') {
    return next
  }
  const restarts = plan.restarts + 1
  const refusals = plan.refusals + (lost.change === 'refused' ? 1 : 0)
  if (restarts > maxRestarts || refusals > 1) {
    return undefined
  }
  const isSequential = restarts > 1 || lost.change === 'sequential'
  const concurrency = isSequential ? 1 : Math.max(1, Math.floor(next.concurrency / 2))
  return { ...next, concurrency, restarts, refusals }
}

/**
 * Half of what was really sent, where that may have been too much: a site of small requests would not
 * notice half of a large limit. Of a request with next to no content its files are halved.
 */
function halved(
  { chunkSize, chunkBytes }: SessionPlan,
  { change, request }: SessionLost
): Pick<SessionPlan, 'chunkSize' | 'chunkBytes'> {
  if (request === undefined || (change !== 'body-limit' && change !== 'smaller-chunks')) {
    return { chunkSize, chunkBytes }
  }
  return request.contentBytes > 1
    ? { chunkSize, chunkBytes: Math.min(chunkBytes, Math.floor(request.contentBytes / 2)) }
    : { chunkSize: Math.max(1, Math.floor(request.files / 2)), chunkBytes }
}
