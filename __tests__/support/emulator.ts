import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import {
  type Connection,
  DEMO_API_KEY,
  type EmulatorOptions,
  type FaultReport,
  type FaultScript,
  type JournalEntry,
  type SessionFacts,
  type Settings,
  startEmulator as startHere,
  type TreeFile
} from '../../emulator/index.js'

const REPOSITORY = path.resolve(import.meta.dirname, '../..')
const READY_LIMIT_MS = 60_000

/** An emulator that an action in another process talks to, wherever it runs itself. */
export interface Emulator {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string
  readonly apiKey: string
  journal(): Promise<readonly JournalEntry[]>
  connections(): Promise<readonly Connection[]>
  sessions(): Promise<readonly SessionFacts[]>
  /** What the upload with that hash holds, or the one that was done last; null when there is none. */
  publishedTree(hash?: string): Promise<Readonly<Record<string, TreeFile>> | null>
  settings(patch: Partial<Settings>): Promise<Settings>
  /** Replaces the script of faults. */
  setFaults(script: FaultScript): Promise<void>
  faults(): Promise<FaultReport>
  allFaultsConsumed(): Promise<boolean>
  /** No uploads, no journal, no faults, settings as at the start. */
  reset(): Promise<void>
  /** Ends it and removes its temporary data. */
  stop(): Promise<void>
}

/** What is asked of an emulator comes as a copy, as over HTTP: it does not change afterwards. */
function copyOf<T>(value: T): Promise<T> {
  return Promise.resolve(structuredClone(value))
}

/** Starts an emulator in the process of the test, with temporary data unless `data` is given. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startHere(options)
  return {
    url: emulator.url,
    apiKey: emulator.apiKey,
    journal: () => copyOf(emulator.journal.entries()),
    connections: () => copyOf(emulator.journal.connections()),
    sessions: () => copyOf(emulator.sessions()),
    publishedTree: (hash) => copyOf(emulator.publishedTree(hash) ?? null),
    settings: async (patch) => {
      emulator.change(patch)
      return copyOf(emulator.settings)
    },
    setFaults: async (script) => {
      emulator.faults.set(await copyOf(script))
    },
    faults: () => copyOf(emulator.faults.report()),
    allFaultsConsumed: () => Promise.resolve(emulator.faults.report().consumed),
    reset: () => emulator.reset(),
    stop: () => emulator.close()
  }
}

function flagsOf(options: EmulatorOptions): string[] {
  return Object.entries(options).flatMap(([name, value]: [string, unknown]) => {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    return value === true ? [flag] : value === false ? [] : [flag, String(value)]
  })
}

async function readyUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null || child.stderr === null) {
    throw new Error('the emulator has no pipes')
  }
  let complaint = ''
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString('utf8')))
  const lines = createInterface(child.stdout)
  const signal = AbortSignal.timeout(READY_LIMIT_MS)
  const line = once(lines, 'line', { signal }).then(([text]) => String(text))
  const end = once(child, 'exit', { signal }).then(() => '')
  const first = await Promise.race([line, end])
  end.catch(() => undefined)
  line.catch(() => undefined)
  const ready: unknown = first === '' ? null : JSON.parse(first)
  if (typeof ready !== 'object' || ready === null || !('listening' in ready)) {
    throw new Error(`the emulator did not start: ${complaint}`)
  }
  return String(ready.listening)
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
}

async function control(
  url: string,
  method: string,
  call: string,
  body?: unknown
): Promise<unknown> {
  // A reset cuts every connection but its own: one that was kept could be dead by the next call.
  const init = { method, headers: { connection: 'close' } }
  const answer = await fetch(
    `${url}/__control/${call}`,
    body === undefined ? init : { ...init, body: JSON.stringify(body) }
  )
  const value: unknown = await answer.json()
  if (!answer.ok) {
    throw new Error(`${method} ${call}: ${JSON.stringify(value)}`)
  }
  return value
}

/** As `startEmulator`, in a process of its own: for tests of the process and of a restart. */
export async function startEmulatorProcess(options: EmulatorOptions = {}): Promise<Emulator> {
  const data = options.data ?? (await mkdtemp(path.join(tmpdir(), 'dstor-emulator-test-')))
  const args = ['--import', 'tsx', 'emulator/main.ts', '--exit-with-parent']
  const flags = flagsOf({ ...options, data })
  const stdio: ['pipe', 'pipe', 'pipe'] = ['pipe', 'pipe', 'pipe']
  const child = spawn(process.execPath, [...args, ...flags], { cwd: REPOSITORY, stdio })
  const removeData = async (): Promise<void> => {
    if (options.data === undefined) {
      await rm(data, { recursive: true, force: true })
    }
  }
  let url: string
  try {
    url = await readyUrl(child)
  } catch (error) {
    await stopProcess(child)
    await removeData()
    throw error
  }
  const call = <T>(method: string, name: string, body?: unknown): Promise<T> =>
    control(url, method, name, body) as Promise<T>
  return {
    url,
    apiKey: options.apiKey ?? DEMO_API_KEY,
    journal: () => call('GET', 'journal'),
    connections: () => call('GET', 'connections'),
    sessions: () => call('GET', 'sessions'),
    publishedTree: (hash) =>
      call('GET', hash === undefined ? 'tree' : `tree?hash=${encodeURIComponent(hash)}`),
    settings: (patch) => call('PUT', 'settings', patch),
    setFaults: async (script) => {
      await call('PUT', 'faults', script)
    },
    faults: () => call('GET', 'faults'),
    allFaultsConsumed: async () => (await call<FaultReport>('GET', 'faults')).consumed,
    reset: async () => {
      await call('POST', 'reset')
    },
    stop: async () => {
      await stopProcess(child)
      await removeData()
    }
  }
}
