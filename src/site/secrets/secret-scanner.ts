import { base64Cores, base64Url } from '../../text/encodings.js'
import { hasPrivateKey, LONGEST_KEY_BYTES } from './private-key.js'
import { UTF16_FACTOR } from './utf16.js'

/** A shorter value would be found by chance. */
const SHORTEST_SECRET = 8

const HOLDS_SECRET = 'it holds the value of `api-key` or `access-token`'
const HOLDS_KEY = 'it holds a private key'

/**
 * Looks for private keys and for the given secrets in a file that comes in overlapping windows. A
 * secret is found raw, URL-encoded, in hex, and inside of base64 text.
 */
export class SecretScanner {
  /** Bytes by which windows must overlap. */
  readonly overlap: number
  readonly #needles: readonly Buffer[]

  /** @param secrets values to look for; those below 8 characters are passed over */
  constructor(secrets: readonly string[]) {
    const forms = secrets.filter((secret) => secret.length >= SHORTEST_SECRET).flatMap(formsOf)
    this.#needles = [...new Set(forms)].map((form) => Buffer.from(form))
    const longest = Math.max(LONGEST_KEY_BYTES, ...this.#needles.map((needle) => needle.length))
    this.overlap = longest * UTF16_FACTOR
  }

  /**
   * Why the window is sensitive, if it is. What its end cuts off is whole in the next window.
   * @param mayHoldKeys private keys are allowed here; the secrets themselves never are
   */
  find(window: Buffer, mayHoldKeys = false): string | undefined {
    if (this.#needles.some((needle) => window.includes(needle))) {
      return HOLDS_SECRET
    }
    return !mayHoldKeys && hasPrivateKey(window) ? HOLDS_KEY : undefined
  }
}

/** The value as it may stand in a file. */
function formsOf(secret: string): string[] {
  const base64 = base64Cores(secret)
  const hex = Buffer.from(secret).toString('hex')
  const spelled = [encodeURIComponent(secret), hex, hex.toUpperCase()]
  return [secret, ...spelled, ...base64, ...base64.map(base64Url)]
}
