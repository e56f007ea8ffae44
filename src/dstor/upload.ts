import { HttpError, NetworkError } from '../errors.js'
import { pauseMs, SESSION_BACKOFF } from '../http/backoff.js'
import type { Chunk, ContentHasher, RawDigest, SiteFile, Stage } from '../model.js'
import { quote } from '../text/escape.js'
import { count, durationText } from '../text/format.js'
import type { Listing } from './api-responses.js'
import { BlockPair } from './chunk-body.js'
import type { ApiContext } from './api-context.js'
import type { JsonObject } from '../json.js'
import { type SendProgress, UploadSession } from './session.js'
import { SessionLost } from './session-lost.js'
import { StatusPoll } from './status-poll.js'
import { type AccessTokens, openUpload } from './tokens.js'

export interface UploadSettings {
  readonly connection: ApiContext
  readonly tokens: AccessTokens
  /** The plan for a limit of bytes in one request: same limit, same plan. */
  readonly planFor: (chunkBytes: number) => readonly Chunk[]
  readonly chunkBytes: number
  readonly concurrency: number
  readonly maxRestarts: number
  readonly pollIntervalMs: number
  readonly folderPath: string
  readonly fields: JsonObject
  readonly comment: string
  readonly hasher: ContentHasher
  readonly onFile: (file: SiteFile, digest: RawDigest) => void
  /**
   * Whether dStor shows a file as it was sent, by its list or on its gateway. Asked where dStor is
   * done and the answer to the request that carried the file was lost.
   */
  readonly proofOf: (listing: Listing, file: SiteFile) => Promise<'right' | 'wrong' | 'unknown'>
  readonly events: UploadEvents
}

/** What the story wants to hear. */
export interface UploadEvents {
  stage(stage: Stage): void
  session(facts: { number: number; chunks: readonly Chunk[]; concurrency: number }): void
  progress: SendProgress
  /** From here on dStor may publish: the commit chunk is about to leave. Awaited before it does. */
  beforeCommit(): Promise<void>
  /** The current session is given up for this cause. */
  lost(cause: string): void
}

/** What the next session is to be like. */
interface NextSession {
  number: number
  chunkBytes: number
  concurrency: number
  refusals: number
  readonly causes: string[]
}

/** What an upload ended with. */
export interface Uploaded {
  readonly listing: Listing
  /** Files that dStor took and that nobody has said arrived whole: only their bytes can tell. */
  readonly doubtful: readonly SiteFile[]
}

/**
 * Uploads a site and waits until dStor is done with it (contract 4). A session of which nobody can
 * say what dStor counted is given up before it can be published, and a fresh one takes its place,
 * at most `maxRestarts` times. Returns dStor's list of what it stored. Throws a DeployError, or the
 * reason of a stop.
 */
export async function uploadSite(settings: UploadSettings): Promise<Uploaded> {
  const { connection, concurrency, chunkBytes } = settings
  const memory = Array.from({ length: concurrency }, () => new BlockPair())
  const expect = { ask: true }
  const course: NextSession = { number: 1, chunkBytes, concurrency, refusals: 0, causes: [] }
  for (;;) {
    const chunks = settings.planFor(course.chunkBytes)
    settings.events.session({ number: course.number, chunks, concurrency: course.concurrency })
    try {
      return await runSession(settings, course, chunks, memory, expect)
    } catch (error) {
      if (!(error instanceof SessionLost)) {
        throw error
      }
      settings.events.lost(error.message)
      const waitMs = nextCourse(settings, course, chunks, error)
      connection.facts.retries += 1
      connection.log.info(restartLine(settings, course, error, waitMs))
      await connection.clock.sleep(waitMs, connection.signal)
    }
  }
}

