import { HttpError } from '../errors.js'
import type { Chunk, Credentials } from '../model.js'
import type { JsonObject } from '../json.js'
import { type ApiContext, type Lane, PATHS } from './api-context.js'
import { accessTokenOf, uploadStatusOf, type UploadStatus, uploadTokenOf } from './api-responses.js'
import { type Attempt, call, tryOnce } from './call.js'
import type { ChunkBody } from './chunk-body.js'
import { type ChunkOutcome, sendChunkRequest, uploadUrl } from './chunk-request.js'

/** Longest life that an access token is asked for, whatever the deployment's limit. */
const LONGEST_LIFE_MS = 24 * 3_600_000
/** A token outlives the deployment by this, so that clocks may differ a little. */
const MARGIN_MS = 15 * 60_000
/** A DONE lists every file of the site, so its answer may be long (contract 4.7). */
const STATUS_BYTES = 64 * 1024 * 1024

export interface UploadOrder {
  readonly chunksNumber: number
  readonly folderPath: string
  /** Further fields of the request (input `upload-fields`). */
  readonly fields: JsonObject
}

export interface ChunkPost {
  readonly uploadToken: string
  readonly chunk: Chunk
  readonly body: ChunkBody
  /** Value of `x-dstor-comment`; none where empty. */
  readonly comment: string
  readonly expectContinue: boolean
  readonly signal: AbortSignal
  readonly lane: Lane
  /** Hears of bytes of file content as they leave. */
  readonly onBytesSent: (bytes: number) => void
}

/** What became of a chunk request. */
export interface PostedChunk extends ChunkOutcome {
  /** It was answered with 401, and there is a fresh access token now. */
  readonly isRenewed: boolean
}

/** A header with an access token; the object is a new one for each token, whatever its text. */
type AccessHeaders = Readonly<Record<string, string>>

/**
 * dStor's four endpoints (docs/dstor-api.md 2). The one place that holds the key and the access token: a
 * request that is answered with 401 gets a fresh token, once and only with an API key. A fresh token
 * that is refused before anything was done with it is the end.
 */
export class DstorApi {
  readonly context: ApiContext
  readonly #credentials: Credentials
  #access: AccessHeaders = {}
  #renewal: Promise<void> | undefined
  /** Something was done with the access token that is used now. */
  #isAccepted = false
  #openPath: string = PATHS.openUpload

  constructor(context: ApiContext, credentials: Credentials) {
    this.context = context
    this.#credentials = credentials
  }

  /** Gets the first access token. Throws HttpError or NetworkError at AUTHENTICATING. */
  async authenticate(): Promise<void> {
    const token =
      this.#credentials.kind === 'access-token'
        ? this.#credentials.accessToken
        : await this.#swapKey(this.#credentials.apiKey)
    this.context.secrets.add(token)
    this.#access = { authorization: `Bearer ${token}` }
  }

