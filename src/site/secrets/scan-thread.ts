import { Worker } from 'node:worker_threads'
import type { SiteFile } from '../../model.js'
import { BLOCK_BYTES } from '../../files/block-reader.js'
import { READ_FLAGS } from '../../files/read-flags.js'

/** What is looked for: files that hold none of the marks from the offset on hold no secret there. */
export interface ThreadedScan {
  readonly file: SiteFile
  /** Offset in bytes. */
  readonly from: number
  readonly marks: readonly Uint8Array[]
  /** Longer than the longest mark (bytes). */
  readonly overlap: number
}

/** The program as text, so that it needs no file of its own next to the bundle. */
const PROGRAM = `
'use strict'
const fs = require('node:fs')
const { parentPort, workerData } = require('node:worker_threads')
const { absolutePath, file, from, marks, overlap, flags, blockBytes } = workerData

function isClean(descriptor) {
  const { size, mtimeMs, ino, dev } = fs.fstatSync(descriptor)
  if (size !== file.size || mtimeMs !== file.mtimeMs || ino !== file.ino || dev !== file.dev) {
    return false
  }
  const buffer = Buffer.allocUnsafeSlow(overlap + blockBytes)
  let kept = 0
  for (let position = from; position < size; ) {
    const read = fs.readSync(descriptor, buffer, kept, blockBytes, position)
    const window = buffer.subarray(0, kept + read)
    if (read === 0 || marks.some((mark) => window.includes(mark))) {
      return false
    }
    position += read
    kept = Math.min(overlap, window.length)
    buffer.copyWithin(0, window.length - kept, window.length)
  }
  return true
}

parentPort.postMessage(isClean(fs.openSync(absolutePath, flags)))
`

/**
 * Looks through the rest of a large file in a thread of its own. Only its word that nothing is there
 * counts: whatever else happens to it means that the rest has to be looked through here.
 */
export class ScanThread {
  readonly isClean: Promise<boolean>
  readonly #worker: Worker

  constructor(scan: ThreadedScan) {
    this.#worker = new Worker(PROGRAM, {
      eval: true,
      // A file puts its path together when it is asked for it, which a copy of it cannot.
      workerData: {
        ...scan,
        absolutePath: scan.file.absolutePath,
        flags: READ_FLAGS,
        blockBytes: BLOCK_BYTES
      }
    })
    this.isClean = new Promise((resolve) => {
      this.#worker.once('message', (isClean) => resolve(isClean === true))
      this.#worker.once('error', () => resolve(false))
      this.#worker.once('exit', () => resolve(false))
    })
  }

  /** Ends it. Never throws. */
  async stop(): Promise<void> {
    await this.#worker.terminate()
  }
}
