import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type DeployError, UnprovenError, VerificationError } from '../../src/errors.js'
import type { ListingEntry, Site, SiteFile } from '../../src/model.js'
import {
  type Verification,
  verifyDeployment,
  type VerifyInput,
  type VerifySettings
} from '../../src/verify/verify.js'
import { type Content, Gateway, hastyClock, HASH, serving } from '../support/gateway.js'
import { fingerprintsOf } from './site.js'

const SITE: Content = {
  'a.css': 'body{}',
  'docs/index.html': '<!doctype html><h1>Docs</h1>',
  'index.html': '<!doctype html><h1>Hello</h1>',
  'z.js': 'let z'
}
const PATHS = Object.keys(SITE)
const DEFAULTS: VerifySettings = {
  verify: 'root',
  verifyTimeoutMs: 5_000,
  ifUnreachable: 'warn',
  ifNoFolderHash: 'warn'
}

let folder: string
let gateway: Gateway
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'))
  gateway = await new Gateway(serving(SITE)).start()
})
afterEach(async () => {
  await gateway.stop()
  await rm(folder, { recursive: true })
})

/** What `onKnown` was told, all together. */
let known: Partial<Verification>

/** Writes a site of these files to the folder of the test. */
async function planted(content: Content, isSingleFile: boolean): Promise<Site> {
  const files = await Promise.all(
    Object.entries(content).map(async ([path, bytes], n): Promise<SiteFile> => {
      const absolutePath = join(folder, String(n))
      await writeFile(absolutePath, bytes)
      const { size, mtimeMs, ino, dev } = await stat(absolutePath)
      return { path, absolutePath, size, mtimeMs, ino, dev }
    })
  )
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return { folder, isSingleFile, files, skipped: [], bytes, warnings: [] }
}

interface Change extends Partial<VerifyInput> {
  readonly isSingleFile?: boolean
  /** Before the checks begin. */
  readonly before?: (site: Site) => Promise<unknown>
}

async function verify(
  entries: readonly ListingEntry[],
  settings: Partial<VerifySettings> = {},
  { isSingleFile = false, before, ...change }: Change = {},
  content = SITE
): Promise<Verification> {
  known = {}
  const { prints, contentCid } = fingerprintsOf(content)
  const site = await planted(content, isSingleFile)
  await before?.(site)
  return verifyDeployment({
    entries,
    site,
    digests: prints,
    folderName: 'dist',
    folderPath: 'org/site',
    contentCid,
    gatewayUrl: gateway.url,
    settings: { ...DEFAULTS, ...settings },
    cacheBust: 'run-7',
    signal: new AbortController().signal,
    clock: hastyClock,
    log: { info: () => undefined, debug: () => undefined },
    onKnown: (facts) => Object.assign(known, facts),
    backoff: { baseMs: 1, capMs: 20 },
    ...change
  })
}

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (thrown: unknown) => thrown
  )
}

async function failureOf(promise: Promise<unknown>): Promise<VerificationError> {
  const error = await errorOf(promise)
  if (error instanceof VerificationError) {
    return error
  }
  throw new Error(`no VerificationError but ${String(error)}`)
}

/** DONE of which nothing is proven. */
async function unprovenOf(promise: Promise<unknown>): Promise<DeployError> {
  const error = await errorOf(promise)
  if (error instanceof UnprovenError) {
    expect(error).toMatchObject({ stage: 'VERIFYING', status: 'unknown' })
    expect(error.advice).toContain('Look in the dStor portal')
    expect(error.advice).toContain('`verify: none` accepts')
    return error
  }
  throw new Error(`no UnprovenError but ${String(error)}`)
}

const opaque = (...names: string[]): ListingEntry[] =>
  names.map((name) => ({ name, hash: name === '' ? HASH : `key-of-${name}` }))
const WHOLE = opaque(...PATHS, 'docs', '')

