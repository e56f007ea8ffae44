import { isMainThread } from 'node:worker_threads'
import { main } from './main.js'
import { lintInThread } from './steps/lint-thread.js'

await (isMainThread ? main() : lintInThread())
