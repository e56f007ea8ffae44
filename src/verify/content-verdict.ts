import { VerificationError } from '../errors.js'
import { DEFAULT_PROFILE, type Fingerprints, RAW, sameNode, sha256NodeOf } from '../ipfs/index.js'
import type { SiteProfile } from '../ipfs/site-cids.js'
import { quoteList } from '../text/escape.js'
import { count } from '../text/format.js'
import type { Findings } from './completeness.js'

/** A file of at most this many bytes is one block under every known profile. */
const SINGLE_BLOCK_BYTES = 262_144
/** … and under ways of cutting that are not known here; by content, none is in use that cuts finer. */
const SMALL_BYTES = 65_536

export interface ContentQuestion {
  readonly fileHashes: ReadonlyMap<string, string>
  /** Hash of the folder, '' where there is none or where it is that of a single file. */
  readonly folderHash: string
  readonly digests: Fingerprints
  readonly contentCid: string
  /**
   * Reads all files again and computes their CIDs and roots under the known profiles. Undefined where
   * they cannot be computed, for instance because files have changed since.
   */
  readonly otherProfiles: () => Promise<readonly SiteProfile[] | undefined>
}

export interface ContentResult extends Findings {
  /** The folder's CID is one computed here, which proves every byte below it. */
  readonly provesAll: boolean
  /** Files whose own CIDs are those of the bytes sent. */
  readonly proven: ReadonlySet<string>
  /**
   * Files that may be wrong and are not proven to be: a file larger than a block whose CID no known
   * profile gives while small files match is damaged, or dStor cuts large files in an unknown way.
   * Only their bytes can tell.
   */
  readonly suspects: readonly string[]
}

/** dStor's CIDs where they are not all those of the default profile. */
export interface Case {
  readonly question: ContentQuestion
  /** Hashes of files that are CIDs of a kind that is computed here. */
  readonly files: ReadonlyMap<string, string>
  /** The folder's hash is one too. */
  readonly hasFolder: boolean
  /** The content CID, where it is the folder's, which proves every byte below it; else ''. */
  readonly root: string
  /** Files that do not match under the default profile. */
  readonly unmatched: readonly string[]
  /** Undefined where they could not be computed. */
  readonly profiles: readonly SiteProfile[] | undefined
}

/**
 * Tells a wrong file from an unknown way of hashing.
 *
 * @throws VerificationError where the content of a file is proven wrong.
 */
export function judge(found: Case): ContentResult {
  const { question, files, hasFolder } = found
  const root = found.root || rootOf(found)
  const odd = found.unmatched.filter((path) => !matchesAny(path, found))
  if (odd.length > 0) {
    return root !== '' || isAnyRight(odd, found)
      ? proveWrong(odd, found, root)
      : { ...NOTHING, warnings: [noneMatches(files.size)] }
  }
  const result = agreement(question, files, root, profileOf(found, root))
  // The files are there, and what makes the folder's CID differ is not known: no proof of a fault, and
  // none that the folder has these files.
  return !hasFolder || root !== ''
    ? result
    : { ...result, proven: new Set(), warnings: [folderDiffers(files.size)] }
}

const NOTHING = { provesAll: false, proven: new Set<string>(), suspects: [], notes: [] }

/** What is said where all agrees: by the folder's CID, unless `root` is '', and by those of files. */
export function agreement(
  { fileHashes }: ContentQuestion,
  files: ReadonlyMap<string, string>,
  root: string,
  profile: string
): ContentResult {
  const notes: string[] = []
  if (root !== '') {
    notes.push(
      `The folder's hash is the CID computed here (${profile}): it stands for every byte sent.`
    )
  }
  if (files.size > 0) {
    const [hashes, hash] =
      files.size === fileHashes.size
        ? ['The hashes', 'The hash']
        : ['Those hashes that are CIDs', 'The only hash that is a CID,']
    const are =
      files.size === 1
        ? `${hash} of 1 file is the one`
        : `${hashes} of ${count(files.size, 'file')} are the ones`
    notes.push(`${are} computed here (${profile}).`)
  }
  const proven = new Set(files.keys())
  return { provesAll: root !== '', proven, suspects: [], notes, warnings: [] }
}