describe('verifyDeployment', () => {
  it.each([
    { level: 'root', verified: 'root' },
    // A sample of four files is all of them.
    { level: 'sample', verified: 'full' },
    { level: 'full', verified: 'full' }
  ] as const)('is green with $level', async ({ level, verified }) => {
    const found = await verify(WHOLE, { verify: level })
    expect(found).toMatchObject({
      hash: HASH,
      cid: '',
      url: `${gateway.url.href}/${HASH}/index.html`,
      verified,
      warnings: []
    })
    expect(found.readBack).toMatchObject({ outcome: 'verified' })
    expect(found.fileHashes.get('a.css')).toBe('key-of-a.css')
    expect(known).toEqual(found)
  })

  it('asks for nothing with none', async () => {
    const found = await verify(WHOLE, { verify: 'none' })
    expect(found).toMatchObject({ hash: HASH, verified: 'listing', warnings: [] })
    expect(found.readBack).toBeUndefined()
    expect(gateway.asked).toEqual([])
  })

  it('gives a CID and proves all by it', async () => {
    const { contentCid } = fingerprintsOf(SITE)
    const entries = [{ name: 'site', hash: contentCid }]
    const found = await verify(entries, { verify: 'none' })
    expect(found).toMatchObject({
      hash: contentCid,
      cid: contentCid,
      verified: 'full',
      proven: { files: 4, of: 4, bytes: 68, byCids: 4 }
    })
  })

  it('reaches no level by a list that names no files and a key', async () => {
    const found = await verify([{ name: 'site', hash: HASH }], { verify: 'none' })
    expect(found).toMatchObject({ hash: HASH, verified: 'none' })
    expect((await verify([{ name: 'site', hash: HASH }])).verified).toBe('root')
  })

  it('links to the folder of a site without an index', async () => {
    const { 'index.html': _index, ...site } = SITE
    const found = await verify(opaque(...Object.keys(site), ''), {}, {}, site)
    expect(found.url).toBe(`${gateway.url.href}/${HASH}/`)
    expect(_index).toBe(SITE['index.html'])
    expect(found.verified).toBe('root')
  })
})

