import { isMainThread } from 'node:worker_threads'

await (await (isMainThread ? import('./main.js') : import('./lint/thread.js'))).main()
