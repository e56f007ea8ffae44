import type { DeployStatus } from '../../model.js'
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

const CHECK_TITLES: Readonly<Record<DeployStatus, string>> = {
  ...TITLES,
  deployed: '✅ The published site has these files',
  failed: '❌ The published site is not proven to be this folder',
  unknown: '❓ The published site could not be checked',
  cancelled: '🚫 Check of the published site cancelled'
}

/** What is proven, for a cell of a table. */
export function provenCell({ proven, verified }: RunRecord): string {
  if (proven === undefined || (proven.files === 0 && verified === 'none')) {
    return '–'
  }
  return proven.files === 0 ? 'every name is in the list' : provenText(proven)
}

/** Whether an upload was begun: before that there is no folder and no request to speak of. */
export function wasSent({ purpose, sessions, status }: RunRecord): boolean {
  return sessions.length > 0 || (purpose === 'deploy' && status === 'deployed')
}

/** The result and the name of the site, as HTML. */
export function titleOf(record: RunRecord, markup: Markup): string {
  const { purpose, status } = record
  const title = record.title === '' ? '' : `: ${markup.sentence(record.title, 120)}`
  return `${purpose === 'check' ? CHECK_TITLES[status] : TITLES[status]}${title}`
}

/** Result and link, before all else. */
export function resultSection(record: RunRecord, markup: Markup): string {
  const link =
    record.url === ''
      ? ''
      : `\n<p><strong>${record.failure === undefined ? '🔗' : 'dStor gave this link:'} ${markup.link(record.url)}</strong></p>`
  return `<h2>${titleOf(record, markup)}</h2>${link}`
}

/** The numbers of the run, side by side, as far as it came. */
export function numbersSection(record: RunRecord): string {
  const { site } = record
  const isPlanned = record.status === 'dry-run'
  const cells: (readonly [string, string])[] = [
    ...(site
      ? ([
          ['Files', numberText(site.files.length)],
          ['Size', bytesText(site.bytes)],
          ['Left out', numberText(site.skipped.length)]
        ] as const)
      : []),
    ['Time', durationText(record.durationMs)]
  ]
  if (wasSent(record) || isPlanned) {
    cells.push([
      isPlanned ? 'Upload requests (planned)' : 'Upload requests',
      numberText(record.chunks)
    ])
  }
  if (wasSent(record)) {
    cells.push(['Requests repeated', numberText(record.retries)])
  }
  if (wasSent(record) || record.purpose === 'check') {
    cells.push(['Checked', provenCell(record)])
  }
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
    ['Folder at dStor', wasSent(record) ? code(record.folderPath) : ''],
    ['Commit', context.commitUrl ? markup.link(context.commitUrl, commit) : commit],
    ['Workflow run', context.runUrl ? markup.link(context.runUrl, 'log of this run') : '']
  ])
}
