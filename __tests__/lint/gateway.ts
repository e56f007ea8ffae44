import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LintFile } from '../../src/lint/lint-site.js'

/** Nothing but this site is served, at a path that no build was made for. */
export const SITE_PATH = '/ipfs/xyz/'

/** Serves `files` as a path gateway does (docs/ipfs.md 4.1) while `use` runs. */
export async function withGateway<T>(
  files: readonly LintFile[],
  use: (origin: string) => Promise<T>
): Promise<T> {
  const byPath = new Map(files.map((file) => [file.path, file.absolutePath]))
  const folders = new Set(['', ...files.flatMap(({ path }) => parentsOf(path))])
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://gateway.invalid').pathname
    const name = path.startsWith(SITE_PATH) ? decodeURIComponent(path.slice(SITE_PATH.length)) : '?'
    const folder = name.replace(/\/$/, '')
    const file =
      byPath.get(name) ?? byPath.get(folder === '' ? 'index.html' : `${folder}/index.html`)
    if (file !== undefined && !byPath.has(name) && name !== '' && !name.endsWith('/')) {
      response.writeHead(301, { location: `${path}/` }).end()
    } else if (file !== undefined) {
      readFile(file).then(
        (bytes) => response.writeHead(200).end(bytes),
        () => response.writeHead(500).end()
      )
    } else {
      response.writeHead(folders.has(folder) ? 200 : 404).end('a list of files, or nothing')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${portOf(server.address())}`)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') {
    throw new Error('the server has no port')
  }
  return address.port
}

function parentsOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
