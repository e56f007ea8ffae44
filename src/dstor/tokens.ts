import { accessTokenOf, uploadTokenOf } from './api-responses.js'
import { call } from './call.js'
import { type ApiContext, PATHS } from './api-context.js'
import type { JsonObject } from '../json.js'
import { HttpError } from '../errors.js'
import type { Credentials } from '../model.js'

/** The header with one access token. */
export type AccessHeaders = Readonly<Record<string, string>>

/** Longest life that an access token is asked for, whatever the deployment's limit. */
const LONGEST_LIFE_MS = 24 * 3_600_000
/** A token outlives the deployment by this, so that clocks may differ a little. */
const MARGIN_MS = 15 * 60_000

/** The access token of the run: swapped for the API key, and again where dStor says it has expired. */
export class AccessTokens {
  readonly #connection: ApiContext
  readonly #credentials: Credentials
  #headers: AccessHeaders = {}
  #renewal: Promise<void> | undefined

  constructor(connection: ApiContext, credentials: Credentials) {
    this.#connection = connection
    this.#credentials = credentials
  }

  /** Gets the first token. Throws HttpError or NetworkError at AUTHENTICATING. */
  async start(): Promise<void> {
    const token =
      this.#credentials.kind === 'access-token'
        ? this.#credentials.accessToken
        : await this.#swap(this.#credentials.apiKey)
    this.#connection.secrets.add(token)
    this.#headers = { authorization: `Bearer ${token}` }
  }

  /**
   * After `refused` (of `headers`) was answered with 401: gets a new token, once in a run and only
   * with an API key. Says whether there is a newer one than the refused one now; it may have the same
   * text, where dStor gives that of the account or of the second.
   */
  async renew(refused: AccessHeaders): Promise<boolean> {
    if (refused !== this.#headers) {
      return true
    }
    if (this.#credentials.kind === 'access-token') {
      return false
    }
    if (this.#renewal === undefined) {
      this.#connection.log.info('The access token was refused: asking for a new one')
      this.#renewal = this.start()
    }
    // Several requests may be refused at once: they all wait for the one renewal.
    await this.#renewal
    return refused !== this.#headers
  }

  /** The same object until there is a newer token. */
  headers(): AccessHeaders {
    return this.#headers
  }

  /**
   * `GET v1/dev/temp-token` with an integer `x-expiration` in seconds (docs/dstor-api.md 2.1 and
   * 8.2).
   */
  #swap(apiKey: string): Promise<string> {
    const lifeMs = Math.min(LONGEST_LIFE_MS, this.#connection.remainingMs() + MARGIN_MS)
    return call(this.#connection, {
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
}

export interface UploadOrder {
  readonly chunksNumber: number
  readonly folderPath: string
  readonly fields: JsonObject
}

/**
 * Opens an upload session: `POST v1/upload/get-token/` (docs/dstor-api.md 2.2). Safe to repeat,
 * because a token that is never used can never reach its count. A refused access token is renewed
 * once.
 */
export async function openUpload(
  connection: ApiContext,
  tokens: AccessTokens,
  order: UploadOrder
): Promise<string> {
  const ask = (headers: AccessHeaders): Promise<string> =>
    call(connection, {
      stage: 'GETTING_TOKEN',
      doing: 'Opening the upload',
      method: 'POST',
      path: PATHS.openUpload,
      headers,
      json: { ...order.fields, chunks_number: order.chunksNumber, folder_path: order.folderPath },
      holdsSecret: true,
      read: uploadTokenOf,
      wanted: 'upload token'
    })
  const headers = tokens.headers()
  let token: string
  try {
    token = await ask(headers)
  } catch (error) {
    if (!(
      error instanceof HttpError &&
      error.httpStatus === 401 &&
      (await tokens.renew(headers))
    )) {
      throw error
    }
    token = await ask(tokens.headers())
  }
  connection.secrets.add(token)
  return token
}
