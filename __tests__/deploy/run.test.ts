import { describe, expect, it } from '@jest/globals'
import { STAGES } from '../../src/model.js'
import { Run } from '../../src/deploy/run.js'
import { parseLog, stdoutOf } from '../report/fake-runner.js'

describe('the stages of a run', () => {
  it('have a time each, and a group of the log each', () => {
    const run = new Run({})
    const { commands } = parseLog(stdoutOf(() => STAGES.forEach((stage) => run.beginStage(stage))))
    expect(commands.flatMap(({ name, data }) => (name === 'group' ? [data] : []))).toEqual([
      'Reading the inputs',
      'Collecting the files',
      'Asking dStor for access',
      'Opening the upload',
      'Uploading',
      'Waiting for dStor',
      'Verifying what dStor has'
    ])
    expect(run.record.stages.map(({ stage }) => stage)).toEqual(STAGES)
  })

  it('open the group again for a fresh session', () => {
    const run = new Run({})
    const { commands } = parseLog(
      stdoutOf(() =>
        (['UPLOADING', 'PROCESSING', 'GETTING_TOKEN', 'UPLOADING'] as const).forEach((stage) =>
          run.beginStage(stage)
        )
      )
    )
    expect(commands.map(({ name, data }) => `${name} ${data}`.trim())).toEqual([
      'group Uploading',
      'endgroup',
      'group Waiting for dStor',
      'endgroup',
      'group Opening the upload',
      'endgroup',
      'group Uploading'
    ])
  })
})

describe('the end of a run', () => {
  it('keeps how often a request was repeated', () => {
    const run = new Run({})
    run.facts.retries = 2
    stdoutOf(() => run.close())
    expect(run.record.retries).toBe(2)
  })
})
