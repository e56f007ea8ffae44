import { STATUS_CODES } from 'node:http'
import type { Answer } from '../http/answer.js'
import type { Exchange } from '../http/exchange.js'
import { closed } from './connections.js'
import type { Fault } from './fault.js'
import { numberOf, type FaultAction } from './action.js'
import { refusalOf } from './upload-stacks.js'

/** A given answer as an action of the kind `status`. */
function asStatus(action: FaultAction, { status, headers, body }: Answer): FaultAction {
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : ''
  return { status, headers, body: text, ...action, kind: 'status' }
}

/** What a limiter answers, with the seconds until it would take the request. */
function limited(fault: Fault, exchange: Exchange): FaultAction | undefined {
  const { action } = fault.parsed
  const gone = Promise.race([closed(exchange.socket), exchange.over])
  const { passes, waitMs } = fault.limiter.judge(performance.now(), gone)
  if (passes) {
    return undefined
  }
  const status = numberOf(action, 'status', 429)
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000))
  const { retryAfter } = action
  const isGiven = typeof retryAfter === 'string' || typeof retryAfter === 'number'
  const after = isGiven ? { 'retry-after': String(retryAfter) } : { 'retry-after': String(seconds) }
  const { headers, body } = action
  const message = `Rate limit exceeded, retry in ${seconds} seconds`
  return {
    then: 'keep',
    ...action,
    kind: 'status',
    status,
    headers: { ...(retryAfter !== false && after), ...(headers as object) },
    body: body ?? { statusCode: status, error: STATUS_CODES[status], message }
  }
}

/**
 * What a fault does to this very request: its action, or where that depends on the request, what
 * it comes to. `undefined`: it lets the request pass.
 *
 * @param cached the answer that the same request got last
 */
export function resolved(
  fault: Fault,
  exchange: Exchange,
  cached: Answer | undefined
): FaultAction | undefined {
  const { action } = fault.parsed
  switch (action.kind) {
    case 'limit':
      return limited(fault, exchange)
    case 'refuse-files': {
      const refusal = refusalOf(action, exchange.files)
      return refusal && asStatus(action, refusal)
    }
    case 'cached':
      return cached && asStatus(action, cached)
    default:
      return action
  }
}
