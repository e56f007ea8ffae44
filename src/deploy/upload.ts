import type { DstorApi } from '../dstor/api.js'
import type { Listing } from '../dstor/api-responses.js'
import { bodyMaker } from '../dstor/chunk-body.js'
import { fitted } from '../dstor/pace.js'
import { withoutTime } from '../dstor/patience.js'
import { sendAllButCommit } from '../dstor/session.js'
import { type SessionLost, sessionLost } from '../dstor/session-lost.js'
import { StatusPoll } from '../dstor/status-poll.js'
import { pauseMs, SESSION_BACKOFF } from '../http/backoff.js'
import type { Inputs } from '../inputs/inputs.js'
import { Fingerprints } from '../ipfs/index.js'
import { contentCidOf } from '../ipfs/site-cids.js'
import type { Chunk, Logger, Site, SiteFile } from '../model.js'
import { planChunks } from '../site/plan.js'
import { quote } from '../text/escape.js'
import { count } from '../text/format.js'
import { confirmFile, type ConfirmInputs, type ConfirmRun } from './confirm-file.js'
import { givenUpText, uploadFailed } from './lost-words.js'
import { nextSession, type SessionPlan } from './next-session.js'
import type { Run } from './run.js'
import { UploadProgress } from './upload-progress.js'

/** What the upload needs of the run. */
export type UploadRun = ConfirmRun &
  Pick<Run, 'record' | 'facts' | 'beginStage' | 'expectTheUnknown'> & { readonly log: Logger }

export type UploadInputs = ConfirmInputs &
  Pick<
    Inputs,
    | 'chunkSize'
    | 'chunkBytes'
    | 'concurrency'
    | 'maxRestarts'
    | 'pollIntervalMs'
    | 'uploadFields'
    | 'uploadComment'
  >

/** What dStor stored, as far as it says so. */
interface Stored {
  readonly listing: Listing
  /** Files that dStor took and that nobody has said arrived whole: to be proven by their bytes. */
  readonly unconfirmed: readonly SiteFile[]
}

/** What an upload ended with. */
export interface Uploaded extends Stored {
  /** What was sent of each file. */
  readonly digests: Fingerprints
}

/** Lanes that so many ordinary chunks are sent on. */
export function lanesOf({ concurrency }: Pick<Inputs, 'concurrency'>, chunks: number): number {
  return Math.min(concurrency, Math.max(1, chunks))
}

/**
 * Uploads the site and waits until dStor is done with it (contract 4). A session of which nobody can
 * say what dStor counted is given up before it can be published, and a fresh one takes its place, at
 * most `max-restarts` times. `onSent` is told when all was sent and dStor is waited for. Returns
 * dStor's list of what it stored. Throws a DeployError, or the reason of a stop.
 */
export async function upload(
  run: UploadRun,
  inputs: UploadInputs,
  site: Site,
  api: DstorApi,
  onSent: () => void = () => undefined
): Promise<Uploaded> {
  const digests = new Fingerprints(site.files)
  run.record.digests = digests
  const uploading = new Uploading(run, inputs, site, api, digests, onSent)
  try {
    return { ...(await uploading.run()), digests }
  } finally {
    uploading.progress.stop()
    run.record.contentCid = contentCidOf(site, digests)
  }
}

class Uploading {
  readonly progress: UploadProgress
  readonly #run: UploadRun
  readonly #inputs: UploadInputs
  readonly #site: Site
  readonly #api: DstorApi
  readonly #digests: Fingerprints
  readonly #positions: ReadonlyMap<SiteFile, number>
  readonly #bodyOf: ReturnType<typeof bodyMaker>
  readonly #onSent: () => void
  readonly #expect = { ask: true }
  readonly #causes: string[] = []

