import { describe, expect, it } from '@jest/globals'
import { entryIndex, linkOf, siteUrl, targetIndices } from '../../src/verify/targets.js'

const many = Array.from({ length: 500 }, (_, n) => `f${String(n).padStart(3, '0')}.txt`)

describe('entryIndex', () => {
  it.each([
    { name: 'index.html', paths: ['a.html', 'b/index.html', 'index.html'], expected: 2 },
    { name: 'the first page at the top', paths: ['a.css', 'b/index.html', 'c.htm'], expected: 2 },
    { name: 'the first file', paths: ['a.css', 'b/index.html'], expected: 0 }
  ])('is $name', ({ paths, expected }) => {
    expect(entryIndex(paths)).toBe(expected)
  })
})

describe('targetIndices', () => {
  it.each([
    { level: 'root' as const, paths: ['a', 'index.html'], expected: [1] },
    { level: 'sample' as const, paths: ['a', 'index.html', 'z'], expected: [1, 0, 2] },
    { level: 'full' as const, paths: ['a', 'index.html', 'z'], expected: [1, 0, 2] },
    { level: 'root' as const, paths: [], expected: [] }
  ])('$level of $paths', ({ level, paths, expected }) => {
    expect(targetIndices(paths, level)).toEqual(expected)
  })

  it('spreads a sample over the list, from the first file to the last', () => {
    const [entry, ...others] = targetIndices([...many, 'index.html'], 'sample')
    expect(entry).toBe(500)
    expect(others).toHaveLength(20)
    expect([others[0], others.at(-1)]).toEqual([0, 499])
    const gaps = others.slice(1).map((at, n) => at - (others[n] ?? 0))
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
  })

  it('takes all of 100,000 files once', () => {
    const paths = Array.from({ length: 100_000 }, (_, n) => `p/${n}`)
    expect(new Set(targetIndices(paths, 'full')).size).toBe(100_000)
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
    expect(siteUrl({ ...location, ...change }, paths)).toMatch(new RegExp(`${end}$`))
  })

  it('to a site without a hash is empty', () => {
    expect(siteUrl({ ...location, folderHash: '' }, ['index.html'])).toBe('')
  })
})
