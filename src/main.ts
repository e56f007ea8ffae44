import { guard } from './deploy/process-guard.js'
import { Run } from './deploy/run.js'
import { readInputs } from './deploy/read-inputs.js'
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
    run.recordFailure(thrown)
  }
  end(await run.close())
}

/** The story. Each step throws where the deployment cannot go on. */
async function deploy(run: Run): Promise<void> {
  run.beginStage('INPUTS')
  const inputs = readInputs(run)

  run.beginStage('COLLECTING')
  const site = await collect(run, inputs)
  if (site.files.length === 0) {
    nothingToDeploy(run, inputs)
    return
  }
  const check = new BuildCheck(run, inputs, site)
  if (check.mustPass || inputs.dryRun) {
    await check.report()
  }
  if (inputs.dryRun) {
    await dryRun(run, site)
    return
  }
  run.writeOutputs()

  const uploaded = await upload(run, inputs, site)
  run.clearDeadline()
  run.writeOutputs()
  await check.report()

  run.beginStage('VERIFYING')
  await verify(run, inputs, site, uploaded)
  run.record.status = 'deployed'
}
