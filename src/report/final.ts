import { DeployError, DstorError, dstorSentence, messageOf } from '../errors.js'
import { STAGES } from '../model.js'
import type { DeployStatus, Published, Stage } from '../model.js'
import { webUrl } from '../gateway/public-urls.js'
import type { Log } from './log.js'
import type { FailureRecord, RunRecord } from './record.js'
import type { Secrets } from '../text/redact.js'
import { cut, oneLine } from '../text/escape.js'
import { bytesText, count, durationText } from '../text/format.js'

/** Longest annotation, in UTF-16 units; GitHub folds long ones away. */
const LONGEST_HEADLINE = 900
const LONGEST_ADVICE = 550
/** Of dStor's word for its stage, so that the explanation has room behind it. */
const LONGEST_STAGE = 100

const BUG_ADVICE =
  'This is a bug in the action, not in your build. Please open an issue in the repository of the action with the log of this step, from a run with debug logging if possible.'

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

/** One inert line that ends as a sentence does. */
function oneSentence(text: string): string {
  const line = oneLine(text, LONGEST_HEADLINE).trim()
  return /[.!?…]$/.test(line) ? line : `${line}.`
}

function unexpected(thrown: unknown, stage: Stage, clean: (text: string) => string): FailureRecord {
  const message = clean(`unexpected error: ${messageOf(thrown)}`)
  return {
    stage,
    errorAtStage: stage,
    errorExplanation: message,
    headline: oneSentence(`${stage}: ${message}`),
    advice: BUG_ADVICE,
    published: publishedAfter(stage)
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
  const clean = (text: string): string => secrets.redact(text)
  if (!(thrown instanceof DeployError)) {
    return unexpected(thrown, currentStage, clean)
  }
  const { stage, published } = thrown
  const advice = oneLine(clean(thrown.advice ?? GENERAL_ADVICE[thrown.status]), LONGEST_ADVICE)
  return { stage, ...wordsOf(thrown, clean), advice, published }
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

/** Text of the one error annotation: what was being done, what went wrong, what to do about it. */
export function failureHeadline(failure: Pick<FailureRecord, 'headline' | 'advice'>): string {
  return `${failure.headline} ${failure.advice}`.trim()
}

/** What may be at dStor after a failure, in a sentence. */
export const PUBLISHED_TEXT: Readonly<Record<Published, string>> = {
  nothing: 'Nothing of this deployment was published.',
  maybe: 'dStor may have published some of this deployment, or all of it.',
  yes: 'dStor has published the upload, and this run did not get through all of its checks.'
}

function sizeText(record: RunRecord): string {
  const { site } = record
  return site === undefined
    ? 'no files'
    : `${count(site.files.length, 'file')}, ${bytesText(site.bytes)}`
}

const RESULT: Readonly<Record<DeployStatus, (record: RunRecord) => string>> = {
  deployed: (record) => `Deployed ${sizeText(record)}`,
  'dry-run': (record) =>
    `Dry run: ${sizeText(record)} would be uploaded in ${count(record.chunks, 'request')}; nothing was sent`,
  'nothing-to-deploy': () => 'Nothing to deploy: no file was found, nothing was sent',
  failed: () => 'Deployment failed',
  unknown: () => 'Outcome unknown: everything was sent, and dStor gave no final word',
  cancelled: () => 'Cancelled'
}

/**
 * Ends the log: one line with the result; then a notice with the link where something was deployed,
 * or the error annotation where the run failed.
 */
export function logResult(log: Log, record: RunRecord): void {
  log.endGroup()
  const { failure } = record
  const link = webUrl(record.url)
  const shownLink = link ?? oneLine(record.url)
  const took = `(${durationText(record.durationMs)})`
  if (failure !== undefined) {
    log.info(`${RESULT[record.status](record)} ${took}. ${PUBLISHED_TEXT[failure.published]}`)
    if (shownLink !== '') {
      log.info(`dStor's link: ${shownLink}`)
    }
    log.error(failureHeadline(failure), 'dStor deployment failed')
    return
  }
  const suffix = shownLink === '' ? '' : `: ${shownLink}`
  log.info(`${RESULT[record.status](record)} ${took}${suffix}`)
  if (record.status === 'deployed' && shownLink !== '') {
    log.notice('Deployed to dStor', shownLink)
  }
}
