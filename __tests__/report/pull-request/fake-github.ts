import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeComment {
  readonly id: number
  body: string
}

/** What the fake does with a request instead of serving it. */
export type Refuse = (method: string, path: string) => number | undefined

/** The part of GitHub's REST API by which comments are kept, in pages as the real one gives them. */
export class FakeGithub {
  readonly comments: FakeComment[] = []
  readonly requests: string[] = []
  readonly tokens = new Set<string>()
  pulls: readonly { readonly number: number; readonly head: string }[] = []
  refuse: Refuse = () => undefined
  /** Called before a comment is stored: another run may be quicker. */
  beforeCreate: () => void = () => undefined
  #nextId = 1
  readonly #server = createServer((request, response) => {
    void this.#serve(request).then(({ status, value }) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(value))
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

  add(body: string): FakeComment {
    const comment = { id: this.#nextId++, body }
    this.comments.push(comment)
    return comment
  }

  async #serve(request: IncomingMessage): Promise<{ status: number; value: unknown }> {
    const url = new URL(request.url ?? '', 'http://fake')
    const method = request.method ?? ''
    this.requests.push(`${method} ${url.pathname}`)
    this.tokens.add(request.headers.authorization ?? '')
    const { body = '' } = JSON.parse((await textOf(request)) || '{}') as { body?: string }
    const refused = this.refuse(method, url.pathname)
    if (refused !== undefined) {
      return { status: refused, value: { message: 'Resource not accessible by integration' } }
    }
    const id = Number(/\/issues\/comments\/(\d+)$/.exec(url.pathname)?.[1])
    const index = this.comments.findIndex((comment) => comment.id === id)
    if (url.pathname.endsWith('/pulls')) {
      return {
        status: 200,
        value: this.pulls.filter(({ head }) => head === url.searchParams.get('head'))
      }
    }
    switch (method) {
      case 'GET': {
        const size = Number(url.searchParams.get('per_page') ?? 30)
        const from = (Number(url.searchParams.get('page') ?? 1) - 1) * size
        return { status: 200, value: this.comments.slice(from, from + size) }
      }
      case 'POST':
        this.beforeCreate()
        return { status: 201, value: this.add(body) }
      case 'PATCH':
        this.comments[index]!.body = body
        return { status: 200, value: this.comments[index] }
      default:
        this.comments.splice(index, 1)
        return { status: 204, value: null }
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
