import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import {
  FileHasher,
  ProfileHasher,
  PROFILES,
  rootCid,
  rootOf,
  type ProfileDigest,
  type ProfileId
} from '../../src/site/fingerprint/index.js'

interface Node {
  readonly cid: string
  readonly size: number
}

interface Vectors {
  readonly files: Record<string, Record<string, Node>>
  readonly trees: Record<string, { fileList?: [string, string][]; roots: Record<string, Node> }>
}

const VECTORS = JSON.parse(
  readFileSync(new URL('../fixtures/ipfs-vectors.json', import.meta.url), 'utf8')
) as Vectors

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

const BLOCK = 1 << 18

/** The content that a vector describes, in blocks of up to 256 KiB. */
function* blocksOf(description: string): Generator<Uint8Array> {
  if (!description.startsWith('zeros:')) {
    yield Buffer.from(description)
    return
  }
  const block = new Uint8Array(BLOCK)
  for (let left = Number(description.slice('zeros:'.length)); left > 0; left -= BLOCK) {
    yield block.subarray(0, Math.min(left, BLOCK))
  }
}

function profileDigest(description: string): ProfileDigest {
  const hasher = new ProfileHasher()
  for (const block of blocksOf(description)) {
    hasher.update(block)
  }
  return hasher.digest()
}

function nodeUnder(digest: ProfileDigest, name: string): Node | undefined {
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
    const digest = profileDigest(content)
    for (const [profile, node] of Object.entries(expected)) {
      expect({ profile, ...nodeUnder(digest, profile) }).toEqual({ profile, ...node })
    }
  })

  it.each(table)('$name by FileHasher', ({ content, expected }) => {
    const hasher = new FileHasher()
    for (const block of blocksOf(content)) {
      hasher.update(block)
    }
    const { cid, dagSize } = hasher.digest()
    expect({ cid, size: dagSize }).toEqual(expected['unixfs-v0-2015'])
  })
})

describe('trees of the vectors', () => {
  const table = Object.entries(VECTORS.trees).flatMap(([name, { fileList, roots }]) =>
    fileList ? [{ name, fileList, roots }] : []
  )

  it.each(table)('$name', ({ fileList, roots }) => {
    const files = fileList.map(([path, content]) => ({ path, ...profileDigest(content) }))
    for (const [profile, { cid, size }] of Object.entries(roots)) {
      const id = PROFILE_OF[profile]
      expect(id && { profile, ...rootOf(files, id) }).toEqual({ profile, cid, dagSize: size })
    }
    const placed = files.map(({ path, nodes }) => ({ path, ...nodes.v0 }))
    expect(rootCid(placed).cid).toBe(roots['unixfs-v0-2015']?.cid)
  })
})
