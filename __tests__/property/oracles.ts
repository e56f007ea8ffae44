import { createHash } from 'node:crypto'
import type { Emulator, JournalEntry } from '../../emulator/index.js'
import { MAX_RESTARTS, MAX_RETRIES, type Scenario } from './scenario.js'

/** What was seen of the rules of the contract, by the side of dStor. Empty where all of them hold. */
export function brokenRules(emulator: Emulator, scenario: Scenario): string[] {
  const isRefused = (entry: JournalEntry): boolean => wasRefused(entry, scenario)
  return [
    ...wrongOrder(emulator, isRefused),
    ...unlooked(emulator, isRefused),
    ...acceptedEarly(emulator, isRefused),
    ...tooMany(emulator, isRefused),
    ...(scenario.story === 'overcounted' ? incompleteAgain(emulator) : []),
    ...strayed(emulator)
  ]
}

/** Whether what dStor published of the last session holds every file, byte for byte, and nothing else. */
export function isWhole(emulator: Emulator, { files }: Scenario): boolean {
  // The session that went green is the last one; an abandoned one may be done even later.
  const hash = emulator.sessions().at(-1)?.hash ?? undefined
  const tree = hash === undefined ? undefined : emulator.publishedTree(hash)
  if (tree === undefined || Object.keys(tree).length !== files.size) {
    return false
  }
  return [...files].every(
    ([name, content]) => tree[name]?.sha256 === createHash('sha256').update(content).digest('hex')
  )
}

function uploadsOf(emulator: Emulator, session: number): JournalEntry[] {
  return emulator.journal
    .entries()
    .filter((entry) => entry.route === 'upload' && entry.session === session)
}

type IsRefused = (entry: JournalEntry) => boolean

/**
 * Refused before its body was asked for, or by a limiter: 429, or 503 with `Retry-After`, which only a
 * script makes. By contract such a request may be sent again in its session.
 */
function wasRefused(entry: JournalEntry, { faults }: Scenario): boolean {
  const { answer, at, bytesReceived } = entry
  const status = answer?.status ?? 0
  const isLimiter = entry.faults.some((id) => {
    const action = faults[id - 1]?.do
    return (
      typeof action === 'object' &&
      (action.kind === 'limit' || Object.hasOwn(action.headers ?? {}, 'retry-after'))
    )
  })
  const isEarly = status >= 400 && at.continued === undefined && bytesReceived === 0
  return isEarly || status === 429 || (status === 503 && isLimiter)
}

/** Bytes of its body may have left, so that a server may have counted it. */
function wasBegun({ at, bytesReceived, headers }: JournalEntry): boolean {
  return bytesReceived > 0 || at.continued !== undefined || headers['expect'] === undefined
}

function isAcknowledged({ answer, at }: JournalEntry): boolean {
  return answer !== null && answer.status < 300 && (at.answered ?? at.end) !== undefined
}

/**
 * A session gets one request for each chunk and no more, the last one when all others have been
 * acknowledged; and nothing once the next session is opened.
 */
function wrongOrder(emulator: Emulator, isRefused: IsRefused): string[] {
  const found: string[] = []
  for (const { n, chunksNumber } of emulator.sessions()) {
    const uploads = uploadsOf(emulator, n).filter((entry) => !isRefused(entry))
    if (uploads.length > chunksNumber) {
      found.push(`session ${n} got ${uploads.length} requests for ${chunksNumber} chunks`)
    }
    const last = uploads[chunksNumber - 1]
    const others = uploads.slice(0, chunksNumber - 1)
    const isEarly = others.some(
      (entry) =>
        !isAcknowledged(entry) ||
        (entry.at.answered ?? entry.at.closed ?? Infinity) > (last?.at.headers ?? Infinity)
    )
    if (last !== undefined && isEarly) {
      found.push(`the last request of session ${n} left before all others were acknowledged`)
    }
    const next = emulator.journal
      .entries()
      .find(({ route, session }) => route === 'get-token' && session === n + 1)
    const nextMs = next?.at.headers ?? Infinity
    // The head of one that was broken off may still lie unread in the server's socket.
    const late = uploads.some(({ at }) => at.end !== undefined && (at.headers ?? 0) > nextMs)
    if (late) {
      found.push(`session ${n} got a whole request after the next one was opened`)
    }
  }
  return found
}

