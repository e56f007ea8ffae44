import type { Response } from '../http/response.js'
import type { ListingEntry } from '../model.js'
import { isObject, type JsonObject, own, parseObject, wordsOf } from '../json.js'

/** Printable ASCII: what may stand in a header, and so what a token can be (docs/faults.md 5.3). */
const TOKEN = /^[\x21-\x7e]{1,8192}$/

/** `access_token` of `GET v1/dev/temp-token` (docs/dstor-api.md 2.1). */
export function accessTokenOf(answer: Response): string | undefined {
  return tokenIn(answer, 'access_token')
}

/** `token` of `POST v1/upload/get-token/` (docs/dstor-api.md 2.2). */
export function uploadTokenOf(answer: Response): string | undefined {
  return tokenIn(answer, 'token')
}

function tokenIn(answer: Response, field: string): string | undefined {
  const object = answer.complete ? parseObject(answer.text) : undefined
  const token = object && own(object, field)
  return typeof token === 'string' && TOKEN.test(token) ? token : undefined
}

/** dStor's own words about a failed upload, verbatim; empty where nothing failed. */
export interface ServerError {
  readonly errorAtStage: string
  readonly errorExplanation: string
}

/**
 * The words in an answer that say the upload failed, whatever its status (docs/dstor-api.md 8.7).
 */
export function serverErrorOf(object: JsonObject): ServerError | undefined {
  const errorAtStage = wordsOf(own(object, 'errorAtStage'))
  const errorExplanation = wordsOf(own(object, 'errorExplanation'))
  return errorAtStage || errorExplanation ? { errorAtStage, errorExplanation } : undefined
}

/** What `GET v1/upload/get-status/` says (docs/dstor-api.md 2.4). */
export interface UploadStatus {
  /** dStor's word as it came, empty where there is none. */
  readonly word: string
  readonly state: 'waiting' | 'processing' | 'done' | 'error'
  readonly failure: ServerError | undefined
  readonly listing: Listing
}

/** The `data` of DONE. `isList` is false where it was no array at all. */
export interface Listing {
  readonly isList: boolean
  readonly entries: readonly ListingEntry[]
}

const PROCESSING = new Set(['ADDING_TO_IPFS', 'SAVING_DATA'])

/** The status in an answer, or undefined where the answer has none that can be read. */
export function uploadStatusOf(answer: Response): UploadStatus | undefined {
  const object = answer.complete ? parseObject(answer.text) : undefined
  if (object === undefined) {
    return undefined
  }
  const status = own(object, 'status')
  const failure = serverErrorOf(object)
  const word = typeof status === 'string' ? status : ''
  if (word === '' && failure === undefined && !Object.hasOwn(object, 'status')) {
    return undefined
  }
  return { word, state: stateOf(word, failure), failure, listing: listingOf(own(object, 'data')) }
}

function stateOf(word: string, failure: ServerError | undefined): UploadStatus['state'] {
  if (failure !== undefined || word === 'ERROR') {
    return 'error'
  }
  if (word === 'DONE') {
    return 'done'
  }
  return PROCESSING.has(word.toUpperCase()) ? 'processing' : 'waiting'
}

const HASH_FIELDS = ['Hash', 'hash', 'Cid', 'cid']
const NAME_FIELDS = ['Name', 'name', 'Path', 'path']
const SIZE_FIELDS = ['Size', 'size']

/**
 * Reads the list with tolerance: four spellings of each field, other entries passed over (contract
 * 5.1).
 */
function listingOf(data: unknown): Listing {
  if (!Array.isArray(data)) {
    return { isList: false, entries: [] }
  }
  const entries: ListingEntry[] = []
  for (const entry of data as unknown[]) {
    if (isObject(entry)) {
      const hash = firstText(entry, HASH_FIELDS) ?? ''
      const name = firstText(entry, NAME_FIELDS)
      if (hash !== '' || (name !== undefined && name !== '')) {
        const size = firstNumber(entry, SIZE_FIELDS)
        entries.push({
          ...(name !== undefined && { name }),
          hash,
          ...(size !== undefined && { size })
        })
      }
    }
  }
  return { isList: true, entries }
}

/** The first of these fields that has words; '' where one is text without any, undefined for none. */
function firstText(object: JsonObject, names: readonly string[]): string | undefined {
  let empty: string | undefined
  for (const name of names) {
    const text = textOf(own(object, name))
    if (text !== undefined && text !== '') {
      return text
    }
    empty ??= text
  }
  return empty
}

/** The first of these fields that is a whole number; Kubo writes sizes as text. */
function firstNumber(object: JsonObject, names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = own(object, name)
    const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
    if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) {
      return number
    }
  }
  return undefined
}

/** A text as it is, or as a CID in the form of dag-json: {"/": "Qm…"}. */
function textOf(value: unknown): string | undefined {
  const text = isObject(value) ? own(value, '/') : value
  return typeof text === 'string' ? text : undefined
}
