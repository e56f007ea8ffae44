import { parentOf } from '../storage/names.js'

/** One line of the answer to `add`. */
export interface AddedNode {
  /** Below the top folder; empty for the folder itself. */
  readonly path: string
  readonly cid: string
  /** Bytes of the DAG, in decimal digits. */
  readonly dagSize: string
}

function textIn(value: object, name: string): string {
  const field: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
  if (typeof field !== 'string') {
    throw new Error(`Kubo's answer has a line without ${name}`)
  }
  return field
}

function nodeOf(line: string, top: string): AddedNode {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null) {
    throw new Error(`Kubo's answer has a line that is no object: ${line.slice(0, 200)}`)
  }
  const [name, cid, dagSize] = ['Name', 'Hash', 'Size'].map((field) => textIn(value, field))
  const isInside = name === top || name?.startsWith(`${top}/`) === true
  if (!isInside || !/^Qm[1-9A-HJ-NP-Za-km-z]{44}$/.test(cid ?? '')) {
    throw new Error(`Kubo's answer has a line that was not asked for: ${line.slice(0, 200)}`)
  }
  return { path: name.slice(top.length + 1), cid: cid ?? '', dagSize: dagSize ?? '' }
}

/** The folders of these files, the top one included as the empty path. */
function foldersOf(paths: readonly string[]): Set<string> {
  const folders = new Set([''])
  for (const path of paths) {
    for (let above = parentOf(path); above !== ''; above = parentOf(above)) {
      folders.add(above)
    }
  }
  return folders
}

/**
 * The nodes of a complete answer, in Kubo's order. An answer that breaks off can look whole, since
 * its lines are on their own: each file and each folder must have exactly one (docs/ipfs.md 2.1).
 *
 * @param paths of the files that were sent, below `top`
 * @throws Error for a line too many, too few, or that cannot be understood
 */
export function readAddAnswer(
  text: string,
  top: string,
  paths: readonly string[]
): { files: AddedNode[]; folders: AddedNode[] } {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const nodes = lines.map((line) => nodeOf(line, top))
  const [names, folderNames] = [new Set(paths), foldersOf(paths)]
  const told = new Set(nodes.map((node) => node.path))
  const missing = [...names, ...folderNames].find((path) => !told.has(path))
  if (missing !== undefined) {
    throw new Error(`Kubo's answer does not name ${JSON.stringify(missing || 'the root')}`)
  }
  const surplus = nodes.find(({ path }) => !names.has(path) && !folderNames.has(path))
  if (surplus !== undefined || told.size < nodes.length) {
    throw new Error(`Kubo's answer names ${JSON.stringify(surplus?.path ?? 'a path twice')}`)
  }
  const files = nodes.filter(({ path }) => names.has(path))
  return { files, folders: nodes.filter(({ path }) => folderNames.has(path)) }
}
