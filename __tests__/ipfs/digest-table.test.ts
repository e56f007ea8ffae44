import { describe, expect, it } from '@jest/globals'
import { DigestTable } from '../../src/ipfs/digest-table.js'
import { digestSmallFile } from '../../src/ipfs/index.js'
import { SentDigests } from '../../src/verify/sent-digests.js'

const HELLO = {
  size: 12,
  sha256: '2c5d6a61e10724cce13dc5f5d5ee2929c8c90d1382f9e12daa23391d2572664f',
  cid: 'QmPrrHqJzto9m7SyiRzarwkqPcCSsKR2EB1AyqJfe8L8tN',
  dagSize: 20
}

describe('the table of fingerprints', () => {
  const table = new DigestTable(4)
  table.set(1, digestSmallFile(Buffer.from('Hello Mars!\n')))
  table.set(3, digestSmallFile(Buffer.alloc(0)))

  it('gives back what was put in, as text', () => {
    expect(table.at(1)).toMatchObject(HELLO)
    expect(table.at(3)).toMatchObject({
      size: 0,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      cid: 'QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH'
    })
  })

  it('knows what it does not know', () => {
    expect([-1, 0, 2, 4, 5].map((index) => table.at(index))).toEqual(Array(5).fill(undefined))
  })

  it('takes a file that was sent again', () => {
    const again = new DigestTable(1)
    again.set(0, digestSmallFile(Buffer.from('first')))
    again.set(0, digestSmallFile(Buffer.from('Hello Mars!\n')))
    expect(again.at(0)).toMatchObject(HELLO)
  })

  it('is found by path where a fingerprint is known', () => {
    const sent = new SentDigests(['a', 'b', 'c', 'd'], table)
    expect(sent.size).toBe(2)
    expect(sent.get('b')).toMatchObject(HELLO)
    expect(['a', 'c', 'x'].map((name) => sent.get(name))).toEqual(Array(3).fill(undefined))
    expect([...sent].map(([name, { size }]) => [name, size])).toEqual([
      ['b', 12],
      ['d', 0]
    ])
  })
})
