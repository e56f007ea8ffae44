import type { LintFinding, LintReport, Site } from '../model.js'
import { groupFindings, groupSkipped, SKIP_REASONS } from './groups.js'
import type { LintGroup, SkippedFolder } from './groups.js'
import type { Log } from './log.js'
import { oneLine, quote, quoteList } from '../text/escape.js'
import { count, numberText } from '../text/format.js'

/** Top folders named for one reason; the manifest has every path. */
const MOST_FOLDERS = 20
const NAMES_PER_FOLDER = 5
const FINDINGS_PER_RULE = 10
const EXAMPLES_IN_WARNING = 3

function folderLine({ folder, paths }: SkippedFolder): string {
  const place = folder === '' ? 'at the top' : `below ${quote(folder)}`
  return `    ${place} (${numberText(paths.length)}): ${quoteList(paths, NAMES_PER_FOLDER)}`
}

/** The skip report: how many paths were left out, why, where, and the first names of each place. */
export function logSkipped(log: Log, site: Site): void {
  if (site.skipped.length === 0) {
    log.info('Nothing was left out.')
    return
  }
  log.info(`Left out ${count(site.skipped.length, 'path')}:`)
  for (const { reason, total, folders } of groupSkipped(site.skipped)) {
    const { name, remedy } = SKIP_REASONS[reason]
    log.info(`  ${numberText(total)} ${name} (${remedy})`)
    for (const folder of folders.slice(0, MOST_FOLDERS)) {
      log.info(folderLine(folder))
    }
    if (folders.length > MOST_FOLDERS) {
      log.info(`    and ${count(folders.length - MOST_FOLDERS, 'more folder')}`)
    }
  }
}

/** What the finding is about: the reference and where it stands, or the file. */
function subject({ file, line, reference }: LintFinding): string {
  const at = line === undefined ? quote(file) : `${quote(file)} line ${line}`
  return reference === undefined ? at : `${quote(reference)} in ${at}`
}

function more(findings: readonly LintFinding[], limit: number): string {
  return findings.length > limit ? ` and ${findings.length - limit} more` : ''
}

/** The worst example with what is wrong with it, then others like it: to be understood alone. */
function warningText({ rule, findings }: LintGroup, fix: string | undefined): string {
  const [first] = findings
  const sentence = first === undefined ? rule : `${subject(first)}: ${oneLine(first.message)}`
  const others = findings.slice(1, EXAMPLES_IN_WARNING)
  const like =
    others.length === 0
      ? ''
      : `; the same: ${others.map(subject).join(', ')}${more(findings, EXAMPLES_IN_WARNING)}`
  const advice = fix === undefined ? '' : ` Fix: ${oneLine(fix, 1_000)}`
  return `${sentence} (${oneLine(rule)}${like}).${advice}`
}

/**
 * Lint findings, grouped by rule: one warning for each rule with its count and first examples
 * (`Log` ends the annotations before GitHub's limit of ten), places as plain lines. A fix stands
 * beside the first rule that it mends. Notes are never annotations.
 */
export function logLint(log: Log, lint: LintReport): void {
  const found = lint.findings.length === 0 ? ', nothing found' : ''
  if (lint.filesLeft !== undefined) {
    const all = numberText(lint.filesRead + lint.filesLeft)
    log.info(
      `Lint: ${numberText(lint.filesRead)} of ${all} pages, styles and scripts read, evenly spread${found}. \`lint: error\` reads all.`
    )
  } else if (found !== '') {
    log.info(`Lint: ${count(lint.filesRead, 'file')} read${found}.`)
  }
  const groups = groupFindings(lint)
  for (const { rule, severity, findings } of groups) {
    log.info(`${oneLine(rule)} (${severity}, ${count(findings.length, 'finding')}):`)
    for (const finding of findings.slice(0, FINDINGS_PER_RULE)) {
      log.info(`  ${subject(finding)}: ${oneLine(finding.message)}`)
    }
    if (findings.length > FINDINGS_PER_RULE) {
      log.info(` ${more(findings, FINDINGS_PER_RULE)}`)
    }
  }
  const grave = groups.filter(({ severity }) => severity !== 'note')
  const told = new Set<string>()
  for (const group of grave) {
    const fix = lint.fixes?.[group.rule]
    log.warning(warningText(group, fix !== undefined && told.has(fix) ? undefined : fix))
    told.add(fix ?? '')
  }
}
