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
  /** It was answered with 401, and whatever is sent next has a fresh access token. */
  readonly mayRenew: boolean
}

/** A header with an access token; the object is a new one for each token, whatever its text. */
type AccessHeaders = Readonly<Record<string, string>>

/**
 * dStor's four endpoints (docs/dstor-api.md 2). The one place that holds the key and the access token.
 * After a 401 the next request, whichever it is, gets a fresh token first, only with an API key; a run
 * that ends with the 401 asks for none. A fresh token that is refused before anything was done with it
 * is the end.
 */
export class DstorApi {
  readonly context: ApiContext
  readonly #credentials: Credentials
  #access: AccessHeaders = {}
  /** The access token that is used now was refused, and a fresh one may be asked for. */
  #isRefused = false
  #renewal: Promise<void> | undefined
  /** The access token that is used now may be renewed: it is the first, or something was done with it. */
  #isRenewable = true
  #openPath: string = PATHS.openUpload

  constructor(context: ApiContext, credentials: Credentials) {
    this.context = context
    this.#credentials = credentials
  }

  /** Gets the first access token. Throws HttpError or NetworkError at AUTHENTICATING. */
  async authenticate(signal = this.context.signal): Promise<void> {
    const token =
      this.#credentials.kind === 'access-token'
        ? this.#credentials.accessToken
        : await this.#swapKey(this.#credentials.apiKey, signal)
    this.context.secrets.add(token)
    this.#access = { authorization: `Bearer ${token}` }
  }

  /** `GET v1/dev/temp-token` with an integer `x-expiration` in seconds. */
  #swapKey(apiKey: string, signal: AbortSignal): Promise<string> {
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
      signal,
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
    const access = await this.#usable()
    let token: string
    try {
      token = await this.#openAnySpelling(order, access)
    } catch (error) {
      const isRefused = error instanceof HttpError && error.httpStatus === 401
      if (!isRefused || !this.#mayRenew(access)) {
        throw error
      }
      token = await this.#openAnySpelling(order, await this.#usable())
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

  /**
   * Sends a chunk once. Never repeats. Throws, before anything of it has left, where no fresh access
   * token can be had, and the reason of `post.signal` where that ends the wait for one.
   */
  async sendChunk(post: ChunkPost): Promise<PostedChunk> {
    const access = await this.#usable(post.signal)
    const sent = await sendChunkRequest(this.context, { ...post, access })
    const { outcome } = sent
    const isRefused = outcome.kind === 'answered' && outcome.answer.status === 401
    if (outcome.kind === 'answered' && !isRefused) {
      this.#accepted(access)
    }
    return { ...sent, mayRenew: isRefused && this.#mayRenew(access) }
  }

  /** Asks for the status of an upload session once. Throws only where no fresh token can be had. */
  async uploadStatus(uploadToken: string): Promise<Attempt<UploadStatus>> {
    const access = await this.#usable()
    const attempt = await this.#askStatus(uploadToken, access)
    const isRefused = !attempt.ok && attempt.httpStatus === 401
    if (attempt.ok) {
      this.#accepted(access)
    }
    return isRefused && this.#mayRenew(access)
      ? this.#askStatus(uploadToken, await this.#usable())
      : attempt
  }

  #accepted(access: AccessHeaders): void {
    this.#isRenewable ||= access === this.#access
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
   * After `refused` was answered with 401: whether what is sent next has a newer token than that one. It
   * may have the same text, where dStor gives that of the account or of the second.
   */
  #mayRenew(refused: AccessHeaders): boolean {
    if (refused !== this.#access) {
      return true
    }
    this.#isRefused ||= this.#credentials.kind === 'api-key' && this.#isRenewable
    return this.#isRefused
  }

  /**
   * The access token to send next. Several requests wait for the one renewal, which ends with the
   * signal of the request that began it: a failed session asks for nothing more. Others begin anew.
   */
  async #usable(signal = this.context.signal): Promise<AccessHeaders> {
    while (this.#isRefused) {
      signal.throwIfAborted()
      this.#renewal ??= this.#renew(signal)
      await this.#renewal
    }
    return this.#access
  }

  async #renew(signal: AbortSignal): Promise<void> {
    this.context.log.info('The access token was refused: asking for a new one')
    try {
      await this.authenticate(signal)
    } catch (error) {
      if (!signal.aborted) {
        throw error
      }
      this.#renewal = undefined
      return
    }
    this.#isRenewable = false
    this.#isRefused = false
    this.#renewal = undefined
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof HttpError && error.httpStatus === 404
}
