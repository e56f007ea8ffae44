import { askForAccess } from './deploy/api.js'
import { collect, nothingToDeploy } from './deploy/collect.js'
import { Finish } from './deploy/finish.js'
import { BuildCheck } from './deploy/lint.js'
import { guardProcess } from './deploy/process-guard.js'
import { readInputs } from './deploy/read-inputs.js'
import { Run } from './deploy/run.js'
import { githubFace } from './report/face.js'

/** Tells a story once, reports how it went, and sets the exit code: 0 only for a green run. */
export async function main(env = process.env, face = githubFace(env), story = deploy) {
  const run = new Run(env, face)
  const finish = new Finish(run)
  const end = guardProcess(run, finish)
  try {
    await story(run)
  } catch (thrown) {
    run.recordFailure(thrown)
  }
  end(await finish.report())
  return run.record
}

/** The story. Each step throws where the deployment cannot go on. */
async function deploy(run: Run): Promise<void> {
  run.beginStage('INPUTS')
  const inputs = readInputs(run)
  const access = askForAccess(run, inputs)

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
  // What a step does not need is not loaded; and after the upload nothing may be missing.
  if (inputs.dryRun) {
    await (await import('./deploy/dry-run.js')).dryRun(run, site)
    return
  }
  run.writeOutputs()

  const { lanesOf, upload } = await import('./deploy/upload.js')
  const { openAhead, openGateway, verify } = await import('./deploy/verify.js')
  const api = await access(lanesOf(inputs, run.record.chunks - 1))
  const gateway = openGateway(run)
  const uploaded = await upload(run, inputs, site, api, () => openAhead(gateway, inputs))
  // What is left has limits of its own, and a verified site must not turn unknown.
  run.deadline.clear()
  run.writeOutputs()
  await check.report()

  run.beginStage('VERIFYING')
  await verify(run, inputs, site, uploaded, gateway)
  run.record.status = 'deployed'
}
