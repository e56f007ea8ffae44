import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Settings } from '../../emulator/index.js'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { deploy, expectPublished, expectServed } from './deploy.js'

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator()
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

const CID = /^Qm[1-9A-HJ-NP-Za-km-z]{44}$/
const KEY = /^[A-Za-z0-9+/]{50,}={0,2}$/

type Row<T> = T & { readonly name: string; readonly settings: Partial<Settings> }

/** Lists with which a folder can be found. */
const WITH_FOLDER: readonly Row<{ isCid: boolean }>[] = [
  { name: 'a: as Kubo lists', settings: { listing: 'a' }, isCid: true },
  { name: 'a with opaque keys', settings: { listing: 'a', hash: 'opaque' }, isCid: false },
  {
    name: 'a below the whole folder path',
    settings: { listing: 'a', rootName: 'path' },
    isCid: true
  },
  { name: 'a below nothing', settings: { listing: 'a', rootName: 'empty' }, isCid: true },
  { name: 'b: the folder first', settings: { listing: 'b' }, isCid: true },
  { name: 'b with opaque keys', settings: { listing: 'b', hash: 'opaque' }, isCid: false },
  { name: 'b below nothing', settings: { listing: 'b', rootName: 'empty' }, isCid: true },
  { name: 'e: the folder alone', settings: { listing: 'e' }, isCid: true },
  { name: 'e with an opaque key', settings: { listing: 'e', hash: 'opaque' }, isCid: false },
  { name: 'f: opaque keys', settings: { listing: 'f' }, isCid: false }
]

/** Lists that name no folder. */
const WITHOUT_FOLDER: readonly Row<object>[] = [
  { name: 'd: files by path', settings: { listing: 'd' } },
  { name: 'd with opaque keys', settings: { listing: 'd', hash: 'opaque' } }
]

/** Lists without any hash. */
const WITHOUT_HASH: readonly Row<object>[] = [
  { name: 'g: empty', settings: { listing: 'g' } },
  { name: 'g: no list', settings: { listing: 'g-object' } }
]

describe('a list that names the folder', () => {
  it.each(WITH_FOLDER)('$name', async ({ isCid, settings }) => {
    await dstor.settings(settings)
    const deployed = await deploy(dstor)
    const { outputs, notices, warnings, folder } = deployed
    await expectPublished(dstor, deployed)
    const [session] = await dstor.sessions()
    expect(outputs['hash']).toMatch(isCid ? CID : KEY)
    expect(outputs['cid']).toBe(isCid ? outputs['hash'] : '')
    expect(outputs['content-cid']).toBe(session?.hash)
    expect(outputs['url']).toMatch(new RegExp(`^${dstor.url}/ipfs/[^/]+/index\\.html$`))
    expect({ notices, warnings }).toEqual({ notices: [outputs['url']], warnings: [] })
    expect(outputs['verified']).toBe('full')
    await expectServed(String(outputs['url']).replace('/index.html', ''), folder)
  })
})

describe('a list that names no folder', () => {
  it.each(WITHOUT_FOLDER)('$name', async ({ settings }) => {
    await dstor.settings(settings)
    const deployed = await deploy(dstor)
    await expectPublished(dstor, deployed)
    const { outputs, warnings } = deployed
    expect(outputs).toMatchObject({ hash: '', cid: '', url: '', verified: 'full' })
    expect(outputs['content-cid']).toMatch(CID)
    expect(warnings[0]).toContain('dStor is done and gave no hash for the folder')
  })

  it.each(WITHOUT_HASH)('$name, which proves nothing', async ({ settings }) => {
    await dstor.settings(settings)
    const unknown = await deploy(dstor)
    expect(unknown.outputs).toMatchObject({ status: 'unknown', url: '', verified: 'none' })
    const accepted = await deploy(dstor, { with: { verify: 'none' } })
    await expectPublished(dstor, accepted)
    expect(accepted.outputs).toMatchObject({ hash: '', cid: '', url: '', verified: 'none' })
  })

  it.each([
    { policy: 'error', status: 'failed', words: 1, told: 0 },
    { policy: 'ignore', status: 'deployed', words: 0, told: 0 },
    { policy: 'warn', status: 'deployed', words: 0, told: 1 }
  ])('with if-no-folder-hash: $policy', async ({ policy, status, words, told }) => {
    await dstor.settings({ listing: 'd' })
    const { outputs, errors, warnings } = await deploy(dstor, {
      with: { 'if-no-folder-hash': policy }
    })
    expect(outputs['status']).toBe(status)
    const about = (texts: readonly string[]): number =>
      texts.filter((text) => text.includes('gave no hash for the folder')).length
    expect({ words: about(errors), told: about(warnings) }).toEqual({ words, told })
  })
})

describe('a list of base names', () => {
  it('shows that dStor flattened the site', async () => {
    await dstor.settings({ listing: 'c' })
    const { outputs, errors } = await deploy(dstor)
    expect(outputs).toMatchObject({ status: 'failed', 'error-at-stage': 'VERIFYING', hash: '' })
    expect(errors[0]).toMatch(
      /^VERIFYING: dStor flattened the site: 3 files of 6 .*"about\/index\.html", "css\/a\.css"/
    )
  })

  it('is a list like any other where there are no folders', async () => {
    await dstor.settings({ listing: 'c' })
    const files = { 'index.html': '<p>Hi', 'a.css': 'p{}', 'b.js': '1' }
    await expectPublished(dstor, await deploy(dstor, { files }))
  })
})

describe('however dStor counts', () => {
  it.each(['M1', 'M2', 'M3'] as const)('%s', async (counting) => {
    await dstor.settings({ counting })
    await expectPublished(dstor, await deploy(dstor, { with: { 'chunk-size': '1' } }))
    expect(await dstor.sessions()).toMatchObject([{ chunksNumber: 6, started: 6, counted: 6 }])
  })
})
