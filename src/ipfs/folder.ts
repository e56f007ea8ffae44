import { cidBytes, cidText, cidV0 } from './cid.js'
import { directoryBlock, EMPTY_DIRECTORY_LENGTH, linkLength, type Link } from './dag-pb.js'
import { isFolder, sorted, treeOf, type Folder, type PlacedFile } from './folder-tree.js'
import { hashName, shardedDirectory } from './hamt.js'
import { sha256 } from './sha256.js'

/** A node as its parent refers to it. */
export interface NodeRef {
  readonly cid: string
  /** Bytes of the blocks of the whole DAG, Kubo's `Size`. */
  readonly dagSize: number
}

/**
 * When a directory is split into shards (IPIP-499; docs/ipfs.md 1.1 to 1.3). `links` estimates the
 * size by names and CIDs, `block` takes that of the serialised node, `entries` counts.
 */
export interface ShardingRule {
  readonly measure: 'links' | 'block' | 'entries'
  readonly limit: number
  /** Already at the limit (Kubo 0.11 to 0.39), or only beyond it. */
  readonly atLimit: boolean
  /** False for ipfs-unixfs-importer up to 17, which overlooks folders when it measures (3.2). */
  readonly countsFolders: boolean
}

/** How directories are made. */
export interface FolderFormat {
  readonly toCid: (sha256: Uint8Array) => Uint8Array
  /** Undefined: never split. */
  readonly sharding: ShardingRule | undefined
}

/** The limit of both profiles of IPIP-499, bytes. */
export const SHARDING_BYTES = 262_144

/** `unixfs-v0-2015`, and what Kubo does from 0.40 on. */
export const V0_FOLDERS: FolderFormat = {
  toCid: cidV0,
  sharding: { measure: 'links', limit: SHARDING_BYTES, atLimit: false, countsFolders: true }
}

interface Node {
  readonly cid: Uint8Array
  readonly dagSize: number
}

interface Entry extends Link {
  readonly isFolder: boolean
}

function measured(link: Link, rule: ShardingRule): number {
  switch (rule.measure) {
    case 'links':
      return link.name.length + link.cid.length
    case 'block':
      return linkLength(link)
    case 'entries':
      return 1
  }
}

function needsShards(entries: readonly Entry[], rule: ShardingRule): boolean {
  let size = rule.measure === 'block' ? EMPTY_DIRECTORY_LENGTH : 0
  for (const entry of entries) {
    size += entry.isFolder && !rule.countsFolders ? 0 : measured(entry, rule)
  }
  return rule.atLimit ? size >= rule.limit : size > rule.limit
}

type Made = ReadonlyMap<Folder, Node>

function entriesOf(folder: Folder, made: Made): Entry[] {
  return sorted(folder).map(([name, entry]) => {
    const bytes = Buffer.from(name)
    if (isFolder(entry)) {
      return { name: bytes, isFolder: true, ...nodeIn(made, entry) }
    }
    const cid = typeof entry.cid === 'string' ? cidBytes(entry.cid) : entry.cid
    return { name: bytes, isFolder: false, cid, dagSize: entry.dagSize }
  })
}

function nodeIn(made: Made, folder: Folder): Node {
  const node = made.get(folder)
  if (node === undefined) {
    throw new RangeError('a folder is made after the folders in it')
  }
  return node
}

function makeNode(folder: Folder, made: Made, format: FolderFormat): Node {
  const entries = entriesOf(folder, made)
  const toCid = (block: Uint8Array): Uint8Array => format.toCid(sha256(block))
  if (format.sharding !== undefined && needsShards(entries, format.sharding)) {
    const hashed = entries.map((entry) => ({ ...entry, hash: hashName(entry.name) }))
    return shardedDirectory(hashed, toCid)
  }
  const block = directoryBlock(entries)
  return {
    cid: toCid(block),
    dagSize: entries.reduce((sum, entry) => sum + entry.dagSize, block.length)
  }
}

/** Without recursion, since folders can be nested deeper than calls. */
function rootNode(root: Folder, format: FolderFormat): Node {
  const folders = [root]
  for (const folder of folders) {
    for (const entry of folder.values()) {
      if (isFolder(entry)) {
        folders.push(entry)
      }
    }
  }
  const made = new Map<Folder, Node>()
  for (const folder of folders.reverse()) {
    made.set(folder, makeNode(folder, made, format))
  }
  return nodeIn(made, root)
}

/**
 * The root of the folder with exactly these files, in any order, where directories have this format.
 * Throws a FolderTreeError where the paths contradict each other, and a HamtDepthError for names
 * that no sharded directory can hold.
 */
export function folderRoot(files: Iterable<PlacedFile>, format: FolderFormat): NodeRef {
  const root = rootNode(treeOf(files), format)
  return { cid: cidText(root.cid), dagSize: root.dagSize }
}

/**
 * CIDv0 of the folder with exactly these files: what `ipfs add -r` prints for it with Kubo 0.40 and
 * later (profile `unixfs-v0-2015`), hidden files included. One difference is known: Kubo 0.40.1 leaves
 * a folder flat that has folders in it and is beyond the limit by less than about two names, where
 * the specification (IPIP-499) and this function split it. Throws as `folderRoot` does.
 */
export function rootCid(files: Iterable<PlacedFile>): NodeRef {
  return folderRoot(files, V0_FOLDERS)
}
