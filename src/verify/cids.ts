import { base32 } from 'multiformats/bases/base32'

/** The fingerprints of the build under one way of making DAGs (docs/ipfs.md 1.5). */
export interface ProfileCids {
  readonly profile: string
  readonly fileCids: ReadonlyMap<string, string>
  /** CID of the folder; '' where it cannot be made. */
  readonly root: string
}

/** How CIDs are read and compared; the fingerprint code lives above this one. */
export interface CidTools {
  readonly parseCid: (text: string) => { readonly canonical: string } | undefined
  /** Whether both texts are CIDs of one node, whatever their version and base. */
  readonly sameNode: (a: string, b: string) => boolean
  /**
   * Reads all files again and computes their CIDs and roots under the known profiles. Undefined where
   * they cannot be computed, for instance because files have changed since.
   */
  readonly otherProfiles: () => Promise<readonly ProfileCids[] | undefined>
}

/** The profile of the fingerprints that are computed while the files are sent. */
export const DEFAULT_PROFILE = 'unixfs-v0-2015'

/** CIDv1, codec raw (0x55), sha2-256 (0x12) of 32 bytes (0x20). */
const RAW_SHA256 = [0x01, 0x55, 0x12, 0x20]

/**
 * The CID of a file that is one raw block: nothing but the sha256 of its bytes, so that it can be
 * compared without knowing how a service cuts files (docs/ipfs.md 1.4).
 */
export function rawCid(sha256: string): string {
  return base32.encode(Uint8Array.from([...RAW_SHA256, ...Buffer.from(sha256, 'hex')]))
}

/** Whether a CID in its usual spelling is the sha2-256 of one raw block. */
export function isRaw(canonical: string): boolean {
  return canonical.startsWith('bafkrei')
}

/** Version 0, and version 1 dag-pb or raw, with sha2-256: the CIDs that files are given by default. */
const COMPARABLE = /^(Qm|bafybei|bafkrei)/

/** `hash` in its usual spelling where it is a CID of a kind that is computed here; inlined content is not. */
export function comparableCid(
  hash: string,
  { parseCid }: Pick<CidTools, 'parseCid'>
): string | undefined {
  const canonical = parseCid(hash)?.canonical
  return canonical !== undefined && COMPARABLE.test(canonical) ? canonical : undefined
}
