import { isMainThread } from 'node:worker_threads'

await (await (isMainThread ? import('./main.js') : import('./steps/lint-thread.js'))).main()
