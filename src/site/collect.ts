import { basename } from 'node:path'
import type { Site, SymlinkPolicy } from '../model.js'
import { count } from '../text/format.js'
import { Filter, type FilterOptions } from './filter.js'
import { folderHints } from './hints.js'
import { nameWarnings, refuseNames } from './file-names.js'
import { sumOfSizes } from './plan.js'
import { Problems } from './problems.js'
import { inspectFile } from './regular-file.js'
import { findRoot, type Root } from './resolve-folder.js'
import { walk } from './walk.js'

export interface CollectOptions extends FilterOptions {
  /** Absolute path of the built site: a folder, or a single file. */
  readonly folder: string
  readonly symlinks: SymlinkPolicy
  /** Ends the search; its reason is thrown. */
  readonly signal?: AbortSignal
}

/**
 * Finds the files to upload (contract 1). Whatever `folder` holds is in `files` or in
 * `skipped`. No file is opened, and an empty result is no error here.
 *
 * A single file is taken as it is: no filter applies to what was named.
 * @throws {CollectError} naming everything that cannot be uploaded as it is: a missing or unreadable
 *   folder, unreadable or special files, links against the `symlinks` policy, names that would not
 *   arrive byte for byte, and patterns that leave the folder
 */
export async function collectSite(options: CollectOptions): Promise<Site> {
  options.signal?.throwIfAborted()
  const root = findRoot(options.folder)
  return root.isFile ? collectFile(options.folder, root) : collectFolder(options, root)
}

async function collectFolder(options: CollectOptions, root: Root): Promise<Site> {
  const { folder, symlinks, signal } = options
  const problems = new Problems()
  const filter = await Filter.create(options)
  const { files, skipped, emptyFolders } = await walk({
    root: root.real,
    filter,
    symlinks,
    problems,
    signal
  })
  const paths = files.map((file) => file.path)
  refuseNames(paths, problems)
  problems.throwIfAny()
  const warnings = [...filter.warnings(), ...folderHints(folder, files), ...nameWarnings(paths)]
  if (emptyFolders > 0) {
    warnings.push(
      `${count(emptyFolders, 'empty folder')} left out: a folder is uploaded only with the files in it`
    )
  }
  return { folder, isSingleFile: false, files, skipped, bytes: sumOfSizes(files), warnings }
}

function collectFile(folder: string, root: Root): Site {
  const problems = new Problems()
  const path = basename(folder)
  refuseNames([path], problems)
  const file = inspectFile({ path, absolutePath: root.real, root: '' }, problems)
  problems.throwIfAny()
  const files = file === undefined ? [] : [file]
  return {
    folder,
    isSingleFile: true,
    files,
    skipped: [],
    bytes: sumOfSizes(files),
    warnings: nameWarnings([path])
  }
}
