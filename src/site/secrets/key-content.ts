/** So many bytes of a key that is larger are enough: no manual shows that many and then breaks off. */
const ENOUGH_BYTES = 512
/** Smaller than every key: 32 bytes of it and their wrapping. */
const FEWEST_BYTES = 36
/** The same character a hundred times is filling; the prime of P-521 has 88 in a row. */
const FILLING = /([A-Za-z\d+/])\1{99}/

/** `Proc-Type: 4,ENCRYPTED`, `Version: GnuPG` and the like, before the key itself. */
const HEADER = /\s*([A-Z][A-Za-z-]{1,40}: [^\n]*)\n/y
const CONTENT = /[A-Za-z\d+/\s]*/y
/** Padding, the checksum of OpenPGP, and the last line. */
const LAST_LINE = /[=\s]*(?:[A-Za-z\d+/]{4}\s*)?-{2}/y

/**
 * Whether what follows a first line `-----BEGIN … PRIVATE KEY-----` is a private key: base64 whose
 * bytes begin as one of the known formats does and are as many as they themselves say. Placeholders of
 * manuals (`KEY`, `xxxx`, `MIIEpAIBAAKCAQEA...`) are none.
 * @param text with nothing but letters, digits and white space in it where the key is
 */
export function isPrivateKey(text: string): boolean {
  let at = 0
  let isEncrypted = false
  for (let header = sticky(HEADER, text, at); header !== null; header = sticky(HEADER, text, at)) {
    isEncrypted ||= /^DEK-Info: [A-Z\d-]+,[\dA-F]{16,32}\s*$/.test(header[1] ?? '')
    at += header[0].length
  }
  const content = sticky(CONTENT, text, at)?.[0] ?? ''
  const base64 = content.replace(/\s+/g, '')
  if (FILLING.test(base64)) {
    return false
  }
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length < FEWEST_BYTES) {
    return false
  }
  if (isEncrypted) {
    const isWhole = sticky(LAST_LINE, text, at + content.length) !== null
    return bytes.length >= ENOUGH_BYTES || (isWhole && bytes.length % 8 === 0)
  }
  const length = derLength(bytes) ?? openSshLength(bytes) ?? openPgpLength(bytes)
  return length !== undefined && bytes.length >= Math.min(length, ENOUGH_BYTES)
}

function sticky(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

/** PKCS #1, PKCS #8, SEC 1, DSA: a sequence that begins with its version; encrypted, with another one. */
function derLength(bytes: Buffer): number | undefined {
  if (bytes[0] !== 0x30) {
    return undefined
  }
  const first = bytes[1]!
  const more = first < 0x80 ? 0 : first - 0x80
  if (more > 2) {
    return undefined
  }
  const length = more === 0 ? first : bytes.readUIntBE(2, more)
  const start = 2 + more
  const isVersion = bytes[start] === 0x02 && bytes[start + 1] === 1 && bytes[start + 2]! <= 3
  return isVersion || bytes[start] === 0x30 ? start + length : undefined
}

const OPEN_SSH = Buffer.from('openssh-key-v1\0')

/** Names of cipher and derivation, its options, how many keys, the public and the private one. */
function openSshLength(bytes: Buffer): number | undefined {
  if (!bytes.subarray(0, OPEN_SSH.length).equals(OPEN_SSH)) {
    return undefined
  }
  let at = OPEN_SSH.length
  for (const part of ['cipher', 'derivation', 'options', 'count', 'public', 'private']) {
    if (at + 4 > bytes.length) {
      return Infinity
    }
    at += 4 + (part === 'count' ? 0 : bytes.readUInt32BE(at))
  }
  return at
}

const SECRET_KEY_TAGS = [5, 7]

/** The first packet is a secret key (RFC 9580, section 4.2). */
function openPgpLength(bytes: Buffer): number | undefined {
  const first = bytes[0]!
  const isNew = (first & 0xc0) === 0xc0
  const tag = isNew ? first & 0x3f : (first >> 2) & 0x0f
  if ((first & 0x80) === 0 || !SECRET_KEY_TAGS.includes(tag)) {
    return undefined
  }
  const second = bytes[1]!
  if (isNew) {
    return second < 192
      ? 2 + second
      : second < 224
        ? 3 + ((second - 192) << 8) + bytes[2]! + 192
        : undefined
  }
  const size = [1, 2, 4][first & 0x03]
  return size === undefined ? undefined : 1 + size + bytes.readUIntBE(1, size)
}
