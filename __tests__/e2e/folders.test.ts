import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { itNeeds } from '../support/needs.js'
import { startEmulator, type Emulator } from '../support/emulator.js'
import {
  deploy,
  type Deployment,
  expectNothingSent,
  expectPublished,
  expectServed,
  type Files,
  publishedBy,
  SITE,
  siteOf,
  tempFolder,
  treeOf
} from './deploy.js'

const itLinks = itNeeds('symbolic links')
const itNames = itNeeds('names with quotes and backslashes')

let dstor: Emulator
beforeAll(async () => {
  dstor = await startEmulator()
})
afterEach(() => dstor.reset())
afterAll(() => dstor.stop())

async function expectNoRequest(): Promise<void> {
  expect(await dstor.journal()).toEqual([])
}

/** The run ends in an error at this stage with these words, and nothing of the site was sent. */
async function expectRefused(
  stage: 'INPUTS' | 'COLLECTING',
  words: RegExp,
  deployment: Deployment
): Promise<void> {
  const { errors, outputs, manifest } = await deploy(dstor, deployment)
  expect(errors[0]).toMatch(new RegExp(`^${stage}: `))
  expect(errors[0]).toMatch(words)
  expect(outputs).toMatchObject({ status: 'failed', 'error-at-stage': stage, url: '', hash: '' })
  expect(outputs['error-explanation']).toMatch(words)
  expect(JSON.parse(manifest)).toMatchObject({ status: 'failed' })
  await (stage === 'INPUTS' ? expectNoRequest() : expectNothingSent(dstor))
}

describe('a folder that cannot be deployed', () => {
  it('is missing', async () => {
    const folder = path.join(siteOf(SITE), 'dist')
    await expectRefused('COLLECTING', /the folder ".*\/site\/dist" does not exist/, { folder })
  })

  it('is empty', async () => {
    await expectRefused('COLLECTING', /the folder ".*" holds no files/, { files: {} })
  })

  it('has nothing left after the rules', async () => {
    const words = /no file of the folder ".*" is left to upload: all 2 files in it are left out/
    await expectRefused('COLLECTING', words, { files: { '.a': '', b: '' }, with: { exclude: 'b' } })
  })

  itNames('holds what cannot be read back: a name with a line feed and a command', async () => {
    const files = { 'a\n::set-output name=cid::evil': 'x', 'index.html': '<p>' }
    await expectRefused('COLLECTING', /1 name holds a control character/, { files })
  })

  it('is behind a wrong input', async () => {
    const deployment = { with: { concurrency: '0', 'api-url': 'http://dstor.test' } }
    await expectRefused('INPUTS', /input `concurrency` is "0", and must be/, deployment)
  })

  it('has no key in a pull request from a fork', async () => {
    const event = path.join(tempFolder(), 'event.json')
    writeFileSync(event, '{"pull_request":{"head":{"repo":{"fork":true}}}}')
    await expectRefused('INPUTS', /GitHub gives no secrets to pull requests from forks/, {
      with: { 'api-key': '' },
      env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event }
    })
  })
})

describe('if-no-files-found', () => {
  it.each([
    { policy: 'warn', warned: 1 },
    { policy: 'ignore', warned: 0 }
  ])('$policy', async ({ policy, warned }) => {
    const { outputs, warnings } = await deploy(dstor, {
      files: {},
      with: { 'if-no-files-found': policy }
    })
    expect(outputs).toMatchObject({ status: 'nothing-to-deploy', files: '0', chunks: '0', url: '' })
    expect(warnings.filter((text) => /^the folder ".*" holds no files$/.test(text))).toHaveLength(
      warned
    )
    await expectNothingSent(dstor)
  })
})

describe('a dry run', () => {
  it('sends nothing, needs no key, and knows the fingerprint of what would be sent', async () => {
    const folder = siteOf(SITE)
    const dry = await deploy(dstor, { folder, with: { 'api-key': '', 'dry-run': 'true' } })
    await expectNoRequest()
    expect(dry.outputs).toMatchObject({
      status: 'dry-run',
      files: '6',
      bytes: '160',
      chunks: '2',
      verified: 'none',
      hash: '',
      url: ''
    })
    const wet = await deploy(dstor, { folder })
    expect(wet.outputs['content-cid']).toBe(dry.outputs['content-cid'])
    expect(wet.outputs['content-cid']).toBe(wet.outputs['hash'])
  })
})

