import type { LintFinding, LintReport, LintSeverity } from '../../model.js'
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

function rulePart({ rule, severity, findings }: LintGroup, fix: string, markup: Markup): string {
  const { html, left } = cutItems(findings, { bytes: RULE_BYTES, items: EXAMPLES }, (finding) =>
    findingRow(finding, markup)
  )
  const more = left > 0 ? `\n<p>… and ${numberText(left)} more</p>` : ''
  const message = markup.sentence(findings[0]?.message ?? '')
  const title = `${SIGNS[severity]} <strong>${numberText(findings.length)} ×</strong> ${message} (${markup.code(rule)})`
  return `${details(title, table(['File', 'Line', 'Written as'], html) + more)}\n${fix}`
}

/** What to do, below the rule that it mends; what was said of an earlier rule is not said again. */
class Fixes {
  readonly #lint: LintReport
  readonly #ruleOf = new Map<string, string>()

  constructor(lint: LintReport) {
    this.#lint = lint
  }

  of(rule: string, markup: Markup): string {
    const fix = this.#lint.fixes?.[rule]?.slice(0, LONGEST_FIX)
    if (fix === undefined) {
      return ''
    }
    const before = this.#ruleOf.get(fix)
    if (before !== undefined) {
      return `\n**Fix:** as for ${markup.code(before)}.\n\n`
    }
    this.#ruleOf.set(fix, rule)
    const framework = this.#lint.framework === undefined ? '' : ` for ${this.#lint.framework}`
    return `\n**Fix${framework}:** ${fix}\n\n`
  }
}

/** Findings by rule, each with its fix; empty when there is none. */
export function lintSection(lint: LintReport, markup: Markup): string {
  if (lint.findings.length === 0) {
    return ''
  }
  const limits = { bytes: RULES_BYTES, items: MOST_RULES }
  const fixes = new Fixes(lint)
  const { html, left } = cutItems(groupFindings(lint), limits, (group) =>
    rulePart(group, fixes.of(group.rule, markup), markup)
  )
  const more = left > 0 ? `<p>… and ${count(left, 'more rule')}</p>` : ''
  return `### May not work below \`/ipfs/…/\`: ${count(lint.findings.length, 'finding')}\n\n${html}${more}`
}
