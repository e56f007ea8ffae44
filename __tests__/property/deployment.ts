import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Emulator } from '../../emulator/index.js'
import { type ApiContext, StopReason } from '../../src/dstor/api-context.js'
import {
  type ChunkPost,
  DstorApi,
  type PostedChunk,
  type UploadOrder
} from '../../src/dstor/api.js'
import { openTransport } from '../../src/deploy/transport.js'
import { upload } from '../../src/deploy/upload.js'
import { newRecord } from '../../src/report/record.js'
import { messageOf } from '../../src/errors.js'
import type { Clock } from '../../src/http/clock.js'
import { REQUEST_LIMITS } from '../../src/http/request.js'
import type { Site } from '../../src/model.js'
import { Secrets } from '../../src/text/redact.js'
import { collectSite } from '../../src/site/collect.js'
import { verifyDeployment } from '../../src/verify/verify.js'
import { makeChange, PLANTED } from './change.js'
import { brokenRules, isWhole } from './oracles.js'
import { MAX_RESTARTS, MAX_RETRIES, type Scenario } from './scenario.js'
import { CHUNK_BYTES } from './site.js'

export interface Ending {
  readonly isGreen: boolean
  /** What dStor published of the last session holds every file of the plan, byte for byte, and nothing else. */
  readonly isWhole: boolean
  /** A fault of the script struck. */
  readonly isStruck: boolean
  /** Rules of the contract that were broken on the way, as dStor saw it. */
  readonly broken: readonly string[]
  readonly cause: string
}

const TIME_LIMIT_MS = 30 * 60_000

/** How long a deployment waits in real time where nothing moves. */
export interface Patience {
  readonly stallMs: number
  readonly continueMs: number
}

/** Enough on a machine with nothing else to do, and short, since many scenarios wait for it. */
export const SHORT: Patience = { stallMs: 500, continueMs: 250 }
/** Enough on a busy machine too. */
export const LONG: Patience = { stallMs: 8_000, continueMs: 4_000 }

/** The runner is not there to be told what to mask, and nothing is printed. */
class NoSecrets extends Secrets {
  override add(): void {
    // Nothing to keep.
  }
}

/** Waits take no time and are counted all the same, so that limits of time are reached. */
function quickClock(random: () => number): Clock {
  let slept = 0
  return {
    now: () => performance.now() + slept,
    random,
    async sleep(ms, signal) {
      slept += ms
      await nextTurn()
      signal.throwIfAborted()
    }
  }
}

/** Deploys a scenario with the real request code and the real checks, and compares what came of it. */
export async function deploy(
  emulator: Emulator,
  scenario: Scenario,
  patience: Patience
): Promise<Ending> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dstor-property-'))
  try {
    plant(folder, scenario)
    await emulator.reset()
    emulator.change({ stageMs: 0, ...scenario.settings })
    emulator.faults.set(scenario.faults)
    const { cause, broken } = await run(emulator, folder, scenario, patience)
    return {
      isGreen: cause === '',
      isWhole: isWhole(emulator, scenario),
      isStruck: emulator.faults.report().faults.some(({ struck }) => struck > 0),
      broken: [...broken, ...brokenRules(emulator, scenario)],
      cause
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(`${folder}-aside`, { force: true })
  }
}

function plant(folder: string, { files }: Scenario): void {
  for (const [name, content] of files) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
    utimesSync(file, PLANTED, PLANTED)
  }
}

async function run(
  emulator: Emulator,
  folder: string,
  scenario: Scenario,
  patience: Patience
): Promise<Pick<Ending, 'cause' | 'broken'>> {
  const broken: string[] = []
  const clock = quickClock(scenario.random)
  const startedMs = clock.now()
  const controller = new AbortController()
  const remainingMs = (): number => TIME_LIMIT_MS - (clock.now() - startedMs)
  const timed: Clock = {
    ...clock,
    async sleep(ms, signal) {
      await clock.sleep(ms, signal)
      if (remainingMs() <= 0) {
        controller.abort(new StopReason('time-limit'))
      }
      signal.throwIfAborted()
    }
  }
  const connections = openTransport()
  const context: ApiContext = {
    apiUrl: new URL(emulator.url),
    transport: connections.transport,
    limits: { ...REQUEST_LIMITS, ...patience, responseTimeoutMs: patience.stallMs },
    maxRetries: MAX_RETRIES,
    signal: controller.signal,
    remainingMs,
    clock: timed,
    log: { info: () => undefined, warning: () => undefined, debug: () => undefined },
    secrets: new NoSecrets(),
    facts: { published: 'nothing', allSent: false, retries: 0, lastWord: '', lastFailure: '' }
  }
  try {
    const site = await collectSite({ ...COLLECT, folder, workspace: path.dirname(folder) })
    changeAt('planned', folder, scenario)
    await uploadAndVerify(context, emulator, site, scenario, broken)
    return { cause: '', broken }
  } catch (error) {
    return { cause: messageOf(error), broken }
  } finally {
    connections.close()
  }
}

