import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { join, parse, relative, sep } from 'node:path'
import { CollectError } from '../errors.js'
import { causeText, hasCode, readAdvice } from '../files/fs-errors.js'
import { isInside } from '../files/paths.js'
import { quote, quoteList } from '../text/escape.js'
import { findByGlob } from './find-folders.js'
import { missingFolder } from './missing-folder.js'

/** What the input `folder` stands for. */
export interface Root {
  /** Absolute path as it was named, or as the glob found it. */
  readonly folder: string
  /** Absolute path without symbolic links. */
  readonly real: string
  readonly isFile: boolean
}

/**
 * Finds out what is to be uploaded. Symbolic links in the path itself are followed: it was named. What
 * does not exist under its own name is taken as a glob (contract 1.1).
 * @param folder absolute path
 * @param workspace absolute path of the folder that relative paths start from
 * @throws {CollectError} when it is missing, out of reach, or neither a folder nor a regular file; when
 *   a glob matches nothing or several; with what was probably meant
 */
export async function findRoot(
  folder: string,
  workspace: string,
  signal?: AbortSignal
): Promise<Root> {
  const stats = look(folder)
  if (stats !== undefined) {
    return stats
  }
  if (!/[*?[]/.test(isInside(workspace, folder) ? relative(workspace, folder) : folder)) {
    throw await missingFolder(folder, workspace)
  }
  const found = await matchesOf(folder, workspace, signal)
  const [only] = found
  const root = only !== undefined && found.length === 1 ? look(only) : undefined
  if (root === undefined) {
    throw await notOne(folder, workspace, found)
  }
  return root
}

/** Undefined where nothing has that name. */
function look(folder: string): Root | undefined {
  try {
    const stats = statSync(folder)
    if (stats.isDirectory() || stats.isFile()) {
      accessSync(folder, stats.isFile() ? constants.R_OK : constants.R_OK | constants.X_OK)
      return { folder, real: realpathSync.native(folder), isFile: stats.isFile() }
    }
  } catch (cause) {
    if (hasCode(cause, 'ENOENT', 'ENOTDIR')) {
      return undefined
    }
    throw new CollectError(`${quote(folder)} cannot be read: ${causeText(cause)}`, {
      advice: readAdvice(cause),
      cause
    })
  }
  throw new CollectError(`${quote(folder)} is neither a folder nor a regular file`, {
    advice: 'Set `folder` to the folder that the build writes to.'
  })
}

/** More say no more: the list is only shown. */
const MOST_MATCHES = 50

/** Absolute paths. The workspace is a plain name, whatever is in it. */
async function matchesOf(
  folder: string,
  workspace: string,
  signal: AbortSignal | undefined
): Promise<string[]> {
  const base = isInside(workspace, folder) ? workspace : parse(folder).root
  const pattern = relative(base, folder).split(sep).join('/')
  const found = await findByGlob(base, { pattern, most: MOST_MATCHES, signal })
  return found.map((path) => join(base, path))
}

/** Names that are listed. */
const NAMED = 10

async function notOne(
  folder: string,
  workspace: string,
  found: readonly string[]
): Promise<CollectError> {
  if (found.length === 0) {
    return missingFolder(folder, workspace)
  }
  const shown = found.map((path) => (isInside(workspace, path) ? relative(workspace, path) : path))
  const all = found.length === MOST_MATCHES ? `${MOST_MATCHES} or more` : String(found.length)
  const above = withoutStars(folder)
  const isAllBelow = above !== folder && look(above)?.isFile === false
  return new CollectError(
    `the glob ${quote(folder)} matches ${all} folders and files, and must match one: ${quoteList(shown, NAMED)}`,
    {
      advice: isAllBelow
        ? `\`folder\` names the folder itself, and what is in it is deployed: write ${quote(relative(workspace, above) || '.')}. Files are chosen with \`include\` and \`exclude\`.`
        : 'Write it so that it matches the one folder that the build writes to.'
    }
  )
}

/** `dist` of `dist/**`. */
function withoutStars(path: string): string {
  const parts = path.split(/[\\/]/)
  while (/^\*{1,2}$/.test(parts.at(-1) ?? '')) {
    parts.pop()
  }
  return parts.join(sep)
}
