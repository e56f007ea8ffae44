import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { proxyAgent } from './proxy.js'
import { type Response, type ResponseLimits, type ResponseSink, readResponse } from './response.js'
import { type BlockSource, type PumpState, pump } from './body.js'

/** The limits of one request; every wait in it ends (contract 4.7). */
export interface RequestLimits extends ResponseLimits {
  /** Name, TCP, proxy and TLS together. */
  readonly connectMs: number
  /** A connection on which no byte moves for this long has failed. */
  readonly stallMs: number
  /** How long `100 Continue` is waited for before the body is sent all the same. */
  readonly continueMs: number
}

export const REQUEST_LIMITS: RequestLimits = {
  connectMs: 30_000,
  stallMs: 120_000,
  continueMs: 2_000,
  responseTimeoutMs: 30_000,
  responseBytes: 64 * 1024
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: BlockSource | undefined
  /** Ask with `Expect: 100-continue` before the body is sent. */
  readonly expectContinue?: boolean | undefined
  readonly limits: RequestLimits
  readonly signal: AbortSignal
  /** Told of body bytes as they reach the operating system. */
  readonly onBytesSent?: ((bytes: number) => void) | undefined
  /** Takes the answer's bytes instead of collecting them as text. */
  readonly sink?: ResponseSink | undefined
}

/** How far a request came. */
export interface Phase {
  /** A connection was made, so the head of the request may have arrived. */
  readonly connected: boolean
  /** The body was begun: some of it may be on its way although `bytesSent` knows of none yet. */
  readonly bodyBegun: boolean
  readonly bytesSent: number
  /** Every byte of the body was given to the network. */
  readonly bodySent: boolean
  /** The server let `Expect: 100-continue` pass without an answer. */
  readonly ignoredExpect: boolean
}

const NOT_REACHED: Phase = {
  connected: false,
  bodyBegun: false,
  bytesSent: 0,
  bodySent: false,
  ignoredExpect: false
}

/**
 * What became of a request. A closed type: what may follow is decided from it alone, never from an
 * error code, because ECONNRESET appears in six phases of a request (docs/faults.md 2).
 */
export type Outcome =
  /** No connection, so nothing of HTTP was sent and dStor cannot have counted it. */
  | ({ readonly kind: 'unconnected'; readonly why: ConnectFailure; readonly error: Error } & Phase)
  /** Connected, and then cut, silent or garbled before the answer's head was read. */
  | ({ readonly kind: 'cut'; readonly stalled: boolean; readonly error: Error } & Phase)
  /** The head of an answer was read. */
  | ({ readonly kind: 'answered'; readonly answer: Response } & Phase)
  /** Our own body could not be produced: the connection was destroyed before it looked complete. */
  | ({ readonly kind: 'source-failed'; readonly error: Error } & Phase)
  | ({ readonly kind: 'aborted' } & Phase)

export type ConnectFailure = 'network' | 'certificate' | 'proxy'

const CERTIFICATE =
  /^(CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|CRL_|ERROR_IN_CERT)/

/** How long a destroyed connection may take to say that it is closed. */
const CLOSE_MS = 5_000

/**
 * Sends one request over a connection of its own and says what became of it. Never rejects, never
 * follows a redirect, never repeats, and resolves only when its connection is closed, so that
 * nothing of an abandoned request can arrive later.
 */
export function sendRequest(request: HttpRequest): Promise<Outcome> {
  return new Promise((resolve) => {
    if (request.signal.aborted) {
      resolve({ kind: 'aborted', ...NOT_REACHED })
      return
    }
    new Exchange(request, resolve).start()
  })
}

class Exchange {
  readonly #request: HttpRequest
  readonly #resolve: (outcome: Outcome) => void
  readonly #sent: PumpState = { bytesSent: 0, bodySent: false, stopped: false }
  #req!: http.ClientRequest
  #connected = false
  #bodyBegun = false
  #answering = false
  #continued = false
  #ignoredExpect = false
  #settled = false
  #timers: NodeJS.Timeout[] = []

  constructor(request: HttpRequest, resolve: (outcome: Outcome) => void) {
    this.#request = request
    this.#resolve = resolve
  }