  /** `GET v1/dev/temp-token` with an integer `x-expiration` in seconds. */
  #swapKey(apiKey: string): Promise<string> {
    const lifeMs = Math.min(LONGEST_LIFE_MS, this.context.remainingMs() + MARGIN_MS)
    return call(this.context, {
      stage: 'AUTHENTICATING',
      doing: 'Asking for an access token',
      method: 'GET',
      path: PATHS.accessToken,
      headers: {
        'api-key': apiKey,
        'x-expiration': String(Math.floor((Date.now() + lifeMs) / 1000))
      },
      holdsSecret: true,
      read: accessTokenOf,
      wanted: 'access token'
    })
  }

  /**
   * Opens an upload session and returns its token. Safe to repeat, because a token that is never used
   * can never reach its count. Throws HttpError or NetworkError at GETTING_TOKEN.
   */
  async openUpload(order: UploadOrder): Promise<string> {
    const access = this.#access
    let token: string
    try {
      token = await this.#openAnySpelling(order, access)
    } catch (error) {
      const isRefused = error instanceof HttpError && error.httpStatus === 401
      if (!(isRefused && (await this.#renew(access)))) {
        throw error
      }
      token = await this.#openAnySpelling(order, this.#access)
    }
    this.#accepted(this.#access)
    this.context.secrets.add(token)
    return token
  }

  /** dStor's oldest document prints this path without the slash at its end (contract 4.2). */
  async #openAnySpelling(order: UploadOrder, access: AccessHeaders): Promise<string> {
    try {
      return await this.#open(order, access, this.#openPath)
    } catch (error) {
      if (!isNotFound(error) || this.#openPath !== PATHS.openUpload) {
        throw error
      }
      const other = PATHS.openUpload.slice(0, -1)
      this.context.log.info(`There is no ${PATHS.openUpload} here: asking for ${other}`)
      this.#openPath = other
      try {
        return await this.#open(order, access, other)
      } catch (otherError) {
        if (!isNotFound(otherError)) {
          throw otherError
        }
        this.#openPath = PATHS.openUpload
        throw error
      }
    }
  }

  #open(order: UploadOrder, access: AccessHeaders, path: string): Promise<string> {
    return call(this.context, {
      stage: 'GETTING_TOKEN',
      doing: 'Opening the upload',
      method: 'POST',
      path,
      headers: access,
      json: { ...order.fields, chunks_number: order.chunksNumber, folder_path: order.folderPath },
      holdsSecret: true,
      read: uploadTokenOf,
      wanted: 'upload token'
    })
  }

  /** Begins to open connections for so many chunks that leave in a moment. */
  openAhead(chunks: number): void {
    this.context.transport.openAhead(uploadUrl(this.context), chunks)
  }

  /** Sends a chunk once, and gets a fresh access token where that was refused. Never repeats. */
  async sendChunk(post: ChunkPost): Promise<PostedChunk> {
    const access = this.#access
    const sent = await sendChunkRequest(this.context, { ...post, access })
    const { outcome } = sent
    const isRefused = outcome.kind === 'answered' && outcome.answer.status === 401
    if (outcome.kind === 'answered' && !isRefused) {
      this.#accepted(access)
    }
    return { ...sent, isRenewed: isRefused && (await this.#renew(access)) }
  }

  /** Asks for the status of an upload session once. Throws only where no fresh token can be had. */
  async uploadStatus(uploadToken: string): Promise<Attempt<UploadStatus>> {
    const access = this.#access
    const attempt = await this.#askStatus(uploadToken, access)
    const isRefused = !attempt.ok && attempt.httpStatus === 401
    if (attempt.ok) {
      this.#accepted(access)
    }
    return isRefused && (await this.#renew(access))
      ? this.#askStatus(uploadToken, this.#access)
      : attempt
  }

  #accepted(access: AccessHeaders): void {
    this.#isAccepted ||= access === this.#access
  }

  #askStatus(uploadToken: string, access: AccessHeaders): Promise<Attempt<UploadStatus>> {
    return tryOnce(this.context, {
      stage: 'PROCESSING',
      doing: 'Asking for the status',
      method: 'GET',
      path: PATHS.status,
      headers: { ...access, 'x-dstor-upload-token': uploadToken },
      responseBytes: STATUS_BYTES,
      read: uploadStatusOf,
      wanted: 'status'
    })
  }

  /**
   * After `refused` was answered with 401: whether there is a newer token than that one now. It may
   * have the same text, where dStor gives that of the account or of the second.
   */
  async #renew(refused: AccessHeaders): Promise<boolean> {
    if (refused !== this.#access) {
      return true
    }
    if (this.#credentials.kind === 'access-token') {
      return false
    }
    if (this.#renewal === undefined || this.#isAccepted) {
      this.#isAccepted = false
      this.context.log.info('The access token was refused: asking for a new one')
      this.#renewal = this.authenticate()
    }
    // Several requests may be refused at once: they all wait for the one renewal.
    await this.#renewal
    return refused !== this.#access
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof HttpError && error.httpStatus === 404
}
