import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Emulator, type FaultEntry, startEmulator } from '../../../emulator/index.js'
import { Client, type Files } from '../wire.js'

let emulator: Emulator
let client: Client

beforeAll(async () => {
  emulator = await startEmulator({ memory: true, stageMs: 1 })
})

beforeEach(async () => {
  await emulator.reset()
  client = await new Client(emulator.url, emulator.apiKey).login()
})

afterAll(() => emulator.close())

const ALWAYS = { route: 'upload', times: 'always' } as const

async function send(
  fault: Partial<FaultEntry> & Pick<FaultEntry, 'do'>,
  files: Files
): Promise<Awaited<ReturnType<Client['chunk']>>> {
  const token = await client.open(2)
  emulator.faults.set([{ match: ALWAYS, ...fault }])
  return client.chunk(token, files)
}

describe('an upload stack refuses what it has parsed', () => {
  it.each([
    {
      name: 'multer, too large a file',
      action: { like: 'multer', fileBytes: 3 },
      files: { a: 'xxx', b: 'xxxx' },
      status: 500,
      says: '<pre>MulterError: File too large<br>'
    },
    {
      name: 'multer, too many files',
      action: { like: 'multer', files: 1 },
      files: { a: 'x', b: 'x' },
      status: 500,
      says: 'MulterError: Too many files'
    },
    {
      name: 'formidable, an empty file',
      action: { like: 'formidable', empty: true },
      files: { a: 'x', b: '' },
      status: 400,
      says: 'allowEmptyFiles is false'
    },
    {
      name: 'fastify, too large a file',
      action: { like: 'fastify', fileBytes: 3 },
      files: { a: 'xxxx' },
      status: 413,
      says: '"FST_REQ_FILE_TOO_LARGE"'
    }
  ])('$name', async ({ action, files, status, says }) => {
    const reply = await send({ do: { kind: 'refuse-files', ...action } }, files)
    expect(reply.status).toBe(status)
    expect(reply.text).toContain(says)
    expect(emulator.faults.report().consumed).toBe(true)
    expect(emulator.sessions()[0]).toMatchObject({ counted: 0 })
    expect(emulator.journal.entries().at(-1)?.complete).toBe(true)
  })

  it('and takes what is below its limits', async () => {
    const action = { kind: 'refuse-files', like: 'multer', fileBytes: 4, files: 2, empty: true }
    expect((await send({ do: action }, { a: 'xxxx', b: 'x' })).status).toBe(200)
    expect(emulator.faults.report()).toMatchObject({ consumed: false, faults: [{ armed: 1 }] })
  })
})

describe('a limit of the whole body', () => {
  const LARGE = { a: Buffer.alloc(200_000) }
  const match = { ...ALWAYS, largerThan: 100_000 }

  it.each([
    { name: 'told early, and closed', at: 'headers', then: 'linger' },
    { name: 'told when it is passed', at: 'bytes:100000', then: 'keep' },
    { name: 'told when all was read', at: 'end', then: 'keep' }
  ])('$name', async ({ at, then }) => {
    const fault = { match, at, do: { kind: 'status', status: 413, then } }
    expect((await send(fault, LARGE)).status).toBe(413)
    const { bytesReceived = 0 } = emulator.journal.entries().at(-1) ?? {}
    expect(bytesReceived).toBe(
      { headers: 0, 'bytes:100000': 100_000 }[at] ??
        emulator.journal.entries().at(-1)?.contentLength
    )
    expect(emulator.sessions()[0]).toMatchObject({ counted: 0 })
  })

  it('is none for what is smaller', async () => {
    expect((await send({ match, at: 'headers', do: 'status:413' }, { a: 'x' })).status).toBe(200)
    expect(emulator.faults.report()).toMatchObject({ faults: [{ armed: 0 }] })
  })
})
