import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import FormData from 'form-data'
import { extensions } from 'mime-types'
import { MultipartFrame, newBoundary } from '../../src/dstor/multipart.js'
import { BOUNDARY, bodyOf, bytesOf, pattern, tempFolder, writeFiles } from './planned-files.js'

type Contents = Readonly<Record<string, Buffer>>

/** What the library makes of the same files. */
function reference(contents: Contents): Buffer {
  const form = new FormData()
  form.setBoundary(BOUNDARY)
  for (const [path, content] of Object.entries(contents)) {
    form.append('file', content, { filepath: path })
  }
  return form.getBuffer()
}

/** Shows where two bodies part, because two megabytes make no message that anybody can read. */
function expectSame(actual: Buffer, expected: Buffer): void {
  expect(actual.length).toBe(expected.length)
  const at = actual.equals(expected) ? -1 : actual.findIndex((byte, n) => byte !== expected[n])
  expect(at < 0 ? '' : actual.subarray(Math.max(0, at - 80), at + 80).toString()).toBe('')
}

const NAMES = [
  'index.html',
  'a b.txt',
  ' leading and trailing ',
  '-rf',
  'ä/ö/ü.css',
  'a\u0308.txt',
  'ä.txt',
  '日本語/ファイル.html',
  '🦄/👩‍👩‍👧.svg',
  'עברית.html',
  "it's;a=b&c+d,e.js",
  '100%.txt',
  'a%22b%0D%0A.txt',
  '#hash?query.html',
  'a:b.txt',
  '..a/...b/a..b',
  '%2e%2e/x',
  'trailing.',
  'double.tar.gz',
  '.nojekyll',
  '.well-known/security.txt',
  '.html',
  'json',
  'dir/.html',
  'dir/json',
  'dir.html/file',
  'UPPER.HTML',
  'CNAME',
  'name.unknown-extension',
  'zero\u200bwidth.png',
  `${'long/'.repeat(60)}end.js`,
  `${'x'.repeat(250)}.css`,
  'a<b>|c*.txt',
  "quote'\u201d.txt"
]

describe('a part', () => {
  it('is what form-data writes, for every odd name', () => {
    const contents = Object.fromEntries(NAMES.map((name, n) => [name, Buffer.from(`file ${n}`)]))
    const files = writeFiles(tempFolder(), contents)
    expectSame(bytesOf(bodyOf(files).body), reference(contents))
  })

  it('is what form-data writes for names that collecting refuses', () => {
    const frame = new MultipartFrame(BOUNDARY)
    for (const name of ['a"b.txt', 'a\rb', 'a\nb', 'a\r\nContent-Type: x\r\n\r\nb', '"""']) {
      const parts = [frame.partHead(name), 'x', frame.partEnd, frame.end]
      expect(parts.join('')).toBe(reference({ [name]: Buffer.from('x') }).toString())
    }
  })

  it('has the content type that form-data gives, for every extension there is', () => {
    const all = Object.values(extensions).flat()
    const names = all.flatMap((name) => [`a.${name}`, name])
    expect(names.length).toBeGreaterThan(2_000)
    const frame = new MultipartFrame(BOUNDARY)
    const unique = [...new Set(names)].filter((name) => !/^\d+$/.test(name))
    const ours = [
      ...unique.flatMap((name) => [frame.partHead(name), frame.partEnd]),
      frame.end
    ].join('')
    const theirs = reference(Object.fromEntries(unique.map((name) => [name, Buffer.alloc(0)])))
    expectSame(Buffer.from(ours), theirs)
  })

  it('announces itself as form-data does', () => {
    const form = new FormData()
    form.setBoundary(BOUNDARY)
    expect(new MultipartFrame(BOUNDARY).contentType).toBe(form.getHeaders()['content-type'])
  })
})

const KIB = 1024
const MIB = 1024 * KIB

