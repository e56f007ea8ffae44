import { readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { lookup } from 'mime-types'

/** The two kinds of gateway: one host for all sites, each below its hash, or a host of its own for each. */
export type Place = 'path' | 'host'

/** Where the site is served. */
export const PREFIX: Record<Place, string> = {
  path: '/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG/',
  host: '/'
}

/**
 * Serves a folder as a gateway does, while `use` runs: `index.html` for a folder, a list where it has none, a
 * folder's address completed by its slash, 404 for all else, a content type by the name.
 */
export async function withSiteAt<T>(
  folder: string,
  place: Place,
  use: (url: string) => Promise<T>
): Promise<T> {
  const prefix = PREFIX[place]
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gateway.invalid')
    const file = pathname.startsWith(prefix)
      ? path.join(folder, decodeURIComponent(pathname.slice(prefix.length)))
      : undefined
    const kind = file === undefined ? 'nothing' : kindOf(file)
    if (file === undefined || kind === 'nothing' || (kind === 'file' && pathname.endsWith('/'))) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found')
    } else if (kind === 'file') {
      send(response, file)
    } else if (!pathname.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/` }).end()
    } else if (kindOf(path.join(file, 'index.html')) === 'file') {
      send(response, path.join(file, 'index.html'))
    } else {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Index of a folder</h1>')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

function kindOf(file: string): 'file' | 'folder' | 'nothing' {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? 'nothing' : stat.isDirectory() ? 'folder' : 'file'
}

function send(response: ServerResponse, file: string): void {
  const type = lookup(file) || 'application/octet-stream'
  response.writeHead(200, { 'content-type': type }).end(readFileSync(file))
}
