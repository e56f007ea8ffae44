import type { FileDigest } from '../model.js'
import { type CidTools, comparableCid, DEFAULT_PROFILE, rawCid } from './cids.js'
import type { Findings } from './completeness.js'
import { agreement, judge } from './content-verdict.js'

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
   * Files that may be wrong and are not proven to be: a file larger than a block whose CID no known
   * profile gives while small files match is damaged, or dStor cuts large files in an unknown way.
   * Only their bytes can tell.
   */
  readonly suspects: readonly string[]
}

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
  const folder = comparableCid(question.folderHash, tools)
  if (files.size === 0 && folder === undefined) {
    return nothingToCompare(question)
  }
  const isWhole = folder !== undefined && tools.sameNode(folder, question.contentCid)
  const root = isWhole ? question.contentCid : ''
  const unmatched = unmatchedFiles(files, question, tools)
  if (unmatched.length === 0 && (isWhole || folder === undefined)) {
    return agreement(question, files.size, root, DEFAULT_PROFILE)
  }
  const profiles = await tools.otherProfiles()
  return judge({ question, tools, files, folder, root, unmatched, profiles })
}

function comparableFiles(question: ContentQuestion, tools: CidTools): Map<string, string> {
  const files = new Map<string, string>()
  for (const [path, hash] of question.fileHashes) {
    const digest = question.digests.get(path)
    // What is spelled as ours need not be taken apart, which would take longer than all the rest.
    const cid = hash === digest?.cid ? hash : comparableCid(hash, tools)
    if (cid !== undefined && digest !== undefined) {
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

function nothingToCompare({ fileHashes, folderHash }: ContentQuestion): ContentResult {
  const hasHashes = fileHashes.size > 0 || folderHash !== ''
  const note =
    "dStor's hashes are opaque keys and no CIDs that could be compared with the content; only a read-back can."
  return { provesAll: false, suspects: [], notes: hasHashes ? [note] : [], warnings: [] }
}
