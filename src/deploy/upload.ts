import type { ApiContext } from '../dstor/api-context.js'
import { AccessTokens } from '../dstor/tokens.js'
import { type Uploaded, uploadSite, type UploadEvents } from '../dstor/upload.js'
import { InputError } from '../errors.js'
import { systemClock } from '../http/clock.js'
import { REQUEST_LIMITS } from '../http/request.js'
import type { Inputs } from '../inputs/inputs.js'
import type { Chunk, Credentials, Site, SiteFile } from '../model.js'
import { Progress } from '../report/progress.js'
import { bytesText, count, durationText } from '../text/format.js'
import type { Run } from './run.js'
import { contentCidOf, contentHasher } from '../ipfs/site-cids.js'
import { DigestTable } from '../ipfs/digest-table.js'
import { planChunks } from '../site/plan.js'
import { proveFile } from './confirm-file.js'

/** Runs the three phases. */
export async function upload(run: Run, inputs: Inputs, site: Site): Promise<Uploaded> {
  const { record } = run
  run.beginStage('AUTHENTICATING')
  const connection = connectionOf(run, inputs)
  const tokens = new AccessTokens(connection, credentialsOf(inputs))
  await tokens.start()
  run.log.info(
    inputs.credentials?.kind === 'api-key'
      ? 'dStor gave an access token for this deployment'
      : 'The access token that was given is used'
  )

  const positions = positionsOf(site)
  const digests = new DigestTable(site.files.length)
  const progress = new UploadProgress(run, site)
  record.digests = digests
  try {
    return await uploadSite({
      ...inputs,
      connection,
      tokens,
      planFor: (chunkBytes) => planChunks(site.files, { chunkSize: inputs.chunkSize, chunkBytes }),
      fields: inputs.uploadFields,
      comment: inputs.uploadComment,
      hasher: contentHasher(),
      onFile: (file, digest) => digests.set(positions.get(file)!, digest),
      proofOf: (listing, file) =>
        proveFile(run, inputs, { site, listing, index: positions.get(file)!, digests }),
      events: eventsOf(run, positions, progress)
    })
  } finally {
    progress.end()
    record.contentCid = contentCidOf(site, digests)
  }
}

type Positions = ReadonlyMap<SiteFile, number>

function positionsOf({ files }: Site): Positions {
  const positions = new Map<SiteFile, number>()
  for (const [index, file] of files.entries()) {
    positions.set(file, index)
  }
  return positions
}

function credentialsOf(inputs: Inputs): Credentials {
  if (inputs.credentials === undefined) {
    throw new InputError('input `api-key` is empty')
  }
  return inputs.credentials
}

function connectionOf(run: Run, inputs: Inputs): ApiContext {
  return {
    ...inputs,
    limits: {
      ...REQUEST_LIMITS,
      stallMs: inputs.stallTimeoutMs,
      // A server that lets the question pass does not stand still: ask for less long than that.
      continueMs: Math.min(REQUEST_LIMITS.continueMs, inputs.stallTimeoutMs / 2)
    },
    signal: run.signal,
    remainingMs: run.deadline.remainingMs,
    clock: systemClock,
    log: run.log,
    secrets: run.secrets,
    facts: run.facts
  }
}

function eventsOf(run: Run, positions: Positions, progress: UploadProgress): UploadEvents {
  const { record, log } = run
  return {
    stage: (stage) => {
      if (stage === 'PROCESSING') {
        progress.end()
      }
      run.beginStage(stage)
      if (stage === 'UPLOADING') {
        progress.begin()
      }
    },
    session: ({ number, chunks, concurrency }) => {
      record.chunks = chunks.length
      record.chunkOf = chunkPositions(positions, chunks)
      record.sessions.push({ number, chunks: chunks.length, concurrency, cause: '' })
      log.debug(`Session ${number}: ${count(chunks.length, 'request')}, concurrency ${concurrency}`)
    },
    progress: (bytes, files) => progress.add(bytes, files),
    beforeCommit: () => run.expectTheUnknown(),
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
function chunkPositions(positions: Positions, chunks: readonly Chunk[]): Uint32Array {
  const chunkOf = new Uint32Array(positions.size)
  for (const { files, index } of chunks) {
    for (const file of files) {
      chunkOf[positions.get(file)!] = index
    }
  }
  return chunkOf
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
