import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { runCommand } from './command.js'
import { SITE, siteOf, tempFolder } from './deploy.js'

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator()
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

/** Deploys a folder and gives the link to it. */
async function published(folder: string): Promise<string> {
  const outputs = path.join(tempFolder(), 'out.json')
  const words = [folder, '--api-url', dstor.url, '--outputs', outputs]
  const { exitCode } = await runCommand(words, { env: { DSTOR_API_KEY: dstor.apiKey } })
  expect(exitCode).toBe(0)
  return (JSON.parse(readFileSync(outputs, 'utf8')) as { url: string }).url
}

describe('dstor-deploy verify', () => {
  it.each(['cid', 'opaque'] as const)('proves every byte by reading it, hash %s', async (hash) => {
    await dstor.settings({ hash })
    const folder = siteOf(SITE)
    const url = await published(folder)
    const before = (await dstor.journal()).length
    const { exitCode, stdout } = await runCommand(['verify', folder, '--url', url])
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 })
    expect(stdout).toMatch(/^The published site has these files: 6 files, .*every byte proven/m)
    // Nothing is uploaded, and no list of dStor is there to speak of.
    expect(stdout).not.toMatch(/upload|sent|list|Observed/i)
    const asked = (await dstor.journal()).slice(before)
    expect(new Set(asked.map(({ route }) => route))).toEqual(new Set(['gateway']))
    expect(asked.length).toBeGreaterThanOrEqual(Object.keys(SITE).length)
  })

  it.each([
    ['a changed byte', 'about/index.html', '<!doctype html><title>About</title><p>abouT'],
    ['a file that was never published', 'late.html', 'late']
  ])('is red for %s', async (_name, file, content) => {
    const folder = siteOf(SITE)
    const url = await published(folder)
    writeFileSync(path.join(folder, file), content)
    const words = ['verify', folder, '--url', url, '--verify-timeout-seconds', '2']
    const { exitCode, stdout } = await runCommand(words)
    expect(exitCode).toBe(1)
    expect(stdout).toContain('The published site is not proven to be this folder')
    expect(stdout).toContain(file)
    expect(stdout).not.toMatch(/\bupload|\bsent\b|Run the step|if-unreachable/i)
  })

  it('knows a single file by its own link, and by that of a folder with it', async () => {
    const folder = siteOf({ 'index.html': '<!doctype html><title>One</title><p>One' })
    const file = path.join(folder, 'index.html')
    for (const place of [file, folder]) {
      const url = await published(place)
      const { exitCode, stdout } = await runCommand(['verify', file, '--url', url])
      expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 })
    }
  })

  it('looks where the link leads: a part of the site, a page of the folder, one file below it', async () => {
    const folder = siteOf(SITE)
    const root = (await published(folder)).replace(/index\.html$/, '')
    const about = path.join(folder, 'about')
    const page = path.join(about, 'index.html')
    for (const [local, behind] of [
      [folder, 'about/index.html'],
      [folder, 'about/'],
      [about, 'about/'],
      [about, 'about'],
      [about, 'about/index.html'],
      [page, 'about/index.html'],
      [page, 'about/']
    ] as const) {
      const { exitCode, stdout } = await runCommand(['verify', local, '--url', root + behind])
      expect({ behind, exitCode, stdout }).toMatchObject({ exitCode: 0 })
      // What was read is what is named.
      const read = local === folder ? 'index.html' : 'about/index.html'
      expect(stdout).toContain(`${root}${read}`)
    }
    for (const [local, behind] of [
      [page, 'index.html'],
      [folder, 'about/gone.html'],
      [about, 'about/gone.html']
    ] as const) {
      const words = ['verify', local, '--url', root + behind, '--verify-timeout-seconds', '2']
      expect(await runCommand(words)).toMatchObject({ exitCode: 1 })
    }
  })

  it('asks for what visitors ask for, whatever a cache says to others', async () => {
    const folder = siteOf(SITE)
    const url = await published(folder)
    const before = (await dstor.journal()).length
    expect(await runCommand(['verify', folder, '--url', url])).toMatchObject({ exitCode: 0 })
    const asked = (await dstor.journal()).slice(before)
    expect(
      asked.map(({ path: address }) => address).filter((address) => /\?/.test(address))
    ).toEqual([])
  })

  it('needs no key, and looks at none', async () => {
    const folder = siteOf(SITE)
    const url = await published(folder)
    const env = { DSTOR_API_KEY: '$KEY', DSTOR_ACCESS_TOKEN: 'DSTOR_ACCESS_TOKEN' }
    expect(await runCommand(['verify', folder, '--url', url], { env })).toMatchObject({
      exitCode: 0
    })
  })

  it('takes a part with a version in its name for a folder, and a page for a page', async () => {
    const text = '<!doctype html><title>Docs</title><p>Docs'
    const folder = siteOf({
      ...SITE,
      'docs/index.html': `${text} of today`,
      'docs/v1.2/index.html': text,
      'docs/v1.2/100%/index.html': `${text}, all`
    })
    const root = (await published(folder)).replace(/index\.html$/, '')
    const version = path.join(folder, 'docs', 'v1.2')
    for (const [local, behind] of [
      [version, 'docs/v1.2'],
      [version, 'docs/v1.2/'],
      [version, 'docs/v1.2/index.html'],
      [version, 'docs/v1.2/100%25/index.html'],
      [path.join(version, '100%'), 'docs/v1.2/100%25/']
    ] as const) {
      const { exitCode, stdout } = await runCommand(['verify', local, '--url', root + behind])
      expect({ behind, exitCode, stdout }).toMatchObject({ exitCode: 0 })
    }
  })

  it('ends with 2 where the path of the link is no text', async () => {
    const url = `${dstor.url}/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG/100%/`
    const ended = await runCommand(['verify', siteOf(SITE), '--url', url])
    expect(ended).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--url') })
  })

  it('is red where nothing is published, and names what was asked for', async () => {
    const url = `${dstor.url}/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG`
    const words = ['verify', siteOf(SITE), '--url', url, '--verify-timeout-seconds', '2']
    const { exitCode, stdout } = await runCommand(words)
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/6 files not served yet: "index\.html", status 404/)
    expect(stdout).toContain('Check the hash in --url')
    expect(stdout).not.toMatch(/, \. |\(\)/)
  })

  it('is red for an empty folder, and advises nothing that it does not take', async () => {
    const words = ['verify', tempFolder(), '--url', `${dstor.url}/ipfs/Qm`]
    const { exitCode, stdout } = await runCommand(words)
    expect(exitCode).toBe(1)
    expect(stdout).toContain('holds no files')
    expect(stdout).not.toContain('if-no-files-found')
  })

  it.each([
    ['no link', [], /--url is missing/],
    ['a link to something else', ['--url', 'https://example.org/x'], /--url is no link/],
    [
      'a flag of a deployment',
      ['--url', 'https://a.example/ipfs/x', '--concurrency', '2'],
      /--concurrency/
    ]
  ] as const)('ends with 2 for %s', async (_name, words, message) => {
    const ended = await runCommand(['verify', siteOf(SITE), ...words])
    expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
    expect(ended.stderr).toMatch(message)
  })
})
