import type { Entries, Named } from './listing-entries.js'
import { baseName, below, normalName } from './listing-names.js'

/** Names that dStor may have for the folder. */
export interface FolderNames {
  /** `folder_path` of the upload, without outer slashes; '' or '/' for the root. */
  readonly folderPath: string
  /** Last part of the local folder. */
  readonly folderName: string
}

/** What of dStor's list is the folder. */
export interface Root {
  /** Its name in the list; undefined for an entry without one. */
  readonly name: string | undefined
  readonly hash: string
  /** Nothing but being alone speaks for the entry: no name that is known, and no CID. */
  readonly isGuess: boolean
}

export interface RootQuestion {
  readonly list: Entries
  /** What stands before the names of files, '' for nothing. */
  readonly prefix: string
  /** The list names a file that was sent. */
  readonly namesFiles: boolean
  /** Names of the folder, the most exact one first. */
  readonly known: readonly string[]
  /** Whether a name is that of the folder, or of one above it. */
  readonly isRootName: (name: string) => boolean
  /** Whether a path below the folder is a file sent, or a directory of one. */
  readonly isSent: (path: string) => boolean
  /** Whether a name is the bare name of a file sent. */
  readonly isBaseName: (name: string) => boolean
  /** Whether a hash is the CID of exactly the files sent. */
  readonly isWhole: (hash: string) => boolean
  /** Whether a hash is the CID of a file sent, and so not of the folder. */
  readonly isOfFile: (hash: string) => boolean
}

/** Names under which dStor may list the root, the most exact one first (docs/dstor-api.md 8.3). */
export function rootNames({ folderPath, folderName }: FolderNames): string[] {
  const path = normalName(folderPath)
  const names = [path, baseName(path), folderName, `${path}/${folderName}`].map(normalName)
  return [...new Set(names)].filter((name) => name !== '')
}

/**
 * The entry of the folder: found by name, else by the CID of what was sent, else the only entry if it
 * can be a folder. Never by position, and never one whose hash is the CID of a file sent.
 */
export function findRoot(question: RootQuestion): Root | undefined {
  return byName(question) ?? byCid(question) ?? alone(question)
}

/** The first candidate that names the root; one with two different hashes names nothing. */
function byName(question: RootQuestion): Root | undefined {
  const { list, prefix, known, isSent } = question
  for (const name of [prefix, '', ...known, baseName(prefix)]) {
    const relative = below(name, prefix) ?? name
    const named = list.names.get(name)
    // A site may have a directory of its own with the name of the folder that it is uploaded to.
    const isOurs = relative !== '' && isSent(relative)
    if (named !== undefined && !isOurs && isOfFolder(named, question)) {
      return { name, hash: named.hash, isGuess: false }
    }
  }
  return undefined
}

function isOfFolder({ hash, isDisputed }: Named, { isOfFile }: RootQuestion): boolean {
  return hash !== '' && !isDisputed && !isOfFile(hash)
}

/** The CID of exactly what was sent, under no name or the only one. */
function byCid({ list, isWhole }: RootQuestion): Root | undefined {
  const bare = list.bareHashes.find(isWhole)
  if (bare !== undefined) {
    return { name: undefined, hash: bare, isGuess: false }
  }
  const [sole] = list.names
  return sole !== undefined && list.names.size === 1 && isWhole(sole[1].hash)
    ? { name: sole[0], hash: sole[1].hash, isGuess: false }
    : undefined
}

/** A file, as likely as not; a folder is rarely called so. */
const EXTENSION = /\.[^./]+$/

function alone(question: RootQuestion): Root | undefined {
  const { list, namesFiles, isRootName, isSent, isBaseName } = question
  const [bare, another] = list.bareHashes
  if (list.names.size === 0) {
    const isDisputed = another !== undefined
    const named = { hash: bare ?? '', size: undefined, isDisputed, count: 1 }
    return isOfFolder(named, question)
      ? { name: undefined, hash: named.hash, isGuess: false }
      : undefined
  }
  const [sole] = list.names
  if (sole === undefined || list.names.size > 1 || list.nameless > 0 || namesFiles) {
    return undefined
  }
  const [name, named] = sole
  const canBeFolder =
    !isRootName(name) && !EXTENSION.test(name) && !isSent(name) && !isBaseName(name)
  return canBeFolder && isOfFolder(named, question)
    ? { name, hash: named.hash, isGuess: true }
    : undefined
}
