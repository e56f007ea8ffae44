import { describe, expect, it } from '@jest/globals'

import {
  ProfileHasher,
  PROFILES,
  rootOf,
  sameNode,
  type ProfileDigest,
  type ProfiledFile,
  type ProfileId
} from '../../src/ipfs/index.js'
import { folderOfLinksBytes, foldersOfLinksBytes, type TreeFile } from './trees.js'

function digestOf(content: Uint8Array): ProfileDigest {
  const hasher = new ProfileHasher()
  hasher.update(content)
  return hasher.digest()
}

/** The profiles under which this file has the CID `hash`, in the order of `PROFILES`. */
function profilesOfFile({ nodes }: ProfileDigest, hash: string): ProfileId[] {
  return PROFILES.filter(({ files }) => sameNode(nodes[files].cid, hash)).map(({ id }) => id)
}

const x = digestOf(Buffer.from('x'))

/** All test folders here have files of one byte. */
function profiled(files: readonly TreeFile[]): ProfiledFile[] {
  return files.map(({ path }) => ({ path, nodes: x.nodes }))
}

function folderOf(count: number): ProfiledFile[] {
  return Array.from({ length: count }, (_, i) => ({ path: `${i}.html`, nodes: x.nodes }))
}

const V0: readonly ProfileId[] = [
  'unixfs-v0-2015',
  'kubo-0.11',
  'go-ipfs-0.10',
  'js-ipfs',
  'importer-v0'
]

/** The v0 profiles by the root that they give. */
function groups(files: readonly ProfiledFile[]): ProfileId[][] {
  const byRoot = new Map<string, ProfileId[]>()
  for (const id of V0) {
    const { cid } = rootOf(files, id)
    byRoot.set(cid, [...(byRoot.get(cid) ?? []), id])
  }
  return [...byRoot.values()]
}

describe('sharding', () => {
  const others: ProfileId[] = ['unixfs-v0-2015', 'go-ipfs-0.10', 'importer-v0']
  it.each<{ name: string; files: ProfiledFile[]; expected: ProfileId[][] }>([
    { name: '1000 entries', files: folderOf(1000), expected: [[...V0]] },
    {
      name: '1001 entries',
      files: folderOf(1001),
      expected: [['unixfs-v0-2015', 'kubo-0.11', 'go-ipfs-0.10', 'importer-v0'], ['js-ipfs']]
    },
    {
      name: 'a byte below the limit',
      files: profiled(folderOfLinksBytes(262_143)),
      expected: [['unixfs-v0-2015', 'kubo-0.11', 'go-ipfs-0.10', 'importer-v0'], ['js-ipfs']]
    },
    {
      name: 'at the limit',
      files: profiled(folderOfLinksBytes(262_144)),
      expected: [others, ['kubo-0.11', 'js-ipfs']]
    },
    {
      name: 'a byte beyond the limit',
      files: profiled(folderOfLinksBytes(262_145)),
      expected: [['unixfs-v0-2015', 'kubo-0.11', 'js-ipfs', 'importer-v0'], ['go-ipfs-0.10']]
    },
    {
      name: 'folders at the limit',
      files: profiled(foldersOfLinksBytes(262_144)),
      expected: [others, ['kubo-0.11', 'js-ipfs']]
    },
    {
      name: 'folders a byte beyond the limit',
      files: profiled(foldersOfLinksBytes(262_145)),
      expected: [
        ['unixfs-v0-2015', 'kubo-0.11', 'js-ipfs'],
        ['go-ipfs-0.10', 'importer-v0']
      ]
    }
  ])('$name', ({ files, expected }) => {
    expect(groups(files)).toEqual(expected)
  })
})

describe('sharding by links of version 1, which are 2 bytes longer', () => {
  it.each([
    { bytes: 262_144, isSharded: false },
    { bytes: 262_145, isSharded: true }
  ])('$bytes bytes: $isSharded', ({ bytes, isSharded }) => {
    const files = profiled(folderOfLinksBytes(bytes, 36))
    const flat = rootOf(files, 'go-ipfs-0.10-v1').cid
    expect(rootOf(files, 'kubo-v1').cid !== flat).toBe(isSharded)
    expect(rootOf(files, 'kubo-0.11-v1').cid).not.toBe(flat)
  })
})

describe('storacha, as ipfs-car 3.1.0 made these folders', () => {
  const contents = Array.from({ length: 7 }, (_, i) => digestOf(Buffer.from(`x${i}`)).nodes)
  const folder = (count: number, path: (i: number) => string): ProfiledFile[] =>
    Array.from({ length: count }, (_, i) => ({
      path: path(i),
      nodes: contents[i % 7] ?? x.nodes
    }))

  it.each([
    {
      name: '1000 files',
      files: folder(1000, (i) => `f${i}.html`),
      expected: 'bafybeidsiyyr7wby6puqbm52pckue5ls6n5jkllkqmi7xv5xqnvbxr7ke4'
    },
    {
      name: '1001 files',
      files: folder(1001, (i) => `f${i}.html`),
      expected: 'bafybeiainomiwygcqmmonvdufqjcpdubfqhrbk4qorw6vibtecjgbnojem'
    },
    {
      name: '1500 folders',
      files: folder(1500, (i) => `d${i}/index.html`),
      expected: 'bafybeie3ilao53pekbgrf52kop36khyss42jayqtqjmw3b3dhurewzd4ge'
    },
    {
      name: 'a file of three leaves',
      files: [{ path: 'big.bin', nodes: digestOf(Buffer.alloc(3_000_001, 7)).nodes }],
      expected: 'bafybeicz6zbsjtmkxgn7hib2aw4455yhub4c2t5xfop7bjtcaxt435j23e'
    }
  ])('$name', ({ files, expected }) => {
    expect(rootOf(files, 'storacha').cid).toBe(expected)
  })
})

describe('finding the profile', () => {
  it('names every profile with the file', () => {
    const large = digestOf(Buffer.alloc(300_000))
    for (const { id, files } of PROFILES) {
      expect(profilesOfFile(large, large.nodes[files].cid)).toContain(id)
    }
    // The blocks of both formats are the same, only the spelling of the root differs.
    expect(profilesOfFile(large, large.nodes['v1-raw'].cid)).toEqual([
      'kubo-v1',
      'kubo-0.11-v1',
      'go-ipfs-0.10-v1',
      'importer-v1',
      'kubo-raw',
      'kubo-0.11-raw',
      'go-ipfs-0.10-raw'
    ])
  })

  it('takes a dag-pb node in either spelling', () => {
    const ids = profilesOfFile(x, x.nodes.v1.cid)
    expect(ids).toEqual(profilesOfFile(x, x.nodes.v0.cid))
    expect(ids).toEqual(expect.arrayContaining(['unixfs-v0-2015', 'kubo-v1-dag-pb']))
  })

  it('finds none for another file or for an opaque hash', () => {
    expect(profilesOfFile(x, digestOf(Buffer.from('y')).nodes.v0.cid)).toEqual([])
    expect(profilesOfFile(x, '7c211433f02071597741e6ff5a8ea34789abbf43')).toEqual([])
  })

  it('names the profiles of a root', () => {
    const files = profiled(folderOfLinksBytes(262_145))
    const root = rootOf(files, 'go-ipfs-0.10').cid
    const ids = PROFILES.filter(({ id }) => sameNode(rootOf(files, id).cid, root))
    expect(ids.map(({ id }) => id)).toEqual(['go-ipfs-0.10'])
  })

  it('has names and ids that are told apart', () => {
    expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length)
    expect(new Set(PROFILES.map(({ name }) => name)).size).toBe(PROFILES.length)
  })
})
