import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CollectError } from '../errors.js'
import type { SiteFile } from '../model.js'
import { quote, quoteList } from '../text/escape.js'
import { count } from '../text/format.js'

const SOURCE_MAP = /\.(?:c|m)?(?:js|css)\.map$/

/** Most names in one warning. */
const NAMED = 5

/** Packages that a project needs to be built, which are no part of what was built. */
const PACKAGES = 'node_modules/'

/**
 * @param paths of the files that would be uploaded
 * @throws {CollectError} for a project in place of a build (contract 1.1): what was installed would be
 *   published with it, and what is published cannot be called back
 */
export function refuseProject(
  folder: string,
  paths: readonly string[],
  include: readonly string[]
): void {
  const packages = paths.filter((path) => path.startsWith(PACKAGES)).length
  const isNamed = include.some((line) => !line.startsWith('!') && line.includes('node_modules'))
  if (packages > 0 && !isNamed) {
    throw new CollectError(
      `the folder ${quote(folder)} is a project and not a build: "node_modules" is at its root, with ${count(packages, 'file')}`,
      {
        advice:
          'Set `folder` to what the build writes, for instance `dist`. A site without a build step excludes `node_modules`; if these files are really part of the site, name `node_modules/**` in `include`.'
      }
    )
  }
}

/**
 * Sentences about a folder that can be uploaded and is perhaps not what was meant.
 * @param folder absolute path of the folder
 */
export function folderHints(folder: string, files: readonly SiteFile[]): string[] {
  const hints: string[] = []
  const signs = repositorySigns(folder, files)
  if (signs.length > 0) {
    hints.push(
      `the folder looks like a repository and not like a build, because it holds ${signs.join(' and ')}: is \`folder\` right?`
    )
  }
  const maps = files.filter((file) => SOURCE_MAP.test(file.path)).map((file) => file.path)
  if (maps.length > 0) {
    hints.push(
      `${count(maps.length, 'source map')} will show the source code to everybody: ${quoteList(maps, NAMED)}`
    )
  }
  return hints
}

/**
 * `package.json` alone is common in builds, and a site without a build step is deployed from its
 * repository, so neither that nor `.git` beside an `index.html` is a sign.
 */
function repositorySigns(folder: string, files: readonly SiteFile[]): string[] {
  const has = (start: string) => files.some((file) => file.path.startsWith(start))
  const hasFile = (path: string) => files.some((file) => file.path === path)
  const signs: string[] = []
  const hasGit = existsSync(join(folder, '.git'))
  const hasPackage = hasFile('package.json')
  if (hasPackage && has('src/')) {
    signs.push('package.json', 'src/')
  } else if (hasPackage && hasGit) {
    signs.push('package.json')
  }
  if (hasGit && (signs.length > 0 || !hasFile('index.html'))) {
    signs.push('.git')
  }
  return signs
}
