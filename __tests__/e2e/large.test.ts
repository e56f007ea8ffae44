import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { itNeeds } from '../support/needs.js'
import { REPOSITORY } from '../../scripts/runner.js'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { deploy, expectPublished, expectServed, requestsOf, siteOf, type Files } from './deploy.js'

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator()
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

const MIB = 1024 * 1024

/** 2,000 files of 60 MB together: most of them small, some larger than a block, two of 8 MiB. */
function manyFiles(): Files {
  const noise = randomBytes(8 * MIB)
  const sizeOf = (n: number): number => (n < 2 ? 8 * MIB : n < 20 ? 700_000 + n : (n * 31) % 32_000)
  return Object.fromEntries(
    Array.from({ length: 2_000 }, (_, n) => {
      const size = sizeOf(n)
      const start = (n * 4_099) % (noise.length - size + 1)
      return [`d${n % 40}/e${n % 7}/file-${n}.bin`, noise.subarray(start, start + size)]
    })
  )
}

/**
 * Starts the action below a limit of open files. A shell passes on no variable with a hyphen in its
 * name, so the inputs stand in the command.
 */
function limited(files: number, given: Readonly<Record<string, string>>) {
  const variables = Object.entries(given).map(
    ([name, value]) => `INPUT_${name.toUpperCase()}=${value}`
  )
  const script = `ulimit -n ${files} && exec "$@"`
  return {
    node: '/bin/sh',
    nodeArguments: ['-c', script, 'sh', 'env', ...variables, process.execPath]
  }
}

itNeeds('a shell with ulimit')(
  'sends 2,000 files and 60 MB with no more than 64 open files, and every byte arrives',
  async () => {
    const folder = siteOf(manyFiles())
    const deployed = await deploy(dstor, {
      folder,
      ...limited(64, {
        folder,
        'api-key': dstor.apiKey,
        'api-url': dstor.url,
        concurrency: '8',
        'chunk-bytes': '5MB',
        'poll-interval-seconds': '0.05',
        verify: 'none',
        lint: 'off'
      })
    })
    await expectPublished(dstor, deployed)
    expect(Number(deployed.outputs['bytes'])).toBeGreaterThan(58_000_000)
    expect(deployed.outputs).toMatchObject({ files: '2000', verified: 'full' })
    expect(deployed.outputs['hash']).toBe(deployed.outputs['content-cid'])
    expect(await dstor.sessions()).toHaveLength(1)
  }
)

it('deploys a site that a real tool has built, and the gateway has it byte by byte', async () => {
  // Four applications built with Vite, with fonts, pictures and a service worker.
  const folder = path.join(REPOSITORY, 'node_modules/playwright-core/lib/vite')
  const deployed = await deploy(dstor, { folder, with: { 'chunk-size': '5', verify: 'full' } })
  await expectPublished(dstor, deployed)
  expect(deployed.outputs['verified']).toBe('full')
  await expectServed(`${dstor.url}/ipfs/${deployed.outputs['hash']}`, folder)
})

it('has 64 uploads at once and warns of nothing', async () => {
  const files = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`${n}.txt`, `file ${n}`]))
  await dstor.setFaults([
    { match: { route: 'upload', times: 'always' }, at: 'answer', do: { kind: 'delay', ms: 150 } }
  ])
  const deployed = await deploy(dstor, { files, with: { concurrency: '64', 'chunk-size': '1' } })
  await expectPublished(dstor, deployed)
  expect(deployed.stderr).toBe('')
  expect(await requestsOf(dstor, 'upload')).toHaveLength(90)
})
