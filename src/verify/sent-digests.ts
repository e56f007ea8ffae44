import type { Digests, FileDigest } from '../model.js'

/** Fingerprints of what was sent, by path. */
export type DigestsByPath = Pick<
  ReadonlyMap<string, FileDigest>,
  'get' | 'size' | typeof Symbol.iterator
>

/** Those that are known, found by path in a list by position: of each path only its number is kept. */
export class SentDigests implements DigestsByPath {
  readonly #digests: Digests
  readonly #positions = new Map<string, number>()

  constructor(paths: readonly string[], digests: Digests) {
    this.#digests = digests
    for (const [index, path] of paths.entries()) {
      if (digests.at(index) !== undefined) {
        this.#positions.set(path, index)
      }
    }
  }

  get size(): number {
    return this.#positions.size
  }

  get(path: string): FileDigest | undefined {
    const index = this.#positions.get(path)
    return index === undefined ? undefined : this.#digests.at(index)
  }

  *[Symbol.iterator](): MapIterator<[string, FileDigest]> {
    for (const [path, index] of this.#positions) {
      yield [path, this.#digests.at(index)!]
    }
  }
}
