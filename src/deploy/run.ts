import {
  DeployError,
  DstorError,
  TimeLimitError,
  CancelledError,
  VerificationError,
  messageOf
} from '../errors.js'
import { StopReason, type UploadFacts } from '../dstor/api-context.js'
import type { Published, Stage } from '../model.js'
import { logResult, toFailureRecord } from '../report/final.js'
import { Log } from '../report/log.js'
import { writeManifest } from '../report/manifest.js'
import { setOutputs } from '../report/outputs.js'
import { newRecord, type RunRecord, type StageTime } from '../report/record.js'
import { runnerContext } from '../report/runner.js'
import { Secrets } from '../text/redact.js'
import { quote } from '../text/escape.js'
import { durationText } from '../text/format.js'
import { summaryMarkdown, writeSummary } from '../report/summary.js'

/** One group of the log for each stage (surface, section 6). */
const STAGE_TITLES: Readonly<Record<Stage, string>> = {
  INPUTS: 'Reading the inputs',
  COLLECTING: 'Collecting the files',
  AUTHENTICATING: 'Asking dStor for access',
  GETTING_TOKEN: 'Opening the upload',
  UPLOADING: 'Uploading',
  PROCESSING: 'Waiting for dStor',
  VERIFYING: 'Verifying what dStor has'
}

/** Green only for these; everything else is red. */
const GREEN = new Set(['deployed', 'dry-run', 'nothing-to-deploy'])

/**
 * One run of the action: what is known of it, where it is said, and when it has to stop. Red until
 * `close` has found a green status (surface 4.8).
 */
export class Run {
  readonly env: NodeJS.ProcessEnv
  readonly secrets = new Secrets()
  readonly log = new Log(this.secrets)
  readonly record: RunRecord = newRecord()
  readonly facts: UploadFacts = { published: 'nothing', allSent: false, retries: 0, lastWord: '' }
  readonly #controller = new AbortController()
  readonly #startedMs = performance.now()
  #limitMs = Infinity
  #limitTimer: NodeJS.Timeout | undefined
  #stage: StageTime | undefined
  #stageStartedMs = 0
  #summary = true
  #isTold = false
  readonly #closers: (() => void)[] = []

  constructor(env: NodeJS.ProcessEnv) {
    this.env = env
    this.record.title = env['GITHUB_REPOSITORY'] ?? ''
  }

  /** Aborted by a signal or by the limit of time; the reason is a `Stop`. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  readonly remainingMs = (): number => this.#limitMs - (performance.now() - this.#startedMs)

  /** Sets the limit of the whole deployment, counted from the start of the run. */
  setDeadline(timeoutMs: number): void {
    this.#limitMs = timeoutMs
    this.#limitTimer = setTimeout(() => this.stop('time-limit'), this.remainingMs())
  }

  /** The verification has a limit of its own, and a verified site must not turn unknown. */
  clearDeadline(): void {
    clearTimeout(this.#limitTimer)
  }

  stop(why: StopReason['why']): void {
    this.#controller.abort(new StopReason(why))
  }

  /** Whether `close` writes the job summary. */
  wantsSummary(isWanted: boolean): void {
    this.#summary = isWanted
  }

  /** What is still going on ends with the run. */
  onClose(closer: () => void): void {
    this.#closers.push(closer)
  }

  /** Begins a stage: its group in the log and its time. */
  beginStage(stage: Stage): void {
    this.#endStage()
    this.log.group(STAGE_TITLES[stage])
    this.#stage = { stage, startedAt: new Date(), durationMs: 0 }
    this.#stageStartedMs = performance.now()
    this.record.stages.push(this.#stage)
  }

  #endStage(): void {
    if (this.#stage !== undefined) {
      this.#stage.durationMs = Math.round(performance.now() - this.#stageStartedMs)
    }
  }

  /** Writes the outputs that are known by now, for a run that is ended from outside. */
  writeOutputs(): void {
    setOutputs(this.record, this.secrets)
  }

  /**
   * Puts on disk what is true when this process is killed from now on: whether the site is published
   * is not known. What is found out later takes its place.
   */
  async expectTheUnknown(): Promise<void> {
    this.record.status = 'unknown'
    // Where it cannot be written, the end says so.
    await this.#keepManifest().catch(() => undefined)
    this.writeOutputs()
  }

  async #keepManifest(): Promise<void> {
    const context = runnerContext(this.env)
    const written = writeManifest(this.record, context, this.secrets)
    this.record.manifestPath = await written.catch((error: unknown) => {
      this.record.manifestPath = ''
      throw error
    })
  }

