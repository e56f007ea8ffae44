import { CollectError } from '../errors.js'
import { contentCidOf, digestFiles } from '../ipfs/site-cids.js'
import type { PublishedHash } from '../model.js'
import { verifyPublished } from '../verify/verify-published.js'
import { collect, emptySiteText } from './collect.js'
import { readInputs } from './read-inputs.js'
import type { Run } from './run.js'
import { onGateway, openGateway } from './verify.js'

/**
 * Reads a published site back and compares every byte with a local folder. Sends nothing to the API and
 * needs no key. Throws what collecting throws, and a VerificationError where the two are not the same.
 */
export async function checkPublished(run: Run, published: PublishedHash): Promise<void> {
  const { record } = run
  record.purpose = 'check'
  run.beginStage('INPUTS')
  const inputs = readInputs(run)

  run.beginStage('COLLECTING')
  const site = await collect(run, inputs)
  if (site.files.length === 0) {
    throw new CollectError(emptySiteText(site), {
      advice:
        'Nothing can be compared with it. Check that the build ran and writes to this folder, and what --include, --exclude and --include-hidden-files leave of it.'
    })
  }
  const digests = await digestFiles(site.files, run.signal)
  record.digests = digests
  record.contentCid = contentCidOf(site, digests)
  run.writeOutputs()

  run.beginStage('VERIFYING')
  await onGateway(run, openGateway(run), (gateway) =>
    verifyPublished({
      ...gateway,
      site,
      digests,
      published,
      gatewayUrl: inputs.gatewayUrl,
      timeoutMs: inputs.verifyTimeoutMs
    })
  )
  record.status = 'deployed'
}
