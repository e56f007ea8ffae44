/**
 * The path below which a file of this name is stored: cleaned as Kubo does with `path.Clean`
 * (docs/ipfs.md 2.2). `undefined` for names that would leave the folder or cannot be stored.
 */
export function storedPath(name: string): string | undefined {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  const isBad = parts.some((part) => part === '..' || part.includes('\0') || part.endsWith('\\'))
  return parts.length === 0 || isBad || name.endsWith('/') ? undefined : parts.join('/')
}

/** `a/b` of `/a/b/`, the empty text for `/`, and `undefined` for a path that is not allowed. */
export function cleanFolderPath(folderPath: string): string | undefined {
  const parts = folderPath.split('/').filter((part) => part !== '')
  const isBad = parts.some((part) => part === '.' || part === '..' || part.includes('\0'))
  return folderPath === '' || isBad ? undefined : parts.join('/')
}

/** The folder of a path, empty for the top. */
export function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

/** The last part of a path. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
