import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { base58btc } from 'multiformats/bases/base58'
import { base58Multihash, base58Text } from '../../src/ipfs/base58.js'

const HEAD = [0x12, 0x20]

function multihash(fill: (at: number) => number): Uint8Array {
  return Uint8Array.from([...HEAD, ...Array.from({ length: 32 }, (_, at) => fill(at))])
}

const EDGES = {
  'all zeros': multihash(() => 0),
  'all ones': multihash(() => 0xff),
  'zeros, then one': multihash((at) => (at === 31 ? 1 : 0)),
  'one, then zeros': multihash((at) => (at === 0 ? 1 : 0)),
  'every second byte': multihash((at) => (at % 2) * 0xff)
}

describe('the text of a multihash', () => {
  it.each(Object.entries(EDGES))('is that of the library: %s', (_, bytes) => {
    expect(base58Text(bytes)).toBe(base58btc.baseEncode(bytes))
    expect(base58Multihash(base58Text(bytes))).toEqual(bytes)
  })

  it('is that of the library for thousands of hashes', () => {
    for (let seed = 0; seed < 5_000; seed++) {
      const hash = createHash('sha256').update(String(seed)).digest()
      const bytes = Uint8Array.from([...HEAD, ...hash])
      const text = base58btc.baseEncode(bytes)
      expect(base58Text(bytes)).toBe(text)
      expect(base58Multihash(text)).toEqual(bytes)
    }
  })
})

describe('the multihash of a text', () => {
  const good = base58btc.baseEncode(multihash((at) => at))
  const bad = {
    empty: '',
    'too short': good.slice(0, -1),
    'too long': `${good}1`,
    'a character that is none': `${good.slice(0, -1)}0`,
    'a character beyond ASCII': `${good.slice(0, -1)}é`,
    'too large a number': 'z'.repeat(46),
    'no sha2-256': `1${good.slice(1)}`,
    base32: 'bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354'
  }

  it.each(Object.entries(bad))('is undefined: %s', (_, text) => {
    expect(base58Multihash(text)).toBeUndefined()
  })
})
