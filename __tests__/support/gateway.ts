import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '../../src/http/clock.js'
import { readBack, type ReadBackOptions, type ReadBackResult } from '../../src/verify/read-back.js'
import type { ExpectedFile } from '../../src/gateway/served.js'

export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => void

/** A gateway on a free port of this machine that answers as the test says. */
export class Gateway {
  readonly #server: Server
  /** Paths asked for, decoded, with the query as it came. */
  readonly asked: string[] = []
  handler: Handler

  constructor(handler: Handler) {
    this.handler = handler
    this.#server = createServer((request, response) => {
      const [path = '', query] = (request.url ?? '').split('?')
      this.asked.push(decodeURIComponent(path) + (query === undefined ? '' : `?${query}`))
      this.handler(request, response, decodeURIComponent(path))
    })
  }

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return this
  }

  get url(): URL {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') {
      throw new Error('the gateway is not listening')
    }
    return new URL(`http://127.0.0.1:${address.port}/ipfs`)
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

export const HASH = 'key='

export function expectedFile(path: string, content: string | Buffer): ExpectedFile {
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { path, size: Buffer.byteLength(content), sha256 }
}

export type Content = Record<string, string | Buffer>

export function expectedFiles(content: Content): ExpectedFile[] {
  return Object.entries(content).map(([path, bytes]) => expectedFile(path, bytes))
}

/** Serves these files below the hash, and 404 for all others. */
export function serving(content: Content, hash = HASH): Handler {
  const files = new Map(Object.entries(content).map(([path, b]) => [`/ipfs/${hash}/${path}`, b]))
  return (_request, response, path) => {
    const body = files.get(path)
    response.statusCode = body === undefined ? 404 : 200
    response.end(body ?? 'no link by that name\n')
  }
}

/** Real time, with pauses of a few milliseconds. */
export const hastyClock: Clock = {
  now: () => performance.now(),
  random: () => 1,
  sleep: async (ms, signal) => void (await delay(Math.min(ms, 20), undefined, { signal }))
}

/** A pause of at most 20 ms between tries, and the same options for all tests. */
export function read(
  gateway: Gateway,
  content: Content,
  change: Partial<ReadBackOptions> = {}
): Promise<ReadBackResult> {
  return readBack({
    level: 'full',
    gatewayUrl: gateway.url,
    folderHash: HASH,
    isSingleFile: false,
    fileHashes: new Map(),
    files: expectedFiles(content),
    timeoutMs: 10_000,
    signal: new AbortController().signal,
    clock: hastyClock,
    log: { info: () => undefined, debug: () => undefined },
    cacheBust: 'run-7',
    backoff: { baseMs: 1, capMs: 20 },
    ...change
  })
}
