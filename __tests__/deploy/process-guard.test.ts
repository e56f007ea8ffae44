import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'
import { itNeeds } from '../support/needs.js'

const WORDS = ['--import', 'tsx', path.join(import.meta.dirname, 'guard-child.ts')]

it('keeps what libraries do that is deprecated out of the log, and no other warning', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, WORDS)
  expect(stderr).not.toContain('DEP0005')
  expect(stderr).toContain('this is odd')
})

const itSignals = itNeeds('signals that a program can answer')

itSignals('ends at the second signal what goes on after the first', async () => {
  expect(await goingOnAfter(1)).toEqual({ exitCode: 1, goesOn: true })
  expect(await goingOnAfter(2)).toEqual({ exitCode: 1, goesOn: false })
})

/** How a process that does not stop ends when it is sent that many signals. */
async function goingOnAfter(signals: 1 | 2): Promise<{ exitCode: unknown; goesOn: boolean }> {
  const child = spawn(process.execPath, [...WORDS, 'goes-on'])
  let log = ''
  child.stdout.on('data', (text: Buffer) => {
    log += text.toString()
    if (!log.includes('was told')) {
      child.kill('SIGINT')
    } else if (signals === 2) {
      child.kill('SIGTERM')
    }
  })
  const [exitCode] = (await once(child, 'close')) as unknown[]
  return { exitCode, goesOn: log.includes('goes on') }
}
