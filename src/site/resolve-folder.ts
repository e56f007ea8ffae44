import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { CollectError } from '../errors.js'
import { quote, quoteList } from '../text/escape.js'
import { compareText } from '../files/paths.js'
import { causeText, hasCode } from '../files/fs-errors.js'

/** What the input `folder` stands for. */
export interface Root {
  /** Absolute path without symbolic links. */
  readonly real: string
  readonly isFile: boolean
}

/** Most entries of a parent folder that are offered in place of a missing one. */
const OFFERED = 10

/** Folders that site generators write to. */
const BUILD_FOLDERS = new Set([
  'dist',
  'build',
  'out',
  'public',
  '_site',
  'site',
  'www',
  'output',
  '.output',
  'docs',
  'html'
])

/**
 * Finds out what is to be uploaded. Symbolic links in the path itself are followed: it was named.
 * @throws {CollectError} when it is missing, out of reach, or neither a folder nor a regular file
 */
export function findRoot(folder: string): Root {
  try {
    const stats = statSync(folder)
    if (stats.isDirectory() || stats.isFile()) {
      accessSync(folder, stats.isFile() ? constants.R_OK : constants.R_OK | constants.X_OK)
      return { real: realpathSync.native(folder), isFile: stats.isFile() }
    }
  } catch (cause) {
    if (hasCode(cause, 'ENOENT', 'ENOTDIR')) {
      throw missing(folder, cause)
    }
    throw new CollectError(`${quote(folder)} cannot be read: ${causeText(cause)}`, {
      advice: 'Give the user of this step the right to read it.',
      cause
    })
  }
  throw new CollectError(`${quote(folder)} is neither a folder nor a regular file`, {
    advice: 'Set `folder` to the folder that the build writes to.'
  })
}

function missing(folder: string, cause: unknown): CollectError {
  const found = nearestParent(folder)
  const inside =
    found.names.length > 0
      ? `contains ${quoteList(found.names, OFFERED)}`
      : 'is empty or unreadable'
  return new CollectError(`the folder ${quote(folder)} does not exist`, {
    advice: `Did the build step run before this one, and does it write there? ${quote(found.parent)} ${inside}.`,
    cause
  })
}

/** The closest folder above that exists, and its entries, the likeliest ones first. */
function nearestParent(folder: string): { parent: string; names: string[] } {
  let missingName = basename(folder)
  let parent = dirname(folder)
  for (;;) {
    try {
      const names = readdirSync(parent)
      return { parent, names: names.sort((a, b) => byLikeness(missingName, a, b)) }
    } catch {
      const above = dirname(parent)
      if (above === parent) {
        return { parent, names: [] }
      }
      missingName = basename(parent)
      parent = above
    }
  }
}

function byLikeness(wanted: string, a: string, b: string): number {
  return likeness(wanted, b) - likeness(wanted, a) || compareText(a, b)
}

function likeness(wanted: string, name: string): number {
  const [one, other] = [wanted.toLowerCase(), name.toLowerCase()]
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) {
    shared += 1
  }
  const isPart = one.length > 2 && other.includes(one)
  return shared * 2 + (isPart ? one.length : 0) + (BUILD_FOLDERS.has(other) ? 3 : 0)
}
