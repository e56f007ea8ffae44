import { parseLog } from '../../report/fake-runner.js'
import type { JournalEntry } from '../../../emulator/index.js'
import type { Result, Row } from './row.js'
import { isMaskOf, masksOf, secretsOf, unmaskedTokens } from './secrets.js'
import { differences, SITE, type Picture } from './site.js'

const RSS_LIMIT = 300 * 1024 * 1024
const FILES_LIMIT = 64
const GROUPS =
  /^(Checking the build|Reading the inputs|Collecting the files|Asking dStor for access|Opening the upload|Uploading|Waiting for dStor|Verifying what dStor has)$/
const OWN_COMMANDS = new Set([
  'add-mask',
  'debug',
  'endgroup',
  'error',
  'group',
  'notice',
  'warning'
])
/** What Node prints when something went past everybody. */
const ESCAPED = /UnhandledPromise|Uncaught|\(node:\d+\)|^\s+at .+:\d+:\d+\)?$/m

/** The files that the action meant to send: those planted without those it says it left out. */
function planOf({ planted, manifest }: Result): Picture {
  const { skipped = [] } = (manifest === '' ? {} : JSON.parse(manifest)) as {
    skipped?: { path: string }[]
  }
  const out = new Set(skipped.map(({ path }) => path))
  return new Map([...planted].filter(([name]) => !out.has(name)))
}

/** O1: exit code 0 if and only if the site that dStor completed holds every file, byte for byte. */
export function checkTree(row: Row, result: Result): string[] {
  const { green, tree: allowed, extraFiles, sendsNothing } = row.expect
  const isGreen = result.exitCode === 0
  if (isGreen !== green) {
    return [`O1: exit code ${result.exitCode}, and the row is to be ${green ? 'green' : 'red'}`]
  }
  const isKnown = (name: string): boolean =>
    extraFiles === true || Object.hasOwn(row.site ?? SITE, name)
  const wrong = result.tree && differences(planOf(result), result.tree, isKnown)
  if (green && sendsNothing !== true) {
    return (wrong ?? ['dStor completed nothing']).map((what) => `O1: green, and ${what}`)
  }
  const is = wrong === null ? 'nothing' : wrong.length === 0 ? 'same' : 'other'
  return is === (allowed?.is ?? 'nothing') ? [] : [`O1: not deployed, and dStor completed: ${is}`]
}

function uploadsOf(result: Result, session: number): JournalEntry[] {
  return result.journal.filter((entry) => entry.route === 'upload' && entry.session === session)
}

/** Refused before its body was asked for, or by a limiter: it may be sent again in its session. */
function isRefused({ answer, at, bytesReceived }: JournalEntry): boolean {
  const status = answer?.status ?? 0
  const isEarly = status >= 400 && at.continued === undefined && bytesReceived === 0
  return isEarly || status === 429
}

/** All requests of a session were answered with success: it was not given up. */
function isSent(result: Result, session: { n: number; chunksNumber: number }): boolean {
  const accepted = uploadsOf(result, session.n).filter(({ answer }) => answer?.status === 200)
  return accepted.length >= session.chunksNumber
}

/** O2: what was given up is never completed, and nothing more is sent to it. */
export function checkSessions(row: Row, result: Result): string[] {
  const { green, tree, abandonedMayFinish, sessions: wanted } = row.expect
  const { sessions, journal } = result
  const found: string[] = []
  for (const entry of journal) {
    if (entry.route === 'upload' && !hasFitConnection(entry, journal)) {
      found.push(`O2: request ${entry.n} was sent over a connection that it must not use`)
    }
  }
  const last = sessions.at(-1)
  for (const session of sessions) {
    const isLast = session === last && (green || tree !== undefined || isSent(result, session))
    const given = !isLast
    if (given && abandonedMayFinish === undefined && session.ingested) {
      found.push(`O2: session ${session.n} was given up, and dStor completed it`)
    }
    const started = uploadsOf(result, session.n).filter((entry) => !isRefused(entry)).length
    if (given && abandonedMayFinish === undefined && started >= session.chunksNumber) {
      found.push(
        `O2: session ${session.n} was given up after ${started} of ${session.chunksNumber} requests`
      )
    }
    const opened = journal.filter(({ route, answer }) => route === 'get-token' && answer !== null)
    const next = opened.find((entry) => entry.session === session.n + 1)
    const late = uploadsOf(result, session.n).find(
      ({ at }) => next !== undefined && (at.headers ?? 0) > (next.at.headers ?? Infinity)
    )
    if (late !== undefined && row.expect.hasOtherRun !== true) {
      found.push(`O2: request ${late.n} was sent to session ${session.n} after the next one began`)
    }
    found.push(...checkCommit(result, session))
  }
  if (wanted !== undefined && sessions.length !== wanted) {
    found.push(`O2: ${sessions.length} sessions instead of ${wanted}`)
  }
  return found
}

/** A chunk has a new connection, or one whose last answer was that another chunk was taken. */
function hasFitConnection(entry: JournalEntry, journal: readonly JournalEntry[]): boolean {
  const { n, socketId, requestsOnSocket } = entry
  const before = journal.findLast((other) => other.socketId === socketId && other.n < n)
  const wasTaken = before?.route === 'upload' && (before.answer?.status ?? 500) < 300
  return requestsOnSocket === 1 || (wasTaken && entry.headers['expect'] === '100-continue')
}

