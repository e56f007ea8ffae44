import { renameSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import express from 'express'
import { rateLimit } from 'express-rate-limit'
import multer from 'multer'
import { serveFile } from './gateway.mjs'
import { isFree } from './limits.mjs'
import { listening } from './listening.mjs'

/** Express with multer and express-rate-limit. Its own page tells of errors, as by default. */
export function createStack(dstor, options) {
  const app = express()
  const { limiter } = options
  // One proxy stands in front: without this the limiter complains of its header.
  app.set('trust proxy', 1)
  if (limiter !== undefined) {
    app.use(
      rateLimit({
        windowMs: limiter.windowMs,
        limit: limiter.max,
        skip: (request) => isFree(limiter, request.url),
        ...(limiter.status && { statusCode: limiter.status }),
        ...(limiter.withoutRetryAfter && { legacyHeaders: false })
      })
    )
  }
  const upload = multer({
    dest: path.join(options.data, 'incoming'),
    preservePath: true,
    defParamCharset: 'utf8',
    ...options.multer
  })
  const send = (response, { status, body }) => response.status(status).json(body)
  app.get('/v1/dev/temp-token', (request, response) =>
    send(response, dstor.accessToken(request.headers))
  )
  app.post('/v1/upload/get-token/', express.json(), (request, response) =>
    send(response, dstor.openUpload(request.headers, request.body))
  )
  app.get('/v1/upload/get-status/', (request, response) =>
    send(response, dstor.status(request.headers))
  )
  const check = (request, response, next) => {
    const refused = dstor.refuseUpload(request.headers)
    return refused === undefined ? next() : send(response, refused)
  }
  app.post('/v1/upload/', check, upload.any(), (request, response) => {
    for (const file of request.files) {
      renameSync(file.path, dstor.placeOf(request.headers, file.originalname))
    }
    send(response, dstor.stored(request.headers))
  })
  app.get('/ipfs/*path', (request, response) => serveFile(dstor, request, response))
  return listening(createServer(app))
}
