import type { LintFinding, LintSeverity } from '../model.js'
import { RULES, type RuleId } from './rules.js'

const KEPT_PER_RULE = 1000
const LONGEST_REFERENCE = 500
const ORDER: Record<LintSeverity, number> = { error: 0, warning: 1, note: 2 }

/** Where something was found. */
export interface Place {
  readonly file: string
  readonly line?: number | undefined
  readonly reference?: string | undefined
}

/** What a finding is known to be where it was found; absent is what the rule says. */
export interface Detail {
  /** Replaces the sentence of the rule where the place knows more; a function is asked only for what is kept. */
  readonly message?: string | (() => string | undefined) | undefined
  readonly severity?: LintSeverity | undefined
}

/** Decides at the end, when all was read: the finding as it is, with another severity, or not at all. */
type LastWord = (finding: LintFinding) => LintFinding | undefined

/**
 * Collects findings in bounded memory: one per rule and reference in a file, the first 1,000 of each
 * rule, and the number of the rest.
 */
export class Findings {
  #kept: LintFinding[] = []
  /** Kept or not, by rule. */
  readonly #counts = new Map<RuleId, number>()
  #file = ''
  #seenInFile = new Set<string>()

  add(rule: RuleId, place: Place, { message, severity }: Detail = {}): void {
    if (this.#isRepeated(rule, place)) {
      return
    }
    const count = (this.#counts.get(rule) ?? 0) + 1
    this.#counts.set(rule, count)
    if (count > KEPT_PER_RULE) {
      return
    }
    this.#kept.push({
      rule,
      severity: severity ?? RULES[rule].severity,
      file: place.file,
      ...(place.line === undefined ? {} : { line: place.line }),
      ...(place.reference === undefined ? {} : { reference: shortened(place.reference) }),
      message: (typeof message === 'function' ? message() : message) ?? RULES[rule].message
    })
  }

  /** Lets `lastWord` change what was found. */
  settle(lastWord: LastWord): void {
    this.#kept = this.#kept.flatMap((finding) => lastWord(finding) ?? [])
  }

  /** Worst first, then by file and line. */
  sorted(): LintFinding[] {
    return this.#kept.sort(
      (a, b) =>
        ORDER[a.severity] - ORDER[b.severity] ||
        compare(a.file, b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        compare(a.rule, b.rule)
    )
  }

  /** How many were found of each rule beyond those kept. */
  omitted(): Record<string, number> {
    const rest: Record<string, number> = {}
    for (const [rule, count] of this.#counts) {
      if (count > KEPT_PER_RULE) {
        rest[rule] = count - KEPT_PER_RULE
      }
    }
    return rest
  }

  #isRepeated(rule: RuleId, place: Place): boolean {
    if (place.file !== this.#file) {
      this.#file = place.file
      this.#seenInFile = new Set()
    }
    const key = `${rule} ${place.reference ?? ''}`
    if (this.#seenInFile.has(key)) {
      return true
    }
    this.#seenInFile.add(key)
    return false
  }
}

function shortened(reference: string): string {
  return reference.length > LONGEST_REFERENCE
    ? `${reference.slice(0, LONGEST_REFERENCE)}…`
    : reference
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
