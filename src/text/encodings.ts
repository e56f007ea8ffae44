const BITS_PER_BASE64 = 6

/**
 * The characters of base64 text (RFC 4648, section 4) that depend on `text` only, when `shift` bytes
 * precede it and whatever follows: its first and last ones may hold bits of its neighbours.
 */
function base64Core(text: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
  const first = Math.ceil((shift * 8) / BITS_PER_BASE64)
  const last = Math.floor((bytes.length * 8) / BITS_PER_BASE64)
  return bytes.toString('base64').slice(first, last)
}

/**
 * What base64 text holds wherever `text` stands in what was encoded, for instance after `Bearer `:
 * three bytes become four characters, so there are three forms, for 0, 1 and 2 bytes before it.
 */
export function base64Cores(text: string): string[] {
  return [0, 1, 2].map((shift) => base64Core(text, shift))
}

/** Base64 text in the alphabet for URLs and file names (RFC 4648, section 5). */
export function base64Url(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_')
}
