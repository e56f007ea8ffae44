import { isMainThread } from 'node:worker_threads'

// One bundle in three parts: the thread of the check (src/lint/thread.ts), the command (cli.js asks
// for it), the action.
if (isMainThread) {
  await (await (import.meta.url.endsWith('?cli') ? import('./cli.js') : import('./main.js'))).main()
} else {
  await import('./lint/worker.js')
}
