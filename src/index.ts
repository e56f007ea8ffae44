import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'

// Left alone, V8 lets its heaps grow to several times of what lives in them before it collects: a
// third of all memory, for a few per cent of processor time (docs/performance.md, 1).
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=50')

/** One bundle in three parts: the action, the command (cli.js asks for it), the thread of the check. */
async function start(): Promise<unknown> {
  if (!isMainThread) {
    return (await import('./lint/worker.js')).main()
  }
  // The command asks with its version: `index.js?cli=1.2.3`.
  const version = new URL(import.meta.url).searchParams.get('cli')
  return version === null
    ? (await import('./main.js')).main()
    : (await import('./cli.js')).main(version)
}

await start()
