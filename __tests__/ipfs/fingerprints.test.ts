import { describe, expect, it } from '@jest/globals'
import { CID } from 'multiformats/cid'
import { base58btc } from 'multiformats/bases/base58'
import { digestSmallFile, Fingerprints } from '../../src/ipfs/index.js'

const HELLO = {
  size: 12,
  sha256: '2c5d6a61e10724cce13dc5f5d5ee2929c8c90d1382f9e12daa23391d2572664f',
  cid: 'QmPrrHqJzto9m7SyiRzarwkqPcCSsKR2EB1AyqJfe8L8tN',
  dagSize: 20
}

const FILES = ['a', 'b', 'c', 'd'].map((path) => ({ path }))
const RAW = 'bafkreibmlvvgdyihetgocpof6xk64kjjzdeq2e4c7hqs3krdheosk4tgj4'

describe('the fingerprints of a site', () => {
  const table = new Fingerprints(FILES)
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
    const again = new Fingerprints(FILES)
    again.set(0, digestSmallFile(Buffer.from('first')))
    again.set(0, digestSmallFile(Buffer.from('Hello Mars!\n')))
    expect(again.at(0)).toMatchObject(HELLO)
  })

  it('are found by path where they are known', () => {
    expect(table.of('b')).toMatchObject(HELLO)
    expect(['a', 'c', 'x'].map((name) => table.of(name))).toEqual(Array(3).fill(undefined))
    expect(['a', 'd', 'x'].map((name) => table.indexOf(name))).toEqual([0, 3, undefined])
  })

  const spellings = [
    HELLO.cid,
    CID.parse(HELLO.cid).toV1().toString(),
    CID.parse(HELLO.cid).toV1().toString(base58btc),
    RAW
  ]
  it.each(spellings)('are found by a CID in any spelling: %s', (hash) => {
    expect(table.pathsOf(hash)).toEqual(['b'])
    expect(table.of('b')?.judge(hash)).toBe('same')
    expect(table.of('d')?.judge(hash)).toBe('other')
  })

  it.each(['', 'error', 'MTIzNDU2', HELLO.sha256, 'bafkqabtimvwgy3yk', `${HELLO.cid}x`])(
    'are not found by what is no CID of a block: %j',
    (hash) => {
      expect(table.pathsOf(hash)).toEqual([])
      expect(table.of('b')?.judge(hash)).toBe('opaque')
    }
  )

  it('names every file of one content', () => {
    const twins = new Fingerprints(FILES)
    twins.set(0, digestSmallFile(Buffer.from('x')))
    expect(twins.pathsOf(twins.at(0)!.cid)).toEqual(['a'])
    twins.set(2, digestSmallFile(Buffer.from('x')))
    expect(twins.pathsOf(twins.at(0)!.cid)).toEqual(['a', 'c'])
  })
})
