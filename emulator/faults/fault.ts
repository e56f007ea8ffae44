import { Limiter } from './limiter.js'
import type { FaultEntry, FaultMatch, ParsedFault } from './script.js'

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
  readonly contentLength?: number | null
  readonly isReused?: boolean
}

function isOneOf(paths: string | readonly string[], path: string | undefined): boolean {
  return path !== undefined && (typeof paths === 'string' ? paths === path : paths.includes(path))
}

function fits(match: FaultMatch, subject: Subject): boolean {
  const { route, session, path, notPath, largerThan, reused } = match
  return (
    (route === undefined || route === subject.route) &&
    (session === undefined || session === subject.session) &&
    (path === undefined || isOneOf(path, subject.path)) &&
    (notPath === undefined || !isOneOf(notPath, subject.path)) &&
    (largerThan === undefined || (subject.contentLength ?? 0) > largerThan) &&
    (reused === undefined || reused === (subject.isReused ?? false))
  )
}

/** One entry of the script, with what became of it. */
export class Fault {
  readonly limiter: Limiter
  /** For each path where the match says so, else for all of them together. */
  readonly #counts = new Map<string, { seen: number; armed: number }>()
  #firstMs: number | undefined
  #armed = 0
  #struck = 0

  constructor(
    readonly id: number,
    readonly parsed: ParsedFault
  ) {
    this.limiter = new Limiter(parsed.action)
  }

  /** Whether this request is one to strike. Counts it among those that match. */
  isFor(subject: Subject): boolean {
    const { forMs, nth = 1, times = 1, perPath } = this.parsed.match
    if (!fits(this.parsed.match, subject)) {
      return false
    }
    const nowMs = performance.now()
    this.#firstMs ??= nowMs
    const key = perPath === true ? (subject.path ?? '') : ''
    const count = this.#counts.get(key) ?? { seen: 0, armed: 0 }
    this.#counts.set(key, count)
    count.seen += 1
    const isOver = forMs !== undefined && nowMs - this.#firstMs >= forMs
    const isDue = count.seen >= nth && (times === 'always' || count.armed < times)
    if (!isDue || isOver) {
      return false
    }
    count.armed += 1
    this.#armed += 1
    return true
  }

  strike(): void {
    this.#struck += 1
  }

  state(): FaultState {
    const { times = 1 } = this.parsed.match
    const consumed = this.#struck >= (times === 'always' ? 1 : times)
    const { entry } = this.parsed
    return { id: this.id, entry, armed: this.#armed, struck: this.#struck, consumed }
  }
}
