import { StopReason, type UploadFacts } from '../dstor/api-context.js'
import { messageOf } from '../errors.js'
import type { Stage } from '../model.js'
import { type Face, githubFace } from '../report/face.js'
import { Log } from '../report/log.js'
import { writeManifest } from '../report/manifest.js'
import { setOutputs } from '../report/outputs.js'
import { type FailureRecord, newRecord, type RunRecord, type StageTime } from '../report/record.js'
import { runnerContext } from '../report/runner.js'
import { Secrets } from '../text/redact.js'
import { Deadline } from './deadline.js'
import { outcomeOf } from './outcome.js'

/** One group of the log for each stage (contract 6). */
const STAGE_TITLES: Readonly<Record<Stage, string>> = {
  INPUTS: 'Reading the inputs',
  COLLECTING: 'Collecting the files',
  AUTHENTICATING: 'Asking dStor for access',
  GETTING_TOKEN: 'Opening the upload',
  UPLOADING: 'Uploading',
  PROCESSING: 'Waiting for dStor',
  VERIFYING: 'Verifying what dStor has'
}

/** One run of the action: what is known of it, where it is said, and what ends it. */
export class Run {
  readonly env: NodeJS.ProcessEnv
  readonly face: Face
  readonly secrets: Secrets
  readonly log: Log
  readonly record: RunRecord = newRecord()
  readonly facts: UploadFacts = {
    published: 'nothing',
    allSent: false,
    retries: 0,
    lastWord: '',
    lastFailure: ''
  }
  readonly deadline = new Deadline()
  /** Whether the job summary is wanted. */
  wantsSummary = true
  /** Whether a comment on the pull request is wanted: by which token, and of which `folder`. */
  comment: { readonly token: string; readonly folder: string } | undefined
  readonly #controller = new AbortController()
  readonly #closers: (() => void)[] = []
  #stage: StageTime | undefined
  #stageStartedMs = 0

  constructor(env: NodeJS.ProcessEnv, face: Face = githubFace(env)) {
    this.env = env
    this.face = face
    this.secrets = new Secrets(face.mask)
    this.log = new Log(this.secrets, face.sink)
    this.record.title = env['GITHUB_REPOSITORY'] ?? ''
  }

  /** Aborted by a signal, by the limit of time or by a failure; the reason is a `StopReason`. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Sets the limit of the whole deployment. */
  setDeadline(timeoutMs: number): void {
    this.deadline.set(timeoutMs, () => this.stop('time-limit'))
  }

  stop(kind: StopReason['kind']): void {
    this.#controller.abort(new StopReason(kind))
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

  /** Keeps a failure for the reports, and ends whatever is still sending. The first one counts. */
  recordFailure(thrown: unknown): void {
    if (this.record.failure === undefined) {
      const { failure, status } = outcomeOf(thrown, {
        stage: this.#stage?.stage ?? 'INPUTS',
        facts: this.facts,
        limitMs: this.deadline.limitMs,
        folderPath: this.record.folderPath,
        secrets: this.secrets
      })
      this.record.failure = failure
      this.record.status = status
    } else if (!(thrown instanceof StopReason || isTold(thrown, this.record.failure))) {
      this.log.info(`Also: ${messageOf(thrown)}`)
    }
    this.stop('failed')
  }

  /** Writes the outputs that are known by now, for a run that is ended from outside. */
  writeOutputs(): void {
    this.record.durationMs = Math.round(this.deadline.elapsedMs())
    setOutputs(this.record, this.secrets, this.face)
  }

  /** Ends what is still going on. */
  close(): void {
    this.deadline.clear()
    this.#closers.splice(0).forEach((closer) => closer())
    this.#endStage()
    this.log.endGroup()
    this.record.retries = this.facts.retries
    this.record.durationMs = Math.round(this.deadline.elapsedMs())
  }

  #endStage(): void {
    if (this.#stage !== undefined) {
      this.#stage.durationMs = Math.round(performance.now() - this.#stageStartedMs)
    }
  }

  /**
   * Puts on disk what is true when this process is killed from now on: whether the site is published
   * is not known. What is found out later takes its place.
   */
  async expectTheUnknown(): Promise<void> {
    this.record.status = 'unknown'
    // Where it cannot be written, the end says so.
    await this.writeManifest().catch(() => undefined)
    this.writeOutputs()
  }

  /** Writes the manifest, in place of one that was written before. Throws ReportError. */
  async writeManifest(): Promise<void> {
    const written = writeManifest(this.record, runnerContext(this.env), this.secrets)
    this.record.manifestPath = await written.catch((error: unknown) => {
      this.record.manifestPath = ''
      throw error
    })
  }
}

function isTold(thrown: unknown, { errorExplanation }: FailureRecord): boolean {
  return messageOf(thrown) === errorExplanation
}
