import { messageOf } from '../errors.js'
import type { Finish } from './finish.js'
import { ReportError } from '../report/report-error.js'
import { oneLine } from '../text/escape.js'
import type { Run } from './run.js'

/** A cancelled step is killed by the runner after 7.5 s; the process is to be gone long before. */
const GONE_MS = 1_800
/** Handles that a library left open must not keep a finished step alive. */
const LINGER_MS = 3_000
/** Whoever reads the log may be slow, and is gone when nothing of its end was taken for so long. */
const UNREAD_MS = 60_000

/**
 * Makes the process fail closed (contract 4.8): red from this line on, stopped by the first SIGINT or
 * SIGTERM and ended by the second, red with one line for whatever escapes or never settles. Returns
 * the function that ends the guard with the step's colour.
 */
export function guardProcess(run: Run, finish: Finish): (isGreen: boolean) => void {
  process.exitCode = 1
  // The package that tunnels through a proxy calls Buffer(). Who reads the log can do nothing about
  // that, and Node's warning on stderr would stand beside what matters.
  process.noDeprecation = true
  let signals = 0
  const leave = (): void => {
    finish.reportNow()
    process.exit(1)
  }
  const onSignal = (): void => {
    signals += 1
    if (signals > 1) {
      leave()
    }
    setTimeout(leave, GONE_MS).unref()
    run.stop('cancelled')
  }
  let isDying = false
  const die = (failure: Error): void => {
    if (!isDying) {
      isDying = true
      run.recordFailure(failure)
      void finish.report().finally(() => onceRead(() => process.exit(1)))
    }
  }
  const onEscape = (thrown: unknown): void => die(new Error(messageOf(thrown)))
  const onEmpty = (): void => die(new Error('the step ended without a result'))
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  process.on('uncaughtException', onEscape).on('unhandledRejection', onEscape)
  process.on('beforeExit', onEmpty)
  // Without a reader of the log nobody sees how it ends: end red, with what can still be written.
  process.stdout.on('error', (cause: Error) => die(unseenError(run, cause)))
  return (isGreen) => {
    process.removeListener('beforeExit', onEmpty)
    process.exitCode = isGreen && !isDying ? 0 : 1
    onceRead(() => setTimeout(() => process.exit(), LINGER_MS).unref())
  }
}

/** Goes on when the log was taken to its end. Red where nobody takes it. */
function onceRead(goOn: () => void): void {
  const late = setTimeout(() => process.exit(1), UNREAD_MS)
  process.stdout.write('', () => {
    clearTimeout(late)
    goOn()
  })
}

function unseenError({ record, facts }: Run, cause: Error): ReportError {
  return new ReportError(`the log of the step cannot be written: ${oneLine(messageOf(cause))}`, {
    stage: record.stages.at(-1)?.stage ?? 'INPUTS',
    published: facts.published,
    advice:
      'Whoever reads the log has to stay until its end: run the job again with the log in a file.',
    cause
  })
}
