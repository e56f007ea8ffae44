import type { Published } from '../storage/records.js'
import type { ListingEntry } from '../uploads/listing.js'

/** What an odd list is made from. */
export interface ListGround {
  readonly entries: readonly ListingEntry[]
  readonly published: Published
  /** Without outer slashes, empty for the root. */
  readonly folderPath: string
}

type Oddity = (ground: ListGround) => unknown

function eachOf(change: (entry: ListingEntry) => unknown): Oddity {
  return ({ entries }) => entries.map(change)
}

function hashesOf(nodes: Published['files' | 'directories']): ReadonlySet<string> {
  return new Set(nodes.flatMap(({ cid, key }) => [cid, key]))
}

function onlyOf(what: 'files' | 'directories'): Oddity {
  return ({ entries, published }) => {
    const hashes = hashesOf(published[what])
    return entries.filter(({ Hash }) => hashes.has(Hash))
  }
}

/** Every odd `data` that DONE may come with. */
const LISTS: Readonly<Record<string, Oddity>> = {
  empty: () => [],
  null: () => null,
  text: () => 'saved',
  'no-hash': eachOf((entry) => ({ ...entry, Hash: '', Url: '' })),
  'only-names': eachOf(({ Name }) => ({ Name })),
  'word-hash': eachOf((entry) => ({ ...entry, Hash: 'error' })),
  'one-hash': ({ entries }) => entries.map((entry) => ({ ...entry, Hash: entries[0]?.Hash })),
  hashes: ({ entries }) => entries.map(({ Hash }) => Hash),
  leaves: onlyOf('files'),
  directories: onlyOf('directories'),
  'full-paths': ({ entries, published, folderPath }) => {
    const hashes = new Map(entries.map((entry) => [entry.Hash, entry]))
    return published.files.flatMap((file) => {
      const entry = hashes.get(file.cid) ?? hashes.get(file.key)
      const Name = folderPath === '' ? file.path : `${folderPath}/${file.path}`
      return entry === undefined ? [] : [{ ...entry, Name, Size: file.dagSize }]
    })
  },
  'leading-slash': eachOf((entry) => ({ ...entry, Name: `/${entry.Name}` })),
  'lower-case': eachOf(({ Name, Hash, Size }) => ({ name: Name, hash: Hash, size: Size })),
  'cid-and-path': eachOf(({ Name, Hash, Size }) => ({ path: Name, cid: Hash, size: Size })),
  'wrong-size': eachOf((entry) => ({ ...entry, Size: String(Number(entry.Size) + 7) })),
  'zero-size': eachOf((entry) => ({ ...entry, Size: '0' })),
  'number-size': eachOf((entry) => ({ ...entry, Size: Number(entry.Size) })),
  twice: ({ entries }) => [...entries, ...entries],
  reversed: ({ entries }) => [...entries].reverse(),
  nested: ({ entries }) => ({ files: entries })
}

/** The names of the lists that are known. */
export const ODD_LISTS: readonly string[] = Object.keys(LISTS)

/** `data` in the form of that name. */
export function oddList(name: string, ground: ListGround): unknown {
  return LISTS[name]?.(ground)
}
