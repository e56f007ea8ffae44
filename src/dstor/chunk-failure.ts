import {
  DeployError,
  DstorError,
  FileChangedError,
  HttpError,
  NetworkError,
  messageOf
} from '../errors.js'
import type { Outcome } from '../http/request.js'
import { isSuccess } from '../http/response.js'
import type { Chunk } from '../model.js'
import { quote } from '../text/escape.js'
import { bytesText, count } from '../text/format.js'
import { ADVICE_ON_WORDS, adviceForChunk, adviceForLostChunk } from './advice.js'
import { type ChunkOutcome, uploadUrl } from './chunk-request.js'
import type { ApiContext } from './api-context.js'
import { describeResponse, describeOutcome } from './describe.js'
import type { Decision } from './retry-policy.js'

/** `chunk 7 of 20 (96 files, 31.9 MiB)`. */
export function titleOf(chunk: Chunk, chunks: number): string {
  return `chunk ${chunk.index + 1} of ${chunks} (${count(chunk.files.length, 'file')}, ${bytesText(chunk.bytes)})`
}

/** What went wrong with a chunk request, as a clause with phase, bytes and dStor's words. */
export function causeOf({ outcome, bodyBytes }: ChunkOutcome, context: ApiContext): string {
  const request = { method: 'POST', url: uploadUrl(context) }
  if (outcome.kind !== 'answered') {
    return describeOutcome(outcome, request, bodyBytes)
  }
  const described = describeResponse(request, outcome.answer, context.secrets)
  if (!outcome.bodySent) {
    return `${described}, after ${bytesText(outcome.bytesSent)} of ${bytesText(bodyBytes)} were sent`
  }
  // Told only of a 2xx that did not count as an acknowledgement.
  return isSuccess(outcome.answer.status)
    ? `${described}, which does not say that the request was taken`
    : described
}

/** A chunk request that was not taken, and what is known of it. */
export interface FailedChunk {
  readonly chunk: Chunk
  readonly title: string
  readonly cause: string
  readonly outcome: Outcome
  readonly url: URL
}

/** The failure of a run that ends with this chunk request. */
export function chunkFailure(
  { chunk, title, cause, outcome, url }: FailedChunk,
  decision?: Extract<Decision, { do: 'fail' }>
): DeployError {
  if (decision?.words !== undefined) {
    return new DstorError(decision.words, {
      stage: 'UPLOADING',
      advice: ADVICE_ON_WORDS
    })
  }
  if (outcome.kind === 'source-failed') {
    return unreadable(outcome.error)
  }
  const tooLarge = decision?.why === 'file-too-large' ? chunk.files[0] : undefined
  const message = tooLarge
    ? `dStor does not take ${quote(tooLarge.path)} with its ${bytesText(tooLarge.size)}: ${cause}`
    : `${title} could not be sent: ${cause}`
  if (outcome.kind === 'answered') {
    const { status } = outcome.answer
    return new HttpError(message, {
      stage: 'UPLOADING',
      httpStatus: status,
      advice: adviceForChunk(chunk, outcome.answer, url)
    })
  }
  return new NetworkError(message, {
    stage: 'UPLOADING',
    advice: adviceForLostChunk(outcome),
    cause: 'error' in outcome ? outcome.error : undefined
  })
}

function unreadable(error: Error): DeployError {
  return error instanceof DeployError
    ? error
    : new FileChangedError(`a file cannot be read: ${messageOf(error)}`, { path: '', cause: error })
}
