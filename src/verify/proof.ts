import type { FileDigest, ListingEntry } from '../model.js'
import { type CidTools, comparableCid, rawCid } from './cids.js'
import { readListing, type ListingResult, type SentNames } from './listing.js'
import { readBack, type ReadBackOptions } from './read-back.js'
import { SentCids } from './sent-cids.js'

/** Whether dStor has a file as it was sent. */
export type Proof = 'right' | 'wrong' | 'unknown'

export interface ProofQuestion
  extends
    SentNames,
    Pick<
      ReadBackOptions,
      'gatewayUrl' | 'timeoutMs' | 'signal' | 'clock' | 'log' | 'cacheBust' | 'backoff'
    > {
  /** `data` of DONE. */
  readonly entries: readonly ListingEntry[]
  /** The file in question, one of `paths`. */
  readonly path: string
  /** What was sent of it. */
  readonly digest: FileDigest
  readonly cids: Pick<CidTools, 'parseCid' | 'sameNode'>
}

/**
 * What dStor shows of one file: that it has its bytes, by its hash where that is a CID that is
 * computed here, else by reading it back; that it has others or none; or nothing in time. For a file
 * of which nobody has acknowledged that it arrived whole. Rejects only with the reason of `signal`;
 * ends within `timeoutMs`.
 */
export async function proofOf(question: ProofQuestion): Promise<Proof> {
  const { entries, path, digest, cids } = question
  // A hash without a name may be that of the file in question.
  const sentCids = new SentCids(new Map([[path, digest]]), '', cids)
  const listing = readListing(entries, { ...question, sentCids })
  if (hasItsHash(listing, question)) {
    return 'right'
  }
  if (listing.usable && !listing.fileHashes.has(path) && listing.missing.includes(path)) {
    return 'wrong'
  }
  const { outcome } = await readBack({
    ...question,
    ...listing,
    isSingleFile: question.isSingleFile && !listing.hashIsFolder,
    level: 'full',
    files: [{ path, size: digest.size, sha256: digest.sha256 }]
  })
  return outcome === 'verified' ? 'right' : outcome === 'wrong' ? 'wrong' : 'unknown'
}

function hasItsHash(listing: ListingResult, { path, digest, cids }: ProofQuestion): boolean {
  const cid = comparableCid(listing.fileHashes.get(path) ?? '', cids)
  return cid !== undefined && (cids.sameNode(cid, digest.cid) || cid === rawCid(digest.sha256))
}
