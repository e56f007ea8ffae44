import type { ListingEntry } from '../model.js'
import { normalName } from './listing-names.js'

export interface Named {
  /** The first hash that the list gives for the name, '' where it gives none. */
  hash: string
  /** The first `Size` that the list gives for the name. */
  size: number | undefined
  /** The list gives more than one hash. */
  isDisputed: boolean
  /** How often the list holds the name. */
  count: number
}

export type Names = ReadonlyMap<string, Named>

/** dStor's list by name, as far as it names anything. */
export interface Entries {
  readonly names: Names
  /** Hashes of entries without a name, each once. */
  readonly bareHashes: readonly string[]
  /** Entries without a name. */
  readonly nameless: number
}

/** Puts entries of one name together; names in their normal form, hashes that are none as ''. */
export function collect(entries: readonly ListingEntry[]): Entries {
  const names = new Map<string, Named>()
  const bareHashes = new Set<string>()
  let nameless = 0
  for (const entry of entries) {
    const hash = cleanHash(entry.hash)
    if (entry.name === undefined) {
      nameless += 1
      bareHashes.add(hash)
    } else {
      add(names, normalName(entry.name), hash, entry.size)
    }
  }
  bareHashes.delete('')
  return { names, bareHashes: [...bareHashes], nameless }
}

function add(
  names: Map<string, Named>,
  name: string,
  hash: string,
  size: number | undefined
): void {
  const named = names.get(name)
  if (named === undefined) {
    names.set(name, { hash, size, isDisputed: false, count: 1 })
    return
  }
  named.count += 1
  named.isDisputed ||= named.hash !== '' && hash !== '' && hash !== named.hash
  named.hash ||= hash
  named.size ??= size
}

/** Nothing that can be seen, or something that can stand in no line: controls, lone surrogates. */
const NO_WORD = /^[\s\p{C}]*$|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u

/** A hash that cannot be a segment of a URL is none: dots would climb (WHATWG URL, 4.4). */
function cleanHash(hash: string): string {
  return hash.length > 1024 || /^\.{1,2}$/.test(hash) || NO_WORD.test(hash) ? '' : hash
}
