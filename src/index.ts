import { isMainThread } from 'node:worker_threads'

// One bundle in three parts: the thread of the check, the command (cli.js asks for it), the action.
await (
  await (!isMainThread
    ? import('./lint/thread.js')
    : import.meta.url.endsWith('?cli')
      ? import('./cli.js')
      : import('./main.js'))
).main()
