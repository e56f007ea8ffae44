import { basename } from 'node:path'
import type { Listing } from '../dstor/api-responses.js'
import type { Clock } from '../http/clock.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Digests, Logger, Site } from '../model.js'
import type { Deadline } from './deadline.js'
import type { Run } from './run.js'
import { parseCid, sameNode } from '../ipfs/index.js'
import { type Proof, proofOf } from '../verify/confirm-file.js'

/** A file of one block is served at once or not soon; a slow gateway must not hold up the step. */
const PROOF_MS = 15_000

/** The file in question and what is known of it. */
export interface Unconfirmed {
  readonly site: Site
  /** Position of the file. */
  readonly index: number
  readonly listing: Listing
  readonly digests: Digests
  readonly clock: Clock
}

export type ConfirmRun = Pick<Run, 'env' | 'signal'> & {
  readonly log: Logger
  readonly deadline: Pick<Deadline, 'remainingMs'>
}

export type ConfirmInputs = Pick<Inputs, 'folderPath' | 'gatewayUrl' | 'verifyTimeoutMs'>

/**
 * Whether dStor shows a file as it was sent; asked where the answer to the request that carried it
 * was lost. Takes at most half of the time that is left, so that a fresh session can follow: the
 * file and its witness are asked for one after the other.
 */
export async function confirmFile(
  run: ConfirmRun,
  inputs: ConfirmInputs,
  { site, index, listing, digests, clock }: Unconfirmed
): Promise<Proof> {
  const file = site.files[index]
  const digest = digests.at(index)
  if (file === undefined || digest === undefined) {
    return 'unknown'
  }
  const at = site.files.findIndex((_, n) => n !== index && digests.at(n) !== undefined)
  const witness = site.files[at]
  return proofOf({
    entries: listing.entries,
    paths: site.files.map(({ path }) => path),
    folderPath: inputs.folderPath,
    folderName: basename(site.folder),
    isSingleFile: site.isSingleFile,
    path: file.path,
    digest,
    witness: witness && { path: witness.path, digest: digests.at(at)! },
    cids: { parseCid, sameNode },
    gatewayUrl: inputs.gatewayUrl,
    timeoutMs: Math.min(inputs.verifyTimeoutMs, PROOF_MS, run.deadline.remainingMs() / 4),
    cacheBust: run.env['GITHUB_RUN_ID'] ?? String(Date.now()),
    signal: run.signal,
    clock,
    log: run.log
  })
}
