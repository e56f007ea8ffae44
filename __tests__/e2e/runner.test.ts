import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { deploy, expectPublished, run, SITE, siteOf, tempFolder } from './deploy.js'

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator()
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

const NO_WORKFLOW = {
  GITHUB_ACTIONS: '',
  GITHUB_REPOSITORY: '',
  GITHUB_SHA: '',
  GITHUB_RUN_ID: '',
  GITHUB_RUN_ATTEMPT: '',
  GITHUB_SERVER_URL: '',
  GITHUB_EVENT_NAME: ''
}

describe('a runner that takes no word', () => {
  it.each([
    { name: 'a file that is gone', output: () => path.join(tempFolder(), 'gone') },
    { name: 'a folder', output: () => tempFolder() }
  ])('of the outputs, because of $name, has a red step', async ({ output }) => {
    const { exitCode, stdout, stderr } = await run(dstor, { env: { GITHUB_OUTPUT: output() } })
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^::error title=[^:]*::.*the outputs of the step cannot be written/m)
    expect(stderr).toBe('')
    expect(await dstor.publishedTree()).toBeNull()
  })

  it('of the log ends the step red, at once', async () => {
    await dstor.setFaults([{ match: { route: 'temp-token' }, do: { kind: 'delay', ms: 300 } }])
    const { exitCode } = await run(dstor, {
      onStart: ({ stdout }) => stdout?.once('data', () => stdout.destroy())
    })
    expect(exitCode).toBe(1)
    expect(await dstor.publishedTree()).toBeNull()
  })

  it('of the summary has its deployment, and a warning', async () => {
    const deployed = await deploy(dstor, { env: { GITHUB_STEP_SUMMARY: tempFolder() } })
    await expectPublished(dstor, deployed)
    expect(deployed.warnings.join()).toContain('summary')
  })

  it('of the manifest has its deployment, and a warning', async () => {
    const file = path.join(siteOf({ temp: '' }), 'temp')
    const deployed = await deploy(dstor, { env: { RUNNER_TEMP: file } })
    await expectPublished(dstor, deployed)
    expect(deployed.warnings.join()).toContain('manifest')
    expect(deployed.outputs['manifest-path']).toBe('')
  })
})

describe('a runner of another kind', () => {
  it.each([
    { name: 'without any variable of a workflow', env: NO_WORKFLOW },
    { name: 'in another language and time', env: { LANG: 'C', LC_ALL: 'tr_TR', TZ: 'Asia/Tokyo' } },
    {
      name: 'with a proxy for others',
      env: { http_proxy: 'http://127.0.0.1:9', HTTPS_PROXY: ':::' }
    },
    { name: 'with debug logging', env: { RUNNER_DEBUG: '1' } }
  ])('$name', async ({ env }) => {
    await expectPublished(dstor, await deploy(dstor, { env }))
  })

  it('with spaces in the path of the workspace', async () => {
    const workspace = path.join(tempFolder(), 'my work space')
    siteOf(SITE, path.join(workspace, 'my site'))
    const { outputs } = await deploy(dstor, { workspace, folder: 'my site' })
    expect(outputs['status']).toBe('deployed')
  })
})

it('writes no summary where none is wanted', async () => {
  const { summary, outputs } = await deploy(dstor, { with: { summary: 'false' } })
  expect({ summary, status: outputs['status'] }).toEqual({ summary: '', status: 'deployed' })
})

it('writes a summary for a failure too', async () => {
  const { summary } = await deploy(dstor, { files: {} })
  expect(summary).toMatch(/the folder &quot;.*&quot; holds no files/)
})
