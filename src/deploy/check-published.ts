import { basename } from 'node:path'
import { contentCidOf, digestFiles } from '../ipfs/site-cids.js'
import { collect, nothingToDeploy } from './collect.js'
import { readInputs } from './read-inputs.js'
import type { Run } from './run.js'
import { openGateway, verifyOnGateway } from './verify.js'

/**
 * Reads a published site back and compares every byte with a local folder, by the checks of a
 * deployment. Sends nothing to the API and needs no key. Throws what these checks throw.
 */
export async function checkPublished(run: Run, hash: string): Promise<void> {
  const { record } = run
  record.purpose = 'check'
  run.beginStage('INPUTS')
  const inputs = readInputs(run)

  run.beginStage('COLLECTING')
  const site = await collect(run, inputs)
  if (site.files.length === 0) {
    nothingToDeploy(run, inputs)
    return
  }
  const digests = await digestFiles(site.files, run.signal)
  record.digests = digests
  record.contentCid = contentCidOf(site, digests)

  run.beginStage('VERIFYING')
  await verifyOnGateway(run, openGateway(run), {
    entries: [{ name: '', hash }],
    site,
    digests,
    contentCid: record.contentCid,
    folderName: basename(site.folder),
    folderPath: '',
    gatewayUrl: inputs.gatewayUrl,
    settings: {
      verify: 'full',
      verifyTimeoutMs: inputs.verifyTimeoutMs,
      ifUnreachable: 'error',
      ifNoFolderHash: 'error'
    }
  })
  record.status = 'deployed'
}
