import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { getEventListeners } from 'node:events'
import type { Socket } from 'node:net'
import {
  sendRequest,
  type RequestLimits,
  type HttpRequest,
  type Outcome
} from '../../src/http/request.js'
import type { BlockSource } from '../../src/http/body.js'

/** So long that a slow machine cannot reach them; a test shortens the one that it is about. */
export const PATIENT: RequestLimits = {
  connectMs: 20_000,
  stallMs: 20_000,
  continueMs: 20_000,
  responseTimeoutMs: 20_000,
  responseBytes: 64 * 1024
}

export const BLOCK = 64 * 1024

/** A body of so many bytes, which fails after `failAfter` of them. */
export function bodyOf(bytes: number, failAfter = Infinity): BlockSource {
  return {
    bytes,
    *blocks() {
      for (let sent = 0; sent < bytes; sent += BLOCK) {
        if (sent >= failAfter) {
          throw new Error('the file vanished')
        }
        yield Buffer.alloc(Math.min(BLOCK, bytes - sent), 'x')
      }
    }
  }
}

export interface Sent {
  readonly outcome: Outcome
  /** Sockets that were opened and not closed when the outcome was told. */
  readonly open: number
  /** Listeners that stayed behind on the signal. */
  readonly listeners: number
}

export interface Sending extends Partial<Omit<HttpRequest, 'url' | 'limits'>> {
  readonly limits?: Partial<RequestLimits>
}

/** Sends one request, POST where it has a body, and looks at what it leaves behind. */
export async function send(url: URL, sending: Sending = {}): Promise<Sent> {
  const sockets: Socket[] = []
  const onSocket = (message: unknown): void => {
    sockets.push((message as { socket: Socket }).socket)
  }
  const { signal = new AbortController().signal, limits, body, ...rest } = sending
  subscribe('net.client.socket', onSocket)
  try {
    const outcome = await sendRequest({
      method: body === undefined ? 'GET' : 'POST',
      headers: {},
      ...rest,
      url,
      body,
      signal,
      limits: { ...PATIENT, ...limits }
    })
    return {
      outcome,
      open: sockets.filter((socket) => !socket.closed).length,
      listeners: getEventListeners(signal, 'abort').length
    }
  } finally {
    unsubscribe('net.client.socket', onSocket)
  }
}
