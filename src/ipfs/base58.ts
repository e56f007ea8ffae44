/**
 * CIDv0 in base58btc and back. Written here since every file of the site passes through both: a library
 * that does not know the length calculates digit by digit and takes three to nine times as long.
 */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const BASE = 58
const CODES = Buffer.from(ALPHABET, 'latin1')
const VALUES = Int8Array.from({ length: 128 }, (_, code) =>
  ALPHABET.indexOf(String.fromCharCode(code))
)

/** A multihash of sha2-256, and its text: it begins with 0x12, so that there are no zeros in front. */
export const MULTIHASH_BYTES = 34
const TEXT_LENGTH = 46
/** Limbs of three bytes; the first one has a single byte. */
const LIMBS = 12
const LIMB = 2 ** 24
/** Four characters at once: a limb times their value is still an exact number. */
const GROUP_LENGTH = 4
const GROUP = BASE ** GROUP_LENGTH
const GROUPS = 11

/** The limbs of one number at a time: taking memory for each costs more than the arithmetic. */
const limbs = new Float64Array(LIMBS)
/** Filled and copied: a text put together piece by piece stays a chain of them, ten times its size. */
const text = Buffer.alloc(TEXT_LENGTH)

/** The text of the sha2-256 multihash that begins at `start`, 46 characters. */
export function base58Text(bytes: Uint8Array, start = 0): string {
  readLimbs(bytes, start)
  let end = TEXT_LENGTH
  for (let group = 0; group < GROUPS; group++) {
    let rest = 0
    // Each group leaves one limb less: 58^4 is almost 2^24.
    for (let at = group; at < LIMBS; at++) {
      const value = rest * LIMB + limbs[at]!
      const quotient = Math.floor(value / GROUP)
      limbs[at] = quotient
      rest = value - quotient * GROUP
    }
    writeDigits(rest, end - GROUP_LENGTH, end)
    end -= GROUP_LENGTH
  }
  writeDigits(limbs[LIMBS - 1]!, 0, end)
  return text.toString('latin1')
}

function writeDigits(value: number, start: number, end: number): void {
  let rest = value
  for (let at = end - 1; at >= start; at--) {
    const quotient = Math.floor(rest / BASE)
    text[at] = CODES[rest - quotient * BASE]!
    rest = quotient
  }
}

function readLimbs(bytes: Uint8Array, start: number): void {
  limbs[0] = bytes[start]!
  for (let limb = 1, at = start + 1; limb < LIMBS; limb++, at += 3) {
    limbs[limb] = bytes[at]! * 0x1_00_00 + bytes[at + 1]! * 0x1_00 + bytes[at + 2]!
  }
}

/** The sha2-256 multihash of a CIDv0 as `base58Text` writes it; undefined for any other text. */
export function base58Multihash(text: string): Uint8Array | undefined {
  if (text.length !== TEXT_LENGTH) {
    return undefined
  }
  limbs.fill(0)
  // The first group is the short one.
  let start = 0
  for (let end = TEXT_LENGTH % GROUP_LENGTH; end <= TEXT_LENGTH; end += GROUP_LENGTH) {
    let carry = 0
    for (; start < end; start++) {
      const digit = VALUES[text.charCodeAt(start)] ?? -1
      if (digit < 0) {
        return undefined
      }
      carry = carry * BASE + digit
    }
    for (let limb = LIMBS - 1; limb >= 0; limb--) {
      const value = limbs[limb]! * GROUP + carry
      carry = Math.floor(value / LIMB)
      limbs[limb] = value - carry * LIMB
    }
  }
  return multihashOfLimbs()
}

function multihashOfLimbs(): Uint8Array | undefined {
  const bytes = new Uint8Array(MULTIHASH_BYTES)
  bytes[0] = limbs[0]!
  for (let limb = 1, at = 1; limb < LIMBS; limb++, at += 3) {
    const value = limbs[limb]!
    bytes[at] = value >> 16
    bytes[at + 1] = value >> 8
    bytes[at + 2] = value
  }
  return limbs[0] === 0x12 && bytes[1] === 0x20 ? bytes : undefined
}
