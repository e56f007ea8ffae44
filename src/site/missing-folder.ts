import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { escape } from 'minimatch'
import { CollectError } from '../errors.js'
import { compareText, isInside } from '../files/paths.js'
import { quote, quoteList } from '../text/escape.js'
import { findByGlob } from './find-folders.js'

/** Most entries of a folder that are offered in place of a missing one. */
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
 * The failure of a folder that is not there, with what was probably meant (contract 1.1).
 * @param folder absolute path
 */
export async function missingFolder(folder: string, workspace: string): Promise<CollectError> {
  const advice =
    unfilled(isInside(workspace, folder) ? relative(workspace, folder) : folder) ??
    belowWorkspace(folder, workspace) ??
    (await furtherDown(folder, workspace)) ??
    `Did the build step run before this one, and does it write there? ${whatIsThere(folder, workspace)}`
  const isGlob = /[*?[]/.test(folder)
  const what = isGlob ? `nothing matches the glob` : 'the folder'
  return new CollectError(`${what} ${quote(folder)}${isGlob ? '' : ' does not exist'}`, { advice })
}

/** A variable, a `~` or quotes, which a shell would have dealt with. */
function unfilled(path: string): string | undefined {
  const [variable] =
    /\$\{\{?[^}]*\}{0,2}|\$\([^)]*\)?|\$[A-Za-z_]\w*|%\w+%|\{\{[^}]*\}{0,2}/.exec(path) ?? []
  if (variable !== undefined) {
    return `Nobody fills in ${quote(variable)} here, since no shell reads this input: write the path itself, or \`\${{ env.NAME }}\` for a variable of the workflow.`
  }
  if (path === '~' || path.startsWith(`~${sep}`)) {
    return 'Nobody fills in "~" here, since no shell reads this input: write the path relative to the workspace, or all of it.'
  }
  return /^(["'`]).*\1$/s.test(path) ? 'Take away the quotes around it.' : undefined
}

/** `/dist` for `dist`, and the path of a runner's host in a job with a container. */
function belowWorkspace(folder: string, workspace: string): string | undefined {
  if (!isAbsolute(folder) || isInside(workspace, folder)) {
    return undefined
  }
  const parts = folder.split(/[\\/]/).filter((part) => part !== '')
  const ways = parts.map((_, n) => parts.slice(n).join('/'))
  const way = ways.find((one) => existsSync(join(workspace, one)))
  return way === undefined
    ? undefined
    : `Did you mean ${quote(way)}? A path that begins with "/" starts at the root of this machine, and the workspace of this job is ${quote(workspace)}: write the path relative to it.`
}

/** Where a build of a part of the project lies. */
const DEPTHS = ['*', '*/*', '*/*/*']
/** What no build writes into. */
const CLOSED = /^(?:\..*|node_modules)$/
const ENOUGH = 5

/** A folder of that name somewhere below, as in `packages/web/dist`. */
async function furtherDown(folder: string, workspace: string): Promise<string | undefined> {
  const way = isInside(workspace, folder) ? relative(workspace, folder) : basename(folder)
  for (const wanted of new Set([way, basename(folder)])) {
    for (const stars of DEPTHS) {
      const pattern = `${stars}/${escape(wanted.split(sep).join('/'))}`
      const found = await findByGlob(workspace, { pattern, most: ENOUGH, closed: CLOSED })
      if (found.length > 0) {
        return `Did you mean ${found.map(quote).join(' or ')}? Paths are relative to the workspace, ${quote(workspace)}.`
      }
    }
  }
  return undefined
}

/** The closest folder above that exists; outside of the workspace nothing is worth listing. */
function whatIsThere(folder: string, workspace: string): string {
  const nearest = nearestParent(folder)
  const isForeign = !isInside(workspace, nearest.parent) && existsSync(workspace)
  const { parent, names } = isForeign ? nearestParent(join(workspace, basename(folder))) : nearest
  const inside =
    names.length > 0 ? `contains ${quoteList(names, OFFERED)}` : 'is empty or unreadable'
  return `${isForeign ? 'The workspace ' : ''}${quote(parent)} ${inside}.`
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
