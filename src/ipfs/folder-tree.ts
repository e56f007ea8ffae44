/** A file of a folder: its POSIX path below the folder, and its node. */
export interface PlacedFile {
  readonly path: string
  /** Text in the usual spelling, or bytes. */
  readonly cid: string | Uint8Array
  readonly dagSize: number
}

/** The paths cannot be those of one folder. */
export class FolderTreeError extends Error {
  override name = 'FolderTreeError'
}

/** A folder of the tree: entries by name. There are no empty folders below the root. */
export type Folder = Map<string, Folder | PlacedFile>

/** Whether an entry is a folder and not a file. */
export function isFolder(entry: Folder | PlacedFile): entry is Folder {
  return entry instanceof Map
}

function checkSegment(segment: string, path: string): void {
  if (segment === '' || segment === '.' || segment === '..') {
    throw new FolderTreeError(`not a path below a folder: ${JSON.stringify(path)}`)
  }
}

function subFolder(parent: Folder, name: string, path: string): Folder {
  checkSegment(name, path)
  const entry = parent.get(name)
  if (entry === undefined) {
    const folder: Folder = new Map()
    parent.set(name, folder)
    return folder
  }
  if (!isFolder(entry)) {
    throw new FolderTreeError(`both a file and a folder: ${JSON.stringify(entry.path)}`)
  }
  return entry
}

/** The tree with exactly these files. Throws a FolderTreeError where paths contradict each other. */
export function treeOf(files: Iterable<PlacedFile>): Folder {
  const root: Folder = new Map()
  for (const file of files) {
    const segments = file.path.split('/')
    const name = segments.pop() ?? ''
    checkSegment(name, file.path)
    let folder = root
    for (const segment of segments) {
      folder = subFolder(folder, segment, file.path)
    }
    if (folder.has(name)) {
      throw new FolderTreeError(`more than one entry: ${JSON.stringify(file.path)}`)
    }
    folder.set(name, file)
  }
  return root
}

/** UTF-16 units from here on sort differently from the UTF-8 bytes of the same text. */
const UNORDERED = /[\ud800-\uffff]/

/** The entries by the UTF-8 bytes of their names, the order of links in a directory. */
export function sorted(folder: Folder): [string, Folder | PlacedFile][] {
  const entries = [...folder]
  if (entries.some(([name]) => UNORDERED.test(name))) {
    const bytes = new Map(entries.map(([name]) => [name, Buffer.from(name)]))
    const bytesOf = (name: string): Uint8Array => bytes.get(name) ?? Buffer.alloc(0)
    return entries.sort(([a], [b]) => Buffer.compare(bytesOf(a), bytesOf(b)))
  }
  return entries.sort(([a], [b]) => (a < b ? -1 : 1))
}
