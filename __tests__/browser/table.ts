import type { Verdict } from './agreement.js'
import type { Observation } from './observe.js'

export interface Row {
  readonly tool: string
  readonly form: string
  readonly seen: Observation
  readonly said: Verdict
  readonly wrong: readonly string[]
}

/**
 * A row of the table: build, form, pages and clicks, failed requests, page errors, lines of text lost (all
 * below a path), rules told as errors, rules told as warnings, how many fixes, and whether they agree.
 */
export function markdownRow({ tool, form, seen, said, wrong }: Row): string {
  const cells = [
    tool,
    form,
    seen.stops,
    seen.failed.length,
    seen.errors.length,
    seen.lost.length,
    said.errors.join(', ') || '–',
    said.warnings.join(', ') || '–',
    said.fixes.length,
    wrong.join('; ') || 'yes'
  ]
  return `| ${cells.join(' | ')} |`
}
