import type { Logger, ProgressAmount, ProgressSink, ProgressTotals } from '../model.js'
import { Progress } from '../report/progress.js'
import { bytesText, count, durationText } from '../text/format.js'

/** Feeds the progress line of the upload, and says at the end how fast it was. */
export class UploadProgress implements ProgressSink {
  readonly #log: Pick<Logger, 'info'>
  readonly #totals: ProgressTotals
  readonly #line: Progress
  #filesDone = 0
  #startedMs = 0

  constructor(log: Pick<Logger, 'info'>, totals: ProgressTotals) {
    this.#log = log
    this.#totals = totals
    this.#line = new Progress(log, totals)
  }

  /** Starts from nothing, also for a fresh session. */
  start(): void {
    this.#startedMs = performance.now()
    this.update({ filesDone: 0, bytesDone: 0 })
    this.#line.start()
  }

  update(done: ProgressAmount): void {
    this.#filesDone = done.filesDone
    this.#line.update(done)
  }

  stop(): void {
    this.#line.stop()
    const { files, bytes } = this.#totals
    if (this.#startedMs > 0 && this.#filesDone === files) {
      const ms = performance.now() - this.#startedMs
      const rate = Math.round((bytes / Math.max(ms, 1)) * 1000)
      this.#log.info(
        `Sent ${count(files, 'file')}, ${bytesText(bytes)}, in ${durationText(ms)} (${bytesText(rate)}/s)`
      )
    }
    this.#startedMs = 0
  }
}
