import type { FileDigest, RawDigest } from '../../src/model.js'
import { Fingerprints } from '../../src/ipfs/fingerprints.js'

/** A fingerprint as text, by way of the table that keeps those of a site. */
export function digestText(raw: RawDigest): FileDigest {
  const table = new Fingerprints([{ path: '' }])
  table.set(0, raw)
  const { size, sha256, cid, dagSize } = table.at(0)!
  return { size, sha256, cid, dagSize }
}