/** Around the limits of a small file (256 KiB) and of a block (512 KiB). */
const SIZES = [
  0,
  1,
  256 * KIB - 1,
  256 * KIB,
  256 * KIB + 1,
  511 * KIB,
  512 * KIB - 1,
  512 * KIB,
  512 * KIB + 1,
  513 * KIB,
  MIB,
  1.5 * MIB
]

function folderOf(sizes: readonly number[]): Contents {
  return Object.fromEntries(sizes.map((size, n) => [`d/${n}-${size}.bin`, pattern(size, n + 1)]))
}

describe('the whole body', () => {
  it.each([
    ...SIZES.map((size) => ({ name: `one file of ${size} bytes`, sizes: [size] })),
    { name: 'no file', sizes: [] },
    { name: 'empty files only', sizes: [0, 0, 0] },
    { name: 'all sizes', sizes: SIZES },
    { name: 'all sizes, largest first', sizes: SIZES.toReversed() },
    { name: 'a small file in front of each', sizes: SIZES.flatMap((size) => [13, size]) },
    { name: 'five that fill blocks', sizes: [200, 200, 200, 200, 200].map((n) => n * KIB) },
    { name: 'many tiny ones', sizes: Array.from({ length: 300 }, (_, n) => n * 13) }
  ])('is what form-data makes of $name', ({ sizes }) => {
    const contents = folderOf(sizes)
    const files = writeFiles(tempFolder(), contents)
    const { body, digests } = bodyOf(files)
    const expected = sizes.length === 0 ? Buffer.from(`--${BOUNDARY}--\r\n`) : reference(contents)
    expect(body.bytes).toBe(expected.length)
    expectSame(bytesOf(body), expected)
    for (const file of files) {
      const sha256 = createHash('sha256').update(contents[file.path]!).digest()
      expect(digests.get(file.path)).toMatchObject({ size: file.size, sha256 })
    }
  })

  it('is the same where a part ends anywhere near the end of a block', () => {
    const frame = new MultipartFrame(BOUNDARY)
    const head = frame.partHead('d/0.bin').length
    const folder = tempFolder()
    for (let off = -70; off <= 70; off += 1) {
      const contents = {
        'd/0.bin': pattern(512 * KIB - head - 2 - frame.end.length + off),
        'd/1.bin': pattern(3)
      }
      const { body } = bodyOf(writeFiles(folder, contents))
      const expected = reference(contents)
      expect(body.bytes).toBe(expected.length)
      expect(bytesOf(body).equals(expected)).toBe(true)
    }
  })

  it('can be read twice, for a second session', () => {
    const files = writeFiles(tempFolder(), folderOf([700 * KIB, 5]))
    const { body } = bodyOf(files)
    expect(bytesOf(body).equals(bytesOf(body))).toBe(true)
  })

  it('gives away blocks of at most 512 KiB and some heads, and uses no more than two', () => {
    const { body } = bodyOf(writeFiles(tempFolder(), folderOf([3 * MIB, 5, 600 * KIB])))
    const memories = new Set<ArrayBufferLike>()
    let count = 0
    for (const block of body.blocks()) {
      count += 1
      expect(block.length).toBeLessThanOrEqual(516 * KIB)
      memories.add(block.buffer)
    }
    expect(count).toBeGreaterThan(6)
    expect(memories.size).toBe(2)
  })
})

describe('the boundary', () => {
  it("is of form-data's shape and never the same", () => {
    const boundaries = Array.from({ length: 1_000 }, newBoundary)
    expect(new Set(boundaries).size).toBe(1_000)
    for (const boundary of boundaries) {
      expect(boundary).toMatch(/^-{26}[0-9a-f]{48}$/)
    }
  })

  it('does not matter to content that looks like another one', () => {
    const content = Buffer.from(`--${newBoundary()}--\r\n\r\n--\r\n--${BOUNDARY.slice(0, -1)}\r\n`)
    const contents = { 'a.txt': content, 'b.txt': Buffer.from('\r\n'.repeat(1_000)) }
    expectSame(bytesOf(bodyOf(writeFiles(tempFolder(), contents)).body), reference(contents))
  })
})
