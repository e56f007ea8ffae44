import type { BlockSource } from '../http/body.js'
import type { Chunk, ContentHasher, RawDigest, SiteFile } from '../model.js'
import { type FileSystem, PlannedFile } from '../files/file-reader.js'
import type { MultipartFrame } from './multipart.js'

/** Files up to here lie in one block, so that they are read and hashed in one go. */
const SMALL_BYTES = 256 * 1024
/** Larger ones are read by whole pieces of this, a leaf of the fingerprint: it is hashed where it lies. */
const PIECE_BYTES = 256 * 1024
/**
 * Large enough that the cost of a write does not count (docs/performance.md 1), with room for
 * heads.
 */
const BLOCK_BYTES = 2 * PIECE_BYTES + 4096

/** The memory of one upload at a time: two blocks, used in turn, taken when they are needed. */
export class BlockPair {
  readonly #blocks: Buffer[] = []
  #turn = 0
  #writer: BlockWriter | undefined

  /** From now on only the new writer writes here: one of an upload that was given up may still be at work. */
  write(): BlockWriter {
    this.#writer = new BlockWriter(this)
    return this.#writer
  }

  next(): Buffer {
    this.#turn = 1 - this.#turn
    return (this.#blocks[this.#turn] ??= Buffer.allocUnsafeSlow(BLOCK_BYTES))
  }

  /** Throws for all writers but the last one. */
  check(writer: BlockWriter): void {
    if (writer !== this.#writer) {
      throw new Error('this memory belongs to another upload now')
    }
  }
}

export interface ChunkBodyOptions {
  readonly frame: MultipartFrame
  readonly memory: BlockPair
  readonly hasher: ContentHasher
  /** A file was read to its end, unchanged, with this content. */
  readonly onFile: (file: SiteFile, digest: RawDigest) => void
  readonly system?: FileSystem | undefined
}

export interface ChunkBody extends BlockSource {
  readonly blocks: () => AsyncGenerator<Buffer, void>
}

/**
 * The multipart body of a chunk. Its length is known beforehand. Each file is read once, hashed as
 * it passes and compared with the plan before the block that ends it is given away; where a file is
 * not as planned, the iterator throws FileChangedError and the body stays short.
 */
export function chunkBody(chunk: Chunk, options: ChunkBodyOptions): ChunkBody {
  const { frame } = options
  const heads = chunk.files.map(({ path }) => Buffer.from(frame.partHead(path)))
  let bytes = chunk.bytes + frame.end.length + chunk.files.length * frame.partEnd.length
  for (const head of heads) {
    bytes += head.length
  }
  return { bytes, blocks: () => blocksOf(chunk, heads, options) }
}

async function* blocksOf(
  chunk: Chunk,
  heads: readonly Buffer[],
  options: ChunkBodyOptions
): AsyncGenerator<Buffer, void> {
  const writer = options.memory.write()
  for (const [n, file] of chunk.files.entries()) {
    const head = heads[n]!
    const room = head.length + (file.size <= SMALL_BYTES ? file.size : 0)
    if (!writer.fits(room)) {
      yield writer.take()
    }
    writer.bytes(head)
    const planned = new PlannedFile(file, options.system)
    try {
      if (file.size <= SMALL_BYTES) {
        const content = writer.fill((target) => planned.readInto(target.subarray(0, file.size)))
        planned.check()
        options.onFile(file, options.hasher.small(content))
      } else {
        yield* largeFile(file, planned, writer, options)
      }
    } finally {
      planned.close()
    }
    if (!writer.fits(options.frame.partEnd.length)) {
      yield writer.take()
    }
    writer.bytes(options.frame.partEnd)
  }
  if (!writer.fits(options.frame.end.length)) {
    yield writer.take()
  }
  writer.bytes(options.frame.end)
  yield writer.take()
}

async function* largeFile(
  file: SiteFile,
  planned: PlannedFile,
  writer: BlockWriter,
  options: ChunkBodyOptions
): AsyncGenerator<Buffer, void> {
  const hash = options.hasher.stream(file.size)
  try {
    planned.check()
    while (planned.remaining > 0) {
      if (!writer.fits(Math.min(planned.remaining, PIECE_BYTES))) {
        yield writer.take()
      }
      await hash.update(writer.fill((target) => planned.readInto(wholePieces(target))))
    }
    planned.check()
    options.onFile(file, await hash.digest())
  } finally {
    await hash.close()
  }
}

/** As much of the room as whole pieces need; less than one is for the end of a file. */
function wholePieces(room: Buffer): Buffer {
  const pieces = Math.floor(room.length / PIECE_BYTES)
  return pieces === 0 ? room : room.subarray(0, pieces * PIECE_BYTES)
}

/** Puts text and content one after the other into blocks. */
class BlockWriter {
  readonly #memory: BlockPair
  #current: Buffer | undefined
  #used = 0

  constructor(memory: BlockPair) {
    this.#memory = memory
  }

  fits(bytes: number): boolean {
    return this.#used + bytes <= BLOCK_BYTES
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

  #block(): Buffer {
    this.#memory.check(this)
    return (this.#current ??= this.#memory.next())
  }
}