/** The request that completes the number leaves only when all others have been answered. */
function checkCommit(result: Result, session: { n: number; chunksNumber: number }): string[] {
  const uploads = uploadsOf(result, session.n)
  const accepted = uploads.filter(({ answer }) => answer !== null && answer.status < 300)
  const last = uploads.at(-1)
  if (last === undefined || accepted.length < session.chunksNumber) {
    return []
  }
  if (last.requestsOnSocket !== 1) {
    return [`O2: the last request of session ${session.n} had no connection of its own`]
  }
  const isEarly = accepted.some(
    ({ n, at }) => n !== last.n && (at.answered ?? at.end ?? Infinity) > (last.at.headers ?? 0)
  )
  return isEarly ? [`O2: the last request of session ${session.n} did not wait for the others`] : []
}

/** O3: every fault of the script has struck. */
export function checkConsumed(row: Row, result: Result): string[] {
  return row.expect.faultsMayBeLeft === undefined
    ? result.faultsLeft.map((entry) => `O3: this fault did not strike: ${entry}`)
    : []
}

/** O4: no secret in anything that stays. */
export function checkSecrets(row: Row, result: Result, more: readonly string[]): string[] {
  const places = {
    log: result.stdout.replace(/^::add-mask::.*$/gm, ''),
    stderr: result.stderr,
    summary: result.summary,
    outputs: JSON.stringify(result.outputs),
    manifest: result.manifest
  }
  const found: string[] = []
  for (const secret of secretsOf(result, more)) {
    for (const [place, text] of Object.entries(places)) {
      if (text.includes(secret)) {
        found.push(`O4: a secret stands in the ${place}: ${secret.slice(0, 6)}…`)
      }
    }
  }
  const unmasked = row.expect.hasOtherRun === true ? [] : unmaskedTokens(result)
  return [...found, ...unmasked.map((token) => `O4: an access token was never masked: ${token}`)]
}

/** O5: the runner sees exactly the commands that the action means. */
export function checkCommands(row: Row, result: Result, more: readonly string[]): string[] {
  const { commands } = parseLog(result.stdout + '\n' + result.stderr)
  const found: string[] = []
  const secrets = secretsOf(result, more)
  const count = (name: string): number => commands.filter((one) => one.name === name).length
  for (const { name, data } of commands) {
    if (!OWN_COMMANDS.has(name)) {
      found.push(`O5: the runner saw the command ${name}`)
    }
    if (name === 'group' && !GROUPS.test(data)) {
      found.push(`O5: there is no group "${data}"`)
    }
  }
  for (const mask of masksOf(result.stdout)) {
    if (!isMaskOf(mask, secrets)) {
      found.push(`O5: this was masked and is no secret: ${mask}`)
    }
  }
  const wanted = {
    error: row.expect.green ? 0 : 1,
    warning: row.expect.warnings === 'any' ? count('warning') : (row.expect.warnings ?? 0),
    endgroup: count('group')
  }
  const { endsAnywhere } = row.expect
  for (const [name, times] of Object.entries(wanted)) {
    if (count(name) !== times && endsAnywhere !== true) {
      found.push(`O5: ${count(name)} commands ${name} instead of ${times}`)
    }
  }
  if (count('notice') > (row.expect.green ? 1 : 0)) {
    found.push(`O5: ${count('notice')} notices`)
  }
  return found
}

/** O6: it ended in time and by itself, and nothing escaped. */
export function checkEnd(row: Row, result: Result): string[] {
  const found: string[] = []
  if (result.timedOut) {
    found.push('O6: it did not end within the limit')
  }
  if (result.stderr !== '') {
    found.push(`O6: stderr has: ${result.stderr.slice(0, 500)}`)
  }
  if (ESCAPED.test(result.stdout)) {
    found.push('O6: the log has a stack trace')
  }
  if (row.expect.breaksTheAction !== true && result.stdout.includes('unexpected error')) {
    found.push('O6: the log speaks of an unexpected error')
  }
  return found
}

/** O7: memory and open files have a bound. */
export function checkUsage(row: Row, result: Result): string[] {
  const found: string[] = []
  const limit = row.mostFiles ?? FILES_LIMIT
  if (result.peakRssBytes > RSS_LIMIT) {
    found.push(`O7: ${Math.round(result.peakRssBytes / 2 ** 20)} MiB of memory`)
  }
  if (result.mostFiles > limit) {
    found.push(`O7: ${result.mostFiles} open files, and ${limit} are allowed`)
  }
  return found
}

/** What the row itself wants of log, outputs and summary. */
export function checkWords(row: Row, result: Result): string[] {
  const { says = [], neverSays = [], outputs = {}, green, tree } = row.expect
  const has = (text: string | RegExp): boolean => result.stdout.search(asPattern(text)) >= 0
  const found = [
    ...says.filter((text) => !has(text)).map((text) => `the log does not say ${String(text)}`),
    ...neverSays.filter(has).map((text) => `the log says ${String(text)}`)
  ]
  const usual = green ? { status: 'deployed' } : tree === undefined ? { hash: '' } : {}
  const wanted: Readonly<Record<string, string>> = { ...usual, ...outputs }
  for (const [name, value] of Object.entries(wanted)) {
    if ((result.outputs[name] ?? '') !== value) {
      found.push(`output ${name} is ${JSON.stringify(result.outputs[name])}, not ${value}`)
    }
  }
  return found
}

function asPattern(text: string | RegExp): RegExp {
  return typeof text === 'string' ? new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')) : text
}
