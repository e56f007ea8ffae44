import { contentCidOf, digestFiles } from '../ipfs/site-cids.js'
import type { Site } from '../model.js'
import type { Run } from './run.js'

/** Computes the fingerprint of what would be sent, and sends nothing. */
export async function dryRun(run: Run, site: Site): Promise<void> {
  const { log, record } = run
  const digests = await digestFiles(site.files, run.signal)
  record.digests = digests
  record.contentCid = contentCidOf(site, digests)
  log.info(`Fingerprint of the build: ${record.contentCid}`)
  record.status = 'dry-run'
}
