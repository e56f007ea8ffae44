import type { LintFinding, LintReport, LintSeverity } from '../../model.js'
import { allFixes } from '../found.js'
import { groupFindings } from '../groups.js'
import type { LintGroup } from '../groups.js'
import { count, numberText } from '../../text/format.js'
import { cutItems, details, table } from './markup.js'
import type { Markup } from './markup.js'

const MOST_RULES = 30
const RULES_BYTES = 64 * 1024
const RULE_BYTES = 8 * 1024
const EXAMPLES = 10
const LONGEST_FIX = 4_000

const SIGNS: Readonly<Record<LintSeverity, string>> = { error: '🔴', warning: '🟠', note: '🔵' }

function findingRow({ file, line, reference }: LintFinding, markup: Markup): string {
  const written = reference === undefined ? '' : markup.code(reference)
  return `<tr><td>${markup.code(file)}</td><td align="right">${line ?? ''}</td><td>${written}</td></tr>\n`
}

function rulePart({ rule, severity, findings }: LintGroup, markup: Markup): string {
  const { html, left } = cutItems(findings, { bytes: RULE_BYTES, items: EXAMPLES }, (finding) =>
    findingRow(finding, markup)
  )
  const more = left > 0 ? `\n<p>… and ${numberText(left)} more</p>` : ''
  const message = markup.sentence(findings[0]?.message ?? '')
  const title = `${SIGNS[severity]} <strong>${numberText(findings.length)} ×</strong> ${message} (${markup.code(rule)})`
  return `${details(title, table(['File', 'Line', 'Written as'], html) + more)}\n`
}

/** Findings by rule, with the fix for the framework on top; empty when there is none. */
export function lintSection(lint: LintReport, markup: Markup): string {
  if (lint.findings.length === 0) {
    return ''
  }
  const limits = { bytes: RULES_BYTES, items: MOST_RULES }
  const { html, left } = cutItems(groupFindings(lint), limits, (group) => rulePart(group, markup))
  const framework = lint.framework === undefined ? '' : ` for ${lint.framework}`
  const fixes = allFixes(lint)
  const fix = fixes === '' ? '' : `**Fix${framework}:** ${fixes.slice(0, LONGEST_FIX)}\n\n`
  const more = left > 0 ? `<p>… and ${count(left, 'more rule')}</p>` : ''
  return `### May not work below \`/ipfs/…/\`: ${count(lint.findings.length, 'finding')}\n\n${fix}${html}${more}`
}
