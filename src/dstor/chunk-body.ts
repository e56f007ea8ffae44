import type { BlockSource } from '../http/body.js'
import { type FileSystem, PlannedFile } from '../files/planned-file.js'
import { digestSmallFile, FileHasher } from '../ipfs/index.js'
import type { Chunk, RawDigest, SiteFile } from '../model.js'
import { MultipartFrame, newBoundary } from './multipart.js'

/** Files up to here lie in one block, so that they are read and hashed in one go. */
const SMALL_BYTES = 256 * 1024
/** Larger ones are read by whole pieces of this, a leaf of the fingerprint: it is hashed where it lies. */
const PIECE_BYTES = 256 * 1024
/** Large enough that the cost of a write does not count, with room for heads. */
const BLOCK_BYTES = 2 * PIECE_BYTES + 4096

export interface ChunkBody extends BlockSource {
  /** The value of the header `Content-Type`. */
  readonly contentType: string
  readonly blocks: () => Generator<Buffer, void>
  /** To be called when the request has ended: other bodies are written where this one was. */
  readonly release: () => void
}

export interface BodyOptions {
  /** A file was read to its end, unchanged, with this content. */
  readonly onDigest: (file: SiteFile, digest: RawDigest) => void
  /** A new one for each body unless given. */
  readonly boundary?: string
  readonly system?: FileSystem | undefined
}

/**
 * Makes the multipart bodies of chunks. The length of a body is known beforehand. Each file is read
 * once, hashed as it passes and compared with the plan before the block that ends it is given away;
 * where a file is not as planned, the iterator throws FileChangedError and the body stays short.
 *
 * Bodies pass their memory on, so that there is a pair of blocks for each that is under way at once.
 */
export function bodyMaker(options: BodyOptions): (chunk: Chunk) => ChunkBody {
  const spare: BlockPair[] = []
  return (chunk) => {
    const frame = new MultipartFrame(options.boundary ?? newBoundary())
    const heads = chunk.files.map(({ path }) => Buffer.from(frame.partHead(path)))
    const tails = chunk.files.length * frame.partEnd.length + frame.end.length
    let writer: BlockWriter | undefined
    return {
      contentType: frame.contentType,
      bytes: heads.reduce((sum, { length }) => sum + length, chunk.bytes + tails),
      blocks: () => {
        writer = new BlockWriter(spare.pop() ?? new BlockPair())
        return blocksOf(chunk, { frame, heads, writer, options })
      },
      release: () => {
        spare.push(...(writer?.giveBack() ?? []))
      }
    }
  }
}

interface Writing {
  readonly frame: MultipartFrame
  readonly heads: readonly Buffer[]
  readonly writer: BlockWriter
  readonly options: BodyOptions
}

function* blocksOf(chunk: Chunk, writing: Writing): Generator<Buffer, void> {
  const { frame, heads, writer, options } = writing
  for (const [n, file] of chunk.files.entries()) {
    const isSmall = file.size <= SMALL_BYTES
    const head = heads[n]!
    yield* writer.room(head.length + (isSmall ? file.size : 0))
    writer.bytes(head)
    const planned = new PlannedFile(file, { system: options.system })
    try {
      const digest = isSmall ? smallFile(file, planned, writer) : yield* largeFile(planned, writer)
      options.onDigest(file, digest)
    } finally {
      planned.close()
    }
    yield* writer.room(frame.partEnd.length)
    writer.bytes(frame.partEnd)
  }
  yield* writer.room(frame.end.length)
  writer.bytes(frame.end)
  yield writer.take()
}

function smallFile(file: SiteFile, planned: PlannedFile, writer: BlockWriter): RawDigest {
  const content = writer.fill((target) => planned.readInto(target.subarray(0, file.size)))
  planned.check()
  return digestSmallFile(content)
}

function* largeFile(
  planned: PlannedFile,
  writer: BlockWriter
): Generator<Buffer, RawDigest, undefined> {
  const hasher = new FileHasher()
  planned.check()
  while (planned.remaining > 0) {
    yield* writer.room(Math.min(planned.remaining, PIECE_BYTES))
    hasher.update(writer.fill((target) => planned.readInto(wholePieces(target))))
  }
  planned.check()
  return hasher.digest()
}

/** As much of the room as whole pieces need; less than one is for the end of a file. */
function wholePieces(room: Buffer): Buffer {
  const pieces = Math.floor(room.length / PIECE_BYTES)
  return pieces === 0 ? room : room.subarray(0, pieces * PIECE_BYTES)
}

/** Two blocks, used in turn, taken when they are needed. */
class BlockPair {
  readonly #blocks: Buffer[] = []
  #turn = 0

  next(): Buffer {
    this.#turn = 1 - this.#turn
    return (this.#blocks[this.#turn] ??= Buffer.allocUnsafeSlow(BLOCK_BYTES))
  }
}

/** Puts text and content one after the other into blocks. */
class BlockWriter {
  #memory: BlockPair | undefined
  #current: Buffer | undefined
  #used = 0

  constructor(memory: BlockPair) {
    this.#memory = memory
  }

  /** Gives the block away where so many bytes do not fit into it any more. */
  *room(bytes: number): Generator<Buffer, void, undefined> {
    if (this.#used + bytes > BLOCK_BYTES) {
      yield this.take()
    }
  }

  bytes(bytes: Buffer): void {
    this.#used += bytes.copy(this.#block(), this.#used)
  }

  /** Lets `read` fill what is left of the block and returns the part that was filled. */
  fill(read: (target: Buffer) => number): Buffer {
    const block = this.#block()
    const start = this.#used
    this.#used += read(block.subarray(start))
    return block.subarray(start, this.#used)
  }

  /** The block as it is; writing goes on in the other one. */
  take(): Buffer {
    const filled = this.#block().subarray(0, this.#used)
    this.#current = undefined
    this.#used = 0
    return filled
  }

  /** The memory, once; nothing can be written after that, whoever still holds this. */
  giveBack(): readonly BlockPair[] {
    const memory = this.#memory
    this.#memory = undefined
    this.#current = undefined
    return memory === undefined ? [] : [memory]
  }

  #block(): Buffer {
    if (this.#memory === undefined) {
      throw new Error('this memory belongs to another upload now')
    }
    return (this.#current ??= this.#memory.next())
  }
}
