import type { ListingEntry } from '../model.js'
import { numberText } from '../text/format.js'
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
  /** Why the first hash was refused that can stand in no link; '' where none was. */
  readonly refused: string
}

/** Puts entries of one name together; names in their normal form, hashes that are none as ''. */
export function collect(entries: readonly ListingEntry[]): Entries {
  const names = new Map<string, Named>()
  const bareHashes = new Set<string>()
  let nameless = 0
  let refused = ''
  for (const entry of entries) {
    const fault = entry.hash === '' ? '' : faultOf(entry.hash)
    const hash = fault === '' ? entry.hash : ''
    refused ||= fault
    if (entry.name === undefined) {
      nameless += 1
      bareHashes.add(hash)
    } else {
      add(names, normalName(entry.name), hash, entry.size)
    }
  }
  bareHashes.delete('')
  return { names, bareHashes: [...bareHashes], nameless, refused }
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

const LONGEST_HASH = 1024

/** Why a hash can be no segment of a link (dots would climb: WHATWG URL, 4.4); '' where it can. */
function faultOf(hash: string): string {
  if (hash.length > LONGEST_HASH) {
    return `it has ${numberText(hash.length)} characters`
  }
  if (/^\.{1,2}$/.test(hash)) {
    return 'it is made of dots'
  }
  return NO_WORD.test(hash) ? 'it is blank, or holds line breaks or other controls' : ''
}
