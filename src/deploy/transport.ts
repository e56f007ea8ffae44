import type { Transport } from '../dstor/api-context.js'
import { ChunkConnections } from '../http/chunk-connections.js'
import { Connections } from '../http/connections.js'
import { sendRequest } from '../http/request.js'

/** Tokens and status follow each other; one more where the server closes late. */
const SAFE_CONNECTIONS = 2

/**
 * The connections of a run to the API (contract 4.4): kept alive for what is safe to repeat, and for
 * chunks one for each lane, the commit chunk's always new. `close` ends what is open and unused.
 */
export function openTransport(): { readonly transport: Transport; readonly close: () => void } {
  const safe = new Connections({ maxPerHost: SAFE_CONNECTIONS })
  const chunks = new ChunkConnections({ sessions: safe.sessions })
  return {
    transport: {
      safe: (request) => sendRequest({ ...request, connection: safe }),
      chunks: (lane) => {
        const connection = lane === 'commit' ? chunks.alwaysNew : chunks.lane(lane)
        return (request) => sendRequest({ ...request, connection })
      },
      openAhead: (url, count) => chunks.openAhead(url, count),
      reached: safe.reached
    },
    close: () => {
      safe.close()
      chunks.close()
    }
  }
}
