import http from 'node:http'
import https from 'node:https'
import { type BlockSource, type PumpState, pump } from './body.js'
import { LONGEST_TIMER_MS, startTimer } from './clock.js'
import type { Connection } from './connection.js'
import { NOTHING_SENT, type Outcome, type Phase, StallError } from './outcome.js'
import type { HttpRequest } from './http-request.js'
import { readResponse } from './response.js'

/** What became of a request on its connection. */
export interface Exchanged {
  readonly outcome: Outcome
  /** Answered over HTTP/1.1, all sent and read, nothing received since, and kept open by the server. */
  readonly isClean: boolean
  /** A byte of an answer came. */
  readonly heard: boolean
}

/** How long our own ends may take to come to rest once the outcome is known. */
const SETTLE_MS = 5_000

/**
 * Sends one request over a connection and says what became of it. Never rejects, never repeats; the
 * connection is destroyed where it is not clean, and nothing reads the request's body any more.
 */
export function exchange(
  request: HttpRequest,
  connection: Connection,
  keepsAlive: boolean
): Promise<Exchanged> {
  return new Promise((resolve) => {
    new Exchange(request, connection, keepsAlive, resolve).start()
  })
}

class Exchange {
  readonly #request: HttpRequest
  readonly #connection: Connection
  readonly #keepsAlive: boolean
  readonly #resolve: (exchanged: Exchanged) => void
  readonly #sent: PumpState = { bytesSent: 0, bodySent: false, stopped: false }
  #req: http.ClientRequest | undefined
  #response: http.IncomingMessage | undefined
  #pumping: Promise<void> | undefined
  #heard = false
  #isRead = false
  #isDisturbed = false
  #ignoredExpect = false
  #askedAtMs = 0
  #continuedAfterMs: number | undefined
  #settled = false
  #continueTimer: NodeJS.Timeout | undefined

  constructor(
    request: HttpRequest,
    connection: Connection,
    keepsAlive: boolean,
    resolve: (exchanged: Exchanged) => void
  ) {
    this.#request = request
    this.#connection = connection
    this.#keepsAlive = keepsAlive
    this.#resolve = resolve
  }

