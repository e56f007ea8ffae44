import type { Site } from '../../model.js'
import { count } from '../../text/format.js'
import { cutItems } from './markup.js'
import type { Markup } from './markup.js'

const WARNINGS = { bytes: 12 * 1024, items: 20 }
const LONGEST_WARNING = 1_000

/** What was odd about the folder and is deployed all the same; empty when nothing was. */
export function warningsSection({ warnings }: Site, markup: Markup): string {
  if (warnings.length === 0) {
    return ''
  }
  const { html, left } = cutItems(
    warnings,
    WARNINGS,
    (warning) => `<li>${markup.sentence(warning, LONGEST_WARNING)}</li>\n`
  )
  const more = left > 0 ? `<li>… and ${count(left, 'more warning')}</li>\n` : ''
  return `### Worth a look\n\n<ul>\n${html}${more}</ul>`
}
