import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'

it('keeps what libraries do that is deprecated out of the log, and no other warning', async () => {
  const child = path.join(import.meta.dirname, 'guard-child.ts')
  const { stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', child])
  expect(stderr).not.toContain('DEP0005')
  expect(stderr).toContain('this is odd')
})
