import type { DeployError } from '../errors.js'
import type { SessionChange } from './retry-policy.js'

/**
 * An upload session was given up. Not a failure of the run yet: a fresh session may follow. Nothing
 * more is ever sent with its token.
 */
export class SessionLost extends Error {
  readonly change: SessionChange | 'sequential'
  readonly afterMs: number
  /** The failure that this becomes when no session may follow; undefined for a plain network failure. */
  readonly final: DeployError | undefined

  constructor(
    cause: string,
    facts: { change: SessionChange | 'sequential'; afterMs?: number; final?: DeployError }
  ) {
    super(cause)
    this.name = 'SessionLost'
    this.change = facts.change
    this.afterMs = facts.afterMs ?? 0
    this.final = facts.final
  }
}
