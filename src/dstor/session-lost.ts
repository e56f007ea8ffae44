import { type DeployError, HttpError, NetworkError } from '../errors.js'
import { ADVICE_ON_COUNTED_REFUSALS } from './advice.js'
import type { Gate } from './gate.js'
import { type Pace, slower } from './pace.js'
import type { SessionChange } from './retry-policy.js'

/** An upload session that was given up: nothing more is ever sent with its token. */
export interface SessionLost {
  readonly kind: 'lost'
  /** Why, as a clause. */
  readonly cause: string
  /** What the next session is to do differently. */
  readonly change: SessionChange
  /** How long dStor asked to wait. */
  readonly afterMs: number
  /** The request that failed, where it was one: bytes of file content in it, and files. */
  readonly request: { readonly contentBytes: number; readonly files: number } | undefined
  /** Given where refused requests are counted: the pace at which nothing should be refused. */
  readonly pace: Pace | undefined
  /** Some request of this session was taken. */
  readonly hasTaken: boolean
  /** The failure that this becomes when no session may follow; undefined for a plain network failure. */
  readonly final: DeployError | undefined
}

export function sessionLost(
  cause: string,
  facts: Partial<Omit<SessionLost, 'kind' | 'cause'>> = {}
): SessionLost {
  const { change = 'nothing', afterMs = 0, request, pace, hasTaken = false, final } = facts
  return { kind: 'lost', cause, change, afterMs, request, pace, hasTaken, final }
}

/** A session in which a refused request was counted, or must be taken for counted. */
export function refusalsCounted(
  cause: string,
  { gate, pace }: { readonly gate: Pick<Gate<unknown>, 'pace'>; readonly pace: Pace | undefined },
  failure?: DeployError
): SessionLost {
  const next = slower(pace, gate.pace())
  const facts = { stage: 'UPLOADING' as const, advice: ADVICE_ON_COUNTED_REFUSALS, cause: failure }
  return sessionLost(cause, {
    pace: next,
    afterMs: next?.restMs ?? 0,
    final:
      failure instanceof HttpError
        ? new HttpError(failure.message, { ...facts, httpStatus: failure.httpStatus })
        : new NetworkError(cause, facts)
  })
}

/** Carries a lost session out of the lanes, so that they all stop. Never leaves this room. */
export class LaneStop extends Error {
  readonly lost: SessionLost

  constructor(lost: SessionLost) {
    super(lost.cause)
    this.lost = lost
  }
}
