/**
 * Something in the process misbehaves when SIGUSR2 comes, as `DSTOR_TEST_BREAK` says: `exit` ends the
 * process without a code, `throw` throws in a timer, `reject` leaves a rejection to nobody. Loaded by
 * `--import`.
 */
import process from 'node:process'
import { setTimeout } from 'node:timers'

const ways = {
  exit: () => process.exit(),
  throw: () => {
    throw new Error('thrown in a timer')
  },
  reject: () => {
    void Promise.reject(new Error('rejected and left alone'))
  }
}
process.on('SIGUSR2', () => setTimeout(ways[process.env.DSTOR_TEST_BREAK], 1))
