import { StopReason, type UploadFacts } from '../dstor/api-context.js'
import {
  CancelledError,
  DeployError,
  DstorError,
  dstorSentence,
  HttpError,
  messageOf,
  TimeLimitError,
  VerificationError
} from '../errors.js'
import { isRetryable } from '../http/response.js'
import { type DeployStatus, type Published, type Stage, STAGES } from '../model.js'
import type { FailureRecord } from '../report/record.js'
import { cut, oneLine, quote } from '../text/escape.js'
import { durationText } from '../text/format.js'
import type { Secrets } from '../text/redact.js'

/** What was known of a run when something was thrown. */
export interface Circumstances {
  readonly stage: Stage
  readonly facts: UploadFacts
  /** The limit of the whole deployment. */
  readonly limitMs: number
  readonly folderPath: string
  readonly secrets: Secrets
}

/** How a run ended that was not green. */
export interface Outcome {
  readonly status: Extract<DeployStatus, 'failed' | 'unknown' | 'cancelled'>
  readonly failure: FailureRecord
}

/**
 * Status and failure of a run in which something was thrown. Pure. A stop becomes the error that it
 * stands for; what may be published is what the upload left behind, whatever the error says.
 */
export function outcomeOf(thrown: unknown, known: Circumstances): Outcome {
  const error = thrown instanceof StopReason ? stopError(thrown, known) : thrown
  const failure = toFailureRecord(error, known.stage, known.secrets)
  const published = failure.published === 'yes' ? 'yes' : known.facts.published
  return { status: statusOf(error, known.facts), failure: { ...failure, published } }
}

function stopError({ kind }: StopReason, known: Circumstances): DeployError {
  const { stage, facts, folderPath, limitMs } = known
  if (kind !== 'time-limit') {
    return new CancelledError(stage, facts.published)
  }
  return new TimeLimitError(limitText(durationText(limitMs), facts), {
    stage,
    published: facts.published,
    advice: facts.allSent
      ? `Look in the dStor portal for the folder ${quote(folderPath)}, or run the job again. A larger \`timeout-minutes\` waits longer.`
      : 'Raise `timeout-minutes`, or make the build smaller.'
  })
}

function limitText(limit: string, { allSent, lastWord, lastFailure }: UploadFacts): string {
  const failed = lastFailure === '' ? '' : `; the last look at its status failed: ${lastFailure}`
  if (!allSent) {
    return `the limit of ${limit} was reached${failed}`
  }
  if (lastWord === 'DONE') {
    return `dStor said "DONE", and the limit of ${limit} was reached before it was known what it published`
  }
  const last = lastWord === '' ? '' : `; its last word was ${quote(lastWord)}`
  return `everything was sent, and dStor gave no final word within ${limit}${last}${failed}`
}

/** After everything was sent only dStor's own final word says how it ended (contract 2). */
function statusOf(error: unknown, { allSent, published }: UploadFacts): Outcome['status'] {
  const status = error instanceof DeployError ? error.status : 'failed'
  const isFinal = error instanceof DstorError || error instanceof VerificationError
  const isOpen = allSent && published === 'maybe'
  return status === 'failed' && isOpen && !isFinal ? 'unknown' : status
}

/** Of dStor's word for its stage, so that the explanation has room behind it. */
const LONGEST_STAGE = 100
const LONGEST_ADVICE = 550
/** Longest annotation, in UTF-16 units; GitHub folds long ones away. */
const LONGEST_HEADLINE = 900
const BUG_ADVICE =
  'This is a bug in the action, not in your build. Please open an issue in the repository of the action with the log of this step, from a run with debug logging if possible.'

/** Where the same job would fail in the same way: a wrong value, a build, a refusal. */
const ADVICE_FOR_GOOD = 'Running the job again as it is will end the same way.'

/** What to do when the failure itself says nothing about it. */
const GENERAL_ADVICE: Readonly<Record<'failed' | 'unknown' | 'cancelled', string>> = {
  failed: 'Running the job again is safe: every run uploads in a session of its own.',
  unknown:
    'Look into the folder at dStor before you rely on this deployment, or run the job again: every run uploads in a session of its own.',
  cancelled: 'Run the job again when you want the site deployed and checked.'
}

/** From UPLOADING on nobody can say for an unexpected failure what dStor has done with the upload. */
function publishedAfter(stage: Stage): Published {
  return STAGES.indexOf(stage) >= STAGES.indexOf('UPLOADING') ? 'maybe' : 'nothing'
}

/** Whether the same job may end better when it is run again as it is. */
function mayPassAgain(thrown: unknown, stage: Stage): boolean {
  if (thrown instanceof CancelledError) {
    return true
  }
  const isRefused = thrown instanceof HttpError && !isRetryable(thrown.httpStatus)
  return !isRefused && STAGES.indexOf(stage) >= STAGES.indexOf('AUTHENTICATING')
}

/** One inert line that ends as a sentence does. */
function oneSentence(text: string): string {
  const line = oneLine(text, LONGEST_HEADLINE).trim()
  return /[.!?…]$/.test(line) ? line : `${line}.`
}

function unexpectedFailure(
  thrown: unknown,
  stage: Stage,
  clean: (text: string) => string
): FailureRecord {
  const message = clean(`unexpected error: ${messageOf(thrown)}`)
  return {
    stage,
    errorAtStage: stage,
    errorExplanation: message,
    headline: oneSentence(`${stage}: ${message}`),
    advice: BUG_ADVICE,
    published: publishedAfter(stage),
    mayPassAgain: mayPassAgain(thrown, stage)
  }
}

/**
 * What there is to report of anything that was thrown: dStor's own words verbatim, else the stage
 * and the message. `currentStage` is used for what is no `DeployError`, which is called a bug.
 * Secrets are redacted before anything is cut.
 */
export function toFailureRecord(
  thrown: unknown,
  currentStage: Stage,
  secrets: Secrets
): FailureRecord {
  const clean = (text: string): string => secrets.redactWords(text)
  if (!(thrown instanceof DeployError)) {
    return unexpectedFailure(thrown, currentStage, clean)
  }
  const { stage, published } = thrown
  const isOpen = mayPassAgain(thrown, stage)
  const general =
    thrown.status === 'failed' && !isOpen ? ADVICE_FOR_GOOD : GENERAL_ADVICE[thrown.status]
  const advice = oneLine(clean(thrown.advice ?? general), LONGEST_ADVICE)
  return { stage, ...wordsOf(thrown, clean), advice, published, mayPassAgain: isOpen }
}

function wordsOf(
  thrown: DeployError,
  clean: (text: string) => string
): Pick<FailureRecord, 'errorAtStage' | 'errorExplanation' | 'headline'> {
  const { stage } = thrown
  const message = clean(messageOf(thrown))
  if (!(thrown instanceof DstorError)) {
    const headline = oneSentence(`${stage}: ${message}`)
    return { errorAtStage: stage, errorExplanation: message, headline }
  }
  const errorAtStage = clean(thrown.errorAtStage || stage)
  const explanation = clean(thrown.errorExplanation)
  const headline = oneSentence(dstorSentence(cut(errorAtStage, LONGEST_STAGE), explanation))
  return { errorAtStage, errorExplanation: explanation || message, headline }
}
