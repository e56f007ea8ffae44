import { describe, expect, it } from '@jest/globals'

import {
  FileHasher,
  ProfileHasher,
  PROFILES,
  rootCid,
  rootOf,
  type ProfileDigest,
  type ProfileId
} from '../../src/ipfs/index.js'
import { cidText, cidV1, RAW } from '../../src/ipfs/cid.js'
import { newTree } from '../../src/ipfs/profiles.js'
import { sha256 } from '../../src/ipfs/sha256.js'
import { digestText } from './digest-text.js'
import { contentOf, VECTORS, type VectorNode } from './trees.js'

/** The name of a profile in the vectors and here. */
const PROFILE_OF: Record<string, ProfileId> = {
  'unixfs-v0-2015': 'unixfs-v0-2015',
  'go-ipfs<0.11 default': 'go-ipfs-0.10',
  'kubo-cidv1': 'kubo-v1',
  'test-cid-v1': 'kubo-v1-1m',
  'unixfs-v1-2025': 'unixfs-v1-2025',
  'kubo-v0-rawleaves': 'kubo-raw',
  'kubo-v1-norawleaves': 'kubo-v1-dag-pb'
}

function profileDigest(content: Uint8Array): ProfileDigest {
  const hasher = new ProfileHasher()
  hasher.update(content)
  return hasher.digest()
}

function nodeUnder(digest: ProfileDigest, name: string): VectorNode | undefined {
  const profile = PROFILES.find(({ id }) => id === PROFILE_OF[name])
  const node = profile && digest.nodes[profile.files]
  return node && { cid: node.cid, size: node.dagSize }
}

describe('files of the vectors', () => {
  const table = Object.entries(VECTORS.files).map(([name, expected]) => ({
    name,
    content: name === 'empty' ? '' : name.replace('\\n', '\n'),
    expected
  }))

  it.each(table)('$name under every profile', ({ content, expected }) => {
    const digest = profileDigest(contentOf(content))
    for (const [profile, node] of Object.entries(expected)) {
      expect({ profile, ...nodeUnder(digest, profile) }).toEqual({ profile, ...node })
    }
  })

  it.each(table)('$name by FileHasher', ({ content, expected }) => {
    const hasher = new FileHasher()
    hasher.update(contentOf(content))
    const { cid, dagSize } = digestText(hasher.digest())
    expect({ cid, size: dagSize }).toEqual(expected['unixfs-v0-2015'])
  })

  it('1 GiB of zeros', () => {
    const hasher = new FileHasher()
    const block = new Uint8Array(1 << 20)
    for (let i = 0; i < 1024; i++) {
      hasher.update(block)
    }
    expect(digestText(hasher.digest())).toMatchObject({
      size: 2 ** 30,
      cid: 'QmdiETTY5fiwTkJeERbWAbPKtzcyjzMEJTJJosrqo2qKNm'
    })
  })
})

describe('a node of 1024 links', () => {
  it('holds 1 GiB of zeros', () => {
    const sha = sha256(new Uint8Array(1_048_576))
    const tree = newTree('v1-raw-1m-wide')
    for (let i = 0; i < 1024; i++) {
      tree.add({ cid: cidV1(RAW, sha), dagSize: 1_048_576, size: 1_048_576 })
    }
    const root = tree.root()
    expect(root.size).toBe(2 ** 30)
    expect(cidText(root.cid)).toBe('bafybeibqawkaltgjfdebq4no6nmfcvkcw7k52xqzclkwfmrkn6oxw7srmy')
  })
})

describe('trees of the vectors', () => {
  const table = Object.entries(VECTORS.trees).flatMap(([name, { fileList, roots }]) =>
    fileList ? [{ name, fileList, roots }] : []
  )

  it.each(table)('$name', ({ fileList, roots }) => {
    const files = fileList.map(([path, text]) => ({ path, ...profileDigest(contentOf(text)) }))
    for (const [profile, { cid, size }] of Object.entries(roots)) {
      const id = PROFILE_OF[profile]
      expect(id && { profile, ...rootOf(files, id) }).toEqual({ profile, cid, dagSize: size })
    }
    const placed = files.map(({ path, nodes }) => ({ path, ...nodes.v0 }))
    expect(rootCid(placed).cid).toBe(roots['unixfs-v0-2015']?.cid)
  })
})
