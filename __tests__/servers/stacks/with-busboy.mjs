import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import busboy from 'busboy'
import { createPlainStack } from './plain-http.mjs'

/** Lets no more than so many bytes through in a second, as an overloaded disk does. */
function slow(bytesPerSecond = Infinity) {
  return new Transform({
    transform(bytes, _encoding, done) {
      sleep((bytes.length / bytesPerSecond) * 1000).then(() => done(null, bytes), done)
    }
  })
}

/** busboy on `node:http`, its parts written straight to where they belong: a cut leaves a torn file. */
export function createStack(dstor, options) {
  return createPlainStack(dstor, async (request) => {
    const parser = busboy({
      headers: request.headers,
      preservePath: true,
      defParamCharset: 'utf8',
      ...options.busboy
    })
    const written = []
    parser.on('file', (_field, content, { filename }) => {
      const place = dstor.placeOf(request.headers, filename)
      const file = pipeline(content, createWriteStream(place))
      // A cut is told by the form itself, before anybody asks for its files.
      file.catch(() => undefined)
      written.push(file)
    })
    await pipeline(request, slow(options.bytesPerSecond), parser)
    await Promise.all(written)
  })
}
