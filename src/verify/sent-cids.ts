import { base32 } from 'multiformats/bases/base32'
import { base58btc } from 'multiformats/bases/base58'
import { type CidTools, comparableCid, rawCid } from './cids.js'
import type { DigestsByPath } from './sent-digests.js'

/** Tells by the CIDs of what was sent what a hash belongs to that comes without a name of its own. */
export class SentCids {
  readonly #digests: DigestsByPath
  readonly #tools: Pick<CidTools, 'parseCid'>
  readonly #folder: string
  /** Paths by the usual spelling of a CID; made at the first question. */
  #paths: Map<string, string[]> | undefined

  /** `contentCid`: that of the folder, '' where it is not known. */
  constructor(digests: DigestsByPath, contentCid: string, tools: Pick<CidTools, 'parseCid'>) {
    this.#digests = digests
    this.#tools = tools
    this.#folder = contentCid === '' ? '' : this.#usual(contentCid)
  }

  /**
   * Files sent whose CID `hash` is, in whatever spelling: that of the default profile, or the plain
   * sha256 of their bytes. None where it is opaque.
   */
  filesOf(hash: string): readonly string[] {
    const cid = this.#usual(hash)
    // The CID of a folder of several files is none of theirs, and needs no index of them.
    const isNone = cid === '' || (cid === this.#folder && this.#digests.size > 1)
    return isNone ? [] : (this.#index().get(cid) ?? [])
  }

  /** Whether `hash` is the CID of exactly the files sent, which proves every byte of them. */
  isFolder(hash: string): boolean {
    return this.#folder !== '' && this.#usual(hash) === this.#folder
  }

  #index(): ReadonlyMap<string, string[]> {
    if (this.#paths !== undefined) {
      return this.#paths
    }
    const index = new Map<string, string[]>()
    for (const [path, { cid, sha256 }] of this.#digests) {
      for (const key of [cid, rawCid(sha256)]) {
        const alike = index.get(key) ?? []
        alike.push(path)
        index.set(key, alike)
      }
    }
    this.#paths = index
    return index
  }

  /** A CIDv1 of a dag-pb node as the CIDv0 with its multihash (docs/ipfs.md 1.5); '' for no CID. */
  #usual(hash: string): string {
    const cid = comparableCid(hash, this.#tools) ?? ''
    return cid.startsWith('bafybei') ? base58btc.baseEncode(base32.decode(cid).subarray(2)) : cid
  }
}
