import { open } from 'node:fs/promises'
import { bytesText } from '../../report/show.js'

/** Enough to see a zero byte in anything binary. */
const SNIFFED_BYTES = 4096

export type ReadText = { readonly text: string } | { readonly why: string }

/** Reads a text of at most `limit` bytes: UTF-8, or UTF-16 with its mark. Never throws; says why not. */
export async function readText(absolutePath: string, limit: number): Promise<ReadText> {
  try {
    const handle = await open(absolutePath)
    try {
      const { size } = await handle.stat()
      if (size > limit) {
        return { why: `was not looked into: it is larger than ${bytesText(limit)}` }
      }
      return decodedText(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    return { why: `was not looked into: ${codeOf(error)}` }
  }
}

function decodedText(bytes: Buffer): ReadText {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.subarray(0, SNIFFED_BYTES).includes(0)) {
    return { why: 'was not looked into: it does not look like text' }
  }
  return { text: new TextDecoder(encoding).decode(bytes) }
}

/** By the byte order mark (Encoding Standard, 6 "BOM sniff"). */
function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return 'utf-16le'
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** The code alone: the message of Node.js holds the path of the machine. */
function codeOf(error: unknown): string {
  const isObject = typeof error === 'object' && error !== null
  const code: unknown = isObject && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'it cannot be read'
}
