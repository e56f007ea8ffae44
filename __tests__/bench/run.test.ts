import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const MAIN = path.join('bench', 'main.ts')

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dstor-bench-test-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

interface Row {
  readonly subject: string
  readonly client: string
  readonly wallsMs: readonly number[]
}

describe('npm run bench', () => {
  it('measures the action against another client and writes down what it found', async () => {
    const words = '--parts transfer --sets S --scale 0.002 --rounds 2 --clients fetch,ours'.split(
      ' '
    )
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      MAIN,
      ...words,
      '--out',
      folder
    ])
    const results = JSON.parse(fs.readFileSync(path.join(folder, 'results.json'), 'utf8')) as {
      series: Row[]
    }
    expect(results.series.map(({ subject, client }) => [subject, client])).toEqual([
      ['S', 'fetch'],
      ['S', 'ours']
    ])
    expect(results.series.map(({ wallsMs }) => wallsMs.length)).toEqual([2, 2])
    expect(fs.readFileSync(path.join(folder, 'transfer.svg'), 'utf8')).toContain('this action')
    expect(stdout).toContain('fetch + FormData + openAsBlob')
  }, 90_000)
})
