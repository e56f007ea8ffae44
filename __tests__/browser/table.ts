import type { Verdict } from './agreement.js'
import type { Observation } from './observe.js'

export interface Row {
  readonly tool: string
  readonly form: string
  readonly seen: Observation
  readonly said: Verdict
  readonly wrong: readonly string[]
}

/** Builds by form, with what was seen below a path and what the check said. */
export function markdownTable(rows: readonly Row[]): string {
  const head = ['build', 'form', 'stops', 'failed', 'page errors', 'lines lost']
  const cells = rows.map(({ tool, form, seen, said, wrong }) => [
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
  ])
  const all = [[...head, 'told as errors', 'told as warnings', 'fixes', 'agree'], ...cells]
  return all.map((row) => `| ${row.join(' | ')} |`).join('\n')
}
