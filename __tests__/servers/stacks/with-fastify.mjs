import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import { serveFile } from './gateway.mjs'
import { isFree } from './limits.mjs'

/** Fastify with @fastify/multipart and @fastify/rate-limit, as their manuals show them. */
export async function createStack(dstor, options) {
  const app = fastify()
  const { limiter } = options
  if (limiter !== undefined) {
    await app.register(rateLimit, {
      max: limiter.max,
      timeWindow: limiter.windowMs,
      continueExceeding: limiter.continueExceeding === true,
      allowList: (request) => isFree(limiter, request.url),
      ...(limiter.withoutRetryAfter && { addHeaders: { 'retry-after': false } }),
      ...(limiter.status && {
        errorResponseBuilder: (_request, { after }) => ({
          statusCode: limiter.status,
          error: 'Service Unavailable',
          message: `Busy, try again in ${after}`
        })
      })
    })
  }
  await app.register(multipart, { preservePath: true, ...options.multipart })
  const send = (reply, { status, body }) => reply.code(status).send(body)
  app.get('/v1/dev/temp-token', (request, reply) => send(reply, dstor.accessToken(request.headers)))
  app.post('/v1/upload/get-token/', (request, reply) =>
    send(reply, dstor.openUpload(request.headers, request.body))
  )
  app.get('/v1/upload/get-status/', (request, reply) => send(reply, dstor.status(request.headers)))
  app.post('/v1/upload/', async (request, reply) => {
    const { headers } = request
    const refused = dstor.refuseUpload(headers)
    if (refused !== undefined) {
      return send(reply, refused)
    }
    for await (const part of request.files()) {
      await pipeline(part.file, createWriteStream(dstor.placeOf(headers, part.filename)))
    }
    return send(reply, dstor.stored(headers))
  })
  app.get('/ipfs/*', (request, reply) => {
    reply.hijack()
    serveFile(dstor, request.raw, reply.raw)
  })
  return {
    server: app.server,
    listen: async (port) => {
      await app.listen({ port, host: '127.0.0.1' })
    }
  }
}
