import { PUBLISHED_TEXT } from '../final.js'
import type { FailureRecord, RunRecord } from '../record.js'
import type { RunnerContext } from '../runner.js'
import { facts } from './markup.js'
import type { Markup } from './markup.js'

/** Of an explanation, in UTF-16 units: escaped it stays below 48 KiB. */
const LONGEST_EXPLANATION = 8_000
const LONGEST_ADVICE = 2_000
const LONGEST_HEADLINE = 1_500

function nextSteps(failure: FailureRecord, context: RunnerContext, markup: Markup): string[] {
  const steps = failure.advice === '' ? [] : [markup.sentence(failure.advice, LONGEST_ADVICE)]
  if (failure.published !== 'nothing') {
    const page =
      context.deployPageUrl === undefined
        ? 'your files at dStor'
        : markup.link(context.deployPageUrl, 'your files at dStor')
    steps.push(`Look at ${page} before you rely on this deployment.`)
  }
  steps.push(
    'Running the job again is safe: every run uploads in a session of its own, and nothing of this one can mix into it.',
    'For every request in the log, run again with <em>Enable debug logging</em>.'
  )
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
export function failureSection(record: RunRecord, context: RunnerContext, markup: Markup): string {
  const { failure } = record
  if (failure === undefined) {
    return ''
  }
  const steps = nextSteps(failure, context, markup).map((step) => `<li>${step}</li>`)
  const where = facts([
    ['Stage', markup.code(failure.stage)],
    ['Published', PUBLISHED_TEXT[failure.published]]
  ])
  return `### What happened\n\n${whatHappened(failure, markup)}\n${where}\n\n### What to do next\n\n<ol>\n${steps.join('\n')}\n</ol>`
}
