import { fileUrl, hashUrl } from '../gateway/public-urls.js'

export type ReadBackLevel = 'root' | 'sample' | 'full'

/** Files of a sample besides the entry page. */
const SAMPLE = 20

/** Position of the page that a visitor sees first: `index.html`, else the first page at the top. */
export function entryIndex(paths: readonly string[]): number {
  const index = paths.indexOf('index.html')
  if (index >= 0) {
    return index
  }
  const page = paths.findIndex((path) => !path.includes('/') && /\.html?$/i.test(path))
  return Math.max(0, page)
}

/**
 * Positions of the files that are read back, the entry page first: it alone, with 20 files spread
 * evenly over the list, or all (contract 5.2).
 */
export function targetIndices(paths: readonly string[], level: ReadBackLevel): number[] {
  if (paths.length === 0) {
    return []
  }
  const entry = entryIndex(paths)
  const others = [...paths.keys()].filter((index) => index !== entry)
  switch (level) {
    case 'root':
      return [entry]
    case 'sample':
      return [entry, ...spread(others, SAMPLE)]
    case 'full':
      return [entry, ...others]
  }
}

/** `most` items in equal distances, the first and the last among them. */
function spread(items: readonly number[], most: number): readonly number[] {
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
export function siteUrl(location: Location, paths: readonly string[]): string {
  const { gatewayUrl, folderHash, isSingleFile } = location
  if (folderHash === '') {
    return ''
  }
  if (isSingleFile) {
    return hashUrl(gatewayUrl.href, folderHash)
  }
  return fileUrl(gatewayUrl.href, folderHash, paths.includes('index.html') ? 'index.html' : '')
}
