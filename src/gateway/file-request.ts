import type { IncomingHttpHeaders } from 'node:http'
import { LONGEST_TIMER_MS } from '../http/clock.js'
import type { ConnectionSource } from '../http/connection.js'
import { type Outcome, REQUEST_LIMITS, sendRequest } from '../http/request.js'
import { LOOKED_AT } from '../http/server-words.js'
import { BodyMeter, type ExpectedFile } from './served.js'
import { canUnpack, encodingOf, type Unpacked, Unpacker } from './unpack.js'

export interface FetchOptions {
  /** A connection on which no byte moves for this long has failed. */
  readonly stallMs: number
  /** Time for all of it, redirects included. */
  readonly totalMs: number
  readonly signal: AbortSignal
  /** Connections that are kept alive, for each host its own; a new one each time unless given. */
  readonly connection?: ConnectionSource | undefined
  /** Told of each block of the file's content as it arrives. */
  readonly onBytes?: ((bytes: number) => void) | undefined
}

const CONNECT_MS = 30_000
/** Bytes of an answer without the file that are read; one more shows that there is more. */
const REFUSAL_BYTES = LOOKED_AT + 1

/** Whether an answer holds the file; nothing is content too, where the file is empty. */
export function isContent(status: number, file: ExpectedFile): boolean {
  return status === 200 || status === 203 || (status === 204 && file.size === 0)
}

export interface Reply {
  readonly outcome: Outcome
  readonly meter: BodyMeter
  /** What a packed body was; `whole` for one that was not packed. */
  readonly unpacked: Unpacked
  /** First bytes of a body that is not the file. */
  readonly refusal: Buffer
  /** Its time was over. */
  readonly isLate: boolean
}

/** One request for a file, without a word on what it shows. */
export class FileRequest {
  readonly #file: ExpectedFile
  readonly #url: URL
  readonly #options: FetchOptions
  readonly #meter: BodyMeter
  #unpacker: Unpacker | undefined
  #refusal = Buffer.alloc(0)

  constructor(file: ExpectedFile, url: URL, options: FetchOptions) {
    this.#file = file
    this.#url = url
    this.#options = options
    this.#meter = new BodyMeter(file.size)
  }

  async send(): Promise<Reply> {
    const { stallMs, totalMs, signal, connection } = this.#options
    // Unlike the stall limit, which counts from the last byte, this one is for all of the request.
    const outOfTime = AbortSignal.timeout(Math.ceil(Math.min(totalMs, LONGEST_TIMER_MS)))
    const outcome = await sendRequest({
      method: 'GET',
      url: this.#url,
      headers: { accept: '*/*' },
      limits: {
        ...REQUEST_LIMITS,
        connectMs: Math.min(CONNECT_MS, totalMs),
        stallMs,
        // A large file may take all the time there is; what must not happen is that nothing moves.
        responseTimeoutMs: totalMs
      },
      signal: AbortSignal.any([signal, outOfTime]),
      connection,
      sink: (block, { status, headers }) =>
        this.#take(block, headers, (unpacked) =>
          isContent(status, this.#file) ? this.#measure(unpacked) : this.#keepWords(unpacked)
        )
    })
    const unpacked = (await this.#unpacker?.end()) ?? 'whole'
    const isLate = outOfTime.aborted && !signal.aborted
    return { outcome, meter: this.#meter, unpacked, refusal: this.#refusal, isLate }
  }

  #take(
    block: Buffer,
    headers: IncomingHttpHeaders,
    onUnpacked: (block: Buffer) => boolean
  ): boolean | Promise<boolean> {
    const encoding = encodingOf(headers)
    if (encoding === 'identity') {
      return onUnpacked(block)
    }
    if (!canUnpack(encoding)) {
      return false
    }
    this.#unpacker ??= new Unpacker(encoding, onUnpacked)
    return this.#unpacker.write(block)
  }

  #measure(block: Buffer): boolean {
    this.#options.onBytes?.(block.length)
    return this.#meter.take(block)
  }

  #keepWords(block: Buffer): boolean {
    this.#refusal = Buffer.concat([this.#refusal, block]).subarray(0, REFUSAL_BYTES)
    return this.#refusal.length < REFUSAL_BYTES
  }
}
