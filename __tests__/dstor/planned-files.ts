import { createCipheriv } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from '@jest/globals'
import { bodyMaker, type ChunkBody } from '../../src/dstor/chunk-body.js'
import type { FileSystem } from '../../src/files/planned-file.js'
import type { Chunk, RawDigest, SiteFile } from '../../src/model.js'

const made: string[] = []

afterAll(() => {
  made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }))
})

/** A folder that is gone after the tests of the file. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dstor-planned-'))
  made.push(folder)
  return folder
}

/** The file as the plan knows it. */
export function planned(folder: string, name: string): SiteFile {
  const absolutePath = path.join(folder, name)
  const { size, mtimeMs, ino, dev } = statSync(absolutePath)
  return { path: name, absolutePath, size, mtimeMs, ino, dev }
}

/** Writes files and plans them, in the order given. */
export function writeFiles(
  folder: string,
  contents: Readonly<Record<string, Buffer | string>>
): SiteFile[] {
  return Object.entries(contents).map(([name, content]) => {
    const absolutePath = path.join(folder, name)
    mkdirSync(path.dirname(absolutePath), { recursive: true })
    writeFileSync(absolutePath, content)
    return planned(folder, name)
  })
}

/** Bytes that differ from block to block, so that a swapped or repeated block shows. */
export function pattern(bytes: number, seed = 1): Buffer {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16))
  return cipher.update(Buffer.alloc(bytes))
}

export function chunkOf(files: readonly SiteFile[]): Chunk {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return { index: 0, files, bytes, isCommit: false }
}

export const BOUNDARY = `--------------------------${'5e'.repeat(24)}`

/** The body of one chunk, and the fingerprints that it gave away. */
export interface TestBody {
  readonly body: ChunkBody
  readonly digests: Map<string, RawDigest>
}

export function bodyOf(files: readonly SiteFile[], system?: FileSystem): TestBody {
  const digests = new Map<string, RawDigest>()
  const bodyOf = bodyMaker({
    boundary: BOUNDARY,
    onDigest: (file, digest) => digests.set(file.path, digest),
    system
  })
  return { body: bodyOf(chunkOf(files)), digests }
}

/** All bytes of a body. A block is copied at once, because its memory is used again. */
export function bytesOf(body: ChunkBody): Buffer {
  const blocks: Buffer[] = []
  for (const block of body.blocks()) {
    blocks.push(Buffer.from(block))
  }
  return Buffer.concat(blocks)
}
