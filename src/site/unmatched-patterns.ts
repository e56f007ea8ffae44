import { quote } from '../text/escape.js'
import type { Globs } from './globs.js'

/**
 * One sentence for each line of `include` that did nothing, asked after the walk: it matches nothing at
 * all, or only what is left out anyway.
 */
export function idleIncludes(globs: Globs | undefined): string[] {
  const onlyLeftOut = (globs?.unmatched() ?? [])
    .filter((line) => line.matchesLeftOut)
    .map(
      (line) =>
        `the pattern ${quote(line.text)} of include matches only paths that are left out for another reason, for instance as hidden`
    )
  return [...idlePatterns('include', globs), ...onlyLeftOut]
}

/** One sentence for each line of the input that matches nothing. */
export function idlePatterns(input: string, globs: Globs | undefined): string[] {
  if (globs?.onlyNegates()) {
    return [
      `every pattern of ${input} begins with "!" and there is nothing to take away from: put "**" first`
    ]
  }
  return (globs?.unmatched() ?? [])
    .filter((line) => !line.matchesLeftOut)
    .map((line) => {
      const hint = /\{[^{},]*,[^{}]*\}/.test(line.text)
        ? ' (braces are not expanded: write one pattern a line)'
        : ''
      return `the pattern ${quote(line.text)} of ${input} matches nothing${hint}`
    })
}
