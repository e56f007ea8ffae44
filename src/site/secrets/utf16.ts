/** Characters of two bytes where a secret has one. */
export const UTF16_FACTOR = 2

/** Whether a file begins with the byte order mark of UTF-16, as PowerShell's `>` writes it. */
export function isUtf16(start: Uint8Array): boolean {
  const [first, second] = start
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/**
 * The ASCII in a piece of UTF-16, as it stands in UTF-8: secrets are ASCII in every form that is looked
 * for. Right for a piece that begins in the middle of a character too; other characters become bytes
 * without meaning.
 */
export function asciiOf(utf16: Buffer): Buffer {
  const ascii = Buffer.allocUnsafe(utf16.length)
  let used = 0
  for (const byte of utf16) {
    ascii[used] = byte
    used += byte === 0 ? 0 : 1
  }
  return ascii.subarray(0, used)
}
