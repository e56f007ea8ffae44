import type { Inputs } from '../inputs/inputs.js'
import { CollectError } from '../errors.js'
import type { Site } from '../model.js'
import { logSkipped } from '../report/found.js'
import { bytesText, count } from '../text/format.js'
import type { Run } from './run.js'
import { collectSite } from '../site/collect.js'
import { Globs } from '../site/globs.js'
import { planChunks } from '../site/plan.js'
import { UNMATCHED_ADVICE, unmatchedGlobs } from '../site/unmatched-patterns.js'
import { quote } from '../text/escape.js'
import { findSensitive, sensitiveError } from '../site/secrets/sensitive-files.js'

/** Finds the files and looks for secrets in them. Nothing is sent. */
export async function collect(run: Run, inputs: Inputs): Promise<Site> {
  const { log, record, signal } = run
  const site = await collectSite({
    folder: inputs.folder,
    workspace: inputs.workspace,
    symlinks: inputs.symlinks,
    strict: inputs.strict,
    include: inputs.include,
    exclude: inputs.exclude,
    ignoreFile: inputs.ignoreFile,
    includeHiddenFiles: inputs.includeHiddenFiles,
    signal
  })
  record.site = site
  site.warnings.forEach((warning) => log.warning(warning))
  if (site.isSingleFile && inputs.include.length + inputs.exclude.length > 0) {
    log.warning('`include` and `exclude` do not apply to a single file: it is taken as it is')
  }
  if (site.folder !== inputs.folder) {
    log.info(`The glob stands for ${quote(site.folder)}`)
  }
  logSkipped(log, site)
  if (site.files.length === 0) {
    return site
  }
  const amount = `${count(site.files.length, 'file')}, ${bytesText(site.bytes)}`
  if (record.purpose === 'check') {
    log.info(amount)
    return site
  }
  record.chunks = planChunks(site.files, inputs).length
  log.info(`${amount}, in ${count(record.chunks, 'upload request')}`)
  await refuseSecrets(run, inputs, site)
  return site
}

/** Looks for what is secret in the files, but for those that may be published all the same. */
async function refuseSecrets(run: Run, inputs: Inputs, site: Site): Promise<void> {
  const { allowSensitiveFiles: allow, credentials, strict } = inputs
  if (allow === true) {
    return
  }
  const allowed = allow === false ? undefined : Globs.parse(ALLOW, allow)
  const secrets = credentials === undefined ? [] : [secretOf(credentials)]
  const found = await findSensitive(site.files, { secrets, allowed, signal: run.signal })
  if (found.length > 0) {
    throw sensitiveError(found)
  }
  const paths = site.files.map(({ path }) => path)
  const unmatched = unmatchedGlobs(ALLOW, allowed, { paths, folderNames: [] })
  if (strict && unmatched.length > 0) {
    throw new CollectError(unmatched.join('; '), { advice: UNMATCHED_ADVICE })
  }
  unmatched.forEach((sentence) => run.log.warning(sentence))
}

const ALLOW = 'allow-sensitive-files'

function secretOf(credentials: NonNullable<Inputs['credentials']>): string {
  return credentials.kind === 'api-key' ? credentials.apiKey : credentials.accessToken
}

/**
 * An empty site: an error, a warning or fine, as the user decided (contract 1,
 * `if-no-files-found`).
 */
export function nothingToDeploy(run: Run, inputs: Pick<Inputs, 'ifNoFilesFound'>): void {
  const { log, record } = run
  const message = emptySiteText(record.site)
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

/** Why a site without files is empty. */
export function emptySiteText(site: Site | undefined): string {
  const { folder = '', skipped = [] } = site ?? {}
  const all =
    skipped.length === 1
      ? 'the only file in it is'
      : `all ${count(skipped.length, 'file')} in it are`
  return skipped.length === 0
    ? `the folder ${quote(folder)} holds no files`
    : `no file of the folder ${quote(folder)} is left to upload: ${all} left out, as the log of this step lists`
}
