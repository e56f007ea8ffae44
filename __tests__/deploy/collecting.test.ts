import { describe, expect, it } from '@jest/globals'
import { Run } from '../../src/deploy/run.js'
import { nothingToDeploy } from '../../src/deploy/collect.js'
import { site, skip } from '../report/sample.js'

describe('nothingToDeploy', () => {
  it.each([
    { skipped: [], expected: 'the folder holds no files' },
    {
      skipped: ['.a'],
      expected:
        'no file is left to upload: the only file of the folder is left out (see the list above)'
    },
    {
      skipped: ['.a', '.b'],
      expected:
        'no file is left to upload: all 2 files of the folder are left out (see the list above)'
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
