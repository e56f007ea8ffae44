import { type Backoff, pauseMs, REQUEST_BACKOFF } from '../http/backoff.js'
import type { Clock } from '../http/clock.js'
import type { Logger } from '../model.js'
import { quote } from '../text/escape.js'
import { count, durationText } from '../text/format.js'
import { type Fetched, fetchFile } from './fetch-file.js'
import type { ExpectedFile, Served } from './served.js'

export interface Target {
  readonly file: ExpectedFile
  /** The gateway's link to the file. */
  readonly link: URL
}

/** A file that the gateway did not serve, and what it did instead the last time. */
export interface Unserved {
  readonly target: Target
  readonly why: string
}

export interface WrongFile {
  readonly target: Target
  readonly served: Served
}

export interface PollOptions {
  readonly clock: Clock
  readonly log: Pick<Logger, 'info' | 'debug'>
  /** Distinguishes the requests of this run from what caches hold. */
  readonly cacheBust: string
  readonly stallMs: number
  /** Aborted at the end of time, on cancellation, and by the poll itself at the first wrong file. */
  readonly stop: AbortController
  /** Told of bytes under way; less than 0 when they turned out to be of no use. */
  readonly onBytes: (bytes: number) => void
  readonly onVerified: (file: ExpectedFile) => void
  readonly backoff?: Backoff | undefined
}

const CONCURRENCY = 8
/** Tries of a file whose answer should not change (400, 403, a redirect that is not followed). */
const MOST_REFUSALS = 3
/** Less time than this is not worth another try. */
const SHORTEST_TRY_MS = 150

interface Pending {
  readonly target: Target
  tries: number
  refusals: number
  why: string
}

/**
 * Asks for files in rounds until each was served or the time is over: what is not there yet is asked
 * for again in the next round, after a pause that grows from 1 s to 15 s with jitter and lasts at
 * least as long as a `Retry-After` says. The first wrong file ends it.
 */
export class Poll {
  readonly #options: PollOptions
  readonly #final: Unserved[] = []
  #pending: Pending[] = []
  #concurrency = CONCURRENCY
  #wrong: WrongFile | undefined
  /** Nothing is asked before this time, because the gateway asked for patience. */
  #gateMs = 0
  #untilMs = 0

  constructor(options: PollOptions) {
    this.#options = options
  }

  /** The first file that was served with other bytes. */
  get wrong(): WrongFile | undefined {
    return this.#wrong
  }

