/** Pauses never end and hold nothing open, so that a promise never settles. Loaded by `--import`. */
import { createRequire, syncBuiltinESMExports } from 'node:module'

const timers = createRequire(import.meta.url)('node:timers/promises')
timers.setTimeout = () => new Promise(() => undefined)
syncBuiltinESMExports()
