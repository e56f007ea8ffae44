import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from './answer.js'
import type { JournalEntry, Moment } from '../journal.js'

/** The moments of a request at which a fault can strike. */
export type FaultPoint = 'headers' | 'bytes' | 'end' | 'before-count' | 'after-count' | 'answer'

/** The faults that wait for one request. */
export interface ExchangeFaults {
  /**
   * Lets the faults of a point strike.
   *
   * @returns the answer to give from here on, or `undefined` when the fault took the request over
   */
  strike(
    point: FaultPoint,
    exchange: Exchange,
    answer: Answer | undefined
  ): Promise<Answer | 'go-on' | undefined>
  /** Lets those strike that wait until the answer is out and the connection is idle. */
  idle(exchange: Exchange, isBusy: () => boolean): Promise<void>
  /** The next position in the body at which one waits, at or behind `received`. */
  nextStop(received: number, contentLength: number | null): number | undefined
}

/** Bytes per pause. */
export interface Pace {
  readonly bytes: number
  readonly ms: number
}

/** What an exchange must be told of the world around it. */
export interface ExchangeFacts {
  /** The client waits for `100 Continue`, and nobody has said it yet. */
  readonly expectsContinue: boolean
  now(): number
  /** A further request has come over the same connection. */
  hasNext(): boolean
  /** Counts the request although it is refused. */
  countRefused(): void
}

/** One request on its way through the server: body, answer, journal and faults in one hand. */
export class Exchange {
  /** A fault answered, or cut the connection: nobody else may answer. */
  isTaken = false
  /** How often the request counts: 2 where a proxy replays it, 0 where its count is lost. */
  weight = 1
  /** Whether an expected `100 Continue` is sent at all. */
  sendsContinue = true
  /** Nothing more is taken from the socket. */
  stopsReading = false
  /** What must end before the request is over, once a fault has taken it. */
  hold: Promise<unknown> | undefined
  /** The files of an upload request, as far as they were found in its body. */
  files: readonly { readonly path: string; readonly size: number }[] = []
  /** Is fulfilled when the request is over. */
  readonly over: Promise<unknown>
  readPace: Pace | undefined
  writePace: Pace | undefined
  #isContinued = false
  readonly #faults: ExchangeFaults
  readonly #facts: ExchangeFacts

  constructor(
    readonly req: IncomingMessage,
    readonly res: ServerResponse,
    readonly entry: JournalEntry,
    faults: ExchangeFaults,
    facts: ExchangeFacts
  ) {
    this.#faults = faults
    this.#facts = facts
    this.over = new Promise((resolve) => res.once('close', resolve))
    res.once('finish', () => {
      if (!this.socket.destroyed && !this.socket.writableEnded) {
        void faults.idle(this, () => facts.hasNext())
      }
    })
  }

  get socket(): Socket {
    return this.req.socket
  }

  /** Path as sent, without the query. */
  get pathname(): string {
    return (this.req.url ?? '/').split('?')[0] ?? '/'
  }

  header(name: string): string | undefined {
    const value = this.req.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }

  /** Counts the request towards its upload although it is refused. */
  countRefused(): void {
    this.#facts.countRefused()
  }

  mark(moment: Moment): void {
    this.entry.at[moment] ??= this.#facts.now()
  }

  /** Lets the faults of a point strike. `true`: the request is taken over, do nothing more with it. */
  async reach(point: FaultPoint): Promise<boolean> {
    if ((await this.#faults.strike(point, this, undefined)) === undefined) {
      await this.#release()
    }
    return this.isTaken
  }

  /** Leaves the request to the fault that has taken it. */
  async #release(): Promise<void> {
    this.isTaken = true
    this.discard()
    await this.hold
  }

  /** Asks for the body where the client waits to be asked. */
  continue(): void {
    if (this.#facts.expectsContinue && !this.#isContinued && this.sendsContinue) {
      this.#isContinued = true
      this.mark('continued')
      this.res.writeContinue()
    }
  }

