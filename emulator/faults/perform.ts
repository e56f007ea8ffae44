import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { bufferOf, jsonAnswer, type Answer } from '../http/answer.js'
import type { Exchange, FaultPoint } from '../http/exchange.js'
import { changed, endlessBody, insteadOf } from './answers.js'
import { closed, cut, pause, sendGarbage } from './connections.js'
import { numberOf, textOf, type FaultAction } from './action.js'

/** An answer, `go-on` for the real one, or `undefined` when nobody may answer any more. */
export type Outcome = Answer | 'go-on' | undefined

function rawHead(answer: Answer, length: number): string {
  const { status } = answer
  const given = Object.entries(answer.headers).map(
    ([name, value]) => `${name}: ${String(value)}\r\n`
  )
  const first = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? 'Fault'}\r\n`
  return `${first}${given.join('')}content-length: ${String(length)}\r\nconnection: close\r\n\r\n`
}

function write(socket: Socket, bytes: string | Buffer): Promise<void> {
  return new Promise((resolve) => {
    socket.write(bytes, () => {
      resolve()
    })
  })
}

/** Answers past the HTTP module, and ends the connection as `then` says. */
async function answerRaw(exchange: Exchange, answer: Answer, then: string): Promise<void> {
  const body = await bufferOf(answer.body)
  exchange.entry.answer = { status: answer.status, bytes: body.length }
  exchange.mark('answered')
  await write(exchange.socket, Buffer.concat([Buffer.from(rawHead(answer, body.length)), body]))
  if (then === 'linger') {
    exchange.socket.end()
  } else {
    cut(exchange.socket, then)
  }
}

async function give(
  exchange: Exchange,
  action: FaultAction,
  answer: Answer,
  point: FaultPoint
): Promise<Outcome> {
  const then = textOf(action, 'then', 'keep')
  if (action['counts'] === true) {
    exchange.countRefused()
  }
  if (then !== 'keep') {
    await answerRaw(exchange, answer, then)
  } else if (point === 'answer') {
    return answer
  } else {
    exchange.hold = exchange.write(answer)
  }
  return undefined
}

async function cutAnswer(exchange: Exchange, action: FaultAction, real: Answer): Promise<void> {
  const body = await bufferOf(real.body)
  const part = body.subarray(0, numberOf(action, 'bytes', body.length >> 1))
  exchange.entry.answer = { status: real.status, bytes: part.length }
  await write(exchange.socket, Buffer.concat([Buffer.from(rawHead(real, body.length)), part]))
  cut(exchange.socket, textOf(action, 'then', 'close'))
}

async function sendEndless(exchange: Exchange, bytes: number): Promise<void> {
  exchange.entry.answer = { status: 200, bytes: 0 }
  exchange.res.writeHead(200, { 'content-type': 'application/json' })
  await pipeline(Readable.from(endlessBody(bytes)), exchange.res).catch(() => undefined)
}

async function sendInformational(exchange: Exchange, statuses: unknown): Promise<void> {
  const list = Array.isArray(statuses) ? statuses.map(Number) : [102, 103]
  for (const status of list) {
    const text = STATUS_CODES[status] ?? 'Early'
    await write(exchange.socket, `HTTP/1.1 ${String(status)} ${text}\r\n\r\n`)
  }
}

/** Actions that only change how the request goes on. `false`: the action is of another sort. */
async function adjust(action: FaultAction, exchange: Exchange): Promise<boolean> {
  const pace = { ms: numberOf(action, 'ms', 1), bytes: numberOf(action, 'bytes', 1) }
  switch (action.kind) {
    case 'delay':
      await pause(pace.ms, exchange.socket)
      return true
    case 'drip-read':
      exchange.readPace = pace
      return true
    case 'drip-answer':
      exchange.writePace = pace
      return true
    case 'no-continue':
      exchange.sendsContinue = false
      return true
    case 'informational':
      await sendInformational(exchange, action.statuses)
      return true
    case 'replay':
      exchange.weight = numberOf(action, 'times', 2)
      return true
    case 'lose-count':
      exchange.weight = 0
      return true
    default:
      return false
  }
}

/** Lets an action strike a request. */
export async function perform(
  action: FaultAction,
  exchange: Exchange,
  point: FaultPoint,
  real: Answer | undefined
): Promise<Outcome> {
  if (await adjust(action, exchange)) {
    return 'go-on'
  }
  switch (action.kind) {
    case 'close':
    case 'rst':
      cut(exchange.socket, action.kind)
      return undefined
    case 'stall':
    case 'stop-reading':
      exchange.stopsReading = action.kind === 'stop-reading'
      exchange.hold = closed(exchange.socket)
      return undefined
    case 'garbage':
      sendGarbage(action, exchange.socket)
      return undefined
    case 'cut-answer':
      await cutAnswer(exchange, action, real ?? jsonAnswer(200, { status: 'WAITING_FOR_CHUNKS' }))
      return undefined
    case 'endless':
      exchange.hold = sendEndless(exchange, numberOf(action, 'bytes', Infinity))
      return undefined
    default: {
      const other = insteadOf(action, exchange, real)
      if (other !== undefined) {
        return give(exchange, action, other, point)
      }
      return (real && (await changed(action, real))) ?? 'go-on'
    }
  }
}
