import type { Answer } from '../http/answer.js'
import type { Exchange, ExchangeFaults, FaultPoint } from '../http/exchange.js'
import { performOnIdle } from './connections.js'
import type { Fault } from './fault.js'
import { perform, type Outcome } from './perform.js'
import { resolved } from './resolve.js'

/** The last real answers by method and path, as a shared cache would have them. */
export type AnswerCache = Map<string, Answer>

/** Where in the body of a request a fault waits; `undefined` where that cannot be said. */
function stopOf({ parsed: { stop } }: Fault, contentLength: number | null): number | undefined {
  if (stop === undefined || (stop.unit !== 'bytes' && contentLength === null)) {
    return undefined
  }
  const total = contentLength ?? 0
  switch (stop.unit) {
    case 'bytes':
      return stop.value
    case 'percent':
      return Math.floor((total * stop.value) / 100)
    case 'from-end':
      return Math.max(0, total - stop.value)
  }
}

/** The faults that wait for one request. */
export class RequestFaults implements ExchangeFaults {
  readonly #cache: AnswerCache
  #waiting: readonly Fault[]

  constructor(waiting: readonly Fault[], cache: AnswerCache) {
    this.#waiting = waiting
    this.#cache = cache
  }

  async strike(point: FaultPoint, exchange: Exchange, real: Answer | undefined): Promise<Outcome> {
    const { method, path } = exchange.entry
    const cached = this.#cache.get(`${method} ${path}`)
    if (real !== undefined) {
      this.#cache.set(`${method} ${path}`, real)
    }
    let outcome: Outcome = real ?? 'go-on'
    for (const fault of this.#due(point, exchange)) {
      const action = resolved(fault, exchange, cached)
      if (action !== undefined) {
        fault.strike()
        exchange.entry.faults.push(fault.id)
        const answer = outcome === 'go-on' ? undefined : outcome
        const next = await perform(action, exchange, point, answer)
        if (next === undefined) {
          return undefined
        }
        outcome = next === 'go-on' ? outcome : next
      }
    }
    return outcome
  }

  async idle(exchange: Exchange, isBusy: () => boolean): Promise<void> {
    for (const fault of this.#due('idle', exchange)) {
      if (await performOnIdle(fault.parsed.action, exchange.socket, isBusy)) {
        fault.strike()
        exchange.entry.faults.push(fault.id)
      }
    }
  }

  /** Those that wait for this point; each of them waits once. */
  #due(point: FaultPoint | 'idle', { entry }: Exchange): readonly Fault[] {
    const due = this.#waiting.filter((fault) => {
      const { point: wanted, action } = fault.parsed
      const isPlace =
        point !== 'bytes' || stopOf(fault, entry.contentLength) === entry.bytesReceived
      // Below a framework it is too late to say nothing: the fault stays unused, and that shows.
      const isTooLate = action.kind === 'no-continue' && entry.at.continued !== undefined
      return wanted === point && isPlace && !isTooLate
    })
    this.#waiting = this.#waiting.filter((fault) => !due.includes(fault))
    return due
  }

  nextStop(received: number, contentLength: number | null): number | undefined {
    const stops = this.#waiting.map((fault) => stopOf(fault, contentLength))
    const ahead = stops.filter((stop) => stop !== undefined && stop >= received)
    return ahead.length === 0 ? undefined : Math.min(...ahead.map(Number))
  }
}
