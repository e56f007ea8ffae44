import { type Backoff, pauseMs, REQUEST_BACKOFF } from '../http/backoff.js'
import type { Clock } from '../http/clock.js'
import type { Logger } from '../model.js'
import { quote } from '../text/escape.js'
import { count, durationText } from '../text/format.js'
import { OF_SENT } from './difference.js'
import type { Fetched } from './fetch-file.js'
import type { Served } from './served.js'

export interface PollOptions {
  readonly clock: Clock
  readonly log: Pick<Logger, 'info' | 'debug'>
  /** Asks once for the file at a position, with this query in the link; without one for ''. Never rejects. */
  readonly ask: (index: number, query: string) => Promise<Fetched>
  /** The path of the file at a position, for the log. */
  readonly pathOf: (index: number) => string
  /** What is said of bytes that differ, where no second look was possible. */
  readonly otherBytes?: string | undefined
  /** Distinguishes the requests of this run from what caches hold. */
  readonly cacheBust: string
  /** Aborted at the end of time, on cancellation, and by the poll itself once the outcome is decided. */
  readonly stop: AbortController
  /** Told of each file that is there as it was sent. */
  readonly onServed: (index: number, contentType: string) => void
  readonly backoff?: Backoff | undefined
}

/** A file that was not served, and what the gateway did instead the last time. */
export interface Unserved {
  readonly index: number
  readonly why: string
  /** In the last run the gateway answered and did not have it; false where nothing was learned of it. */
  readonly isAbsent: boolean
}

/** What ends a poll before its time. */
export type Decision =
  | { readonly kind: 'wrong'; readonly index: number; readonly served: Served }
  | { readonly kind: 'refused'; readonly index: number; readonly why: string }

/** Requests at once. */
const WIDTH = 8
/** Tries of a file whose answer should not change, and sometimes does: a link to a node may expire. */
const MOST_REFUSALS = 3
/** Tries of the first file before others are tried in turn, while nothing is served. */
const FIRST_FILE_TRIES = 4
/** Before bytes that differ are asked for once more. */
const SECOND_LOOK_MS = 1_000
/** Longest `Retry-After` that is obeyed (contract 4.6). */
const LONGEST_PATIENCE_MS = 60_000
/** Less time than this is not worth another try. */
const SHORTEST_TRY_MS = 150

const NOT_ASKED = 'it was not asked for, as nothing was served'

interface Item {
  readonly index: number
  /** Distinguishes a file that is asked for once more after it was served. */
  readonly run: number
  tries: number
  refusals: number
  why: string
  /** In this run the gateway has answered, and did not have it. */
  isAbsent: boolean
  /** It was served with other bytes, and a second look has to decide. */
  isOdd: boolean
}

/**
 * Asks for files until each was served or the time is over. While nothing is served one file is asked
 * for at a time; then all, each once; then in rounds what is not there yet: a few files first, and
 * the others where one of those is served by now. Between two rounds lies a pause that grows from 1 s
 * to 15 s with jitter and lasts at least as long as a `Retry-After` says. Bytes that differ twice,
 * and a refusal that stays, end it.
 */
export class Poll {
  readonly #options: PollOptions
  #open: Item[] = []
  readonly #closed: Item[] = []
  #runs = 0
  #served = 0
  /** Rounds without any file served before. */
  #fruitless = 0
  #width = WIDTH
  #decision: Decision | undefined
  /** Nothing is asked before this time, because the gateway asked for patience. */
  #gateMs = 0
  #untilMs = 0

  constructor(options: PollOptions) {
    this.#options = options
  }

  /** What ended it; undefined where all was served, or the time was over. */
  get decision(): Decision | undefined {
    return this.#decision
  }

  /** Files that were not served until now, and those that never will be. */
  get unserved(): readonly Unserved[] {
    const items = [...this.#closed, ...this.#open]
    // What was learned of some comes before those that were never asked for.
    const asked = items.filter(({ why }) => why !== '')
    const others = items.filter(({ why }) => why === '')
    return [...asked, ...others.map((item) => ({ ...item, why: NOT_ASKED }))]
  }

  /** Asks for these files, and for those not served before, until `untilMs` on the clock. */
  async run(indices: Iterable<number>, untilMs: number): Promise<void> {
    const run = (this.#runs += 1)
    this.#open.forEach((item) => (item.isAbsent = false))
    const fresh: Item[] = []
    for (const index of indices) {
      fresh.push({ index, run, tries: 0, refusals: 0, why: '', isAbsent: false, isOdd: false })
    }
    this.#open = [...fresh, ...this.#open]
    this.#untilMs = untilMs
    for (let round = 1; this.#open.length > 0; round++) {
      await this.#round(round)
      if (this.#open.length === 0 || this.#isHopeless() || !(await this.#pause(round))) {
        return
      }
    }
  }

  /** Files that cannot be looked at, and none that was served: the others will be no better. */
  #isHopeless(): boolean {
    return this.#served === 0 && this.#closed.length >= MOST_REFUSALS
  }

  async #round(round: number): Promise<void> {
    const servedBefore = this.#served
    const items = this.#open
    const scouts = items.slice(0, this.#scoutsOf(round))
    const others = items.slice(scouts.length)
    const open = await this.#askAll(scouts)
    if (this.#served > servedBefore) {
      this.#open = [...(await this.#askAll(others)), ...open]
      return
    }
    this.#fruitless += this.#served === 0 ? 1 : 0
    const isPatient = this.#served === 0 && this.#fruitless < FIRST_FILE_TRIES
    this.#open = isPatient ? [...open, ...others] : [...others, ...open]
  }

  /** How many files tell whether the others are worth asking for. */
  #scoutsOf(round: number): number {
    if (this.#served === 0) {
      return 1
    }
    return round === 1 ? this.#open.length : WIDTH
  }