/** An empty file has the same CID nearly everywhere, so that it says nothing of the others. */
function isAnyRight(odd: readonly string[], { files, question }: Case): boolean {
  const isOdd = new Set(odd)
  return [...files.keys()].some((path) => !isOdd.has(path) && sizeOf(path, question) > 0)
}

function sizeOf(path: string, { digests }: ContentQuestion): number {
  return digests.of(path)?.size ?? 0
}

/** Whether a file has the CID of a known profile. */
function matchesAny(path: string, { files, profiles = [] }: Case): boolean {
  const cid = files.get(path) ?? ''
  return profiles.some(({ fileCids }) => isSame(fileCids.get(path), cid))
}

function isSame(own: string | undefined, cid: string): boolean {
  return own !== undefined && (own === cid || sameNode(own, cid))
}

/** The root of a known profile that is the folder's CID, or ''. */
function rootOf({ question: { folderHash }, hasFolder, profiles = [] }: Case): string {
  return (hasFolder && profiles.find(({ root }) => isSame(root, folderHash))?.root) || ''
}

/** The profile under which all agrees, for the note. */
function profileOf({ files, unmatched, profiles = [] }: Case, root: string): string {
  const paths = unmatched.length > 0 ? unmatched : [...files.keys()]
  const fits = (profile: SiteProfile): boolean =>
    (root === '' || profile.root === root) &&
    paths.every((path) => isSame(profile.fileCids.get(path), files.get(path) ?? ''))
  return profiles.find(fits)?.profile ?? (unmatched.length > 0 ? 'mixed profiles' : DEFAULT_PROFILE)
}

/**
 * A small file is a single block, which has no other CID than the ones tried, and a larger one is cut
 * as its siblings are: where one of its size or beyond a block matches, or the CID is raw, the
 * content is wrong. Otherwise it is suspect, as everything is where the other profiles could not
 * be tried.
 */
function proveWrong(odd: readonly string[], found: Case, root: string): ContentResult {
  const { files, question, profiles } = found
  const isOdd = new Set(odd)
  let largestRight = 0
  for (const path of files.keys()) {
    if (!isOdd.has(path)) {
      largestRight = Math.max(largestRight, sizeOf(path, question))
    }
  }
  const knownBytes =
    root !== '' || largestRight > SINGLE_BLOCK_BYTES
      ? Infinity
      : Math.max(largestRight, SMALL_BYTES)
  const isWrong = (path: string): boolean =>
    sizeOf(path, question) <= knownBytes || sha256NodeOf(files.get(path) ?? '')?.codec === RAW
  const wrong = profiles === undefined ? [] : odd.filter(isWrong)
  if (wrong.length > 0) {
    throw wrongContent(wrong)
  }
  // A folder that is a CID of something else may not have the files that the list names.
  const isOfFolder = !found.hasFolder || root !== ''
  const proven = new Set([...files.keys()].filter((path) => isOfFolder && !isOdd.has(path)))
  return { ...NOTHING, proven, suspects: odd, warnings: [doubt(odd)] }
}

function wrongContent(paths: readonly string[]): VerificationError {
  return new VerificationError(
    `dStor's hash of ${count(paths.length, 'file')} belongs to other content than was sent, while other hashes match: ${quoteList(paths)}`,
    {
      advice:
        'What is published is not the build; do not use its hash. Run the step again; if the same files are wrong again, report this to dStor with the manifest of this run.'
    }
  )
}

function doubt(paths: readonly string[]): string {
  return `dStor's hash of ${count(paths.length, 'file')} is none that is known for the bytes sent, while other hashes match: ${quoteList(paths)}. Only the bytes on the gateway can decide.`
}

function noneMatches(files: number): string {
  const hashes =
    files === 1 ? 'The hash of 1 file is a CID' : `The hashes of ${count(files, 'file')} are CIDs`
  return `${hashes} and none is one that is known for the bytes sent. dStor may hash in a way unknown here, for instance after encrypting: this proves neither a fault nor that the content is right. Only a read-back can.`
}

function folderDiffers(files: number): string {
  const but = files > 0 ? 'The hashes of the files match, but the' : 'The'
  return `${but} folder's hash is a CID and none that is known for exactly these files. The folder may hold more than was sent, or was built in a way unknown here: this proves no fault. Only a read-back can tell.`
}
