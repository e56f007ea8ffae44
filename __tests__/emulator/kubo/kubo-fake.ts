import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { importer, type WritableStorage } from 'ipfs-unixfs-importer'

/** What the fake does wrong with `add`. */
type Fault = 'trailer' | 'no-root' | 'no-file' | 'twice' | 'cut' | 'refuse' | 'no-json'

/** As much of Kubo's RPC API as the emulator uses. */
export interface FakeKubo {
  readonly url: string
  /** Path and query of each request. */
  readonly calls: string[]
  /** File names of the last form, still escaped. */
  readonly names: string[]
  fault: Fault | undefined
  stop(): Promise<void>
}

type Blocks = Map<string, Uint8Array>

/** Go's `url.QueryUnescape`. */
function unescape(name: string): string {
  return decodeURIComponent(name.replaceAll('+', ' '))
}

async function filesOf(req: IncomingMessage, names: string[]): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  const reads: Promise<unknown>[] = []
  const parser = busboy({ headers: req.headers, preservePath: true })
  parser.on('file', (_, content, { filename = '', mimeType }) => {
    names.push(filename)
    const read = buffer(content).then((bytes) => {
      if (mimeType !== 'application/x-directory') {
        files.set(unescape(filename), bytes)
      }
    })
    reads.push(read)
  })
  await pipeline(req, parser)
  await Promise.all(reads)
  return files
}

async function linesOf(files: Map<string, Buffer>, blocks: Blocks): Promise<string[]> {
  const storage: WritableStorage = {
    put: async (cid, value) => {
      const parts: Uint8Array[] = []
      for await (const part of value instanceof Uint8Array ? [value] : value) {
        parts.push(part)
      }
      blocks.set(cid.toString(), Buffer.concat(parts))
      return cid
    }
  }
  const source = [...files].map(([path, content]) => ({ path, content }))
  const lines: string[] = []
  for await (const node of importer(source, storage, { profile: 'unixfs-v0-2015' })) {
    const line = { Name: node.path, Hash: node.cid.toString(), Size: String(node.size) }
    lines.push(`${JSON.stringify(line)}\n`)
  }
  return lines
}

function changed(lines: string[], fault: Fault | undefined): string[] {
  switch (fault) {
    case 'no-root':
      return lines.slice(0, -1)
    case 'no-file':
      return lines.slice(1)
    case 'twice':
      return [...lines.slice(0, 1), ...lines]
    case 'no-json':
      return ['<html>\n', ...lines]
    case 'trailer':
    case 'cut':
    case 'refuse':
    case undefined:
      return lines
  }
}

function answerAdd(res: ServerResponse, lines: string[], fault: Fault | undefined): void {
  if (fault === 'refuse') {
    res.writeHead(500, { 'content-type': 'application/json' })
    res.end(JSON.stringify({ Message: 'no space left', Code: 0, Type: 'error' }))
    return
  }
  res.writeHead(200, { 'content-type': 'application/json', trailer: 'X-Stream-Error' })
  res.write(changed(lines, fault).join(''))
  if (fault === 'cut') {
    setTimeout(() => res.destroy(), 20)
    return
  }
  if (fault === 'trailer') {
    res.addTrailers({ 'x-stream-error': 'pin: the disk is gone' })
  }
  res.end()
}

/** Starts a fake on a free port. */
export async function startFakeKubo(): Promise<FakeKubo> {
  const blocks: Blocks = new Map()
  const take = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(req.url ?? '', 'http://x')
    fake.calls.push(req.url ?? '')
    if (req.method !== 'POST') {
      res.writeHead(405).end()
    } else if (pathname === '/api/v0/version') {
      res.end('{"Version":"0.40.1"}')
    } else if (pathname === '/api/v0/add') {
      fake.names.length = 0
      answerAdd(res, await linesOf(await filesOf(req, fake.names), blocks), fake.fault)
    } else {
      const block = blocks.get(searchParams.get('arg') ?? '')
      res.statusCode = pathname === '/api/v0/block/get' && block !== undefined ? 200 : 500
      res.end(block ?? JSON.stringify({ Message: 'block was not found locally (offline)' }))
    }
  }
  const server = http.createServer((req, res) => {
    take(req, res).catch((error: unknown) =>
      res.destroy(error instanceof Error ? error : undefined)
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  const state = { calls: [], names: [], fault: undefined }
  const fake: FakeKubo = { url: `http://127.0.0.1:${String(port)}`, ...state, stop }
  return fake
}
