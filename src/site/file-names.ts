import { quote, quoteList } from '../text/escape.js'
import { count } from '../text/format.js'
import { compareText } from '../files/paths.js'
import type { Problems } from './problems.js'

/**
 * C0, DEL and C1 controls, and surrogates without their other half (docs/faults.md 5.1 and 5.2).
 */
const CONTROL = /[\p{Cc}\p{Cs}]/u
/** Any character for which a name is refused. */
const ODD = /["\\\p{Cc}\p{Cs}]/u
const NOT_ASCII = /[^\0-\x7f]/
const CODED_IN_URLS = /[#?%+]/
const WINDOWS_RESERVED = /(?:^|\/)(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.[^/]*)?(?:\/|$)/i
const WINDOWS_TRIMMED = /[. ](?:\/|$)/
const WINDOWS_UNABLE = [WINDOWS_RESERVED, WINDOWS_TRIMMED, /[:*?<>|]/]

/**
 * Adds every name that cannot be uploaded byte for byte under that name: controls and half
 * characters, a backslash where it is no separator, and a double quote, which the upload escapes, so
 * that `a"b` and `a%22b` become one (docs/faults.md 5.2).
 */
export function refuseNames(paths: readonly string[], problems: Problems): void {
  for (const path of paths.filter((one) => ODD.test(one))) {
    const kind = CONTROL.test(path) ? 'control' : path.includes('\\') ? 'backslash' : 'quote'
    problems.add(kind, path, quote(path))
  }
}

/** Most names in one warning. */
const NAMED = 5

/** One sentence for each kind of name that is uploaded as it is and may still surprise. */
export function nameWarnings(paths: readonly string[]): string[] {
  const twins = caseTwins(paths)
  const areTwins = new Set(twins)
  const kinds: readonly (readonly [names: readonly string[], verdict: string])[] = [
    [
      twins,
      'differing from a neighbour only in case or Unicode form: Windows and macOS take them for one'
    ],
    [
      paths.filter((path) => NOT_ASCII.test(path) && !isNfc(path) && !areTwins.has(path)),
      'not in Unicode form NFC: a link typed by hand may not reach them'
    ],
    [
      paths.filter((path) => CODED_IN_URLS.test(path)),
      'with #, ?, % or +: links must write these percent-encoded'
    ],
    [
      paths.filter((path) => WINDOWS_UNABLE.some((pattern) => pattern.test(path))),
      'that Windows cannot store'
    ]
  ]
  return kinds
    .filter(([names]) => names.length > 0)
    .map(
      ([names, verdict]) => `${count(names.length, 'name')} ${verdict}: ${quoteList(names, NAMED)}`
    )
}

function isNfc(path: string): boolean {
  return path.normalize('NFC') === path
}

/** Files and folders that differ from a neighbour only in case or in Unicode form. */
function caseTwins(paths: readonly string[]): string[] {
  const folded = new Map<string, string[]>()
  const plain: string[] = []
  for (const path of withFolders(paths)) {
    const fold = foldCase(path)
    if (fold === path) {
      plain.push(path)
    } else {
      folded.set(fold, [...(folded.get(fold) ?? []), path])
    }
  }
  // Of two twins at most one is its own folded form.
  plain.forEach((path) => folded.get(path)?.push(path))
  const twins = [...folded.values()].flatMap((group) =>
    // Folders that are twins are named once, and not again for each file in them.
    group.filter((path) => group.some((other) => other !== path && areNeighbours(other, path)))
  )
  return twins.sort(compareText)
}

function areNeighbours(one: string, other: string): boolean {
  return parentOf(one) === parentOf(other)
}

function withFolders(paths: readonly string[]): Set<string> {
  const all = new Set(paths)
  for (const path of paths) {
    let folder = parentOf(path)
    while (folder !== '' && !all.has(folder)) {
      all.add(folder)
      folder = parentOf(folder)
    }
  }
  return all
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

function foldCase(path: string): string {
  return (NOT_ASCII.test(path) ? path.normalize('NFC') : path).toLowerCase()
}
