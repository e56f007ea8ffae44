import type { ApiContext, Lane } from '../../src/dstor/api-context.js'
import { DstorApi } from '../../src/dstor/api.js'
import type { ChunkBody } from '../../src/dstor/chunk-body.js'
import type { Clock } from '../../src/http/clock.js'
import { type HttpRequest, type Outcome, REQUEST_LIMITS } from '../../src/http/request.js'
import type { Chunk, Credentials, SiteFile } from '../../src/model.js'
import { Secrets } from '../../src/text/redact.js'
import { answer, answered } from './outcomes.js'

/** A clock on which time passes only where somebody waits, and everybody in order. */
export class ScriptedClock implements Clock {
  readonly sleeps: number[] = []
  #nowMs = 0
  #sleepers: { readonly untilMs: number; readonly wake: () => void }[] = []
  #isDriven = false

  constructor(readonly random: () => number = () => 0.5) {}

  now(): number {
    return this.#nowMs
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    this.sleeps.push(ms)
    await new Promise<void>((resolve, reject) => {
      const abort = (): void => reject(signal.reason as Error)
      signal.addEventListener('abort', abort, { once: true })
      const wake = (): void => {
        signal.removeEventListener('abort', abort)
        resolve()
      }
      this.#sleepers.push({ untilMs: this.#nowMs + ms, wake })
      this.#drive()
    })
  }

  /** When everything that can go on has gone on, the next sleeper is woken. */
  #drive(): void {
    if (this.#isDriven) {
      return
    }
    this.#isDriven = true
    setImmediate(() => {
      this.#isDriven = false
      this.#sleepers.sort((a, b) => a.untilMs - b.untilMs)
      const next = this.#sleepers.shift()
      if (next !== undefined) {
        this.#nowMs = Math.max(this.#nowMs, next.untilMs)
        next.wake()
        this.#drive()
      }
    })
  }
}

/** One request as the scripted server saw it. */
export interface Seen {
  readonly atMs: number
  /** `POST /v1/upload/` and so on. */
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  /** Position of the chunk, for an upload request. */
  readonly chunk: number
  readonly lane: Lane | undefined
  readonly json: unknown
}

/** Answers a request; a promise that stays open is a request under way. */
export type Script = (seen: Seen, nth: number) => Outcome | Promise<Outcome>

export interface Scripts {
  readonly token?: Script
  readonly open?: Script
  readonly chunk?: Script
  readonly status?: Script
}

const ROUTES = {
  '/v1/dev/temp-token': 'token',
  '/v1/upload/get-token/': 'open',
  '/v1/upload/get-token': 'open',
  '/v1/upload/': 'chunk',
  '/v1/upload/get-status/': 'status'
} as const
type Route = 'token' | 'open' | 'chunk' | 'status'

export function json(value: unknown, status = 200): Outcome {
  return answered(answer(status, JSON.stringify(value)))
}

export function statusIs(word: string, more: object = {}): Outcome {
  return json({ status: word, ...more })
}

const USUAL: Readonly<Record<Route, Script>> = {
  token: (_seen, nth) => json({ access_token: `access-${nth}` }),
  open: (_seen, nth) => json({ token: `upload-${nth}` }),
  chunk: () => json({}),
  status: () => statusIs('DONE', { data: [] })
}

/** An API without a network: what is not scripted succeeds. */
export class ScriptedApi {
  readonly seen: Seen[] = []
  readonly lines: string[] = []
  /** Connections that were opened ahead. */
  opened = 0
  readonly clock: ScriptedClock
  readonly controller = new AbortController()
  readonly context: ApiContext
  readonly api: DstorApi
  readonly #scripts: Scripts
  readonly #counts = new Map<Route, number>()

  constructor(
    scripts: Scripts = {},
    more: Partial<ApiContext> & { credentials?: Credentials; random?: () => number } = {}
  ) {
    const { credentials = { kind: 'api-key', apiKey: 'key' }, random, ...context } = more
    this.#scripts = scripts
    this.clock = new ScriptedClock(random)
    const log = (text: string): void => void this.lines.push(text)
    this.context = {
      apiUrl: new URL('http://127.0.0.1:1'),
      transport: {
        safe: (request) => this.#answer(request, undefined),
        chunks: (lane) => (request) => this.#answer(request, lane),
        openAhead: (_url, count) => void (this.opened += count),
        reached: Promise.resolve()
      },
      limits: REQUEST_LIMITS,
      maxRetries: 5,
      signal: this.controller.signal,
      remainingMs: () => 30 * 60_000 - this.clock.now(),
      clock: this.clock,
      log: { info: log, warning: log, debug: () => undefined },
      secrets: new Quiet(),
      facts: { published: 'nothing', allSent: false, retries: 0, lastWord: '', lastFailure: '' },
      ...context
    }
    this.api = new DstorApi(this.context, credentials)
  }

  /** The requests with this route, in order. */
  of(route: Route): Seen[] {
    return this.seen.filter(({ name }) => routeOf(name.split(' ')[1]!) === route)
  }

  async #answer(request: HttpRequest, lane: Lane | undefined): Promise<Outcome> {
    const { method, url, headers, body } = request
    const route = routeOf(url.pathname)
    const nth = (this.#counts.get(route) ?? 0) + 1
    this.#counts.set(route, nth)
    const isChunk = route === 'chunk'
    const seen: Seen = {
      atMs: this.clock.now(),
      name: `${method} ${url.pathname}`,
      headers,
      chunk: isChunk ? Number(headers['content-type']) : -1,
      lane,
      json: body && !isChunk ? textOf(body.blocks()) : undefined
    }
    this.seen.push(seen)
    const outcome = await (this.#scripts[route] ?? USUAL[route])(seen, nth)
    if (isChunk) {
      request.onBytesSent?.(outcome.bytesSent > 0 ? body!.bytes : 0)
    }
    return outcome
  }
}

function routeOf(path: string): Route {
  return ROUTES[path as keyof typeof ROUTES]
}

function textOf(blocks: Iterator<Buffer> | AsyncIterator<Buffer>): unknown {
  const first = blocks.next() as IteratorResult<Buffer, undefined>
  return JSON.parse(String(first.value))
}

/** The runner is not there to be told what to mask. */
class Quiet extends Secrets {
  override add(): void {
    // Nothing is kept.
  }
}

export function fileOf(path: string, size: number): SiteFile {
  return { path, absolutePath: `/${path}`, size, mtimeMs: 0, ino: 0, dev: 0 }
}

/** A plan of requests with one file each of these sizes; the last one commits. */
export function chunksOf(...sizes: readonly number[]): Chunk[] {
  return sizes.map((size, index) => ({
    index,
    files: [fileOf(`${index}.txt`, size)],
    bytes: size,
    isCommit: index === sizes.length - 1
  }))
}

/** A body that the scripted server tells by its content type: the position of the chunk. */
export function bodyOf(chunk: Chunk): ChunkBody {
  return {
    contentType: String(chunk.index),
    bytes: Math.max(1, chunk.bytes),
    *blocks() {
      yield Buffer.alloc(Math.max(1, chunk.bytes))
    },
    release: () => undefined
  }
}
