import { BalancedTree } from './balanced.js'
import { cidV0, cidV1, DAG_PB, RAW } from './cid.js'
import { V0_WIDTH } from './file-hasher.js'
import { SHARDING_BYTES, type FolderFormat, type ShardingRule } from './folder.js'

/** Bytes of a leaf in the newer profiles. */
export const MIB_LEAF_BYTES = 1_048_576

/** The sha256 of a leaf that the formats share: of its bytes alone, or of the dag-pb block. */
export type LeafKind = '256k-dag-pb' | '256k-raw' | '1m-raw'

const v1Node = (sha256: Uint8Array): Uint8Array => cidV1(DAG_PB, sha256)
const v1Raw = (sha256: Uint8Array): Uint8Array => cidV1(RAW, sha256)

interface FileFormatFacts {
  readonly leaf: LeafKind
  readonly width: number
  readonly leafCid: (sha256: Uint8Array) => Uint8Array
  readonly nodeCid: (sha256: Uint8Array) => Uint8Array
}

/** The ways in which files become DAGs (docs/ipfs.md 1.5). */
export const FILE_FORMATS = {
  v0: { leaf: '256k-dag-pb', width: V0_WIDTH, leafCid: cidV0, nodeCid: cidV0 },
  'v0-raw': { leaf: '256k-raw', width: V0_WIDTH, leafCid: v1Raw, nodeCid: cidV0 },
  v1: { leaf: '256k-dag-pb', width: V0_WIDTH, leafCid: v1Node, nodeCid: v1Node },
  'v1-raw': { leaf: '256k-raw', width: V0_WIDTH, leafCid: v1Raw, nodeCid: v1Node },
  'v1-raw-1m': { leaf: '1m-raw', width: V0_WIDTH, leafCid: v1Raw, nodeCid: v1Node },
  'v1-raw-1m-wide': { leaf: '1m-raw', width: 1024, leafCid: v1Raw, nodeCid: v1Node }
} as const satisfies Record<string, FileFormatFacts>
export type FileFormat = keyof typeof FILE_FORMATS

/** A value for each format. */
export function perFormat<T>(make: (format: FileFormat) => T): Record<FileFormat, T> {
  return {
    v0: make('v0'),
    'v0-raw': make('v0-raw'),
    v1: make('v1'),
    'v1-raw': make('v1-raw'),
    'v1-raw-1m': make('v1-raw-1m'),
    'v1-raw-1m-wide': make('v1-raw-1m-wide')
  }
}

/** A new, empty DAG of a file in this format. */
export function newTree(format: FileFormat): BalancedTree {
  const { width, nodeCid } = FILE_FORMATS[format]
  return new BalancedTree(width, nodeCid)
}

/** One way of making a folder that is known to exist in the wild. */
export interface Profile {
  readonly id: string
  /** For a report: who makes folders in this way. */
  readonly name: string
  readonly files: FileFormat
  readonly folders: FolderFormat
}

const LINKS = {
  measure: 'links',
  limit: SHARDING_BYTES,
  atLimit: false,
  countsFolders: true
} as const
const LINKS_AT_LIMIT = { ...LINKS, atLimit: true } as const
const LINKS_OF_FILES = { ...LINKS, countsFolders: false } as const
const BLOCK = { ...LINKS, measure: 'block' } as const
const BLOCK_OF_FILES = { ...BLOCK, countsFolders: false } as const
const THOUSAND = { ...LINKS, measure: 'entries', limit: 1000 } as const

function profile<const Id extends string>(
  id: Id,
  name: string,
  files: FileFormat,
  sharding: ShardingRule | undefined
): Profile & { readonly id: Id } {
  const toCid = files.startsWith('v0') ? cidV0 : v1Node
  return { id, name, files, folders: { toCid, sharding } }
}

/**
 * The candidates A to I of docs/ipfs.md (1.5) with the sharding rules of the versions (1.1 to 1.3),
 * the likeliest first. Most differ only for folders of thousands of entries or for large files.
 */
export const PROFILES = [
  profile('unixfs-v0-2015', 'ipfs add, Kubo 0.40 or later', 'v0', LINKS),
  profile('kubo-0.11', 'ipfs add, Kubo 0.11 to 0.39', 'v0', LINKS_AT_LIMIT),
  profile('go-ipfs-0.10', 'ipfs add, go-ipfs before 0.11', 'v0', undefined),
  profile('js-ipfs', 'js-ipfs, or ipfs-unixfs-importer 1 to 12', 'v0', THOUSAND),
  profile('importer-v0', 'ipfs-unixfs-importer 13 to 17, CIDv0', 'v0', LINKS_OF_FILES),
  profile('unixfs-v1-2025', 'unixfs-v1-2025', 'v1-raw-1m-wide', BLOCK),
  profile('importer-v1-2025', 'importer 16 or 17, v1-2025', 'v1-raw-1m-wide', BLOCK_OF_FILES),
  profile('kubo-v1', 'ipfs add --cid-version=1, Kubo 0.40 or later', 'v1-raw', LINKS),
  profile('kubo-0.11-v1', 'ipfs add --cid-version=1, 0.11 to 0.39', 'v1-raw', LINKS_AT_LIMIT),
  profile('go-ipfs-0.10-v1', 'ipfs add --cid-version=1, before 0.11', 'v1-raw', undefined),
  profile('importer-v1', 'ipfs-unixfs-importer 14 to 17', 'v1-raw', LINKS_OF_FILES),
  profile('test-cid-v1', 'test-cid-v1, Kubo 0.29 to 0.39', 'v1-raw-1m', LINKS_AT_LIMIT),
  profile('kubo-v1-1m', 'CIDv1 and 1 MiB leaves, Kubo 0.40 or later', 'v1-raw-1m', LINKS),
  profile('importer-v1-1m', 'importer with 1 MiB leaves', 'v1-raw-1m', LINKS_OF_FILES),
  profile('helia', 'Helia', 'v1-raw-1m-wide', LINKS_OF_FILES),
  profile('v1-wide-links', 'v1-2025, sharded by links', 'v1-raw-1m-wide', LINKS),
  profile('storacha', 'Storacha or ipfs-car', 'v1-raw-1m-wide', THOUSAND),
  profile('kubo-raw', 'ipfs add --raw-leaves, Kubo 0.40 or later', 'v0-raw', LINKS),
  profile('kubo-0.11-raw', 'ipfs add --raw-leaves, 0.11 to 0.39', 'v0-raw', LINKS_AT_LIMIT),
  profile('go-ipfs-0.10-raw', 'ipfs add --raw-leaves, before 0.11', 'v0-raw', undefined),
  profile('kubo-v1-dag-pb', 'CIDv1, --raw-leaves=false, Kubo 0.40 or later', 'v1', LINKS),
  profile('kubo-0.11-v1-dag-pb', 'the same, Kubo 0.11 to 0.39', 'v1', LINKS_AT_LIMIT),
  profile('go-ipfs-0.10-v1-dag-pb', 'the same, go-ipfs before 0.11', 'v1', undefined)
] as const
export type ProfileId = (typeof PROFILES)[number]['id']

/** The profile of the fingerprints that are computed while the files are sent. */
export const DEFAULT_PROFILE: ProfileId = 'unixfs-v0-2015'
