import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import busboy from 'busboy'
import { createPlainStack } from './plain-http.mjs'

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
    await pipeline(request, parser)
    await Promise.all(written)
    // As one that hands each file on to a slower store before it answers.
    const bytes = Number(request.headers['content-length'])
    await sleep((bytes / (options.bytesPerSecond ?? Infinity)) * 1000)
  })
}
