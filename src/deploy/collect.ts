import type { Inputs } from '../inputs/inputs.js'
import { CollectError } from '../errors.js'
import type { Site } from '../model.js'
import { logSkipped } from '../report/found.js'
import { bytesText, count } from '../text/format.js'
import type { Run } from './run.js'
import { collectSite } from '../site/collect.js'
import { contentCidOf, digestFiles } from '../ipfs/site-cids.js'
import { planChunks } from '../site/plan.js'
import { findSensitive, sensitiveError } from '../site/secrets/sensitive-files.js'

/** Finds the files and looks for secrets in them. Nothing is sent. */
export async function collect(run: Run, inputs: Inputs): Promise<Site> {
  const { log, record, signal } = run
  const site = await collectSite({ ...inputs, signal })
  record.site = site
  site.warnings.forEach((warning) => log.warning(warning))
  if (site.isSingleFile && inputs.include.length + inputs.exclude.length > 0) {
    log.warning('`include` and `exclude` do not apply to a single file: it is deployed as it is')
  }
  logSkipped(log, site)
  if (site.files.length === 0) {
    return site
  }
  const chunks = planChunks(site.files, inputs)
  record.chunks = chunks.length
  log.info(
    `${count(site.files.length, 'file')}, ${bytesText(site.bytes)}, in ${count(chunks.length, 'upload request')}`
  )
  if (!inputs.allowSensitiveFiles) {
    const secrets = inputs.credentials === undefined ? [] : [secretOf(inputs.credentials)]
    const found = await findSensitive(site.files, { secrets, signal })
    if (found.length > 0) {
      throw sensitiveError(found)
    }
  }
  return site
}

function secretOf(credentials: NonNullable<Inputs['credentials']>): string {
  return credentials.kind === 'api-key' ? credentials.apiKey : credentials.accessToken
}

/**
 * An empty site: an error, a warning or fine, as the user decided (contract 1,
 * `if-no-files-found`).
 */
export function nothingToDeploy(run: Run, inputs: Pick<Inputs, 'ifNoFilesFound'>): void {
  const { log, record } = run
  const skipped = record.site?.skipped.length ?? 0
  const all =
    skipped === 1
      ? 'the only file of the folder is'
      : `all ${count(skipped, 'file')} of the folder are`
  const message =
    skipped === 0
      ? 'the folder holds no files'
      : `no file is left to upload: ${all} left out (see the list above)`
  if (inputs.ifNoFilesFound === 'error') {
    throw new CollectError(message, {
      advice:
        'Check that the build step ran and writes to this folder, and what `include`, `exclude` and `include-hidden-files` leave of it. `if-no-files-found: warn` makes this a warning.'
    })
  }
  if (inputs.ifNoFilesFound === 'warn') {
    log.warning(message)
  }
  record.status = 'nothing-to-deploy'
}

/** Computes the fingerprint of what would be sent, and sends nothing. */
export async function dryRun(run: Run, site: Site): Promise<void> {
  const { log, record } = run
  const digests = await digestFiles(site.files, run.signal)
  record.digests = digests
  record.contentCid = contentCidOf(site, digests)
  log.info(`Fingerprint of the build: ${record.contentCid}`)
  record.status = 'dry-run'
}
