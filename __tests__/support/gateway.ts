import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import mime from 'mime-types'
import type { Clock } from '../../src/http/clock.js'
import type { ExpectedFile } from '../../src/gateway/served.js'
import { FileHasher, Fingerprints } from '../../src/ipfs/index.js'
import { readBack, type ReadBackOptions, type ReadBackResult } from '../../src/verify/read-back.js'
import { type Location, type ReadBackLevel, targetIndices } from '../../src/verify/targets.js'

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

export type Content = Record<string, string | Buffer>

/** The fingerprints of files that exist only in memory, in their order. */
export function fingerprintsIn(content: Content): Fingerprints {
  const entries = Object.entries(content)
  const digests = new Fingerprints(entries.map(([path]) => ({ path })))
  for (const [index, [, bytes]] of entries.entries()) {
    const hasher = new FileHasher()
    hasher.update(Buffer.from(bytes))
    digests.set(index, hasher.digest())
  }
  return digests
}

export function expectedFile(path: string, content: string | Buffer): ExpectedFile {
  const { size, sha256 } = fingerprintsIn({ [path]: content }).at(0)!
  return { path, size, sha256 }
}

/** Serves these files below the hash, and 404 for all others. */
export function serving(content: Content, hash = HASH): Handler {
  const files = new Map(Object.entries(content).map(([path, b]) => [`/ipfs/${hash}/${path}`, b]))
  return (_request, response, path) => {
    const body = files.get(path)
    const type = mime.lookup(path) || 'application/octet-stream'
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type })
    response.end(body ?? 'no link by that name\n')
  }
}

/** Real time, with pauses of a few milliseconds. */
export const hastyClock: Clock = {
  now: () => performance.now(),
  random: () => 1,
  sleep: async (ms, signal) => void (await delay(Math.min(ms, 20), undefined, { signal }))
}

export interface Reading extends Partial<ReadBackOptions>, Partial<Location> {
  readonly level?: ReadBackLevel
}

/** Reads back all files of a site below `HASH`, with a pause of at most 20 ms between tries. */
export function read(
  gateway: Gateway,
  content: Content,
  { level = 'full', ...change }: Reading = {}
): Promise<ReadBackResult> {
  const files = Object.entries(content).map(([path, bytes]) => ({
    path,
    size: Buffer.byteLength(bytes)
  }))
  const location: Location = {
    gatewayUrl: change.gatewayUrl ?? gateway.url,
    folderHash: change.folderHash ?? HASH,
    isSingleFile: change.isSingleFile ?? false,
    fileHashes: change.fileHashes ?? new Map()
  }
  return readBack({
    files,
    digests: fingerprintsIn(content),
    location,
    targets: targetIndices(files, level),
    timeoutMs: 10_000,
    signal: new AbortController().signal,
    clock: hastyClock,
    log: { info: () => undefined, debug: () => undefined },
    cacheBust: 'run-7',
    backoff: { baseMs: 1, capMs: 20 },
    ...change
  })
}
