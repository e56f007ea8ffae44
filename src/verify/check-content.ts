import { DEFAULT_PROFILE, sameNode, sha256NodeOf } from '../ipfs/index.js'
import { agreement, type ContentQuestion, type ContentResult, judge } from './content-verdict.js'
import { sharedHashError } from './failures.js'

/**
 * Compares dStor's hashes, where they are CIDs, with those computed here.
 *
 * @throws VerificationError where the content of a file is proven wrong: it shares its hash with other
 * content, or others match and it does not. Where none matches the way of hashing is unknown, which
 * is a warning and no proof.
 */
export async function checkContent(question: ContentQuestion): Promise<ContentResult> {
  refuseSharedHashes(question)
  const { files, unmatched } = compareFiles(question)
  const { folderHash, contentCid } = question
  const hasFolder = sha256NodeOf(folderHash) !== undefined
  if (files.size === 0 && !hasFolder) {
    return nothingToCompare(question)
  }
  const isWhole = hasFolder && sameNode(folderHash, contentCid)
  const root = isWhole ? contentCid : ''
  if (unmatched.length === 0 && (isWhole || !hasFolder)) {
    return agreement(question, files, root, DEFAULT_PROFILE)
  }
  const profiles = await question.otherProfiles()
  return judge({ question, files, hasFolder, root, unmatched, profiles })
}

/** A hash names one content, whatever it is made of: two different files cannot both have it. */
function refuseSharedHashes({ fileHashes, digests }: ContentQuestion): void {
  const firsts = new Map<string, string>()
  const shared: string[] = []
  for (const [path, hash] of fileHashes) {
    const first = firsts.get(hash)
    if (first === undefined) {
      firsts.set(hash, path)
    } else if (digests.of(first)?.sha256 !== digests.of(path)?.sha256) {
      shared.push(path)
    }
  }
  const [other] = shared
  if (other !== undefined) {
    throw sharedHashError(firsts.get(fileHashes.get(other) ?? '') ?? '', shared)
  }
}

interface Compared {
  /** Hashes of files that are CIDs of a kind that is computed here. */
  readonly files: ReadonlyMap<string, string>
  /** Those that are neither the CID of the default profile nor the plain sha256 of the file's bytes. */
  readonly unmatched: readonly string[]
}

function compareFiles({ fileHashes, digests }: ContentQuestion): Compared {
  const files = new Map<string, string>()
  const unmatched: string[] = []
  for (const [path, hash] of fileHashes) {
    const verdict = digests.of(path)?.judge(hash) ?? 'opaque'
    if (verdict === 'opaque') {
      continue
    }
    files.set(path, hash)
    if (verdict === 'other') {
      unmatched.push(path)
    }
  }
  return { files, unmatched }
}

function nothingToCompare({ fileHashes, folderHash }: ContentQuestion): ContentResult {
  const hasHashes = fileHashes.size > 0 || folderHash !== ''
  const note =
    "dStor's hashes are opaque keys and no CIDs that could be compared with the content; only a read-back can."
  const notes = hasHashes ? [note] : []
  return { provesAll: false, proven: new Set(), suspects: [], notes, warnings: [] }
}
