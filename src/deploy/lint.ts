import { DeployError, messageOf } from '../errors.js'
import type { Inputs } from '../inputs/inputs.js'
import type { LintReport, Site } from '../model.js'
import { logLint } from '../report/found.js'
import { count, durationText } from '../text/format.js'
import type { Run } from './run.js'
import { type RunningLint, startLint } from '../lint/thread.js'

/**
 * What is looked into where the check only advises: about a second's work, so that a very large build
 * is not kept waiting for advice that is the same for most of its pages.
 */
const ADVICE_BYTES = 16 * 1024 * 1024

/** Advice is not worth a longer wait than this once the site is published. */
const LONGEST_WAIT_MS = 60_000

/** The check of the build for `/ipfs/<hash>/`: begun early, told when it is ready. */
export class BuildCheck {
  readonly #run: Run
  readonly #policy: Inputs['lint']
  readonly #lint: RunningLint | undefined

  constructor(run: Run, inputs: Inputs, site: Site) {
    this.#run = run
    this.#policy = inputs.lint
    if (inputs.lint !== 'off' && site.files.length > 0) {
      this.#lint = startLint(site, run.signal, this.mustPass ? undefined : ADVICE_BYTES)
      run.onClose(this.#lint.stop)
    }
  }

  /** Whether nothing may be sent before the check is told. */
  get mustPass(): boolean {
    return this.#policy === 'error'
  }

  /** Waits for the report and tells it. Throws where `lint: error` and the build would not work. */
  async report(): Promise<void> {
    const { log, record } = this.#run
    if (this.#lint === undefined || record.lint !== undefined) {
      return
    }
    try {
      record.lint = await this.#ready(this.#lint)
    } catch (error) {
      this.#run.signal.throwIfAborted()
      this.#failed(error)
      return
    }
    // It is ready when it is ready: below the title of a stage it would look like a part of it.
    log.group('Checking the build')
    logLint(log, record.lint)
    log.endGroup()
    refuse(record.lint, this.#policy)
  }

  /** Bounded by the limit of the deployment, or, where that is cleared, by what is left of it. */
  async #ready(lint: RunningLint): Promise<LintReport> {
    if (this.mustPass) {
      return lint.report
    }
    const waitMs = this.#run.deadline.atMost(LONGEST_WAIT_MS)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`it was not ready after ${durationText(waitMs)}`))
      }, waitMs)
    })
    return Promise.race([lint.report, late]).finally(() => {
      clearTimeout(timer)
      lint.stop()
    })
  }

  #failed(error: unknown): void {
    const message = `the build could not be checked: ${messageOf(error)}`
    if (this.mustPass) {
      throw new DeployError(message, { stage: 'COLLECTING', cause: error })
    }
    this.#run.log.warning(message)
  }
}

function refuse(report: LintReport, policy: Inputs['lint']): void {
  const errors = report.findings.filter(({ severity }) => severity === 'error')
  if (policy === 'error' && errors.length > 0) {
    throw new DeployError(
      `the build would not work below /ipfs/<hash>/: ${count(errors.length, 'error')} found in it`,
      {
        stage: 'COLLECTING',
        advice: `${report.fixes?.[errors[0]?.rule ?? ''] ?? 'The warnings above and the summary name each of them.'} With \`lint: warn\` it is deployed all the same.`
      }
    )
  }
}
