import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Emulator } from '../../emulator/emulator.js'
import { type Connection, Stop } from '../../src/dstor/connection.js'
import { AccessTokens } from '../../src/dstor/tokens.js'
import { uploadSite } from '../../src/dstor/upload.js'
import { messageOf } from '../../src/errors.js'
import type { Clock } from '../../src/http/clock.js'
import { EXCHANGE_LIMITS } from '../../src/http/exchange.js'
import type { FileDigest, Site, SiteFile } from '../../src/model.js'
import { Secrets } from '../../src/report/secrets.js'
import { collectSite } from '../../src/site/collect.js'
import { contentCidOf, contentHasher } from '../../src/site/content.js'
import { parseCid, sameNode } from '../../src/site/fingerprint/index.js'
import { planChunks } from '../../src/site/plan.js'
import { proofOf } from '../../src/verify/proof.js'
import { verifyDeployment } from '../../src/verify/verify.js'
import type { Scenario } from './scenario.js'

export interface Ending {
  readonly isGreen: boolean
  /** What dStor published of the last session holds every file of the plan, byte for byte, and nothing else. */
  readonly isWhole: boolean
  /** In each session the request that completed the count began when all others had been answered. */
  readonly isOrdered: boolean
  readonly cause: string
}

const TIME_LIMIT_MS = 30 * 60_000

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
export async function deploy(emulator: Emulator, scenario: Scenario): Promise<Ending> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dstor-property-'))
  try {
    plant(folder, scenario)
    await emulator.reset()
    emulator.change({ ...scenario.settings, stageMs: 0 })
    emulator.faults.set(scenario.faults)
    const cause = await run(emulator, folder, scenario)
    const isOrdered = commitCameLast(emulator)
    return { isGreen: cause === '', isWhole: isWhole(emulator, scenario), isOrdered, cause }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function plant(folder: string, { files }: Scenario): void {
  for (const [name, content] of files) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

async function run(emulator: Emulator, folder: string, scenario: Scenario): Promise<string> {
  const clock = quickClock(scenario.random)
  const startedMs = clock.now()
  const controller = new AbortController()
  const remainingMs = (): number => TIME_LIMIT_MS - (clock.now() - startedMs)
  const timed: Clock = {
    ...clock,
    async sleep(ms, signal) {
      await clock.sleep(ms, signal)
      if (remainingMs() <= 0) {
        controller.abort(new Stop('time-limit'))
      }
      signal.throwIfAborted()
    }
  }
  const connection: Connection = {
    apiUrl: new URL(emulator.url),
    limits: { ...EXCHANGE_LIMITS, stallMs: 250, continueMs: 100, answerMs: 500 },
    maxRetries: 5,
    signal: controller.signal,
    remainingMs,
    clock: timed,
    teller: { info: () => undefined, warning: () => undefined, debug: () => undefined },
    secrets: new Secrets(),
    trace: { published: 'nothing', allSent: false, retries: 0, lastWord: '' }
  }
  try {
    const site = await collectSite({ ...COLLECT, folder, ignoreFile: path.join(folder, 'none') })
    await uploadAndVerify(connection, emulator, site, scenario)
    return ''
  } catch (error) {
    return messageOf(error)
  }
}

const COLLECT = {
  include: [],
  exclude: [],
  includeHiddenFiles: false,
  symlinks: 'inside' as const
}

async function uploadAndVerify(
  connection: Connection,
  emulator: Emulator,
  site: Site,
  scenario: Scenario
): Promise<void> {
  const tokens = new AccessTokens(connection, { kind: 'api-key', apiKey: emulator.apiKey })
  await tokens.start()
  const digests = new Map<SiteFile, FileDigest>()
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
  const listing = await uploadSite({
    connection,
    tokens,
    planFor: (chunkBytes) => planChunks(site.files, { chunkSize, chunkBytes }),
    chunkBytes: 64 * 1024,
    concurrency,
    maxRestarts: 4,
    pollIntervalMs: 2_000,
    folderPath: common.folderPath,
    fields: {},
    comment: '',
    hasher: contentHasher,
    onFile: (file, digest) => digests.set(file, digest),
    proofOf: (found, file) =>
      proofOf({
        ...common,
        entries: found.entries,
        paths: site.files.map(({ path: name }) => name),
        path: file.path,
        digest: digests.get(file)!,
        witness: witnessOf(site, file, digests),
        cids: { parseCid, sameNode },
        timeoutMs: 15_000,
        log: { info: () => undefined, debug: () => undefined }
      }),
    events: {
      stage: () => undefined,
      session: () => undefined,
      progress: () => undefined,
      lost: () => undefined
    }
  })
  const inOrder = site.files.map((file) => digests.get(file))
  await verifyDeployment({
    ...common,
    entries: listing.entries,
    files: site.files,
    digests: inOrder,
    contentCid: contentCidOf(site, inOrder),
    settings: {
      verify: scenario.verify,
      verifyTimeoutMs: 60_000,
      ifUnreachable: 'warn',
      ifNoFolderHash: 'warn'
    },
    cids: { parseCid, sameNode, otherProfiles: () => Promise.resolve(undefined) },
    log: { info: () => undefined, debug: () => undefined }
  })
}

function witnessOf(
  site: Site,
  file: SiteFile,
  digests: ReadonlyMap<SiteFile, FileDigest>
): { path: string; digest: FileDigest } | undefined {
  const other = site.files.find((candidate) => candidate !== file)
  return other && { path: other.path, digest: digests.get(other)! }
}

function commitCameLast(emulator: Emulator): boolean {
  return emulator.sessions().every(({ n, chunksNumber }) => {
    const uploads = emulator.journal
      .entries()
      .filter(({ route, session }) => route === 'upload' && session === n)
    const last = uploads.at(-1)
    const others = uploads.slice(0, -1)
    return (
      uploads.length < chunksNumber ||
      others.every(({ at }) => (at.answered ?? at.closed ?? Infinity) <= (last?.at.headers ?? 0))
    )
  })
}

function isWhole(emulator: Emulator, { files }: Scenario): boolean {
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