describe('one file', () => {
  it.each(['a', 'c', 'd'] as const)('is deployed by itself, with list %s', async (listing) => {
    await dstor.settings({ listing })
    const folder = siteOf({ 'über uns.html': '<p>Hi' })
    const { outputs } = await deploy(dstor, { folder: path.join(folder, 'über uns.html') })
    expect(outputs).toMatchObject({ status: 'deployed', files: '1', bytes: '5', chunks: '1' })
    expect(await publishedBy(dstor)).toEqual(treeOf(folder))
    const answer = await fetch(String(outputs['url']))
    expect(await answer.text()).toBe('<p>Hi')
  })

  it('without a byte is deployed as well', async () => {
    const { outputs } = await deploy(dstor, { files: { empty: '' } })
    expect(outputs).toMatchObject({ status: 'deployed', files: '1', bytes: '0', chunks: '1' })
    expect(outputs['url']).toMatch(/\/ipfs\/[^/]+\/$/)
  })
})

const NAMES: Files = {
  'index.html': '<p>',
  'ä/ö/ü.css': 'p{}',
  'nfd-a\u0308.txt': 'nfd',
  'nfd-ä.txt': 'nfc',
  '日本語/ファイル.txt': 'x',
  '🦄/👩‍👩‍👧.svg': '<svg/>',
  'עברית/قائمة.txt': 'rtl',
  "it's; a=b&c+d,e.txt": '',
  '100%.txt': '%',
  '%2e%2e/a%20b.txt': 'x',
  'q?u#e.txt': 'x',
  'a:b.txt': 'x',
  'a..b/c...d/e..': 'x',
  '-rf': 'x',
  ' spaces ': 'x',
  'A.txt': 'upper',
  'a.txt': 'lower',
  'dots.../x.': 'x',
  'zero\u200bwidth': 'x',
  __proto__: 'x',
  'constructor/toString': 'x',
  [`${'d/'.repeat(40)}deep.txt`]: 'deep',
  [`${'n'.repeat(251)}.txt`]: 'long'
}

describe('what is in the folder', () => {
  it('arrives under its own name, whatever that is', async () => {
    const deployed = await deploy(dstor, { files: NAMES, with: { verify: 'full' } })
    await expectPublished(dstor, deployed)
    expect(deployed.outputs).toMatchObject({ verified: 'full', 'skipped-files': '0' })
    await expectServed(`${dstor.url}/ipfs/${deployed.outputs['hash']}`, deployed.folder)
  })

  const HIDDEN: Files = {
    'index.html': '<p>',
    '.nojekyll': '',
    'a/.hidden/b': 'x',
    '.well-known/security.txt': 'Contact: x',
    'a/.well-known/c': 'x'
  }

  it('is left out where it is hidden, but for .well-known at the root', async () => {
    const deployed = await deploy(dstor, { files: HIDDEN })
    const published = await publishedBy(dstor)
    expect(Object.keys(published ?? {})).toEqual(['.well-known/security.txt', 'index.html'])
    expect(Number(deployed.outputs['skipped-files'])).toBeGreaterThan(0)
    expect(deployed.lines.join('\n')).toContain('".nojekyll"')
  })

  it('is taken where hidden files are asked for', async () => {
    const files = { ...HIDDEN, 'a/.hidden/c': 'x' }
    const deployed = await deploy(dstor, { files, with: { 'include-hidden-files': 'true' } })
    await expectPublished(dstor, deployed)
  })

  it('is chosen by include, exclude and the ignore file of the workspace', async () => {
    const workspace = tempFolder()
    writeFileSync(path.join(workspace, '.dstorignore'), '*.log\n!keep.log\n')
    siteOf(
      { 'a.html': '<p>', 'b.html': '<p>', 'c.css': 'x', 'x.log': 'x', 'keep.log': 'x' },
      path.join(workspace, 'dist')
    )
    const { outputs } = await deploy(dstor, {
      workspace,
      folder: 'dist',
      with: { include: '*.html\n*.log', exclude: 'b.*' }
    })
    expect(outputs).toMatchObject({ status: 'deployed', files: '2', 'skipped-files': '3' })
    expect(Object.keys((await publishedBy(dstor)) ?? {})).toEqual(['a.html', 'keep.log'])
  })

  it('counts empty folders for nothing', async () => {
    const folder = siteOf(SITE)
    mkdirSync(path.join(folder, 'nothing/here'), { recursive: true })
    await expectPublished(dstor, await deploy(dstor, { folder }))
  })
})

