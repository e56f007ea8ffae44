import { basename } from 'node:path'
import type { Listing } from '../dstor/api-responses.js'
import type { Clock } from '../http/clock.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Fingerprints } from '../ipfs/index.js'
import { contentCidOf } from '../ipfs/site-cids.js'
import type { Logger, Site } from '../model.js'
import { type Confirmation, confirmFile as confirm } from '../verify/confirm-file.js'
import type { Deadline } from './deadline.js'
import type { Run } from './run.js'

/** A file of one block is served at once or not soon; a slow gateway must not hold up the step. */
const CONFIRM_MS = 30_000

/** The file in question and what is known of it. */
export interface Unconfirmed {
  readonly site: Site
  /** Position of the file. */
  readonly index: number
  /** The list of DONE. */
  readonly listing: Listing
  /** What was sent of every file of the site. */
  readonly digests: Fingerprints
  readonly clock: Clock
}

export type ConfirmRun = Pick<Run, 'env' | 'signal'> & {
  readonly log: Logger
  readonly deadline: Pick<Deadline, 'remainingMs'>
}

export type ConfirmInputs = Pick<Inputs, 'folderPath' | 'gatewayUrl' | 'verifyTimeoutMs'>

/**
 * Whether dStor shows a file as it was sent; asked after DONE where the answer to the request that
 * carried the file was lost. `right`: proven by its CID or by its bytes; `wrong`: dStor has other
 * bytes, or not this file while it serves another one, or nothing at all to show; `unknown`: nothing
 * was learned in time, so that the file is to be proven by the checks after DONE. Takes at most half
 * of the time that is left, so that a fresh session can follow. Rejects with the reason of the run's
 * signal only.
 */
export async function confirmFile(
  run: ConfirmRun,
  inputs: ConfirmInputs,
  { site, index, listing, digests, clock }: Unconfirmed
): Promise<Confirmation> {
  return confirm({
    entries: listing.entries,
    files: site.files,
    digests,
    contentCid: contentCidOf(site, digests),
    index,
    folderPath: inputs.folderPath,
    folderName: basename(site.folder),
    isSingleFile: site.isSingleFile,
    gatewayUrl: inputs.gatewayUrl,
    timeoutMs: Math.min(inputs.verifyTimeoutMs, CONFIRM_MS, run.deadline.remainingMs() / 2),
    cacheBust: run.env['GITHUB_RUN_ID'] ?? String(Date.now()),
    signal: run.signal,
    clock,
    log: run.log
  })
}
