import type { FileDigest, ListingEntry, ReadBackRecord } from '../model.js'
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
  /** A file that did arrive: where the gateway serves it and not the one in question, that is missing. */
  readonly witness?: { readonly path: string; readonly digest: FileDigest } | undefined
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
  if (!listing.usable && listing.folderHash === '') {
    // DONE, and nothing to show for it.
    return 'wrong'
  }
  const outcome = await served(question, listing, { path, digest })
  if (outcome !== 'unreachable') {
    return outcome === 'verified' ? 'right' : 'wrong'
  }
  const { witness } = question
  if (witness === undefined) {
    // The only file, neither named nor served: nothing speaks for it.
    return listing.usable ? 'unknown' : 'wrong'
  }
  return (await served(question, listing, witness)) === 'verified' ? 'wrong' : 'unknown'
}

async function served(
  question: ProofQuestion,
  listing: ListingResult,
  { path, digest }: { path: string; digest: FileDigest }
): Promise<ReadBackRecord['outcome']> {
  const { outcome } = await readBack({
    ...question,
    ...listing,
    isSingleFile: question.isSingleFile && !listing.hashIsFolder,
    level: 'full',
    files: [{ path, size: digest.size, sha256: digest.sha256 }]
  })
  return outcome
}

function hasItsHash(listing: ListingResult, { path, digest, cids }: ProofQuestion): boolean {
  const cid = comparableCid(listing.fileHashes.get(path) ?? '', cids)
  return cid !== undefined && (cids.sameNode(cid, digest.cid) || cid === rawCid(digest.sha256))
}
