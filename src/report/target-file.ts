import { closeSync, lstatSync, openSync, realpathSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { Minimatch } from 'minimatch'
import { messageOf } from '../errors.js'
import { isInside } from '../files/paths.js'
import { oneLine } from '../text/escape.js'

/**
 * Why a file cannot take what a run writes; undefined where it can, and is there afterwards. Only
 * regular files and devices never block, and what lies in the deployed folder would be published by
 * the next deployment.
 *
 * @param deployed the folder, the file or the glob that is deployed
 */
export function targetProblem(file: string, deployed: string): string | undefined {
  if (isPartOf(realPlace(path.resolve(file)), path.resolve(deployed))) {
    return 'lies in what is deployed, so that the next deployment would publish it'
  }
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    // A link to a file that is not there yet may lead anywhere.
    if (stats === undefined ? isLink(file) : !canTake(stats)) {
      return 'is no regular file'
    }
    closeSync(openSync(file, 'a'))
    return undefined
  } catch (error) {
    return `cannot be written: ${oneLine(messageOf(error))}`
  }
}

/** Where a file lies or will lie, with links followed. */
function realPlace(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    const folder = path.dirname(file)
    return folder === file ? file : path.join(realPlace(folder), path.basename(file))
  }
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

function isPartOf(place: string, deployed: string): boolean {
  const glob = new Minimatch(deployed, { windowsPathsNoEscape: path.sep === '\\' })
  for (let part = place; part !== path.dirname(part); part = path.dirname(part)) {
    if (glob.match(part)) {
      return true
    }
  }
  return isInside(realPlace(deployed), place)
}

/** What a pipe without a reader takes, nobody knows when. */
function canTake(stats: Stats): boolean {
  return stats.isFile() || stats.isCharacterDevice()
}
