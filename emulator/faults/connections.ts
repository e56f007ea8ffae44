import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { numberOf, textOf, type FaultAction } from './action.js'

const GARBAGE = 'SSH-2.0-OpenSSH_9.6\r\n'

/** Is fulfilled when a connection is gone. */
export function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) {
      resolve()
    } else {
      socket.once('close', () => {
        resolve()
      })
    }
  })
}

/** A pause that ends early with the connection. */
export async function pause(ms: number, socket: Socket): Promise<void> {
  const over = new AbortController()
  const end = (): void => {
    over.abort()
  }
  socket.once('close', end)
  await sleep(ms, undefined, { signal: over.signal }).catch(() => undefined)
  socket.removeListener('close', end)
}

/**
 * Cuts a connection with a reset and nothing before it. `resetAndDestroy` would say first that the
 * connection ends well, and a client may have believed it by then.
 */
function reset(socket: Socket): void {
  Object.assign(socket, { resetAndClosing: true }).destroy()
}

export function cut(socket: Socket, how: string): void {
  if (how === 'rst') {
    reset(socket)
  } else {
    socket.destroy()
  }
}

export function sendGarbage(action: FaultAction, socket: Socket): void {
  socket.end(textOf(action, 'text', GARBAGE))
}

/** An answer that nobody asked for: before a request, behind another answer, or on an idle line. */
function sendUnasked(action: FaultAction, socket: Socket): void {
  const status = numberOf(action, 'status', 408)
  const isLast = textOf(action, 'then', status === 408 ? 'close' : 'keep') === 'close'
  const body = textOf(action, 'text', status === 408 ? '' : '{"status":"WAITING_FOR_CHUNKS"}')
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Fault'}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...(isLast ? ['connection: close'] : [])
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`)
  if (isLast) {
    socket.end()
  }
}

/**
 * Lets an action strike a connection before HTTP begins. `true`: it has taken the connection over,
 * and nobody reads from it.
 */
export function performOnConnection(action: FaultAction, socket: Socket): boolean {
  switch (action.kind) {
    case 'unasked':
      sendUnasked(action, socket)
      return false
    case 'half-close':
      socket.end()
      return false
    case 'rst-on-byte':
      socket.once('data', () => {
        reset(socket)
      })
      return true
    case 'close':
    case 'rst':
      cut(socket, action.kind)
      return true
    case 'garbage':
      sendGarbage(action, socket)
      return true
    case 'stall':
      socket.once('end', () => socket.destroy()).resume()
      return true
    default:
      socket.pause()
      return true
  }
}

/**
 * Lets an action strike a connection that is kept, when it has been idle for `ms`.
 *
 * @param isBusy whether a further request has come meanwhile
 */
export async function performOnIdle(
  action: FaultAction,
  socket: Socket,
  isBusy: () => boolean
): Promise<boolean> {
  await pause(numberOf(action, 'ms', 0), socket)
  if (isBusy() || socket.destroyed) {
    return false
  }
  switch (action.kind) {
    case 'unasked':
      sendUnasked(action, socket)
      break
    case 'half-close':
      // What is received is still read, and can no more be answered.
      socket.end()
      break
    case 'rst-on-byte':
      socket.prependOnceListener('data', () => {
        reset(socket)
      })
      break
    default:
      cut(socket, action.kind)
  }
  return true
}
