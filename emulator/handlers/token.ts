import { errorAnswer, jsonAnswer, type Answer } from '../http/answer.js'
import {
  accessTokenProblem,
  bearerOf,
  issueAccessToken,
  sameAccessToken,
  sameText
} from '../tokens/access-token.js'
import type { Exchange } from '../http/exchange.js'
import { fingerprint } from '../journal.js'
import { cleanFolderPath } from '../storage/names.js'
import type { UploadOrder } from '../storage/records.js'
import type { Upload } from '../uploads/upload.js'
import type { World } from './world.js'

const MAX_JSON_BYTES = 1024 * 1024

/** `GET /v1/dev/temp-token` (docs/dstor-api.md 2.1). */
export function giveAccessToken(exchange: Exchange, world: World): Answer {
  const key = exchange.header('api-key')
  if (key === undefined || !sameText(key, world.apiKey)) {
    return errorAnswer(401, key === undefined ? 'The header api-key is missing' : 'Invalid API key')
  }
  const expiration = exchange.header('x-expiration')
  if (expiration !== undefined && !/^\d{1,12}(\.\d+)?$/.test(expiration)) {
    return errorAnswer(400, 'x-expiration must be a time in unix seconds')
  }
  const expiresAt = expiration === undefined ? undefined : Number(expiration)
  const { account, secret } = world.identity
  const token = world.settings.sameAccessToken
    ? sameAccessToken(account, secret)
    : issueAccessToken(account, secret, expiresAt)
  world.lives.begin(fingerprint(token))
  return jsonAnswer(200, { access_token: token })
}

/** The refusal of a request without a good access token. */
function accessProblem(exchange: Exchange, world: World): Answer | undefined {
  const token = bearerOf(exchange.header('authorization'))
  if (token === undefined) {
    return errorAnswer(401, 'The header Authorization is missing or is no Bearer token')
  }
  const problem = accessTokenProblem(token, world.identity.secret)
  const { accessTokenMs, accessTokenRequests } = world.settings
  const isDead = world.lives.use(fingerprint(token), accessTokenMs, accessTokenRequests)
  const message = problem ?? (isDead ? 'The access token has expired' : undefined)
  return message === undefined ? undefined : errorAnswer(401, message)
}

/** The upload that a request belongs to, or the refusal. */
export function uploadOf(exchange: Exchange, world: World): Upload | Answer {
  const refusal = accessProblem(exchange, world)
  if (refusal !== undefined) {
    return refusal
  }
  const token = exchange.header('x-dstor-upload-token')
  if (token === undefined) {
    return errorAnswer(400, 'The header x-dstor-upload-token is missing')
  }
  const upload = world.uploads.find(token)
  if (upload === undefined) {
    return errorAnswer(404, 'There is no upload with this token')
  }
  const { uploadTokenMs, uploadTokenRequests } = world.settings
  const isDead = world.lives.use(fingerprint(token), uploadTokenMs, uploadTokenRequests)
  return isDead ? errorAnswer(410, 'The upload token has expired') : upload
}

async function readJson(exchange: Exchange): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const bytes of exchange.body()) {
    parts.push(bytes)
    if (exchange.entry.bytesReceived > MAX_JSON_BYTES) {
      throw new Error('the body is too large')
    }
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

function orderOf(body: unknown): UploadOrder | Answer {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return errorAnswer(400, 'body must be object')
  }
  const fields: Record<string, unknown> = { ...body }
  const { chunks_number: chunksNumber, folder_path: folderPath } = fields
  if (typeof chunksNumber !== 'number' || !Number.isSafeInteger(chunksNumber) || chunksNumber < 1) {
    return errorAnswer(400, 'body/chunks_number must be an integer >= 1')
  }
  if (typeof folderPath !== 'string') {
    return errorAnswer(400, 'body/folder_path must be string')
  }
  const clean = cleanFolderPath(folderPath)
  return clean === undefined
    ? errorAnswer(400, 'body/folder_path is not allowed')
    : { chunksNumber, folderPath: clean, fields }
}

/** `POST /v1/upload/get-token/` (docs/dstor-api.md 2.2). */
export async function openUpload(exchange: Exchange, world: World): Promise<Answer> {
  const refusal = accessProblem(exchange, world)
  if (refusal !== undefined) {
    return refusal
  }
  if (!/^application\/json\b/i.test(exchange.header('content-type') ?? '')) {
    return errorAnswer(415, 'Unsupported Media Type')
  }
  let body: unknown
  try {
    body = await readJson(exchange)
  } catch (error) {
    return errorAnswer(400, error instanceof Error ? error.message : 'the body is not JSON')
  }
  const order = orderOf(body)
  if ('status' in order) {
    return order
  }
  const upload = await world.uploads.open(order)
  world.lives.begin(fingerprint(upload.token))
  exchange.entry.session = upload.n
  return jsonAnswer(200, { message: 'ok', token: upload.token })
}

/** `GET /v1/upload/get-status/` (docs/dstor-api.md 2.4). */
export function giveStatus(exchange: Exchange, world: World): Answer {
  const upload = uploadOf(exchange, world)
  if (!('token' in upload)) {
    return upload
  }
  upload.statusRequests += 1
  const { status, errorAtStage, errorExplanation } = upload
  switch (status) {
    case 'DONE':
      return jsonAnswer(200, { status, data: upload.published?.data })
    case 'ERROR':
      return jsonAnswer(200, { status, errorAtStage, errorExplanation })
    case 'WAITING_FOR_CHUNKS':
    case 'ADDING_TO_IPFS':
    case 'SAVING_DATA':
      return jsonAnswer(200, { status })
  }
}
