import { createHash } from 'node:crypto'
import { closeSync, ftruncateSync, openSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import { BlockPair, chunkBody, type ChunkBody } from '../../src/dstor/chunk-body.js'
import { MultipartFrame } from '../../src/dstor/multipart.js'
import type { RawDigest, SiteFile } from '../../src/model.js'
import { contentHasher } from '../../src/ipfs/site-cids.js'
import { THREADED_FILE_BYTES } from '../../src/ipfs/index.js'
import { BOUNDARY, pattern, tempFolder, writeFiles } from './planned-files.js'

const KIB = 1024

function bodyWith(
  memory: BlockPair,
  files: readonly SiteFile[],
  onFile: (file: SiteFile, digest: RawDigest) => void = () => undefined,
  cores = 1
): ChunkBody {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return chunkBody(
    { index: 0, files, bytes, isCommit: true },
    { frame: new MultipartFrame(BOUNDARY), memory, hasher: contentHasher(cores), onFile }
  )
}

function sparseFile(bytes: number): SiteFile {
  const absolutePath = path.join(tempFolder(), 'sparse.bin')
  const descriptor = openSync(absolutePath, 'w')
  ftruncateSync(descriptor, bytes)
  closeSync(descriptor)
  const { size, mtimeMs, ino, dev } = statSync(absolutePath)
  return { path: 'sparse.bin', absolutePath, size, mtimeMs, ino, dev }
}

it('an upload that was given up writes no more into memory that another one uses', async () => {
  const memory = new BlockPair()
  const files = writeFiles(tempFolder(), {
    'a.bin': pattern(900 * KIB, 1),
    'b.bin': pattern(900 * KIB, 2)
  })
  const given = bodyWith(memory, files).blocks()
  await given.next()
  const used = bodyWith(memory, files.slice(1)).blocks()
  const { value: block } = await used.next()
  const before = createHash('sha256').update(block!).digest('hex')
  await expect(given.next()).rejects.toThrow('belongs to another upload')
  expect(createHash('sha256').update(block!).digest('hex')).toBe(before)
  await used.return(undefined)
})

it.each([1, 2])('a very large file has the same fingerprint on %i cores', async (cores) => {
  const file = sparseFile(THREADED_FILE_BYTES + 5)
  const digests: RawDigest[] = []
  const body = bodyWith(new BlockPair(), [file], (_, digest) => digests.push(digest), cores)
  let sent = 0
  for await (const block of body.blocks()) {
    sent += block.length
  }
  expect(sent).toBe(body.bytes)
  expect(digests).toEqual([
    {
      size: file.size,
      sha256: createHash('sha256').update(Buffer.alloc(file.size)).digest(),
      cid: expect.any(Uint8Array),
      dagSize: expect.any(Number)
    }
  ])
  const whole = contentHasher(1).stream(file.size)
  await whole.update(Buffer.alloc(file.size))
  expect(digests[0]).toEqual(await whole.digest())
})

it('two very large files at once share one pair of threads, and the next one has it again', async () => {
  const hasher = contentHasher(4)
  const content = pattern(THREADED_FILE_BYTES, 7)
  const hashings = [1, 2].map(() => hasher.stream(content.length))
  expect(new Set(hashings.map(({ constructor }) => constructor.name)).size).toBe(2)
  const digests = []
  for (const hashing of hashings) {
    await hashing.update(content)
    digests.push(await hashing.digest())
    await hashing.close()
  }
  expect(digests[0]).toEqual(digests[1])
  const third = hasher.stream(content.length)
  expect(third.constructor).toBe(hashings[0]!.constructor)
  await third.close()
})
