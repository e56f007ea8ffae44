import { randomBytes } from 'node:crypto'
import { extname } from 'node:path/posix'
import { lookup } from 'mime-types'

const FALLBACK_TYPE = 'application/octet-stream'

/**
 * A boundary that nobody can foresee, so that no file can contain it on purpose (CVE-2025-7783,
 * docs/faults.md 5.2). In the form of form-data's own.
 */
export function newBoundary(): string {
  return `--------------------------${randomBytes(24).toString('hex')}`
}

/** Names as form-data 4.0.6 escapes them; collecting has refused such names already. */
function escapeName(name: string): string {
  return name.replace(/["\r\n]/g, (c) => (c === '"' ? '%22' : c === '\r' ? '%0D' : '%0A'))
}

/** Writes the frame of a multipart/form-data body: what form-data writes for `{filepath: path}`. */
export class MultipartFrame {
  readonly contentType: string
  /** What follows the content of each part. */
  readonly partEnd = Buffer.from('\r\n')
  readonly end: Buffer
  readonly #boundary: string
  readonly #types = new Map<string, string>()

  constructor(boundary: string) {
    this.#boundary = boundary
    this.contentType = `multipart/form-data; boundary=${boundary}`
    this.end = Buffer.from(`--${boundary}--\r\n`)
  }

  /**
   * The head of the part of one file. The whole path stands in `filename`, which keeps folders
   * (docs/dstor-api.md 2.3).
   */
  partHead(path: string): string {
    return (
      `--${this.#boundary}\r\n` +
      `Content-Disposition: form-data; name="file"; filename="${escapeName(path)}"\r\n` +
      `Content-Type: ${this.#typeOf(path)}\r\n\r\n`
    )
  }

  /** The same few extensions come again and again; the table is asked once for each. */
  #typeOf(path: string): string {
    const extension = extname(path) || path
    let type = this.#types.get(extension)
    if (type === undefined) {
      type = lookup(path) || FALLBACK_TYPE
      this.#types.set(extension, type)
    }
    return type
  }
}
