import { createHash } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'

import {
  digestSmallFile,
  FileHasher,
  ProfileHasher,
  SMALL_FILE_BYTES
} from '../../src/ipfs/index.js'
import type { RawDigest } from '../../src/model.js'
import { digestText } from './digest-text.js'
import { below, seeded, type Stream } from './trees.js'

const LEAF = 262_144
const SIZES = [0, 1, 2, 127, 128, 5000, LEAF - 1, LEAF, LEAF + 1, 4 * LEAF, 5 * LEAF + 3]

/** Cuts at random; every block is overwritten as soon as it was taken, as a reader's buffer is. */
function hashInBlocks(
  hasher: { update(block: Uint8Array): void },
  content: Uint8Array,
  next: () => number
): void {
  for (let at = 0; at < content.length;) {
    const block = Buffer.from(content.subarray(at, at + next()))
    hasher.update(block)
    at += block.length
    block.fill(0xee)
  }
}

function digestInBlocks(content: Uint8Array, next: () => number): RawDigest {
  const hasher = new FileHasher()
  hashInBlocks(hasher, content, next)
  return hasher.digest()
}

const SPLITS: { name: string; next: (stream: Stream) => number }[] = [
  { name: 'of 1 KiB', next: () => 1024 },
  { name: 'of 64 KiB', next: () => 65_536 },
  { name: 'of one leaf', next: () => LEAF },
  { name: 'of one byte less than a leaf', next: () => LEAF - 1 },
  { name: 'of one byte more than a leaf', next: () => LEAF + 1 },
  { name: 'of 1 MiB', next: () => 1 << 20 },
  { name: 'of random sizes', next: (stream) => 1 + below(stream, 400_000) },
  { name: 'of random small sizes', next: (stream) => 1 + below(stream, 9000) }
]

describe('FileHasher', () => {
  it.each(SPLITS)('gives the same digest for blocks $name', ({ name, next }) => {
    for (const size of SIZES) {
      const content = seeded(`content ${size}`)(size)
      const stream = seeded(`split ${name} ${size}`)
      const whole = new FileHasher()
      whole.update(content)
      expect(digestInBlocks(content, () => next(stream))).toEqual(whole.digest())
    }
  })

  it('takes blocks of no bytes anywhere', () => {
    const content = seeded('empty blocks')(LEAF + 10)
    const hasher = new FileHasher()
    for (const at of [0, 5, LEAF]) {
      hasher.update(new Uint8Array(0))
      hasher.update(content.subarray(at, at === 0 ? 5 : at === 5 ? LEAF : LEAF + 10))
    }
    hasher.update(new Uint8Array(0))
    expect(hasher.digest()).toEqual(digestInBlocks(content, () => content.length))
  })

  it('gives size and sha256 of the bytes', () => {
    const content = seeded('sha')(700_001)
    expect(digestInBlocks(content, () => 100_000)).toMatchObject({
      size: 700_001,
      sha256: createHash('sha256').update(content).digest()
    })
  })

  it('reads shared memory', () => {
    const content = seeded('shared')(LEAF + 99)
    const shared = new Uint8Array(new SharedArrayBuffer(content.length))
    shared.set(content)
    const hasher = new FileHasher()
    hasher.update(shared)
    expect(hasher.digest()).toEqual(digestInBlocks(content, () => LEAF))
    expect(digestSmallFile(shared.subarray(0, LEAF))).toEqual(
      digestSmallFile(content.subarray(0, LEAF))
    )
  })
})

describe('digestSmallFile', () => {
  it('agrees with FileHasher up to 256 KiB', () => {
    for (const size of SIZES.filter((bytes) => bytes <= SMALL_FILE_BYTES)) {
      const content = seeded(`small ${size}`)(size)
      expect(digestSmallFile(content)).toEqual(digestInBlocks(content, () => LEAF))
    }
  })

  it('refuses more', () => {
    expect(() => digestSmallFile(new Uint8Array(LEAF + 1))).toThrow(RangeError)
  })
})

describe('ProfileHasher', () => {
  it.each(SPLITS)('gives the same digest for blocks $name', ({ name, next }) => {
    const content = seeded('profiles')((1 << 20) + LEAF + 5)
    const stream = seeded(`profiles ${name}`)
    const split = new ProfileHasher()
    hashInBlocks(split, content, () => next(stream))
    const whole = new ProfileHasher()
    whole.update(content)
    expect(split.digest()).toEqual(whole.digest())
  })

  it('agrees with FileHasher about the default profile', () => {
    const content = seeded('default')(900_000)
    const hasher = new ProfileHasher()
    hasher.update(content)
    const { size, sha256, nodes } = hasher.digest()
    expect({ size, sha256, ...nodes.v0 }).toEqual(digestText(digestInBlocks(content, () => LEAF)))
  })
})
