import { describe, expect, it } from '@jest/globals'

import { sha256 } from '../../src/ipfs/sha256.js'
import { cidV0 } from '../../src/ipfs/cid.js'
import { sorted, treeOf } from '../../src/ipfs/folder-tree.js'
import { HamtDepthError, hashName, shardedDirectory } from '../../src/ipfs/hamt.js'
import { digestSmallFile, FolderTreeError, rootCid } from '../../src/ipfs/index.js'
import { cidBytes } from '../../src/ipfs/cid.js'
import { digestText } from './digest-text.js'
import { randomTree } from './trees.js'

const { cid, dagSize } = digestText(digestSmallFile(Buffer.from('x')))

function placed(...paths: string[]): { path: string; cid: string; dagSize: number }[] {
  return paths.map((path) => ({ path, cid, dagSize }))
}

describe('rootCid', () => {
  it('does not depend on the order of the files', () => {
    const files = randomTree('order').map(({ path, content }) => {
      return { path, cid, dagSize: content.length }
    })
    expect(files.length).toBeGreaterThan(10)
    expect(rootCid([...files].reverse())).toEqual(rootCid(files))
  })

  it('takes CIDs as bytes', () => {
    const asBytes = placed('a/b', 'c').map((file) => ({ ...file, cid: cidBytes(file.cid) }))
    expect(rootCid(asBytes)).toEqual(rootCid(placed('a/b', 'c')))
  })

  it('keeps names as they are', () => {
    const roots = ['\u00e9', 'e\u0301', 'E', '%C3%A9', '__proto__', 'constructor', 'é ', '0'].map(
      (name) => rootCid(placed(`${name}/x`)).cid
    )
    expect(new Set(roots).size).toBe(roots.length)
  })

  it.each(['', '/', '/a', 'a/', 'a//b', './a', 'a/./b', '..', '../a', 'a/..'])(
    'refuses the path "%s"',
    (path) => {
      expect(() => rootCid(placed(path))).toThrow(FolderTreeError)
    }
  )

  it.each([{ paths: ['a', 'a'] }, { paths: ['a', 'a/b'] }, { paths: ['a/b', 'a'] }])(
    'refuses $paths together',
    ({ paths }) => {
      expect(() => rootCid(placed(...paths))).toThrow(FolderTreeError)
    }
  )

  it('takes folders as deep as a path can be', () => {
    expect(rootCid(placed(`${'d/'.repeat(2047)}f`)).dagSize).toBeGreaterThan(2047 * 40)
  })
})

describe('the order of links', () => {
  it.each([
    { name: 'ASCII', names: ['b', 'a', 'A', '-', 'a.b', 'a b', 'aa'] },
    { name: 'beyond the basic plane', names: ['\u{1f600}', '\uff61', '\ue000', 'z', '\u{10ffff}'] }
  ])('is that of UTF-8: $name', ({ names }) => {
    const expected = names.map((name) => Buffer.from(name)).sort((a, b) => Buffer.compare(a, b))
    const found = sorted(treeOf(placed(...names))).map(([name]) => Buffer.from(name))
    expect(found).toEqual(expected)
  })
})

describe('shardedDirectory', () => {
  const link = { cid: cidBytes(cid), dagSize }
  const toCid = (block: Uint8Array): Uint8Array => cidV0(sha256(block))

  it('reads hashes as Go does', () => {
    expect(Buffer.from(hashName(Buffer.from('x'))).toString('hex')).toBe('6d16e801ba1afee7')
  })

  it('goes as deep as the hash, and says when that is not enough', () => {
    const hash = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)
    const other = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 9)
    const entry = (name: string, itsHash: Uint8Array) => {
      return { ...link, name: Buffer.from(name), hash: itsHash }
    }
    const deep = shardedDirectory([entry('a', hash), entry('b', other)], toCid)
    const flat = shardedDirectory([entry('a', hash), entry('b', Uint8Array.of(2))], toCid)
    expect(deep.dagSize).toBeGreaterThan(flat.dagSize + 7 * 50)
    expect(() => shardedDirectory([entry('a', hash), entry('b', hash)], toCid)).toThrow(
      HamtDepthError
    )
  })
})
