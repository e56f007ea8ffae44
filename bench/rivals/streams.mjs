// The toolkit's own client with form-data and a read stream for each file, four requests at once.
import fs from 'node:fs'
import process from 'node:process'
import { promisify } from 'node:util'
import { HttpClient } from '@actions/http-client'
import FormData from 'form-data'
import { sendInParallel, url } from './common.mjs'

const client = new HttpClient('bench', [], { keepAlive: true, maxSockets: 4 })
await sendInParallel(async (group) => {
  const form = new FormData()
  for (const { name, full } of group) {
    form.append('file', fs.createReadStream(full), { filepath: name })
  }
  const length = await promisify(form.getLength.bind(form))()
  const headers = { ...form.getHeaders(), 'Content-Length': String(length) }
  const response = await client.request('POST', url, form, headers)
  await response.readBody()
  if (response.message.statusCode !== 200) {
    throw new Error(`status ${response.message.statusCode}`)
  }
})
// Connections that are kept alive would hold the process for seconds.
process.exit()
