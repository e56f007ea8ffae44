import type { Backoff } from '../http/backoff.js'
import type { Clock } from '../http/clock.js'
import { type Fingerprints, sameNode } from '../ipfs/index.js'
import type { ListingEntry, Logger } from '../model.js'
import { type ListingResult, readListing } from './listing.js'
import { readBack, type ReadableFile, type ReadBackResult } from './read-back.js'

/** Whether dStor has a file as it was sent. */
export type Confirmation = 'right' | 'wrong' | 'unknown'

export interface ConfirmQuestion {
  /** `data` of DONE. */
  readonly entries: readonly ListingEntry[]
  /** The files sent, sorted by path, and what was sent of each. */
  readonly files: readonly ReadableFile[]
  readonly digests: Fingerprints
  /** CID of exactly these files. */
  readonly contentCid: string
  /** Position of the file in question. */
  readonly index: number
  readonly folderPath: string
  readonly folderName: string
  readonly isSingleFile: boolean
  readonly gatewayUrl: URL
  readonly timeoutMs: number
  readonly cacheBust: string
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly log: Pick<Logger, 'info' | 'debug'>
  readonly backoff?: Backoff | undefined
}

/**
 * What dStor shows of one file: that it has its bytes, by a hash where that is a CID that is computed
 * here, else by reading it back; that it has others, or none while it serves another file; or nothing
 * in time. For a file of which nobody has acknowledged that it arrived whole. Rejects only with the
 * reason of `signal`; ends within `timeoutMs`.
 */
export async function confirmFile(question: ConfirmQuestion): Promise<Confirmation> {
  const { files, digests, index, contentCid } = question
  const path = files[index]?.path ?? ''
  const digest = digests.at(index)
  if (digest === undefined) {
    return 'unknown'
  }
  const listing = readListing(question.entries, {
    paths: files.map((file) => file.path),
    folderPath: question.folderPath,
    folderName: question.folderName,
    isSingleFile: question.isSingleFile,
    digests,
    contentCid
  })
  const isWhole = contentCid !== '' && sameNode(listing.folderHash, contentCid)
  if (isWhole || digest.judge(listing.fileHashes.get(path) ?? '') === 'same') {
    return 'right'
  }
  if (listing.usable && !listing.fileHashes.has(path) && listing.missing.includes(path)) {
    return 'wrong'
  }
  if (!listing.usable && listing.folderHash === '') {
    // DONE, and nothing to show for it.
    return 'wrong'
  }
  return toConfirmation(await look(question, listing), listing, files.length)
}

function look(question: ConfirmQuestion, listing: ListingResult): Promise<ReadBackResult> {
  const { files, digests, index, gatewayUrl } = question
  const { folderHash, fileHashes, hashIsFolder } = listing
  const isSingleFile = question.isSingleFile && !hashIsFolder
  return readBack({
    files,
    digests,
    location: { gatewayUrl, folderHash, fileHashes, isSingleFile },
    targets: [index],
    timeoutMs: question.timeoutMs,
    signal: question.signal,
    clock: question.clock,
    log: question.log,
    cacheBust: question.cacheBust,
    backoff: question.backoff
  })
}

function toConfirmation(
  { outcome }: ReadBackResult,
  { usable }: ListingResult,
  files: number
): Confirmation {
  switch (outcome) {
    case 'verified':
      return 'right'
    case 'wrong':
    case 'missing':
      return 'wrong'
    case 'refused':
      return 'unknown'
    case 'unreachable':
      // The only file, neither named nor served: nothing speaks for it.
      return files === 1 && !usable ? 'wrong' : 'unknown'
  }
}
