import { createHash } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { bodyMaker } from '../../src/dstor/chunk-body.js'
import { FileHasher } from '../../src/ipfs/index.js'
import {
  BOUNDARY,
  bodyOf,
  bytesOf,
  chunkOf,
  pattern,
  tempFolder,
  writeFiles
} from './planned-files.js'

const KIB = 1024

const sha256 = (block: Buffer): string => createHash('sha256').update(block).digest('hex')

it('an upload that was given up writes no more into memory that another one uses', () => {
  const files = writeFiles(tempFolder(), {
    'a.bin': pattern(900 * KIB, 1),
    'b.bin': pattern(900 * KIB, 2)
  })
  const makeBody = bodyMaker({ boundary: BOUNDARY, onDigest: () => undefined })
  const given = makeBody(chunkOf(files))
  const givenBlocks = given.blocks()
  const first = givenBlocks.next().value as Buffer
  given.release()
  const used = makeBody(chunkOf(files.slice(1))).blocks()
  const [other, block] = [used.next().value, used.next().value] as [Buffer, Buffer]
  expect([other.buffer, block.buffer].includes(first.buffer)).toBe(true)
  const before = sha256(block)
  expect(() => givenBlocks.next()).toThrow('belongs to another upload')
  expect(sha256(block)).toBe(before)
  used.return()
})

it('bodies that are under way at the same time have memory of their own', () => {
  const files = writeFiles(tempFolder(), { 'a.bin': pattern(900 * KIB, 1) })
  const makeBody = bodyMaker({ boundary: BOUNDARY, onDigest: () => undefined })
  const [one, other] = [makeBody(chunkOf(files)), makeBody(chunkOf(files))]
  const blocks = [one, other].map((body) => body.blocks().next().value as Buffer)
  expect(blocks[0]!.buffer === blocks[1]!.buffer).toBe(false)
  expect(blocks[0]!.equals(blocks[1]!)).toBe(true)
  // Given back twice it is still lent to one only.
  one.release()
  one.release()
  const next = [1, 2].map(() => makeBody(chunkOf(files)).blocks().next().value as Buffer)
  expect(next[0]!.buffer === next[1]!.buffer).toBe(false)
})

it('a large file has the fingerprint of its bytes', () => {
  const content = pattern(5 * 1024 * KIB + 5, 3)
  const { body, digests } = bodyOf(writeFiles(tempFolder(), { 'large.bin': content }))
  expect(bytesOf(body).length).toBe(body.bytes)
  const whole = new FileHasher()
  whole.update(content)
  expect(digests.get('large.bin')).toEqual(whole.digest())
})
