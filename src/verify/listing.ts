import { type Fingerprints, sameNode } from '../ipfs/index.js'
import type { ListingEntry } from '../model.js'
import { collect, type Entries, type Names } from './listing-entries.js'
import { baseName, below, directoriesOf, normalName } from './listing-names.js'
import { commonPrefix, matchingPrefix } from './prefix.js'
import {
  findRoot,
  type FolderNames,
  type Root,
  type RootQuestion,
  rootNames
} from './folder-hash.js'

/** What was sent, as far as names in dStor's list may refer to it. */
export interface SentNames extends FolderNames {
  /** Paths of the files sent, sorted. */
  readonly paths: readonly string[]
  /** `folder` named one file and not a folder. */
  readonly isSingleFile: boolean
  /** To tell hashes without a name apart; without them they stay what they are. */
  readonly digests?: Fingerprints | undefined
  /** CID of exactly these files; '' where it is not known. */
  readonly contentCid?: string | undefined
}

/** What dStor's list says of the files sent. */
export interface ListingResult {
  /** Hash of the folder (of the file, where one was deployed); '' where none is. Never by position. */
  readonly folderHash: string
  /** There is a `folderHash` and it is a folder's, so that files are reached below it. */
  readonly hashIsFolder: boolean
  /** Hash of each file sent that has one, by path. */
  readonly fileHashes: ReadonlyMap<string, string>
  /** `Size` of each file sent that has one, by path. */
  readonly fileSizes: ReadonlyMap<string, number>
  /** Files sent that the list does not name, sorted. Empty where the list is not usable. */
  readonly missing: readonly string[]
  /** Files sent that the list names more than once with different hashes, sorted. */
  readonly disputed: readonly string[]
  /** Names of the list that are neither a file sent, nor a directory of them, nor the root. */
  readonly extra: readonly string[]
  /** Files of sub-directories came back as bare base names. */
  readonly flattened: boolean
  /** The list names files at all. */
  readonly usable: boolean
  /** Entries without a name. */
  readonly nameless?: number
  /** Why a hash of the list was refused that can stand in no link. */
  readonly refused?: string
  /**
   * The only name of the list, under which `folderHash` came: never sent and not known for the folder.
   * Unless that hash is proven to be the folder's, the list names a file that was not sent.
   */
  readonly guess?: string | undefined
}

/**
 * Reads the list that dStor gives with DONE (docs/dstor-api.md 2.4 and 8.3; contract 5.1): tolerant
 * of order, of directories among the entries, and of a top folder or slashes in the names. Finds
 * the folder's hash by name and never by position. Pure; takes time in proportion to the list.
 */
export function readListing(entries: readonly ListingEntry[], sent: SentNames): ListingResult {
  const list = collect(entries)
  const { names } = list
  const paths = new Set(sent.paths)
  const forms = rootNames(sent)
  const matched = matchingPrefix(names.keys(), paths, ['', ...forms])
  const prefix = matched ?? commonPrefix([...names.keys()], forms)
  // Where files are listed below a prefix, what else lies below it is inside of the folder.
  const known = forms.filter((name) => !matched || (below(name, matched) ?? '') === '')
  const sorted = sort(names, prefix, paths)
  const { present, fileHashes, fileSizes, disputed, directories, strange } = sorted
  const isRootName = nameTest(['', baseName(prefix), prefix, ...known], sent.folderPath)
  const root = findRoot({
    ...{ list, prefix, known, isRootName },
    ...cidTests(sent),
    namesFiles: matched !== undefined,
    isSent: (path) => paths.has(path) || directories.has(path),
    isBaseName: (name) => sent.paths.some((path) => baseName(path) === name)
  })
  const others = strange.filter((name) => name !== root?.name && !isRootName(name))
  const extra = others.map((name) => below(name, prefix) ?? name)
  const usable = matched !== undefined || extra.length > 0
  const missing = usable ? sent.paths.filter((path) => !present.has(path)) : []
  const bare = flattenedNames(missing, names, prefix, paths)
  addByCid(fileHashes, list, sent)
  return {
    ...hashOf(sent, root, fileHashes, usable),
    fileHashes,
    fileSizes,
    missing,
    disputed,
    extra: bare.size === 0 ? extra : extra.filter((name) => !bare.has(name)),
    flattened: bare.size > 0,
    usable,
    nameless: list.nameless,
    refused: list.refused,
    guess: root?.isGuess === true ? root.name : undefined
  }
}

