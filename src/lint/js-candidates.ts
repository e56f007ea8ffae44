/** As many characters as the longest call in front of an address needs, white space aside. */
const NEIGHBOUR_LENGTH = 24
const LONGEST_LITERAL = 2048
/** A quote with a text behind it that begins like a path; browsers drop the space in front of an address. */
const PATH_START = /["'`](?=\s*[./])/g
/** What stands in front of an address whose use matters even where its target is not in the build. */
const TELLING =
  /(?:from|import|(?:fetch|import|importScripts|Workbox|URL|Worker|EventSource|Request|register|assign|replace)\(|(?:location|href)=|scope:)$/
const TELLING_ROOT = /(?:\.p=|return|=>)$/
/** Calls that take an address which needs no `/` in front: `fetch("data.json")`. A comment may stand between. */
const BARE_ARGUMENT =
  /(?:fetch|importScripts|Worker|EventSource|Request|Workbox)\s*(?:\(\s*)?(?:\/[/*]|["'`](?![./]))/
const BARE_OWN = /URL\s*(?:\(\s*)?(?:\/[/*]|["'`](?![./]))/

/** Decides about a path; `isTold` means that its neighbour may give it a meaning. */
type Matters = (path: string, isTold: boolean) => boolean

/**
 * Whether reading the tokens of a script can lead to anything: a quick look at what follows each quote. Says
 * yes too often, never no wrongly: a literal without escapes begins at a quote and ends at the next of its kind.
 */
export function mayHoldAddress(script: string, matters: Matters): boolean {
  for (const { 0: mark, index } of script.matchAll(PATH_START)) {
    const end = script.indexOf(mark, index + 1)
    if (end === -1 || end - index > LONGEST_LITERAL) {
      continue
    }
    const path = script.slice(index + 1, end).trim()
    if (matters(path, isTold(path, neighbourOf(script, index)))) {
      return true
    }
  }
  return BARE_ARGUMENT.test(script) || (BARE_OWN.test(script) && script.includes('meta'))
}

/** A comment may hide what stands in front of it, and one that ends with its line cannot be seen from behind. */
function isTold(path: string, before: string): boolean {
  return (
    /[\n\r\u2028\u2029]|\*\//.test(before) ||
    TELLING.test(before) ||
    (path === '/' && TELLING_ROOT.test(before))
  )
}

/** The last characters in front of `at`, without white space but for line ends. */
function neighbourOf(script: string, at: number): string {
  let text = ''
  for (let i = at - 1; i >= 0 && text.length < NEIGHBOUR_LENGTH; i--) {
    const character = script.charAt(i)
    if (!/[^\S\n\r\u2028\u2029]/.test(character)) {
      text = character + text
    }
  }
  return text
}
