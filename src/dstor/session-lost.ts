import type { DeployError } from '../errors.js'
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
  /** Bytes of file content in the request that failed; 0 where it was none. */
  readonly contentBytes: number
  /** Some request of this session was taken. */
  readonly hasTaken: boolean
  /** The failure that this becomes when no session may follow; undefined for a plain network failure. */
  readonly final: DeployError | undefined
}

export function sessionLost(
  cause: string,
  facts: Partial<Omit<SessionLost, 'kind' | 'cause'>> = {}
): SessionLost {
  const { change = 'nothing', afterMs = 0, contentBytes = 0, hasTaken = false, final } = facts
  return { kind: 'lost', cause, change, afterMs, contentBytes, hasTaken, final }
}

/** Carries a lost session out of the lanes, so that they all stop. Never leaves this room. */
export class LaneStop extends Error {
  readonly lost: SessionLost

  constructor(lost: SessionLost) {
    super(lost.cause)
    this.lost = lost
  }
}