  constructor(
    run: UploadRun,
    inputs: UploadInputs,
    site: Site,
    api: DstorApi,
    digests: Fingerprints,
    onSent: () => void
  ) {
    this.#run = run
    this.#onSent = onSent
    this.#inputs = inputs
    this.#site = site
    this.#api = api
    this.#digests = digests
    this.#positions = new Map(site.files.map((file, index) => [file, index]))
    this.#bodyOf = bodyMaker({
      onDigest: (file, digest) => digests.set(this.#positions.get(file)!, digest)
    })
    this.progress = new UploadProgress(run.log, { files: site.files.length, bytes: site.bytes })
  }

  async run(): Promise<Stored> {
    const { chunkSize, chunkBytes, concurrency } = this.#inputs
    let plan: SessionPlan = {
      number: 1,
      chunkSize,
      chunkBytes,
      concurrency,
      pace: undefined,
      largestFirst: false,
      restarts: 0,
      refusals: 0
    }
    for (;;) {
      const result = await this.#session(plan)
      if (!('kind' in result)) {
        this.#run.facts.published = 'yes'
        return result
      }
      plan = await this.#afterLost(plan, result)
    }
  }

  async #session(plan: SessionPlan): Promise<Stored | SessionLost> {
    const { folderPath, uploadFields, uploadComment, pollIntervalMs } = this.#inputs
    const { chunkSize, chunkBytes, concurrency, largestFirst } = plan
    const run = this.#run
    const chunks = planChunks(this.#site.files, { chunkSize, chunkBytes })
    this.#keep(plan, chunks)
    run.beginStage('GETTING_TOKEN')
    this.#api.openAhead(largestFirst ? 1 : lanesOf(plan, chunks.length - 1))
    const uploadToken = await this.#api.openUpload({
      chunksNumber: chunks.length,
      folderPath,
      fields: uploadFields
    })
    run.log.info(`dStor waits for ${count(chunks.length, 'upload request')}`)
    run.beginStage('UPLOADING')
    this.progress.start()
    const poll = new StatusPoll(this.#api, uploadToken, pollIntervalMs)
    const ready = await sendAllButCommit({
      api: this.#api,
      uploadToken,
      chunks,
      concurrency,
      pace: plan.pace && fitted(plan.pace, chunks.length, run.deadline.remainingMs()),
      largestFirst,
      bodyOf: this.#bodyOf,
      comment: uploadComment,
      expect: this.#expect,
      progress: this.progress,
      poll
    })
    if (ready.kind === 'lost') {
      return ready
    }
    // What is on disk is true when this process is killed from here on.
    await run.expectTheUnknown()
    const sent = await ready.commit()
    if (sent.kind === 'lost') {
      return sent
    }
    this.progress.stop()
    run.beginStage('PROCESSING')
    this.#onSent()
    // With one ordinary chunk nothing ran beside it, and no count can have been lost.
    const listing = await poll.untilDone(concurrency > 1 && chunks.length > 2)
    if ('kind' in listing) {
      return listing
    }
    return sent.isCommitUnclear
      ? this.#confirmCommit(chunks.at(-1)!, listing, sent.unconfirmed)
      : { listing, unconfirmed: sent.unconfirmed }
  }

  /**
   * dStor has counted the commit chunk and nobody has said that it arrived whole: a server that
   * counts a request which broke off has half a file. Where dStor shows that, a fresh session follows;
   * where it shows nothing in time, the checks after DONE have the word.
   */
  async #confirmCommit(
    commit: Chunk,
    listing: Listing,
    unconfirmed: readonly SiteFile[]
  ): Promise<Stored | SessionLost> {
    const { log } = this.#run
    const file = commit.files[0]!
    const name = quote(file.path)
    log.info(
      `Nobody can say whether the last chunk arrived whole: looking whether dStor has ${name} as it was sent`
    )
    const proof = await confirmFile(this.#run, this.#inputs, {
      site: this.#site,
      index: this.#positions.get(file)!,
      listing,
      digests: this.#digests,
      clock: this.#api.context.clock
    })
    if (proof === 'wrong') {
      return sessionLost(`dStor counted the last chunk and does not have ${name} as it was sent`)
    }
    const others = unconfirmed.filter((other) => other !== file)
    if (proof === 'right') {
      return { listing, unconfirmed: others }
    }
    log.warning(
      `dStor counted the last chunk without a clear answer, and does not show ${name} yet`
    )
    return { listing, unconfirmed: [...others, file] }
  }

  #keep({ number, concurrency }: SessionPlan, chunks: readonly Chunk[]): void {
    const { record, log } = this.#run
    record.chunks = chunks.length
    record.chunkOf = new Uint32Array(this.#site.files.length)
    for (const { files, index } of chunks) {
      for (const file of files) {
        record.chunkOf[this.#positions.get(file)!] = index
      }
    }
    record.sessions.push({ number, chunks: chunks.length, concurrency, cause: '' })
    log.debug(`Session ${number}: ${count(chunks.length, 'request')}, concurrency ${concurrency}`)
  }

  /** Says why a session is given up, waits, and returns what follows. Throws where nothing may. */
  async #afterLost(plan: SessionPlan, lost: SessionLost): Promise<SessionPlan> {
    const { facts, log, record, signal, deadline } = this.#run
    const { clock } = this.#api.context
    this.#causes.push(lost.cause)
    record.sessions.at(-1)!.cause = lost.cause
    const next = nextSession(plan, lost, this.#inputs.maxRestarts)
    const waitMs =
      lost.change === 'body-limit'
        ? 0
        : pauseMs(SESSION_BACKOFF, plan.restarts + 1, clock, lost.afterMs)
    const leftMs = deadline.remainingMs()
    if (next === undefined || waitMs >= leftMs) {
      const failed = uploadFailed(this.#causes, lost, facts.published)
      throw next === undefined ? failed : withoutTime(failed, waitMs, leftMs)
    }
    facts.retries += 1
    const most = this.#inputs.maxRestarts
    log.info(givenUpText({ plan, lost, next, waitMs, most, published: facts.published }))
    await clock.sleep(waitMs, signal)
    return next
  }
}
