import { readInputs } from './inputs.js'
import { guard } from './lifecycle.js'
import { plain, show } from './report/show.js'
import { Run } from './run.js'
import { collect, dryRun, nothingToDeploy } from './steps/collecting.js'
import { upload } from './steps/uploading.js'
import { verify } from './steps/verifying.js'

/** Runs the action once, reports how it went, and sets the exit code: 0 only for a green run. */
export async function main(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const run = new Run(env)
  const end = guard(run)
  try {
    await deploy(run)
  } catch (thrown) {
    run.fail(thrown)
  }
  end(await run.close())
}

/** The story. Each step throws where the deployment cannot go on. */
async function deploy(run: Run): Promise<void> {
  const { record, log } = run
  run.stage('INPUTS')
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

  run.stage('COLLECTING')
  const site = await collect(run, inputs)
  if (site.files.length === 0) {
    nothingToDeploy(run, inputs)
    return
  }
  if (inputs.dryRun) {
    await dryRun(run, site)
    return
  }
  run.tell()

  const listing = await upload(run, inputs, site)
  run.tell()

  run.stage('VERIFYING')
  run.lift()
  await verify(run, inputs, site, listing)
  record.status = 'deployed'
}