describe('the check of a large build', () => {
  itLinks(
    'reads files where they are: in a folder behind a link, and behind links that leave it',
    async () => {
      const pages = 500
      const page = `<!doctype html><title>Page</title>${'<p>words and words'.repeat(300)}`
      const files: Record<string, string> = { 'index.html': page }
      for (let n = 0; n < pages; n++) {
        files[`docs/${n}.html`] = page
      }
      const real = siteOf(files)
      const outside = siteOf({ 'a.html': '<!doctype html><title>A</title><img src="/gone.png">' })
      symlinkSync(path.join(outside, 'a.html'), path.join(real, 'linked.html'))
      const folder = path.join(tempFolder(), 'site')
      symlinkSync(real, folder)
      const { lines, warnings, manifest } = await deploy(dstor, {
        folder,
        with: { symlinks: 'follow', 'dry-run': 'true', lint: 'warn' }
      })
      expect([...warnings, ...lines].join('\n')).toContain('/gone.png')
      expect(JSON.parse(manifest)).toMatchObject({
        counts: { files: pages + 2, lintFindings: 1 }
      })
    }
  )
})

describe('symbolic links', () => {
  function linked(): string {
    const folder = siteOf({ 'index.html': '<p>Hi', 'a/b.txt': 'b' })
    symlinkSync('index.html', path.join(folder, 'file.html'))
    symlinkSync('a', path.join(folder, 'folder'))
    return folder
  }

  itLinks('are followed inside the folder', async () => {
    await deploy(dstor, { folder: linked() })
    const published = await publishedBy(dstor)
    expect(Object.keys(published ?? {})).toEqual([
      'a/b.txt',
      'file.html',
      'folder/b.txt',
      'index.html'
    ])
    expect(published?.['file.html']).toBe(published?.['index.html'])
  })

  itLinks('are left out where that is asked for', async () => {
    const { outputs } = await deploy(dstor, { folder: linked(), with: { symlinks: 'skip' } })
    expect(outputs).toMatchObject({ status: 'deployed', files: '2', 'skipped-files': '2' })
  })

  itLinks.each([
    { to: '/etc/passwd', symlinks: 'inside', words: /1 symbolic link leaves the folder: "evil"/ },
    { to: 'nowhere', symlinks: 'inside', words: /1 symbolic link is broken: "evil"/ },
    { to: '.', symlinks: 'follow', words: /1 symbolic link leads back to a folder .*"evil"/ },
    { to: 'index.html', symlinks: 'error', words: /1 symbolic link is in the folder.*"evil"/ }
  ])('to $to fail with symlinks: $symlinks', async ({ to, symlinks, words }) => {
    const folder = siteOf(SITE)
    symlinkSync(to, path.join(folder, 'evil'))
    await expectRefused('COLLECTING', words, { folder, with: { symlinks } })
  })
})

describe('what looks secret', () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))

  it.each([
    { name: 'an environment file', place: '.env', content: 'A=1', hidden: 'true' },
    { name: 'a private key', place: 'keys/server.txt', content: pem, hidden: 'false' },
    {
      name: 'the key itself',
      place: 'app.js',
      content: `k="${'demo'.repeat(16)}"`,
      hidden: 'false'
    }
  ])('$name is not sent, and nothing else either', async ({ place, content, hidden }) => {
    const deployment = {
      files: { ...SITE, [place]: content },
      with: { 'include-hidden-files': hidden }
    }
    await expectRefused('COLLECTING', new RegExp(`"${place.replaceAll('.', '\\.')}"`), deployment)
    expect(await dstor.sessions()).toEqual([])
  })

  it('is sent where a pattern allows it, but never with the key in it', async () => {
    const files = { ...SITE, 'keys/server.txt': pem }
    const allow = { with: { 'allow-sensitive-files': 'keys/**' } }
    const secret = { ...files, 'keys/a.js': `k="${'demo'.repeat(16)}"` }
    const refused = await deploy(dstor, { files: secret, ...allow })
    expect(refused.errors[0]).toMatch(/^COLLECTING: 1 file looks secret: "keys\/a\.js"/)
    expect(await dstor.sessions()).toEqual([])
    await expectPublished(dstor, await deploy(dstor, { files, ...allow }))
  })

  it('is sent where that is asked for', async () => {
    const files = { ...SITE, 'keys/server.txt': pem }
    const deployed = await deploy(dstor, { files, with: { 'allow-sensitive-files': 'true' } })
    await expectPublished(dstor, deployed)
  })
})