  /**
   * The body, cut where faults wait in it. Ends early when one of them takes the request over.
   *
   * @throws when the client breaks off
   */
  async *body(): AsyncGenerator<Buffer, void, undefined> {
    this.continue()
    if (!(await this.#strikeInBody())) {
      yield* this.#untilTaken()
    }
    if (this.isTaken) {
      // Only here, where the stream has no reader any more, can the rest be discarded.
      await this.#release()
    } else {
      this.entry.complete = this.req.complete
      this.mark('end')
    }
  }

  async *#untilTaken(): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of this.req.iterator({ destroyOnReturn: false })) {
      let rest = chunk as Buffer
      while (rest.length > 0) {
        const part = rest.subarray(0, this.#bytesToNextStop(rest.length))
        rest = rest.subarray(part.length)
        this.entry.bytesReceived += part.length
        yield part
        if (await this.#strikeInBody()) {
          return
        }
      }
    }
  }

  #bytesToNextStop(available: number): number {
    const received = this.entry.bytesReceived
    const stop = this.#faults.nextStop(received, this.entry.contentLength) ?? Infinity
    return Math.max(1, Math.min(available, stop - received, this.readPace?.bytes ?? Infinity))
  }

  async #strikeInBody(): Promise<boolean> {
    if (this.readPace !== undefined) {
      await sleep(this.readPace.ms)
    }
    const received = this.entry.bytesReceived
    const stop = this.#faults.nextStop(received, this.entry.contentLength)
    if (stop === received && (await this.#faults.strike('bytes', this, undefined)) === undefined) {
      this.isTaken = true
    }
    return this.isTaken
  }

  /** Gives the answer, unless a fault has another idea. The unread rest of the body is discarded. */
  async reply(answer: Answer): Promise<void> {
    if (this.isTaken) {
      return
    }
    const changed = await this.#faults.strike('answer', this, answer)
    if (changed === undefined) {
      await this.#release()
    } else {
      await this.write(changed === 'go-on' ? answer : changed)
    }
  }

  /** Reads and throws away what is left of the body, so that the connection can end cleanly. */
  discard(): void {
    if (!this.req.destroyed && !this.stopsReading) {
      this.req.resume()
    }
  }

  /** Writes an answer to the socket. Ends when it is out or the connection is gone. */
  async write(answer: Answer): Promise<void> {
    if (this.res.headersSent || this.res.destroyed) {
      return
    }
    if (this.#facts.expectsContinue && !this.#isContinued) {
      this.res.shouldKeepAlive = false
    }
    const { status, body } = answer
    this.entry.answer = { status, bytes: 0 }
    const length = status === 304 || status === 204 ? {} : { 'content-length': body.length }
    const given = Object.entries({ ...length, ...answer.headers })
    const headers = given.filter(([, value]) => value !== undefined)
    this.res.writeHead(status, Object.fromEntries(headers))
    this.discard()
    if (Buffer.isBuffer(body) && this.writePace === undefined) {
      this.res.end(this.req.method === 'HEAD' ? undefined : body)
      this.entry.answer.bytes = this.req.method === 'HEAD' ? 0 : body.length
    } else {
      await this.#writeSlowly(Buffer.isBuffer(body) ? [body] : body.bytes)
    }
    this.mark('answered')
  }

  async #writeSlowly(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    if (this.req.method === 'HEAD') {
      this.res.end()
      return
    }
    try {
      await pipeline(Readable.from(this.#paced(body), { objectMode: false }), this.res)
    } catch {
      this.res.destroy()
    }
  }

  async *#paced(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const bytes of body) {
      const step = this.writePace?.bytes ?? bytes.length
      for (let start = 0; start < bytes.length; start += step) {
        const part = bytes.subarray(start, start + step)
        if (this.entry.answer !== null) {
          this.entry.answer.bytes += part.length
        }
        yield part
        await (this.writePace === undefined ? undefined : sleep(this.writePace.ms))
      }
    }
  }
}