async function runSession(
  settings: UploadSettings,
  course: NextSession,
  chunks: readonly Chunk[],
  memory: readonly BlockPair[],
  expect: { ask: boolean }
): Promise<Uploaded> {
  const { connection, tokens, events, pollIntervalMs } = settings
  events.stage('GETTING_TOKEN')
  const uploadToken = await openUpload(connection, tokens, {
    chunksNumber: chunks.length,
    folderPath: settings.folderPath,
    fields: settings.fields
  })
  connection.log.info(`dStor waits for ${count(chunks.length, 'upload request')}`)
  events.stage('UPLOADING')
  const poll = new StatusPoll(connection, tokens, uploadToken, pollIntervalMs)
  const session = new UploadSession({
    ...settings,
    uploadToken,
    chunks,
    concurrency: course.concurrency,
    memory,
    expect,
    onProgress: (bytes, files) => events.progress(bytes, files)
  })
  await session.sendAllButCommit()
  if (chunks.length > 1) {
    await poll.expectWaiting()
  }
  await events.beforeCommit()
  const commit = await session.commit(poll)
  events.stage('PROCESSING')
  // With one ordinary chunk nothing ran beside it, and no count can have been lost.
  const wasParallel = course.concurrency > 1 && chunks.length > 2
  const { listing } = await poll.untilDone(wasParallel)
  const doubtful =
    commit === 'doubtful' ? await refuteOrGoOn(settings, chunks.at(-1)!, listing) : []
  connection.facts.published = 'yes'
  return { listing, doubtful }
}

/**
 * dStor has counted the commit chunk and nobody has said that it arrived whole: a server that counts
 * a request which broke off has half a file (docs/faults.md 2). Where dStor shows that, a
 * fresh session follows; where it shows nothing in time, the checks after DONE have the word. Returns
 * the files for them.
 */
async function refuteOrGoOn(
  { connection, proofOf }: UploadSettings,
  commit: Chunk,
  listing: Listing
): Promise<SiteFile[]> {
  const doubtful: SiteFile[] = []
  for (const file of commit.files) {
    const name = quote(file.path)
    connection.log.info(
      `Nobody can say whether the last chunk arrived whole: looking whether dStor has ${name} as it was sent`
    )
    const proof = await proofOf(listing, file)
    if (proof === 'wrong') {
      throw new SessionLost(
        `dStor counted the last chunk and does not have ${name} as it was sent`,
        { change: 'nothing' }
      )
    }
    if (proof === 'unknown') {
      doubtful.push(file)
      connection.log.warning(
        `dStor counted the last chunk without a clear answer, and does not show ${name} yet`
      )
    }
  }
  return doubtful
}

/** Sets the course for the next session and returns the pause before it. Throws where none may follow. */
function nextCourse(
  settings: UploadSettings,
  course: NextSession,
  chunks: readonly Chunk[],
  lost: SessionLost
): number {
  const { connection, maxRestarts } = settings
  course.causes.push(lost.message)
  course.refusals += lost.change === 'refused' ? 1 : 0
  const waitMs = pauseMs(SESSION_BACKOFF, course.number, connection.clock, lost.afterMs)
  if (course.refusals > 1 || course.number > maxRestarts || waitMs >= connection.remainingMs()) {
    throw givingUp(course, lost, connection)
  }
  course.number += 1
  const half = Math.max(1, Math.floor(course.concurrency / 2))
  course.concurrency = course.number > 2 || lost.change === 'sequential' ? 1 : half
  if (lost.change === 'smaller-chunks') {
    // Half of what was really sent: a site of small chunks would not notice half of a large limit.
    const largest = chunks.reduce((most, chunk) => Math.max(most, chunk.bytes), 0)
    course.chunkBytes = Math.max(1, Math.floor(Math.min(course.chunkBytes, largest) / 2))
  }
  return waitMs
}

function restartLine(
  settings: UploadSettings,
  course: NextSession,
  lost: SessionLost,
  waitMs: number
): string {
  const { published } = settings.connection.facts
  return (
    `Upload session ${course.number - 1} of ${settings.maxRestarts + 1} is given up: ${lost.message}. ` +
    (published === 'nothing'
      ? 'Nothing of it can be published. '
      : 'dStor may still publish it. ') +
    `Starting again in ${durationText(waitMs)} with a new upload token, concurrency ${course.concurrency}`
  )
}

function givingUp(course: NextSession, lost: SessionLost, connection: ApiContext): Error {
  const { causes } = course
  const told =
    causes.length === 1
      ? lost.message
      : `${causes.length} upload sessions failed. ${causes.map((cause, n) => `Session ${n + 1}: ${cause}`).join('. ')}`
  const facts = {
    stage: 'UPLOADING' as const,
    published: connection.facts.published,
    advice:
      lost.final?.advice ??
      'Run the job again; if it stays, raise `max-restarts` or ask dStor whether uploads are lost.',
    cause: lost.final ?? lost
  }
  return lost.final instanceof HttpError
    ? new HttpError(told, { ...facts, httpStatus: lost.final.httpStatus })
    : new NetworkError(told, facts)
}
