import { type Inputs, readInputs } from '../inputs/inputs.js'
import { plain, show } from '../report/show.js'
import type { Run } from './run.js'

/** Reads the inputs, sets the limit of time, and says what is deployed and where to. */
export function begin(run: Run): Inputs {
  const { record, log } = run
  const inputs = readInputs(run.env, run.secrets)
  run.summary(inputs.summary)
  run.limit(inputs.timeoutMs)
  record.title ||= inputs.folder
  record.folderPath = inputs.folderPath
  record.gatewayUrl = inputs.gatewayUrl.href
  inputs.warnings.forEach((warning) => log.warning(warning))
  log.info(`Folder ${show(inputs.folder)}`)
  if (!inputs.dryRun) {
    log.info(`To ${show(inputs.folderPath)} at ${plain(inputs.apiUrl.href)}`)
  }
  return inputs
}
