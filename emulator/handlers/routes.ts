import type { Answer } from '../http/answer.js'
import { errorAnswer } from '../http/answer.js'
import type { Exchange } from '../http/exchange.js'
import { serveGateway } from './gateway.js'
import { giveAccessToken, giveStatus, openUpload } from './token.js'
import { takeChunk } from './upload.js'
import type { Route } from '../journal.js'
import { showPage } from './page.js'
import type { World } from './world.js'

/** Slashes are part of a route, as with a Fastify server (API notes, 2.2). */
const FIXED: Readonly<Record<string, Route>> = {
  'GET /v1/dev/temp-token': 'temp-token',
  'POST /v1/upload/get-token/': 'get-token',
  'POST /v1/upload/': 'upload',
  'GET /v1/upload/get-status/': 'status',
  'GET /': 'page',
  'HEAD /': 'page'
}

/** The route of a request; `none` where a Fastify server would say that there is none. */
export function routeOf(method: string, pathname: string): Route {
  if (pathname.startsWith('/ipfs/') && (method === 'GET' || method === 'HEAD')) {
    return 'gateway'
  }
  if (pathname.startsWith('/__control/')) {
    return 'control'
  }
  const key = `${method} ${pathname}`
  return (Object.hasOwn(FIXED, key) ? FIXED[key] : undefined) ?? 'none'
}

/** The answer of a route other than `control`. `undefined`: there is nobody to answer. */
export async function answerOf(exchange: Exchange, world: World): Promise<Answer | undefined> {
  switch (exchange.entry.route) {
    case 'temp-token':
      return giveAccessToken(exchange, world)
    case 'get-token':
      return openUpload(exchange, world)
    case 'upload':
      return takeChunk(exchange, world)
    case 'status':
      return giveStatus(exchange, world)
    case 'gateway':
      return serveGateway(exchange, world)
    case 'page':
      return showPage(world)
    case 'control':
    case 'none':
      return errorAnswer(404, `Route ${exchange.entry.method}:${exchange.pathname} not found`)
  }
}
