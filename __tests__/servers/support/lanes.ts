import type { Verdict } from './judge.js'
import type { Row } from './row.js'

/** Rows that are played at once: those that compute, and those that mostly wait. */
const WORKING_LANES = 2
const WAITING_LANES = 16

/** Plays rows several at a time, beginning when the first of them is asked for. */
export class Lanes {
  readonly #play: (row: Row) => Promise<Verdict>
  readonly #rows: readonly Row[]
  readonly #played = new Map<Row, PromiseWithResolvers>()
  #hasBegun = false

  constructor(rows: readonly Row[], play: (row: Row) => Promise<Verdict>) {
    this.#rows = rows
    this.#play = play
    rows.forEach((row) => this.#played.set(row, withResolvers()))
  }

  verdict(row: Row): Promise<Verdict> {
    if (!this.#hasBegun) {
      this.#hasBegun = true
      const waiting = this.#rows.filter(({ waits }) => waits === true)
      const working = this.#rows.filter(({ waits }) => waits !== true)
      this.#open(waiting, WAITING_LANES)
      this.#open(working, WORKING_LANES)
    }
    return this.#played.get(row)!.promise
  }

  #open(rows: readonly Row[], lanes: number): void {
    const queue = [...rows]
    for (let lane = 0; lane < lanes; lane++) {
      void this.#work(queue)
    }
  }

  async #work(queue: Row[]): Promise<void> {
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
      const { resolve, reject } = this.#played.get(row)!
      await this.#play(row).then(resolve, reject)
    }
  }
}

interface PromiseWithResolvers {
  readonly promise: Promise<Verdict>
  readonly resolve: (verdict: Verdict) => void
  readonly reject: (reason: unknown) => void
}

function withResolvers(): PromiseWithResolvers {
  let resolve!: PromiseWithResolvers['resolve']
  let reject!: PromiseWithResolvers['reject']
  const promise = new Promise<Verdict>((yes, no) => {
    resolve = yes
    reject = no
  })
  // The test of a later row asks for it when its turn comes.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}
