import { VerificationError } from '../errors.js'
import type { FileDigest } from '../model.js'
import { count, showList } from '../report/show.js'
import type { Findings } from './completeness.js'
import { isComparable, rawCid } from './raw-cid.js'

/** The fingerprints of the build under one way of making DAGs (ipfs notes, 1.5). */
export interface ProfileCids {
  readonly profile: string
  readonly fileCids: ReadonlyMap<string, string>
  /** CID of the folder; '' where it cannot be made. */
  readonly root: string
}

/** How CIDs are read and compared; the fingerprint code lives above this one. */
export interface CidTools {
  readonly parseCid: (text: string) => { readonly canonical: string } | undefined
  /** Whether both texts are CIDs of one node, whatever their version and base. */
  readonly sameNode: (a: string, b: string) => boolean
  /** Reads all files again and computes their CIDs and roots under the other known profiles. */
  readonly otherProfiles: () => Promise<readonly ProfileCids[]>
}

export interface ContentQuestion {
  readonly fileHashes: ReadonlyMap<string, string>
  /** Hash of the folder, '' where there is none or where it is that of a single file. */
  readonly folderHash: string
  /** Fingerprints under the default profile, by path. */
  readonly digests: ReadonlyMap<string, FileDigest>
  readonly contentCid: string
}

export interface ContentResult extends Findings {
  /** The folder's CID is one computed here, which proves every byte below it. */
  readonly provesAll: boolean
  /**
   * Files larger than a block whose CID no known profile gives, while small files match. Either they
   * are wrong or dStor cuts large files in an unknown way: only their bytes can tell.
   */
  readonly suspects: readonly string[]
}

export const DEFAULT_PROFILE = 'unixfs-v0-2015'
/** A file of at most this many bytes is one block under every known profile. */
const SINGLE_BLOCK_BYTES = 262_144

/**
 * Compares dStor's hashes, where they are CIDs, with those computed here.
 *
 * @throws VerificationError where the content of a file is proven wrong: others match and it does
 * not. Where none matches the way of hashing is unknown, which is a warning and no proof.
 */
export async function checkContent(
  question: ContentQuestion,
  tools: CidTools
): Promise<ContentResult> {
  const files = comparableFiles(question, tools)
  const folder = comparable(question.folderHash, tools)
  if (files.size === 0 && folder === undefined) {
    return nothingToCompare(question)
  }
  const isWhole = folder !== undefined && tools.sameNode(folder, question.contentCid)
  const unmatched = unmatchedFiles(files, question, tools)
  if (unmatched.length === 0 && (isWhole || folder === undefined)) {
    return agreed(question, files.size, isWhole ? question.contentCid : '', DEFAULT_PROFILE)
  }
  const others = await tools.otherProfiles()
  return judge({ question, tools, files, folder, isWhole, unmatched, others })
}

/** The hash in its usual spelling, where it is a CID of a kind that can be compared. */
function comparable(hash: string, { parseCid }: CidTools): string | undefined {
  const canonical = parseCid(hash)?.canonical
  return canonical !== undefined && isComparable(canonical) ? canonical : undefined
}

function comparableFiles(question: ContentQuestion, tools: CidTools): Map<string, string> {
  const files = new Map<string, string>()
  for (const [path, hash] of question.fileHashes) {
    const cid = comparable(hash, tools)
    if (cid !== undefined && question.digests.has(path)) {
      files.set(path, cid)
    }
  }
  return files
}

/** Files whose CID is neither that of the default profile nor the plain sha256 of their bytes. */
function unmatchedFiles(
  files: ReadonlyMap<string, string>,
  { digests }: ContentQuestion,
  { sameNode }: CidTools
): string[] {
  const unmatched: string[] = []
  for (const [path, cid] of files) {
    const digest = digests.get(path)
    const matches =
      digest !== undefined &&
      (cid === digest.cid || cid === rawCid(digest.sha256) || sameNode(cid, digest.cid))
    if (!matches) {
      unmatched.push(path)
    }
  }
  return unmatched
}

interface Case {
  readonly question: ContentQuestion
  readonly tools: CidTools
  readonly files: ReadonlyMap<string, string>
  readonly folder: string | undefined
  /** The folder's CID is the content CID, which proves every byte below it. */
  readonly isWhole: boolean
  readonly unmatched: readonly string[]
  readonly others: readonly ProfileCids[]
}

function judge(found: Case): ContentResult {
  const { question, files, folder, others } = found
  const odd = found.unmatched.filter((path) => !matchesAny(path, found))
  const root = found.isWhole ? question.contentCid : rootOf(found)
  if (odd.length > 0 && (root !== '' || isAnyRight(odd, found))) {
    return proveWrong(odd, found, root)
  }
  if (odd.length > 0) {
    return { provesAll: false, suspects: [], notes: [], warnings: [noneMatches(files.size)] }
  }
  const profile = bestProfile(found, root)
  const result = agreed(question, files.size, root, profile)
  if (folder === undefined || root !== '') {
    return result
  }
  // The files are there, and what makes the folder's CID differ is not known: no proof of a fault.
  const warning = folderDiffers(files.size, others.length + 1)
  return { ...result, warnings: [warning] }
}

