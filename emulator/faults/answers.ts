import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { bufferOf, jsonAnswer, textAnswer, type Answer } from '../http/answer.js'
import type { Exchange } from '../http/exchange.js'
import { hostileAnswer } from './hostile.js'
import { numberOf, textOf, type FaultAction } from './action.js'

const LOGIN_PAGE = `<!doctype html>
<html><head><title>Sign in</title></head><body><h1>Sign in to the network</h1></body></html>
`
const ENDLESS_PIECE = Buffer.alloc(64 * 1024, 'a')
const BOMB_PIECE_BYTES = 10 * 1024 * 1024
const MIB = 1024 * 1024

/** What dStor answers to an upload request while it waits for more. */
function processObject(exchange: Exchange): Answer {
  const token = exchange.header('x-dstor-upload-token') ?? ''
  const words = { status: 'WAITING_FOR_CHUNKS', errorAtStage: null }
  return jsonAnswer(200, { upload_token: token, ...words })
}

function givenAnswer(action: FaultAction): Answer {
  const { body, headers } = action
  const status = numberOf(action, 'status', 200)
  const answer =
    typeof body === 'string'
      ? textAnswer(status, body, 'application/json')
      : jsonAnswer(status, body ?? { statusCode: status, message: 'scripted fault' })
  const more = Object.entries(typeof headers === 'object' && headers !== null ? headers : {})
  const texts = more.map(([name, value]) => [name.toLowerCase(), String(value)] as const)
  return { ...answer, headers: { ...answer.headers, ...Object.fromEntries(texts) } }
}

function echo(exchange: Exchange, status: number): Answer {
  const names = ['authorization', 'api-key', 'x-dstor-upload-token']
  const seen = names.map((name) => `${name}: ${exchange.header(name) ?? ''}`).join('; ')
  return jsonAnswer(status, { statusCode: status, message: `cannot handle request with ${seen}` })
}

function withHugeHeaders(answer: Answer, bytes: number): Answer {
  const piece = 'x'.repeat(4000)
  const count = Math.ceil(bytes / piece.length)
  const names = Array.from({ length: count }, (_, n) => [`x-filler-${String(n)}`, piece] as const)
  return { ...answer, headers: { ...answer.headers, ...Object.fromEntries(names) } }
}

/** Members of a gzip file may follow one another: a small piece is enough for any size. */
function gzipBomb(bytes: number): Answer {
  const piece = gzipSync(Buffer.alloc(BOMB_PIECE_BYTES, ' '))
  const pieces = Array.from(
    { length: Math.max(1, Math.round(bytes / BOMB_PIECE_BYTES)) },
    () => piece
  )
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  return { status: 200, headers, body: Buffer.concat(pieces) }
}

/** A body that does not end before `bytes` were sent. */
export async function* endlessBody(bytes: number): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield Buffer.from('{"status":"')
  for (let sent = 0; sent < bytes; sent += ENDLESS_PIECE.length) {
    yield ENDLESS_PIECE
  }
}

/**
 * The answer that an action gives in place of the real one; `undefined` when the action is of
 * another sort.
 */
export function insteadOf(
  action: FaultAction,
  exchange: Exchange,
  real: Answer | undefined
): Answer | undefined {
  switch (action.kind) {
    case 'status':
      return givenAnswer(action)
    case 'early-answer':
      return processObject(exchange)
    case 'html':
      return textAnswer(
        numberOf(action, 'status', 200),
        textOf(action, 'text', LOGIN_PAGE),
        'text/html'
      )
    case 'broken-json':
      return textAnswer(200, textOf(action, 'text', '{"status":"DO'), 'application/json')
    case 'json':
      return jsonAnswer(numberOf(action, 'status', 200), action.value)
    case 'text':
      return textAnswer(
        numberOf(action, 'status', 200),
        textOf(action, 'text', ''),
        textOf(action, 'type', 'application/json')
      )
    case 'redirect': {
      const headers = { location: textOf(action, 'to', '/') }
      return { ...textAnswer(numberOf(action, 'status', 307), 'moved\n'), headers }
    }
    case 'echo-auth':
      return echo(exchange, numberOf(action, 'status', 500))
    case 'hostile':
      return hostileAnswer(
        textOf(action, 'text', ''),
        typeof action['status'] === 'number' ? action['status'] : undefined
      )
    case 'huge-headers':
      return withHugeHeaders(real ?? processObject(exchange), numberOf(action, 'bytes', 100_000))
    case 'gzip-bomb':
      return gzipBomb(numberOf(action, 'bytes', 200 * MIB))
    default:
      return undefined
  }
}

function flipped(body: Buffer, offset: number): Buffer {
  const copy = Buffer.from(body)
  const at = Math.min(offset, copy.length - 1)
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

/** Without a type there is no header. */
function typeOf(action: FaultAction): string | undefined {
  return textOf(action, 'type', '') || undefined
}

function packed(body: Buffer, encoding: string): Buffer {
  switch (encoding) {
    case 'br':
      return brotliCompressSync(body)
    case 'deflate':
      return deflateSync(body)
    default:
      return gzipSync(body)
  }
}

function rewritten(body: Buffer, text: string): Buffer {
  const html = body.toString('utf8')
  const end = html.lastIndexOf('</body>')
  return Buffer.from(end < 0 ? html + text : html.slice(0, end) + text + html.slice(end))
}

/** The real answer with something changed; `undefined` when the action does not change answers. */
export async function changed(action: FaultAction, real: Answer): Promise<Answer | undefined> {
  const body = (): Promise<Buffer> => bufferOf(real.body)
  const length = real.body.length
  switch (action.kind) {
    case 'gzip':
    case 'pack': {
      const encoding = textOf(action, 'encoding', 'gzip')
      const headers = { ...real.headers, 'content-encoding': encoding }
      return { ...real, headers, body: packed(await body(), encoding) }
    }
    case 'content-type':
      return { ...real, headers: { ...real.headers, 'content-type': typeOf(action) } }
    case 'patch': {
      const value: unknown = JSON.parse((await body()).toString('utf8'))
      const base = typeof value === 'object' ? value : {}
      const fields = typeof action.fields === 'object' ? action.fields : {}
      return { ...real, body: Buffer.from(JSON.stringify({ ...base, ...fields })) }
    }
    case 'wrong-byte':
      return { ...real, body: flipped(await body(), numberOf(action, 'offset', length >> 1)) }
    case 'truncate':
      return { ...real, body: (await body()).subarray(0, numberOf(action, 'bytes', length >> 1)) }
    case 'rewrite-html': {
      const script = '<script src="//cdn.example/beacon.js"></script>'
      return { ...real, body: rewritten(await body(), textOf(action, 'text', script)) }
    }
    default:
      return undefined
  }
}
