// What Node itself offers: fetch, FormData and openAsBlob, four requests at once.
import { openAsBlob } from 'node:fs'
import process from 'node:process'
import { sendInParallel, url } from './common.mjs'

await sendInParallel(async (group) => {
  const form = new globalThis.FormData()
  for (const { name, full } of group) {
    form.append('file', await openAsBlob(full), name)
  }
  const response = await globalThis.fetch(url, { method: 'POST', body: form })
  await response.text()
  if (!response.ok) {
    throw new Error(`status ${response.status}`)
  }
})
// Connections that are kept alive would hold the process for seconds.
process.exit()
