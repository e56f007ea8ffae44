import { appendFile } from 'node:fs/promises'
import { messageOf } from '../errors.js'
import type { RunRecord } from './record.js'
import type { RunnerContext } from './runner.js'
import type { Secrets } from '../text/redact.js'
import { oneLine } from '../text/escape.js'
import { stagesChart, typesChart } from './summary/charts.js'
import { checksSection, sessionsSection } from './summary/checks.js'
import { failureSection } from './summary/failure.js'
import { leftOutSection } from './summary/left-out.js'
import { lintSection } from './summary/lint.js'
import { Markup, sizeOf } from './summary/markup.js'
import { identitySection, numbersSection, resultSection, wasSent } from './summary/result.js'
import { warningsSection } from './summary/warnings.js'

/** Bytes of our summary. GitHub drops a summary above 1 MiB whole (docs/faults.md 5.4). */
const LARGEST_SUMMARY = 256 * 1024

/** Joins the sections, whole ones only, and says when some had no room. */
function assembled(sections: readonly string[]): string {
  const shown: string[] = []
  let bytes = 0
  let left = 0
  for (const section of sections.filter((text) => text !== '')) {
    const size = sizeOf(section) + 2
    if (bytes + size > LARGEST_SUMMARY) {
      left += 1
    } else {
      shown.push(section)
      bytes += size
    }
  }
  if (left > 0) {
    shown.push(
      `_${left} more parts of this summary had no room; the log and the manifest have all._`
    )
  }
  return `${shown.join('\n\n')}\n`
}

/**
 * The job summary in GitHub's Markdown, at most 256 KiB and a little whatever the record holds:
 * names and words of others are cut item by item, with the number of those left out, and are inert.
 * No registered secret is in it.
 */
export function summaryMarkdown(
  record: RunRecord,
  context: RunnerContext,
  secrets: Secrets
): string {
  const markup = new Markup(secrets)
  const { site, lint } = record
  return secrets.redact(
    assembled([
      resultSection(record, markup),
      failureSection(record, markup),
      numbersSection(record),
      identitySection(record, context, markup),
      checksSection(record, markup),
      sessionsSection(record, markup),
      site ? warningsSection(site, markup) : '',
      lint ? lintSection(lint, markup) : '',
      site ? leftOutSection(site, markup) : '',
      stagesChart(record),
      site && (wasSent(record) || record.failure === undefined) ? typesChart(site) : ''
    ])
  )
}

/**
 * Appends to the runner's summary file. A summary is a courtesy: where it cannot be written the
 * cause comes back as the text of a warning, and without a file nothing is done.
 */
export async function writeSummary(
  markdown: string,
  file: string | undefined
): Promise<string | undefined> {
  if (file === undefined) {
    return undefined
  }
  try {
    await appendFile(file, markdown)
    return undefined
  } catch (error) {
    return `the job summary cannot be written: ${oneLine(messageOf(error))}`
  }
}
