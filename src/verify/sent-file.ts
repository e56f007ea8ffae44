import type { Digests, FileDigest, SiteFile } from '../model.js'
import type { ExpectedFile } from '../gateway/served.js'

/** What the gateway must serve. Of most files nobody asks for more than the path. */
export class SentFile implements ExpectedFile {
  readonly #file: SiteFile
  readonly #index: number
  readonly #digests: Digests

  constructor(file: SiteFile, index: number, digests: Digests) {
    this.#file = file
    this.#index = index
    this.#digests = digests
  }

  get #digest(): FileDigest | undefined {
    return this.#digests.at(this.#index)
  }

  get path(): string {
    return this.#file.path
  }

  get absolutePath(): string {
    return this.#file.absolutePath
  }

  get size(): number {
    return this.#digest?.size ?? this.#file.size
  }

  get sha256(): string {
    return this.#digest?.sha256 ?? ''
  }
}
