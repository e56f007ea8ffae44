import { type CidTools, comparableCid, DEFAULT_PROFILE, rawCid } from './cids.js'
import type { Findings } from './completeness.js'
import { agreement, judge } from './content-verdict.js'
import type { DigestsByPath } from './sent-digests.js'

export interface ContentQuestion {
  readonly fileHashes: ReadonlyMap<string, string>
  /** Hash of the folder, '' where there is none or where it is that of a single file. */
  readonly folderHash: string
  /** Fingerprints under the default profile, by path. */
  readonly digests: DigestsByPath
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
  const { files, unmatched } = compareFiles(question, tools)
  const folder = comparableCid(question.folderHash, tools)
  if (files.size === 0 && folder === undefined) {
    return nothingToCompare(question)
  }
  const isWhole = folder !== undefined && tools.sameNode(folder, question.contentCid)
  const root = isWhole ? question.contentCid : ''
  if (unmatched.length === 0 && (isWhole || folder === undefined)) {
    return agreement(question, files.size, root, DEFAULT_PROFILE)
  }
  const profiles = await tools.otherProfiles()
  return judge({ question, tools, files, folder, root, unmatched, profiles })
}

interface Compared {
  /** CIDs of files in their usual spelling, as far as they are comparable. */
  readonly files: ReadonlyMap<string, string>
  /** Those that are neither the CID of the default profile nor the plain sha256 of the file's bytes. */
  readonly unmatched: readonly string[]
}

function compareFiles({ fileHashes, digests }: ContentQuestion, tools: CidTools): Compared {
  const files = new Map<string, string>()
  const unmatched: string[] = []
  for (const [path, hash] of fileHashes) {
    const digest = digests.get(path)
    if (digest === undefined) {
      continue
    }
    const own = digest.cid
    // What is spelled as ours need not be taken apart, which would take longer than all the rest.
    const cid = hash === own ? hash : comparableCid(hash, tools)
    if (cid === undefined) {
      continue
    }
    files.set(path, cid)
    if (cid !== own && cid !== rawCid(digest.sha256) && !tools.sameNode(cid, own)) {
      unmatched.push(path)
    }
  }
  return { files, unmatched }
}

function nothingToCompare({ fileHashes, folderHash }: ContentQuestion): ContentResult {
  const hasHashes = fileHashes.size > 0 || folderHash !== ''
  const note =
    "dStor's hashes are opaque keys and no CIDs that could be compared with the content; only a read-back can."
  return { provesAll: false, suspects: [], notes: hasHashes ? [note] : [], warnings: [] }
}
