import type { LintReport } from '../../src/model.js'
import type { Observation } from './observe.js'

/** What the check says of a build, as far as a browser can see it. */
export interface Verdict {
  /** Rules of severity `error`. */
  readonly errors: readonly string[]
  /** Rules of severity `warning` that a visit can notice. */
  readonly warnings: readonly string[]
  readonly fixes: readonly string[]
}

/** Files for other hosts are nothing that a visitor could miss, and icons are not shown without a window. */
const UNSEEN = new Set(['no-effect-file', 'manifest-scope'])

export function verdictOf({ findings, fixes }: LintReport): Verdict {
  const rules = (severity: string): string[] => [
    ...new Set(findings.filter((one) => one.severity === severity).map(({ rule }) => rule))
  ]
  return {
    errors: rules('error'),
    warnings: rules('warning').filter((rule) => !UNSEEN.has(rule)),
    fixes: [...new Set(Object.values(fixes ?? {}))]
  }
}

/** Rules that stand for a request that fails, or a page that is not there. */
const REQUESTS = [
  'base-href',
  'absolute-resource',
  'missing-resource',
  'absolute-link',
  'extensionless-link',
  'other-host',
  'js-absolute',
  'js-missing',
  'js-public-path',
  'client-router'
]

/**
 * Where what was seen and what was said do not agree; empty where they do. What is wrong for a visitor must
 * have been told, and by the right kind of rule; what is told as an error must have been seen.
 */
export function disagreements(seen: Observation, said: Verdict): string[] {
  const told = [...said.errors, ...said.warnings]
  const isTold = (rules: readonly string[]): boolean => rules.some((rule) => told.includes(rule))
  const isBroken = [seen.failed, seen.errors, seen.lost, seen.gone].some(({ length }) => length > 0)
  const isBrokenAnywhere = isBroken || seen.brokenOnHost.length > 0
  return [
    ...(seen.failed.length > 0 && !isTold(REQUESTS) ? ['failed requests were not told'] : []),
    ...(seen.errors.length > 0 && !isTold(REQUESTS) ? ['page errors were not told'] : []),
    ...(seen.lost.length > 0 && seen.failed.length === 0 && !told.includes('client-router')
      ? ['text is replaced without any request that fails, and no router was told of']
      : []),
    ...(seen.gone.length > 0 && seen.failed.length === 0 && !told.includes('client-router')
      ? ['pages are not there when they are loaded again, and no router was told of']
      : []),
    ...(said.errors.length > 0 && !isBrokenAnywhere ? ['errors were told that nobody sees'] : []),
    ...(isBroken && said.fixes.length === 0 ? ['there is no advice'] : [])
  ]
}
