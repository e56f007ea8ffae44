import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'

// Left alone, V8 lets its heaps grow to several times of what lives in them before it collects: a
// third of all memory, for a few per cent of processor time (docs/performance.md, 1).
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=50')

/** One bundle in three parts: the action, the command (cli.js asks for it), the thread of the check. */
function part() {
  if (!isMainThread) {
    return import('./lint/worker.js')
  }
  return import.meta.url.endsWith('?cli') ? import('./cli.js') : import('./main.js')
}

await (await part()).main()
