import { baseOf } from '../storage/names.js'
import type { Settings } from '../settings.js'
import type { Published, PublishedNode } from '../storage/records.js'

/** One entry of `data`, with the keys of Kubo's `/api/v0/add` (docs/dstor-api.md 2.4). */
export interface ListingEntry {
  readonly Name: string
  readonly Hash: string
  readonly Size: string
}

function rootNameOf(folderPath: string, settings: Settings): string {
  switch (settings.rootName) {
    case 'last':
      return baseOf(folderPath)
    case 'path':
      return folderPath
    case 'empty':
      return ''
  }
}

/**
 * `data` of the status answer, in the variant that the settings ask for (docs/dstor-api.md 7).
 *
 * @param folderPath without outer slashes
 */
export function listingOf(published: Published, folderPath: string, settings: Settings): unknown {
  const rootName = rootNameOf(folderPath, settings)
  const isOpaque = settings.hash === 'opaque' || settings.listing === 'f'
  const below = (path: string): string => [rootName, path].filter((part) => part !== '').join('/')
  const entry = (node: PublishedNode, name: string): ListingEntry => ({
    Name: name,
    Hash: isOpaque ? node.key : node.cid,
    Size: node.dagSize
  })
  const leaves = published.files.map((file) => entry(file, below(file.path)))
  const directories = published.directories.map((node) => entry(node, below(node.path)))
  switch (settings.listing) {
    case 'a':
    case 'f':
      return [...leaves, ...directories]
    case 'b':
      return [...directories.slice(-1), ...leaves, ...directories.slice(0, -1)]
    case 'c':
      return published.files.map((file) => entry(file, baseOf(file.path)))
    case 'd':
      return published.files.map((file) => entry(file, file.path))
    case 'e':
      return directories.slice(-1)
    case 'g':
      return []
    case 'g-object':
      return { message: 'saved' }
  }
}
