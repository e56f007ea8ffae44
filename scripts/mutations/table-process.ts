import { edit, type Mutation, property, rows, tests } from './mutation.js'

const EXCHANGE = 'src/http/exchange.ts'
const LIFECYCLE = 'src/deploy/process-guard.ts'
const RUN = 'src/deploy/run.ts'
const MAIN = 'src/main.ts'

/** Rules of the process, of secrets, of limits, and of a single request. */
export const PROCESS_MUTATIONS: readonly Mutation[] = [
  {
    id: 'green-by-default',
    breaks: 'the exit code is 1 from the first line on',
    edits: [edit(LIFECYCLE, 'process.exitCode = 1\n  // The', 'process.exitCode = 0\n  // The')],
    checks: [rows('process', '92 exit')]
  },
  {
    id: 'green-when-empty',
    breaks: 'a promise that never settles does not end in a green step',
    edits: [
      edit(LIFECYCLE, 'process.exitCode = 1\n  // The', 'process.exitCode = 0\n  // The'),
      edit(LIFECYCLE, "process.on('beforeExit', onEmpty)\n", '')
    ],
    checks: [rows('process', '92 exit')]
  },
  {
    id: 'nobody-says-why',
    breaks: 'a step that ends without a result says so',
    edits: [edit(LIFECYCLE, "process.on('beforeExit', onEmpty)\n", '')],
    checks: [rows('process', '92')]
  },
  {
    id: 'always-green',
    breaks: 'the exit code is 0 only where the run is green',
    edits: [
      edit(LIFECYCLE, 'process.exitCode = isGreen && !isDying ? 0 : 1', 'process.exitCode = 0')
    ],
    checks: [rows('answers', '63 307')]
  },
  {
    id: 'failure-forgotten',
    breaks: 'a failure is kept until the exit code is set',
    edits: [edit(MAIN, 'run.recordFailure(thrown)', "run.record.status = 'deployed'")],
    checks: [rows('answers', '63 307')]
  },
  {
    id: 'never-verified',
    breaks: 'what dStor published is checked before the step is green',
    edits: [
      edit(
        MAIN,
        'await verify(run, inputs, site, uploaded, gateway)',
        'await Promise.resolve([verify, uploaded])'
      )
    ],
    checks: [rows('done', '86 list only', '86 gateway wrong')]
  },
  {
    id: 'no-limit-of-time',
    breaks: 'the deployment ends with its limit of time',
    edits: [edit(RUN, "this.stop('time-limit')", 'undefined')],
    checks: [rows('status', '78')]
  },
  {
    id: 'no-cancel',
    breaks: 'a signal stops the run',
    edits: [edit(LIFECYCLE, "run.stop('cancelled')", 'void run')],
    checks: [tests('deploy/process-guard'), rows('process', '90 polling')]
  },
  {
    id: 'no-stall-limit',
    breaks: 'a request on which no byte moves has failed',
    edits: [
      edit(
        EXCHANGE,
        'setTimeout(Math.min(limits.stallMs, LONGEST_TIMER_MS),',
        'setTimeout(0 * limits.stallMs * LONGEST_TIMER_MS,'
      )
    ],
    checks: [tests('http/request', 'after the limit where')]
  },
  {
    id: 'no-answer-limit',
    breaks: 'an answer that drips for ever is cut',
    edits: [
      edit(
        'src/http/response.ts',
        'startTimer(limits.responseTimeoutMs, () => finish(false))',
        'startTimer(limits.responseTimeoutMs, () => undefined)'
      )
    ],
    checks: [tests('http/request', 'that drips is cut')]
  },
  {
    id: 'no-answer-size',
    breaks: 'an answer without end is cut',
    edits: [
      edit(
        'src/http/response.ts',
        '      if (bytes > limits.responseBytes) {\n        finish(false)',
        '      if (bytes < 0) {\n        finish(false)'
      )
    ],
    checks: [tests('http/request', 'that never ends is cut')]
  },
  {
    id: 'any-certificate',
    breaks: 'a server without a valid certificate gets nothing',
    edits: [
      edit(
        'src/http/connect.ts',
        "ALPNProtocols: ['http/1.1'],",
        "ALPNProtocols: ['http/1.1'],\n    rejectUnauthorized: false,"
      )
    ],
    checks: [rows('connection', '5 expired')]
  },
  {
    id: 'redirect-followed',
    breaks: 'no request to the API follows a redirect, and no credential goes elsewhere',
    edits: [
      edit(
        'src/dstor/call.ts',
        "  return outcome.kind === 'answered'\n    ? judgeAnswer(",
        `  const to = outcome.kind === 'answered' ? outcome.answer.headers.location : undefined
  if (to !== undefined) {
    return tryOnce({ ...context, apiUrl: new URL(to, url) }, what)
  }
  return outcome.kind === 'answered'\n    ? judgeAnswer(`
      )
    ],
    checks: [property('hopeless')]
  },
  {
    id: 'key-not-masked',
    breaks: 'the secret inputs are registered before anything can be printed',
    edits: [
      edit('src/inputs/credentials.ts', '[...values, ...proxySecrets()]', '[...proxySecrets()]')
    ],
    checks: [tests('inputs/credentials'), rows('log', '51 the swap of the key')]
  },
  {
    id: 'access-token-not-masked',
    breaks: 'an access token is registered before it is used',
    edits: [
      edit('src/dstor/api.ts', 'this.context.secrets.add(token)\n    this.#access', 'this.#access')
    ],
    checks: [rows('log', '51 an upload request')]
  },
  {
    id: 'upload-token-not-masked',
    breaks: 'an upload token is registered before it is used',
    edits: [edit('src/dstor/api.ts', 'this.context.secrets.add(token)\n    return', 'return')],
    checks: [rows('log', '51 an upload request')]
  },
  {
    id: 'sensitive-files',
    breaks: 'files that look secret are not published',
    edits: [edit('src/deploy/collect.ts', 'if (found.length > 0) {', 'if (found.length < 0) {')],
    checks: [rows('names', '44 .env')]
  }
]