const COLLECT = {
  include: [],
  exclude: [],
  ignoreFile: undefined,
  includeHiddenFiles: false,
  symlinks: 'inside' as const,
  strict: false
}

async function uploadAndVerify(
  context: ApiContext,
  emulator: Emulator,
  site: Site,
  scenario: Scenario,
  broken: string[]
): Promise<void> {
  const { chunkSize, concurrency } = scenario
  const changes = new Changes(site.folder, scenario)
  const api = new WatchedApi(context, emulator.apiKey, changes, broken)
  await api.authenticate()
  const record = newRecord()
  record.site = site
  const common = {
    folderPath: 'sites/property',
    gatewayUrl: new URL(`${emulator.url}/ipfs`),
    verifyTimeoutMs: 60_000
  }
  const { listing, unconfirmed, digests } = await upload(
    {
      env: {},
      record,
      facts: context.facts,
      expectTheUnknown: () => Promise.resolve(),
      log: context.log,
      signal: context.signal,
      deadline: { remainingMs: context.remainingMs },
      beginStage: (stage) => (stage === 'PROCESSING' ? changes.reach('sent') : undefined)
    },
    {
      ...common,
      chunkSize,
      chunkBytes: CHUNK_BYTES,
      concurrency,
      maxRestarts: MAX_RESTARTS,
      pollIntervalMs: 2_000,
      uploadFields: {},
      uploadComment: ''
    },
    site,
    api
  )
  await verifyDeployment({
    entries: listing.entries,
    unconfirmed: unconfirmed.map(({ path: name }) => name),
    site,
    digests,
    chunkOf: record.chunkOf,
    folderName: path.basename(site.folder),
    folderPath: common.folderPath,
    contentCid: record.contentCid,
    gatewayUrl: common.gatewayUrl,
    settings: {
      verify: scenario.verify,
      verifyTimeoutMs: common.verifyTimeoutMs,
      ifUnreachable: scenario.ifUnreachable,
      ifNoFolderHash: 'warn'
    },
    cacheBust: '1',
    signal: context.signal,
    clock: context.clock,
    log: { info: () => undefined, debug: () => undefined }
  })
}

/** Lets the file change of a scenario happen once, at its moment. */
class Changes {
  readonly #due = new Set<string>(['sending', 'sent'])
  readonly #folder: string
  readonly #scenario: Scenario

  constructor(folder: string, scenario: Scenario) {
    this.#folder = folder
    this.#scenario = scenario
  }

  reach(when: 'sending' | 'sent'): void {
    if (this.#due.delete(when)) {
      changeAt(when, this.#folder, this.#scenario)
    }
  }
}

/**
 * The real API, and somebody who hears when the first bytes of a chunk leave, and whether one is still
 * under way when a session is opened.
 */
class WatchedApi extends DstorApi {
  readonly #changes: Changes
  readonly #broken: string[]
  #underWay = 0

  constructor(context: ApiContext, apiKey: string, changes: Changes, broken: string[]) {
    super(context, { kind: 'api-key', apiKey })
    this.#changes = changes
    this.#broken = broken
  }

  override openUpload(order: UploadOrder): Promise<string> {
    if (this.#underWay > 0) {
      this.#broken.push('a session was opened while chunks of the one before were under way')
    }
    return super.openUpload(order)
  }

  override async sendChunk(post: ChunkPost): Promise<PostedChunk> {
    this.#underWay += 1
    const onBytesSent = (bytes: number): void => {
      this.#changes.reach('sending')
      post.onBytesSent(bytes)
    }
    return super.sendChunk({ ...post, onBytesSent }).finally(() => (this.#underWay -= 1))
  }
}

function changeAt(
  when: NonNullable<Scenario['change']>['when'],
  folder: string,
  { change }: Scenario
): void {
  if (change?.when === when) {
    makeChange(folder, change)
  }
}
