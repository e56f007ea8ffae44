import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { ChunkBody } from '../../src/dstor/chunk-body.js'
import type { FileSystem } from '../../src/files/planned-file.js'
import { FileChangedError } from '../../src/errors.js'
import { BOUNDARY, bodyOf, pattern, tempFolder, writeFiles } from './planned-files.js'

const SMALL = 1_000
const LARGE = 1_500_000

/** What a body gave away until it broke, and how it broke. */
interface Broken {
  readonly bytes: Buffer
  readonly error: unknown
}

function readAll(body: ChunkBody, between?: (blocks: number) => void): Broken {
  const blocks: Buffer[] = []
  try {
    for (const block of body.blocks()) {
      blocks.push(Buffer.from(block))
      between?.(blocks.length)
    }
    return { bytes: Buffer.concat(blocks), error: undefined }
  } catch (error) {
    return { bytes: Buffer.concat(blocks), error }
  }
}

interface Case {
  readonly name: string
  /** Does it to the file; `other` is a free name in the same folder. */
  readonly change: (file: string, other: string) => void
  readonly small: RegExp
  readonly large?: RegExp
}

const CASES: readonly Case[] = [
  {
    name: 'vanished',
    change: (file) => fs.rmSync(file),
    small: /cannot be opened any more: ENOENT/
  },
  {
    name: 'shrank',
    change: (file) => fs.truncateSync(file, 10),
    small: /it has ended after 10 bytes/,
    large: /it had 1500000 bytes and has 10/
  },
  {
    name: 'grew',
    change: (file) => fs.appendFileSync(file, 'x'),
    small: /it had 1000 bytes and has 1001/,
    large: /it had 1500000 bytes and has 1500001/
  },
  {
    name: 'has the same size and another time',
    change: (file) => fs.utimesSync(file, 1, 1),
    small: /it was written to/
  },
  {
    name: 'was replaced by a file of the same size and time',
    change: (file, other) => {
      const { atimeMs, mtimeMs } = fs.statSync(file)
      fs.copyFileSync(file, other)
      fs.utimesSync(other, atimeMs / 1000, mtimeMs / 1000)
      fs.renameSync(other, file)
    },
    small: /another file has taken its place/
  },
  {
    name: 'was replaced by a link to itself',
    change: (file, other) => {
      fs.renameSync(file, other)
      fs.symlinkSync(other, file)
    },
    small: /cannot be opened any more: ELOOP/
  },
  {
    name: 'was replaced by a pipe',
    change: (file) => {
      fs.rmSync(file)
      execFileSync('mkfifo', [file])
    },
    small: /it has ended after 0 bytes/,
    large: /another file has taken its place/
  },
  {
    name: 'was replaced by a folder',
    change: (file) => {
      fs.rmSync(file)
      fs.mkdirSync(file)
    },
    small: /cannot be read: EISDIR/,
    large: /another file has taken its place/
  },
  {
    name: 'lies in a folder that was swapped for a link to a copy',
    change: (file) => {
      const folder = path.dirname(file)
      fs.cpSync(folder, `${folder}-copy`, { recursive: true, preserveTimestamps: true })
      fs.rmSync(folder, { recursive: true })
      fs.symlinkSync(`${folder}-copy`, folder)
    },
    small: /another file has taken its place/
  }
]

/** A body of three files, of which the one in the middle is not what it was. */
function expectBroken({ bytes, error }: Broken, body: ChunkBody, message: RegExp): void {
  expect(error).toBeInstanceOf(FileChangedError)
  expect(error).toMatchObject({ path: 'd/m.bin', stage: 'UPLOADING', published: 'nothing' })
  expect((error as FileChangedError).message).toMatch(/^"d\/m\.bin" /)
  expect((error as FileChangedError).message).toMatch(message)
  expect((error as FileChangedError).advice).toMatch(/Let nothing write to the folder/)
  expect(bytes.length).toBeLessThan(body.bytes)
  expect(bytes.includes(`--${BOUNDARY}--`)).toBe(false)
}

function threeFiles(middle: number, system?: FileSystem) {
  const folder = tempFolder()
  const contents = { 'a.bin': pattern(5), 'd/m.bin': pattern(middle), 'd/z.bin': pattern(7) }
  const files = writeFiles(folder, contents)
  return { ...bodyOf(files, system), file: path.join(folder, 'd/m.bin') }
}

