/** Fingerprints: what a file and a folder are called in IPFS, computed from their bytes alone. */
export { parseCid, RAW, sameNode, sha256NodeOf } from './cid.js'
export { dagSizesOf } from './dag-sizes.js'
export { digestSmallFile, FileHasher, V0_LEAF_BYTES as SMALL_FILE_BYTES } from './file-hasher.js'
export { Fingerprints } from './fingerprints.js'
export { rootCid, type NodeRef } from './folder.js'
export { FolderTreeError, type PlacedFile } from './folder-tree.js'
export { ProfileHasher, rootOf, type ProfileDigest, type ProfiledFile } from './profile-hasher.js'
export {
  DEFAULT_PROFILE,
  perFormat,
  PROFILES,
  type FileFormat,
  type ProfileId
} from './profiles.js'
