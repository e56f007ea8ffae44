import type { Digests, FileDigest, RawDigest } from '../model.js'
import { base58Text, MULTIHASH_BYTES } from './index.js'

const HASH_BYTES = 32
/** The sha256 of the content, then the CID. */
const ROW_BYTES = HASH_BYTES + MULTIHASH_BYTES

/**
 * The fingerprints of all files of a site, in 82 bytes for each: objects with their texts take three
 * times as much, and the garbage collector would carry them around.
 */
export class DigestTable implements Digests {
  readonly #hashes: Buffer
  readonly #sizes: Float64Array
  /** No DAG has no bytes: 0 where the fingerprint is not known. */
  readonly #dagSizes: Float64Array

  /** @param files how many there are; none of their fingerprints is known yet */
  constructor(files: number) {
    this.#hashes = Buffer.alloc(files * ROW_BYTES)
    this.#sizes = new Float64Array(files)
    this.#dagSizes = new Float64Array(files)
  }

  set(index: number, { size, sha256, cid, dagSize }: RawDigest): void {
    this.#hashes.set(sha256, index * ROW_BYTES)
    this.#hashes.set(cid, index * ROW_BYTES + HASH_BYTES)
    this.#sizes[index] = size
    this.#dagSizes[index] = dagSize
  }

  at(index: number): StoredDigest | undefined {
    const dagSize = this.#dagSizes[index]
    if (!dagSize) {
      return undefined
    }
    return new StoredDigest(this.#sizes[index]!, dagSize, this.#hashes, index * ROW_BYTES)
  }
}

/** One fingerprint of the table; its texts are made each time they are read. */
export class StoredDigest implements FileDigest {
  readonly #hashes: Buffer
  readonly #start: number

  constructor(
    readonly size: number,
    readonly dagSize: number,
    hashes: Buffer,
    start: number
  ) {
    this.#hashes = hashes
    this.#start = start
  }

  get sha256(): string {
    return this.#hashes.toString('hex', this.#start, this.#start + HASH_BYTES)
  }

  get cidBytes(): Uint8Array {
    return this.#hashes.subarray(this.#start + HASH_BYTES, this.#start + ROW_BYTES)
  }

  get cid(): string {
    return base58Text(this.#hashes, this.#start + HASH_BYTES)
  }
}