/**
 * Each time before the commit chunk leaves, dStor is asked whether it still waits: twice where a
 * refused request may have been counted.
 */
function unlooked(emulator: Emulator, isRefused: IsRefused): string[] {
  const entries = emulator.journal.entries()
  return emulator.sessions().flatMap(({ n, chunksNumber }) => {
    let others = 0
    let looks = 0
    let wanted = 1
    for (const entry of entries.filter(({ session }) => session === n)) {
      looks += entry.route === 'status' ? 1 : 0
      if (entry.route !== 'upload') {
        continue
      }
      if (others === chunksNumber - 1 && chunksNumber > 1) {
        if (looks < wanted) {
          return [`the commit chunk of session ${n} left after ${looks} looks at the status`]
        }
        looks = 0
      }
      others += isRefused(entry) ? 0 : 1
      wanted = isRefused(entry) && wasBegun(entry) ? 2 : wanted
    }
    return []
  })
}

/**
 * A 2xx in place of `100 Continue` ends its session. Not told of a run that no longer asks, since it
 * sends its bodies at once.
 */
function acceptedEarly(emulator: Emulator, isRefused: IsRefused): string[] {
  return emulator.sessions().flatMap(({ n, chunksNumber }) => {
    const uploads = uploadsOf(emulator, n).filter((entry) => !isRefused(entry))
    const isEarly = uploads
      .slice(0, chunksNumber - 1)
      .some(
        ({ answer, at, bytesReceived }) =>
          (answer?.status ?? 500) < 300 && at.continued === undefined && bytesReceived === 0
      )
    const asks = uploads.every(({ headers }) => headers['expect'] !== undefined)
    return isEarly && asks && uploads.length >= chunksNumber
      ? [`session ${n} went on after a 2xx in place of 100 Continue`]
      : []
  })
}

/** Once a session showed that refused requests are counted, no other one is published unfinished. */
function incompleteAgain(emulator: Emulator): string[] {
  const unfinished = emulator.sessions().filter(({ ingested }, n, all) => {
    const isLast = n === all.length - 1
    return ingested && !isLast
  })
  return unfinished.length > 1 ? [`${unfinished.length} sessions were published unfinished`] : []
}

/** Small requests are tried for 90 s at least, with pauses that grow: more than so many come only after that. */
const SAFE_TRIES = 60

/** Repeats have limits: a small request and a chunk `max-retries`, a session `max-restarts`. */
function tooMany(emulator: Emulator, isRefused: IsRefused): string[] {
  const entries = emulator.journal.entries()
  const failed = (route: string): number => {
    const isFailed = entries
      .filter((entry) => entry.route === route)
      .map(({ answer }) => answer === null || answer.status >= 300)
    return longestRun(isFailed)
  }
  // Sessions that were opened and not used are those of repeated requests for a token.
  const sessions = emulator.sessions().filter(({ n }) => uploadsOf(emulator, n).length > 0)
  const surplus = sessions.map(
    ({ n, chunksNumber }) =>
      uploadsOf(emulator, n).filter(isRefused).length - chunksNumber * (MAX_RETRIES + 1)
  )
  return [
    // A refused access token is renewed in between, and then the request has all of its tries anew.
    ...(failed('temp-token') > 2 * SAFE_TRIES ? ['temp-token was asked for too often'] : []),
    ...(failed('get-token') > 2 * SAFE_TRIES ? ['get-token was asked for too often'] : []),
    ...(failed('status') > 2 * SAFE_TRIES ? ['the status was asked for too often'] : []),
    ...(surplus.some((count) => count > 0) ? ['a chunk was repeated too often'] : []),
    ...(sessions.length > MAX_RESTARTS + 1 ? [`${sessions.length} sessions`] : [])
  ]
}

function longestRun(marks: readonly boolean[]): number {
  let longest = 0
  let run = 0
  for (const mark of marks) {
    run = mark ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** Requests to addresses that dStor does not have: a redirect was followed. */
function strayed(emulator: Emulator): string[] {
  return emulator.journal
    .entries()
    .filter(({ route }) => route === 'none')
    .map(({ method, path }) => `${method} ${path} was asked for`)
}
