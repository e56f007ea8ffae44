import { describe, expect, it } from '@jest/globals'
import { importer, type ImporterOptions } from 'ipfs-unixfs-importer'
import { fixedSize } from 'ipfs-unixfs-importer/chunker'
import type { CID } from 'multiformats/cid'

import {
  FileHasher,
  ProfileHasher,
  rootCid,
  rootOf,
  type NodeRef,
  type ProfileId
} from '../../src/ipfs/index.js'
import { below, foldersOfLinksBytes, letters, randomTree, seeded, type TreeFile } from './trees.js'

const NOWHERE = {
  put: (cid: CID): CID => cid
}

/** What the importer makes of a folder. Options must be fresh, since it writes into them. */
async function imported(files: readonly TreeFile[], options: ImporterOptions): Promise<NodeRef> {
  const source = files.map(({ path, content }) => ({ path: `site/${path}`, content }))
  let root: NodeRef | undefined
  for await (const { path, cid, size } of importer(source, NOWHERE, options)) {
    if (path === 'site') {
      root = { cid: cid.toString(), dagSize: Number(size) }
    }
  }
  if (root === undefined) {
    throw new Error('the importer made no root')
  }
  return root
}

/** Its ways, with the profile that has its rule of sharding. */
const WAYS: { name: string; id: ProfileId; options: () => ImporterOptions }[] = [
  {
    name: 'unixfs-v0-2015',
    id: 'importer-v0',
    options: () => ({ profile: 'unixfs-v0-2015' })
  },
  {
    name: 'unixfs-v1-2025',
    id: 'importer-v1-2025',
    options: () => ({ profile: 'unixfs-v1-2025' })
  },
  {
    name: 'its defaults',
    id: 'importer-v1',
    options: () => ({ cidVersion: 1, rawLeaves: true })
  },
  {
    name: '1 MiB leaves',
    id: 'importer-v1-1m',
    options: () => ({
      cidVersion: 1,
      rawLeaves: true,
      chunker: fixedSize({ chunkSize: 1_048_576 })
    })
  },
  {
    name: 'raw leaves under version 0',
    id: 'kubo-raw',
    options: () => ({ cidVersion: 0, rawLeaves: true })
  },
  {
    name: 'dag-pb leaves under version 1',
    id: 'kubo-v1-dag-pb',
    options: () => ({ cidVersion: 1, rawLeaves: false })
  }
]

function ours(files: readonly TreeFile[], id: ProfileId): NodeRef {
  const profiled = files.map(({ path, content }) => {
    const hasher = new ProfileHasher()
    hasher.update(content)
    return { path, nodes: hasher.digest().nodes }
  })
  return rootOf(profiled, id)
}

function ourDefault(files: readonly TreeFile[]): NodeRef {
  const placed = files.map(({ path, content }) => {
    const hasher = new FileHasher()
    hasher.update(content)
    return { path, ...hasher.digest() }
  })
  return rootCid(placed)
}

/** A folder with thousands of files and some folders, around the sharding limits. */
function largeFolder(seed: string): TreeFile[] {
  const stream = seeded(seed)
  const count = 3800 + below(stream, 2400)
  return Array.from({ length: count }, (_, i) => {
    const name = `${i}${letters(stream, 12 + below(stream, 40))}`
    const path = below(stream, 50) === 0 ? `${name}/index.html` : name
    return { path, content: stream(below(stream, 20)) }
  })
}

describe('ipfs-unixfs-importer agrees', () => {
  it.each(WAYS)('on random trees with $name', async ({ id, options }) => {
    for (let i = 0; i < 8; i++) {
      const files = randomTree(`importer ${id} ${i}`)
      if (files.length > 0) {
        expect({ i, ...ours(files, id) }).toEqual({ i, ...(await imported(files, options())) })
      }
    }
  })

  it.each(WAYS.slice(0, 3))('on large folders with $name', async ({ id, options }) => {
    for (let i = 0; i < 2; i++) {
      const files = largeFolder(`large ${i}`)
      expect({ i, ...ours(files, id) }).toEqual({ i, ...(await imported(files, options())) })
    }
  })

  it('on the default of this project', async () => {
    for (let i = 0; i < 15; i++) {
      const files = [...randomTree(`default ${i}`), { path: 'x', content: Buffer.from('x') }]
      expect(ourDefault(files)).toEqual(await imported(files, { profile: 'unixfs-v0-2015' }))
    }
  })
})

describe('ipfs-unixfs-importer overlooks folders', () => {
  it('so its root differs from ours and from Kubo, as we know it does', async () => {
    const files = foldersOfLinksBytes(262_145)
    const theirs = await imported(files, { profile: 'unixfs-v0-2015' })
    expect(ours(files, 'importer-v0')).toEqual(theirs)
    expect(ourDefault(files).cid).not.toBe(theirs.cid)
  })
})
