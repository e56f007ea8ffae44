import { type Backoff, LONGEST_RETRY_AFTER_MS, pauseMs, SAFE_BACKOFF } from '../http/backoff.js'
import type { Clock } from '../http/clock.js'
import type { Logger } from '../model.js'
import { quote } from '../text/escape.js'
import { count, durationText } from '../text/format.js'
import { OF_SENT } from './difference.js'
import type { Fetched } from './fetched.js'
import { type Decision, MOST_REFUSALS, PolledFile, type Unserved } from './polled-file.js'

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

/** Requests at once. */
const WIDTH = 8
/** Tries of the first file before others are tried in turn, while nothing is served. */
const FIRST_FILE_TRIES = 4
/** Before bytes that differ are asked for once more. */
const SECOND_LOOK_MS = 1_000
/** Less time than this is not worth another try. */
const SHORTEST_TRY_MS = 150

const NOT_ASKED = 'it was not asked for, as nothing was served'

/**
 * Asks for files until each was served or the time is over. While nothing is served one file is asked
 * for at a time; then all, each once; then in rounds what is not there yet: a few files first, and
 * the others where one of those is served by now. Between two rounds lies a pause that grows from 1 s
 * to 15 s with jitter and lasts at least as long as a `Retry-After` says. Bytes that differ twice,
 * and a refusal that stays, end it.
 */
export class Poll {
  readonly #options: PollOptions
  #open: PolledFile[] = []
  readonly #closed: PolledFile[] = []
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
    const fresh: PolledFile[] = []
    for (const index of indices) {
      fresh.push(new PolledFile(index, run))
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
  async #askAll(items: readonly PolledFile[]): Promise<PolledFile[]> {
    const again = new Set<PolledFile>()
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
  async #try(file: PolledFile): Promise<boolean> {
    const { clock, stop } = this.#options
    const gate = this.#gateMs - clock.now()
    const isOver = stop.signal.aborted || clock.now() >= this.#untilMs
    if (isOver || (gate > 0 && !(await this.#sleep(gate)))) {
      file.why ||= 'it was not asked for before the time was over'
      return false
    }
    const isDone = await this.#ask(file)
    return isDone ?? this.#lookAgain(file)
  }

  /** One odd answer decides nothing: a page of a server that starts, a cache that is being filled. */
  async #lookAgain(file: PolledFile): Promise<boolean> {
    const left = this.#untilMs - this.#options.clock.now()
    return (
      (await this.#sleep(Math.min(SECOND_LOOK_MS, left / 2))) && (await this.#ask(file)) === true
    )
  }

  /** Whether the file is done with; undefined where a second look has to decide. */
  async #ask(file: PolledFile): Promise<boolean | undefined> {
    const { ask, cacheBust, onServed, log, pathOf } = this.#options
    const { otherBytes = OF_SENT.otherBytes } = this.#options
    const fetched = await ask(file.index, file.nextQuery(cacheBust))
    if ('retryAfterMs' in fetched) {
      this.#gateMs = Math.max(this.#gateMs, this.#gateAfter(fetched.retryAfterMs))
    }
    const verdict = file.note(fetched, otherBytes)
    if (fetched.kind === 'same') {
      this.#served += 1
      onServed(file.index, fetched.contentType)
      return true
    }
    log.debug(`${quote(pathOf(file.index))}, try ${file.tries}: ${file.why}`)
    if (typeof verdict === 'object') {
      this.#decision ??= verdict
      this.#options.stop.abort()
    }
    if (file.isGivenUp) {
      this.#closed.push(file)
    }
    return verdict === 'odd' ? undefined : verdict !== 'again'
  }

  /** Some of the time that is left stays for a last try, however long the gateway asks to wait. */
  #gateAfter(retryAfterMs: number): number {
    const now = this.#options.clock.now()
    const most = Math.min(LONGEST_RETRY_AFTER_MS, (this.#untilMs - now) * 0.75)
    return retryAfterMs > 0 ? now + Math.min(retryAfterMs, most) : 0
  }

  /** Waits for the next round. False when there is no time for one. */
  async #pause(round: number): Promise<boolean> {
    const { clock, log, stop, pathOf, backoff = SAFE_BACKOFF } = this.#options
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
