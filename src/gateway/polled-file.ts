import type { Fetched } from './fetched.js'
import type { Served } from './served.js'

/** What ends a poll before its time. */
export type Decision =
  | { readonly kind: 'wrong'; readonly index: number; readonly served: Served }
  | { readonly kind: 'refused'; readonly index: number; readonly why: string }

/** A file that was not served, and what the gateway did instead the last time. */
export interface Unserved {
  readonly index: number
  readonly why: string
  /** In the last run the gateway answered and did not have it; false where nothing was learned of it. */
  readonly isAbsent: boolean
  /** It was given up: to ask once more would show nothing else. */
  readonly isGivenUp: boolean
}

/** What follows from an answer. `odd`: other bytes for the first time, a second look has to decide. */
export type Verdict = 'served' | 'odd' | 'again' | 'given-up' | Decision

/** Tries of a file whose answer should not change, and sometimes does: a link to a node may expire. */
export const MOST_REFUSALS = 3

/** One file that is asked for until it was served, and what was learned of it. Pure. */
export class PolledFile implements Unserved {
  readonly index: number
  why = ''
  /** In this run the gateway has answered, and did not have it. */
  isAbsent = false
  isGivenUp = false
  /** Distinguishes a file that is asked for once more after it was served. */
  readonly #run: number
  #tries = 0
  #refusals = 0
  #isOdd = false

  constructor(index: number, run: number) {
    this.index = index
    this.#run = run
  }

  get tries(): number {
    return this.#tries
  }

  /**
   * Counts a try, and gives the query of its link. The query keeps a cache from answering with an
   * early 404, and from keeping one for visitors. Each third try goes without, in case that a gateway
   * takes it for part of the name, and so does the second look at bytes that differ, which a
   * visitor's address has to decide. Without a `cacheBust` that is asked for each time.
   */
  nextQuery(cacheBust: string): string {
    this.#tries += 1
    const isPlain = cacheBust === '' || this.#isOdd || this.#tries % 3 === 0
    const nth = this.#run === 1 ? this.#tries : `${this.#run}-${this.#tries}`
    return isPlain ? '' : `${cacheBust}-${nth}`
  }

  /** @param otherBytes what is said of bytes that differ, where no second look is possible */
  note(fetched: Fetched, otherBytes: string): Verdict {
    const { index } = this
    switch (fetched.kind) {
      case 'same':
        return 'served'
      case 'different':
        if (this.#isOdd) {
          return { kind: 'wrong', index, served: fetched.served }
        }
        this.#isOdd = true
        this.#keep(`${otherBytes} (${fetched.served.bytes})`, true)
        return 'odd'
      case 'absent':
      case 'silent':
        this.#keep(fetched.why, fetched.kind === 'absent')
        return 'again'
      case 'refused':
      case 'astray':
        this.#refusals += 1
        this.#keep(fetched.why, fetched.kind === 'astray' && fetched.isNowhere)
        if (this.#refusals < MOST_REFUSALS) {
          return 'again'
        }
        this.isGivenUp = true
        return fetched.kind === 'refused' ? { kind: 'refused', index, why: this.why } : 'given-up'
      case 'never':
        this.#keep(fetched.why, false)
        this.isGivenUp = true
        return 'given-up'
      case 'aborted':
        this.why ||= 'it was not served before the time was over'
        return 'again'
    }
  }

  /** What was learned is not lost to a last request that time cuts off. */
  #keep(why: string, isAbsent: boolean): void {
    if (isAbsent || !this.isAbsent) {
      this.why = why
      this.isAbsent = isAbsent
    }
  }
}
