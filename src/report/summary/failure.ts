import { PUBLISHED_TEXT } from '../final.js'
import type { FailureRecord, RunRecord } from '../record.js'
import { facts } from './markup.js'
import type { Markup } from './markup.js'

/** Of an explanation, in UTF-16 units: escaped it stays below 48 KiB. */
const LONGEST_EXPLANATION = 8_000
const LONGEST_ADVICE = 2_000
const LONGEST_HEADLINE = 1_500

/** Advice that already says to run again. */
const RUN_AGAIN = /\brun(?:ning)? [^.]{0,40}again\b/i

/** What is worth doing, each thing once: the advice says most of it already where nobody knows. */
function nextSteps(
  { status, purpose }: RunRecord,
  failure: FailureRecord,
  markup: Markup
): string[] {
  const { advice, mayPassAgain, published } = failure
  const steps = advice === '' ? [] : [markup.sentence(advice, LONGEST_ADVICE)]
  if (published !== 'nothing' && status !== 'unknown' && purpose === 'deploy') {
    steps.push('Look at your files at dStor before you rely on this deployment.')
  }
  if (mayPassAgain && !RUN_AGAIN.test(advice)) {
    steps.push(
      'Running the job again is safe: every run uploads in a session of its own, and nothing of this one can mix into it.'
    )
  }
  if (mayPassAgain && status !== 'cancelled') {
    steps.push('For every request in the log, run again with <em>Enable debug logging</em>.')
  }
  return steps
}

/** The headline; where it had to be cut or bent, the explanation as it came in its place. */
function whatHappened(failure: FailureRecord, markup: Markup): string {
  if (failure.headline.includes(failure.errorExplanation)) {
    return `<p><strong>${markup.sentence(failure.headline, LONGEST_HEADLINE)}</strong></p>`
  }
  const words = markup.block(failure.errorExplanation, LONGEST_EXPLANATION)
  const by = failure.errorAtStage === failure.stage ? 'Failed at' : 'dStor failed at'
  return `<p><strong>${by} ${markup.code(failure.errorAtStage)}:</strong></p>\n${words}`
}

/** What happened, whether something was published, and what to do next; empty on success. */
export function failureSection(record: RunRecord, markup: Markup): string {
  const { failure } = record
  if (failure === undefined) {
    return ''
  }
  const steps = nextSteps(record, failure, markup).map((step) => `<li>${step}</li>`)
  const where = facts([
    ['Stage', markup.code(failure.stage)],
    ['Published', record.purpose === 'deploy' ? PUBLISHED_TEXT[failure.published] : '']
  ])
  const next =
    steps.length === 0 ? '' : `\n\n### What to do next\n\n<ol>\n${steps.join('\n')}\n</ol>`
  return `### What happened\n\n${whatHappened(failure, markup)}\n${where}${next}`
}
