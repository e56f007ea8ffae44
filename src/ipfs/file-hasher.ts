import { createHash, type Hash } from 'node:crypto'

import type { RawDigest } from '../model.js'
import { BalancedTree, type Piece } from './balanced.js'
import { cidV0 } from './cid.js'
import { leafFrame } from './dag-pb.js'
import { LeafCutter } from './leaf-cutter.js'
import { sha256 } from './sha256.js'

/** Bytes of a leaf and links of a node under `unixfs-v0-2015` (IPIP-499). */
export const V0_LEAF_BYTES = 262_144
export const V0_WIDTH = 174

const FULL_FRAME = leafFrame(V0_LEAF_BYTES)

/** sha256 and length of the dag-pb block around the content of a leaf of up to 256 KiB. */
export function dagPbLeaf(content: Uint8Array): { sha256: Uint8Array; blockLength: number } {
  const { head, tail } = content.length === V0_LEAF_BYTES ? FULL_FRAME : leafFrame(content.length)
  return {
    sha256: sha256(head, content, tail),
    blockLength: head.length + content.length + tail.length
  }
}

function v0Leaf(content: Uint8Array): Piece {
  const leaf = dagPbLeaf(content)
  return { cid: cidV0(leaf.sha256), dagSize: leaf.blockLength, size: content.length }
}

/** Fingerprint of a file of at most 256 KiB that is in memory as a whole; throws a RangeError for more. */
export function digestSmallFile(content: Uint8Array): RawDigest {
  if (content.length > V0_LEAF_BYTES) {
    throw new RangeError(`a small file has at most ${V0_LEAF_BYTES} bytes, not ${content.length}`)
  }
  return { ...v0Leaf(content), sha256: sha256(content) }
}

/**
 * Fingerprint of one file from its bytes in order, in blocks of any size: sha256, and the CIDv0 that
 * `ipfs add` gives it (profile `unixfs-v0-2015`). Memory is bounded for files of any size. Blocks
 * may be reused as soon as `update` returns and are hashed without a copy where 256 KiB of the file
 * that start at a multiple of 256 KiB lie within one block.
 */
export class FileHasher {
  readonly #whole: Hash = createHash('sha256')
  readonly #tree = new BalancedTree(V0_WIDTH, cidV0)
  readonly #cutter = new LeafCutter(V0_LEAF_BYTES, (content) => {
    this.#whole.update(content)
    this.#tree.add(v0Leaf(content))
  })

  update(block: Uint8Array): void {
    this.#cutter.update(block)
  }

  /** Ends the file. Call it once, and no `update` after it. */
  digest(): RawDigest {
    this.#cutter.finish()
    return { ...this.#tree.root(), sha256: this.#whole.digest() }
  }
}
