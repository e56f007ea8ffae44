import { mayBeSameFile } from './identity.js'
import fs from 'node:fs'
import { CollectError, codeOf, type DeployError, FileChangedError, messageOf } from '../errors.js'
import type { SiteFile } from '../model.js'
import { quote } from '../text/escape.js'
import { causeText } from './fs-errors.js'
import { READ_FLAGS } from './read-flags.js'

/** The calls to the file system that reading needs; tests put a failing disk in their place. */
export interface FileSystem {
  openSync(file: string, flags: number): number
  fstatSync(fd: number): fs.Stats
  readSync(fd: number, to: Buffer, offset: number, length: number, position: null): number
  closeSync(fd: number): void
}

export interface ReadOptions {
  /** What is going on: a CollectError is thrown in the one, a FileChangedError in the other. */
  readonly stage?: 'COLLECTING' | 'UPLOADING'
  readonly system?: FileSystem | undefined
}

/**
 * One planned file, open for reading. `check` makes sure that it is still the file of the plan
 * (device, inode, size, time of change), so nothing else can be read in its place unseen, also where
 * a folder on the way was swapped for a link. Every failure names the file.
 *
 * Synchronous on purpose: for small files it costs a third of the promise-based calls. Each call
 * reads no more than its target holds.
 */
export class PlannedFile {
  readonly #file: SiteFile
  readonly #fs: FileSystem
  readonly #stage: 'COLLECTING' | 'UPLOADING'
  readonly #fd: number
  #position = 0

  /** @throws {FileChangedError | CollectError} where it cannot be opened */
  constructor(file: SiteFile, { stage = 'UPLOADING', system = fs }: ReadOptions = {}) {
    this.#file = file
    this.#fs = system
    this.#stage = stage
    try {
      this.#fd = system.openSync(file.absolutePath, READ_FLAGS)
    } catch (error) {
      throw this.#gone('cannot be opened any more', error)
    }
  }

  get position(): number {
    return this.#position
  }

  get remaining(): number {
    return this.#file.size - this.#position
  }

  /**
   * Fills `target` as far as the file goes, and returns how many bytes that was.
   * @throws {FileChangedError | CollectError} where it ends too early or cannot be read
   */
  readInto(target: Buffer): number {
    const wanted = Math.min(target.length, this.remaining)
    let filled = 0
    while (filled < wanted) {
      const read = this.#readSome(target, filled, wanted - filled)
      if (read === 0) {
        throw this.#changed(`it has ended after ${this.#position} bytes`)
      }
      filled += read
      this.#position += read
    }
    return filled
  }

  #readSome(target: Buffer, offset: number, length: number): number {
    try {
      return this.#fs.readSync(this.#fd, target, offset, length, null)
    } catch (error) {
      throw this.#gone('cannot be read', error)
    }
  }

  /**
   * Compares what is open now with the plan. Before the first byte is used and after the last was read.
   * @throws {FileChangedError | CollectError} where it is another file, or was written to
   */
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

  #changed(how: string): DeployError {
    const when =
      this.#stage === 'UPLOADING' ? 'while the site was uploaded' : 'since the folder was listed'
    return this.#failure(`changed ${when}: ${how}`)
  }

  #gone(what: string, cause: unknown): DeployError {
    // Without the path of this machine that the message has.
    const why = this.#stage === 'UPLOADING' ? codeOf(cause) || messageOf(cause) : causeText(cause)
    return this.#failure(`${what}: ${why}`, cause)
  }

  #failure(what: string, cause?: unknown): DeployError {
    const { path } = this.#file
    const message = `${quote(path)} ${what}`
    return this.#stage === 'UPLOADING'
      ? new FileChangedError(message, { path, cause })
      : new CollectError(`the file ${message}`, {
          advice: 'Let nothing write to the folder while it is deployed.',
          paths: [path],
          cause
        })
  }
}
