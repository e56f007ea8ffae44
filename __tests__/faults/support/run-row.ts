import type { ChildProcess } from 'node:child_process'
import { cpSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { BUNDLE, runAction, type RunOptions } from '../../../scripts/runner.js'
import type { Emulator } from '../../support/emulator.js'
import { watchUsage, type Usage } from './child.js'
import type { Meanwhile, Place, Preload, Props, Result, Row } from './row.js'
import { FOUR_CHUNKS, pictureOf, plant, SITE, type Picture } from './site.js'

const LIMIT_MS = 40_000
const LOOK_MS = 15
const REST_LIMIT_MS = 3_000
const SPEED = 20

function preloadUrl(name: Preload): string {
  return pathToFileURL(path.join(import.meta.dirname, 'preload', `${name}.mjs`)).href
}

function nodeArguments(row: Row): string[] {
  const clock = row.speed === 1 ? [] : ['clock' as const]
  // Whoever has given up the rights of root may not be able to load the others.
  const preloads = [...(row.preload ?? []), ...clock].sort(
    (a, b) => +(a === 'user') - +(b === 'user')
  )
  return preloads.flatMap((name) => ['--import', preloadUrl(name)])
}

/** The inputs of a row that gives none of its own. */
export function plainInputs(place: Place): Record<string, string> {
  return {
    folder: place.folder,
    'api-key': place.emulator.apiKey,
    'api-url': place.emulator.url,
    'folder-path': 'sites/fault',
    'poll-interval-seconds': '1',
    // The fast clock makes a minute of three seconds; a busy machine must not end a run.
    'timeout-minutes': '600',
    'verify-timeout-seconds': '2400',
    ...FOUR_CHUNKS
  }
}

/** A copy of the bundle that a user without rights can read, wherever the checkout lies. */
function readableCopy(bundle: string, home: string): string {
  const copy = path.join(home, 'bundle')
  cpSync(path.dirname(bundle), copy, { recursive: true })
  return path.join(copy, path.basename(bundle))
}

/** The command line: the node itself, or a command that starts it under other limits. */
function commandOf(
  row: Row,
  { home }: Place
): Pick<RunOptions, 'node' | 'nodeArguments' | 'bundle'> {
  const isUser = row.preload?.includes('user') === true
  const bundle = isUser
    ? { bundle: readableCopy(path.resolve(BUNDLE), home) }
    : { bundle: path.resolve(BUNDLE) }
  const words = nodeArguments(row)
  const [command, ...before] = row.startedBy ?? []
  return command === undefined
    ? { nodeArguments: words, ...bundle }
    : { node: command, nodeArguments: [...before, process.execPath, ...words], ...bundle }
}

interface Run {
  readonly result: Awaited<ReturnType<typeof runAction>>
  readonly usage: Usage
  readonly timedOut: boolean
}

async function runChild(row: Row, place: Place, props: Props): Promise<Run> {
  let log = ''
  let timedOut = false
  let usage: Usage = { peakRssBytes: 0, mostFiles: 0 }
  let meanwhile = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const result = await runAction({
    ...commandOf(row, place),
    with: { ...plainInputs(place), ...row.with, ...props.with },
    workspace: place.home,
    env: {
      RUNNER_TEMP: path.join(place.home, 'temp'),
      DSTOR_TEST_SPEED: String(row.speed ?? SPEED),
      ...row.env,
      ...props.env
    },
    onLog: (text) => (log += text),
    onStart: (child) => {
      usage = watchUsage(child)
      timer = setTimeout(() => {
        timedOut = true
        child.kill('SIGKILL')
      }, row.limitMs ?? LIMIT_MS)
      meanwhile = row.meanwhile?.(meanwhileOf(place, child, () => log)) ?? meanwhile
    }
  })
  clearTimeout(timer)
  await meanwhile
  return { result, usage, timedOut }
}

function meanwhileOf(place: Place, child: ChildProcess, log: () => string): Meanwhile {
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null
  const until = async (fits: () => boolean | Promise<boolean>): Promise<void> => {
    while (!isOver() && !(await fits())) {
      await sleep(LOOK_MS)
    }
  }
  return {
    ...place,
    child,
    log,
    logged: (text) => until(() => log().search(text) >= 0),
    journaled: (fits) => until(async () => (await place.emulator.journal()).some(fits))
  }
}

/** The tree that a hash leads to: of a folder, or of an upload of that one file. Without one, the last. */
async function treeOf(emulator: Emulator, hash: string): Promise<Result['tree']> {
  const last = await emulator.publishedTree()
  if (hash === '') {
    return last
  }
  const files = Object.values(last ?? {})
  const isOnlyFile = files.length === 1 && files[0]?.cid === hash
  return isOnlyFile ? last : emulator.publishedTree(hash)
}

/**
 * Waits until dStor has done what was asked of it: the action may have ended before. What is still
 * under way after the limit hangs, because the row wants it to.
 */
async function rest(emulator: Emulator): Promise<void> {
  const endMs = performance.now() + REST_LIMIT_MS
  const isBusy = async (): Promise<boolean> => {
    const [journal, sessions] = [await emulator.journal(), await emulator.sessions()]
    const isProcessing = sessions.some(
      ({ ingested, status }) => ingested && status !== 'DONE' && status !== 'ERROR'
    )
    return isProcessing || journal.some(({ route, at }) => route === 'upload' && !at.closed)
  }
  while (performance.now() < endMs && (await isBusy())) {
    await sleep(LOOK_MS)
  }
}

async function look(place: Place, planted: Picture, props: Props, run: Run): Promise<Result> {
  const { emulator } = place
  const { result, usage, timedOut } = run
  const manifestPath = result.outputs['manifest-path']
  await rest(emulator)
  const faults = await emulator.faults()
  return {
    ...result,
    ...usage,
    timedOut,
    place,
    planted,
    manifest: manifestPath ? await readFile(manifestPath, 'utf8').catch(() => '') : '',
    journal: await emulator.journal(),
    sessions: await emulator.sessions(),
    tree: await treeOf(emulator, result.outputs['hash'] ?? ''),
    faultsLeft: faults.faults.flatMap(({ consumed, entry }) =>
      consumed ? [] : [JSON.stringify(entry)]
    ),
    looked: props.look?.() ?? {}
  }
}

/** Plays one row on an embedded dStor that nobody else uses meanwhile. */
export async function playRow(row: Row, emulator: Emulator): Promise<Result> {
  const home = await mkdtemp(path.join(tmpdir(), 'dstor-fault-'))
  const place: Place = { emulator, home, folder: path.join(home, 'site') }
  let props: Props = {}
  try {
    await mkdir(path.join(home, 'temp'))
    plant(place.folder, row.site ?? SITE)
    await emulator.reset()
    await emulator.settings({ stageMs: 5, ...row.settings })
    props = (await row.props?.(place)) ?? {}
    await emulator.setFaults(props.faults ?? row.faults ?? [])
    const planted = pictureOf(place.folder, row.site ?? SITE)
    return await look(place, planted, props, await runChild(row, place, props))
  } finally {
    await props.close?.()
    await rm(home, { recursive: true, force: true })
  }
}
