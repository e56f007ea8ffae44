import { quote } from '../text/escape.js'
import { count } from '../text/format.js'
import { Globs } from './globs.js'
import { type IgnoreLine, IgnoreRules } from './ignore-file.js'
import { whyUnmatched } from './why-unmatched.js'

/** What is known of the site in which a pattern found nothing. */
export interface UnmatchedContext {
  /** Every file and every path that was left out, as POSIX paths below the folder. */
  readonly paths: readonly string[]
  /** Names under which the folder itself may have been put before a pattern, the longest first. */
  readonly folderNames: readonly string[]
}

/** What to do where `strict` makes an error of it. */
export const UNMATCHED_ADVICE =
  'Mend the patterns or take them away; without `strict: true` this is a warning.'

interface Lists {
  readonly include: Globs | undefined
  readonly exclude: Globs | undefined
  readonly ignore: IgnoreRules | undefined
}

/** Reasons that are looked for: each tries several patterns on all paths. */
const MOST_REASONS = 10

/** One sentence for each line of a list of globs that matches nothing, and one for each ignore file. */
export function unmatchedLines(
  { include, exclude, ignore }: Lists,
  context: UnmatchedContext
): string[] {
  return [
    ...unmatchedGlobs('include', include, context),
    ...unmatchedGlobs('exclude', exclude, context),
    ...unmatchedIgnores(ignore?.unmatched(context.paths) ?? [], context)
  ]
}

/** One sentence for each line of the input that matches nothing; to be asked after the walk. */
export function unmatchedGlobs(
  input: string,
  globs: Globs | undefined,
  context: UnmatchedContext
): string[] {
  if (globs?.onlyNegates()) {
    return [
      `every pattern of ${input} begins with "!" and there is nothing to take away from: put "**" first`
    ]
  }
  const matchesAny = (pattern: string): boolean => {
    const tried = Globs.parse(input, [pattern])
    return tried !== undefined && context.paths.some((path) => tried.matchesFile(path))
  }
  return (globs?.unmatched() ?? [])
    .filter((line) => !line.matchesLeftOut)
    .map(({ text }, n) => {
      const why = n < MOST_REASONS ? whyUnmatched(text, 'glob', { ...context, matchesAny }) : ''
      return `the pattern ${quote(text)} of ${input} matches nothing${why}`
    })
}

/** Sentences about lines of `include` that match only what is left out all the same. */
export function matchesOnlyLeftOut(include: Globs | undefined): string[] {
  return (include?.onlyNegates() ? [] : (include?.unmatched() ?? []))
    .filter((line) => line.matchesLeftOut)
    .map(
      (line) =>
        `the pattern ${quote(line.text)} of include matches only paths that are left out for another reason, for instance as hidden`
    )
}

/** Most lines of an ignore file in one sentence: one that is shared with Git has many. */
const NAMED = 10

function unmatchedIgnores(lines: readonly IgnoreLine[], context: UnmatchedContext): string[] {
  const matchesAny = (pattern: string): boolean => IgnoreRules.matchesAny(pattern, context.paths)
  const files = [...new Set(lines.map(({ file }) => file))]
  return files.map((file) => {
    const texts = lines.filter((line) => line.file === file).map(({ text }) => text)
    const named = texts
      .slice(0, NAMED)
      .map((text) => quote(text) + whyUnmatched(text, 'gitignore', { ...context, matchesAny }))
    const more = texts.length > NAMED ? ` and ${texts.length - NAMED} more` : ''
    const match = texts.length === 1 ? 'matches' : 'match'
    return `${count(texts.length, 'line')} of the ignore file ${quote(file)} ${match} nothing: ${named.join(', ')}${more}`
  })
}
