import type { Logger, ProgressAmount, ProgressSink, ProgressTotals } from '../model.js'
import { bytesOfText, bytesText, durationText, numberText } from '../text/format.js'

export interface ProgressOptions {
  /** Milliseconds between two lines. */
  readonly intervalMs?: number
  /** A monotonic clock in milliseconds (docs/faults.md 6: wall clocks jump). */
  readonly now?: () => number
}

const INTERVAL_MS = 5_000
/** Samples behind the rate, one for each line: half a minute at the default interval. */
const WINDOW = 7
/** Lines without a moved byte before the line says so. */
const SILENT_LINES = 2
/** Of a line, while nothing moves: what is waited for then has lines of its own. */
const MOST_REPEATS = 2

/** A log; on a terminal it has a line that the next one takes the place of. */
type ProgressLog = Pick<Logger, 'info'> & {
  readonly isLive?: boolean
  readonly transient?: (text: string) => void
}

const LIVE_INTERVAL_MS = 250
/** In less time nobody can know a rate: a few bytes at the start would promise hours. */
const SHORTEST_RATE_MS = 1_000
const BAR_CELLS = 24

function bar(part: number): string {
  const filled = Math.floor(part * BAR_CELLS)
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_CELLS - filled)}]`
}

interface Sample {
  readonly atMs: number
  readonly bytes: number
}

function timeLeftText(ms: number): string {
  return ms < 59_000 ? `${Math.max(1, Math.ceil(ms / 1000))} s` : durationText(ms)
}

function fraction(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 1
}

function partOf(done: ProgressAmount, totals: ProgressTotals): number {
  return totals.bytes > 0
    ? fraction(done.bytesDone, totals.bytes)
    : fraction(done.filesDone, totals.files)
}

/**
 * One line like `42 % · 840 of 2,000 files · 128.4 of 304.0 MiB · 12.3 MiB/s · 14 s left`. Rate and
 * time left are left out while nobody can know them. 100 % is only said when all is done.
 */
export function progressLine(
  done: ProgressAmount,
  totals: ProgressTotals,
  bytesPerSecond: number
): string {
  const part = partOf(done, totals)
  const isComplete = part === 1 && done.filesDone >= totals.files
  const percent = isComplete ? 100 : Math.min(99, Math.floor(part * 100))
  const files = numberText(Math.min(done.filesDone, totals.files))
  const words = [
    `${percent} %`,
    `${files} of ${numberText(totals.files)} files`,
    bytesOfText(Math.min(done.bytesDone, totals.bytes), totals.bytes)
  ]
  if (Number.isFinite(bytesPerSecond) && bytesPerSecond >= 1) {
    words.push(`${bytesText(Math.round(bytesPerSecond))}/s`)
    const bytesLeft = totals.bytes - done.bytesDone
    if (bytesLeft > 0) {
      words.push(`${timeLeftText((bytesLeft / bytesPerSecond) * 1000)} left`)
    }
  }
  return words.join(' · ')
}

/**
 * Prints how far the upload is, one line for each interval, at most two more while nothing moves,
 * and none after `stop`. The timer never keeps the process alive.
 */
export class Progress implements ProgressSink {
  readonly #log: ProgressLog
  readonly #totals: ProgressTotals
  readonly #intervalMs: number
  readonly #now: () => number
  #done: ProgressAmount = { filesDone: 0, bytesDone: 0 }
  /** Lines since something moved. */
  #lines = 0
  #samples: Sample[] = []
  #movedAtMs = 0
  #timer: NodeJS.Timeout | undefined

  constructor(
    log: ProgressLog,
    totals: ProgressTotals,
    {
      intervalMs = log.isLive === true ? LIVE_INTERVAL_MS : INTERVAL_MS,
      now = () => performance.now()
    }: ProgressOptions = {}
  ) {
    this.#log = log
    this.#totals = totals
    this.#intervalMs = intervalMs
    this.#now = now
  }

  start(): this {
    this.stop()
    this.#movedAtMs = this.#now()
    this.#lines = 0
    this.#samples = [{ atMs: this.#movedAtMs, bytes: this.#done.bytesDone }]
    this.#timer = setInterval(() => this.#print(), this.#intervalMs)
    this.#timer.unref()
    return this
  }

  update(done: ProgressAmount): void {
    if (done.bytesDone !== this.#done.bytesDone) {
      this.#movedAtMs = this.#now()
      this.#lines = 0
    }
    if (done.filesDone !== this.#done.filesDone) {
      this.#lines = 0
    }
    if (done.bytesDone < this.#done.bytesDone) {
      this.#samples = [{ atMs: this.#movedAtMs, bytes: done.bytesDone }]
    }
    this.#done = done
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #print(): void {
    const atMs = this.#now()
    this.#samples.push({ atMs, bytes: this.#done.bytesDone })
    this.#samples = this.#samples.slice(-WINDOW)
    if (this.#log.isLive === true) {
      const line = progressLine(this.#done, this.#totals, this.#rate())
      this.#log.transient?.(`${bar(partOf(this.#done, this.#totals))} ${line}`)
      return
    }
    if (this.#lines > MOST_REPEATS) {
      return
    }
    this.#lines += 1
    const line = progressLine(this.#done, this.#totals, this.#rate())
    const silentMs = atMs - this.#movedAtMs
    const isSilent =
      silentMs >= SILENT_LINES * this.#intervalMs && this.#done.bytesDone < this.#totals.bytes
    this.#log.info(isSilent ? `${line} · no byte moved for ${durationText(silentMs)}` : line)
  }

  #shortestRateMs(): number {
    return this.#log.isLive === true ? SHORTEST_RATE_MS : 1
  }

  /** Bytes per second over the window; 0 when it cannot be known. */
  #rate(): number {
    const first = this.#samples[0]
    const last = this.#samples.at(-1)
    const spanMs = first === undefined || last === undefined ? 0 : last.atMs - first.atMs
    if (first === undefined || last === undefined || spanMs < this.#shortestRateMs()) {
      return 0
    }
    return Math.max(0, ((last.bytes - first.bytes) / spanMs) * 1000)
  }
}
