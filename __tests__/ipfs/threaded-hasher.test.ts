import { afterEach, describe, expect, it } from '@jest/globals'

import { FileHasher, HashThreadError, ThreadedFileHasher } from '../../src/ipfs/index.js'
import { below, seeded } from './trees.js'

const LEAF = 262_144
const open: ThreadedFileHasher[] = []

function newHasher(): ThreadedFileHasher {
  const hasher = new ThreadedFileHasher()
  open.push(hasher)
  return hasher
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((hasher) => hasher.close()))
})

describe('ThreadedFileHasher', () => {
  it.each([0, 1, LEAF - 1, LEAF, LEAF + 1, 4 * LEAF, 4 * LEAF + 1, 70 * LEAF + 3, 200 * LEAF])(
    'agrees with FileHasher about %i bytes',
    async (size) => {
      const content = seeded(`threaded ${size}`)(size)
      const stream = seeded(`threaded split ${size}`)
      const threaded = newHasher()
      const plain = new FileHasher()
      for (let at = 0; at < size;) {
        const block = Buffer.from(content.subarray(at, at + 1 + below(stream, 3_000_000)))
        plain.update(block)
        await threaded.update(block)
        at += block.length
        block.fill(0xee)
      }
      expect(await threaded.digest()).toEqual(plain.digest())
    }
  )

  it('takes one block that is larger than its memory', async () => {
    const content = seeded('one block')(80 * LEAF + 5)
    const threaded = newHasher()
    await threaded.update(content)
    const plain = new FileHasher()
    plain.update(content)
    expect(await threaded.digest()).toEqual(plain.digest())
  })

  it('fails, and does not wait for ever, when its threads are gone', async () => {
    const hasher = newHasher()
    await hasher.update(new Uint8Array(LEAF))
    await hasher.close()
    await expect(hasher.digest()).rejects.toThrow(HashThreadError)
    await hasher.close()
  })
})
