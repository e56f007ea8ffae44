import type { ReadBackRecord } from '../../model.js'
import type { RunRecord, SessionRecord } from '../record.js'
import { bytesText, count } from '../../text/format.js'
import { cutItems, table } from './markup.js'
import type { Markup } from './markup.js'

const NOTES_BYTES = 24 * 1024
const MOST_NOTES = 40
const LONGEST_NOTE = 1_000
const SESSIONS_BYTES = 24 * 1024

const OUTCOMES: Readonly<Record<ReadBackRecord['outcome'], string>> = {
  verified: '✅ Read back from the gateway',
  unreachable: '⚠️ Not verified',
  wrong: '❌ The gateway serves something else',
  missing: '❌ The gateway does not serve the whole build',
  refused: '❌ The gateway refuses the build'
}

/** How much was compared where all is right; else what is wrong, which has the numbers in it. */
function readBackItem(readBack: ReadBackRecord, markup: Markup): string {
  const { outcome, filesChecked, bytesChecked, detail } = readBack
  const words = detail === '' ? [] : [markup.sentence(detail, LONGEST_NOTE)]
  if (outcome === 'verified') {
    const amount = `${count(filesChecked, 'file')}, ${bytesText(bytesChecked)}`
    words.unshift(`${amount}, compared byte by byte`)
  }
  return `<li>${[OUTCOMES[outcome], ...words].join(': ')}</li>\n`
}

/** What was found, with its sign, without the sentence that repeats what the read-back could not do. */
function otherItems({
  notes,
  doubts,
  readBack
}: RunRecord): readonly (readonly [string, string])[] {
  const isSaid = (sentence: string): boolean =>
    readBack !== undefined &&
    readBack.outcome !== 'verified' &&
    readBack.detail !== '' &&
    sentence.includes(readBack.detail)
  const items = [
    ...notes.map((note) => ['✅', note] as const),
    ...doubts.map((doubt) => ['⚠️', doubt] as const)
  ]
  return items.filter(([, sentence]) => !isSaid(sentence))
}

/** What the checks after DONE found; empty when there was none. */
export function checksSection(record: RunRecord, markup: Markup): string {
  const listing =
    record.verified === 'listing' ? `<li>✅ Every file that was sent is in dStor's list</li>\n` : ''
  const readBack = record.readBack ? readBackItem(record.readBack, markup) : ''
  const { html, left } = cutItems(
    otherItems(record),
    { bytes: NOTES_BYTES, items: MOST_NOTES },
    ([sign, note]) => `<li>${sign} ${markup.sentence(note, LONGEST_NOTE)}</li>\n`
  )
  const more = left > 0 ? `<li>… and ${count(left, 'more note')}</li>\n` : ''
  const items = listing + readBack + html + more
  return items === '' ? '' : `### Checks\n\n<ul>\n${items}</ul>`
}

function sessionRow(session: SessionRecord, markup: Markup): string {
  const end = session.cause === '' ? '✅ completed' : markup.sentence(session.cause)
  return `<tr><td>${session.number}</td><td>${session.chunks}</td><td>${session.concurrency}</td><td>${end}</td></tr>\n`
}

/** Upload sessions and why each ended; empty when the first was enough. */
export function sessionsSection(record: RunRecord, markup: Markup): string {
  if (record.sessions.length < 2) {
    return ''
  }
  const limits = { bytes: SESSIONS_BYTES, items: 50 }
  const { html, left } = cutItems(record.sessions, limits, (session) => sessionRow(session, markup))
  const more = left > 0 ? `\n<p>… and ${count(left, 'more session')}</p>` : ''
  const head = ['Session', 'Requests', 'At once', 'How it ended']
  return `### Upload sessions: ${record.sessions.length}\n\nA session of which nobody can say what dStor counted is given up, and its files are sent again in a fresh one.\n\n${table(head, html)}${more}`
}
