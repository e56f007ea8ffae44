import { createHash, randomInt, randomUUID } from 'node:crypto'
import {
  importer,
  type ImporterOptions,
  type ImportResult,
  type WritableStorage
} from 'ipfs-unixfs-importer'
import { parentOf } from './names.js'
import type { StoredFile } from './spool.js'
import type { Published, PublishedFile, PublishedNode } from './records.js'

/** dStor's opaque key of a file, base64 of `<account uuid>/<file uuid>` (docs/dstor-api.md 3). */
export function fileKey(account: string): string {
  return Buffer.from(`${account}/${randomUUID()}`).toString('base64')
}

/** dStor's opaque key of a folder, base64 of `<account uuid>/<number>`. */
export function folderKey(account: string): string {
  return Buffer.from(`${account}/${String(randomInt(10_000, 100_000))}`).toString('base64')
}

/** What went through `contentOf`. `sha256` in lower-case hex. */
export interface Digest {
  readonly size: number
  readonly sha256: string
}

/** The bytes of a stored file; their digest goes to `onEnd`. */
export async function* contentOf(
  file: StoredFile,
  signal: AbortSignal,
  onEnd: (digest: Digest) => void
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256')
  let size = 0
  for await (const bytes of file.spool.read(file.offset, file.offset + file.size)) {
    signal.throwIfAborted()
    hash.update(bytes)
    size += bytes.length
    yield bytes
  }
  onEnd({ size, sha256: hash.digest('hex') })
}

/** Sorts directories as Kubo lists them: post-order, names sorted, root last (docs/ipfs.md 2.1). */
function postOrder(directories: readonly PublishedNode[]): PublishedNode[] {
  const children = new Map<string, PublishedNode[]>()
  const root = directories.find((directory) => directory.path === '')
  for (const directory of directories.filter((node) => node.path !== '')) {
    const siblings = children.get(parentOf(directory.path)) ?? []
    siblings.push(directory)
    children.set(parentOf(directory.path), siblings)
  }
  const visit = (node: PublishedNode): PublishedNode[] => {
    const below = (children.get(node.path) ?? []).sort((a, b) =>
      Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))
    )
    return [...below.flatMap(visit), node]
  }
  return root === undefined ? [] : visit(root)
}

function nodeOf(result: ImportResult, key: string): PublishedNode {
  return {
    path: result.path ?? '',
    cid: result.cid.toString(),
    key,
    dagSize: result.size.toString()
  }
}

/**
 * The importer would let the later of the two win without a word.
 *
 * @throws Error for a name that is both file and directory
 */
export function refuseFilesInFiles(files: readonly StoredFile[]): void {
  const paths = new Set(files.map((file) => file.path))
  for (const { path } of files) {
    for (let above = parentOf(path); above !== ''; above = parentOf(above)) {
      if (paths.has(above)) {
        throw new Error(`${JSON.stringify(above)} is both a file and a directory`)
      }
    }
  }
}

/**
 * Adds files to the blocks under the profile `unixfs-v0-2015`, wrapped in one directory.
 *
 * @throws Error for a name that is both file and directory, and whatever the importer throws
 */
export async function addToBlocks(
  files: readonly StoredFile[],
  blocks: WritableStorage,
  account: string,
  signal: AbortSignal
): Promise<Published> {
  refuseFilesInFiles(files)
  const digests = new Map<string, Digest>()
  const source = files.map((file) => ({
    path: file.path,
    content: contentOf(file, signal, (digest) => digests.set(file.path, digest))
  }))
  const found = new Map<string, PublishedFile>()
  const directories: PublishedNode[] = []
  // The importer writes into its options: a fresh object for each call (docs/ipfs.md 3.1).
  const options: ImporterOptions = {
    profile: 'unixfs-v0-2015',
    wrapWithDirectory: true,
    fileImportConcurrency: 32
  }
  for await (const result of importer(source, blocks, options)) {
    signal.throwIfAborted()
    const digest = digests.get(result.path ?? '')
    if (digest === undefined) {
      directories.push(nodeOf(result, folderKey(account)))
    } else {
      found.set(result.path ?? '', { ...nodeOf(result, fileKey(account)), ...digest })
    }
  }
  const inOrder = files.map((file) => found.get(file.path)).filter((file) => file !== undefined)
  return { files: inOrder, directories: postOrder(directories) }
}
