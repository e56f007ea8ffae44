import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { CollectError } from '../errors.js'
import type { SiteFile } from '../model.js'
import { quote } from '../text/escape.js'
import { READ_FLAGS } from './read-flags.js'
import { mayBeSameFile } from './identity.js'
import { causeText } from './fs-errors.js'

export const BLOCK_BYTES = 256 * 1024

/** A part of a file. Its bytes are valid until the next part is asked for. */
export interface Window {
  readonly bytes: Buffer
  readonly isFirst: boolean
}

/**
 * Reads files in windows that overlap, so that nothing is cut in two unseen. One buffer for all files
 * and short synchronous reads (docs/performance.md 1).
 */
export class BlockReader {
  readonly #overlap: number
  readonly #buffer: Buffer

  /** @param overlap bytes at the end of one window that are repeated at the start of the next */
  constructor(overlap: number) {
    this.#overlap = overlap
    // One byte more than a block shows that a file has grown.
    this.#buffer = Buffer.allocUnsafeSlow(overlap + BLOCK_BYTES + 1)
  }

  /**
   * The file from its first byte to its last. Ending the loop early closes it as well.
   * @throws {CollectError} when it vanished, cannot be read, or is not as long as it was
   */
  *windows(file: SiteFile): Generator<Window, void, undefined> {
    const descriptor = open(file)
    try {
      let position = 0
      let filled = 0
      while (position < file.size) {
        const kept = Math.min(this.#overlap, filled)
        this.#buffer.copyWithin(0, filled - kept, filled)
        const read = readBlock(file, descriptor, this.#buffer.subarray(kept), position)
        const isFirst = position === 0
        position += read
        filled = kept + read
        yield { bytes: this.#buffer.subarray(0, filled), isFirst }
      }
    } finally {
      closeSync(descriptor)
    }
  }
}

/** The room that `readWhole` needs: one byte more than the file has shows that it has grown. */
export function roomFor(file: SiteFile): number {
  return file.size + 1
}

/**
 * Reads a small file as a whole, and returns the part of `into` that holds it.
 * @throws {CollectError} when it vanished, cannot be read, or is not as long as it was
 */
export function readWhole(file: SiteFile, into: Buffer): Buffer {
  const descriptor = open(file)
  try {
    let filled = 0
    while (filled < file.size) {
      filled += readBlock(file, descriptor, into.subarray(filled), filled)
    }
    return into.subarray(0, filled)
  } finally {
    closeSync(descriptor)
  }
}

function open(file: SiteFile): number {
  let descriptor: number
  try {
    descriptor = openSync(file.absolutePath, READ_FLAGS)
  } catch (cause) {
    throw failure(file, `cannot be read any more: ${causeText(cause)}`, cause)
  }
  // A small file that gives exactly the expected number of bytes needs no second look.
  if (file.size > BLOCK_BYTES && !isSame(file, descriptor)) {
    closeSync(descriptor)
    throw changed(file)
  }
  return descriptor
}

function isSame(file: SiteFile, descriptor: number): boolean {
  const stats = fstatSync(descriptor)
  return (
    stats.isFile() &&
    stats.size === file.size &&
    stats.mtimeMs === file.mtimeMs &&
    mayBeSameFile(stats, file)
  )
}

function readBlock(file: SiteFile, descriptor: number, into: Buffer, position: number): number {
  const left = file.size - position
  const wanted = left <= BLOCK_BYTES ? left + 1 : BLOCK_BYTES
  let read: number
  try {
    read = readSync(descriptor, into, 0, wanted, position)
  } catch (cause) {
    throw failure(file, `cannot be read: ${causeText(cause)}`, cause)
  }
  if (read === 0 || read > left) {
    throw changed(file)
  }
  return read
}

function changed(file: SiteFile): CollectError {
  return failure(file, 'changed since the folder was listed')
}

function failure(file: SiteFile, what: string, cause?: unknown): CollectError {
  return new CollectError(`the file ${quote(file.path)} ${what}`, {
    advice: 'Let nothing write to the folder while it is deployed.',
    paths: [file.path],
    cause
  })
}
