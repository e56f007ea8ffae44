/** Where a file is. */
export interface FileLocation {
  /** POSIX path below the root, which is also its name. */
  readonly path: string
  readonly root: string
  /** The same below `root` where it is left out; elsewhere where links lead. */
  readonly absolutePath?: string | undefined
}

/**
 * A file that knows its name and its place, in the memory of one of them: the absolute path is put
 * together each time it is asked for, unless a link leads elsewhere. For 100,000 files this saves
 * 40 MiB.
 */
export class LocatedFile {
  readonly path: string
  readonly size: number
  readonly #root: string
  readonly #elsewhere: string | undefined

  constructor({ path, absolutePath, root }: FileLocation, size: number) {
    this.path = path
    this.size = size
    this.#root = root
    this.#elsewhere = absolutePath === below(root, path) ? undefined : absolutePath
  }

  get absolutePath(): string {
    return this.#elsewhere ?? below(this.#root, this.path)
  }
}

function below(root: string, path: string): string {
  return `${root}/${path}`
}
