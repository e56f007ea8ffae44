import { describe, expect, it } from '@jest/globals'
import { base16 } from 'multiformats/bases/base16'
import { base36 } from 'multiformats/bases/base36'
import { base58btc } from 'multiformats/bases/base58'
import { base64url } from 'multiformats/bases/base64'
import { CID } from 'multiformats/cid'
import { identity } from 'multiformats/hashes/identity'

import { cidBytes, cidText, cidV1, DAG_PB } from '../../src/ipfs/cid.js'
import { parseCid, sameNode } from '../../src/ipfs/index.js'

const V0 = 'QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn'
const V1 = 'bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354'
const RAW = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku'
const OTHER = 'QmWSgS32xQEcXMeqd3YPJLrNBLSdsfYCep2U7CFkyrjXwY'
/** The same multihash as V1, but of raw bytes. */
const V1_AS_RAW = CID.createV1(0x55, CID.parse(V1).multihash).toString()

describe('parseCid', () => {
  const v1 = { version: 1, codec: 0x70, canonical: V1 }
  const good = [
    { text: V0, expected: { version: 0, codec: 0x70, canonical: V0 } },
    { text: V1, expected: v1 },
    { text: RAW, expected: { version: 1, codec: 0x55, canonical: RAW } },
    { text: V1.toUpperCase(), expected: v1 },
    { text: CID.parse(V1).toString(base58btc), expected: v1 },
    { text: CID.parse(V1).toString(base36), expected: v1 },
    { text: CID.parse(V1).toString(base16), expected: v1 },
    { text: CID.parse(V1).toString(base64url), expected: v1 },
    { text: 'bafkqaaa', expected: { version: 1, codec: 0x55, canonical: 'bafkqaaa' } }
  ]

  it.each(good)('reads $text', ({ text, expected }) => {
    expect(parseCid(text)).toEqual(expected)
  })

  const bad = [
    '',
    ' ',
    'Q',
    'Qm',
    V0.slice(0, -1),
    `${V0}N`,
    ` ${V0}`,
    `${V0}\n`,
    V0.replace('P', '0'),
    `z${V0}`,
    V1.slice(0, -1),
    `${V1}a`,
    `/ipfs/${V0}`,
    'b',
    'f',
    'z',
    'deadbeef',
    '7c211433f02071597741e6ff5a8ea34789abbf43',
    '9b0a5f0e-6d5a-4a0e-8a6e-0a4c0d3b5c11',
    '__proto__',
    'é',
    '\ud800',
    CID.createV1(0x70, { ...CID.parse(V1).multihash, bytes: Uint8Array.of(0x12, 1, 7) }).toString()
  ]

  it.each(bad.map((text) => ({ text })))('finds none in $text', ({ text }) => {
    expect(parseCid(text)).toBeUndefined()
  })
})

describe('parseCid of long text', () => {
  it('gives up at once, for base58 takes quadratic time', () => {
    const inline = (bytes: number): string =>
      CID.createV1(0x55, identity.digest(new Uint8Array(bytes))).toString(base58btc)
    expect(parseCid(inline(300))).toMatchObject({ version: 1 })
    expect(parseCid(inline(400))).toBeUndefined()
  })
})

describe('sameNode', () => {
  it.each([
    { a: V0, b: V0, expected: true },
    { a: V0, b: V1, expected: true },
    { a: V1, b: V0, expected: true },
    { a: V1, b: V1.toUpperCase(), expected: true },
    { a: RAW, b: RAW, expected: true },
    { a: V0, b: OTHER, expected: false },
    { a: V1, b: V1_AS_RAW, expected: false },
    { a: V0, b: V1_AS_RAW, expected: false },
    { a: V0, b: '', expected: false },
    { a: 'opaque', b: 'opaque', expected: false }
  ])('$a and $b: $expected', ({ a, b, expected }) => {
    expect(sameNode(a, b)).toBe(expected)
  })
})

describe('bytes and text', () => {
  it.each([V0, V1, RAW])('%s there and back', (text) => {
    expect(cidText(cidBytes(text))).toBe(text)
  })

  it('spells version 1', () => {
    expect(cidText(cidV1(DAG_PB, cidBytes(V0).subarray(2)))).toBe(V1)
  })

  it('refuses what is none', () => {
    expect(() => cidBytes('opaque')).toThrow('opaque')
    expect(() => cidBytes('Qm0')).toThrow('base58btc')
  })
})
