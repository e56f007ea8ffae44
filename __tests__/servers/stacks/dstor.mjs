import { Buffer } from 'node:buffer'
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'

/** The key that the stand-in accepts; it opens nothing else. */
export const API_KEY = 'demo'.repeat(16)
const ACCOUNT = '0b2f4a1e-7c53-4d58-9a64-3f1d2c5b6a70'

/**
 * @typedef {object} DstorOptions
 * @property {string} data folder that holds the sessions, kept over a restart
 * @property {'handled' | 'arrival' | 'ended'} [counts] when an upload request is counted: when its
 *   form was stored, when its headers arrived, or when it ended in whatever way
 * @property {number} [processingMs] how long dStor works before it says DONE
 * @property {number} [gatewayDelayMs] how long after that the gateway knows nothing yet
 */

/** @typedef {{ status: number, body: object }} Reply */

/** Opaque text in the form of dStor's newer hashes: base64 of the account and a number or an id. */
function opaque(part) {
  return Buffer.from(`${ACCOUNT}/${part}`).toString('base64')
}

function refusal(statusCode, error, message) {
  return { status: statusCode, body: { statusCode, error, message } }
}

/**
 * Stands in for dStor behind real upload stacks: tokens, the count of upload requests, the status and
 * the folder on disk. It parses no form and answers no request by itself, which is the work of the
 * stack that is tested. What it publishes is whatever lies in the session's folder when the count
 * is reached; nobody checks here whether that is all of the site.
 */
export class Dstor {
  #data
  #secret
  #counts
  #processingMs
  #gatewayDelayMs
  #sessions = new Map()

  /** @param {DstorOptions} options */
  constructor(options) {
    this.#data = options.data
    this.#counts = options.counts ?? 'handled'
    this.#processingMs = options.processingMs ?? 200
    this.#gatewayDelayMs = options.gatewayDelayMs ?? 0
    const secret = path.join(options.data, 'secret')
    mkdirSync(options.data, { recursive: true })
    if (!existsSync(secret)) {
      writeFileSync(secret, randomBytes(32).toString('hex'))
    }
    this.#secret = readFileSync(secret, 'utf8')
  }

  /** `GET v1/dev/temp-token`. @returns {Reply} */
  accessToken(headers) {
    if (headers['api-key'] !== API_KEY) {
      return refusal(401, 'Unauthorized', 'Invalid API key')
    }
    const life = Buffer.from(JSON.stringify({ sub: ACCOUNT, id: randomUUID() })).toString(
      'base64url'
    )
    return { status: 200, body: { access_token: `${life}.${this.#sign(life)}` } }
  }

