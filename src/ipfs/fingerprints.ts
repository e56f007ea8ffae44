import type { Digests, FileDigest, RawDigest } from '../model.js'
import { CID_V0_BYTES, cidText, DAG_PB, type Sha256Node, sha256NodeOf } from './cid.js'

const HASH_BYTES = 32
/** The sha256 of the content, then the CID. */
const ROW_BYTES = HASH_BYTES + CID_V0_BYTES
/** A CIDv0 is these two bytes and the sha256 of its block. */
const CID_HEAD_BYTES = CID_V0_BYTES - HASH_BYTES

/** What a hash says of a file: it is a CID of its content, it is one of something else, or no CID. */
export type HashVerdict = 'same' | 'other' | 'opaque'

/**
 * The fingerprints of all files of a site, in 82 bytes for each: objects with their texts take three
 * times as much. Found by the position of a file, by its path, and by a hash that dStor gave.
 */
export class Fingerprints implements Digests {
  readonly #files: readonly { readonly path: string }[]
  readonly #hashes: Buffer
  readonly #sizes: Float64Array
  /** No DAG has no bytes: 0 where the fingerprint is not known. */
  readonly #dagSizes: Float64Array
  /** Made at the first question. */
  #positions: Map<string, number> | undefined
  #paths: Map<string, string[]> | undefined

  /** @param files those of the site, in its order; none of their fingerprints is known yet */
  constructor(files: readonly { readonly path: string }[]) {
    this.#files = files
    this.#hashes = Buffer.alloc(files.length * ROW_BYTES)
    this.#sizes = new Float64Array(files.length)
    this.#dagSizes = new Float64Array(files.length)
  }

  set(index: number, { size, sha256, cid, dagSize }: RawDigest): void {
    this.#hashes.set(sha256, index * ROW_BYTES)
    this.#hashes.set(cid, index * ROW_BYTES + HASH_BYTES)
    this.#sizes[index] = size
    this.#dagSizes[index] = dagSize
    this.#paths = undefined
  }

  at(index: number): Fingerprint | undefined {
    const dagSize = this.#dagSizes[index]
    if (!dagSize) {
      return undefined
    }
    return new Fingerprint(this.#sizes[index]!, dagSize, this.#hashes, index * ROW_BYTES)
  }

  /** The position of a file of the site. */
  indexOf(path: string): number | undefined {
    this.#positions ??= new Map(this.#files.map((file, index) => [file.path, index]))
    return this.#positions.get(path)
  }

  /** The fingerprint of the file with this path, where it is known. */
  of(path: string): Fingerprint | undefined {
    return this.at(this.indexOf(path) ?? -1)
  }

  /**
   * Paths of the files whose CID `hash` is, in whatever spelling: that of the default profile, or the
   * plain sha256 of their bytes. None where it is opaque.
   */
  pathsOf(hash: string): readonly string[] {
    const node = sha256NodeOf(hash)
    if (node === undefined) {
      return []
    }
    this.#paths ??= this.#byNode()
    return this.#paths.get(keyOf(node)) ?? []
  }

  #byNode(): Map<string, string[]> {
    const paths = new Map<string, string[]>()
    for (const [index, { path }] of this.#files.entries()) {
      for (const key of this.at(index)?.keys ?? []) {
        const alike = paths.get(key)
        if (alike === undefined) {
          paths.set(key, [path])
        } else {
          alike.push(path)
        }
      }
    }
    return paths
  }
}

/** The bytes of a hash as text, one character each. */
function keyOf({ codec, sha256 }: Sha256Node): string {
  return `${codec === DAG_PB ? 'd' : 'r'}${Buffer.from(sha256).toString('latin1')}`
}

/** One fingerprint; its texts are made each time they are read. */
export class Fingerprint implements FileDigest {
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
    return cidText(this.cidBytes)
  }

  /** The nodes that the file is under the default profile and as one raw block. */
  get keys(): readonly [string, string] {
    const dag = this.#start + HASH_BYTES + CID_HEAD_BYTES
    return [
      `d${this.#hashes.toString('latin1', dag, dag + HASH_BYTES)}`,
      `r${this.#hashes.toString('latin1', this.#start, this.#start + HASH_BYTES)}`
    ]
  }

  /**
   * Compares a hash that dStor gave for the file. A CID of one raw block is nothing but the sha256 of
   * the bytes, so that it can be compared without knowing how a service cuts files.
   */
  judge(hash: string): HashVerdict {
    const node = sha256NodeOf(hash)
    return node === undefined ? 'opaque' : this.keys.includes(keyOf(node)) ? 'same' : 'other'
  }
}
