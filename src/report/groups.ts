import type { LintFinding, LintReport, LintSeverity, SkippedPath, SkipReason } from '../model.js'

/** Skipped paths below one folder directly below the root; an empty folder means the root. */
export interface SkippedFolder {
  readonly folder: string
  readonly paths: string[]
}

export interface SkippedGroup {
  readonly reason: SkipReason
  readonly total: number
  /** The fullest first. */
  readonly folders: readonly SkippedFolder[]
}

/** Why a path was left out, and what would include it. Our words, nothing foreign. */
export const SKIP_REASONS: Readonly<Record<SkipReason, { name: string; remedy: string }>> = {
  hidden: { name: 'hidden', remedy: 'include-hidden-files: true uploads them' },
  'not-included': { name: 'not included', remedy: 'no pattern of include matches' },
  excluded: { name: 'excluded', remedy: 'a pattern of exclude matches' },
  ignored: { name: 'ignored', remedy: 'a line of the ignore file matches' },
  symlink: { name: 'symbolic links', remedy: 'symlinks: inside or follow uploads their targets' }
}

function entryOf<K, V>(map: Map<K, V>, key: K, empty: () => V): V {
  const found = map.get(key) ?? empty()
  map.set(key, found)
  return found
}

function topFolder(path: string): string {
  const slash = path.indexOf('/')
  return slash < 0 ? '' : path.slice(0, slash + 1)
}

/** Skipped paths by reason, then by the folder directly below the root. The largest groups first. */
export function groupSkipped(skipped: readonly SkippedPath[]): SkippedGroup[] {
  const reasons = new Map<SkipReason, Map<string, string[]>>()
  for (const { path, reason } of skipped) {
    const folders = entryOf(reasons, reason, () => new Map<string, string[]>())
    entryOf(folders, topFolder(path), () => []).push(path)
  }
  const groups = [...reasons].map(([reason, folders]) => ({
    reason,
    total: [...folders.values()].reduce((sum, paths) => sum + paths.length, 0),
    folders: [...folders]
      .map(([folder, paths]) => ({ folder, paths }))
      .sort((a, b) => b.paths.length - a.paths.length)
  }))
  return groups.sort((a, b) => b.total - a.total)
}

export interface LintGroup {
  readonly rule: string
  readonly severity: LintSeverity
  readonly findings: LintFinding[]
}

const GRAVITY: Readonly<Record<LintSeverity, number>> = { error: 0, warning: 1, note: 2 }

/** Lint findings by rule: the gravest first, then the most frequent. */
export function groupFindings(lint: LintReport): LintGroup[] {
  const rules = new Map<string, LintFinding[]>()
  for (const finding of lint.findings) {
    entryOf(rules, finding.rule, () => []).push(finding)
  }
  const gravest = (findings: readonly LintFinding[]): LintSeverity =>
    (['error', 'warning'] as const).find((grade) => findings.some((f) => f.severity === grade)) ??
    'note'
  return [...rules]
    .map(([rule, findings]) => ({ rule, severity: gravest(findings), findings }))
    .sort(
      (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.findings.length - a.findings.length
    )
}
