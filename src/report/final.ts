import type { DeployStatus, Published } from '../model.js'
import { webUrl } from '../gateway/public-urls.js'
import type { Log } from './log.js'
import { provenText } from './proven.js'
import type { FailureRecord, RunRecord } from './record.js'
import { oneLine } from '../text/escape.js'
import { bytesText, count, durationText } from '../text/format.js'

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
  deployed: (record) =>
    `Deployed ${sizeText(record)}${record.proven ? `, ${provenText(record.proven)}` : ''}`,
  'dry-run': (record) =>
    `Dry run: ${sizeText(record)} would be uploaded in ${count(record.chunks, 'request')}; nothing was sent`,
  'nothing-to-deploy': () => 'Nothing to deploy: no file was found, nothing was sent',
  failed: () => 'Deployment failed',
  unknown: ({ failure }) =>
    failure?.stage === 'VERIFYING'
      ? 'Outcome unknown: everything was sent, and nothing shows what dStor has of it'
      : 'Outcome unknown: everything was sent, and dStor gave no final word',
  cancelled: () => 'Cancelled'
}

/** What a check of a published site ended with; it publishes nothing itself. */
function resultOf(record: RunRecord): string {
  const { purpose, status, proven } = record
  if (purpose === 'deploy') {
    return RESULT[status](record)
  }
  if (status === 'deployed') {
    return `The published site has these files: ${sizeText(record)}${proven ? `, ${provenText(proven)}` : ''}`
  }
  return status === 'cancelled' ? 'Cancelled' : 'The published site is not proven to be this folder'
}

/**
 * Ends the log: one line with the result; then a notice with the link where something was deployed,
 * or the error annotation where the run failed.
 */
export function logResult(log: Log, record: RunRecord): void {
  log.endGroup()
  const { failure } = record
  const isCheck = record.purpose === 'check'
  const link = webUrl(record.url)
  const shownLink = link ?? oneLine(record.url)
  const took = `(${durationText(record.durationMs)})`
  if (failure !== undefined) {
    const left = isCheck ? '' : ` ${PUBLISHED_TEXT[failure.published]}`
    log.info(`${resultOf(record)} ${took}.${left}`)
    if (shownLink !== '') {
      log.info(`dStor's link: ${shownLink}`)
    }
    log.error(failureHeadline(failure), isCheck ? 'dStor check failed' : 'dStor deployment failed')
    return
  }
  const suffix = shownLink === '' ? '' : `: ${shownLink}`
  log.info(`${resultOf(record)} ${took}${suffix}`)
  if (record.status === 'deployed' && !isCheck && shownLink !== '') {
    log.notice('Deployed to dStor', shownLink)
  }
}
