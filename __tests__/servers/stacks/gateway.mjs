import { createReadStream, statSync } from 'node:fs'
import path from 'node:path'
import { URL } from 'node:url'

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8'
}

function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Serves `/ipfs/<hash>[/<path>]`; 404 where there is no such file. */
export function serveFile(dstor, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost')
  const [, , hash = '', ...rest] = pathname.split('/').map(decoded)
  const file = rest.includes(undefined) ? undefined : dstor.published(hash, rest.join('/'))
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found\n')
    return
  }
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'content-length': statSync(file).size })
  if (request.method === 'HEAD') {
    response.end()
  } else {
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
  }
}
