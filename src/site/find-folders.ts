import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Minimatch } from 'minimatch'
import { Yielder } from '../files/yielding.js'
import { GLOB_LANGUAGE } from './globs.js'

interface Search {
  /** POSIX pattern relative to the folder, in the language of `include`. */
  readonly pattern: string
  /** So many are enough. */
  readonly most: number
  /** Folders of these names are not entered. */
  readonly closed?: RegExp
  readonly signal?: AbortSignal | undefined
}

/**
 * Folders and files below a folder that the glob matches, as POSIX paths below it, sorted. Links are
 * named and not followed; what cannot be read holds nothing.
 *
 * The search of `@actions/glob` would do, but it writes commands of the runner to the output of this
 * process, which must not be seen on a terminal (contract 7).
 */
export async function findByGlob(folder: string, search: Search): Promise<string[]> {
  const { pattern, most, closed, signal } = search
  const glob = new Minimatch(pattern, GLOB_LANGUAGE)
  const end = pattern.endsWith('**') ? '/' : ''
  const pace = new Yielder(signal)
  const found: string[] = []
  const stack = ['']
  for (let way = stack.pop(); way !== undefined; way = stack.pop()) {
    for (const entry of entriesOf(join(folder, way))) {
      const path = way === '' ? entry.name : `${way}/${entry.name}`
      if (glob.match(path + end)) {
        found.push(path)
      }
      if (entry.isDirectory() && closed?.test(entry.name) !== true && glob.match(path, true)) {
        stack.push(path)
      }
      if (found.length >= most) {
        return found.sort()
      }
    }
    if (pace.isDue()) {
      await pace.rest()
    }
  }
  return found.sort()
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
