import { type Dirent, readdirSync } from 'node:fs'
import { isUtf8 } from 'node:buffer'
import { quote } from '../text/escape.js'
import { compareText } from '../files/paths.js'

export type EntryKind = 'file' | 'folder' | 'link' | 'special'

/** One entry of a folder. */
export interface Entry {
  readonly name: string
  readonly kind: EntryKind
  /** The bytes of a name that is not valid UTF-8: no file can be opened through its `name`. */
  readonly bytes?: Buffer
}

/** What Node puts in the place of bytes that are no UTF-8; a name may also hold it rightly. */
const REPLACEMENT = '\uFFFD'

/**
 * The entries of one folder, sorted by name. Names that are not valid UTF-8 are told by their
 * `bytes` (docs/faults.md 6: read as text they can be equal to each other and cannot be opened).
 * @throws the system's error when the folder cannot be read
 */
export function readEntries(folder: string): Entry[] {
  const dirents = readdirSync(folder, { withFileTypes: true })
  const entries = dirents.some((dirent) => dirent.name.includes(REPLACEMENT))
    ? readBytes(folder)
    : dirents.map((dirent) => ({ name: dirent.name, kind: kindOf(dirent) }))
  return entries.sort((a, b) => compareText(a.name, b.name))
}

function readBytes(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((dirent) => {
    const bytes = dirent.name
    const entry = { name: bytes.toString('utf8'), kind: kindOf(dirent) }
    return isUtf8(bytes) ? entry : { ...entry, bytes }
  })
}

function kindOf(dirent: Dirent | Dirent<Buffer>): EntryKind {
  if (dirent.isFile()) {
    return 'file'
  }
  if (dirent.isDirectory()) {
    return 'folder'
  }
  return dirent.isSymbolicLink() ? 'link' : 'special'
}

/** A path whose last name is not valid UTF-8, in quotes, with the odd bytes written `\xff`. */
export function showBytes(parent: string, bytes: Buffer): string {
  let name = ''
  for (const byte of bytes) {
    name += byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`
  }
  return quote(parent === '' ? name : `${parent}/${name}`).replaceAll('\\\\x', '\\x')
}
