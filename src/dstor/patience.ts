import { type DeployError, failureLike } from '../errors.js'
import { durationText } from '../text/format.js'
import type { ApiContext } from './api-context.js'

/** What is safe to repeat is tried at least for as long as a server needs to be started again. */
const LEAST_PATIENCE_MS = 90_000

/** How often, and for how long at least, something safe is tried again (contract 4.5, 4.6). */
export class Patience {
  readonly #context: ApiContext
  readonly #repeats: number
  #sinceMs = 0
  #failures = 0

  /** @param repeats that are allowed however little time they take */
  constructor(context: ApiContext, repeats: number) {
    this.#context = context
    this.#repeats = repeats
  }

  /** Failures in a row. */
  get attempts(): number {
    return this.#failures
  }

  /** Counts a failure, and says whether another try may follow. */
  allowsAnother(): boolean {
    const { clock, maxRetries } = this.#context
    this.#failures += 1
    if (this.#failures === 1) {
      this.#sinceMs = clock.now()
    }
    const isEarly = maxRetries > 0 && clock.now() - this.#sinceMs < LEAST_PATIENCE_MS
    return this.#failures <= this.#repeats || isEarly
  }

  /** A success in between: all begins anew. */
  reset(): void {
    this.#failures = 0
  }
}

/** `attempt 2 of 6`, or beyond that number `attempt 7`. */
export function attemptText(attempt: number, most: number): string {
  return attempt <= most ? `attempt ${attempt} of ${most}` : `attempt ${attempt}`
}

export interface Repeat {
  /** For the log: `Opening the upload`. */
  readonly doing: string
  readonly cause: string
  readonly attempt: number
  readonly waitMs: number
  /** Thrown where the wait is longer than the time that is left. */
  readonly error: DeployError
}

/** The same failure, where it is the time limit that does not allow the next try. */
export function withoutTime(error: DeployError, waitMs: number, leftMs: number): DeployError {
  const { stage, published, status, cause } = error
  const message =
    error.message +
    ` (the next try would come in ${durationText(waitMs)}, and \`timeout-minutes\` leaves ${durationText(Math.max(0, leftMs))})`
  const advice =
    'Raise `timeout-minutes`, or run the job again later: the server asks for patience.'
  return failureLike(error, message, { stage, published, status, cause, advice })
}

/** Says in the log why a request is repeated, and counts it. Throws where the wait is too long. */
export function announceRepeat(context: ApiContext, repeat: Repeat): void {
  const { doing, cause, attempt, waitMs, error } = repeat
  const remainingMs = context.remainingMs()
  if (waitMs >= remainingMs) {
    throw withoutTime(error, waitMs, remainingMs)
  }
  context.facts.retries += 1
  context.log.info(
    `${doing}: ${attemptText(attempt, context.maxRetries + 1)} failed, ${cause}; trying again in ${durationText(waitMs)}`
  )
}

/** As `announceRepeat`, and waits. Rejects with the reason of `signal` too. */
export async function pauseBeforeRepeat(
  context: ApiContext,
  repeat: Repeat,
  signal = context.signal
): Promise<void> {
  announceRepeat(context, repeat)
  await context.clock.sleep(repeat.waitMs, signal)
}
