import type { DeployStatus, Published, Stage } from './model.js'

/** Facts that every failure carries, so that one place can report it (contract 3). */
export interface FailureFacts {
  readonly stage: Stage
  /** What the reader can do about it. Whole sentences. */
  readonly advice?: string | undefined
  readonly cause?: unknown
  /** Whether dStor may show something of this deployment. */
  readonly published?: Published | undefined
  readonly status?: Extract<DeployStatus, 'failed' | 'unknown' | 'cancelled'> | undefined
}

/**
 * Base of all failures that the action explains. `message` says what was being done and what went
 * wrong, without advice and without a stage; names of files in it are already printable.
 */
export class DeployError extends Error {
  readonly stage: Stage
  readonly advice: string | undefined
  readonly published: Published
  readonly status: 'failed' | 'unknown' | 'cancelled'

  constructor(message: string, facts: FailureFacts) {
    super(message, { cause: facts.cause })
    this.name = new.target.name
    this.stage = facts.stage
    this.advice = facts.advice
    this.published = facts.published ?? 'nothing'
    this.status = facts.status ?? 'failed'
  }
}

/** One or more inputs are wrong. */
export class InputError extends DeployError {
  constructor(message: string, advice?: string) {
    super(message, { stage: 'INPUTS', advice })
  }
}

/** The build cannot be uploaded as it is: missing, unreadable, badly named or secret-looking files. */
export class CollectError extends DeployError {
  /** Paths below `folder` that the failure is about, raw. */
  readonly paths: readonly string[]

  constructor(
    message: string,
    facts: { advice?: string; paths?: readonly string[]; cause?: unknown }
  ) {
    super(message, { stage: 'COLLECTING', advice: facts.advice, cause: facts.cause })
    this.paths = facts.paths ?? []
  }
}

/** A file vanished, cannot be read, or is not the file that was planned (contract 4.5). */
export class FileChangedError extends DeployError {
  readonly path: string

  constructor(message: string, facts: { path: string; advice?: string; cause?: unknown }) {
    super(message, {
      stage: 'UPLOADING',
      advice:
        facts.advice ??
        'Let nothing write to the folder while it is deployed, and run the step after the build has ended.',
      cause: facts.cause
    })
    this.path = facts.path
  }
}

/** A request was answered with a status that ends the deployment. */
export class HttpError extends DeployError {
  readonly httpStatus: number

  constructor(message: string, facts: FailureFacts & { httpStatus: number }) {
    super(message, facts)
    this.httpStatus = facts.httpStatus
  }
}

/** No usable connection or answer, after all the repeats that are safe. */
export class NetworkError extends DeployError {}

/** A failure of the same kind as `cause`: with its status where that is an answer. */
export function failureLike(cause: unknown, message: string, facts: FailureFacts): DeployError {
  return cause instanceof HttpError
    ? new HttpError(message, { ...facts, httpStatus: cause.httpStatus })
    : new NetworkError(message, facts)
}

/** How a failure at dStor is told, in its own words. */
export function dstorSentence(errorAtStage: string, errorExplanation: string): string {
  return `dStor failed at ${errorAtStage}: ${errorExplanation || 'no explanation was given'}`
}

/** dStor itself says that the upload failed. Its words are kept verbatim (contract 2). */
export class DstorError extends DeployError {
  readonly errorAtStage: string
  readonly errorExplanation: string

  constructor(
    words: { errorAtStage: string; errorExplanation: string },
    facts: Omit<FailureFacts, 'cause'>
  ) {
    super(dstorSentence(words.errorAtStage || facts.stage, words.errorExplanation), facts)
    this.errorAtStage = words.errorAtStage
    this.errorExplanation = words.errorExplanation
  }
}

/** A limit of time was reached. */
export class TimeLimitError extends DeployError {}

/** SIGINT or SIGTERM. */
export class CancelledError extends DeployError {
  constructor(stage: Stage, published: Published) {
    super('the run was cancelled', { stage, published, status: 'cancelled' })
  }
}

/** dStor is done, and what it published is not what was sent. */
export class VerificationError extends DeployError {
  constructor(message: string, facts: { advice?: string; cause?: unknown; published?: Published }) {
    super(message, { stage: 'VERIFYING', published: 'yes', ...facts })
  }
}

/** dStor is done, and nothing shows that it has anything of what was sent. */
export class UnprovenError extends DeployError {
  constructor(message: string, advice: string) {
    super(message, { stage: 'VERIFYING', published: 'maybe', status: 'unknown', advice })
  }
}

/** The code of an error of Node.js or of the system, for instance `ENOENT`; empty for anything else. */
export function codeOf(thrown: unknown): string {
  const isCoded = typeof thrown === 'object' && thrown !== null && 'code' in thrown
  return isCoded && typeof thrown.code === 'string' ? thrown.code : ''
}

/** The message of anything that was thrown, never empty. */
export function messageOf(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.message === '') {
    return thrown.errors.map(messageOf).join('; ')
  }
  if (thrown instanceof Error) {
    return thrown.message || thrown.name
  }
  return String(thrown) || 'unknown error'
}