  start(): void {
    const { url, method, signal, limits, body, expectContinue } = this.#request
    signal.addEventListener('abort', this.#onAbort, { once: true })
    this.#after(limits.connectMs, () => {
      this.#fail(new Error(`no connection within ${limits.connectMs / 1000} s`))
    })
    try {
      const agent = proxyAgent(url) ?? false
      const options: http.RequestOptions = { method, headers: this.#headers(), agent }
      this.#req =
        url.protocol === 'https:' ? https.request(url, options) : http.request(url, options)
    } catch (error) {
      this.#settle({ kind: 'unconnected', why: 'network', error: asError(error), ...NOT_REACHED })
      return
    }
    this.#req
      .on('socket', (socket) => this.#onSocket(socket))
      .on('continue', () => this.#onContinue())
      .on('response', (response) => void this.#onResponse(response))
      .on('error', (error) => this.#fail(error))
      .on('close', () => this.#fail(new Error('the connection was closed without an answer')))
    if (body === undefined) {
      this.#req.end()
    } else if (expectContinue === true) {
      this.#req.flushHeaders()
    }
  }

  #headers(): Record<string, string> {
    const { headers, body, expectContinue } = this.#request
    return {
      ...headers,
      connection: 'close',
      'accept-encoding': 'identity',
      ...(body && { 'content-length': String(body.bytes) }),
      ...(body && expectContinue === true && { expect: '100-continue' })
    }
  }

  #onSocket(socket: Socket): void {
    // Node writes the head of a request with Expect as UTF-8, and of every other one as Latin-1, in
    // which a header keeps the bytes it was given.
    socket.setDefaultEncoding('latin1')
    // A tunnel through a proxy hands over a socket that is connected already, a direct one is not.
    const secure = this.#request.url.protocol === 'https:'
    if (!secure && !socket.connecting) {
      this.#onConnected()
    } else {
      socket.once(secure ? 'secureConnect' : 'connect', () => this.#onConnected())
    }
  }

  #onConnected(): void {
    const { limits, body, expectContinue } = this.#request
    if (this.#settled) {
      return
    }
    this.#connected = true
    this.#clearTimers()
    this.#req.setTimeout(limits.stallMs, () => {
      this.#fail(new Error(`no byte moved for ${limits.stallMs / 1000} s`), true)
    })
    if (body !== undefined && expectContinue === true) {
      this.#after(limits.continueMs, () => {
        this.#ignoredExpect = true
        void this.#sendBody(body)
      })
    } else if (body !== undefined) {
      void this.#sendBody(body)
    }
  }

  #onContinue(): void {
    const { body } = this.#request
    if (body !== undefined && !this.#ignoredExpect && !this.#continued) {
      this.#continued = true
      this.#clearTimers()
      void this.#sendBody(body)
    }
  }

  async #sendBody(body: BlockSource): Promise<void> {
    this.#bodyBegun = true
    try {
      await pump(body, this.#req, this.#sent, this.#request.onBytesSent)
    } catch (error) {
      this.#settle({ kind: 'source-failed', error: asError(error), ...this.#reached() })
    }
  }

  async #onResponse(response: http.IncomingMessage): Promise<void> {
    if (this.#settled || this.#answering) {
      response.destroy()
      return
    }
    this.#answering = true
    this.#clearTimers()
    // An early answer ends the sending: what was given to the network until now is what counts.
    this.#sent.stopped = true
    const reached = this.#reached()
    const answer = await readResponse(response, this.#request.limits, this.#request.sink)
    this.#settle({ kind: 'answered', answer, ...reached })
  }

  #fail(error: Error, stalled = false): void {
    if (this.#answering) {
      // The reading of the answer has its own limits and says what was read until the cut.
      return
    }
    if (this.#connected) {
      this.#settle({ kind: 'cut', stalled, error, ...this.#reached() })
    } else {
      this.#settle({ kind: 'unconnected', why: refusalOf(error), error, ...NOT_REACHED })
    }
  }

  readonly #onAbort = (): void => {
    this.#settle({ kind: 'aborted', ...this.#reached() })
  }

  #reached(): Phase {
    return {
      connected: this.#connected,
      bodyBegun: this.#bodyBegun,
      bytesSent: this.#sent.bytesSent,
      bodySent: this.#sent.bodySent,
      ignoredExpect: this.#ignoredExpect
    }
  }

  #settle(outcome: Outcome): void {
    if (this.#settled) {
      return
    }
    this.#settled = true
    this.#sent.stopped = true
    this.#clearTimers()
    this.#request.signal.removeEventListener('abort', this.#onAbort)
    this.#close(() => this.#resolve(outcome))
  }

  #close(done: () => void): void {
    const req = this.#req as http.ClientRequest | undefined
    if (req === undefined || req.closed || !this.#connected) {
      // Without a connection nothing was sent and nothing is left to arrive.
      req?.destroy()
      done()
      return
    }
    const timer = setTimeout(done, CLOSE_MS)
    req.once('close', () => {
      clearTimeout(timer)
      done()
    })
    req.destroy()
  }

  #after(ms: number, action: () => void): void {
    this.#timers.push(setTimeout(action, ms))
  }

  #clearTimers(): void {
    this.#timers.forEach(clearTimeout)
    this.#timers = []
  }
}

function refusalOf(error: Error & { code?: unknown }): ConnectFailure {
  if (typeof error.code === 'string' && CERTIFICATE.test(error.code)) {
    return 'certificate'
  }
  // The tunnel agent reports every refusal of the proxy as ECONNRESET (docs/faults.md 2).
  return error.message.includes('statusCode=407') ? 'proxy' : 'network'
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}
