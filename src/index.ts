import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'

// Left alone, V8 lets its heaps grow to several times of what lives in them before it collects: a
// third of all memory, for a few per cent of processor time (docs/performance.md, 1).
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=50')

/** The command asks for its part with its version: `index.js?cli=1.2.3`. */
const version = new URL(import.meta.url).searchParams.get('cli')

// One bundle in three parts: the thread of the check, the action, and the command.
if (!isMainThread) {
  await (await import('./lint/worker.js')).main()
} else if (version === null) {
  await (await import('./main.js')).main()
} else {
  await (await import('./cli.js')).main(version)
}
