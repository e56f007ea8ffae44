import { createHash } from 'node:crypto'

/** A file as it was sent, and what its bytes must be. */
export interface ExpectedFile {
  /** POSIX path below the folder. */
  readonly path: string
  readonly size: number
  /** Lower-case hex; '' where it is not known, so that nothing can be compared. */
  readonly sha256: string
  /** Where it still lies on disk, to say more about a difference. */
  readonly absolutePath?: string | undefined
}

/** Bytes of a body that are kept to say what it was. */
export const HEAD_BYTES = 64 * 1024

/** What is known of a body that was served. */
export interface Served {
  readonly bytes: number
  /** '' where the reading was ended because there were more bytes than expected. */
  readonly sha256: string
  /** The first bytes, at most `HEAD_BYTES`. */
  readonly head: Buffer
  readonly contentType: string
}

/** Measures a body as it streams by. Memory is bounded: a hash and the first bytes. */
export class BodyMeter {
  readonly #hash = createHash('sha256')
  readonly #limit: number
  readonly #head: Buffer[] = []
  #headBytes = 0
  #bytes = 0

  /** `limit`: bytes after which no more are wanted. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** False when the body is longer than the limit. */
  take(block: Buffer): boolean {
    this.#bytes += block.length
    if (this.#headBytes < HEAD_BYTES) {
      // A copy: the block may be a view of much larger memory.
      const part = Buffer.from(block.subarray(0, HEAD_BYTES - this.#headBytes))
      this.#head.push(part)
      this.#headBytes += part.length
    }
    if (this.#bytes > this.#limit) {
      return false
    }
    this.#hash.update(block)
    return true
  }

  /** Call it once, at the end. */
  result(contentType: string): Served {
    const isLonger = this.#bytes > this.#limit
    return {
      bytes: this.#bytes,
      sha256: isLonger ? '' : this.#hash.digest('hex'),
      head: Buffer.concat(this.#head),
      contentType
    }
  }
}
