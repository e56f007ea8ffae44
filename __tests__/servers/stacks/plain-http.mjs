import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { serveFile } from './gateway.mjs'
import { listening } from './listening.mjs'

function sendJson(response, { status, body }) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/**
 * A server on `node:http` without a framework. `store(request)` parses the form of an upload request
 * and stores its files; what it throws is told with its `httpCode`, as formidable's manual does.
 */
export function createPlainStack(dstor, store) {
  const routes = {
    'GET /v1/dev/temp-token': (request) => dstor.accessToken(request.headers),
    'POST /v1/upload/get-token/': async (request) =>
      dstor.openUpload(request.headers, await json(request)),
    'GET /v1/upload/get-status/': (request) => dstor.status(request.headers),
    'POST /v1/upload/': async (request) => {
      const refused = dstor.refuseUpload(request.headers)
      if (refused !== undefined) {
        return refused
      }
      await store(request)
      return dstor.stored(request.headers)
    }
  }
  const server = createServer((request, response) => {
    const route = routes[`${request.method} ${request.url.split('?')[0]}`]
    if (route !== undefined) {
      Promise.resolve(request)
        .then(route)
        .then((reply) => sendJson(response, reply))
        .catch((error) => {
          response.writeHead(error.httpCode ?? 500, { 'content-type': 'text/plain' })
          response.end(String(error))
        })
    } else if (request.url.startsWith('/ipfs/')) {
      serveFile(dstor, request, response)
    } else {
      response.writeHead(404).end()
    }
  })
  return listening(server)
}
