import { closeSync, lstatSync, openSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { Minimatch } from 'minimatch'
import { messageOf } from '../errors.js'
import { mayBeSameFile } from '../files/identity.js'
import { isInside, realPlace } from '../files/paths.js'
import { GLOB_LANGUAGE } from '../site/globs.js'
import { oneLine } from '../text/escape.js'

/**
 * Why a file cannot take what a run writes; undefined where it can, and is there afterwards. Only
 * regular files and devices never block, and what lies in the deployed folder would be published by
 * the next deployment.
 *
 * @param deployed the folder, the file or the glob that is deployed
 * @param taken what takes the log, or another text
 * @param flag `a` for a file that is appended to; `w` for one that is written anew, and empty from now
 *   on: what an earlier run left there must not be taken for this one's
 */
export function targetProblem(
  file: string,
  deployed: string,
  { taken, flag }: { readonly taken: readonly Stats[]; readonly flag: 'a' | 'w' }
): string | undefined {
  if (isPartOf(realPlace(path.resolve(file)), path.resolve(deployed))) {
    return 'lies in what is deployed, so that the next deployment would publish it'
  }
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    // A link to a file that is not there yet may lead anywhere.
    if (stats === undefined ? isLink(file) : !canTake(stats)) {
      return 'is no regular file'
    }
    if (stats?.isFile() === true && taken.some((other) => isSameFile(stats, other))) {
      return 'takes the log or another text already'
    }
    closeSync(openSync(file, flag))
    return undefined
  } catch (error) {
    return `cannot be written: ${oneLine(messageOf(error))}`
  }
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

function isPartOf(place: string, deployed: string): boolean {
  const isWindows = process.platform === 'win32'
  const glob = new Minimatch(deployed, {
    ...GLOB_LANGUAGE,
    platform: process.platform,
    nocase: isWindows,
    windowsPathsNoEscape: isWindows
  })
  for (let part = place; part !== path.dirname(part); part = path.dirname(part)) {
    if (glob.match(part)) {
      return true
    }
  }
  return isInside(realPlace(deployed), place)
}

function isSameFile(stats: Stats, other: Stats): boolean {
  return other.isFile() && mayBeSameFile(stats, other)
}

/** What a pipe without a reader takes, nobody knows when. */
function canTake(stats: Stats): boolean {
  return stats.isFile() || stats.isCharacterDevice()
}