describe.each([
  { kind: 'small', size: SMALL },
  { kind: 'large', size: LARGE }
] as const)('a $kind file that', ({ kind, size }) => {
  it.each(CASES)('$name before it is read', ({ change, small, large = small }) => {
    const { body, file, digests } = threeFiles(size)
    change(file, `${file}.other`)
    expectBroken(readAll(body), body, kind === 'small' ? small : large)
    expect(digests.has('d/m.bin')).toBe(false)
  })
})

describe('a large file that', () => {
  it.each([
    {
      name: 'shrinks',
      change: (file: string) => fs.truncateSync(file, 600_000),
      how: /it has ended after 600000 bytes/
    },
    {
      name: 'is emptied',
      change: (file: string) => fs.truncateSync(file, 0),
      how: /it has ended after \d+ bytes/
    },
    {
      name: 'grows',
      change: (file: string) => fs.appendFileSync(file, 'x'),
      how: /it had 1500000 bytes and has 1500001/
    },
    {
      name: 'is written to',
      change: (file: string) => fs.utimesSync(file, 1, 1),
      how: /it was written to/
    }
  ])('$name while it is read', ({ change, how }) => {
    const { body, file, digests } = threeFiles(LARGE)
    const broken = readAll(body, (blocks) => blocks === 1 && change(file))
    expectBroken(broken, body, how)
    expect(broken.bytes.length).toBeGreaterThan(500_000)
    expect(digests.has('d/m.bin')).toBe(false)
  })

  it('is deleted while it is read, is still the file of the plan', () => {
    const { body, file } = threeFiles(LARGE)
    const { bytes, error } = readAll(body, (blocks) => blocks === 1 && fs.rmSync(file))
    expect(error).toBeUndefined()
    expect(bytes.length).toBe(body.bytes)
  })
})

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: i/o error, read '/secret/place'`), { code })
}

/** A disk of which one call fails, and a count of what is open. */
function failingDisk(call: keyof FileSystem, code: string, from = 1) {
  let calls = 0
  const open = new Set<number>()
  const strike = (name: keyof FileSystem): void => {
    if (name === call && ++calls >= from) {
      throw failure(code)
    }
  }
  const system: FileSystem = {
    openSync: (file, flags) => {
      strike('openSync')
      const fd = fs.openSync(file, flags)
      open.add(fd)
      return fd
    },
    readSync: (fd, to, offset, length) => {
      strike('readSync')
      return fs.readSync(fd, to, offset, Math.min(length, 300_000), null)
    },
    fstatSync: (fd) => {
      strike('fstatSync')
      return fs.fstatSync(fd)
    },
    closeSync: (fd) => {
      open.delete(fd)
      fs.closeSync(fd)
    }
  }
  return { system, open }
}

describe('a disk that fails', () => {
  it.each([
    { call: 'openSync', code: 'EACCES', from: 2, how: /cannot be opened any more: EACCES$/ },
    { call: 'openSync', code: 'EMFILE', from: 2, how: /cannot be opened any more: EMFILE$/ },
    { call: 'readSync', code: 'EIO', from: 2, how: /cannot be read: EIO$/ },
    { call: 'readSync', code: 'EIO', from: 4, how: /cannot be read: EIO$/ },
    { call: 'fstatSync', code: 'EIO', from: 2, how: /cannot be read: EIO$/ },
    { call: 'fstatSync', code: 'ESTALE', from: 3, how: /cannot be read: ESTALE$/ }
  ] as const)('$code in $call, call $from', ({ call, code, from, how }) => {
    const { system, open } = failingDisk(call, code, from)
    const { body, digests } = threeFiles(LARGE, system)
    const broken = readAll(body)
    expectBroken(broken, body, how)
    expect(String(broken.error)).not.toContain('/secret/place')
    expect(digests.has('d/m.bin')).toBe(false)
    expect(open.size).toBe(0)
  })

  it('reads in pieces as small as it likes', () => {
    const { system, open } = failingDisk('closeSync', 'none')
    const { body } = threeFiles(LARGE, system)
    const { bytes, error } = readAll(body)
    expect(error).toBeUndefined()
    expect(bytes.length).toBe(body.bytes)
    expect(open.size).toBe(0)
  })
})

it('leaves no file open where the reading is given up', () => {
  const { system, open } = failingDisk('closeSync', 'none')
  const { body } = threeFiles(LARGE, system)
  const source = body.blocks()
  source.next()
  expect(open.size).toBe(1)
  source.return(undefined)
  expect(open.size).toBe(0)
})
