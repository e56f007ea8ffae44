/** A quote that begins a text like a path; the text is looked at without being consumed. */
const PATH_LITERAL = /["'`](?=((?!\/\/)\.{0,2}\/[^"'`\\\s]{0,512})["'`])/g
/** Calls that take an address which needs no `/` in front: `fetch("data.json")`. */
const BARE_ARGUMENT =
  /\b(?:fetch|importScripts|(?:Shared)?Worker|EventSource|Request)\s*\(\s*["'`](?![a-z][a-z\d+.-]*:|[./#])[^"'`]|\bURL\s*\(\s*["'`][^"'`/.][^"'`]*["'`]\s*,\s*import\b/i
/** What stands in front of a literal whose use matters even where its target is not in the build. */
const TELLING_NEIGHBOUR =
  /(?:\*\/|\b(?:from|import)|\b(?:fetch|import|importScripts|Workbox|URL|Worker|EventSource|Request|register|assign|location\s*\.\s*replace)\s*\(|\b(?:location|href)\s*=)\s*$/
const TELLING_NEIGHBOUR_OF_ROOT = /(?:\*\/|\.\s*p\s*=|\breturn|=>|\bscope\s*["']?\s*:)\s*$/
const NEIGHBOUR_LENGTH = 48

/** Decides about a path; `isTold` means that its neighbour gives it a meaning. */
export type Matters = (path: string, isTold: boolean) => boolean

/**
 * Whether reading the tokens of a script can lead to anything: a quick look for literals like paths.
 * Says yes too often, never no wrongly.
 */
export function mayHoldAddress(script: string, matters: Matters): boolean {
  for (const match of script.matchAll(PATH_LITERAL)) {
    const path = match[1] ?? ''
    const before = script.slice(Math.max(0, match.index - NEIGHBOUR_LENGTH), match.index)
    const neighbour = path === '/' ? TELLING_NEIGHBOUR_OF_ROOT : TELLING_NEIGHBOUR
    if (matters(path, neighbour.test(before))) {
      return true
    }
  }
  return BARE_ARGUMENT.test(script)
}