  /** Keeps a failure for the reports. The first one counts. */
  recordFailure(thrown: unknown): void {
    if (this.record.failure !== undefined) {
      this.log.info(`Also: ${messageOf(thrown)}`)
      return
    }
    const stage = this.#stage?.stage ?? 'INPUTS'
    const error = thrown instanceof StopReason ? this.#stopped(thrown, stage) : thrown
    const failure = toFailureRecord(error, stage, this.secrets)
    this.record.failure = { ...failure, published: this.#published(failure.published) }
    this.record.status = this.#statusOf(error)
  }

  #stopped(stop: StopReason, stage: Stage): DeployError {
    if (stop.why === 'cancelled') {
      return new CancelledError(stage, this.facts.published)
    }
    return new TimeLimitError(this.#limitText(durationText(this.#limitMs)), {
      stage,
      published: this.facts.published,
      advice: this.facts.allSent
        ? `Look in the dStor portal for the folder ${quote(this.record.folderPath)}, or run the job again. A larger \`timeout-minutes\` waits longer.`
        : 'Raise `timeout-minutes`, or make the build smaller.'
    })
  }

  #limitText(limit: string): string {
    const { allSent, lastWord } = this.facts
    if (!allSent) {
      return `the limit of ${limit} was reached`
    }
    if (lastWord === 'DONE') {
      return `dStor said "DONE", and the limit of ${limit} was reached before it was known what it published`
    }
    const last = lastWord === '' ? '' : `; its last word was ${quote(lastWord)}`
    return `everything was sent, and dStor gave no final word within ${limit}${last}`
  }

  #published(said: Published): Published {
    return said === 'yes' ? said : this.facts.published
  }

  /** After everything was sent only dStor's own final word says how it ended (surface 2). */
  #statusOf(error: unknown): 'failed' | 'unknown' | 'cancelled' {
    const status = error instanceof DeployError ? error.status : 'failed'
    const isFinal = error instanceof DstorError || error instanceof VerificationError
    const isOpen = this.facts.allSent && this.facts.published === 'maybe'
    return status === 'failed' && isOpen && !isFinal ? 'unknown' : status
  }

  /** Says what can be said at once, for a process that has to end now. Never throws. */
  reportNow(): void {
    if (this.#isTold) {
      return
    }
    if (this.record.failure === undefined) {
      this.recordFailure(new StopReason('cancelled'))
    }
    this.record.durationMs = Math.round(performance.now() - this.#startedMs)
    try {
      this.writeOutputs()
    } catch (error) {
      this.log.info(messageOf(error))
    }
    logResult(this.log, this.record)
  }

  /** Reports everything, and says whether the step is green. Never throws. */
  async close(): Promise<boolean> {
    this.clearDeadline()
    this.#closers.forEach((closer) => closer())
    this.#endStage()
    this.log.endGroup()
    this.record.retries = this.facts.retries
    this.record.durationMs = Math.round(performance.now() - this.#startedMs)
    try {
      await this.#keepManifest()
    } catch (error) {
      this.log.warning(messageOf(error))
    }
    try {
      this.writeOutputs()
    } catch (error) {
      this.recordFailure(error)
    }
    if (this.#summary) {
      const problem = await writeSummary(
        summaryMarkdown(this.record, runnerContext(this.env), this.secrets),
        this.env
      )
      if (problem !== undefined) {
        this.log.warning(problem)
      }
    }
    this.#isTold = true
    logResult(this.log, this.record)
    return this.record.failure === undefined && GREEN.has(this.record.status)
  }
}
