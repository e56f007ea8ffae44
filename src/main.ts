import { guard } from './deploy/process-guard.js'
import { Run } from './deploy/run.js'
import { begin } from './deploy/read-inputs.js'
import { collect, dryRun, nothingToDeploy } from './deploy/collect.js'
import { BuildCheck } from './deploy/lint.js'
import { upload } from './deploy/upload.js'
import { verify } from './deploy/verify.js'

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
  run.stage('INPUTS')
  const inputs = begin(run)

  run.stage('COLLECTING')
  const site = await collect(run, inputs)
  if (site.files.length === 0) {
    nothingToDeploy(run, inputs)
    return
  }
  const check = new BuildCheck(run, inputs, site)
  if (check.isFirst || inputs.dryRun) {
    await check.tell()
  }
  if (inputs.dryRun) {
    await dryRun(run, site)
    return
  }
  run.tell()

  const uploaded = await upload(run, inputs, site)
  run.lift()
  run.tell()
  await check.tell()

  run.stage('VERIFYING')
  await verify(run, inputs, site, uploaded)
  run.record.status = 'deployed'
}
