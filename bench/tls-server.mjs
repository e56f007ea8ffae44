// A dStor over TLS with a gateway beside it, each on a port of its own: `node tls-server.mjs <file>`,
// a JSON file with `address`, `ports` (of the API and the gateway), `key`, `cert`, `listing`, `folder`
// and `processingMs`. Prints `{"ready":true}`. A line on stdin is answered by what was seen since the
// last one: connections, what came, and when.
import { Buffer } from 'node:buffer'
import console from 'node:console'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import https from 'node:https'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { URL } from 'node:url'
import mime from 'mime-types'

const settings = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const { address, ports, key, cert, folder, processingMs } = settings
const listing = readFileSync(settings.listing)
// In memory, so that no disk is measured.
const files = new Map()
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) {
    const full = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, full).split(path.sep).join('/')
    files.set(name, { content: readFileSync(full), type: mime.contentType(path.extname(name)) })
  }
}

let seen = nothingSeen()
let wanted = 0
let counted = 0
let doneAtMs = Infinity

function nothingSeen() {
  return {
    connections: { api: 0, gateway: 0 },
    uploads: 0,
    bytes: 0,
    served: new Set(),
    events: []
  }
}

/** `port` is the client's, which tells connections from each other. */
function note(port, what) {
  seen.events.push({ atMs: performance.timeOrigin + performance.now(), port, what })
}

async function listen(name, port, answer) {
  const server = https.createServer({ key, cert })
  server.requestTimeout = 0
  server.on('connection', (socket) => {
    const { remotePort } = socket
    seen.connections[name] += 1
    note(remotePort, `${name}: connected`)
    socket.once('close', () => note(remotePort, 'closed'))
  })
  server.on('secureConnection', ({ remotePort }) => note(remotePort, 'TLS is ready'))
  const handle = async (request, response) => {
    const { remotePort } = request.socket
    note(remotePort, `${request.method} ${request.url.slice(0, 60)}`)
    const parts = []
    for await (const part of request) {
      parts.push(part)
    }
    const { body, type = 'application/json' } = answer(request, Buffer.concat(parts))
    note(remotePort, 'read whole, answered')
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      'content-length': body?.length ?? 0
    })
    response.end(body)
  }
  const take = (request, response) => void handle(request, response).catch(() => request.destroy())
  server.on('request', take)
  server.on('checkContinue', (request, response) => {
    note(request.socket.remotePort, '100 Continue')
    response.writeContinue()
    take(request, response)
  })
  server.listen(port, address)
  await once(server, 'listening')
}

function json(value) {
  return { body: Buffer.from(JSON.stringify(value)) }
}

function api({ url }, body) {
  switch (url) {
    case '/v1/dev/temp-token':
      return json({ access_token: 'access-token' })
    case '/v1/upload/get-token/':
      wanted = JSON.parse(body).chunks_number
      counted = 0
      doneAtMs = Infinity
      return json({ message: 'ok', token: 'upload-token' })
    case '/v1/upload/get-status/':
      return performance.now() >= doneAtMs
        ? { body: listing }
        : json({ status: counted < wanted ? 'WAITING_FOR_CHUNKS' : 'PROCESSING' })
    case '/v1/upload/':
      seen.uploads += 1
      seen.bytes += body.length
      counted += 1
      doneAtMs = counted === wanted ? performance.now() + processingMs : doneAtMs
      return json({ message: 'ok', status: 'UPLOADED' })
    default:
      return { body: undefined }
  }
}

/** `/<hash of the folder>/<path>`. */
function gateway({ url }) {
  const [, , ...segments] = new URL(url, 'https://gateway').pathname.split('/')
  const name = segments.map(decodeURIComponent).join('/')
  const file = files.get(name)
  if (file !== undefined) {
    seen.served.add(name)
  }
  return { body: file?.content, type: file?.type || 'application/octet-stream' }
}

await listen('api', ports[0], api)
await listen('gateway', ports[1], gateway)
console.log('{"ready":true}')
for await (const line of createInterface({ input: process.stdin })) {
  const { served, ...rest } = seen
  seen = nothingSeen()
  console.log(JSON.stringify({ ...rest, served: served.size, asked: line }))
}
