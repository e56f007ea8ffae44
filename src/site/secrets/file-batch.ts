import type { SiteFile } from '../../model.js'
import { readWhole } from '../../files/block-reader.js'

const BATCH_BYTES = 256 * 1024

/** One file of a batch, with what is known of it. */
interface Part<T> {
  readonly file: SiteFile
  readonly note: T
  readonly bytes: Buffer
}

/** Small files, read one behind the other into one buffer, with a zero byte between them. */
export class FileBatch<T> {
  readonly #buffer = Buffer.allocUnsafeSlow(BATCH_BYTES)
  #used = 0
  #parts: Part<T>[] = []

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#used)
  }

  get parts(): readonly Part<T>[] {
    return this.#parts
  }

  fits(file: SiteFile): boolean {
    return this.#used + file.size + 1 <= BATCH_BYTES
  }

  /** @throws {CollectError} when the file cannot be read as it was listed */
  add(file: SiteFile, note: T): void {
    const bytes = readWhole(file, this.#buffer.subarray(this.#used))
    this.#used += bytes.length
    this.#buffer[this.#used++] = 0
    this.#parts.push({ file, note, bytes })
  }

  clear(): void {
    this.#used = 0
    this.#parts = []
  }
}
