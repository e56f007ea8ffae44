import { fileUrl, hashUrl } from '../gateway/public-urls.js'
import type { SiteFile } from '../model.js'

export type ReadBackLevel = 'root' | 'sample' | 'full'

/** What of a file matters where files are chosen. */
export type SizedFile = Pick<SiteFile, 'path' | 'size'>

/** Files of a sample that are spread over the list. */
const SPREAD = 20
/** How far `auto` reads every file that no CID proves. */
export const AUTO_FILES = 2_000
export const AUTO_BYTES = 500 * 1024 * 1024

/** Position of the page that a visitor sees first: `index.html`, else the first page at the top. */
export function entryIndex(files: readonly Pick<SizedFile, 'path'>[]): number {
  const index = files.findIndex(({ path }) => path === 'index.html')
  if (index >= 0) {
    return index
  }
  const page = files.findIndex(({ path }) => !path.includes('/') && /\.html?$/i.test(path))
  return Math.max(0, page)
}

/**
 * Positions of the files that are read back, the entry page first: it alone, a sample, or all
 * (contract 1, `verify`). `chunkOf`: in which upload request each file travelled.
 */
export function targetIndices(
  files: readonly SizedFile[],
  level: ReadBackLevel,
  chunkOf?: ArrayLike<number>
): number[] {
  const all = [...files.keys()]
  switch (level) {
    case 'root':
      return entryFirst(files, [])
    case 'sample':
      return entryFirst(files, sampleOf(files, all, chunkOf))
    case 'full':
      return entryFirst(files, all)
  }
}

/**
 * What `auto` reads: every file that no CID of dStor proves, and a sample of those where they are very
 * many. The entry page in any case.
 */
export function autoIndices(
  files: readonly SizedFile[],
  isProven: (path: string) => boolean,
  chunkOf?: ArrayLike<number>
): { readonly indices: number[]; readonly isSample: boolean } {
  const open = [...files.keys()].filter((index) => !isProven(files[index]!.path))
  const bytes = open.reduce((sum, index) => sum + files[index]!.size, 0)
  const isSample = open.length > AUTO_FILES || bytes > AUTO_BYTES
  const wanted = isSample ? sampleOf(files, open, chunkOf) : open
  return { indices: entryFirst(files, wanted), isSample }
}

function entryFirst(files: readonly SizedFile[], wanted: Iterable<number>): number[] {
  return files.length === 0 ? [] : [...new Set([entryIndex(files), ...wanted])]
}

/** The largest of these files, one of every upload request, and some others in equal distances. */
function sampleOf(
  files: readonly SizedFile[],
  indices: readonly number[],
  chunkOf: ArrayLike<number> | undefined
): readonly number[] {
  const sizeOf = (index: number): number => files[index]!.size
  const largest = new Map<number, number>()
  let largestOfAll = indices[0] ?? 0
  for (const index of indices) {
    const chunk = chunkOf?.[index] ?? 0
    const known = largest.get(chunk)
    // What is cut off is cut off at some size, so that the largest file of a request shows it first.
    if (known === undefined || sizeOf(index) > sizeOf(known)) {
      largest.set(chunk, index)
    }
    largestOfAll = sizeOf(index) > sizeOf(largestOfAll) ? index : largestOfAll
  }
  const entry = entryIndex(files)
  const spread = spreadOver(
    indices.filter((index) => index !== entry),
    SPREAD
  )
  return [largestOfAll, ...spread, ...largest.values()]
}

/** `most` items in equal distances, the first and the last among them. */
function spreadOver(items: readonly number[], most: number): readonly number[] {
  if (items.length <= most) {
    return items
  }
  const step = (items.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, n) => items[Math.round(n * step)] ?? 0)
}

/** Where the files are reached on the gateway. */
export interface Location {
  readonly gatewayUrl: URL
  /** Hash of the folder (of the file, where one was deployed); '' where dStor gave none. */
  readonly folderHash: string
  /** `folderHash` is that of the only file. */
  readonly isSingleFile: boolean
  /** A file's own hash, used where there is none of the folder. */
  readonly fileHashes: ReadonlyMap<string, string>
}

/** The link to a file that was sent, or undefined where no hash leads to it. */
export function linkOf(path: string, location: Location): URL | undefined {
  const { gatewayUrl, folderHash, isSingleFile, fileHashes } = location
  if (folderHash !== '' && !isSingleFile) {
    return new URL(fileUrl(gatewayUrl.href, folderHash, path))
  }
  const hash = folderHash !== '' ? folderHash : fileHashes.get(path)
  return hash === undefined ? undefined : new URL(hashUrl(gatewayUrl.href, hash))
}

/** The link that is published: the entry page, the folder without one, or the single file. */
export function siteUrl(location: Location, files: readonly Pick<SizedFile, 'path'>[]): string {
  const { gatewayUrl, folderHash, isSingleFile } = location
  if (folderHash === '') {
    return ''
  }
  if (isSingleFile) {
    return hashUrl(gatewayUrl.href, folderHash)
  }
  return fileUrl(gatewayUrl.href, folderHash, mainPageOf(files))
}

/** The page that people open; '' for a folder that has none, and is opened itself. */
export function mainPageOf(files: readonly Pick<SizedFile, 'path'>[]): string {
  return files.some(({ path }) => path === 'index.html') ? 'index.html' : ''
}
