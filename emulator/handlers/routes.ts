import type { Answer } from '../http/answer.js'
import { errorAnswer } from '../http/answer.js'
import type { Exchange } from '../http/exchange.js'
import { serveGateway } from './gateway.js'
import { giveAccessToken, giveStatus, openUpload } from './token.js'
import { takeChunk } from './upload.js'
import type { Route } from '../journal.js'
import type { Settings } from '../settings.js'
import { showPage } from './page.js'
import type { World } from './world.js'

/** As all public clients write them (docs/dstor-api.md 2). */
const CLIENTS: Readonly<Record<string, Route>> = {
  'GET /v1/dev/temp-token': 'temp-token',
  'POST /v1/upload/get-token/': 'get-token',
  'POST /v1/upload/': 'upload',
  'GET /v1/upload/get-status/': 'status',
  'GET /': 'page',
  'HEAD /': 'page'
}

/** The same path with or without a slash at its end. */
function otherSpelling(key: string): string {
  return key.endsWith('/') ? key.slice(0, -1) : `${key}/`
}

function knownRoute(key: string, slashes: Settings['slashes']): Route | undefined {
  const as = (spelling: string): Route | undefined =>
    Object.hasOwn(CLIENTS, spelling) ? CLIENTS[spelling] : undefined
  const either = as(key) ?? as(otherSpelling(key))
  switch (slashes) {
    case 'any':
      return either
    case 'clients':
      return as(key)
    case 'document':
      return either !== 'get-token' ? as(key) : key.endsWith('/') ? undefined : either
  }
}

/** The route of a request; `none` where a server would say that there is none. */
export function routeOf(method: string, pathname: string, slashes: Settings['slashes']): Route {
  if (pathname.startsWith('/ipfs/') && (method === 'GET' || method === 'HEAD')) {
    return 'gateway'
  }
  if (pathname.startsWith('/__control/')) {
    return 'control'
  }
  return knownRoute(`${method} ${pathname}`, slashes) ?? 'none'
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
