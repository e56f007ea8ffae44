import { accessSync, constants, lstatSync, type Stats } from 'node:fs'
import type { SiteFile } from '../model.js'
import { quote } from '../text/escape.js'
import type { ProblemKind, Problems } from './problems.js'
import { causeText, hasCode } from '../files/fs-errors.js'

/** Every user can read the file, whoever owns it, so nobody has to be asked. */
const READABLE_BY_ALL = 0o444

/** Where a file is. */
interface FileLocation {
  /** POSIX path below the folder, which is also its name. */
  readonly path: string
  /** Without symbolic links. */
  readonly absolutePath: string
}

/**
 * The file as it is now, without opening it; what keeps it from being uploaded goes to `problems`.
 * @param known what is known of it already
 */
export function inspectFile(
  { path, absolutePath }: FileLocation,
  problems: Problems,
  known?: Stats
): SiteFile | undefined {
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
    const { size, mtimeMs, ino, dev } = stats
    return { path, absolutePath, size, mtimeMs, ino, dev }
  } catch (cause) {
    addReadProblem(path, cause, problems)
    return undefined
  }
}

/** Puts an error of the file system about `path` into words. */
export function addReadProblem(path: string, cause: unknown, problems: Problems): void {
  problems.add(kindOf(cause), path, `${quote(path)}: ${causeText(cause)}`)
}

function kindOf(cause: unknown): ProblemKind {
  if (hasCode(cause, 'ENOENT', 'ENOTDIR')) {
    return 'vanished'
  }
  if (hasCode(cause, 'ENAMETOOLONG')) {
    return 'too-long'
  }
  return hasCode(cause, 'EACCES', 'EPERM') ? 'unreadable' : 'failing'
}
