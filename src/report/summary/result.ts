import type { DeployStatus, VerifiedLevel } from '../../model.js'
import { provenText } from '../proven.js'
import type { RunRecord } from '../record.js'
import type { RunnerContext } from '../runner.js'
import { bytesText, durationText, numberText } from '../../text/format.js'
import { facts } from './markup.js'
import type { Markup } from './markup.js'

const TITLES: Readonly<Record<DeployStatus, string>> = {
  deployed: '✅ Deployed to dStor',
  'dry-run': '🧪 Dry run, nothing was sent',
  'nothing-to-deploy': '⚪ Nothing to deploy',
  failed: '❌ Deployment to dStor failed',
  unknown: '❓ Deployment to dStor: outcome unknown',
  cancelled: '🚫 Deployment to dStor cancelled'
}

export const VERIFIED: Readonly<Record<VerifiedLevel, string>> = {
  none: '–',
  listing: 'file list',
  root: 'entry page',
  sample: 'sample',
  full: 'every byte'
}

/** The result and the name of the site, as HTML. */
export function titleOf(record: RunRecord, markup: Markup): string {
  const title = record.title === '' ? '' : `: ${markup.sentence(record.title, 120)}`
  return `${TITLES[record.status]}${title}`
}

/** Result and link, before all else. */
export function resultSection(record: RunRecord, markup: Markup): string {
  const link =
    record.url === ''
      ? ''
      : `\n<p><strong>${record.failure === undefined ? '🔗' : 'dStor gave this link:'} ${markup.link(record.url)}</strong></p>`
  return `<h2>${titleOf(record, markup)}</h2>${link}`
}

/** The numbers of the run, side by side. */
export function numbersSection(record: RunRecord): string {
  const { site } = record
  const cells: readonly (readonly [string, string])[] = [
    ['Files', site ? numberText(site.files.length) : '–'],
    ['Size', site ? bytesText(site.bytes) : '–'],
    ['Time', durationText(record.durationMs)],
    ['Upload requests', record.chunks > 0 ? numberText(record.chunks) : '–'],
    ['Requests repeated', numberText(record.retries)],
    ['Left out', site ? numberText(site.skipped.length) : '–'],
    ['Checked', record.proven ? provenText(record.proven) : VERIFIED[record.verified]]
  ]
  const row = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag} align="center">${text}</${tag}>`).join('')}</tr>`
  return `<table>\n${row(
    'th',
    cells.map(([name]) => name)
  )}\n${row(
    'td',
    cells.map(([, value]) => value)
  )}\n</table>`
}

/** Names by which this deployment can be found again. */
export function identitySection(record: RunRecord, context: RunnerContext, markup: Markup): string {
  const code = (text: string): string => (text === '' ? '' : markup.code(text))
  const commit = context.commit ? markup.code(context.commit.slice(0, 12)) : ''
  const isSame = record.contentCid !== '' && record.contentCid === record.cid
  return facts([
    ['Hash at dStor', code(record.hash)],
    [
      'Fingerprint of the build',
      record.contentCid === ''
        ? ''
        : `${code(record.contentCid)}${isSame ? ' (dStor has the same)' : ''}`
    ],
    ['Folder at dStor', code(record.folderPath)],
    ['Commit', context.commitUrl ? markup.link(context.commitUrl, commit) : commit],
    ['Workflow run', context.runUrl ? markup.link(context.runUrl, 'log of this run') : '']
  ])
}
