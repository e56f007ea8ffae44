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
  /** The request that failed, where it was one: bytes of file content in it, and files. */
  readonly request: { readonly contentBytes: number; readonly files: number } | undefined
  /** Some request of this session was taken. */
  readonly hasTaken: boolean
  /** The failure that this becomes when no session may follow; undefined for a plain network failure. */
  readonly final: DeployError | undefined
}

export function sessionLost(
  cause: string,
  facts: Partial<Omit<SessionLost, 'kind' | 'cause'>> = {}
): SessionLost {
  const { change = 'nothing', afterMs = 0, request, hasTaken = false, final } = facts
  return { kind: 'lost', cause, change, afterMs, request, hasTaken, final }
}

/** Carries a lost session out of the lanes, so that they all stop. Never leaves this room. */
export class LaneStop extends Error {
  readonly lost: SessionLost

  constructor(lost: SessionLost) {
    super(lost.cause)
    this.lost = lost
  }
}
