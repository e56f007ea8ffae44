import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'

interface LeftBehind {
  readonly kinds: string[]
  readonly problems: string[]
  readonly resources: string[]
  readonly listeners: number
}

it('leaves no rejection, no listener, no timer and no socket behind, whatever the outcome', async () => {
  const child = path.join(import.meta.dirname, 'leaks-child.ts')
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', child])
  const { kinds, ...left } = JSON.parse(stdout) as LeftBehind
  expect(left).toEqual({ problems: [], resources: [], listeners: 0 })
  expect(kinds).toEqual(expect.arrayContaining(['answered', 'cut', 'source-failed', 'aborted']))
  expect(stderr).toBe('')
})
