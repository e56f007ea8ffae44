import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { type Emulator, startEmulator } from '../support/emulator.js'
import { deploy, type Files } from './deploy.js'

// One of the builds has 20 MiB, on a machine that may be busy.
jest.setTimeout(120_000)

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator({ memory: true })
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

const page = (more: string): string => `<!doctype html><title>Page</title>${more}`
const BROKEN: Files = {
  'index.html': page('<script src="/app.js"></script>'),
  'app.js': 'console.log(1)'
}
/** More than is read for advice, with a fault in each of its large pages. */
const LARGE: Files = {
  'index.html': page('<p>Hi'),
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [
      `p/${n}.html`,
      page(`<img src="missing-${n}.png">${'<p>text</p>\n'.repeat(90_000)}`)
    ])
  )
}

describe('a build that would not work below /ipfs/<hash>/', () => {
  it.each([{}, { 'dry-run': 'true' }])('is refused by `lint: error`, unsent: %j', async (more) => {
    const { errors, outputs, exitCode, warnings } = await deploy(dstor, {
      files: BROKEN,
      with: { lint: 'error', ...more }
    })
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ status: 'failed', 'error-at-stage': 'COLLECTING' })
    expect(errors[0]).toMatch(/would not work below \/ipfs\/<hash>\/: 1 error found in it/)
    expect(warnings.join('\n')).toContain('/app.js')
    expect(await dstor.sessions()).toEqual([])
  })

  it('is deployed with a warning by default, and without one where nobody looks', async () => {
    const warned = await deploy(dstor, { files: BROKEN })
    expect(warned.outputs['status']).toBe('deployed')
    expect(warned.warnings.join('\n')).toContain('/app.js')
    const silent = await deploy(dstor, { files: BROKEN, with: { lint: 'off' } })
    expect(silent.outputs['status']).toBe('deployed')
    expect(silent.warnings).toEqual([])
  })
})

describe('a build of 20 MiB with 20 faults', () => {
  it('is read as a whole by `lint: error`', async () => {
    const { errors, outputs } = await deploy(dstor, { files: LARGE, with: { lint: 'error' } })
    expect(errors[0]).toContain('20 errors found in it')
    expect(outputs['error-at-stage']).toBe('COLLECTING')
    expect(await dstor.sessions()).toEqual([])
  })

  it('is read in part for advice, which the log says', async () => {
    const { errors, lines, outputs } = await deploy(dstor, { files: LARGE })
    expect(errors).toEqual([])
    expect(outputs['status']).toBe('deployed')
    expect(lines.join('\n')).toMatch(
      /Lint: 1\d of 21 pages, styles and scripts read, evenly spread.*`lint: error` reads all/
    )
  })
})
