import { messageOf } from '../errors.js'
import type { Run } from './run.js'

/** A cancelled step is killed by the runner after 7.5 s; the process is to be gone long before. */
const GONE_MS = 1_800
/** Handles that a library left open must not keep a finished step alive. */
const LINGER_MS = 3_000

/**
 * Makes the process fail closed (contract 4.8): red from this line on, stopped by the first SIGINT
 * or SIGTERM and ended by the second, red with one line for whatever escapes or never settles.
 * Returns the function that ends the guard with the step's colour.
 */
export function guard(run: Run): (isGreen: boolean) => void {
  process.exitCode = 1
  // The package that tunnels through a proxy calls Buffer(). Who reads the log can do nothing about
  // that, and Node's warning on stderr would stand beside what matters.
  process.noDeprecation = true
  let signals = 0
  const leave = (): void => {
    run.reportNow()
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
  const die = (what: string): void => {
    if (!isDying) {
      isDying = true
      run.recordFailure(new Error(what))
      void run.close().finally(() => process.exit(1))
    }
  }
  const onEscape = (thrown: unknown): void => die(messageOf(thrown))
  const onEmpty = (): void => die('the step ended without a result')
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  process.on('uncaughtException', onEscape).on('unhandledRejection', onEscape)
  process.on('beforeExit', onEmpty)
  // Without a reader of the log nobody sees how it ends: end red, with what can still be written.
  process.stdout.on('error', () => die('the log of the step cannot be written'))
  return (isGreen) => {
    process.removeListener('beforeExit', onEmpty)
    process.exitCode = isGreen ? 0 : 1
    setTimeout(() => process.exit(), LINGER_MS).unref()
  }
}
