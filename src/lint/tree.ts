/**
 * What a gateway would find at a path: a `file`; a `folder` with its index.html; a `listing`, a folder without
 * one; `page`, only with `.html` behind it; `skipped`, in the folder and not in the upload.
 */
export type Found = 'file' | 'folder' | 'listing' | 'page' | 'skipped' | 'missing'

/** The names of the upload, for asking whether a reference has a target. Names are compared exactly, as IPFS does. */
export class SiteTree {
  readonly #files: ReadonlySet<string>
  readonly #directories = new Set<string>([''])
  readonly #skipped: ReadonlySet<string>
  #spellings: Map<string, string> | undefined

  constructor(files: Iterable<string>, skipped: Iterable<string>) {
    this.#files = new Set(files)
    this.#skipped = new Set(skipped)
    for (const file of this.#files) {
      let end = file.lastIndexOf('/')
      while (end > 0 && !this.#directories.has(file.slice(0, end))) {
        this.#directories.add(file.slice(0, end))
        end = file.lastIndexOf('/', end - 1)
      }
    }
  }

  hasFile(path: string): boolean {
    return this.#files.has(path)
  }

  hasDirectory(path: string): boolean {
    return this.#directories.has(withoutSlash(path))
  }

  /** `path` is decoded, below the root of the site, and may end in `/`: then no file is at it. */
  find(path: string): Found {
    const name = withoutSlash(path)
    if (name === path && this.#files.has(name)) {
      return 'file'
    }
    const isFolder = this.#directories.has(name)
    if (isFolder && this.#files.has(name === '' ? 'index.html' : `${name}/index.html`)) {
      return 'folder'
    }
    if (this.#files.has(`${name}.html`)) {
      return 'page'
    }
    if (isFolder) {
      return 'listing'
    }
    return this.#isSkipped(name) ? 'skipped' : 'missing'
  }

  /** A file whose name differs from `path` only in case or in Unicode normalization. */
  otherSpelling(path: string): string | undefined {
    if (this.#spellings === undefined) {
      this.#spellings = new Map()
      for (const file of this.#files) {
        this.#spellings.set(folded(file), file)
      }
    }
    return this.#spellings.get(folded(path))
  }

  /** A path is skipped with every folder above it: a skipped `.git` stands for all that is in it. */
  #isSkipped(path: string): boolean {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (this.#skipped.has(path.slice(0, end))) {
        return true
      }
    }
    return this.#skipped.has(`${path}/index.html`)
  }
}

/** The form in which names that people take for the same are equal. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path
}
