import { describe, expect, it } from '@jest/globals'
import { Run } from '../../src/deploy/run.js'
import { nothingToDeploy } from '../../src/deploy/collect.js'
import { site, skip } from '../report/sample.js'

describe('nothingToDeploy', () => {
  it.each([
    { skipped: [], expected: 'the folder "/site" holds no files' },
    {
      skipped: ['.a'],
      expected:
        'no file of the folder "/site" is left to upload: the only file in it is left out, as the log of this step lists'
    },
    {
      skipped: ['.a', '.b'],
      expected:
        'no file of the folder "/site" is left to upload: all 2 files in it are left out, as the log of this step lists'
    }
  ])('with $skipped.length files left out', ({ skipped, expected }) => {
    const run = new Run({})
    run.record.site = site(
      [],
      skipped.map((path) => skip(path, 'hidden'))
    )
    expect(() => nothingToDeploy(run, { ifNoFilesFound: 'error' })).toThrow(expected)
  })
})
