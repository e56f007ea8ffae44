import type { Readable } from 'node:stream'
import { errorAnswer, jsonAnswer, type Answer } from '../http/answer.js'
import type { Exchange } from '../http/exchange.js'
import { uploadOf } from './token.js'
import { MultipartError, parseMultipart } from './multipart.js'
import { storedPath } from '../storage/names.js'
import type { Spool, StoredFile } from '../storage/spool.js'
import type { Upload } from '../uploads/upload.js'
import type { World } from './world.js'

/** How the reading of a body ended. `taken`: a fault has answered or cut the connection. */
type Ending = 'complete' | 'broken' | 'aborted' | 'taken'

interface Receipt {
  readonly files: readonly StoredFile[]
  readonly ending: Ending
  readonly problem: string
}

/** One upload request with the session it belongs to. */
interface Visit {
  readonly exchange: Exchange
  readonly world: World
  readonly upload: Upload
  /** The count as it was when the request arrived, for the counter that loses. */
  readonly countBefore: number
}

async function storeFile(
  name: string,
  content: Readable,
  spool: Spool,
  onFile: (file: StoredFile) => void
): Promise<void> {
  const path = storedPath(name)
  if (path === undefined) {
    throw new MultipartError(`the file name ${JSON.stringify(name)} is not allowed`)
  }
  const file: StoredFile = { path, spool, offset: spool.length, size: 0 }
  onFile(file)
  try {
    for await (const bytes of content) {
      await spool.append(bytes as Buffer)
      file.size += (bytes as Buffer).length
    }
  } catch (error) {
    throw new MultipartError(error instanceof Error ? error.message : String(error))
  }
}

/** Stores the body. Under M3 the files show while they grow (docs/faults.md 1). */
async function receive({ exchange, world, upload }: Visit): Promise<Receipt> {
  const spool = world.uploads.createSpool(upload)
  const files: StoredFile[] = []
  const keep = (file: StoredFile): void => {
    files.push(file)
    exchange.files = files
    if (world.settings.counting === 'M3') {
      upload.addFile(file)
    }
  }
  const onFile = (name: string, content: Readable): Promise<void> =>
    storeFile(name, content, spool, keep)
  try {
    await parseMultipart(exchange.req.headers, exchange.body(), onFile)
    const isTaken = exchange.isTaken || (await exchange.reach('end'))
    return { files, ending: isTaken ? 'taken' : 'complete', problem: '' }
  } catch (error) {
    const isCut = exchange.req.destroyed && !exchange.req.complete
    const ending = exchange.isTaken ? 'taken' : isCut ? 'aborted' : 'broken'
    return { files, ending, problem: error instanceof Error ? error.message : String(error) }
  } finally {
    await spool.close()
  }
}

/** Counts the request. `true`: a fault has taken it over. */
async function count({ exchange, world, upload, countBefore }: Visit): Promise<boolean> {
  if (!exchange.isTaken && (await exchange.reach('before-count'))) {
    return true
  }
  const from = world.settings.loseParallelCounts ? countBefore : upload.counted
  upload.counted = from + exchange.weight
  exchange.entry.counted = exchange.weight
  exchange.mark('counted')
  return exchange.isTaken || (await exchange.reach('after-count'))
}

function processObject(upload: Upload): Answer {
  const { token, status, errorAtStage } = upload
  return jsonAnswer(200, { upload_token: token, status, errorAtStage })
}

async function countAndReceive(visit: Visit): Promise<Answer | undefined> {
  const { exchange, world, upload } = visit
  const { counting } = world.settings
  if (counting === 'M3' && (await count(visit))) {
    return undefined
  }
  const { files, ending, problem } = await receive(visit)
  if (ending === 'complete' || counting === 'M2') {
    files.forEach((file) => {
      upload.addFile(file)
    })
  }
  const isDue = counting === 'M2' || (counting === 'M1' && ending === 'complete')
  if (isDue && (await count(visit))) {
    return undefined
  }
  world.uploads.settle(upload)
  if (ending === 'broken') {
    return errorAnswer(400, problem)
  }
  return ending === 'complete' && !exchange.isTaken ? processObject(upload) : undefined
}

/** `POST /v1/upload/` (docs/dstor-api.md 2.3). `undefined`: there is nobody to answer. */
export async function takeChunk(exchange: Exchange, world: World): Promise<Answer | undefined> {
  const upload = uploadOf(exchange, world)
  if (!('token' in upload)) {
    return upload
  }
  if (!/^multipart\/form-data\b/i.test(exchange.header('content-type') ?? '')) {
    return errorAnswer(415, 'Unsupported Media Type')
  }
  if (world.settings.surplus === 'refuse' && upload.frozen !== null) {
    const promised = String(upload.chunksNumber)
    return errorAnswer(409, `All ${promised} chunks of this upload have been received`)
  }
  upload.comment ||= exchange.header('x-dstor-comment') ?? ''
  try {
    return await countAndReceive({ exchange, world, upload, countBefore: upload.counted })
  } finally {
    world.uploads.settle(upload)
  }
}
