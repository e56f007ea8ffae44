/** Fingerprints: what a file and a folder are called in IPFS, computed from their bytes alone. */
export { base58Text, MULTIHASH_BYTES } from './base58.js'
export { parseCid, sameNode, type ParsedCid } from './cid.js'
export { digestSmallFile, FileHasher, V0_LEAF_BYTES as SMALL_FILE_BYTES } from './file-hasher.js'
export { folderRoot, rootCid, type NodeRef } from './folder.js'
export { FolderTreeError, type PlacedFile } from './folder-tree.js'
export { HamtDepthError } from './hamt.js'
export {
  ProfileHasher,
  profilesOfFile,
  profilesOfRoot,
  rootOf,
  type ProfileDigest,
  type ProfiledFile
} from './profile-hasher.js'
export { perFormat, PROFILES, type FileFormat, type Profile, type ProfileId } from './profiles.js'
