import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { codeOf } from '../errors.js'
import { type Proxy, ProxyError } from './proxy.js'
import { isRetryable } from './response.js'

/** A proxy answered CONNECT, and not with a tunnel. */
export class ProxyRefusedError extends ProxyError {
  override readonly name = 'ProxyRefusedError'
  readonly status: number
  readonly #proxy: Proxy

  constructor(proxy: Proxy, target: string, status: number) {
    super(
      `the proxy ${nameOf(proxy)} answered ${status} when it was asked for a tunnel to ${target}`
    )
    this.status = status
    this.#proxy = proxy
  }

  /** The next time the answer may be another one: the proxy itself or what is behind it is away. */
  get isTransient(): boolean {
    return this.status !== 407 && isRetryable(this.status)
  }

  get advice(): string {
    const { variable, credentials } = this.#proxy
    if (this.status === 407) {
      return credentials !== ''
        ? `The proxy does not take the user and password that \`${variable}\` holds: one of them is wrong, or a special character in it is not percent-encoded.`
        : `The proxy wants to know who is asking, and user and password are missing: put them into \`${variable}\`, as in \`http://user:password@host:port\`.`
    }
    return this.isTransient
      ? 'The proxy could not reach the server: check whether it may and can, and run the job again.'
      : 'The proxy does not let this connection through: let its rules allow it, or name the host in `no_proxy` where it can be reached without the proxy.'
  }
}

function nameOf({ host, port }: Proxy): string {
  return `${host}:${port}`
}

/**
 * A connection through the proxy to `target` (`host:port`), for whatever is to be spoken there.
 * Rejects with ProxyRefusedError, with the error of the network, or with the signal's reason.
 */
export function openTunnel(proxy: Proxy, target: string, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { host, port, credentials } = proxy
    const basic = Buffer.from(credentials).toString('base64')
    const request = (proxy.isSecure ? https : http).request({
      method: 'CONNECT',
      host,
      port,
      path: target,
      agent: false,
      headers: { host: target, ...(credentials && { 'proxy-authorization': `Basic ${basic}` }) }
    })
    const end = (): void => signal.removeEventListener('abort', onAbort)
    const fail = (error: Error): void => {
      end()
      reject(error)
      request.destroy()
    }
    const onAbort = (): void => fail(signal.reason as Error)
    signal.addEventListener('abort', onAbort, { once: true })
    request
      .on('connect', (response, socket, head) => {
        end()
        const status = response.statusCode ?? 0
        if (status >= 200 && status < 300 && head.length === 0) {
          resolve(socket)
          return
        }
        socket.on('error', () => undefined).destroy()
        reject(
          status >= 200 && status < 300
            ? new Error(`the proxy ${nameOf(proxy)} sent something before the tunnel was used`)
            : new ProxyRefusedError(proxy, target, status)
        )
      })
      .on('error', (cause) => {
        const message = `no tunnel through the proxy ${nameOf(proxy)}: ${cause.message}`
        fail(Object.assign(new Error(message, { cause }), { code: codeOf(cause) }))
      })
      .end()
  })
}
