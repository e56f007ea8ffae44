/**
 * What all PEM private keys have in their first line (RFC 7468; OpenSSH, PGP and old OpenSSL too).
 * Not more of it: for up to seven bytes Node.js searches by the first one, which is ten times as fast.
 */
export const PRIVATE_MARK = Buffer.from('PRIVATE')
const PRIVATE_KEY = Buffer.from('PRIVATE KEY')

/** From the middle of the first line, so much is read to recognise a key. */
export const LONGEST_KEY_START = 2048

/** Longest beginning of the first line: `-----BEGIN ENCRYPTED `. */
const BEGIN_BYTES = 64

const BEGIN = /-----BEGIN (?:[A-Z0-9]+ )*$/
const END_OF_LINE = /^PRIVATE KEY(?: BLOCK)?-----/
/** Line breaks, raw or escaped as in JSON, and the seams of a text that was written in pieces. */
const BREAK = /(?:\s|\\+[nrt]|["'`]\s*[+,]\s*["'`])+/y
/** `Proc-Type: 4,ENCRYPTED` and the like, before the key itself. */
const HEADER = /[A-Za-z][A-Za-z-]*: [^\r\n\\"]*/y
const BASE64 = /[A-Za-z0-9+/=]+/y
const END = /-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/y

/** The smallest key, Ed25519, has 64 characters of base64: so many are a key without a last line too. */
const KEY_CHARACTERS = 64
/** No one wraps a key into shorter lines, but words and identifiers are shorter. */
const LINE_CHARACTERS = 16

/**
 * Whether a private key stands around `PRIVATE` at the offset. The first line alone is none: the
 * code of every cryptographic library and many a manual hold it.
 */
export function privateKeyAt(bytes: Buffer, at: number): boolean {
  if (!bytes.subarray(at, at + PRIVATE_KEY.length).equals(PRIVATE_KEY)) {
    return false
  }
  const before = bytes.toString('latin1', Math.max(0, at - BEGIN_BYTES), at)
  const after = bytes.toString('latin1', at, Math.min(bytes.length, at + LONGEST_KEY_START))
  const line = END_OF_LINE.exec(after)
  return line !== null && BEGIN.test(before) && hasKeyBody(after, line[0].length)
}

function hasKeyBody(text: string, from: number): boolean {
  let characters = 0
  let at = skip(BREAK, text, from)
  for (let end = skip(HEADER, text, at); end > at; end = skip(HEADER, text, at)) {
    at = skip(BREAK, text, end)
  }
  for (let end = skip(BASE64, text, at); end > at; end = skip(BASE64, text, at)) {
    characters += end - at
    if (characters >= KEY_CHARACTERS) {
      return true
    }
    const next = skip(BREAK, text, end)
    if (skip(END, text, next) > next) {
      return true
    }
    if (end - at < LINE_CHARACTERS) {
      return false
    }
    at = next
  }
  return false
}

/** Where the text goes on after what the sticky pattern matches at `from`. */
function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}
