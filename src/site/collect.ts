import { basename, relative, sep } from 'node:path'
import { CollectError } from '../errors.js'
import { isInside } from '../files/paths.js'
import type { Site, SymlinkPolicy } from '../model.js'
import { count } from '../text/format.js'
import { Filter, type FilterOptions } from './filter.js'
import { folderHints, refuseProject } from './hints.js'
import { nameWarnings, refuseNames } from './file-names.js'
import { sumOfSizes } from './plan.js'
import { Problems } from './problems.js'
import { inspectFile } from './regular-file.js'
import { findRoot, type Root } from './resolve-folder.js'
import { loneNeighbours } from './single-page.js'
import { UNMATCHED_ADVICE } from './unmatched-patterns.js'
import { walk } from './walk.js'

export interface CollectOptions extends FilterOptions {
  /** Absolute path of the built site: a folder, a single file, or a glob that matches one of them. */
  readonly folder: string
  /** Absolute path of the folder that relative paths start from. */
  readonly workspace: string
  readonly symlinks: SymlinkPolicy
  /** A pattern that matches nothing is an error. */
  readonly strict: boolean
  /** Ends the search; its reason is thrown. */
  readonly signal?: AbortSignal
}

/**
 * Finds the files to upload (contract 1). Whatever `folder` holds is in `files` or in `skipped`, and
 * an empty result is no error here. Of all the files only a single page is opened.
 *
 * A single file is taken as it is: no filter applies to what was named.
 * @throws {CollectError} naming everything that cannot be uploaded as it is: a missing or unreadable
 *   folder, a project in place of a build, unreadable or special files, links against the `symlinks`
 *   policy, names that would not arrive byte for byte, patterns that leave the folder or, where
 *   `strict` is set, match nothing
 */
export async function collectSite(options: CollectOptions): Promise<Site> {
  options.signal?.throwIfAborted()
  const root = await findRoot(options.folder, options.workspace, options.signal)
  return root.isFile ? collectFile(root) : collectFolder(options, root)
}

async function collectFolder(options: CollectOptions, root: Root): Promise<Site> {
  const { workspace, symlinks, strict, include, signal } = options
  const problems = new Problems()
  const filter = new Filter(options, [workspace, root.folder])
  const walked = await walk({ root: root.real, filter, symlinks, problems, signal })
  const { files, skipped, emptyFolders } = walked
  const paths = files.map((file) => file.path)
  refuseProject(root.folder, paths, include)
  refuseNames(paths, problems)
  problems.throwIfAny()
  const unmatched = filter.unmatched({
    paths: [...paths, ...skipped.map(({ path }) => path)],
    folderNames: namesOf(root.folder, workspace)
  })
  if (strict && unmatched.length > 0) {
    throw new CollectError(unmatched.join('; '), { advice: UNMATCHED_ADVICE })
  }
  const warnings = [
    ...unmatched,
    ...filter.warnings(),
    ...folderHints(root.folder, files),
    ...nameWarnings(paths)
  ]
  if (emptyFolders > 0) {
    warnings.push(
      `${count(emptyFolders, 'empty folder')} left out: a folder is uploaded only with the files in it`
    )
  }
  return {
    folder: root.folder,
    isSingleFile: false,
    files,
    skipped,
    bytes: sumOfSizes(files),
    warnings
  }
}

/** What may have been put before a pattern: the folder's way from the workspace, and its name. */
function namesOf(folder: string, workspace: string): string[] {
  const way = isInside(workspace, folder) ? relative(workspace, folder) : folder
  const names = [way, basename(folder)].map((name) => name.split(sep).filter(Boolean).join('/'))
  return [...new Set(names)].filter((name) => name !== '')
}

function collectFile(root: Root): Site {
  const problems = new Problems()
  const path = basename(root.folder)
  refuseNames([path], problems)
  const file = inspectFile({ path, absolutePath: root.real }, problems)
  problems.throwIfAny()
  const files = file === undefined ? [] : [file]
  const neighbours = loneNeighbours(root.real)
  return {
    folder: root.folder,
    isSingleFile: true,
    files,
    skipped: [],
    bytes: sumOfSizes(files),
    warnings: [...(neighbours === undefined ? [] : [neighbours]), ...nameWarnings([path])]
  }
}
