import { InputError } from '../errors.js'
import { proxyProblem } from '../http/proxy.js'
import { type Inputs, parseInputs, readReportWishes } from '../inputs/inputs.js'
import { oneLine, quote } from '../text/escape.js'
import type { Run } from './run.js'

/** Reads the inputs, sets the limit of time, and says what is deployed and where to. */
export function readInputs(run: Run): Inputs {
  const { record, log } = run
  const { summary, comment } = readReportWishes(run.secrets)
  run.wantsSummary = summary
  run.comment = comment
  const inputs = parseInputs(run.env, run.secrets)
  run.setDeadline(inputs.timeoutMs)
  record.title ||= inputs.folder
  record.folderPath = inputs.folderPath
  record.gatewayUrl = inputs.gatewayUrl.href
  inputs.warnings.forEach((warning) => log.warning(warning))
  log.info(`Folder ${quote(inputs.folder)}`)
  if (!inputs.dryRun) {
    requireProxies(inputs)
    log.info(`To ${quote(inputs.folderPath)} at ${oneLine(inputs.apiUrl.href)}`)
  }
  return inputs
}

/** No traffic ever goes around a proxy that was named, so its address must be one. */
function requireProxies({ apiUrl, gatewayUrl }: Inputs): void {
  const problem = proxyProblem(apiUrl) ?? proxyProblem(gatewayUrl)
  if (problem !== undefined) {
    throw new InputError(problem.message, problem.advice)
  }
}
