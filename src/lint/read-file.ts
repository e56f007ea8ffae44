import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { codeOf } from '../errors.js'
import { bytesText } from '../text/format.js'
import { READ_FLAGS } from '../files/read-flags.js'

/** Enough to see a zero byte in anything binary. */
const SNIFFED_BYTES = 4096

export type ReadText = { readonly text: string } | { readonly why: string }

/**
 * Reads a text of at most `limit` bytes: UTF-8, or UTF-16 with its mark. Never throws; says why
 * not. Synchronous: for small files a promise for each step takes several times as long
 * (docs/performance.md 1).
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

function decodedText(bytes: Buffer): ReadText {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.subarray(0, SNIFFED_BYTES).includes(0)) {
    return { why: 'was not looked into: it does not look like text' }
  }
  return { text: DECODERS[encoding].decode(bytes) }
}

const DECODERS = {
  'utf-8': new TextDecoder('utf-8'),
  'utf-16le': new TextDecoder('utf-16le'),
  'utf-16be': new TextDecoder('utf-16be')
}

/** By the byte order mark (Encoding Standard, 6 "BOM sniff"). */
function encodingOf(bytes: Buffer): keyof typeof DECODERS {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return 'utf-16le'
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}
