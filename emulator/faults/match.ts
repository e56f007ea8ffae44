import type { Answer } from '../http/answer.js'
import type { Exchange, ExchangeFaults, FaultPoint } from '../http/exchange.js'
import { perform, type Outcome } from './perform.js'
import type { FaultEntry, ParsedFault } from './script.js'

/** What became of one entry of the script. */
export interface FaultState {
  readonly id: number
  readonly entry: FaultEntry
  /** Requests that it was meant for. */
  readonly armed: number
  /** How often it really struck. */
  readonly struck: number
  readonly consumed: boolean
}

/** What a fault can be about: a connection, a request or the processing of an upload. */
export interface Subject {
  readonly route: string
  readonly session: number | null
  readonly path?: string | undefined
}

/** One entry of the script, with what became of it. */
export class Fault {
  private seen = 0
  private armed = 0
  private struck = 0

  constructor(
    readonly id: number,
    readonly parsed: ParsedFault
  ) {}

  /** Whether this request is one to strike. Counts it among those that match. */
  isFor(subject: Subject): boolean {
    const { route, session, path, nth = 1, times = 1 } = this.parsed.match
    const isMatch =
      (route === undefined || route === subject.route) &&
      (session === undefined || session === subject.session) &&
      (path === undefined || path === subject.path)
    if (!isMatch) {
      return false
    }
    this.seen += 1
    const isDue = this.seen >= nth && (times === 'always' || this.armed < times)
    this.armed += isDue ? 1 : 0
    return isDue
  }

  strike(): void {
    this.struck += 1
  }

  state(): FaultState {
    const { times = 1 } = this.parsed.match
    const { id, armed, struck } = this
    const consumed = struck >= (times === 'always' ? 1 : times)
    return { id, entry: this.parsed.entry, armed, struck, consumed }
  }
}

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
  constructor(private waiting: readonly Fault[]) {}

  async strike(point: FaultPoint, exchange: Exchange, real: Answer | undefined): Promise<Outcome> {
    let outcome: Outcome = real ?? 'go-on'
    for (const fault of this.waiting.filter((one) => this.isAt(one, point, exchange))) {
      this.waiting = this.waiting.filter((other) => other !== fault)
      fault.strike()
      exchange.entry.faults.push(fault.id)
      const answer = outcome === 'go-on' ? undefined : outcome
      const next = await perform(fault.parsed.action, exchange, point, answer)
      if (next === undefined) {
        return undefined
      }
      outcome = next === 'go-on' ? outcome : next
    }
    return outcome
  }

  private isAt(fault: Fault, point: FaultPoint, { entry }: Exchange): boolean {
    const { point: wanted, action } = fault.parsed
    // Below a framework it is too late to say nothing: the fault stays unused, and that shows.
    const isTooLate = action.kind === 'no-continue' && entry.at.continued !== undefined
    const isPlace = point !== 'bytes' || stopOf(fault, entry.contentLength) === entry.bytesReceived
    return wanted === point && isPlace && !isTooLate
  }

  nextStop(received: number, contentLength: number | null): number | undefined {
    const stops = this.waiting.map((fault) => stopOf(fault, contentLength))
    const ahead = stops.filter((stop) => stop !== undefined && stop >= received)
    return ahead.length === 0 ? undefined : Math.min(...ahead.map(Number))
  }
}
