import type { LintFinding } from '../model.js'
import { ANY_TOOL, type Framework } from './frameworks.js'
import type { RuleId } from './rules.js'

/** What no setting of a tool is needed for. */
const BY_HAND: Partial<Record<RuleId, string>> = {
  'service-worker':
    'Register it with an address relative to the page and without a scope: `register("./sw.js")`.',
  'manifest-scope': 'Write `"start_url": "./"` and `"scope": "./"`.',
  'local-address':
    'Build with the command for production instead of copying what the development server shows, and write the address relative to the page.',
  'insecure-resource': 'Write `https:`, or put the file into the build.',
  'other-host': 'Write it relative to the page, so that what is shown is what was published.'
}

/** References that a setting of the tool makes relative. */
const BASE_RULES: readonly RuleId[] = [
  'absolute-resource',
  'absolute-link',
  'base-href',
  'other-host'
]

/**
 * What to do about the findings, by rule; nothing for those that no advice would mend. What was done already
 * (`isRelative`: the addresses that the tool writes by itself are relative) is not advised again.
 */
export function fixesFor(
  framework: Framework | undefined,
  isRelative: boolean,
  findings: readonly LintFinding[]
): Readonly<Record<string, string>> {
  const rules = new Set(findings.map(({ rule }) => rule))
  const has = (wanted: readonly RuleId[]): boolean => wanted.some((rule) => rules.has(rule))
  const { setting, rest = ANY_TOOL.rest, pages = ANY_TOOL.pages } = framework ?? ANY_TOOL
  const isSet = isRelative || !(has(BASE_RULES) || has(['client-router']))
  const base = isSet ? rest : setting
  const isNested = framework?.breaksNested === true && rules.has('missing-resource')
  const own = framework?.router !== undefined
  const fixes: [RuleId, string | undefined][] = [
    ...Object.entries(BY_HAND).map(([rule, fix]) => [rule as RuleId, fix] as [RuleId, string]),
    ...BASE_RULES.map((rule) => [rule, base] as [RuleId, string]),
    ['js-absolute', base],
    ['js-public-path', isSet ? framework?.later : setting],
    ['extensionless-link', pages],
    ['missing-resource', isNested ? setting : undefined],
    ['client-router', own ? setting : ANY_TOOL.router]
  ]
  return Object.fromEntries(
    fixes.flatMap(([rule, fix]) => (fix !== undefined && rules.has(rule) ? [[rule, fix]] : []))
  )
}
