import type { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** A body of known length, produced block by block. */
export interface BlockSource {
  /** Exact length of the whole body in bytes. */
  readonly bytes: number
  /**
   * The blocks, in order. A block's memory may be used again for the block after next, so at most
   * two are under way at any time. Throws where the body cannot be produced as planned.
   */
  readonly blocks: () => Iterator<Buffer> | AsyncIterator<Buffer>
}

/** What is known of a body under way. `stopped` is set from outside and ends the sending. */
export interface PumpState {
  bytesSent: number
  bodySent: boolean
  stopped: boolean
}

/** Blocks after which other connections, timers and signals get their turn. */
const BLOCKS_PER_TURN = 4

/**
 * Writes a body with back-pressure: block n+1 is produced when block n-1 has reached the operating
 * system. Ends the request only after exactly the promised bytes; a source that throws or does not
 * keep its length never ends it, so the other side can never take a broken body for a whole one.
 */
export async function pump(
  body: BlockSource,
  to: Writable,
  state: PumpState,
  onBytesSent?: (bytes: number) => void
): Promise<void> {
  const source = body.blocks()
  const closed = new Promise<boolean>((resolve) => to.once('close', () => resolve(false)))
  let before: Promise<boolean> = Promise.resolve(true)
  let produced = 0
  try {
    for (let turn = 1; !state.stopped; turn++) {
      const next = await source.next()
      if (next.done === true || state.stopped) {
        break
      }
      produced += next.value.length
      if (produced > body.bytes) {
        throw new Error(`the body is longer than the ${body.bytes} bytes announced`)
      }
      const written = Promise.race([closed, write(to, next.value, body.bytes, state, onBytesSent)])
      if (!(await before)) {
        return
      }
      before = written
      if (turn % BLOCKS_PER_TURN === 0) {
        await nextTurn()
      }
    }
    if (!(await before) || state.stopped) {
      return
    }
    if (produced !== body.bytes) {
      throw new Error(`the body has ${produced} bytes and not the ${body.bytes} announced`)
    }
    to.end()
  } finally {
    await source.return?.()
  }
}

function write(
  to: Writable,
  block: Buffer,
  total: number,
  state: PumpState,
  onBytesSent?: (bytes: number) => void
): Promise<boolean> {
  return new Promise((resolve) => {
    to.write(block, (error) => {
      if (error) {
        resolve(false)
        return
      }
      state.bytesSent += block.length
      state.bodySent = state.bytesSent === total
      onBytesSent?.(block.length)
      resolve(true)
    })
  })
}
