import { createHash, type Hash } from 'node:crypto'

import type { BalancedTree } from './balanced.js'
import { cidText } from './cid.js'
import { dagPbLeaf, V0_LEAF_BYTES } from './file-hasher.js'
import { folderRoot, type NodeRef } from './folder.js'
import { LeafCutter } from './leaf-cutter.js'
import {
  FILE_FORMATS,
  MIB_LEAF_BYTES,
  newTree,
  perFormat,
  PROFILES,
  type FileFormat,
  type LeafKind,
  type ProfileId
} from './profiles.js'
import { sha256 } from './sha256.js'

/** Fingerprint of one file in all known formats. */
export interface ProfileDigest {
  /** Bytes that were hashed. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  readonly nodes: Readonly<Record<FileFormat, NodeRef>>
}

/**
 * The CIDs of one file in all formats of `FILE_FORMATS` from one pass over its bytes: each byte is
 * hashed once for each kind of leaf (docs/ipfs.md 1.5) and once as a whole, four times in all. For
 * the rare case that dStor's CIDs are not those of the default profile.
 */
export class ProfileHasher {
  #size = 0
  readonly #whole: Hash = createHash('sha256')
  readonly #trees = perFormat(newTree)
  readonly #small = new LeafCutter(V0_LEAF_BYTES, (content) => {
    const leaf = dagPbLeaf(content)
    this.#add('256k-dag-pb', leaf.sha256, leaf.blockLength, content.length)
    this.#add('256k-raw', sha256(content), content.length, content.length)
  })
  readonly #large = new LeafCutter(MIB_LEAF_BYTES, (content) => {
    this.#add('1m-raw', sha256(content), content.length, content.length)
  })

  /** As `FileHasher.update`. */
  update(block: Uint8Array): void {
    this.#size += block.length
    this.#whole.update(block)
    this.#small.update(block)
    this.#large.update(block)
  }

  #add(kind: LeafKind, hash: Uint8Array, dagSize: number, size: number): void {
    perFormat((format) => {
      const { leaf, leafCid } = FILE_FORMATS[format]
      if (leaf === kind) {
        this.#trees[format].add({ cid: leafCid(hash), dagSize, size })
      }
    })
  }

  /** Ends the file. Call it once, and no `update` after it. */
  digest(): ProfileDigest {
    this.#small.finish()
    this.#large.finish()
    const nodes = perFormat((format) => nodeRef(this.#trees[format]))
    return { size: this.#size, sha256: this.#whole.digest('hex'), nodes }
  }
}

function nodeRef(tree: BalancedTree): NodeRef {
  const { cid, dagSize } = tree.root()
  return { cid: cidText(cid), dagSize }
}

/** A file of a folder with its fingerprint in all formats. */
export interface ProfiledFile {
  /** POSIX path below the folder. */
  readonly path: string
  readonly nodes: Readonly<Record<FileFormat, NodeRef>>
}

function profileOf(id: ProfileId): (typeof PROFILES)[number] {
  const profile = PROFILES.find((candidate) => candidate.id === id)
  if (profile === undefined) {
    throw new RangeError(`no such profile: ${id}`)
  }
  return profile
}

/** The root of the folder with exactly these files under one profile. Throws as `folderRoot` does. */
export function rootOf(files: readonly ProfiledFile[], id: ProfileId): NodeRef {
  const { files: format, folders } = profileOf(id)
  const placed = files.map(({ path, nodes }) => ({ path, ...nodes[format] }))
  return folderRoot(placed, folders)
}
