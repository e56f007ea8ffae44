import http, { type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UsageError } from '../settings.js'

/** A local daemon on which nothing moves for that long is taken for hung. */
const IDLE_LIMIT_MS = 120_000
const GREETING_LIMIT_MS = 5_000

/** A form on its way to Kubo. */
export interface Form {
  readonly type: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** What a call may carry. */
export interface Call {
  readonly form?: Form
  readonly signal?: AbortSignal
  readonly idleLimitMs?: number
}

/**
 * The address of an RPC API, without a slash at the end.
 *
 * @throws UsageError unless it is `http:` on a loopback host without a path: whoever reaches that
 * API owns the node
 */
export function rpcUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isLoopback =
    url !== undefined && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  if (!isLoopback || url.protocol !== 'http:' || url.href !== `${url.origin}/`) {
    const allowed = 'an http: address of this machine, like http://127.0.0.1:5001'
    throw new UsageError(`--kubo: ${JSON.stringify(text)} is not ${allowed}`)
  }
  return url.origin
}

/** Kubo's error answers are `{"Message":…}`, those of a proxy anything. */
function messageIn(body: string): string {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value === 'object' && value !== null && 'Message' in value) {
      return String(value.Message)
    }
  } catch {
    // Not JSON: shown as it is.
  }
  return body.slice(0, 500)
}

async function bytesOf(res: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const bytes of res as AsyncIterable<Buffer>) {
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

/** The RPC API of a Kubo daemon (docs/ipfs.md 2). */
export class KuboRpc {
  /** @param url as `rpcUrl` gives it */
  constructor(readonly url: string) {}

  /**
   * The body of the answer, complete. Kubo reports errors behind the status line in a trailer.
   *
   * @throws Error with Kubo's words
   */
  async call(command: string, query: Record<string, string>, call: Call = {}): Promise<Buffer> {
    const res = await this.#send(`${command}?${new URLSearchParams(query).toString()}`, call)
    const body = await bytesOf(res)
    const trailer = res.trailers['x-stream-error']
    if (res.statusCode !== 200) {
      const status = String(res.statusCode)
      throw new Error(`Kubo answered ${status} to ${command}: ${messageIn(body.toString('utf8'))}`)
    }
    if (trailer !== undefined) {
      throw new Error(`Kubo broke off ${command}: ${String(trailer)}`)
    }
    return body
  }

  /** @throws Error in one sentence when no daemon answers */
  async greet(): Promise<void> {
    try {
      await this.call('version', {}, { idleLimitMs: GREETING_LIMIT_MS })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new Error(
        `no Kubo daemon can be reached at ${this.url} (${why}); start one with "ipfs daemon", or leave out --kubo`,
        { cause: error }
      )
    }
  }

  #send(path: string, { form, signal, idleLimitMs }: Call): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const req = http.request(`${this.url}/api/v0/${path}`, {
        method: 'POST',
        agent: false,
        timeout: idleLimitMs ?? IDLE_LIMIT_MS,
        ...(form === undefined ? {} : { headers: { 'content-type': form.type } }),
        ...(signal === undefined ? {} : { signal })
      })
      req.once('response', resolve)
      req.once('error', reject)
      req.once('timeout', () => req.destroy(new Error('nothing moved for too long')))
      if (form === undefined) {
        req.end()
      } else {
        // Whatever breaks the form, a file that cannot be read for instance, breaks the request.
        pipeline(Readable.from(form.bytes), req).catch(reject)
      }
    })
  }
}
