import fs from 'node:fs'
import { codeOf, FileChangedError, messageOf } from '../errors.js'
import type { SiteFile } from '../model.js'
import { quote } from '../text/escape.js'
import { mayBeSameFile } from './identity.js'

/** The calls to the file system that reading needs; tests put a failing disk in their place. */
export interface FileSystem {
  openSync(file: string, flags: number): number
  fstatSync(fd: number): fs.Stats
  readSync(fd: number, to: Buffer, offset: number, length: number, position: null): number
  closeSync(fd: number): void
}

// O_NONBLOCK: a FIFO that took a file's place must not hold the process for ever. O_NOFOLLOW: links
// were resolved when the files were collected, so a link here is not what was planned.
const FLAGS = fs.constants.O_RDONLY | fs.constants.O_NONBLOCK | fs.constants.O_NOFOLLOW

/**
 * One planned file, open for reading. Every step makes sure that it is still the file of the plan
 * (device, inode, size, time of change), so nothing else can ever be sent in its place, also where
 * a folder on the way was swapped for a link. Throws FileChangedError with the file's name.
 *
 * Synchronous on purpose: for small files it costs a part of the promise-based calls
 * (docs/performance.md 1). Each call reads at most one block.
 */
export class PlannedFile {
  readonly #file: SiteFile
  readonly #fs: FileSystem
  readonly #fd: number
  #position = 0

  constructor(file: SiteFile, system: FileSystem = fs) {
    this.#file = file
    this.#fs = system
    try {
      this.#fd = system.openSync(file.absolutePath, FLAGS)
    } catch (error) {
      throw this.#gone('cannot be opened any more', error)
    }
  }

  get remaining(): number {
    return this.#file.size - this.#position
  }

  /** Fills `target` as far as the file goes, and returns how many bytes that was. */
  readInto(target: Buffer): number {
    const wanted = Math.min(target.length, this.remaining)
    let filled = 0
    while (filled < wanted) {
      const read = this.#readSome(target, filled, wanted - filled)
      if (read === 0) {
        throw this.#changed(`it has ended after ${this.#position + filled} bytes`)
      }
      filled += read
    }
    this.#position += filled
    return filled
  }

  #readSome(target: Buffer, offset: number, length: number): number {
    try {
      return this.#fs.readSync(this.#fd, target, offset, length, null)
    } catch (error) {
      throw this.#gone('cannot be read', error)
    }
  }

  /** Compares what is open now with the plan. Before the first byte is sent and after the last was read. */
  check(): void {
    const now = this.#stat()
    const then = this.#file
    if (!now.isFile() || !mayBeSameFile(now, then)) {
      throw this.#changed('another file has taken its place')
    }
    if (now.size !== then.size) {
      throw this.#changed(`it had ${then.size} bytes and has ${now.size}`)
    }
    if (now.mtimeMs !== then.mtimeMs) {
      throw this.#changed('it was written to')
    }
  }

  #stat(): fs.Stats {
    try {
      return this.#fs.fstatSync(this.#fd)
    } catch (error) {
      throw this.#gone('cannot be read', error)
    }
  }

  close(): void {
    this.#fs.closeSync(this.#fd)
  }

  #changed(how: string): FileChangedError {
    const name = quote(this.#file.path)
    return new FileChangedError(`${name} changed while the site was uploaded: ${how}`, {
      path: this.#file.path
    })
  }

  #gone(what: string, cause: unknown): FileChangedError {
    // The code alone, without the path of this machine that the message has.
    const why = codeOf(cause) || messageOf(cause)
    return new FileChangedError(`${quote(this.#file.path)} ${what}: ${why}`, {
      path: this.#file.path,
      cause
    })
  }
}
