import { mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import formidable from 'formidable'
import { createPlainStack } from './plain-http.mjs'

/** formidable on `node:http`. By default it takes no empty file; `options.formidable` says otherwise. */
export function createStack(dstor, options) {
  const uploadDir = path.join(options.data, 'incoming')
  mkdirSync(uploadDir, { recursive: true })
  return createPlainStack(dstor, async (request) => {
    const [, files] = await formidable({ uploadDir, ...options.formidable }).parse(request)
    for (const file of Object.values(files).flat()) {
      renameSync(file.filepath, dstor.placeOf(request.headers, file.originalFilename))
    }
  })
}
