import { describe, expect, it } from '@jest/globals'
import { VerificationError } from '../../src/errors.js'
import type { ProfileId } from '../../src/ipfs/index.js'
import { checkContent } from '../../src/verify/check-content.js'
import type { ContentQuestion } from '../../src/verify/content-verdict.js'
import type { Content } from '../support/gateway.js'
import { digestOf, fingerprintsOf } from './site.js'

const LARGE = Buffer.alloc(600_000, 'large')
const SMALL_SITE: Content = {
  'a.css': 'body{}',
  'empty.txt': '',
  'index.html': '<h1>Hi</h1>',
  'z.js': 'let z'
}
const SITE: Content = { ...SMALL_SITE, 'movie.mp4': LARGE, 'song.mp3': LARGE.subarray(1) }

function ask(
  site: Content,
  id: ProfileId,
  change: (hashes: Map<string, string>) => Partial<ContentQuestion> | undefined = () => ({})
): { result: ReturnType<typeof checkContent>; asked: { times: number } } {
  const { prints: digests, contentCid, under, otherProfiles, asked } = fingerprintsOf(site)
  const { fileCids, root } = under(id)
  const fileHashes = new Map(fileCids)
  const question = { fileHashes, folderHash: root, digests, contentCid, otherProfiles }
  return { result: checkContent({ ...question, ...change(fileHashes) }), asked }
}

/** The CID of other content in the same form. */
function otherCid(content: string | Buffer, id: ProfileId): string {
  const other = Buffer.from(content)
  other[0] = other[0]! ^ 1
  return fingerprintsOf({ other }).under(id).fileCids.get('other')!
}

describe('checkContent where all agrees', () => {
  it.each<{ id: ProfileId; times: number }>([
    { id: 'unixfs-v0-2015', times: 0 },
    { id: 'unixfs-v1-2025', times: 1 },
    { id: 'kubo-v1', times: 1 },
    { id: 'kubo-raw', times: 1 },
    { id: 'kubo-v1-dag-pb', times: 1 }
  ])('under $id', async ({ id, times }) => {
    const { result, asked } = ask(SITE, id)
    expect(await result).toMatchObject({ provesAll: true, suspects: [], warnings: [] })
    expect((await result).notes.join()).toContain(`the CID computed here (${id})`)
    expect((await result).notes.join()).toContain('of 6 files are the ones computed here')
    expect(asked.times).toBe(times)
  })

  it('without a folder', async () => {
    const { result } = ask(SITE, 'unixfs-v0-2015', () => ({ folderHash: '' }))
    expect(await result).toMatchObject({ provesAll: false, suspects: [], warnings: [] })
  })

  it('with the folder alone', async () => {
    const { result } = ask(SITE, 'unixfs-v0-2015', () => ({ fileHashes: new Map() }))
    expect(await result).toMatchObject({ provesAll: true, warnings: [] })
  })

  it('for raw blocks without reading any file again', async () => {
    const { result, asked } = ask(SMALL_SITE, 'kubo-v1', () => ({ folderHash: '' }))
    expect((await result).warnings).toEqual([])
    expect(asked.times).toBe(0)
  })

  it('for files with some opaque hashes', async () => {
    const { result } = ask(SITE, 'unixfs-v0-2015', (hashes) => {
      hashes.set('a.css', 'opaque==')
      return {}
    })
    expect((await result).notes.join()).toContain('Those hashes that are CIDs of 5 files')
  })
})

