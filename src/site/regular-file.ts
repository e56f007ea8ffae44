import { accessSync, constants, lstatSync, type Stats } from 'node:fs'
import type { SiteFile } from '../model.js'
import { quote } from '../text/escape.js'
import { LocatedFile, type FileLocation } from '../files/located-file.js'
import type { Problems } from './problems.js'
import { causeText, hasCode } from '../files/fs-errors.js'

/** Every user can read the file, whoever owns it, so nobody has to be asked. */
const READABLE_BY_ALL = 0o444

class FoundFile extends LocatedFile implements SiteFile {
  readonly mtimeMs: number
  readonly ino: number
  readonly dev: number

  constructor(location: FileLocation, { size, mtimeMs, ino, dev }: Stats) {
    super(location, size)
    this.mtimeMs = mtimeMs
    this.ino = ino
    this.dev = dev
  }
}

/**
 * The file as it is now, without opening it; what keeps it from being uploaded goes to `problems`.
 * @param location its absolute path has no symbolic links
 * @param known what is known of it already
 */
export function inspectFile(
  location: FileLocation & { readonly absolutePath: string },
  problems: Problems,
  known?: Stats
): SiteFile | undefined {
  const { path, absolutePath } = location
  try {
    const stats = known ?? lstatSync(absolutePath)
    if (!stats.isFile()) {
      const isReplaced = stats.isSymbolicLink() || stats.isDirectory()
      problems.add(isReplaced ? 'vanished' : 'special', path, quote(path))
      return undefined
    }
    if ((stats.mode & READABLE_BY_ALL) !== READABLE_BY_ALL) {
      accessSync(absolutePath, constants.R_OK)
    }
    return new FoundFile(location, stats)
  } catch (cause) {
    addReadProblem(path, cause, problems)
    return undefined
  }
}

/** Puts an error of the file system about `path` into words. */
export function addReadProblem(path: string, cause: unknown, problems: Problems): void {
  const kind = hasCode(cause, 'ENOENT', 'ENOTDIR') ? 'vanished' : 'unreadable'
  problems.add(kind, path, `${quote(path)}: ${causeText(cause)}`)
}
