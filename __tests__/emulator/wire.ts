import { randomBytes } from 'node:crypto'
import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'

/** What came back for one request. */
export interface Reply {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  readonly text: string
  /** Statuses below 200 that came before. */
  readonly informational: readonly number[]
  /** Bytes of the body that were sent before the answer. */
  readonly continued: boolean
}

export interface Question {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: Buffer
  /** Wait for `100 Continue` before the body. */
  readonly expect?: boolean
  /** Send only that much of the body, then reset the connection. */
  readonly breakAfter?: number
  readonly signal?: AbortSignal
}

async function readReply(res: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const bytes of res) {
    parts.push(bytes as Buffer)
  }
  return Buffer.concat(parts)
}

/** One request on a fresh connection. Rejects when the connection ends without an answer. */
export function ask(url: string, question: Question = {}): Promise<Reply> {
  const { method = 'GET', headers = {}, body, expect, breakAfter, signal } = question
  return new Promise((resolve, reject) => {
    const informational: number[] = []
    let continued = false
    const req = http.request(url, {
      method,
      agent: false,
      headers: {
        ...(body === undefined ? {} : { 'content-length': body.length }),
        ...(expect === true ? { expect: '100-continue' } : {}),
        ...headers
      },
      ...(signal === undefined ? {} : { signal })
    })
    const sendBody = (): void => {
      if (breakAfter !== undefined && body !== undefined) {
        req.write(body.subarray(0, breakAfter), () => setTimeout(() => req.destroy(), 30))
      } else {
        req.end(body)
      }
    }
    req.on('information', ({ statusCode }) => informational.push(statusCode))
    req.on('continue', () => {
      continued = true
      sendBody()
    })
    req.on('error', reject)
    req.on('close', () => {
      reject(new Error('closed without an answer'))
    })
    req.on('response', (res) => {
      const status = res.statusCode ?? 0
      readReply(res).then((bytes) => {
        const text = bytes.toString('utf8')
        resolve({ status, headers: res.headers, body: bytes, text, informational, continued })
      }, reject)
    })
    if (expect === true) {
      req.flushHeaders()
    } else {
      sendBody()
    }
  })
}

export type Files = Readonly<Record<string, string | Buffer>>

/** A multipart body of our own making, so that the emulator's parser is held to the wire format. */
export function multipart(files: Files): { body: Buffer; type: string } {
  const boundary = `b${randomBytes(12).toString('hex')}`
  const parts = Object.entries(files).flatMap(([name, content]) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n`,
    'content-type: application/octet-stream\r\n\r\n',
    content,
    '\r\n'
  ])
  const body = Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part)))
  return { body, type: `multipart/form-data; boundary=${boundary}` }
}

/** A client of the three phases, as thin as can be. */
export class Client {
  constructor(
    readonly url: string,
    readonly apiKey: string,
    public access = ''
  ) {}

  async login(): Promise<this> {
    const reply = await ask(`${this.url}/v1/dev/temp-token`, {
      headers: { 'api-key': this.apiKey }
    })
    this.access = (JSON.parse(reply.text) as { access_token: string }).access_token
    return this
  }

  get auth(): OutgoingHttpHeaders {
    return { authorization: `Bearer ${this.access}` }
  }

  openRaw(body: string, headers: OutgoingHttpHeaders = {}): Promise<Reply> {
    return ask(`${this.url}/v1/upload/get-token/`, {
      method: 'POST',
      headers: { ...this.auth, 'content-type': 'application/json', ...headers },
      body: Buffer.from(body)
    })
  }

  async open(chunksNumber: number, folderPath = 'my/site'): Promise<string> {
    const order = { chunks_number: chunksNumber, folder_path: folderPath }
    const reply = await this.openRaw(JSON.stringify(order))
    return (JSON.parse(reply.text) as { token: string }).token
  }

  chunk(token: string, files: Files, question: Question = {}): Promise<Reply> {
    const { body, type } = multipart(files)
    const headers = { ...this.auth, 'x-dstor-upload-token': token, 'content-type': type }
    const all = { ...headers, ...question.headers }
    return ask(`${this.url}/v1/upload/`, { method: 'POST', body, ...question, headers: all })
  }

  statusRaw(token: string): Promise<Reply> {
    const headers = { ...this.auth, 'x-dstor-upload-token': token }
    return ask(`${this.url}/v1/upload/get-status/`, { headers })
  }

  async status(token: string): Promise<Status> {
    return JSON.parse((await this.statusRaw(token)).text) as Status
  }

  /** Asks until the upload is through. */
  async settled(token: string): Promise<Status> {
    for (;;) {
      const status = await this.status(token)
      if (status.status === 'DONE' || status.status === 'ERROR') {
        return status
      }
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** One upload of the given chunks, one after another, up to DONE. */
  async deploy(chunks: readonly Files[], folderPath = 'my/site'): Promise<Status> {
    const token = await this.open(chunks.length, folderPath)
    for (const files of chunks) {
      await this.chunk(token, files)
    }
    return this.settled(token)
  }
}

export interface Status {
  readonly status: string
  readonly data?: readonly { Name: string; Hash: string; Size: string }[]
  readonly errorAtStage?: unknown
  readonly errorExplanation?: unknown
}
