import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { deploy, expectPublished } from './deploy.js'

const PRELOAD = path.join(import.meta.dirname, 'foreign-identity.cjs')

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator({ memory: true })
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

const pretending = (pretend: string): Parameters<typeof deploy>[1] => ({
  nodeArguments: ['--require', PRELOAD],
  env: { PRETEND: pretend }
})

describe('a disk that does not always know which file is open', () => {
  it.each(['win32 device', 'win32 nothing', 'linux none-of-these-words', 'darwin as-it-is'])(
    '%s',
    async (pretend) => {
      const deployed = await deploy(dstor, pretending(pretend))
      if (pretend.startsWith('win32')) {
        await expectPublished(dstor, deployed)
      } else {
        expect(deployed.errors[0]).toContain('another file has taken its place')
      }
    }
  )
})

describe('on Windows too', () => {
  it('another file is another file', async () => {
    const { errors } = await deploy(dstor, pretending('win32 other'))
    expect(errors[0]).toContain('another file has taken its place')
  })

  it('a file that was written to has changed', async () => {
    const { outputs, errors } = await deploy(dstor, pretending('win32 written'))
    expect(outputs['status']).toBe('failed')
    expect(errors[0]).toMatch(/"app\.js" changed since the folder was listed/)
  })

  it('a path can be copied', async () => {
    const { errors } = await deploy(dstor, {
      ...pretending('win32 nothing'),
      with: { folder: 'C:\\Users\\me\\site' }
    })
    expect(errors[0]).toContain('C:\\Users\\me\\site"')
  })
})
