import { describeDifference, type DifferenceWords, OF_SENT } from '../gateway/difference.js'
import type { Decision, Unserved } from '../gateway/polled-file.js'
import type { ExpectedFile } from '../gateway/served.js'
import type { ReadBackRecord } from '../model.js'
import { oneLine, quote } from '../text/escape.js'
import { bytesText, count, durationText } from '../text/format.js'

/** A file that was not read, and why. */
export interface Unread {
  readonly index: number
  readonly why: string
}

/** What the gateway's bytes are compared with, in words. */
export interface ComparedWords extends DifferenceWords {
  readonly isNot: string
  readonly all: string
}

export const SENT_WORDS: ComparedWords = {
  ...OF_SENT,
  isNot: 'is not the file that was sent:',
  all: 'what was sent'
}

/** Nothing was sent by this run. */
export const LOCAL_WORDS: ComparedWords = {
  isNot: 'is not the local file:',
  all: 'the local files',
  otherBytes: 'other bytes than the local file has',
  whose: 'of the local file'
}

/** What a read-back saw. */
export interface Seen {
  readonly words: ComparedWords
  readonly files: readonly { readonly path: string }[]
  /** What ended it before its time. */
  readonly decision: Decision | undefined
  readonly linkOf: (index: number) => string
  readonly expected: (index: number) => ExpectedFile
  /** Files asked for and not served. */
  readonly unserved: readonly Unserved[]
  /** Files that could not be asked for. */
  readonly unlinked: readonly Unread[]
  /** At the end the gateway served another file of the same folder. */
  readonly isControlServed: boolean
  readonly verified: ReadonlySet<number>
  /** Of the files in `verified`. */
  readonly bytes: number
  readonly tookMs: number
}

export type Verdict = Pick<ReadBackRecord, 'outcome' | 'detail'> & {
  readonly unread: readonly Unread[]
}

/** Why a file is not asked for to which no hash leads. */
export const UNLINKED = 'dStor gave no hash that leads there'

/** Files that are named in one message. */
const NAMED = 5

/** What is proven by what was seen, and the words for it: the end of a sentence, without a full stop. */
export async function verdictOf(seen: Seen): Promise<Verdict> {
  const { decision, unserved, unlinked, isControlServed } = seen
  if (decision?.kind === 'wrong') {
    return { outcome: 'wrong', detail: await wrongText(seen, decision), unread: [] }
  }
  if (decision?.kind === 'refused') {
    const path = quote(pathOf(seen, decision.index))
    return {
      outcome: 'refused',
      detail: `the gateway refuses ${path} for good: ${decision.why}`,
      unread: [decision]
    }
  }
  const missing = isControlServed ? unserved.filter(({ isAbsent }) => isAbsent) : []
  if (missing.length > 0) {
    return { outcome: 'missing', detail: missingText(seen, missing), unread: missing }
  }
  const unread = [...unlinked, ...unserved]
  return unread.length > 0
    ? { outcome: 'unreachable', detail: unreachableText(seen, unread), unread }
    : { outcome: 'verified', detail: verifiedText(seen), unread }
}

function pathOf({ files }: Seen, index: number): string {
  return files[index]?.path ?? ''
}

async function wrongText(
  { expected, linkOf, words }: Seen,
  { index, served }: Extract<Decision, { kind: 'wrong' }>
): Promise<string> {
  const file = expected(index)
  const what = await describeDifference(file, served, words)
  return `${quote(file.path)} at ${oneLine(linkOf(index))} ${words.isNot} ${what}`
}

function missingText(seen: Seen, missing: readonly Unread[]): string {
  const { tookMs, files } = seen
  return `the gateway serves other files of the folder and after ${durationText(tookMs)} still not ${count(missing.length, 'file')} of ${files.length}: ${namesOf(seen, missing)}`
}

function verifiedText(seen: Seen): string {
  return `${amountOf(seen)} read back from the gateway and equal to ${seen.words.all}, byte for byte`
}

function unreachableText(seen: Seen, unread: readonly Unread[]): string {
  const { verified, unserved, tookMs } = seen
  if (verified.size === 0 && unread.every(({ why }) => why === UNLINKED)) {
    return `nothing could be read back: ${UNLINKED}`
  }
  const are = verified.size === 1 ? 'was read back and is' : 'were read back and are'
  const rest = verified.size > 0 ? `; ${amountOf(seen)} ${are} right` : ''
  // What is given up was not waited for.
  const when = unserved.every(({ isGivenUp }) => isGivenUp) ? '' : ` within ${durationText(tookMs)}`
  return `the gateway did not serve ${count(unread.length, 'file')}${when}: ${namesOf(seen, unread)}${rest}`
}

/** The only file by its name, more by their number. */
function amountOf(seen: Seen): string {
  const [first] = seen.verified
  const isOne = seen.verified.size === 1 && first !== undefined
  const what = isOne ? quote(pathOf(seen, first)) : count(seen.verified.size, 'file')
  return `${what} (${bytesText(seen.bytes)})`
}

function namesOf(seen: Seen, unread: readonly Unread[]): string {
  const named = unread
    .slice(0, NAMED)
    .map(({ index, why }) => `${quote(pathOf(seen, index))} (${why})`)
  const more = unread.length > NAMED ? ` and ${unread.length - NAMED} more` : ''
  return `${named.join(', ')}${more}`
}
