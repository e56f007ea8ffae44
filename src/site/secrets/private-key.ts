import { isPrivateKey } from './key-content.js'
import { plainText } from './plain-text.js'

/**
 * What all PEM private keys have in their first line (RFC 7468; OpenSSH, PGP and old OpenSSL too).
 * Not more of it: for up to seven bytes Node.js searches by the first one, which is ten times as fast.
 */
export const PRIVATE_MARK = Buffer.from('PRIVATE')

/** `-----BEGIN ENCRYPTED `, and what a highlighter puts before and into it. */
const BEFORE_BYTES = 512
/** Content enough to recognise a key, and what a highlighter puts around each of its lines. */
const AFTER_BYTES = 8 * 1024

/** In so many bytes a key is recognised. */
export const LONGEST_KEY_BYTES = BEFORE_BYTES + AFTER_BYTES

const FIRST_LINE = /-- ?BEGIN (?:[A-Z\d]+ )*PRIVATE KEY(?: BLOCK)? ?-{2,}/

/** Whether the window holds a private key, complete enough to be one. */
export function hasPrivateKey(window: Buffer): boolean {
  let end = 0
  let at = window.indexOf(PRIVATE_MARK)
  while (at !== -1) {
    const next = window.indexOf(PRIVATE_MARK, at + PRIVATE_MARK.length)
    // From the mark before to the mark behind: however many there are, the work stays linear.
    const from = Math.max(end, at - BEFORE_BYTES)
    const to = Math.min(next === -1 ? window.length : next, at + AFTER_BYTES)
    const text = plainText(window.subarray(from, to))
    const line = FIRST_LINE.exec(text)
    if (line !== null && isPrivateKey(text.slice(line.index + line[0].length))) {
      return true
    }
    end = at + PRIVATE_MARK.length
    at = next
  }
  return false
}
