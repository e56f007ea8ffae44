import { once } from 'node:events'
import net from 'node:net'
import tls from 'node:tls'
import { startTimer } from './clock.js'
import { bareHost, portOf, ProxyAddressError, proxyFor } from './proxy.js'
import { openTunnel, ProxyRefusedError } from './tunnel.js'

/** `network`: it may come about later. The others stay as they are until somebody mends them. */
export type ConnectFailure = 'network' | 'certificate' | 'proxy'

export type Connected =
  | { readonly kind: 'connected'; readonly socket: net.Socket }
  | { readonly kind: 'unconnected'; readonly failure: ConnectFailure; readonly error: Error }
  | { readonly kind: 'aborted' }

export interface ConnectOptions {
  /** For name, TCP, proxy and TLS together. */
  readonly connectMs: number
  readonly signal: AbortSignal
  /** What earlier handshakes left, so that the next one is shorter. */
  readonly sessions?: TlsSessions | undefined
}

/** TLS sessions by origin. Only those of servers whose certificate was right. */
export class TlsSessions {
  readonly #sessions = new Map<string, Buffer>()

  get(origin: string): Buffer | undefined {
    return this.#sessions.get(origin)
  }

  /** Keeps what the server hands out on this connection, which is after the handshake with TLS 1.3. */
  watch(origin: string, socket: tls.TLSSocket): void {
    socket.on('session', (session) => {
      if (socket.authorized) {
        this.#sessions.set(origin, session)
      }
    })
  }
}

const CERTIFICATE =
  /^(CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|CRL_|ERROR_IN_CERT)/

/**
 * Opens a connection to the host of `url`, through its proxy where it has one, ready for the first
 * byte of a request (with TLS shaken hands for https). Never rejects and leaves nothing open
 * where it fails.
 */
export async function connect(url: URL, options: ConnectOptions): Promise<Connected> {
  const { connectMs, signal, sessions } = options
  if (signal.aborted) {
    return { kind: 'aborted' }
  }
  const stop = new AbortController()
  const onAbort = (): void => stop.abort(new Error('given up'))
  signal.addEventListener('abort', onAbort, { once: true })
  const timer = startTimer(connectMs, () =>
    stop.abort(new Error(`no connection within ${connectMs / 1000} s`))
  )
  try {
    const raw = await openRaw(url, stop.signal)
    const socket = url.protocol === 'https:' ? await secure(url, raw, stop.signal, sessions) : raw
    return { kind: 'connected', socket }
  } catch (thrown) {
    // All that is thrown in here is an Error, if perhaps one of another realm.
    const error = thrown as Error
    return signal.aborted
      ? { kind: 'aborted' }
      : { kind: 'unconnected', failure: failureOf(error), error }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}

async function openRaw(url: URL, signal: AbortSignal): Promise<net.Socket> {
  const proxy = proxyFor(url)
  const socket =
    proxy === undefined
      ? await ready(net.connect({ host: bareHost(url), port: portOf(url) }), 'connect', signal)
      : await openTunnel(proxy, `${url.hostname}:${portOf(url)}`, signal)
  // Small pieces (a head, the end of a body) leave at once instead of waiting for the last answer.
  return socket.setNoDelay(true)
}

async function secure(
  url: URL,
  raw: net.Socket,
  signal: AbortSignal,
  sessions: TlsSessions | undefined
): Promise<net.Socket> {
  const host = bareHost(url)
  const session = sessions?.get(url.origin)
  const socket = tls.connect({
    socket: raw,
    host,
    servername: net.isIP(host) ? '' : host,
    ALPNProtocols: ['http/1.1'],
    ...(session && { session })
  })
  sessions?.watch(url.origin, socket)
  return ready(socket, 'secureConnect', signal)
}

/** The socket once it has said `event`; destroyed and closed where it fails or is given up before. */
async function ready<T extends net.Socket>(
  socket: T,
  event: string,
  signal: AbortSignal
): Promise<T> {
  // Whoever uses the socket hears of its end by `close`; an error must never be without a listener.
  socket.on('error', () => undefined)
  const over = new AbortController()
  try {
    await Promise.race([
      once(socket, event, { signal: over.signal }),
      once(socket, 'close', { signal: over.signal }).then(() => {
        throw new Error('the connection was closed before it could be used')
      }),
      once(signal, 'abort', { signal: over.signal }).then(() => {
        throw signal.reason
      })
    ])
    return socket
  } catch (error) {
    socket.destroy()
    throw error
  } finally {
    over.abort()
  }
}

function failureOf(error: Error & { code?: unknown }): ConnectFailure {
  if (typeof error.code === 'string' && CERTIFICATE.test(error.code)) {
    return 'certificate'
  }
  const isProxy =
    error instanceof ProxyAddressError || (error instanceof ProxyRefusedError && !error.isTransient)
  return isProxy ? 'proxy' : 'network'
}
