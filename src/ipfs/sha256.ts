import { createHash, hash } from 'node:crypto'

/** Up to here a copy costs less than a second and third call for the parts. */
const COPIED_BYTES = 16 * 1024
const scratch = Buffer.allocUnsafeSlow(COPIED_BYTES)

/** sha256 of the parts one after the other, 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const [first, second] = parts
  if (first !== undefined && second === undefined) {
    return hash('sha256', first, 'buffer')
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return length <= COPIED_BYTES ? hash('sha256', joined(parts), 'buffer') : inTurn(parts)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) {
    scratch.set(part, length)
    length += part.length
  }
  return scratch.subarray(0, length)
}

function inTurn(parts: readonly Uint8Array[]): Uint8Array {
  const whole = createHash('sha256')
  for (const part of parts) {
    whole.update(part)
  }
  return whole.digest()
}