describe('verifyDeployment of a list of one name that was never sent', () => {
  const levels = ['none', 'root', 'full'] as const
  const names = ['other.html', 'about.html', 'x/y/other.html', '/other.html']
  it.each(names.flatMap((name) => levels.map((level) => ({ name, level }))))(
    'is red for a file: $name, $level',
    async ({ name, level }) => {
      for (const site of [SITE, { 'index.html': 'Hello' }]) {
        const promise = verify([{ name, hash: HASH }], { verify: level }, {}, site)
        const { message } = await failureOf(promise)
        expect(message).toContain('never sent: "')
        expect(message).toContain(name.replace(/^\//, ''))
        expect(known).toMatchObject({ hash: '', cid: '', url: '' })
      }
      expect(gateway.asked).toEqual([])
    }
  )

  const upload = [{ name: 'Upload 7', hash: HASH }]
  it('takes it for the folder where the bytes are there', async () => {
    const found = await verify(upload)
    expect(found).toMatchObject({ hash: HASH, verified: 'root', warnings: [] })
    expect(found.url).toBe(`${gateway.url.href}/${HASH}/index.html`)
    expect(found.notes.join()).toContain('"Upload 7", which was never sent')
  })

  it.each([
    { name: 'nothing is read back', settings: { verify: 'none' as const } },
    { name: 'nothing is served', settings: { verifyTimeoutMs: 300 } },
    {
      name: 'nothing is served, which is no error',
      settings: { verifyTimeoutMs: 300, ifUnreachable: 'warn' as const }
    }
  ])('is red where $name', async ({ settings }) => {
    gateway.handler = (_request, response) => void response.writeHead(404).end()
    const { message } = await failureOf(verify(upload, settings))
    expect(message).toContain('none of the 4 files that were sent')
    expect(message).toContain('never sent: "Upload 7"')
    // Not even told in between: outputs are set as soon as a fact is known.
    expect(known).not.toHaveProperty('hash')
    expect(known).not.toHaveProperty('url')
  })

  it('is the folder by its CID under whatever profile', async () => {
    const { root } = fingerprintsOf(SITE).under('unixfs-v1-2025')
    const settings = { verify: 'none' as const }
    const found = await verify([{ name: 'Upload 7', hash: root }], settings)
    expect(found).toMatchObject({ hash: root, verified: 'full', warnings: [] })
  })
})

describe('verifyDeployment of hashes without a name', () => {
  const { digests, contentCid } = fingerprintsOf(SITE)
  const one: Content = { 'index.html': '<!doctype html><h1>Hello</h1>' }
  const cid = digests.get('index.html')!.cid

  it.each([
    { name: 'a folder of one file', site: one, verified: 'full' },
    { name: 'a folder of many', site: SITE, verified: 'root' }
  ])("takes a file's CID for that file's: $name", async ({ site, verified }) => {
    gateway.handler = (_request, response, path) =>
      void response.writeHead(path === `/ipfs/${cid}` ? 200 : 404).end(one['index.html'])
    for (const entry of [{ hash: cid }, { name: '', hash: cid }, { name: 'site', hash: cid }]) {
      const found = await verify([entry], {}, {}, site)
      expect(found).toMatchObject({ hash: '', cid: '', url: '', verified })
      expect([...found.fileHashes]).toEqual([['index.html', cid]])
      expect(found.warnings.join()).toContain('gave no hash for the folder')
    }
  })

  it('takes a lone key for the folder, and says so', async () => {
    const found = await verify([{ hash: HASH }])
    expect(found).toMatchObject({ hash: HASH, verified: 'root', warnings: [] })
    expect(found.notes.join()).toContain("one hash without a name, taken for the folder's")
  })

  it('finds the folder among them by its CID', async () => {
    const cids = [...[...digests.values()].map((digest) => digest.cid), contentCid]
    const entries = cids.map((hash) => ({ hash }))
    const found = await verify(entries, { verify: 'none' })
    expect(found).toMatchObject({ hash: contentCid, verified: 'full', warnings: [] })
    expect(found.notes.join()).not.toContain('only a read-back')
  })

  it('has no link of keys that name nothing', async () => {
    const entries = ['a', 'b', 'c', 'd', 'e'].map((hash) => ({ hash }))
    await unprovenOf(verify(entries))
    const found = await verify(entries, { verify: 'none' })
    expect(found).toMatchObject({ hash: '', url: '' })
    expect(found.notes.join()).toContain('5 entries without a name')
  })
})

it('does not doubt two hashes of one file where the CID of the folder proves every byte', async () => {
  const { contentCid } = fingerprintsOf(SITE)
  const files = [...opaque(...PATHS), { name: 'a.css', hash: 'other' }]
  const settings = { verify: 'none' as const }
  const proven = await verify([...files, { name: '', hash: contentCid }], settings)
  expect(proven).toMatchObject({ hash: contentCid, warnings: [] })
  const doubtful = await verify([...files, { name: '', hash: HASH }], settings)
  expect(doubtful.warnings.join()).toContain('more than one hash for 1 file: "a.css"')
})

describe('the words on what was read back', () => {
  it.each([
    { level: 'root' as const, says: '"index.html" (29 bytes) read back', detail: '"index.html"' },
    { level: 'full' as const, says: '4 files (68 bytes) read back', detail: '' }
  ])('are in the log once, and short in the record: $level', async ({ level, says, detail }) => {
    const lines: string[] = []
    const log = { info: (line: string) => void lines.push(line), debug: () => undefined }
    const found = await verify(WHOLE, { verify: level }, { log })
    expect(lines.filter((line) => line.includes(says))).toHaveLength(1)
    expect(found.notes.join()).not.toContain('read back')
    expect(found.readBack?.detail).toBe(detail)
  })
})

describe('verifyDeployment of a single file', () => {
  const site: Content = { 'a.pdf': 'PDF' }
  it.each([
    { name: 'with its name', entry: 'a.pdf', path: '' },
    { name: 'below its folder', entry: 'org/site', path: '/a.pdf' }
  ])('$name', async ({ entry, path }) => {
    gateway.handler = (_request, response, asked) =>
      void response.writeHead(asked === `/ipfs/${HASH}${path}` ? 200 : 404).end('PDF')
    const change = { isSingleFile: true }
    const found = await verify([{ name: entry, hash: HASH }], {}, change, site)
    expect(found).toMatchObject({ hash: HASH, verified: 'full' })
    expect(found.url).toBe(`${gateway.url.href}/${HASH}${path === '' ? '' : '/'}`)
  })

  it('by a CID without a name', async () => {
    const { cid } = fingerprintsOf(site).digests.get('a.pdf')!
    const change = { isSingleFile: true, contentCid: cid }
    const settings = { verify: 'none' as const }
    const found = await verify([{ name: '', hash: cid }], settings, change, site)
    expect(found).toMatchObject({ url: `${gateway.url.href}/${cid}`, hash: cid, cid })
  })
})

describe('verifyDeployment without a hash of the folder', () => {
  it.each([
    { name: 'no list', entries: [], says: 'no list of what it stored' },
    { name: 'files only', entries: opaque(...PATHS), says: 'stored them one by one' },
    { name: 'no hashes', entries: [{ name: 'site', hash: '' }], says: 'without a usable hash' }
  ])('$name', async ({ entries, says }) => {
    const settings = { verify: 'none' as const }
    const found = await verify(entries, settings)
    expect(found).toMatchObject({ hash: '', cid: '', url: '' })
    expect(found.warnings.join()).toContain(says)
    const ignored = await verify(entries, { ...settings, ifNoFolderHash: 'ignore' })
    expect(ignored.warnings).toEqual([])
    const error = await failureOf(verify(entries, { ...settings, ifNoFolderHash: 'error' }))
    expect(error.message).toContain(says)
    expect(error).toMatchObject({ stage: 'VERIFYING', published: 'yes' })
  })

  it('reads files back by their own hashes', async () => {
    gateway.handler = (_request, response, path) =>
      void response.end(SITE[path.replace('/ipfs/key-of-', '')] ?? 'nothing')
    const found = await verify(opaque(...PATHS), { verify: 'full' })
    expect(found).toMatchObject({ hash: '', verified: 'full' })
    expect(known.fileHashes?.size).toBe(4)
  })

  it.each([
    ['x'.repeat(1_025), 'it has 1,025 characters'],
    ['..', 'it is made of dots'],
    ['a\nb', 'it is blank, or holds line breaks or other controls']
  ])('says why a hash of the folder was refused', async (hash, why) => {
    const found = await verify([...opaque(...PATHS), { name: 'site', hash }])
    expect(found).toMatchObject({ hash: '', url: '' })
    expect(found.warnings.join()).toContain(
      `gave no hash for the folder (one in its list can stand in no link: ${why})`
    )
  })

  it('cannot read back what has no hash at all', async () => {
    const named = PATHS.map((name) => ({ name, hash: '' }))
    for (const entries of [[], named]) {
      const error = await unprovenOf(verify(entries))
      expect(error.message).toContain('gave no hash of anything that was sent')
    }
    expect(gateway.asked).toEqual([])
  })
})

describe('verifyDeployment is red', () => {
  it('for a missing file, whatever is verified', async () => {
    const error = await failureOf(verify(opaque(...PATHS.slice(1), ''), { verify: 'none' }))
    expect(error.message).toContain('"a.css"')
    expect(known).toMatchObject({ hash: HASH, url: `${gateway.url.href}/${HASH}/index.html` })
  })

  it('for wrong bytes, with the file, the link and where they differ', async () => {
    gateway.handler = serving({ ...SITE, 'z.js': 'let y' })
    const error = await failureOf(verify(WHOLE, { verify: 'full' }))
    expect(error.message).toContain(`"z.js" at ${gateway.url.href}/${HASH}/z.js`)
    expect(error.message).toContain('first difference at byte 4')
    expect(known).toMatchObject({ verified: 'listing', readBack: { outcome: 'wrong' } })
  })

  it('for a file that stays missing while others are served', async () => {
    const { 'z.js': _lost, ...others } = SITE
    gateway.handler = serving(others)
    const settings = { verify: 'auto', verifyTimeoutMs: 1_500 } as const
    const error = await failureOf(verify(WHOLE, settings))
    expect(error.message).toContain('still not 1 file of 4: "z.js" (status 404')
    expect(known).toMatchObject({ verified: 'listing', readBack: { outcome: 'missing' } })
    expect(_lost).toBe(SITE['z.js'])
  })

  it('for a gateway that refuses for good, in its words', async () => {
    gateway.handler = (_request, response) => void response.writeHead(403).end('no such plan')
    const error = await failureOf(verify(WHOLE, { verify: 'full' }))
    expect(error.message).toContain('refuses "index.html" for good: status 403 (no such plan)')
  })

  it('for a file that is not served in time, if so asked', async () => {
    gateway.handler = (request, response, path) =>
      path.endsWith('z.js')
        ? void response.writeHead(429).end()
        : serving(SITE)(request, response, path)
    const settings = { verify: 'full' as const, verifyTimeoutMs: 1_500 }
    const found = await verify(WHOLE, settings)
    expect(found).toMatchObject({ verified: 'root', readBack: { outcome: 'unreachable' } })
    expect(found.proven).toEqual({ files: 3, of: 4, bytes: 63, byCids: 0 })
    expect(found.warnings.join()).toContain('"z.js" (status 429)')
    const error = await failureOf(verify(WHOLE, { ...settings, ifUnreachable: 'error' }))
    expect(error.message).toContain('"z.js" (status 429)')
  })
})

describe('verifyDeployment: auto', () => {
  const auto = { verify: 'auto' } as const
  const { digests, contentCid } = fingerprintsOf(SITE)
  const cids = [...digests].map(([name, { cid }]) => ({ name, hash: cid }))

  it('reads every file where dStor gives keys, each once', async () => {
    const found = await verify(WHOLE, auto)
    expect(found).toMatchObject({ verified: 'full', warnings: [] })
    expect(found.proven).toEqual({ files: 4, of: 4, bytes: 68, byCids: 0 })
    expect(gateway.asked).toHaveLength(4)
  })

  it('reads the entry page where all is proven by the CID of the folder', async () => {
    gateway.handler = serving(SITE, contentCid)
    const found = await verify([{ name: 'site', hash: contentCid }], auto)
    expect(found).toMatchObject({ verified: 'full', readBack: { filesChecked: 1 } })
    expect(found.proven).toMatchObject({ files: 4, byCids: 4 })
    expect(gateway.asked).toHaveLength(1)
  })

  const inKey = [...cids, { name: '', hash: HASH }]

  it('reads every file of a folder that is a key, whatever the CIDs of files say', async () => {
    const found = await verify(inKey, auto)
    expect(found).toMatchObject({ verified: 'full', readBack: { filesChecked: 4 } })
    expect(found.proven).toMatchObject({ files: 4, byCids: 4 })
  })

  it('is red where that folder lacks a file, or has another', async () => {
    const { 'z.js': gone, ...others } = SITE
    gateway.handler = serving(others)
    const brief = { ...auto, verifyTimeoutMs: 400 }
    expect((await failureOf(verify(inKey, brief))).message).toContain('"z.js"')
    gateway.handler = serving({ ...SITE, 'z.js': `${String(gone)}!` })
    expect((await failureOf(verify(inKey, brief))).message).toContain('"z.js"')
  })

  it('keeps what CIDs prove where nothing is served', async () => {
    gateway.handler = (_request, response) => void response.writeHead(404).end()
    const found = await verify([{ name: 'site', hash: contentCid }], {
      ...auto,
      verifyTimeoutMs: 300
    })
    expect(found).toMatchObject({ verified: 'full', proven: { files: 4 } })
    expect(found.warnings.join()).toContain('The read-back was not completed')
  })

  it.each<{ name: string; served: Content }>([
    { name: 'one file is empty', served: { ...SITE, 'z.js': '' } },
    {
      name: 'two contents are swapped',
      served: { ...SITE, 'z.js': SITE['a.css']!, 'a.css': SITE['z.js']! }
    }
  ])('is red where $name', async ({ served }) => {
    gateway.handler = serving(served)
    expect((await failureOf(verify(WHOLE, auto))).message).toContain(
      'is not the file that was sent'
    )
  })

  it('is red, and unknown, where the gateway has nothing and no list says more', async () => {
    gateway.handler = (_request, response) => void response.writeHead(404).end()
    const entries = [{ name: 'site', hash: HASH }]
    const error = await unprovenOf(verify(entries, { ...auto, verifyTimeoutMs: 300 }))
    expect(error.message).toContain('nothing could be read back')
    const listed = await verify(WHOLE, { ...auto, verifyTimeoutMs: 300 })
    expect(listed).toMatchObject({ verified: 'listing', proven: { files: 0, of: 4 } })
  })

  it('warns of types that browsers refuse', async () => {
    gateway.handler = (_request, response, path) => {
      response.writeHead(200, { 'content-type': path.endsWith('.js') ? 'text/plain' : '' })
      response.end(SITE[path.slice(`/ipfs/${HASH}/`.length)])
    }
    const found = await verify(WHOLE, auto)
    expect(found.warnings).toEqual([
      'The gateway serves "a.css" without a content type: browsers refuse it as a style sheet.',
      'The gateway serves "z.js" as "text/plain": browsers refuse to run it as a module.'
    ])
  })
})

describe('verifyDeployment of sizes in the list', () => {
  const sized = (sizeOf: (path: string) => number): ListingEntry[] => [
    ...PATHS.map((name) => ({ name, hash: `key-of-${name}`, size: sizeOf(name) })),
    { name: '', hash: HASH, size: 7 }
  ]
  const { digests } = fingerprintsOf(SITE)

  it.each([
    { name: 'of the files', sizeOf: (path: string) => SITE[path]!.length },
    { name: 'of their DAGs', sizeOf: (path: string) => digests.get(path)!.dagSize }
  ])('says nothing of those $name', async ({ sizeOf }) => {
    const found = await verify(sized(sizeOf))
    expect(found).toMatchObject({ warnings: [], readBack: { filesChecked: 1 } })
  })

  it('reads files back that have another one', async () => {
    const entries = sized((path) => SITE[path]!.length - (path === 'z.js' ? 1 : 0))
    const found = await verify(entries)
    expect(found.readBack).toMatchObject({ outcome: 'verified', filesChecked: 2 })
    expect(found.warnings.join()).toContain(`gives 4 as the size of "z.js", which is neither`)
    gateway.handler = serving({ ...SITE, 'z.js': 'let ' })
    expect((await failureOf(verify(entries))).message).toContain('"z.js"')
    expect((await verify(entries, { verify: 'none' })).readBack).toBeUndefined()
  })

  it('does not ask where a CID proves the file', async () => {
    const entries = [...digests].map(([name, { cid }]) => ({ name, hash: cid, size: 1 }))
    const found = await verify([...entries, { name: '', hash: HASH }])
    expect(found).toMatchObject({ warnings: [], readBack: { filesChecked: 1 } })
  })
})

describe('verifyDeployment of a file whose hash leaves doubt', () => {
  const large = Buffer.alloc(300_000, 'x')
  const site: Content = { ...SITE, 'movie.mp4': large }
  const entries = (): ListingEntry[] => {
    const { digests } = fingerprintsOf(site)
    const odd = fingerprintsOf({ other: Buffer.alloc(300_000, 'y') }).digests.get('other')!.cid
    const files = [...digests].map(([name, { cid }]) => ({
      name,
      hash: name === 'movie.mp4' ? odd : cid
    }))
    return [...files, { name: '', hash: HASH }]
  }

  it('is green when its bytes are right', async () => {
    gateway.handler = serving(site)
    const found = await verify(entries(), {}, {}, site)
    // The CIDs of the others are right.
    expect(found).toMatchObject({ verified: 'full', readBack: { filesChecked: 2 } })
  })

  it.each(['none', 'root'] as const)('is red without them: %s', async (level) => {
    const settings = { verify: level, verifyTimeoutMs: 400 }
    const error = await failureOf(verify(entries(), settings, {}, site))
    expect(error.message).toContain('"movie.mp4"')
  })

  it('and which changed on disk since is read back', async () => {
    gateway.handler = serving(site)
    const before = ({ files }: Site): Promise<void> =>
      writeFile(files.find(({ path }) => path === 'movie.mp4')!.absolutePath, 'shorter')
    const found = await verify(entries(), {}, { before }, site)
    expect(found.warnings.join()).toContain('"movie.mp4" changed')
    expect(found.readBack?.filesChecked).toBe(2)
  })
})

describe('verifyDeployment of a file that nobody said arrived whole', () => {
  const unconfirmed = { unconfirmed: ['z.js'] }

  it('reads it back whatever the level', async () => {
    const found = await verify(WHOLE, {}, unconfirmed)
    expect(found).toMatchObject({ verified: 'root', readBack: { filesChecked: 2 } })
  })

  it('is red where half of it is there', async () => {
    gateway.handler = serving({ ...SITE, 'z.js': 'let' })
    expect((await failureOf(verify(WHOLE, {}, unconfirmed))).message).toContain('"z.js"')
  })

  it('is as for any file where it is not served', async () => {
    gateway.handler = (request, response, path) =>
      path.endsWith('z.js')
        ? void response.writeHead(429).end()
        : serving(SITE)(request, response, path)
    const settings = { verifyTimeoutMs: 400 }
    expect((await verify(WHOLE, settings, unconfirmed)).warnings.join()).toContain('"z.js"')
    const strict = { ...settings, ifUnreachable: 'error' as const }
    expect((await failureOf(verify(WHOLE, strict, unconfirmed))).message).toContain('"z.js"')
  })

  it('does not ask for what the hash of the folder proves, nor where nothing is to be read', async () => {
    const { contentCid, digests } = fingerprintsOf(SITE)
    const entries = [...digests].map(([name, { cid }]) => ({ name, hash: cid }))
    const proven = [...entries, { name: '', hash: contentCid }]
    gateway.handler = serving(SITE, contentCid)
    const found = await verify(proven, {}, unconfirmed)
    expect(found.readBack).toMatchObject({ filesChecked: 1 })
    expect((await verify(WHOLE, { verify: 'none' }, unconfirmed)).readBack).toBeUndefined()
  })
})

it('ends with the reason of its signal', async () => {
  const controller = new AbortController()
  gateway.handler = () => controller.abort(new Error('cancelled by a test'))
  const change = { signal: controller.signal }
  await expect(verify(WHOLE, {}, change)).rejects.toThrow('cancelled by a test')
})
