import { base32 } from 'multiformats/bases/base32'

/** CIDv1, codec raw (0x55), sha2-256 (0x12) of 32 bytes (0x20). */
const RAW_SHA256 = [0x01, 0x55, 0x12, 0x20]

/**
 * The CID of a file that is one raw block: nothing but the sha256 of its bytes, so that it can be
 * compared without knowing how a service cuts files (ipfs notes, 1.4).
 */
export function rawCid(sha256: string): string {
  return base32.encode(Uint8Array.from([...RAW_SHA256, ...Buffer.from(sha256, 'hex')]))
}

/** Version 0, and version 1 raw or dag-pb, with sha2-256: the CIDs that files are given by default. */
const COMPARABLE = /^(Qm|bafkrei|bafybei)/

/** Whether a CID in its usual spelling is of a kind that is computed here; inlined content is not. */
export function isComparable(canonical: string): boolean {
  return COMPARABLE.test(canonical)
}
