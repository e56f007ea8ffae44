import { createReadStream } from 'node:fs'
import { open, rm, type FileHandle } from 'node:fs/promises'

/** The file contents of one upload request, one behind the other. Can be read while it grows. */
export interface Spool {
  readonly length: number
  append(bytes: Buffer): Promise<void>
  /** Bytes from `start` up to, not including, `end`. */
  read(start: number, end: number): AsyncIterable<Uint8Array>
  /** No more will be appended. */
  close(): Promise<void>
  remove(): Promise<void>
}

/** One file of an upload as it lies in a spool. `size` grows while the file is received. */
export interface StoredFile {
  readonly path: string
  readonly spool: Spool
  readonly offset: number
  size: number
}

/** A spool in a file: memory stays flat whatever is uploaded. */
export class DiskSpool implements Spool {
  length = 0
  #handle: FileHandle | undefined

  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  async append(bytes: Buffer): Promise<void> {
    this.#handle ??= await open(this.#file, 'wx', 0o600)
    let done = 0
    while (done < bytes.length) {
      done += (await this.#handle.write(bytes, done)).bytesWritten
    }
    this.length += bytes.length
  }

  async *read(start: number, end: number): AsyncIterable<Uint8Array> {
    if (end > start) {
      const options = { start, end: end - 1, highWaterMark: 256 * 1024 }
      for await (const bytes of createReadStream(this.#file, options)) {
        yield bytes as Buffer
      }
    }
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = undefined
    await handle?.close()
  }

  async remove(): Promise<void> {
    await this.close()
    await rm(this.#file, { force: true })
  }
}

/** A spool for test runs with thousands of tiny uploads. */
export class MemorySpool implements Spool {
  length = 0
  #parts: Buffer[] = []

  append(bytes: Buffer): Promise<void> {
    this.#parts.push(bytes)
    this.length += bytes.length
    return Promise.resolve()
  }

  async *read(start: number, end: number): AsyncIterable<Uint8Array> {
    await Promise.resolve()
    let position = 0
    for (const part of this.#parts) {
      const [from, to] = [Math.max(start - position, 0), Math.min(end - position, part.length)]
      if (from < to) {
        yield part.subarray(from, to)
      }
      position += part.length
    }
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  remove(): Promise<void> {
    this.#parts = []
    return Promise.resolve()
  }
}
