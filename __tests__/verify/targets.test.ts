import { describe, expect, it } from '@jest/globals'
import {
  AUTO_BYTES,
  AUTO_FILES,
  autoIndices,
  entryIndex,
  linkOf,
  type SizedFile,
  siteUrl,
  targetIndices
} from '../../src/verify/targets.js'

const files = (paths: readonly string[]): SizedFile[] => paths.map((path) => ({ path, size: 1 }))

const many = Array.from({ length: 500 }, (_, n) => `f${String(n).padStart(3, '0')}.txt`)

describe('entryIndex', () => {
  it.each([
    { name: 'index.html', paths: ['a.html', 'b/index.html', 'index.html'], expected: 2 },
    { name: 'the first page at the top', paths: ['a.css', 'b/index.html', 'c.htm'], expected: 2 },
    { name: 'the first file', paths: ['a.css', 'b/index.html'], expected: 0 }
  ])('is $name', ({ paths, expected }) => {
    expect(entryIndex(files(paths))).toBe(expected)
  })
})

describe('targetIndices', () => {
  it.each([
    { level: 'root' as const, paths: ['a', 'index.html'], expected: [1] },
    { level: 'sample' as const, paths: ['a', 'index.html', 'z'], expected: [1, 0, 2] },
    { level: 'full' as const, paths: ['a', 'index.html', 'z'], expected: [1, 0, 2] },
    { level: 'root' as const, paths: [], expected: [] }
  ])('$level of $paths', ({ level, paths, expected }) => {
    expect(targetIndices(files(paths), level)).toEqual(expected)
  })

  it('spreads a sample over the list, from the first file to the last', () => {
    const [entry, ...others] = targetIndices(files([...many, 'index.html']), 'sample')
    expect(entry).toBe(500)
    expect(others).toHaveLength(20)
    expect([others[0], others.at(-1)]).toEqual([0, 499])
    const gaps = others.slice(1).map((at, n) => at - (others[n] ?? 0))
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
  })

  it('takes all of 100,000 files once', () => {
    const paths = Array.from({ length: 100_000 }, (_, n) => `p/${n}`)
    expect(new Set(targetIndices(files(paths), 'full')).size).toBe(100_000)
  })
})

describe('a sample', () => {
  it('has the largest file, and one of every upload request', () => {
    const site = files([...many, 'index.html']).map((file, n) => ({
      ...file,
      size: n === 77 ? 9 : 1
    }))
    const chunkOf = Uint32Array.from(site.keys(), (n) => Math.floor(n / 10))
    const sample = targetIndices(site, 'sample', chunkOf)
    expect(sample.slice(0, 2)).toEqual([500, 77])
    expect(new Set(sample.map((n) => chunkOf[n])).size).toBe(51)
  })
})

describe('autoIndices', () => {
  const site = files(['a', 'b', 'index.html', 'z'])

  it.each([
    { name: 'the entry page where all is proven', proven: ['a', 'b', 'index.html', 'z'], is: [2] },
    { name: 'every file where nothing is', proven: [], is: [2, 0, 1, 3] },
    { name: 'what is not proven, and the entry page', proven: ['a', 'index.html'], is: [2, 1, 3] }
  ])('is $name', ({ proven, is }) => {
    const { indices, isSample } = autoIndices(site, (path) => proven.includes(path))
    expect({ indices, isSample }).toEqual({ indices: is, isSample: false })
  })

  const none = (): boolean => false
  it('is a sample of very many files, as far as they are not proven', () => {
    const large = files(Array.from({ length: AUTO_FILES + 1 }, (_, n) => `p/${n}`))
    expect(autoIndices(large.slice(1), none).indices).toHaveLength(AUTO_FILES)
    const { indices, isSample } = autoIndices(large, none)
    expect({ isSample, files: indices.length }).toEqual({ isSample: true, files: 21 })
    expect(autoIndices(large, (path) => path !== 'p/7').indices).toEqual([0, 7])
  })

  it('is a sample of very many bytes', () => {
    const large = files(many.slice(0, 100)).map((file) => ({ ...file, size: AUTO_BYTES / 100 }))
    expect(autoIndices(large, none).isSample).toBe(false)
    expect(autoIndices([...large, { path: 'one', size: 1 }], none).isSample).toBe(true)
  })
})

const location = {
  gatewayUrl: new URL('https://api.example/ipfs'),
  folderHash: 'a/b==',
  isSingleFile: false,
  fileHashes: new Map([['x.css', 'own']])
}

describe('links', () => {
  it.each([
    {
      name: 'below the folder',
      change: {},
      expected: 'https://api.example/ipfs/a%2Fb%3D%3D/x.css'
    },
    {
      name: 'by its own hash',
      change: { folderHash: '' },
      expected: 'https://api.example/ipfs/own'
    },
    {
      name: 'of the only file',
      change: { isSingleFile: true, folderHash: 'key' },
      expected: 'https://api.example/ipfs/key'
    }
  ])('to a file $name', ({ change, expected }) => {
    expect(linkOf('x.css', { ...location, ...change })?.href).toBe(expected)
  })

  it('leads nowhere without a hash', () => {
    expect(linkOf('y.css', { ...location, folderHash: '' })).toBeUndefined()
  })

  it.each([
    { name: 'with an index', paths: ['a', 'index.html'], change: {}, end: '/index.html' },
    { name: 'without an index', paths: ['a', 'b/index.html'], change: {}, end: '%3D/' },
    { name: 'of one file', paths: ['a'], change: { isSingleFile: true }, end: 'b%3D%3D' }
  ])('to a site $name', ({ paths, change, end }) => {
    expect(siteUrl({ ...location, ...change }, files(paths))).toMatch(new RegExp(`${end}$`))
  })

  it('to a site without a hash is empty', () => {
    expect(siteUrl({ ...location, folderHash: '' }, files(['index.html']))).toBe('')
  })
})
