import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Emulator } from '../../emulator/index.js'
import { type ApiContext, StopReason } from '../../src/dstor/api-context.js'
import { AccessTokens } from '../../src/dstor/tokens.js'
import { uploadSite, type UploadEvents } from '../../src/dstor/upload.js'
import { messageOf } from '../../src/errors.js'
import type { Clock } from '../../src/http/clock.js'
import { REQUEST_LIMITS } from '../../src/http/request.js'
import type { Digests, FileDigest, Site, SiteFile } from '../../src/model.js'
import { Secrets } from '../../src/text/redact.js'
import { collectSite } from '../../src/site/collect.js'
import { contentCidOf, contentHasher } from '../../src/ipfs/site-cids.js'
import { DigestTable } from '../../src/ipfs/digest-table.js'
import { parseCid, sameNode } from '../../src/ipfs/index.js'
import { planChunks } from '../../src/site/plan.js'
import { proofOf } from '../../src/verify/confirm-file.js'
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
    const cause = await run(emulator, folder, scenario, patience)
    return {
      isGreen: cause === '',
      isWhole: isWhole(emulator, scenario),
      isStruck: emulator.faults.report().faults.some(({ struck }) => struck > 0),
      broken: brokenRules(emulator),
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
): Promise<string> {
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
  const connection: ApiContext = {
    apiUrl: new URL(emulator.url),
    limits: { ...REQUEST_LIMITS, ...patience, responseTimeoutMs: patience.stallMs },
    maxRetries: MAX_RETRIES,
    signal: controller.signal,
    remainingMs,
    clock: timed,
    log: { info: () => undefined, warning: () => undefined, debug: () => undefined },
    secrets: new NoSecrets(),
    facts: { published: 'nothing', allSent: false, retries: 0, lastWord: '' }
  }
  try {
    const site = await collectSite({ ...COLLECT, folder, workspace: path.dirname(folder) })
    changeAt('planned', folder, scenario)
    await uploadAndVerify(connection, emulator, site, scenario)
    return ''
  } catch (error) {
    return messageOf(error)
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
  connection: ApiContext,
  emulator: Emulator,
  site: Site,
  scenario: Scenario
): Promise<void> {
  const tokens = new AccessTokens(connection, { kind: 'api-key', apiKey: emulator.apiKey })
  await tokens.start()
  const digests = new DigestTable(site.files.length)
  const { chunkSize, concurrency } = scenario
  const common = {
    folderName: 'site',
    folderPath: 'sites/property',
    gatewayUrl: new URL(`${emulator.url}/ipfs`),
    isSingleFile: false,
    cacheBust: '1',
    signal: connection.signal,
    clock: connection.clock
  }
  const { listing, doubtful } = await uploadSite({
    connection,
    tokens,
    planFor: (chunkBytes) => planChunks(site.files, { chunkSize, chunkBytes }),
    chunkBytes: CHUNK_BYTES,
    concurrency,
    maxRestarts: MAX_RESTARTS,
    pollIntervalMs: 2_000,
    folderPath: common.folderPath,
    fields: {},
    comment: '',
    hasher: contentHasher(),
    onFile: (file, digest) => digests.set(site.files.indexOf(file), digest),
    proofOf: (found, file) =>
      proofOf({
        ...common,
        entries: found.entries,
        paths: site.files.map(({ path: name }) => name),
        path: file.path,
        digest: digests.at(site.files.indexOf(file))!,
        witness: witnessOf(site, file, digests),
        cids: { parseCid, sameNode },
        timeoutMs: 15_000,
        log: { info: () => undefined, debug: () => undefined }
      }),
    events: eventsOf(site, scenario)
  })
  await verifyDeployment({
    ...common,
    entries: listing.entries,
    doubtful: doubtful.map(({ path: name }) => name),
    files: site.files,
    digests,
    contentCid: contentCidOf(site, digests),
    settings: {
      verify: scenario.verify,
      verifyTimeoutMs: 60_000,
      ifUnreachable: scenario.ifUnreachable,
      ifNoFolderHash: 'warn'
    },
    cids: { parseCid, sameNode, otherProfiles: () => Promise.resolve(undefined) },
    log: { info: () => undefined, debug: () => undefined }
  })
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

/** Lets the file change of a scenario happen once, at its moment. */
function eventsOf({ folder }: Site, scenario: Scenario): UploadEvents {
  const due = new Set<string>(['sending', 'sent'])
  const reach = (when: 'sending' | 'sent'): void => {
    if (due.delete(when)) {
      changeAt(when, folder, scenario)
    }
  }
  return {
    stage: (stage) => (stage === 'PROCESSING' ? reach('sent') : undefined),
    session: () => undefined,
    progress: (bytes) => (bytes > 0 ? reach('sending') : undefined),
    beforeCommit: () => Promise.resolve(),
    lost: () => undefined
  }
}

function witnessOf(
  site: Site,
  file: SiteFile,
  digests: Digests
): { path: string; digest: FileDigest } | undefined {
  const at = site.files.findIndex((candidate) => candidate !== file)
  const other = site.files[at]
  return other && { path: other.path, digest: digests.at(at)! }
}
