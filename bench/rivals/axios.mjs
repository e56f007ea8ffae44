// What the public dStor clients do: files in memory, axios and form-data, one request after the other.
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import axios from 'axios'
import FormData from 'form-data'
import { groupsOfFiles, url } from './common.mjs'

for (const group of groupsOfFiles()) {
  const form = new FormData()
  for (const { name, full } of group) {
    form.append('file', await readFile(full), { filepath: name })
  }
  await axios.post(url, form, {
    headers: form.getHeaders(),
    maxBodyLength: Infinity,
    maxContentLength: Infinity
  })
}
// Connections that are kept alive would hold the process for seconds.
process.exit()
