import { PUBLISHED_TEXT } from '../final.js'
import type { FailureRecord, RunRecord } from '../record.js'
import type { RunnerContext } from '../runner.js'
import { facts } from './markup.js'
import type { Markup } from './markup.js'

/** Of an explanation, in UTF-16 units: escaped it stays below 48 KiB. */
const LONGEST_EXPLANATION = 8_000
const LONGEST_ADVICE = 2_000

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

/** What happened, whether something was published, and what to do next; empty on success. */
export function failureSection(record: RunRecord, context: RunnerContext, markup: Markup): string {
  const { failure } = record
  if (failure === undefined) {
    return ''
  }
  const explanation = failure.headline.includes(failure.errorExplanation)
    ? ''
    : `\n${markup.block(failure.errorExplanation, LONGEST_EXPLANATION)}`
  const steps = nextSteps(failure, context, markup).map((step) => `<li>${step}</li>`)
  const where = facts([
    ['While', markup.code(failure.stage)],
    ['At dStor', failure.errorAtStage === failure.stage ? '' : markup.code(failure.errorAtStage)],
    ['Published', PUBLISHED_TEXT[failure.published]]
  ])
  return `### What happened\n\n<p><strong>${markup.sentence(failure.headline, 1_500)}</strong></p>${explanation}\n${where}\n\n### What to do next\n\n<ol>\n${steps.join('\n')}\n</ol>`
}
