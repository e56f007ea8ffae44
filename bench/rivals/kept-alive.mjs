// A plain client with Node's own agent that keeps connections alive: the three phases of dStor, the last
// chunk last, the status in the rhythm of the action, and the entry page, or all files over 8
// connections. It hashes nothing, checks no build and asks nobody before it sends a body.
//
// `node kept-alive.mjs <api> <gateway> <folder> entry|all`
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import https from 'node:https'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { filesOf, groupsOf, inParallel } from './common.mjs'

const [api, gateway, folder, reads] = process.argv.slice(2)
const agent = new https.Agent({ keepAlive: true, maxSockets: reads === 'all' ? 8 : 4 })
const BOUNDARY = 'plain-client'

function ask(method, url, headers = {}, body = Buffer.alloc(0)) {
  return new Promise((resolve, reject) => {
    const length = body.length === 0 ? {} : { 'content-length': body.length }
    const request = https.request(url, { agent, method, headers: { ...headers, ...length } })
    request.on('error', reject).on('response', (response) => {
      const parts = []
      response.on('data', (part) => parts.push(part)).on('error', reject)
      response.on('end', () => {
        const answer = Buffer.concat(parts)
        if (response.statusCode === 200) {
          resolve(answer)
        } else {
          reject(new Error(`${url}: ${response.statusCode} ${answer}`))
        }
      })
    })
    request.end(body)
  })
}

function bodyOf(files) {
  const parts = files.flatMap(({ name, content }) => [
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
    ),
    content,
    Buffer.from('\r\n')
  ])
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)])
}

const access = JSON.parse(await ask('GET', `${api}/v1/dev/temp-token`, { 'api-key': 'k' }))
const authorization = `Bearer ${access.access_token}`
const files = filesOf(folder).map((file) => ({ ...file, content: readFileSync(file.full) }))
const last = files.reduce((a, b) => (b.content.length < a.content.length ? b : a))
const groups = groupsOf(files.filter((file) => file !== last))
const order = { chunks_number: groups.length + 1, folder_path: '/' }
const type = { 'content-type': 'application/json' }
const opened = await ask(
  'POST',
  `${api}/v1/upload/get-token/`,
  { authorization, ...type },
  Buffer.from(JSON.stringify(order))
)
const session = { authorization, 'x-dstor-upload-token': JSON.parse(opened).token }
const send = (group) =>
  ask(
    'POST',
    `${api}/v1/upload/`,
    { ...session, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    bodyOf(group)
  )
await inParallel(groups, 4, send)
await send([last])
let status
for (let pauseMs = 250; ; pauseMs = Math.min(2_000, pauseMs * 1.5)) {
  status = JSON.parse(await ask('GET', `${api}/v1/upload/get-status/`, session))
  if (status.status === 'DONE') {
    break
  }
  await sleep(pauseMs)
}
const root = status.data.find(({ Name }) => !Name.includes('/')).Hash
const wanted = reads === 'all' ? files : files.filter(({ name }) => name === 'index.html')
await inParallel(wanted, 8, async ({ name, content }) => {
  const served = await ask('GET', `${gateway}/${encodeURIComponent(root)}/${name}`)
  if (!served.equals(content)) {
    throw new Error(`${name} is served with other bytes`)
  }
})
// Connections that are kept alive would hold the process for seconds.
process.exit()
