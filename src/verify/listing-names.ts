/**
 * A name in dStor's list without what says nothing: `./` and `/` in front, `/` at the end, empty
 * and `.` segments, as Kubo's `path.Clean` (docs/ipfs.md 2.2). `..` stays and so matches nothing.
 */
export function normalName(name: string): string {
  if (!/^[./]|\/$|\/\/|\/\.(\/|$)/.test(name)) {
    return name
  }
  return name
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/')
}

/** What follows the last slash. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** `name` below `prefix`, '' for the prefix itself, undefined where it lies elsewhere. */
export function below(name: string, prefix: string): string | undefined {
  if (prefix === '') {
    return name
  }
  if (name === prefix) {
    return ''
  }
  return name.startsWith(`${prefix}/`) ? name.slice(prefix.length + 1) : undefined
}

/** Every directory that these files make, without the root. */
export function directoriesOf(paths: Iterable<string>): Set<string> {
  const directories = new Set<string>()
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const directory = path.slice(0, at)
      if (directories.has(directory)) {
        break
      }
      directories.add(directory)
    }
  }
  return directories
}
