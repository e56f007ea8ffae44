/**
 * Makes the pauses of the action shorter and its clock faster by the same factor, so that a row with
 * a wait of 90 seconds takes two. Timers of sockets keep their real time. Loaded by `--import`.
 */
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { performance } from 'node:perf_hooks'
import process from 'node:process'

const speed = Number(process.env.DSTOR_TEST_SPEED)
const timers = createRequire(import.meta.url)('node:timers/promises')
const { setTimeout: sleep } = timers
const now = performance.now.bind(performance)
const startMs = now()

timers.setTimeout = (ms, value, options) => sleep(ms / speed, value, options)
performance.now = () => startMs + (now() - startMs) * speed
syncBuiltinESMExports()