  /** `POST v1/upload/get-token/`. @returns {Reply} */
  openUpload(headers, json) {
    const refused = this.#refuse(headers)
    if (refused !== undefined) {
      return refused
    }
    const { chunks_number: chunks, folder_path: folderPath } = json ?? {}
    if (!Number.isInteger(chunks) || chunks < 1 || typeof folderPath !== 'string') {
      return refusal(400, 'Bad Request', 'chunks_number and folder_path are required')
    }
    const token = randomUUID()
    const number = readdirSync(this.#data).filter((name) => name.startsWith('session-')).length + 1
    const home = path.join(this.#data, `session-${number}`)
    mkdirSync(path.join(home, 'site'), { recursive: true })
    const session = { token, number, chunks, folderPath, counted: 0 }
    this.#sessions.set(token, { ...session, home })
    this.#save(this.#sessions.get(token))
    return { status: 200, body: { message: 'ok', token } }
  }

  /** Why an upload request may not go on, to be asked before its form is read. @returns {Reply | undefined} */
  refuseUpload(headers) {
    return this.#refuse(headers) ?? (this.#find(headers) ? undefined : this.#unknown())
  }

  /**
   * Where a file of a form goes, below the session's folder. Throws where the name leads out of it.
   * @returns {string}
   */
  placeOf(headers, name) {
    const root = path.join(this.#find(headers).home, 'site')
    const place = path.join(root, name)
    if (!place.startsWith(`${root}${path.sep}`)) {
      throw new Error(`the name ${JSON.stringify(name)} leads out of the folder`)
    }
    mkdirSync(path.dirname(place), { recursive: true })
    return place
  }

  /** The form of an upload request is stored: counts it. @returns {Reply} */
  stored(headers) {
    const session = this.#find(headers)
    if (this.#counts === 'handled') {
      this.#count(session)
    }
    return { status: 200, body: this.#describe(session) }
  }

  /** An upload request's headers arrived; the stack has not seen it yet. */
  arrived(headers) {
    this.#countAt('arrival', headers)
  }

  /** An upload request has ended, complete or not. */
  ended(headers) {
    this.#countAt('ended', headers)
    const session = this.#find(headers)
    if (session !== undefined) {
      this.#settle(session)
    }
  }

  /** `GET v1/upload/get-status/`. @returns {Reply} */
  status(headers) {
    const session = this.#find(headers)
    return (
      this.#refuse(headers) ??
      (session === undefined
        ? this.#unknown()
        : { status: 200, body: { ...this.#describe(session), data: this.#list(session) } })
    )
  }

  /** The file behind `/ipfs/<hash>[/<path>]`, or undefined. @returns {string | undefined} */
  published(hash, name) {
    for (const session of this.#all()) {
      const servedMs = (session.startedMs ?? Infinity) + this.#processingMs + this.#gatewayDelayMs
      if (Date.now() < servedMs) {
        continue
      }
      const folder = path.join(session.home, 'published')
      const found =
        session.hash === hash
          ? path.join(folder, name)
          : this.#filesIn(folder)
              .filter(({ Hash }) => Hash === hash && name === '')
              .map(({ Name }) => path.join(folder, Name))[0]
      if (found?.startsWith(`${folder}${path.sep}`) && existsSync(found)) {
        return statSync(found).isFile() ? found : undefined
      }
    }
    return undefined
  }

  #countAt(moment, headers) {
    const session = this.#find(headers)
    if (this.#counts === moment && session !== undefined && this.#refuse(headers) === undefined) {
      this.#count(session)
    }
  }

  #count(session) {
    session.counted += 1
    if (this.#counts !== 'arrival') {
      this.#settle(session)
    }
    this.#save(session)
  }

  /** What is counted when it arrives has its files only when it has ended. */
  #settle(session) {
    if (session.counted >= session.chunks && session.startedMs === undefined) {
      // From here on nothing that arrives is part of it, and what is missing stays missing.
      renameSync(path.join(session.home, 'site'), path.join(session.home, 'published'))
      session.startedMs = Date.now()
      session.hash = opaque(27_000 + session.number)
      this.#save(session)
    }
  }

  #save({ home, ...facts }) {
    const file = path.join(home, 'session.json')
    writeFileSync(`${file}.new`, JSON.stringify(facts))
    renameSync(`${file}.new`, file)
  }

  #all() {
    for (const name of readdirSync(this.#data).filter((entry) => entry.startsWith('session-'))) {
      const home = path.join(this.#data, name)
      const file = path.join(home, 'session.json')
      if (existsSync(file)) {
        const facts = JSON.parse(readFileSync(file, 'utf8'))
        if (!this.#sessions.has(facts.token)) {
          this.#sessions.set(facts.token, { ...facts, home })
        }
      }
    }
    return [...this.#sessions.values()]
  }

  #find(headers) {
    const token = headers['x-dstor-upload-token']
    return this.#sessions.get(token) ?? this.#all().find((session) => session.token === token)
  }

  #refuse(headers) {
    const [life = '', signature] = (headers.authorization ?? '').replace(/^Bearer /, '').split('.')
    return signature === this.#sign(life)
      ? undefined
      : refusal(401, 'Unauthorized', 'Invalid access token')
  }

  #unknown() {
    return refusal(404, 'Not Found', 'Unknown upload token')
  }

  #sign(text) {
    return createHmac('sha256', this.#secret).update(text).digest('base64url')
  }

  #wordOf({ startedMs }) {
    const passedMs = startedMs === undefined ? -1 : Date.now() - startedMs
    if (passedMs < 0) {
      return 'WAITING_FOR_CHUNKS'
    }
    const part = passedMs / this.#processingMs
    return part < 0.5 ? 'ADDING_TO_IPFS' : part < 1 ? 'SAVING_DATA' : 'DONE'
  }

  #describe(session) {
    return {
      upload_token: session.token,
      status: this.#wordOf(session),
      errorAtStage: null,
      errorExplanation: null
    }
  }

  /** Kubo's way: files first, the folder last. */
  #list(session) {
    if (this.#wordOf(session) !== 'DONE') {
      return null
    }
    session.list ??= this.#filesIn(path.join(session.home, 'published'))
    const name = session.folderPath.split('/').filter(Boolean).at(-1) ?? ''
    const size = session.list.reduce((sum, { Size }) => sum + Size, 0)
    return [...session.list, { Name: name, Hash: session.hash, Size: size }]
  }

  #filesIn(folder) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        const name = path.relative(folder, file)
        const id = createHash('sha256').update(file).digest('hex')
        return { Name: name, Hash: opaque(id.slice(0, 36)), Size: statSync(file).size }
      })
  }
}
