import { below } from './listing-names.js'

/**
 * What stands before the names of the files sent in dStor's list, '' for nothing: the prefix under
 * which most of them are found. Among equals the one named first in `known`, then the shortest.
 * Undefined where no file sent is in the list. One pass: no name is cut more often than the deepest
 * file sent has segments, so a hostile list costs no more than an honest one.
 */
export function matchingPrefix(
  names: Iterable<string>,
  sent: ReadonlySet<string>,
  known: readonly string[]
): string | undefined {
  const { segments, length } = extentOf(sent)
  const found = new Map<string, number>()
  for (const name of names) {
    let start = name.length + 1
    for (let depth = 0; depth < segments && start > 0; depth++) {
      // lastIndexOf takes a negative position for 0, where it would find a leading slash again.
      start = start < 2 ? 0 : name.lastIndexOf('/', start - 2) + 1
      if (name.length - start > length) {
        break
      }
      if (sent.has(name.slice(start))) {
        const prefix = name.slice(0, Math.max(0, start - 1))
        found.set(prefix, (found.get(prefix) ?? 0) + 1)
      }
    }
  }
  return best(found, known)
}

function extentOf(paths: Iterable<string>): { segments: number; length: number } {
  let segments = 0
  let length = 0
  for (const path of paths) {
    segments = Math.max(segments, path.split('/').length)
    length = Math.max(length, path.length)
  }
  return { segments, length }
}

function best(found: ReadonlyMap<string, number>, known: readonly string[]): string | undefined {
  let winner: string | undefined
  let most = 0
  const rank = (prefix: string): number => {
    const at = known.indexOf(prefix)
    return at < 0 ? known.length + prefix.length : at
  }
  for (const [prefix, matches] of found) {
    if (
      winner === undefined ||
      matches > most ||
      (matches === most && rank(prefix) < rank(winner))
    ) {
      winner = prefix
      most = matches
    }
  }
  return winner
}

/**
 * The prefix of a list in which no file sent was found: the first of `known` that holds every name,
 * else a name that is an ancestor of all others, else ''.
 */
export function commonPrefix(names: readonly string[], known: readonly string[]): string {
  const holdsAll = (prefix: string): boolean =>
    names.every((name) => name === '' || below(name, prefix) !== undefined)
  const shortest = names.reduce(
    (a, b) => (b !== '' && (a === '' || b.length < a.length) ? b : a),
    ''
  )
  const holdsAny = names.some((name) => (below(name, shortest) ?? '') !== '')
  const candidates = holdsAny && shortest !== '' ? [...known, shortest] : known
  return candidates.find((prefix) => prefix !== '' && holdsAll(prefix)) ?? ''
}