/** Tells by their CIDs the folder and the files that were sent. */
function cidTests({
  digests,
  contentCid = '',
  paths
}: SentNames): Pick<RootQuestion, 'isWhole' | 'isOfFile'> {
  const isWhole = (hash: string): boolean => contentCid !== '' && sameNode(hash, contentCid)
  return {
    isWhole,
    // The CID of a folder of several files is none of theirs, and needs no index of them.
    isOfFile: (hash) =>
      !(paths.length > 1 && isWhole(hash)) && (digests?.pathsOf(hash) ?? []).length > 0
  }
}

/** Tells names of the folder, by whatever part of its path, and of those above it. */
function nameTest(known: readonly string[], folderPath: string): (name: string) => boolean {
  const names = new Set(known)
  const path = normalName(folderPath)
  return (name) => names.has(name) || below(path, name) !== undefined
}

/** Hashes that are CIDs of files sent, where the list does not say of which. */
function addByCid(
  fileHashes: Map<string, string>,
  { names, bareHashes }: Entries,
  { digests }: SentNames
): void {
  const [sole] = names.values()
  const unnamed = sole !== undefined && names.size === 1 ? [...bareHashes, sole.hash] : bareHashes
  for (const hash of unnamed) {
    for (const path of digests?.pathsOf(hash) ?? []) {
      fileHashes.set(path, fileHashes.get(path) ?? hash)
    }
  }
}

/** The hash that the link is made of: that of the only file where one was deployed. */
function hashOf(
  { isSingleFile, paths: [path = ''] }: SentNames,
  root: Root | undefined,
  fileHashes: Map<string, string>,
  usable: boolean
): Pick<ListingResult, 'folderHash' | 'hashIsFolder'> {
  if (isSingleFile && !usable && root !== undefined && root.name === undefined) {
    // One upload of one file is answered by one hash, which clients link to
    // (docs/dstor-api.md 2.4).
    fileHashes.set(path, root.hash)
  }
  const own = isSingleFile ? fileHashes.get(path) : undefined
  if (own !== undefined) {
    return { folderHash: own, hashIsFolder: false }
  }
  const hash = isSingleFile && usable ? '' : (root?.hash ?? '')
  return { folderHash: hash, hashIsFolder: hash !== '' }
}

interface Sorted {
  /** Files sent that the list names. */
  readonly present: ReadonlySet<string>
  readonly fileHashes: Map<string, string>
  readonly fileSizes: ReadonlyMap<string, number>
  readonly disputed: readonly string[]
  /** Directories that the files sent make, relative to the root. */
  readonly directories: ReadonlySet<string>
  /** Names that nobody sent, as they are in the list. */
  readonly strange: readonly string[]
}

function sort(names: Names, prefix: string, paths: ReadonlySet<string>): Sorted {
  const directories = directoriesOf(paths)
  const present = new Set<string>()
  const fileHashes = new Map<string, string>()
  const fileSizes = new Map<string, number>()
  const disputed: string[] = []
  const strange: string[] = []
  for (const [name, { hash, size, isDisputed }] of names) {
    const path = below(name, prefix)
    if (path !== undefined && paths.has(path)) {
      present.add(path)
      if (size !== undefined) {
        fileSizes.set(path, size)
      }
      if (isDisputed) {
        disputed.push(path)
      } else if (hash !== '') {
        fileHashes.set(path, hash)
      }
    } else if (path === undefined ? !isAncestor(name, prefix) : path && !directories.has(path)) {
      strange.push(name)
    }
  }
  return { present, fileHashes, fileSizes, disputed: disputed.sort(), directories, strange }
}

function isAncestor(name: string, prefix: string): boolean {
  return name === '' || below(prefix, name) !== undefined
}

/** Bare names in the list that stand for files of sub-directories (docs/dstor-api.md 8.5). */
function flattenedNames(
  missing: readonly string[],
  names: Names,
  prefix: string,
  paths: ReadonlySet<string>
): Set<string> {
  const bare = new Set<string>()
  for (const path of missing) {
    const base = baseName(path)
    const named = names.get(prefix === '' ? base : `${prefix}/${base}`)
    // A file of that name at the top of the site explains one entry and no more.
    const ofTheTop = paths.has(base) ? 1 : 0
    if (base !== path && (named?.count ?? 0) > ofTheTop) {
      bare.add(base)
    }
  }
  return bare
}
