import { exporter, type ReadableStorage, type UnixFSEntry } from 'ipfs-unixfs-exporter'
import mime from 'mime-types'
import { textAnswer, type Answer } from '../http/answer.js'
import type { Exchange } from '../http/exchange.js'
import { escapeHtml } from '../http/escape-html.js'
import { rangeOf } from '../http/ranges.js'
import type { World } from './world.js'

const PREFIX = '/ipfs/'
const IMMUTABLE = 'public, max-age=29030400, immutable'

function notFound(path: string): Answer {
  return textAnswer(404, `ipfs resolve -r ${path}: no link by that name\n`)
}

/** The decoded parts of the path below `/ipfs/`; `undefined` when they cannot be decoded. */
function partsOf(pathname: string): string[] | undefined {
  try {
    return pathname.slice(PREFIX.length).split('/').map(decodeURIComponent)
  } catch {
    return undefined
  }
}

async function walk(
  blocks: ReadableStorage,
  cid: string,
  parts: readonly string[]
): Promise<UnixFSEntry | undefined> {
  let entry = await exporter(cid, blocks)
  for (const part of parts) {
    if (entry.type !== 'directory' || part === '' || part.includes('/')) {
      return undefined
    }
    try {
      entry = await exporter(`${entry.cid.toString()}/${part}`, blocks)
    } catch {
      return undefined
    }
  }
  return entry
}

async function listDirectory(entry: UnixFSEntry, title: string): Promise<Answer> {
  const rows: string[] = []
  if (entry.type === 'directory') {
    for await (const child of entry.entries()) {
      const href = `./${encodeURIComponent(child.name)}`
      rows.push(`<li><a href="${escapeHtml(href)}">${escapeHtml(child.name)}</a></li>`)
    }
  }
  const head = `<!doctype html><meta charset="utf-8"><title>${escapeHtml(title)}</title>`
  const body = `<h1>Index of ${escapeHtml(title)}</h1><ul>${rows.join('')}</ul>\n`
  return textAnswer(200, head + body, 'text/html')
}

function fileAnswer(exchange: Exchange, entry: UnixFSEntry, name: string): Answer {
  if (entry.type !== 'file' && entry.type !== 'raw') {
    return textAnswer(500, 'this node cannot be served\n')
  }
  const etag = `"${entry.cid.toString()}"`
  const size = Number(entry.size)
  const type = mime.contentType(name.includes('.') ? name.slice(name.lastIndexOf('.')) : '')
  const headers = {
    'content-type': type || 'application/octet-stream',
    etag,
    'accept-ranges': 'bytes',
    'cache-control': IMMUTABLE,
    'x-ipfs-path': exchange.pathname,
    'access-control-allow-origin': '*'
  }
  if (exchange.header('if-none-match') === etag) {
    return { status: 304, headers, body: Buffer.alloc(0) }
  }
  const ifRange = exchange.header('if-range')
  const wanted = ifRange === undefined || ifRange === etag ? exchange.header('range') : undefined
  const range = rangeOf(wanted, size)
  if (range === 'unsatisfiable') {
    const refused = textAnswer(416, 'invalid range\n')
    return {
      ...refused,
      headers: { ...refused.headers, 'content-range': `bytes */${String(size)}` }
    }
  }
  const { start, end } = range ?? { start: 0, end: size }
  const bytes = entry.content({ offset: start, length: end - start, blockReadConcurrency: 4 })
  const body = { length: end - start, bytes }
  const last = `bytes ${String(start)}-${String(end - 1)}/${String(size)}`
  return range === undefined
    ? { status: 200, headers, body }
    : { status: 206, headers: { ...headers, 'content-range': last }, body }
}

async function serve(
  exchange: Exchange,
  world: World,
  cid: string,
  parts: string[]
): Promise<Answer> {
  const isSlashed = parts.at(-1) === ''
  const names = isSlashed ? parts.slice(0, -1) : parts
  const entry = await walk(world.content.blocks, cid, names)
  if (entry === undefined || (isSlashed && entry.type !== 'directory')) {
    return notFound(exchange.pathname)
  }
  if (entry.type !== 'directory') {
    return fileAnswer(exchange, entry, names.at(-1) ?? '')
  }
  if (!isSlashed) {
    const query = (exchange.req.url ?? '').slice(exchange.pathname.length)
    const moved = textAnswer(301, 'Moved Permanently\n')
    return { ...moved, headers: { ...moved.headers, location: `${exchange.pathname}/${query}` } }
  }
  const index = await walk(world.content.blocks, entry.cid.toString(), ['index.html'])
  return index === undefined || index.type === 'directory'
    ? listDirectory(entry, exchange.pathname)
    : fileAnswer(exchange, index, 'index.html')
}

/** Leads to another host, which is another port here. */
async function leadOn(exchange: Exchange, world: World, name: string): Promise<Answer> {
  const location = (await world.hosts.originOf(name)) + (exchange.req.url ?? '/')
  const moved = textAnswer(302, 'Found\n')
  return { ...moved, headers: { ...moved.headers, location } }
}

/** `GET /ipfs/<hash>/…` as a path gateway (docs/ipfs.md 4.1; docs/dstor-api.md 6). */
export async function serveGateway(exchange: Exchange, world: World): Promise<Answer> {
  const [hash, ...parts] = partsOf(exchange.pathname) ?? ['']
  const link = world.uploads.linkOf(hash ?? '')
  if (link === undefined) {
    const isCid = /^Qm[1-9A-HJ-NP-Za-km-z]{44}$/.test(hash ?? '')
    return isCid ? notFound(exchange.pathname) : textAnswer(400, 'Unable to decrypt a hash\n')
  }
  if (Date.now() < link.since + world.settings.gatewayDelayMs) {
    return textAnswer(504, 'Gateway Timeout\n')
  }
  const { gatewayHosts } = world.settings
  if (gatewayHosts !== 'one' && world.hosts.isFirst(exchange.socket.localPort)) {
    return leadOn(exchange, world, gatewayHosts === 'each' ? exchange.pathname : 'second')
  }
  return serve(exchange, world, link.cid, parts)
}