  /** Files that were not served until now, and those that never will be. */
  get unserved(): readonly Unserved[] {
    return [...this.#final, ...this.#pending]
  }

  /** Asks for these files, and for those not served before, until `untilMs` on the clock. */
  async run(targets: readonly Target[], untilMs: number): Promise<void> {
    const fresh = targets.map((target): Pending => ({ target, tries: 0, refusals: 0, why: '' }))
    this.#pending = [...this.#pending, ...fresh]
    this.#untilMs = untilMs
    for (let round = 1; this.#pending.length > 0; round++) {
      this.#pending = await this.#round(this.#pending)
      if (this.#pending.length === 0 || !(await this.#pause(round, this.#pending))) {
        return
      }
    }
  }

  /** One try of each file; gives back those to try again. */
  async #round(pending: readonly Pending[]): Promise<Pending[]> {
    const again: Pending[] = []
    let next = 0
    const work = async (): Promise<void> => {
      for (let item = pending[next++]; item !== undefined; item = pending[next++]) {
        if (!(await this.#try(item))) {
          again.push(item)
        }
      }
    }
    const gateMs = this.#gateMs
    await Promise.all(Array.from({ length: Math.min(this.#concurrency, pending.length) }, work))
    if (this.#gateMs > gateMs) {
      this.#concurrency = Math.max(1, Math.floor(this.#concurrency / 2))
    }
    return again
  }

  /** True when nothing more is to be asked about this file. */
  async #try(item: Pending): Promise<boolean> {
    const { clock, stop, stallMs } = this.#options
    const gate = this.#gateMs - clock.now()
    if (stop.signal.aborted || (gate > 0 && !(await this.#sleep(gate)))) {
      item.why ||= 'it was not asked for before the time was over'
      return false
    }
    item.tries += 1
    return this.#note(item, await this.#fetch(item, stallMs))
  }

  async #fetch(item: Pending, stallMs: number): Promise<Fetched> {
    const { clock, stop, onBytes } = this.#options
    const { file } = item.target
    let received = 0
    const fetched = await fetchFile(file, this.#linkOf(item), {
      stallMs,
      totalMs: Math.max(1, this.#untilMs - clock.now()),
      signal: stop.signal,
      onBytes: (bytes) => {
        received += bytes
        onBytes(bytes)
      }
    })
    onBytes((fetched.kind === 'same' ? file.size : 0) - received)
    return fetched
  }

  /**
   * The query keeps a cache from answering with an early 404, and from keeping one for visitors
   * (docs/ipfs.md 5). Each third try goes without, in case that a gateway takes it for part of the
   * name.
   */
  #linkOf({ target, tries }: Pending): URL {
    const link = new URL(target.link)
    if (tries % 3 !== 0) {
      link.searchParams.set('v', `${this.#options.cacheBust}-${tries}`)
    }
    return link
  }

  #note(item: Pending, fetched: Fetched): boolean {
    const { target } = item
    switch (fetched.kind) {
      case 'same':
        this.#options.onVerified(target.file)
        return true
      case 'different':
        this.#wrong ??= { target, served: fetched.served }
        this.#options.stop.abort()
        return true
      case 'later':
        this.#keep(item, fetched.why)
        this.#gateMs = Math.max(this.#gateMs, this.#gateAfter(fetched.retryAfterMs))
        return false
      case 'refused':
        item.refusals += 1
        this.#keep(item, fetched.why)
        return item.refusals >= MOST_REFUSALS && this.#giveUp(item)
      case 'never':
        this.#keep(item, fetched.why)
        return this.#giveUp(item)
      case 'aborted':
        item.why ||= 'it was not served before the time was over'
        return false
    }
  }

  #keep(item: Pending, why: string): void {
    item.why = why
    this.#options.log.debug(`${quote(item.target.file.path)}, try ${item.tries}: ${why}`)
  }

  #giveUp({ target, why }: Pending): true {
    this.#final.push({ target, why })
    return true
  }

  #gateAfter(retryAfterMs: number): number {
    return retryAfterMs > 0 ? this.#options.clock.now() + retryAfterMs : 0
  }

  /** Waits for the next round. False when there is no time for one. */
  async #pause(round: number, pending: readonly Pending[]): Promise<boolean> {
    const { clock, log, stop, backoff = REQUEST_BACKOFF } = this.#options
    const left = this.#untilMs - clock.now()
    if (stop.signal.aborted || left < SHORTEST_TRY_MS) {
      return false
    }
    // Never more than half of what is left, so that the last try comes shortly before the end.
    const pause = Math.min(left / 2, pauseMs(backoff, round, clock, SHORTEST_TRY_MS))
    const waitMs = Math.max(pause, this.#gateMs - clock.now())
    const [first] = pending
    const example = first === undefined ? '' : `: ${quote(first.target.file.path)}, ${first.why}`
    const what = `${count(pending.length, 'file')} not served yet${example}`
    if (waitMs >= left) {
      log.info(`${what}. The gateway asks to wait longer than the time limit allows.`)
      return false
    }
    log.info(
      `${what}. Try ${round + 1} in ${durationText(waitMs)}, ${durationText(left)} left for it.`
    )
    return this.#sleep(waitMs)
  }

  /** False when the wait was ended, or would last beyond the end. */
  async #sleep(ms: number): Promise<boolean> {
    const { clock, stop } = this.#options
    if (clock.now() + ms >= this.#untilMs) {
      return false
    }
    try {
      await clock.sleep(ms, stop.signal)
      return true
    } catch (error) {
      if (stop.signal.aborted) {
        return false
      }
      throw error
    }
  }
}
