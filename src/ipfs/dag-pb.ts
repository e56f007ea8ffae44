/**
 * The bytes of dag-pb blocks with UnixFS data, as Kubo writes them (docs/ipfs.md 3.2): links first,
 * then data, link names present even when empty, block sizes unpacked. Written here and not by a
 * library because every byte of the site passes through it and the verification rests on it.
 */

/** Protobuf keys: field number << 3 | wire type (0 varint, 2 length-delimited). */
const NODE_DATA = 0x0a
const NODE_LINK = 0x12
const LINK_HASH = 0x0a
const LINK_NAME = 0x12
const LINK_TSIZE = 0x18
const UNIXFS_TYPE = 0x08
const UNIXFS_DATA = 0x12
const UNIXFS_FILE_SIZE = 0x18
const UNIXFS_BLOCK_SIZE = 0x20
const UNIXFS_HASH_TYPE = 0x28
const UNIXFS_FANOUT = 0x30

const TYPE_DIRECTORY = 1
const TYPE_FILE = 2
const TYPE_HAMT = 5
/** Multicodec murmur3-x64-64. */
const MURMUR3 = 0x22
/** Children of a HAMT node (IPIP-499). */
export const HAMT_FANOUT = 256

/** A link to a node, as it stands in the block of its parent. */
export interface Link {
  readonly name: Uint8Array
  readonly cid: Uint8Array
  /** Bytes of the blocks of the whole DAG below. */
  readonly dagSize: number
}

function varintLength(value: number): number {
  let length = 1
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
    length += 1
  }
  return length
}

/** Writes into a buffer of the right size; sizes go beyond 32 bits, so no bit operations on them. */
class Writer {
  readonly bytes: Buffer
  #at = 0

  constructor(length: number) {
    this.bytes = Buffer.allocUnsafe(length)
  }

  varint(value: number): this {
    let rest = value
    while (rest >= 0x80) {
      this.bytes[this.#at++] = (rest % 0x80) + 0x80
      rest = Math.floor(rest / 0x80)
    }
    this.bytes[this.#at++] = rest
    return this
  }

  blob(key: number, bytes: Uint8Array): this {
    this.varint(key).varint(bytes.length)
    this.bytes.set(bytes, this.#at)
    this.#at += bytes.length
    return this
  }
}

function fieldLength(length: number): number {
  return 1 + varintLength(length) + length
}

function linkBodyLength(link: Link): number {
  return (
    fieldLength(link.cid.length) + fieldLength(link.name.length) + 1 + varintLength(link.dagSize)
  )
}

/** Bytes that a link takes in the block of its parent. */
export function linkLength(link: Link): number {
  return fieldLength(linkBodyLength(link))
}

function encodeNode(links: readonly Link[], data: Uint8Array): Buffer {
  let length = fieldLength(data.length)
  for (const link of links) {
    length += linkLength(link)
  }
  const writer = new Writer(length)
  for (const link of links) {
    writer.varint(NODE_LINK).varint(linkBodyLength(link))
    writer.blob(LINK_HASH, link.cid).blob(LINK_NAME, link.name)
    writer.varint(LINK_TSIZE).varint(link.dagSize)
  }
  return writer.blob(NODE_DATA, data).bytes
}

/**
 * The bytes before and after the content in the block of a leaf, so that content need not be copied
 * to be hashed. `length` is that of the content in bytes.
 */
export function leafFrame(length: number): { head: Uint8Array; tail: Uint8Array } {
  const content = length === 0 ? 0 : fieldLength(length)
  const data = 2 + content + 1 + varintLength(length)
  const head = new Writer(1 + varintLength(data) + 2 + content - length)
  head.varint(NODE_DATA).varint(data).varint(UNIXFS_TYPE).varint(TYPE_FILE)
  if (length > 0) {
    head.varint(UNIXFS_DATA).varint(length)
  }
  const tail = new Writer(1 + varintLength(length)).varint(UNIXFS_FILE_SIZE).varint(length)
  return { head: head.bytes, tail: tail.bytes }
}

/** Block of a file that has several children; `sizes` are the bytes of file below each of them. */
export function fileBlock(links: readonly Link[], sizes: readonly number[]): Buffer {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const sizesLength = sizes.reduce((sum, size) => sum + 1 + varintLength(size), 0)
  const data = new Writer(3 + varintLength(total) + sizesLength)
  data.varint(UNIXFS_TYPE).varint(TYPE_FILE).varint(UNIXFS_FILE_SIZE).varint(total)
  for (const size of sizes) {
    data.varint(UNIXFS_BLOCK_SIZE).varint(size)
  }
  return encodeNode(links, data.bytes)
}

const DIRECTORY_DATA = Uint8Array.of(UNIXFS_TYPE, TYPE_DIRECTORY)
/** Bytes of the block of an empty directory. */
export const EMPTY_DIRECTORY_LENGTH = fieldLength(DIRECTORY_DATA.length)

/** Block of a directory; links in the order of the UTF-8 bytes of their names. */
export function directoryBlock(links: readonly Link[]): Buffer {
  return encodeNode(links, DIRECTORY_DATA)
}

/** Which slots are taken, as a big-endian number without leading zero bytes. */
function bitField(slots: readonly number[]): Uint8Array {
  const bits = new Uint8Array(HAMT_FANOUT / 8)
  for (const slot of slots) {
    const at = bits.length - 1 - (slot >> 3)
    bits[at] = (bits[at] ?? 0) | (1 << (slot & 7))
  }
  const first = bits.findIndex((byte) => byte !== 0)
  return bits.subarray(first === -1 ? bits.length : first)
}

/** Block of one shard of a large directory; `slots` are those of the links, ascending. */
export function shardBlock(links: readonly Link[], slots: readonly number[]): Buffer {
  const bits = bitField(slots)
  const data = new Writer(2 + fieldLength(bits.length) + 2 + 1 + varintLength(HAMT_FANOUT))
  data.varint(UNIXFS_TYPE).varint(TYPE_HAMT).blob(UNIXFS_DATA, bits)
  data.varint(UNIXFS_HASH_TYPE).varint(MURMUR3).varint(UNIXFS_FANOUT).varint(HAMT_FANOUT)
  return encodeNode(links, data.bytes)
}
