import { setMaxListeners } from 'node:events'
import type { Backoff } from '../http/backoff.js'
import type { Clock } from '../http/clock.js'
import type { Logger, ProgressSink, ProgressTotals, ReadBackRecord } from '../model.js'
import { oneLine, quote, quoteList } from '../text/escape.js'
import { bytesText, count, durationText } from '../text/format.js'
import { describeDifference } from '../gateway/difference.js'
import { Poll, type PollOptions, type Target, type Unserved } from '../gateway/polling.js'
import type { ExpectedFile } from '../gateway/served.js'
import { linkOf, type Location, type ReadBackLevel, targetIndices } from './targets.js'

export interface ReadBackOptions extends Location {
  readonly level: ReadBackLevel
  /** The files sent, sorted by path. */
  readonly files: readonly ExpectedFile[]
  /** Paths that are read back whatever the level. */
  readonly suspects?: readonly string[] | undefined
  /** Limit of the whole read-back. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly log: Pick<Logger, 'info' | 'debug'>
  /** Starts to say how the reading goes on. */
  readonly progress?: ((totals: ProgressTotals) => ProgressSink) | undefined
  /** Distinguishes this run's requests from what caches hold, for instance the run id. */
  readonly cacheBust: string
  readonly backoff?: Backoff | undefined
}

export interface ReadBackResult extends ReadBackRecord {
  readonly filesPlanned: number
  /** Paths whose bytes are on the gateway as they were sent. */
  readonly verified: ReadonlySet<string>
  /** Files that were not served, or to which no hash leads. */
  readonly unreachable: readonly { readonly path: string; readonly why: string }[]
  /** The first file with other bytes. */
  readonly wrong?: { readonly path: string; readonly url: string; readonly what: string }
}

type Watcher = Pick<PollOptions, 'onBytes' | 'onVerified'>

const STALL_MS = 30_000
const NAMED = 5
const UNLINKED = 'dStor gave no hash that leads there'

/**
 * Reads files back from the gateway and compares them with what was sent (contract 5.2). Three
 * outcomes, kept apart: `verified`, every file asked for is there; `unreachable`, some were not
 * served in time; `wrong`, one is served with other bytes, which ends the reading at once. Rejects
 * only with the reason of `signal`. Ends within `timeoutMs`.
 */
export async function readBack(options: ReadBackOptions): Promise<ReadBackResult> {
  const { targets, unlinked } = planOf(options)
  const verified = new Set<string>()
  let bytes = 0
  let moved = 0
  const progress = options.progress?.({
    files: targets.length,
    bytes: targets.reduce((sum, { file }) => sum + file.size, 0)
  })
  const update = (): void => progress?.update({ filesDone: verified.size, bytesDone: moved })
  const watcher: Watcher = {
    onBytes: (more) => {
      moved += more
      update()
    },
    onVerified: (file) => {
      verified.add(file.path)
      bytes += file.size
      update()
    }
  }
  const fromMs = options.clock.now()
  const poll = await pollAll(targets, options, watcher).finally(() => progress?.stop())
  const tookMs = options.clock.now() - fromMs
  options.signal.throwIfAborted()
  const unreachable = [...unlinked, ...poll.unserved.map(toUnreachable)]
  return {
    ...(await verdictOf(poll, unreachable, verified, bytes, tookMs)),
    filesChecked: verified.size + (poll.wrong === undefined ? 0 : 1),
    bytesChecked: bytes,
    filesPlanned: targets.length + unlinked.length,
    verified,
    unreachable
  }
}

function toUnreachable({ target, why }: Unserved): { path: string; why: string } {
  return { path: target.file.path, why }
}

interface Plan {
  readonly targets: readonly Target[]
  readonly unlinked: readonly { path: string; why: string }[]
}

function planOf(options: ReadBackOptions): Plan {
  const { files, level, suspects = [] } = options
  const paths = files.map(({ path }) => path)
  const wanted = new Set(targetIndices(paths, level))
  const doubtful = new Set(suspects)
  paths.forEach((path, index) => doubtful.has(path) && wanted.add(index))
  const targets: Target[] = []
  const unlinked: { path: string; why: string }[] = []
  for (const index of wanted) {
    const file = files[index]
    const link = file && linkOf(file.path, options)
    if (file === undefined) {
      continue
    }
    if (file.sha256 === '') {
      unlinked.push({ path: file.path, why: 'its content was not measured when it was sent' })
    } else if (link === undefined) {
      unlinked.push({ path: file.path, why: UNLINKED })
    } else {
      targets.push({ file, link })
    }
  }
  return { targets, unlinked }
}

/** Ends within the time limit, or soon after `signal` was aborted. */
async function pollAll(
  targets: readonly Target[],
  options: ReadBackOptions,
  watcher: Watcher
): Promise<Poll> {
  const { timeoutMs, signal } = options
  const stop = new AbortController()
  setMaxListeners(0, stop.signal)
  const onAbort = (): void => stop.abort(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) {
    onAbort()
  }
  const timer = setTimeout(() => stop.abort(new Error('the time is over')), timeoutMs)
  const stallMs = Math.min(STALL_MS, timeoutMs)
  const poll = new Poll({ ...options, ...watcher, stop, stallMs })
  try {
    await inOrder(poll, targets, options)
    return poll
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}

/**
 * The entry page alone at first, so that a gateway which has nothing yet is asked for one file and
 * not for all; after half of the time the others too, since one of them may be wrong.
 */
async function inOrder(
  poll: Poll,
  targets: readonly Target[],
  { clock, timeoutMs }: ReadBackOptions
): Promise<void> {
  const fromMs = clock.now()
  const [entry, ...others] = targets
  if (entry !== undefined && others.length > 0) {
    await poll.run([entry], fromMs + timeoutMs / 2)
  }
  if (poll.wrong === undefined) {
    await poll.run(others.length > 0 ? others : targets, fromMs + timeoutMs)
  }
}

async function verdictOf(
  { wrong }: Poll,
  unreachable: ReadBackResult['unreachable'],
  verified: ReadonlySet<string>,
  bytes: number,
  tookMs: number
): Promise<Pick<ReadBackResult, 'outcome' | 'detail' | 'wrong'>> {
  if (wrong !== undefined) {
    const { file, link } = wrong.target
    const what = await describeDifference(file, wrong.served)
    const url = link.href
    return {
      outcome: 'wrong',
      detail: `${quote(file.path)} at ${oneLine(url)} is not the file that was sent: ${what}`,
      wrong: { path: file.path, url, what }
    }
  }
  const files = verified.size
  const what = files === 1 ? quoteList([...verified]) : count(files, 'file')
  const there = `${what} (${bytesText(bytes)})`
  if (unreachable.length === 0) {
    return {
      outcome: 'verified',
      detail: `${there} read back from the gateway and equal to what was sent, byte for byte`
    }
  }
  if (files === 0 && unreachable.every(({ why }) => why === UNLINKED)) {
    return { outcome: 'unreachable', detail: `nothing could be read back: ${UNLINKED}` }
  }
  const named = unreachable.slice(0, NAMED).map(({ path, why }) => `${quote(path)} (${why})`)
  const more = unreachable.length > NAMED ? ` and ${unreachable.length - NAMED} more` : ''
  const are = files === 1 ? 'was read back and is' : 'were read back and are'
  const rest = files > 0 ? `; ${there} ${are} right` : ''
  return {
    outcome: 'unreachable',
    detail: `the gateway did not serve ${count(unreachable.length, 'file')} within ${durationText(tookMs)}: ${named.join(', ')}${more}${rest}`
  }
}
