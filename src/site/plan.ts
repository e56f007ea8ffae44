import type { Chunk, SiteFile } from '../model.js'
import { byPath } from '../files/paths.js'

/** What one upload request may hold (inputs `chunk-size` and `chunk-bytes`). */
export interface ChunkLimits {
  /** Most files of one request, at least 1. */
  readonly chunkSize: number
  /** Most bytes of file content of one request, at least 1. A single file may be larger. */
  readonly chunkBytes: number
}

/**
 * Cuts the files into upload requests (contract 4.1). Pure: the same files give the same
 * plan, whatever order they come in. Every file is in exactly one chunk and no chunk is empty; a file
 * above `chunkBytes` travels alone. The last chunk, the commit chunk, holds the single smallest file
 * that is not empty, or the smallest where all are (of several the first by path): some parsers refuse
 * an empty file, and two files make at least two chunks. No files, no chunks.
 */
export function planChunks(files: readonly SiteFile[], limits: ChunkLimits): Chunk[] {
  if (!(limits.chunkSize >= 1 && limits.chunkBytes >= 1)) {
    throw new RangeError('a chunk must have room for one file and one byte')
  }
  const sorted = files.toSorted(byPath)
  const last = smallest(sorted.filter(({ size }) => size > 0)) ?? sorted[0]
  if (last === undefined) {
    return []
  }
  const groups = cut(
    sorted.filter((file) => file !== last),
    limits
  )
  return [...groups, [last]].map((group, index) => ({
    index,
    files: group,
    bytes: sumOfSizes(group),
    isCommit: index === groups.length
  }))
}

function cut(files: readonly SiteFile[], limits: ChunkLimits): SiteFile[][] {
  const groups: SiteFile[][] = []
  let group: SiteFile[] = []
  let bytes = 0
  for (const file of files) {
    const isFull = group.length >= limits.chunkSize || bytes + file.size > limits.chunkBytes
    if (isFull && group.length > 0) {
      groups.push(group)
      group = []
      bytes = 0
    }
    group.push(file)
    bytes += file.size
  }
  return group.length > 0 ? [...groups, group] : groups
}

function smallest(files: readonly SiteFile[]): SiteFile | undefined {
  let found = files[0]
  for (const file of files) {
    if (found === undefined || file.size < found.size) {
      found = file
    }
  }
  return found
}

/** Bytes of all the files. */
export function sumOfSizes(files: readonly SiteFile[]): number {
  return files.reduce((sum, file) => sum + file.size, 0)
}
