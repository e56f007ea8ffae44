import type { Site, SiteFile } from '../model.js'

/**
 * The local files under the paths that they have below the published hash. `behind` is what a link
 * says behind the hash, undefined where it ends with it. A link to a page of the folder means the
 * folder; one to a path that is not in it means that the folder lies there. A single file lies
 * exactly where the link leads.
 */
export function publishedFiles(site: Site, behind: string | undefined): readonly SiteFile[] {
  const { files, isSingleFile } = site
  if (behind === undefined || behind === '') {
    return files
  }
  if (isSingleFile && !behind.endsWith('/')) {
    return files.map((file) => ({ ...file, path: behind }))
  }
  const above = isSingleFile ? behind : folderAt(files, behind)
  return above === '' ? files : files.map((file) => ({ ...file, path: above + file.path }))
}

/** Where the folder lies, with its slash; '' at the hash itself. */
function folderAt(files: readonly SiteFile[], behind: string): string {
  const page = pageOf(files, behind)
  const above = behind.slice(0, behind.length - page.length).replace(/[^/]$/, '$&/')
  return files.some(({ path }) => path.startsWith(above)) ? '' : above
}

/** The end of a link that names a page and no folder: `docs/index.html`, but not `docs/v1.2`. */
function pageOf(files: readonly SiteFile[], behind: string): string {
  const name = behind.slice(behind.lastIndexOf('/') + 1)
  // It may be a page of the site although it is not here.
  const unknown = /\.html?$/i.test(name) ? name : ''
  return files
    .map(({ path }) => path)
    .filter((path) => `/${behind}`.endsWith(`/${path}`))
    .reduce((longest, path) => (path.length > longest.length ? path : longest), unknown)
}
