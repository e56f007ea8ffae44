import { type ApiContext, StopReason } from '../dstor/api-context.js'
import { DstorApi } from '../dstor/api.js'
import { InputError } from '../errors.js'
import { systemClock } from '../http/clock.js'
import { REQUEST_LIMITS } from '../http/request.js'
import type { Inputs } from '../inputs/inputs.js'
import { HeldLog } from './held-log.js'
import type { Run } from './run.js'
import { observedTransport } from './observe.js'
import { openTransport } from './transport.js'

/**
 * Gives the API once there is an access token. So many chunks will leave at first, and connections for
 * them are opened as soon as the API is reached. Throws HttpError or NetworkError.
 */
export type Access = (chunks: number) => Promise<DstorApi>

/**
 * Asks for the access token at once, while the files are collected and looked through: no file leaves
 * before `access` is called, and what is said meanwhile is told then, in its stage. A dry run asks
 * for nothing. What is under way ends with the run.
 */
export function askForAccess(run: Run, inputs: Inputs): Access {
  if (inputs.dryRun) {
    return () => Promise.reject(new Error('a dry run has no access'))
  }
  const log = new HeldLog(run.log)
  const api = apiOf(run, inputs, log)
  const ready = api.authenticate()
  // Whoever calls `access` hears of it; where the build is refused, nobody does.
  ready.catch(() => undefined)
  return async (chunks) => {
    run.beginStage('AUTHENTICATING')
    log.release()
    void api.context.transport.reached.then(() => api.openAhead(chunks))
    await ready
    run.log.info(
      inputs.credentials?.kind === 'api-key'
        ? 'dStor gave an access token for this deployment'
        : 'The access token that was given is used'
    )
    return api
  }
}

function apiOf(run: Run, inputs: Inputs, log: HeldLog): DstorApi {
  if (inputs.credentials === undefined) {
    throw new InputError('input `api-key` is empty')
  }
  const { transport, close } = openTransport()
  const over = new AbortController()
  run.onClose(() => {
    over.abort(new StopReason('failed'))
    close()
  })
  const context: ApiContext = {
    apiUrl: inputs.apiUrl,
    transport: observedTransport(transport, run.record.observed),
    limits: {
      ...REQUEST_LIMITS,
      stallMs: inputs.stallTimeoutMs,
      // A server that lets the question pass does not stand still: ask for less long than that.
      continueMs: Math.min(REQUEST_LIMITS.continueMs, inputs.stallTimeoutMs / 2)
    },
    maxRetries: inputs.maxRetries,
    signal: AbortSignal.any([run.signal, over.signal]),
    remainingMs: run.deadline.remainingMs,
    clock: systemClock,
    log,
    secrets: run.secrets,
    facts: run.facts
  }
  return new DstorApi(context, inputs.credentials)
}
