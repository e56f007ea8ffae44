import type { ApiContext } from '../dstor/api-context.js'
import { DstorApi } from '../dstor/api.js'
import { InputError } from '../errors.js'
import { systemClock } from '../http/clock.js'
import { REQUEST_LIMITS, sendRequest } from '../http/request.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Run } from './run.js'

/** The API of this run, with the key or the token that was given. Nothing is sent yet. */
export function apiOf(run: Run, inputs: Inputs): DstorApi {
  if (inputs.credentials === undefined) {
    throw new InputError('input `api-key` is empty')
  }
  const context: ApiContext = {
    apiUrl: inputs.apiUrl,
    transport: { safe: sendRequest, chunks: () => sendRequest },
    limits: {
      ...REQUEST_LIMITS,
      stallMs: inputs.stallTimeoutMs,
      // A server that lets the question pass does not stand still: ask for less long than that.
      continueMs: Math.min(REQUEST_LIMITS.continueMs, inputs.stallTimeoutMs / 2)
    },
    maxRetries: inputs.maxRetries,
    signal: run.signal,
    remainingMs: run.deadline.remainingMs,
    clock: systemClock,
    log: run.log,
    secrets: run.secrets,
    facts: run.facts
  }
  return new DstorApi(context, inputs.credentials)
}

/** Gets the access token. Throws HttpError or NetworkError. */
export async function authenticate(run: Run, inputs: Inputs): Promise<DstorApi> {
  run.beginStage('AUTHENTICATING')
  const api = apiOf(run, inputs)
  await api.authenticate()
  run.log.info(
    inputs.credentials?.kind === 'api-key'
      ? 'dStor gave an access token for this deployment'
      : 'The access token that was given is used'
  )
  return api
}
