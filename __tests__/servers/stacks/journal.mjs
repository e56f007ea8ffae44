import { appendFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Writes down every request to a server before its stack sees it, one JSON object a line, and tells
 * `dstor` when an upload request comes and when it ends.
 */
export function keepJournal(server, dstor, data) {
  const file = path.join(data, 'journal.jsonl')
  server.prependListener('request', (request, response) => {
    const { method, url, headers } = request
    const isUpload = method === 'POST' && /^\/v1\/upload\/?$/.test(url)
    const atMs = Date.now()
    if (isUpload) {
      dstor.arrived(headers)
    }
    response.once('close', () => {
      if (isUpload) {
        dstor.ended(headers)
      }
      // What nobody read was no answer.
      const status = response.writableFinished ? response.statusCode : 0
      const entry = {
        atMs,
        method,
        url,
        status,
        complete: request.complete,
        isUpload,
        expect: headers.expect ?? '',
        cacheControl: headers['cache-control'] ?? ''
      }
      appendFileSync(file, `${JSON.stringify(entry)}\n`)
    })
  })
}