describe('checkContent where a file is wrong', () => {
  it.each<{ name: string; site: Content; id: ProfileId; path: string }>([
    { name: 'small', site: SITE, id: 'unixfs-v0-2015', path: 'index.html' },
    { name: 'small, raw', site: SITE, id: 'unixfs-v1-2025', path: 'index.html' },
    { name: 'large, beside another large one', site: SITE, id: 'unixfs-v0-2015', path: 'song.mp3' },
    { name: 'large, raw in one block', site: SITE, id: 'unixfs-v1-2025', path: 'movie.mp4' }
  ])('fails and names it: $name', async ({ site, id, path }) => {
    const { result } = ask(site, id, (hashes) => {
      hashes.set(path, otherCid(site[path]!, id))
      return { folderHash: '' }
    })
    const error: unknown = await result.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(VerificationError)
    expect(String(error)).toContain(`other content than was sent`)
    expect(String(error)).toContain(`"${path}"`)
  })

  it('fails even where the folder is right', async () => {
    const { result } = ask(SITE, 'unixfs-v0-2015', (hashes) => {
      hashes.set('movie.mp4', otherCid(LARGE, 'unixfs-v0-2015'))
      return {}
    })
    await expect(result).rejects.toThrow('"movie.mp4"')
  })

  it('suspects the only large file, since it may only be cut in another way', async () => {
    const site = { ...SMALL_SITE, 'movie.mp4': LARGE }
    const { result } = ask(site, 'unixfs-v0-2015', (hashes) => {
      hashes.set('movie.mp4', otherCid(LARGE, 'unixfs-v0-2015'))
      return { folderHash: '' }
    })
    expect(await result).toMatchObject({ provesAll: false, suspects: ['movie.mp4'] })
    expect((await result).warnings.join()).toContain('Only the bytes on the gateway can decide')
  })

  it.each([
    { name: 'alone', largest: 60_000, isProven: false },
    { name: 'beside one of its size', largest: 100_000, isProven: true },
    { name: 'beside a large one', largest: 300_000, isProven: true }
  ])('judges a file below a block that may be cut finer: $name', async ({ largest, isProven }) => {
    const wrong = Buffer.alloc(100_000, 1)
    const site = { ...SMALL_SITE, 'a.bin': Buffer.alloc(largest), 'b.bin': wrong }
    const { result } = ask(site, 'unixfs-v0-2015', (hashes) => {
      hashes.set('b.bin', otherCid(wrong, 'unixfs-v0-2015'))
      return { folderHash: '' }
    })
    await (isProven
      ? expect(result).rejects.toThrow('"b.bin"')
      : expect(result).resolves.toMatchObject({ provesAll: false, suspects: ['b.bin'] }))
  })

  it('only suspects what could not be compared under other profiles', async () => {
    const { prints: digests, contentCid, under } = fingerprintsOf(SITE)
    const fileHashes = new Map(under('unixfs-v0-2015').fileCids)
    fileHashes.set('z.js', otherCid('let z', 'unixfs-v0-2015'))
    const otherProfiles = (): Promise<undefined> => Promise.resolve(undefined)
    const question = { digests, contentCid, fileHashes, folderHash: '', otherProfiles }
    const result = await checkContent(question)
    expect(result.suspects).toEqual(['z.js'])
  })
})

describe('checkContent of one hash for several files', () => {
  it('fails where their contents differ, without asking anybody', async () => {
    const { result, asked } = ask(SITE, 'unixfs-v0-2015', (hashes) => {
      for (const path of hashes.keys()) {
        hashes.set(path, 'error')
      }
      return { folderHash: 'error' }
    })
    await expect(result).rejects.toThrow(
      'dStor gives the hash of "a.css" for 5 files of other content too: "empty.txt", "index.html"'
    )
    expect(asked.times).toBe(0)
  })

  it('is right where their contents are the same', async () => {
    const { result } = ask({ 'a.txt': 'x', 'b.txt': 'x' }, 'unixfs-v0-2015', (hashes) => {
      hashes.set('a.txt', 'key').set('b.txt', 'key')
      return { folderHash: '' }
    })
    await expect(result).resolves.toMatchObject({ provesAll: false, suspects: [] })
  })
})

describe('the files that checkContent proves', () => {
  it('are those with their own CIDs, where the folder is a key', async () => {
    const { result } = ask(SITE, 'unixfs-v0-2015', (hashes) => {
      hashes.set('a.css', 'key')
      return { folderHash: 'another key' }
    })
    const { proven } = await result
    expect([...proven]).toEqual(Object.keys(SITE).filter((path) => path !== 'a.css'))
  })

  it('are none where the folder is a CID of something else', async () => {
    const { result } = ask(SITE, 'unixfs-v0-2015', () => ({ folderHash: digestOf('x').cid }))
    expect((await result).proven.size).toBe(0)
  })
})

describe('checkContent where nothing can be said', () => {
  it('no file matches: a way of hashing that is not known', async () => {
    const { result } = ask(SITE, 'unixfs-v0-2015', (hashes) => {
      // Only the empty file is the same everywhere, and that proves nothing.
      for (const path of hashes.keys()) {
        const content = `encrypted ${path}`
        hashes.set(path, path === 'empty.txt' ? digestOf('').cid : digestOf(content).cid)
      }
      return { folderHash: digestOf('other folder').cid }
    })
    const { suspects, warnings } = await result
    expect(suspects).toEqual([])
    expect(warnings.join()).toContain('proves neither a fault nor that the content is right')
  })

  it('only the folder differs', async () => {
    const { result } = ask(SITE, 'unixfs-v0-2015', () => ({ folderHash: digestOf('x').cid }))
    expect(await result).toMatchObject({ provesAll: false, suspects: [] })
    expect((await result).warnings.join()).toContain('The hashes of the files match, but')
  })

  it.each([
    { name: 'opaque keys', hash: 'MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwLzI3NDc1' },
    { name: 'inlined content', hash: 'bafkqabtimvwgy3yk' },
    { name: 'words', hash: 'not a hash' }
  ])('$name are opaque', async ({ hash }) => {
    const { result, asked } = ask(SITE, 'unixfs-v0-2015', () => ({
      fileHashes: new Map([['index.html', hash]]),
      folderHash: hash
    }))
    expect(await result).toMatchObject({ provesAll: false, suspects: [], warnings: [] })
    expect((await result).notes.join()).toContain('opaque keys')
    expect(asked.times).toBe(0)
  })
})
