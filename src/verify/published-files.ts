import type { Site, SiteFile } from '../model.js'
import { mainPageOf } from './targets.js'

/** Where local files are to be found below a published hash. */
export interface PublishedFiles {
  /** The local files under the paths that they have there. */
  readonly files: readonly SiteFile[]
  /** What people open: the main page, or '' for the folder at the hash; undefined for the hash itself. */
  readonly main: string | undefined
}

/**
 * Where a link leads, whose part behind the hash is `behind`, undefined where it ends with the hash. A
 * link to a page of the folder means the folder; one to a path that is not in it means that the folder
 * lies there. A single file lies exactly where the link leads.
 */
export function publishedFiles(site: Site, behind = ''): PublishedFiles {
  const { files, isSingleFile } = site
  if (isSingleFile && !behind.endsWith('/')) {
    return behind === ''
      ? { files, main: undefined }
      : { files: files.map((file) => ({ ...file, path: behind })), main: behind }
  }
  const above = isSingleFile ? behind : folderAt(files, behind)
  const main = above + mainPageOf(files)
  return above === ''
    ? { files, main }
    : { files: files.map((file) => ({ ...file, path: above + file.path })), main }
}

/** Where the folder lies, with its slash; '' at the hash itself. */
function folderAt(files: readonly SiteFile[], behind: string): string {
  const page = pageOf(files, behind)
  const above = behind.slice(0, behind.length - page.length).replace(/[^/]$/, '$&/')
  return files.some(({ path }) => path.startsWith(above)) ? '' : above
}

/** The longest path of a file that the link ends with; '' where it names a folder. */
function pageOf(files: readonly SiteFile[], behind: string): string {
  return files
    .map(({ path }) => path)
    .filter((path) => `/${behind}`.endsWith(`/${path}`))
    .reduce((longest, path) => (path.length > longest.length ? path : longest), '')
}
