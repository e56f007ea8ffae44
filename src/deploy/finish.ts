import { StopReason } from '../dstor/api-context.js'
import { messageOf } from '../errors.js'
import type { DeployStatus } from '../model.js'
import { logResult } from '../report/final.js'
import type { FailureRecord } from '../report/record.js'
import { runnerContext } from '../report/runner.js'
import { summaryMarkdown, writeSummary } from '../report/summary.js'
import { commentOnPullRequest } from './comment.js'
import type { Run } from './run.js'

/** Green only for these; everything else is red. */
const GREEN: ReadonlySet<DeployStatus> = new Set(['deployed', 'dry-run', 'nothing-to-deploy'])

/** All reports of a run, made exactly once however often the end of the run is met (contract 4.8). */
export class Finish {
  readonly #run: Run
  #reports: Promise<void> | undefined
  #isLogged = false
  #loggedFailure: FailureRecord | undefined

  constructor(run: Run) {
    this.#run = run
  }

  /** Reports everything, and says whether the step is green. Never throws. */
  async report(): Promise<boolean> {
    await (this.#reports ??= this.#writeReports())
    const { failure, status } = this.#run.record
    if (failure !== this.#loggedFailure) {
      // It came while the reports were written: what was said last must be the failure.
      this.#writeOutputs()
      this.#logResult()
    }
    return failure === undefined && GREEN.has(status)
  }

  /** Says what can be said at once, for a process that has to end now. Never throws. */
  reportNow(): void {
    if (this.#isLogged) {
      return
    }
    if (this.#run.record.failure === undefined) {
      this.#run.recordFailure(new StopReason('cancelled'))
    }
    this.#writeOutputs()
    this.#logResult()
  }

  async #writeReports(): Promise<void> {
    const { record, log, secrets, env, face, wantsSummary } = this.#run
    this.#run.close()
    if (record.purpose === 'deploy') {
      const lines = record.observed.lines(record, (text) => secrets.redact(text))
      lines.forEach((line) => log.debug(line))
    }
    try {
      await this.#run.writeManifest()
    } catch (error) {
      log.warning(messageOf(error))
    }
    this.#writeOutputs()
    if (wantsSummary) {
      const problem = await writeSummary(
        summaryMarkdown(record, runnerContext(env), secrets),
        face.summaryFile
      )
      if (problem !== undefined) {
        log.warning(problem)
      }
    }
    await this.#comment()
    if (!this.#isLogged) {
      this.#logResult()
    }
  }

  async #comment(): Promise<void> {
    try {
      await commentOnPullRequest(this.#run)
    } catch (error) {
      this.#run.log.warning(messageOf(error))
    }
  }

  /** Outputs that cannot be written are a failure: later steps would read empty ones. */
  #writeOutputs(): void {
    try {
      this.#run.writeOutputs()
    } catch (error) {
      this.#run.recordFailure(error)
    }
  }

  #logResult(): void {
    this.#isLogged = true
    this.#loggedFailure = this.#run.record.failure
    logResult(this.#run.log, this.#run.record)
  }
}
