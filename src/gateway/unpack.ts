import type { IncomingHttpHeaders } from 'node:http'
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** How bodies come packed unasked; a server that packs has no reason to choose another way. */
const UNPACKERS = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress]
])

/** The encoding of a body in lower case, `identity` where it comes as it is. */
export function encodingOf(headers: IncomingHttpHeaders): string {
  return headers['content-encoding']?.trim().toLowerCase() || 'identity'
}

/** Whether a body in this encoding can be compared. */
export function canUnpack(encoding: string): boolean {
  return encoding === 'identity' || UNPACKERS.has(encoding)
}

/**
 * What became of a body: it was one in its encoding to the end, only the beginning of one, or in no
 * such encoding, whatever might have followed.
 */
export type Unpacked = 'whole' | 'cut' | 'spoiled'

/**
 * Unpacks a body as it comes: that is what a visitor's browser gets. Holds one block of the body and
 * what came out of it, whatever a few packed bytes may become. Call `end` in any case, once.
 */
export class Unpacker {
  readonly #stream: Transform
  readonly #take: (block: Buffer) => boolean
  readonly #ended: Promise<Unpacked>
  #wantsMore = true
  #hasEnded = false

  /**
   * @param take takes what was unpacked; false ends it
   * @throws RangeError for an encoding that cannot be unpacked
   */
  constructor(encoding: string, take: (block: Buffer) => boolean) {
    const make = UNPACKERS.get(encoding)
    if (make === undefined) {
      throw new RangeError(`no such encoding: ${encoding}`)
    }
    this.#take = take
    this.#stream = make()
    this.#ended = new Promise((resolve) => {
      this.#stream
        .on('data', (block: Buffer) => this.#onData(block))
        .once('end', () => resolve('whole'))
        .once('error', () => resolve(this.#hasEnded ? 'cut' : 'spoiled'))
        .once('close', () => resolve('cut'))
    })
  }

  /** Resolves when the block is unpacked: false where nothing more is wanted, or nothing can come. */
  async write(block: Buffer): Promise<boolean> {
    if (!this.#wantsMore || this.#stream.destroyed) {
      return false
    }
    await new Promise<void>((resolve) => {
      this.#stream.once('close', resolve)
      this.#stream.write(block, () => {
        this.#stream.removeListener('close', resolve)
        resolve()
      })
    })
    return this.#wantsMore && !this.#stream.destroyed
  }

  /** What the body was, as far as it was wanted. Never rejects. */
  async end(): Promise<Unpacked> {
    this.#hasEnded = true
    this.#stream.end()
    const unpacked = await this.#ended
    return this.#wantsMore ? unpacked : 'whole'
  }

  #onData(block: Buffer): void {
    if (this.#wantsMore && !this.#take(block)) {
      this.#wantsMore = false
      this.#stream.destroy()
    }
  }
}
