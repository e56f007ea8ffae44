import type { ListingEntry } from '../model.js'
import { baseName, below, directoriesOf, normalName } from './names.js'
import { commonPrefix, matchingPrefix } from './prefix.js'

/** What was sent, as far as names in dStor's list may refer to it. */
export interface SentNames {
  /** Paths of the files sent, sorted. */
  readonly paths: readonly string[]
  /** `folder_path` of the upload, without outer slashes; '' or '/' for the root. */
  readonly folderPath: string
  /** Last part of the local folder. */
  readonly folderName: string
  /** `folder` named one file and not a folder. */
  readonly isSingleFile: boolean
}

/** What dStor's list says of the files sent. */
export interface ListingResult {
  /** Hash of the folder (of the file, where one was deployed), found by name; '' where none is. */
  readonly folderHash: string
  /** `folderHash` names a folder, so that files are reached below it. */
  readonly hashIsFolder: boolean
  /** Hash of each file sent that has one, by path. */
  readonly fileHashes: ReadonlyMap<string, string>
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
}

/** A hash that cannot be a segment of a URL is none: dots would climb (WHATWG URL, 4.4). */
function cleanHash(hash: string): string {
  return /^\.{1,2}$/.test(hash) || hash.length > 1024 ? '' : hash
}

interface Named {
  /** The first hash that the list gives for the name, '' where it gives none. */
  hash: string
  /** The list gives more than one. */
  isDisputed: boolean
  /** How often the list holds the name. */
  count: number
}

type Names = ReadonlyMap<string, Named>

function collect(entries: readonly ListingEntry[]): Names {
  const names = new Map<string, Named>()
  for (const entry of entries) {
    const name = normalName(entry.name)
    const hash = cleanHash(entry.hash)
    const named = names.get(name)
    if (named === undefined) {
      names.set(name, { hash, isDisputed: false, count: 1 })
      continue
    }
    named.count += 1
    named.isDisputed ||= named.hash !== '' && hash !== '' && hash !== named.hash
    named.hash ||= hash
  }
  return names
}

/**
 * Reads the list that dStor gives with DONE (API notes, 2.4 and 8.3; surface, section 5): tolerant
 * of order, of directories among the entries, and of a top folder or slashes in the names. Finds
 * the folder's hash by name and never by position. Pure; takes time in proportion to the list.
 */
export function readListing(entries: readonly ListingEntry[], sent: SentNames): ListingResult {
  const names = collect(entries)
  const paths = new Set(sent.paths)
  const known = knownRoots(sent)
  const matched = matchingPrefix(names.keys(), paths, ['', ...known])
  const prefix = matched ?? commonPrefix([...names.keys()], known)
  const { present, fileHashes, disputed, directories, strange } = sort(names, prefix, paths)
  const sole = matched === undefined && prefix === '' ? soleRoot(names, sent.paths) : []
  const candidates = [prefix, '', ...known, baseName(prefix), ...sole]
  const isSent = (path: string): boolean => paths.has(path) || directories.has(path)
  const root = rootOf(names, candidates, prefix, isSent)
  const extra = strange.filter((name) => name !== root?.relative)
  const usable = matched !== undefined || extra.length > 0
  const missing = usable ? sent.paths.filter((path) => !present.has(path)) : []
  const bare = flattenedNames(missing, names, prefix, paths)
  const ownHash = sent.isSingleFile ? fileHashes.get(sent.paths[0] ?? '') : undefined
  return {
    folderHash: ownHash ?? (sent.isSingleFile && usable ? '' : (root?.hash ?? '')),
    hashIsFolder: ownHash === undefined,
    fileHashes,
    missing,
    disputed,
    extra: bare.size === 0 ? extra : extra.filter((name) => !bare.has(name)),
    flattened: bare.size > 0,
    usable
  }
}

/** Names under which dStor may list the root, the most exact one first (API notes, 8.3). */
function knownRoots({ folderPath, folderName }: SentNames): string[] {
  const path = normalName(folderPath)
  const names = [path, baseName(path), folderName, `${path}/${folderName}`].map(normalName)
  return [...new Set(names)].filter((name) => name !== '')
}

interface Sorted {
  /** Files sent that the list names. */
  readonly present: ReadonlySet<string>
  readonly fileHashes: ReadonlyMap<string, string>
  readonly disputed: readonly string[]
  /** Directories that the files sent make, relative to the root. */
  readonly directories: ReadonlySet<string>
  /** Names relative to the root (or as they are, outside of it) that nobody sent. */
  readonly strange: readonly string[]
}

function sort(names: Names, prefix: string, paths: ReadonlySet<string>): Sorted {
  const directories = directoriesOf(paths)
  const present = new Set<string>()
  const fileHashes = new Map<string, string>()
  const disputed: string[] = []
  const strange: string[] = []
  for (const [name, { hash, isDisputed }] of names) {
    const path = below(name, prefix)
    if (path !== undefined && paths.has(path)) {
      present.add(path)
      if (isDisputed) {
        disputed.push(path)
      } else if (hash !== '') {
        fileHashes.set(path, hash)
      }
    } else if (path === undefined ? !isAncestor(name, prefix) : path && !directories.has(path)) {
      strange.push(path ?? name)
    }
  }
  return { present, fileHashes, disputed: disputed.sort(), directories, strange }
}

function isAncestor(name: string, prefix: string): boolean {
  return name === '' || below(prefix, name) !== undefined
}

interface Root {
  readonly relative: string
  readonly hash: string
}

/** A list of one entry names the folder, unless it is the bare name of a file sent. */
function soleRoot(names: Names, paths: readonly string[]): string[] {
  const [sole, another] = names.keys()
  const isRoot = sole !== undefined && another === undefined
  return isRoot && !paths.some((path) => baseName(path) === sole) ? [sole] : []
}

/** The first candidate that names the root; one with two different hashes names nothing. */
function rootOf(
  names: Names,
  candidates: readonly string[],
  prefix: string,
  isSent: (path: string) => boolean
): Root | undefined {
  for (const name of candidates) {
    const relative = below(name, prefix) ?? name
    const named = names.get(name)
    // A site may have a directory of its own with the name of the folder that it is uploaded to.
    const isOurs = relative !== '' && isSent(relative)
    if (named !== undefined && named.hash !== '' && !named.isDisputed && !isOurs) {
      return { relative, hash: named.hash }
    }
  }
  return undefined
}

/** Bare names in the list that stand for files of sub-directories (API notes, 8.7). */
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