  /** One try of each; gives back those to try again, in their order. */
  async #askAll(items: readonly Item[]): Promise<Item[]> {
    const again = new Set<Item>()
    let next = 0
    const lane = async (): Promise<void> => {
      for (let item = items[next++]; item !== undefined; item = items[next++]) {
        if (!(await this.#try(item))) {
          again.add(item)
        }
      }
    }
    const gateMs = this.#gateMs
    await Promise.all(Array.from({ length: Math.min(this.#width, items.length) }, lane))
    if (this.#gateMs > gateMs) {
      this.#width = Math.max(1, Math.floor(this.#width / 2))
    }
    return items.filter((item) => again.has(item))
  }

  /** True when nothing more is to be asked about this file. */
  async #try(item: Item): Promise<boolean> {
    const { clock, stop } = this.#options
    const gate = this.#gateMs - clock.now()
    const isOver = stop.signal.aborted || clock.now() >= this.#untilMs
    if (isOver || (gate > 0 && !(await this.#sleep(gate)))) {
      item.why ||= 'it was not asked for before the time was over'
      return false
    }
    item.tries += 1
    const isDone = this.#note(item, await this.#ask(item))
    return isDone ?? this.#lookAgain(item)
  }

  /**
   * The query keeps a cache from answering with an early 404, and from keeping one for visitors. Each
   * third try goes without, in case that a gateway takes it for part of the name, and so does the
   * second look at bytes that differ, which a visitor's address has to decide.
   */
  #ask({ index, run, tries, isOdd }: Item): Promise<Fetched> {
    const isPlain = isOdd || tries % 3 === 0
    const nth = run === 1 ? tries : `${run}-${tries}`
    return this.#options.ask(index, isPlain ? '' : `${this.#options.cacheBust}-${nth}`)
  }

  /** Whether the file is done with; undefined where a second look has to decide. */
  #note(item: Item, fetched: Fetched): boolean | undefined {
    switch (fetched.kind) {
      case 'same':
        this.#served += 1
        this.#options.onServed(item.index, fetched.contentType)
        return true
      case 'different':
        if (item.isOdd) {
          return this.#decide({ kind: 'wrong', index: item.index, served: fetched.served })
        }
        item.isOdd = true
        this.#keep(
          item,
          `${this.#options.otherBytes ?? OF_SENT.otherBytes} (${fetched.served.bytes})`,
          true
        )
        return undefined
      case 'absent':
      case 'silent':
        this.#keep(item, fetched.why, fetched.kind === 'absent')
        this.#gateMs = Math.max(this.#gateMs, this.#gateAfter(fetched.retryAfterMs))
        return false
      case 'refused':
      case 'astray':
        item.refusals += 1
        this.#keep(item, fetched.why, false)
        return item.refusals >= MOST_REFUSALS && this.#giveUp(item, fetched.kind === 'refused')
      case 'never':
        this.#keep(item, fetched.why, false)
        return this.#giveUp(item, false)
      case 'aborted':
        item.why ||= 'it was not served before the time was over'
        return false
    }
  }

  /** One odd answer decides nothing: a page of a server that starts, a cache that is being filled. */
  async #lookAgain(item: Item): Promise<boolean> {
    const left = this.#untilMs - this.#options.clock.now()
    if (!(await this.#sleep(Math.min(SECOND_LOOK_MS, left / 2)))) {
      return false
    }
    item.tries += 1
    return this.#note(item, await this.#ask(item)) === true
  }

  #keep(item: Item, why: string, isAbsent: boolean): void {
    // What was learned is not lost to a last request that time cuts off.
    if (isAbsent || !item.isAbsent) {
      item.why = why
      item.isAbsent = isAbsent
    }
    const { log, pathOf } = this.#options
    log.debug(`${quote(pathOf(item.index))}, try ${item.tries}: ${why}`)
  }

  #giveUp(item: Item, isRefused: boolean): true {
    this.#closed.push(item)
    return isRefused ? this.#decide({ kind: 'refused', index: item.index, why: item.why }) : true
  }

  #decide(decision: Decision): true {
    this.#decision ??= decision
    this.#options.stop.abort()
    return true
  }

  /** Some of the time that is left stays for a last try, however long the gateway asks to wait. */
  #gateAfter(retryAfterMs: number): number {
    const now = this.#options.clock.now()
    const most = Math.min(LONGEST_PATIENCE_MS, (this.#untilMs - now) * 0.75)
    return retryAfterMs > 0 ? now + Math.min(retryAfterMs, most) : 0
  }

  /** Waits for the next round. False when there is no time for one. */
  async #pause(round: number): Promise<boolean> {
    const { clock, log, stop, pathOf, backoff = REQUEST_BACKOFF } = this.#options
    const left = this.#untilMs - clock.now()
    if (stop.signal.aborted || left < SHORTEST_TRY_MS) {
      return false
    }
    // Never more than half of what is left, so that the last try comes shortly before the end.
    const pause = Math.min(left / 2, pauseMs(backoff, round, clock, SHORTEST_TRY_MS))
    const waitMs = Math.max(pause, this.#gateMs - clock.now())
    const first = this.#open.find(({ why }) => why !== '')
    const example = first === undefined ? '' : `: ${quote(pathOf(first.index))}, ${first.why}`
    const what = `${count(this.#open.length, 'file')} not served yet${example}`
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
