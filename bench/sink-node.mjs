// The sink of native/sink.c for machines without a C compiler: same arguments, same answers.
import { readFileSync } from 'node:fs'
import console from 'node:console'
import http from 'node:http'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

const [address, port, listingPath, limit, delay] = process.argv.slice(2)
const listing = readFileSync(listingPath)
const bytesPerMs = Number(limit) / 1000
const counts = { uploads: 0, bytes: 0 }
let wanted = 0
let counted = 0
let freeAtMs = 0

const server = http.createServer((request, response) => {
  void answer(request, response).catch(() => request.destroy())
})
server.requestTimeout = 0
server.listen(Number(port), address, () => {
  console.log(JSON.stringify({ port: server.address().port }))
})

async function answer(request, response) {
  let body = ''
  const isOpen = request.url.startsWith('/v1/upload/get-token')
  for await (const part of request) {
    if (isOpen) {
      body += part
    } else {
      counts.bytes += part.length
      await occupy(part.length)
    }
  }
  const reply = replyTo(request, isOpen ? JSON.parse(body) : undefined)
  await sleep(Number(delay))
  response.setHeader('Content-Type', 'application/json')
  response.end(reply)
}

/** With a limit, all connections share one line. */
async function occupy(bytes) {
  if (bytesPerMs > 0) {
    freeAtMs = Math.max(freeAtMs, performance.now()) + bytes / bytesPerMs
    await sleep(freeAtMs - performance.now())
  }
}

function replyTo(request, opening) {
  if (opening !== undefined) {
    wanted = opening.chunks_number
    counted = 0
    return '{"message":"ok","token":"upload-token"}'
  }
  if (request.url.startsWith('/v1/upload/get-status')) {
    return counted >= wanted ? listing : '{"status":"WAITING_FOR_CHUNKS"}'
  }
  if (request.url.startsWith('/v1/dev/temp-token')) {
    return '{"access_token":"access-token"}'
  }
  if (request.url.startsWith('/v1/upload/')) {
    counts.uploads += 1
    counted += 1
    return '{"message":"ok","status":"UPLOADED"}'
  }
  const text = JSON.stringify(counts)
  counts.uploads = counts.bytes = 0
  return text
}