/** An empty file has the same CID nearly everywhere, so that it says nothing of the others. */
function isAnyRight(odd: readonly string[], { files, question }: Case): boolean {
  const oddSet = new Set(odd)
  return [...files.keys()].some(
    (path) => !oddSet.has(path) && (question.digests.get(path)?.size ?? 0) > 0
  )
}

function matchesAny(path: string, { files, others, tools }: Case): boolean {
  const cid = files.get(path) ?? ''
  return others.some(({ fileCids }) => {
    const other = fileCids.get(path)
    return other !== undefined && (other === cid || tools.sameNode(other, cid))
  })
}

/** The root of a known profile that is the folder's CID, or ''. */
function rootOf({ folder, others, tools }: Case): string {
  const match = others.find(({ root }) => folder !== undefined && tools.sameNode(root, folder))
  return match?.root ?? ''
}

/** The profile under which all agrees, named in the note. */
function bestProfile({ files, unmatched, others, tools }: Case, root: string): string {
  const paths = unmatched.length > 0 ? unmatched : [...files.keys()]
  const fits = (other: ProfileCids): boolean =>
    (root === '' || tools.sameNode(other.root, root)) &&
    paths.every((path) => tools.sameNode(other.fileCids.get(path) ?? '', files.get(path) ?? ''))
  return others.find(fits)?.profile ?? (unmatched.length === 0 ? DEFAULT_PROFILE : 'mixed profiles')
}

/**
 * A single block has no other CID than the ones tried, and a large file is cut like other large
 * ones: where such siblings match, or the CID is raw, the content is wrong. Otherwise it is suspect.
 */
function proveWrong(odd: readonly string[], found: Case, root: string): ContentResult {
  const { files, question, others } = found
  const isLarge = (path: string): boolean =>
    (question.digests.get(path)?.size ?? 0) > SINGLE_BLOCK_BYTES
  const oddSet = new Set(odd)
  const largeMatch = root !== '' || [...files.keys()].some((p) => isLarge(p) && !oddSet.has(p))
  const wrong = odd.filter(
    (path) => largeMatch || !isLarge(path) || files.get(path)?.startsWith('bafkrei') === true
  )
  if (wrong.length > 0) {
    throw new VerificationError(
      `dStor's hash of ${count(wrong.length, 'file')} belongs to other content than was sent, while other hashes match: ${showList(wrong)}`,
      {
        advice:
          'What is published is not the build; do not use its hash. Run the step again; if the same files are wrong again, report this to dStor with the manifest of this run.'
      }
    )
  }
  const warning = `dStor's hash of ${count(odd.length, 'large file')} is none that is known for the bytes sent (${others.length + 1} profiles tried), while other hashes match: ${showList(odd)}. Their bytes are read back to decide.`
  return { provesAll: false, suspects: odd, notes: [], warnings: [warning] }
}

function agreed(
  { fileHashes }: ContentQuestion,
  files: number,
  root: string,
  profile: string
): ContentResult {
  const notes: string[] = []
  if (root !== '') {
    notes.push(
      `The folder's hash is the CID computed here (${profile}): it stands for every byte sent.`
    )
  }
  if (files > 0) {
    const which = files === fileHashes.size ? 'The hashes' : 'Those hashes that are CIDs'
    notes.push(`${which} of ${count(files, 'file')} are the ones computed here (${profile}).`)
  }
  return { provesAll: root !== '', suspects: [], notes, warnings: [] }
}

function nothingToCompare({ fileHashes, folderHash }: ContentQuestion): ContentResult {
  const hasHashes = fileHashes.size > 0 || folderHash !== ''
  const note =
    "dStor's hashes are opaque keys and no CIDs that could be compared with the content; only a read-back can."
  return { provesAll: false, suspects: [], notes: hasHashes ? [note] : [], warnings: [] }
}

function noneMatches(files: number): string {
  return files === 0
    ? "The folder's hash is a CID and none that is known for these files."
    : `The hashes of ${count(files, 'file')} are CIDs and none is one that is known for the bytes sent. dStor may hash in a way unknown here, for instance after encrypting: this proves neither a fault nor that the content is right. The read-back decides.`
}

function folderDiffers(files: number, profiles: number): string {
  const hashes = files > 0 ? 'The hashes of the files match, but the' : 'The'
  return `${hashes} folder's hash is a CID and none that is known for exactly these files (${profiles} profiles tried). The folder may hold more than was sent, or was built in a way unknown here: no proof of a fault. The read-back decides.`
}
