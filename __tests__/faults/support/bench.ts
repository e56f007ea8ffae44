import { appendFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from '@jest/globals'
import { startEmulator, type Emulator } from '../../support/emulator.js'
import {
  checkCommands,
  checkConsumed,
  checkEnd,
  checkSecrets,
  checkSessions,
  checkTree,
  checkUsage,
  checkWords
} from './oracles.js'
import type { Result, Row } from './row.js'
import { playRow } from './run-row.js'

/** Rows that are played at the same time, each on an embedded dStor of its own. */
const LANES = Number(process.env['FAULT_LANES'] ?? 3)
/** Fewer rows than this are not worth the start of another dStor. */
const ROWS_PER_LANE = 6
const ROW_LIMIT_MS = 600_000
const SHOWN_LOG = 6_000

/** `full` plays every row, else only the short form runs. */
const IS_FULL = process.env['FAULTS'] === 'full'
/** Ids of rows, separated by commas: only these are played. */
const CHOSEN = process.env['FAULT_ROWS']?.split(',')
/** A file to which the outcome of every row is appended, one JSON object a line. */
const REPORT = process.env['FAULT_REPORT']

function isWanted(row: Row): boolean {
  return CHOSEN === undefined
    ? IS_FULL || row.short === true
    : CHOSEN.some((id) => row.id === id || row.id.startsWith(`${id} `))
}

/** Plays rows in lanes, in order, beginning when the first of them is asked for. */
class Bench {
  readonly #rows: readonly Row[]
  readonly #emulators: Promise<Emulator>[] = []
  readonly #played = new Map<Row, Deferred>()
  #hasBegun = false

  constructor(rows: readonly Row[]) {
    this.#rows = rows
    rows.forEach((row) => this.#played.set(row, deferred()))
  }

  result(row: Row): Promise<Result> {
    if (!this.#hasBegun) {
      this.#hasBegun = true
      const queue = [...this.#rows]
      const lanes = Math.min(LANES, Math.ceil(queue.length / ROWS_PER_LANE))
      for (let lane = 0; lane < lanes; lane++) {
        void this.#work(queue)
      }
    }
    return this.#played.get(row)!.promise
  }

  async #work(queue: Row[]): Promise<void> {
    const emulator = startEmulator()
    this.#emulators.push(emulator)
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
      const { resolve, reject } = this.#played.get(row)!
      await emulator.then((ready) => playRow(row, ready)).then(resolve, reject)
    }
  }

  async stop(): Promise<void> {
    for (const started of await Promise.allSettled(this.#emulators)) {
      if (started.status === 'fulfilled') {
        await started.value.stop()
      }
    }
  }
}

/** A promise that is settled from outside. */
interface Deferred {
  readonly promise: Promise<Result>
  readonly resolve: (result: Result) => void
  readonly reject: (reason: unknown) => void
}

function deferred(): Deferred {
  let resolve!: Deferred['resolve']
  let reject!: Deferred['reject']
  const promise = new Promise<Result>((yes, no) => {
    resolve = yes
    reject = no
  })
  // The test of a later row asks for it when its turn comes.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}

function problemsOf(row: Row, result: Result): string[] {
  const more = row.env?.['DSTOR_TEST_MORE_SECRETS']?.split('\n') ?? []
  return [
    ...checkTree(row, result),
    ...checkSessions(row, result),
    ...checkConsumed(row, result),
    ...checkSecrets(row, result, more),
    ...checkCommands(row, result, more),
    ...checkEnd(row, result),
    ...checkUsage(row, result),
    ...checkWords(row, result)
  ]
}

async function judge(row: Row, result: Result): Promise<void> {
  const problems = problemsOf(row, result)
  try {
    await row.check?.(result)
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  }
  tell(row, result, problems)
  if (problems.length > 0) {
    const log = result.stdout.replace(/^::(debug|add-mask)::.*\n/gm, '').slice(-SHOWN_LOG)
    throw new Error(`${problems.join('\n')}\n\nThe end of its log:\n${log}\n${result.stderr}`)
  }
}

function tell(row: Row, result: Result, problems: readonly string[]): void {
  if (REPORT === undefined) {
    return
  }
  const { id, fault } = row
  const facts = {
    id,
    fault,
    exitCode: result.exitCode,
    status: result.outputs['status'] ?? '',
    sessions: result.sessions.length,
    ms: Math.round(result.durationMs),
    rssMiB: Math.round(result.peakRssBytes / 2 ** 20),
    problems
  }
  appendFileSync(REPORT, `${JSON.stringify(facts)}\n`)
}

/** One test for each row that belongs to this form of the bench. */
export function describeRows(group: string, rows: readonly Row[]): void {
  const wanted = rows.filter(isWanted)
  const bench = new Bench(wanted)
  describe(`faults: ${group}`, () => {
    afterAll(() => bench.stop())
    if (wanted.length === 0) {
      it('has rows, and none of them belongs to this form', () => {
        expect(rows.length).toBeGreaterThan(0)
      })
    }
    for (const row of wanted) {
      it(`${row.id}: ${row.fault}`, async () => judge(row, await bench.result(row)), ROW_LIMIT_MS)
    }
  })
}
