import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { codeOf } from '../errors.js'
import { bytesText } from '../text/format.js'
import { READ_FLAGS } from '../files/read-flags.js'
import { decodedText, type ReadText } from './charset.js'

/**
 * Reads a text of at most `limit` bytes, in the encoding that it declares. Never throws; says why not.
 * Synchronous: for small files a promise for each step takes three times as long.
 */
export function readText(absolutePath: string, limit: number): ReadText {
  try {
    const descriptor = openSync(absolutePath, READ_FLAGS)
    try {
      const { size } = fstatSync(descriptor)
      return size > limit
        ? { why: `was not looked into: it is larger than ${bytesText(limit)}` }
        : decodedText(readAll(descriptor, size))
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    // The code alone: the message of Node.js holds the path of the machine.
    return { why: `was not looked into: ${codeOf(error) || 'it cannot be read'}` }
  }
}

/** So much of the file as it has now; one that is cut meanwhile ends earlier. */
function readAll(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let filled = 0
  while (filled < size) {
    const read = readSync(descriptor, bytes, filled, size - filled, null)
    if (read === 0) {
      break
    }
    filled += read
  }
  return bytes.subarray(0, filled)
}
