import { collectSite } from '../../../src/site/collect.js'
import { findSensitive } from '../../../src/site/secrets/sensitive-files.js'
import { options, siteFolder, type Tree } from './tree.js'

/** All files, hidden ones too. */
export async function collected(folder: string) {
  return (await collectSite(options(folder, { includeHiddenFiles: true }))).files
}

/** What is sensitive in the tree. */
export async function findIn(tree: Tree, secrets: readonly string[] = []) {
  return findSensitive(await collected(siteFolder(tree)), { secrets })
}

export async function pathsIn(tree: Tree, secrets: readonly string[] = []): Promise<string[]> {
  return (await findIn(tree, secrets)).map((file) => file.path)
}
