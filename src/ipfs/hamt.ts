import { murmur364 } from '@multiformats/murmur3'

import { HAMT_FANOUT, shardBlock, type Link } from './dag-pb.js'

/** Bytes of a name's hash that place it, one for each level. */
const HASH_BYTES = 8

/** More names share a whole hash than a sharded directory can hold apart; no IPFS node could store it. */
export class HamtDepthError extends RangeError {
  override name = 'HamtDepthError'
}

/** An entry of a large directory with the hash of its name. */
export interface HashedLink extends Link {
  /** 8 bytes, the first byte places the entry in the root shard. */
  readonly hash: Uint8Array
}

/** murmur3-x64-64 of a name, as Go reads it: the first 64 bits, most significant byte first. */
export function hashName(name: Uint8Array): Uint8Array {
  const hash = murmur364.encode(name)
  if (hash instanceof Promise) {
    throw new TypeError('murmur3 must be computed at once')
  }
  return hash
}

/**
 * The root shard of the directory with these entries: murmur3-x64-64, 256 slots, a sub-shard exactly
 * where two or more names meet (docs/ipfs.md 3.2). `toNode` stores a block and tells its CID.
 * Throws a HamtDepthError when names cannot be told apart by their hash.
 */
export function shardedDirectory(
  entries: readonly HashedLink[],
  toCid: (block: Uint8Array) => Uint8Array,
  depth = 0
): { cid: Uint8Array; dagSize: number } {
  if (depth === HASH_BYTES) {
    throw new HamtDepthError(`${entries.length} names have the same hash`)
  }
  const slots = new Map<number, HashedLink[]>()
  for (const entry of entries) {
    const slot = entry.hash[depth] ?? 0
    const taken = slots.get(slot)
    if (taken === undefined) {
      slots.set(slot, [entry])
    } else {
      taken.push(entry)
    }
  }
  const taken = [...slots.keys()].sort((a, b) => a - b)
  const links = taken.map((slot) => slotLink(slot, slots.get(slot) ?? [], toCid, depth))
  const block = shardBlock(links, taken)
  return {
    cid: toCid(block),
    dagSize: links.reduce((sum, link) => sum + link.dagSize, block.length)
  }
}

const LABELS = Array.from({ length: HAMT_FANOUT }, (_, slot) =>
  Buffer.from(slot.toString(16).toUpperCase().padStart(2, '0'))
)

function slotLink(
  slot: number,
  entries: readonly HashedLink[],
  toCid: (block: Uint8Array) => Uint8Array,
  depth: number
): Link {
  const label = LABELS[slot] ?? Buffer.alloc(0)
  const [only, second] = entries
  if (only !== undefined && second === undefined) {
    return { name: Buffer.concat([label, only.name]), cid: only.cid, dagSize: only.dagSize }
  }
  return { name: label, ...shardedDirectory(entries, toCid, depth + 1) }
}
