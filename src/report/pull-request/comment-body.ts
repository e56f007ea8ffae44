import { createHash } from 'node:crypto'
import { bytesText, count, durationText } from '../../text/format.js'
import type { Secrets } from '../../text/redact.js'
import { PUBLISHED_TEXT } from '../final.js'
import type { RunRecord } from '../record.js'
import type { RunnerContext } from '../runner.js'
import { facts, Markup } from '../summary/markup.js'
import { provenCell, titleOf } from '../summary/result.js'

/** What one site of a repository is told by, so that two of them keep two comments. */
export interface SiteName {
  readonly workflow: string
  readonly job: string
  /** The input `folder`, as it was given. */
  readonly folder: string
}

/** The hidden first line by which a comment is found again. No name stands in it, so none can break it. */
export function markOf({ workflow, job, folder }: SiteName): string {
  const name = createHash('sha256').update([workflow, job, folder].join('\0')).digest('hex')
  return `<!-- dstor-deploy-action ${name.slice(0, 24)} -->`
}

/** Result and link, or what failed and what to do, so that no old link stands there for this commit. */
export function commentBody(
  mark: string,
  record: RunRecord,
  context: RunnerContext,
  secrets: Secrets
): string {
  const markup = new Markup(secrets)
  const { failure, site, url } = record
  const commit = context.commit ? markup.code(context.commit.slice(0, 12)) : ''
  const rows: (readonly [string, string])[] = [
    ['Link', failure === undefined && url !== '' ? markup.link(url) : ''],
    ['Commit', context.commitUrl ? markup.link(context.commitUrl, commit) : commit],
    ['Files', site ? `${count(site.files.length, 'file')}, ${bytesText(site.bytes)}` : ''],
    ['Time', durationText(record.durationMs)],
    ['Proven', failure === undefined ? provenCell(record) : ''],
    ['What happened', failure ? markup.sentence(failure.headline, 900) : ''],
    ['What to do', failure ? markup.sentence(failure.advice, 600) : ''],
    ['Published', failure ? PUBLISHED_TEXT[failure.published] : ''],
    ['Log', context.runUrl ? markup.link(context.runUrl, 'this run') : '']
  ]
  // The mark holds nothing foreign, and must be found again as it is.
  return `${mark}\n${secrets.redact(`<h3>${titleOf(record, markup)}</h3>\n\n${facts(rows)}`)}\n`
}
