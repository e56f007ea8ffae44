import type { SessionLost } from '../dstor/session-lost.js'
import { type DeployError, failureLike } from '../errors.js'
import type { Published } from '../model.js'
import { durationText } from '../text/format.js'
import type { SessionPlan } from './next-session.js'

/** A session that is given up, and what follows it. */
export interface GivenUp {
  readonly plan: SessionPlan
  readonly lost: SessionLost
  readonly next: SessionPlan
  readonly waitMs: number
  /** Restarts that are charged at most. */
  readonly most: number
  readonly published: Published
}

/** Why a session is given up, what may become of it, and when the next one begins. */
export function givenUpText({ plan, lost, next, waitMs, most, published }: GivenUp): string {
  const fate =
    published === 'nothing' ? 'Nothing of it can be published' : 'dStor may still publish it'
  const when = waitMs === 0 ? 'at once' : `in ${durationText(waitMs)}`
  const sessions = plan.number + most - plan.restarts
  const slowly =
    next.pace === undefined ? '' : `, ${durationText(next.pace.spacingMs)} between two requests`
  return `Upload session ${plan.number} of ${sessions} is given up: ${lost.cause}. ${fate}. Starting again ${when} with a new upload token, concurrency ${next.concurrency}${slowly}`
}

/** The error that ends an upload none of whose sessions succeeded; `causes` has one for each. */
export function uploadFailed(
  causes: readonly string[],
  lost: SessionLost,
  published: Published
): DeployError {
  const told =
    causes.length === 1
      ? lost.cause
      : `${causes.length} upload sessions failed. ${causes.map((cause, n) => `Session ${n + 1}: ${cause}`).join('. ')}`
  return failureLike(lost.final, told, {
    stage: 'UPLOADING',
    published,
    advice:
      lost.final?.advice ??
      'Run the job again; if it stays, raise `max-restarts` or ask dStor whether uploads are lost.',
    cause: lost.final ?? lost
  })
}
