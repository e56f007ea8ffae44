import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Finish } from '../../src/deploy/finish.js'
import { Run } from '../../src/deploy/run.js'
import { parseLog, stdoutOfAsync } from '../report/fake-runner.js'

let folder = ''
let saved: NodeJS.ProcessEnv

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dstor-finish-'))
  saved = { ...process.env }
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    const file = path.join(folder, name)
    writeFileSync(file, '')
    process.env[name] = file
  }
  process.env['RUNNER_TEMP'] = folder
})

afterEach(() => {
  process.env = saved
  rmSync(folder, { recursive: true, force: true })
})

function newRun(): Run {
  const run = new Run(process.env)
  run.record.status = 'deployed'
  return run
}

function errorsIn(log: string): string[] {
  return parseLog(log).commands.flatMap(({ name, data }) => (name === 'error' ? [data] : []))
}

describe('the end of a run', () => {
  it('is reported once, however often it is met', async () => {
    const run = newRun()
    const finish = new Finish(run)
    const log = await stdoutOfAsync(async () => {
      const greens = await Promise.all([finish.report(), finish.report(), finish.report()])
      expect(greens).toEqual([true, true, true])
      finish.reportNow()
    })
    expect(log.match(/Deployed/g)).toHaveLength(1)
    expect(readdirSync(folder).filter((name) => name.startsWith('dstor-manifest'))).toHaveLength(1)
    const summary = readFileSync(path.join(folder, 'GITHUB_STEP_SUMMARY'), 'utf8')
    expect(summary.match(/Deployed to dStor|Deployed/g)?.length).toBe(1)
  })

  it('is red, and said once, where something fails while the reports are written', async () => {
    const run = newRun()
    const finish = new Finish(run)
    const log = await stdoutOfAsync(async () => {
      const first = finish.report()
      run.recordFailure(new Error('late'))
      expect([await first, await finish.report()]).toEqual([false, false])
    })
    expect(errorsIn(log)).toHaveLength(1)
    expect(readFileSync(path.join(folder, 'GITHUB_OUTPUT'), 'utf8')).toContain('failed')
  })

  it('is red where something fails after the green line', async () => {
    const run = newRun()
    const finish = new Finish(run)
    const log = await stdoutOfAsync(async () => {
      expect(await finish.report()).toBe(true)
      run.recordFailure(new Error('very late'))
      expect(await finish.report()).toBe(false)
    })
    expect(errorsIn(log)).toHaveLength(1)
  })

  it('ends with one failure: what is stopped by it is no second one', async () => {
    const run = newRun()
    const finish = new Finish(run)
    const log = await stdoutOfAsync(async () => {
      run.recordFailure(new Error('first'))
      expect(run.signal.aborted).toBe(true)
      run.recordFailure(run.signal.reason)
      await finish.report()
    })
    expect(errorsIn(log)).toHaveLength(1)
    expect(log).not.toContain('Also:')
  })

  it('calls every closer, once', async () => {
    const run = newRun()
    const finish = new Finish(run)
    let calls = 0
    run.onClose(() => (calls += 1))
    await stdoutOfAsync(async () => {
      await finish.report()
      await finish.report()
    })
    expect(calls).toBe(1)
  })
})
