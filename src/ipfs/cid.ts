import { base16 } from 'multiformats/bases/base16'
import { base32, base32upper } from 'multiformats/bases/base32'
import { base36 } from 'multiformats/bases/base36'
import { base58btc } from 'multiformats/bases/base58'
import { base64, base64url } from 'multiformats/bases/base64'
import { CID } from 'multiformats/cid'

/** Multicodec of a UnixFS node with links or framing, the only codec of a CIDv0. */
export const DAG_PB = 0x70
/** Multicodec of a leaf that is nothing but bytes of the file. */
export const RAW = 0x55
const SHA2_256 = 0x12
const SHA2_256_BYTES = 32
/** A CIDv0: a bare multihash. */
export const CID_V0_BYTES = 2 + SHA2_256_BYTES
/** A sha2-256 CID has at most 110 characters; base58 takes quadratic time, so longer text is not tried. */
const LONGEST_CID = 512

const BASES = [base32, base58btc, base36, base16, base32upper, base64, base64url]

/** What a CID text says about the node that it names. */
export interface ParsedCid {
  readonly version: 0 | 1
  /** Multicodec, for instance `DAG_PB` or `RAW`. */
  readonly codec: number
  /** The usual spelling: base58btc for version 0, lower-case base32 for version 1. */
  readonly canonical: string
}

function decode(text: string): CID | undefined {
  if (text === '' || text.length > LONGEST_CID) {
    return undefined
  }
  try {
    const base = BASES.find(({ prefix }) => text.startsWith(prefix))
    const cid = base ? CID.parse(text, base) : CID.parse(text)
    const { code, digest } = cid.multihash
    return code === SHA2_256 && digest.length !== SHA2_256_BYTES ? undefined : cid
  } catch {
    return undefined
  }
}

/** Reads `text` as a CID of version 0 or 1 in any usual base; undefined when it is none. Never throws. */
export function parseCid(text: string): ParsedCid | undefined {
  const cid = decode(text)
  return cid && { version: cid.version, codec: cid.code, canonical: cid.toString() }
}

/**
 * Whether both texts are CIDs of one and the same node: a CIDv0 equals the CIDv1 (dag-pb) with its
 * multihash (docs/ipfs.md 1.5), and the base does not matter.
 */
export function sameNode(a: string, b: string): boolean {
  const left = decode(a)
  const right = decode(b)
  return (
    left !== undefined &&
    right !== undefined &&
    left.code === right.code &&
    sameBytes(left.multihash.bytes, right.multihash.bytes)
  )
}

/** CIDv0 of the block with this sha256: the bare multihash, 34 bytes. */
export function cidV0(sha256: Uint8Array): Uint8Array {
  return frame([SHA2_256, SHA2_256_BYTES], sha256)
}

/** CIDv1 of the block with this sha256, 36 bytes. */
export function cidV1(codec: typeof DAG_PB | typeof RAW, sha256: Uint8Array): Uint8Array {
  return frame([1, codec, SHA2_256, SHA2_256_BYTES], sha256)
}

function frame(head: readonly number[], sha256: Uint8Array): Uint8Array {
  const cid = new Uint8Array(head.length + sha256.length)
  cid.set(head)
  cid.set(sha256, head.length)
  return cid
}

/** The usual spelling of a CID made by `cidV0` or `cidV1`. */
export function cidText(cid: Uint8Array): string {
  return cid.length === CID_V0_BYTES ? base58btc.baseEncode(cid) : base32.encode(cid)
}

/** The bytes of a CID in its usual spelling. Throws for text in no such base. */
export function cidBytes(text: string): Uint8Array {
  return text.startsWith('Qm') ? base58btc.baseDecode(text) : base32.decode(text)
}

/** A node of a kind that is computed here: its name is the sha256 of its block. */
export interface Sha256Node {
  readonly codec: typeof DAG_PB | typeof RAW
  /** 32 bytes. */
  readonly sha256: Uint8Array
}

/**
 * What a text names, where it is a CID that can be compared with those computed here: version 0, or
 * version 1 dag-pb or raw, with sha2-256. Undefined for inlined content and for what is no CID. Never
 * throws.
 */
export function sha256NodeOf(text: string): Sha256Node | undefined {
  const cid = decode(text)
  if (cid === undefined || cid.multihash.code !== SHA2_256) {
    return undefined
  }
  const { code: codec, multihash } = cid
  return codec === DAG_PB || codec === RAW ? { codec, sha256: multihash.digest } : undefined
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
