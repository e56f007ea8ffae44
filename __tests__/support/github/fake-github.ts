import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeComment {
  readonly id: number
  body: string
}

/** An answer in place of what the fake would say; so often, and always where that is not told. */
export interface Refusal {
  readonly method?: string
  readonly status: number
  readonly times?: number
  readonly message?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What a test prepares. */
export interface Prepared {
  readonly comments?: readonly FakeComment[]
  readonly pulls?: readonly { readonly number: number; readonly head: string }[]
  readonly refusals?: readonly Refusal[]
  /** So many lists of comments are answered together, none before the last has been asked for. */
  readonly listsTogether?: number
}

/** What a test looks at. */
export interface Seen {
  readonly comments: readonly FakeComment[]
  readonly requests: readonly string[]
  readonly tokens: readonly string[]
}

interface Answer {
  readonly status: number
  readonly value: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const FIRST_ID = 1_000

/** The part of GitHub's REST API by which comments are kept, in pages as the real one gives them. */
export class FakeGithub {
  /** Called before a comment is stored: another run may be quicker. */
  beforeCreate: () => void = () => undefined
  #comments: FakeComment[] = []
  #requests: string[] = []
  #tokens = new Set<string>()
  #prepared: Prepared = {}
  #refused = new Map<Refusal, number>()
  #waiting: (() => void)[] = []
  #nextId = FIRST_ID
  readonly #server = createServer((request, response) => {
    void this.#serve(request).then(({ status, value, headers }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(status === 204 ? undefined : JSON.stringify(value))
    })
  })

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** Begins again with this and nothing else. */
  prepare(prepared: Prepared): void {
    this.#prepared = prepared
    this.#comments = structuredClone([...(prepared.comments ?? [])])
    this.#requests = []
    this.#tokens.clear()
    this.#refused.clear()
    this.#waiting = []
  }

  seen(): Seen {
    return {
      comments: structuredClone(this.#comments),
      requests: [...this.#requests],
      tokens: [...this.#tokens]
    }
  }

  add(body: string): FakeComment {
    const comment = { id: this.#nextId++, body }
    this.#comments.push(comment)
    return comment
  }

  async #serve(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://fake')
    const method = request.method ?? ''
    const text = await textOf(request)
    if (pathname === '/__control') {
      if (method === 'PUT') {
        this.prepare(JSON.parse(text) as Prepared)
      }
      return { status: 200, value: this.seen() }
    }
    this.#requests.push(`${method} ${pathname}`)
    this.#tokens.add(request.headers.authorization ?? '')
    const refusal = this.#refusalOf(method)
    if (refusal !== undefined) {
      const { status, headers = {}, message = 'Resource not accessible by integration' } = refusal
      return { status, headers, value: { message } }
    }
    if (pathname.endsWith('/pulls')) {
      const isWanted = ({ head }: { head: string }): boolean => head === searchParams.get('head')
      return { status: 200, value: this.#prepared.pulls?.filter(isWanted) ?? [] }
    }
    const { body = '' } = JSON.parse(text || '{}') as { body?: string }
    return this.#answer(method, pathname, searchParams, body)
  }

  async #answer(
    method: string,
    pathname: string,
    search: URLSearchParams,
    body: string
  ): Promise<Answer> {
    const id = Number(/\/issues\/comments\/(\d+)$/.exec(pathname)?.[1])
    const index = this.#comments.findIndex((comment) => comment.id === id)
    switch (method) {
      case 'GET': {
        const size = Number(search.get('per_page') ?? 30)
        const from = (Number(search.get('page') ?? 1) - 1) * size
        const page = structuredClone(this.#comments.slice(from, from + size))
        await this.#together()
        return { status: 200, value: page }
      }
      case 'POST':
        this.beforeCreate()
        return { status: 201, value: this.add(body) }
      default:
    }
    const found = this.#comments[index]
    if (found === undefined) {
      return { status: 404, value: { message: 'Not Found' } }
    }
    if (method === 'PATCH') {
      found.body = body
      return { status: 200, value: found }
    }
    this.#comments.splice(index, 1)
    return { status: 204, value: null }
  }

  #refusalOf(method: string): Refusal | undefined {
    const refusal = this.#prepared.refusals?.find(
      (one) =>
        (one.method ?? method) === method && (this.#refused.get(one) ?? 0) < (one.times ?? Infinity)
    )
    if (refusal !== undefined) {
      this.#refused.set(refusal, (this.#refused.get(refusal) ?? 0) + 1)
    }
    return refusal
  }

  async #together(): Promise<void> {
    const { listsTogether = 0 } = this.#prepared
    const lists = this.#requests.filter((one) => /^GET .*\/comments$/.test(one)).length
    if (lists < listsTogether) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    } else {
      this.#waiting.splice(0).forEach((resolve) => resolve())
    }
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const block of request) {
    text += String(block)
  }
  return text
}
