import type { Transport } from '../dstor/api-context.js'
import type { ConnectionSource } from '../http/connection.js'
import type { Observations } from '../report/observed.js'

/** The same transport, whose outcomes are looked at on their way. */
export function observedTransport(transport: Transport, observed: Observations): Transport {
  return {
    safe: async (request) => {
      const outcome = await transport.safe(request)
      observed.answered(request.url.pathname, outcome)
      return outcome
    },
    chunks: (lane) => {
      const send = transport.chunks(lane)
      return async (request) => {
        const outcome = await send(request)
        observed.uploaded(request.expectContinue === true, request.body?.bytes ?? 0, outcome)
        return outcome
      }
    },
    openAhead: (url, count) => transport.openAhead(url, count),
    reached: transport.reached
  }
}

/** The same connections to the gateway, with a look at what was answered on them. */
export function observedConnections(
  source: ConnectionSource,
  observed: Observations
): ConnectionSource {
  return {
    repeats: source.repeats,
    keepsAlive: source.keepsAlive,
    take: (...asked) => source.take(...asked),
    giveBack: (connection, outcome, isClean) => {
      observed.served(connection.origin, outcome)
      return source.giveBack(connection, outcome, isClean)
    }
  }
}
