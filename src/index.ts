import { isMainThread } from 'node:worker_threads'

/** One bundle in three parts: the action, the command (cli.js asks for it), the thread of the check. */
function part() {
  if (!isMainThread) {
    return import('./lint/worker.js')
  }
  return import.meta.url.endsWith('?cli') ? import('./cli.js') : import('./main.js')
}

await (await part()).main()
