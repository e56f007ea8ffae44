import { leafFrame } from './dag-pb.js'
import { V0_LEAF_BYTES } from './file-hasher.js'
import { FILE_FORMATS, type FileFormat, MIB_LEAF_BYTES, newTree, perFormat } from './profiles.js'

const NO_HASH = new Uint8Array(32)

/**
 * What services may give as `Size` of a file of so many bytes: the bytes themselves, and those of all
 * blocks of its DAG under each known profile, which depend on nothing but the length. Takes time in
 * proportion to the number of blocks.
 */
export function dagSizesOf(bytes: number): ReadonlySet<number> {
  const sizes = Object.values(perFormat((format) => dagSizeOf(bytes, format)))
  return new Set([bytes, ...sizes])
}

function dagSizeOf(bytes: number, format: FileFormat): number {
  const { leaf, leafCid } = FILE_FORMATS[format]
  const leafBytes = leaf === '1m-raw' ? MIB_LEAF_BYTES : V0_LEAF_BYTES
  const tree = newTree(format)
  const cid = leafCid(NO_HASH)
  const add = (size: number): void => {
    const { head, tail } = leafFrame(size)
    const framed = leaf === '256k-dag-pb' ? head.length + tail.length : 0
    tree.add({ cid, dagSize: size + framed, size })
  }
  let left = bytes
  for (; left > leafBytes; left -= leafBytes) {
    add(leafBytes)
  }
  add(left)
  return tree.root().dagSize
}
