import type { Listing } from '../dstor/answers.js'
import type { Connection } from '../dstor/connection.js'
import { AccessTokens, type Credentials } from '../dstor/tokens.js'
import { uploadSite, type UploadEvents } from '../dstor/upload.js'
import { InputError } from '../errors.js'
import { systemClock } from '../http/clock.js'
import { EXCHANGE_LIMITS } from '../http/exchange.js'
import type { Inputs } from '../inputs.js'
import type { Chunk, FileDigest, Site, SiteFile } from '../model.js'
import { Progress } from '../report/progress.js'
import { bytesText, count, durationText } from '../report/show.js'
import type { Run } from '../run.js'
import { contentCidOf, contentHasher } from '../site/content.js'
import { planChunks } from '../site/plan.js'
import { proveFile } from './proving.js'

/** Runs the three phases and returns dStor's list of what it stored. */
export async function upload(run: Run, inputs: Inputs, site: Site): Promise<Listing> {
  const { record } = run
  run.stage('AUTHENTICATING')
  const connection = connectionOf(run, inputs)
  const tokens = new AccessTokens(connection, credentialsOf(inputs))
  await tokens.start()
  run.log.info(
    inputs.credentials?.kind === 'api-key'
      ? 'dStor gave an access token for this deployment'
      : 'The access token that was given is used'
  )

  const digests = new Map<SiteFile, FileDigest>()
  const progress = new UploadProgress(run, site)
  try {
    return await uploadSite({
      ...inputs,
      connection,
      tokens,
      planFor: (chunkBytes) => planChunks(site.files, { chunkSize: inputs.chunkSize, chunkBytes }),
      fields: inputs.uploadFields,
      comment: inputs.uploadComment,
      hasher: contentHasher(),
      onFile: (file, digest) => digests.set(file, digest),
      proofOf: (listing, file) => proveFile(run, inputs, site, listing, file, digests),
      events: eventsOf(run, site, progress)
    })
  } finally {
    progress.end()
    record.digests = site.files.map((file) => digests.get(file))
    record.contentCid = contentCidOf(site, record.digests)
  }
}

function credentialsOf(inputs: Inputs): Credentials {
  if (inputs.credentials === undefined) {
    throw new InputError('input `api-key` is empty')
  }
  return inputs.credentials
}

function connectionOf(run: Run, inputs: Inputs): Connection {
  return {
    ...inputs,
    limits: {
      ...EXCHANGE_LIMITS,
      stallMs: inputs.stallTimeoutMs,
      // A server that lets the question pass does not stand still: ask for less long than that.
      continueMs: Math.min(EXCHANGE_LIMITS.continueMs, inputs.stallTimeoutMs / 2)
    },
    signal: run.signal,
    remainingMs: run.remainingMs,
    clock: systemClock,
    teller: run.log,
    secrets: run.secrets,
    trace: run.trace
  }
}

function eventsOf(run: Run, site: Site, progress: UploadProgress): UploadEvents {
  const { record, log } = run
  return {
    stage: (stage) => {
      if (stage === 'PROCESSING') {
        progress.end()
      }
      run.stage(stage)
      if (stage === 'UPLOADING') {
        progress.begin()
      }
    },
    session: ({ number, chunks, concurrency }) => {
      record.chunks = chunks.length
      record.chunkOf = chunkPositions(site, chunks)
      record.sessions.push({ number, chunks: chunks.length, concurrency, cause: '' })
      log.debug(`Session ${number}: ${count(chunks.length, 'request')}, concurrency ${concurrency}`)
    },
    progress: (bytes, files) => progress.add(bytes, files),
    lost: (cause) => {
      const session = record.sessions.at(-1)
      if (session !== undefined) {
        session.cause = cause
      }
      progress.begin()
    }
  }
}

/** In which request each file travels, in the order of the site's files. */
function chunkPositions(site: Site, chunks: readonly Chunk[]): Uint32Array {
  const chunkOf = new Map<SiteFile, number>()
  for (const chunk of chunks) {
    for (const file of chunk.files) {
      chunkOf.set(file, chunk.index)
    }
  }
  return Uint32Array.from(site.files, (file) => chunkOf.get(file)!)
}

/** Feeds the progress line, and says at the end how fast it was. */
class UploadProgress {
  readonly #run: Run
  readonly #site: Site
  readonly #line: Progress
  #bytes = 0
  #files = 0
  #startedMs = 0

  constructor(run: Run, site: Site) {
    this.#run = run
    this.#site = site
    this.#line = new Progress(run.log, { files: site.files.length, bytes: site.bytes })
  }

  /** Starts from nothing, also for a fresh session. */
  begin(): void {
    this.#bytes = 0
    this.#files = 0
    this.#startedMs = performance.now()
    this.#line.update({ filesDone: 0, bytesDone: 0 })
    this.#line.start()
  }

  add(bytes: number, files: number): void {
    this.#bytes += bytes
    this.#files += files
    this.#line.update({ filesDone: this.#files, bytesDone: Math.max(0, Math.round(this.#bytes)) })
  }

  end(): void {
    this.#line.stop()
    if (this.#startedMs > 0 && this.#files === this.#site.files.length) {
      const ms = performance.now() - this.#startedMs
      const { files, bytes } = this.#site
      this.#run.log.info(
        `Sent ${count(files.length, 'file')}, ${bytesText(bytes)}, in ${durationText(ms)} (${bytesText(Math.round((bytes / Math.max(ms, 1)) * 1000))}/s)`
      )
      this.#startedMs = 0
    }
  }
}
