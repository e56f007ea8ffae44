import type { SiteFile } from '../model.js'
import { PlannedFile } from './planned-file.js'

export const BLOCK_BYTES = 256 * 1024

/** A part of a file. Its bytes are valid until the next part is asked for. */
export interface Window {
  readonly bytes: Buffer
  readonly isFirst: boolean
}

/**
 * Reads collected files in windows that overlap, so that nothing is cut in two unseen. One buffer
 * for all files.
 */
export class BlockReader {
  readonly #overlap: number
  readonly #buffer: Buffer

  /** @param overlap bytes at the end of one window that are repeated at the start of the next */
  constructor(overlap: number) {
    this.#overlap = overlap
    this.#buffer = Buffer.allocUnsafeSlow(overlap + BLOCK_BYTES)
  }

  /**
   * The file from its first byte to its last. Ending the loop early closes it as well.
   * @throws {CollectError} when it vanished, cannot be read, or is not the one that was listed
   */
  *windows(file: SiteFile): Generator<Window, void, undefined> {
    const planned = new PlannedFile(file, { stage: 'COLLECTING' })
    try {
      planned.check()
      let filled = 0
      while (planned.remaining > 0) {
        const kept = Math.min(this.#overlap, filled)
        this.#buffer.copyWithin(0, filled - kept, filled)
        const isFirst = planned.position === 0
        filled = kept + planned.readInto(this.#buffer.subarray(kept, kept + BLOCK_BYTES))
        if (planned.remaining === 0) {
          planned.check()
        }
        yield { bytes: this.#buffer.subarray(0, filled), isFirst }
      }
    } finally {
      planned.close()
    }
  }
}

/**
 * Reads a small file as a whole, and returns the part of `into` that holds it.
 * @throws {CollectError} when it vanished, cannot be read, or is not the one that was listed
 */
export function readWhole(file: SiteFile, into: Buffer): Buffer {
  const planned = new PlannedFile(file, { stage: 'COLLECTING' })
  try {
    const bytes = into.subarray(0, planned.readInto(into))
    planned.check()
    return bytes
  } finally {
    planned.close()
  }
}
