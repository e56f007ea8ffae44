import type { Chunk, SiteFile } from '../model.js'
import { titleOf } from './chunk-failure.js'
import { ChunkSender, type SenderOptions } from './chunk-sender.js'
import { Gate, pool } from './lanes.js'
import { LaneStop, type SessionLost, sessionLost } from './session-lost.js'
import type { StatusPoll } from './status-poll.js'

export interface SessionOptions extends Omit<
  SenderOptions,
  'gate' | 'chunksNumber' | 'onBodySent'
> {
  /** The plan; the commit chunk is the last one. */
  readonly chunks: readonly Chunk[]
  readonly concurrency: number
  /** The largest request goes first and alone: nobody knows yet how much is taken in one. */
  readonly largestFirst: boolean
  readonly poll: StatusPoll
  /** Puts on disk what is true when this process is killed from then on. */
  readonly beforeCommit: () => Promise<void>
}

/** All chunks of a session were taken. */
export interface SessionSent {
  readonly kind: 'sent'
  /** The commit chunk was counted, and nobody has said that it arrived whole. */
  readonly isCommitUnclear: boolean
  /** Files of requests that were refused after bytes of them had left: to be proven. */
  readonly unconfirmed: readonly SiteFile[]
}

/**
 * Sends the chunks of ONE upload session, the commit chunk last and alone (contract 4.3). Each is
 * sent once after its connection was made; it is repeated only where nothing can have been counted,
 * or where a limiter refused it. The session is `lost` where nobody can say what was counted. Throws
 * a DeployError that ends the run, or the reason of a stop; nothing is under way when it has ended.
 */
export async function sendSession(options: SessionOptions): Promise<SessionSent | SessionLost> {
  const { api, chunks, concurrency } = options
  const onItsWay = new Set<Chunk>()
  const sender = new ChunkSender({
    api,
    uploadToken: options.uploadToken,
    chunksNumber: chunks.length,
    gate: new Gate(concurrency, api.context.clock),
    bodyOf: options.bodyOf,
    comment: options.comment,
    expect: options.expect,
    progress: options.progress,
    onBodySent: (chunk) => {
      // The connection of the commit chunk comes about while the last answers are waited for.
      if (onItsWay.add(chunk).size === chunks.length - 1) {
        api.openAhead(1)
      }
    }
  })
  try {
    await sendAllButCommit(options, sender)
    // dStor is asked while the disk is written; both have ended before anything else begins.
    const asked = chunks.length > 1 ? expectWaiting(options, sender) : Promise.resolve()
    const written = options.beforeCommit()
    await Promise.allSettled([asked, written])
    await asked
    await written
    const isCommitUnclear = await commit(options, sender)
    return { kind: 'sent', isCommitUnclear, unconfirmed: sender.unconfirmed }
  } catch (error) {
    if (error instanceof LaneStop) {
      return { ...error.lost, hasTaken: sender.hasTaken }
    }
    throw error
  }
}

/** Until the commit chunk leaves, nothing of the session can be published. */
async function sendAllButCommit(options: SessionOptions, sender: ChunkSender): Promise<void> {
  const { chunks, concurrency, largestFirst, api } = options
  const ordinary = chunks.filter((chunk) => !chunk.isCommit)
  const largest = largestFirst ? ordinary.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1) : []
  const others = ordinary.filter((chunk) => !largest.includes(chunk))
  const send = async (chunk: Chunk, signal: AbortSignal, lane: number): Promise<void> => {
    await sender.send(chunk, { signal, lane })
  }
  await pool(largest, 1, api.context.signal, send)
  await pool(others, concurrency, api.context.signal, send)
}

/** dStor must still wait. What it counted of a refused request may show a moment later: a second look. */
async function expectWaiting({ api, poll }: SessionOptions, sender: ChunkSender): Promise<void> {
  // Where there is none yet, or no more: it comes about meanwhile.
  api.openAhead(1)
  const cause = await poll.workBeforeCommit(sender.unconfirmed.length > 0 ? 2 : 1)
  if (cause !== undefined) {
    throw new LaneStop(sessionLost(cause))
  }
}

/** Sends the commit chunk, and says whether it was counted without a clear answer. */
async function commit(options: SessionOptions, sender: ChunkSender): Promise<boolean> {
  const { chunks, api, poll } = options
  const chunk = chunks.at(-1)!
  let wasRefused = false
  const arrived = await sender.send(chunk, {
    signal: api.context.signal,
    lane: 'commit',
    beforeRepeat: async () => {
      // A server may have counted what it refused.
      wasRefused = true
      await expectWaiting(options, sender)
    }
  })
  if (arrived === 'arrived') {
    return wasRefused
  }
  if (!(await poll.seesCommit())) {
    const title = titleOf(chunk, chunks.length)
    throw new LaneStop(
      sessionLost(`${title}: the answer was lost, and dStor was not seen to begin its work`)
    )
  }
  return true
}