  start(): void {
    const { url, method, signal, limits, body, expectContinue } = this.#request
    const { socket } = this.#connection
    signal.addEventListener('abort', this.#onAbort, { once: true })
    try {
      const options = { method, headers: this.#headers(), createConnection: () => socket }
      const req = (url.protocol === 'https:' ? https : http).request(url, options)
      // Without an agent Node means to close, whatever the header says that it writes early for Expect.
      req.shouldKeepAlive = this.#keepsAlive
      this.#req = req
      req
        .on('socket', () => socket.on('data', this.#onData))
        .on('continue', () => this.#onContinue())
        .on('response', (response) => void this.#onResponse(response))
        .on('error', (error) => this.#fail(error))
        .on('close', () => this.#fail(new Error('the connection was closed without an answer')))
    } catch (error) {
      // A header that cannot be sent: nothing was.
      const nothing = { kind: 'unconnected', failure: 'network', ...NOTHING_SENT } as const
      void this.#settle({ ...nothing, error: asError(error) })
      return
    }
    // Node writes the head of a request with Expect as UTF-8, and of every other one as Latin-1, in
    // which a header keeps the bytes it was given.
    socket.setDefaultEncoding('latin1')
    socket.setTimeout(Math.min(limits.stallMs, LONGEST_TIMER_MS), this.#onStall)
    if (body === undefined) {
      this.#req.end()
    } else if (expectContinue === true) {
      this.#req.flushHeaders()
      this.#askedAtMs = performance.now()
      this.#continueTimer = startTimer(limits.continueMs, () => {
        this.#ignoredExpect = true
        this.#sendBody(body)
      })
    } else {
      this.#sendBody(body)
    }
  }

  #headers(): Record<string, string> {
    const { headers, body, expectContinue } = this.#request
    return {
      ...headers,
      connection: this.#keepsAlive ? 'keep-alive' : 'close',
      'accept-encoding': 'identity',
      ...(body && { 'content-length': String(body.bytes) }),
      ...(body && expectContinue === true && { expect: '100-continue' })
    }
  }

  readonly #onData = (): void => {
    this.#heard = true
    this.#isDisturbed ||= this.#isRead
  }

  #onContinue(): void {
    const { body } = this.#request
    if (body !== undefined && !this.#settled) {
      clearTimeout(this.#continueTimer)
      // Only what was asked for is an answer: some servers send it unasked.
      if (this.#askedAtMs > 0 && !this.#ignoredExpect) {
        this.#continuedAfterMs ??= Math.round(performance.now() - this.#askedAtMs)
      }
      this.#sendBody(body)
    }
  }

  #sendBody(body: BlockSource): void {
    this.#pumping ??= pump(body, this.#req!, this.#sent, this.#request.onBytesSent).catch(
      (error: unknown) => {
        // The connection goes first, so that no end of this request can ever be written.
        this.#pumping = Promise.resolve()
        void this.#settle({ kind: 'source-failed', error: asError(error), ...this.#phase() })
      }
    )
  }

  async #onResponse(response: http.IncomingMessage): Promise<void> {
    if (this.#settled || this.#response !== undefined) {
      response.destroy()
      return
    }
    this.#response = response
    clearTimeout(this.#continueTimer)
    // An early answer ends the sending: what was given to the network until now is what counts.
    this.#sent.stopped = true
    const phase = this.#phase()
    const answer = await readResponse(response, this.#request.limits, this.#request.sink)
    this.#isRead = true
    await this.#settle({ kind: 'answered', answer, ...phase })
  }

  #fail(error: Error, stalled = false): void {
    // The reading of an answer has its own limits and says what was read until the cut.
    if (this.#response === undefined) {
      void this.#settle({ kind: 'cut', stalled, error, ...this.#phase() })
    }
  }

  readonly #onStall = (): void => {
    const error = new StallError(this.#request.limits.stallMs)
    this.#response?.destroy(error)
    this.#fail(error, true)
  }

  readonly #onAbort = (): void => {
    void this.#settle({ kind: 'aborted', ...this.#phase() })
  }

  #phase(): Phase {
    return {
      connected: true,
      bodyBegun: this.#pumping !== undefined,
      bytesSent: this.#sent.bytesSent,
      bodySent: this.#sent.bodySent,
      ignoredExpect: this.#ignoredExpect,
      ...(this.#continuedAfterMs !== undefined && { continuedAfterMs: this.#continuedAfterMs }),
      ...(this.#connection.uses > 0 && { isReused: true })
    }
  }

  async #settle(outcome: Outcome): Promise<void> {
    if (this.#settled) {
      return
    }
    this.#settled = true
    this.#sent.stopped = true
    clearTimeout(this.#continueTimer)
    const { socket } = this.#connection
    this.#request.signal.removeEventListener('abort', this.#onAbort)
    socket.setTimeout(0, this.#onStall)
    const mayKeep = this.#mayKeep(outcome)
    if (!mayKeep) {
      this.#req?.destroy()
      socket.destroy()
    }
    await this.#rest(mayKeep)
    socket.removeListener('data', this.#onData)
    const isClean = mayKeep && !this.#isDisturbed && !socket.destroyed
    this.#resolve({ outcome, isClean, heard: this.#heard })
  }

  #mayKeep(outcome: Outcome): boolean {
    const { body } = this.#request
    return (
      this.#keepsAlive &&
      outcome.kind === 'answered' &&
      outcome.answer.complete &&
      (body === undefined || outcome.bodySent) &&
      this.#response?.httpVersion === '1.1' &&
      this.#req?.shouldKeepAlive === true
    )
  }

  /** Until nobody produces the body any more and, for a connection to keep, Node has let go of it. */
  async #rest(mayKeep: boolean): Promise<void> {
    const ends = [this.#pumping ?? Promise.resolve()]
    const req = this.#req
    if (mayKeep && req !== undefined && !req.closed) {
      ends.push(new Promise((resolve) => req.once('close', () => resolve())))
      if (!req.writableEnded) {
        // Every byte of the body left before its source had said that there are no more.
        req.end()
      }
    }
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, SETTLE_MS)))
    await Promise.race([Promise.all(ends), late.then(() => void this.#connection.socket.destroy())])
    clearTimeout(timer)
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}
