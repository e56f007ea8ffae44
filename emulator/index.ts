/** The door of the emulator: everything else in this folder is its own business. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Emulator } from './emulator.js'
import { Faults } from './faults/faults.js'
import type { World } from './handlers/world.js'
import { Journal } from './journal.js'
import { KuboContent } from './kubo/content.js'
import {
  changeSettings,
  DEFAULT_SETTINGS,
  DEMO_API_KEY,
  settingNames,
  type Settings
} from './settings.js'
import { OwnContent } from './storage/content.js'
import { DiskStore, MemoryStore, type Store } from './storage/store.js'
import { TokenLives } from './tokens/lives.js'
import { Uploads } from './uploads/uploads.js'

export type { Emulator } from './emulator.js'
export type { FaultReport } from './faults/faults.js'
export type { FaultAction } from './faults/action.js'
export type { FaultEntry, FaultMatch, FaultScript } from './faults/script.js'
export { fingerprint } from './journal.js'
export type { Connection, JournalEntry } from './journal.js'
export { DEMO_API_KEY } from './settings.js'
export type { Counting, Settings } from './settings.js'
export type { SessionFacts, TreeFile } from './uploads/facts.js'

/** How an emulator is started. All settings can be given here as well. */
export interface EmulatorOptions extends Partial<Settings> {
  /** `127.0.0.1` unless given. */
  readonly host?: string
  /** 0, the default, for any free port. */
  readonly port?: number
  /** Folder that survives a restart. A temporary one is made, and removed at the end, without it. */
  readonly data?: string
  /** Keep everything in memory instead. */
  readonly memory?: boolean
  readonly apiKey?: string
  /** RPC address of a Kubo daemon on this machine, which then holds the content. */
  readonly kubo?: string
}

async function openStore(options: EmulatorOptions): Promise<[Store, () => Promise<void>]> {
  if (options.memory === true) {
    return [new MemoryStore(), () => Promise.resolve()]
  }
  if (options.data !== undefined) {
    return [await DiskStore.open(options.data), () => Promise.resolve()]
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'dstor-emulator-'))
  return [await DiskStore.open(folder), () => rm(folder, { recursive: true, force: true })]
}

/**
 * Starts an emulator in this process; it listens when the promise is fulfilled. Close it at the end.
 *
 * @throws UsageError for a setting that is not allowed; the system's errors when the port is taken
 * or the folder cannot be used; Error when the Kubo daemon does not answer
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { host = '127.0.0.1', port = 0, apiKey = DEMO_API_KEY } = options
  const given = settingNames().filter((name) => options[name] !== undefined)
  const patch = Object.fromEntries(given.map((name) => [name, options[name]]))
  const settings = changeSettings(DEFAULT_SETTINGS, patch)
  const kubo = options.kubo === undefined ? undefined : await KuboContent.open(options.kubo)
  const [store, removeData] = await openStore(options)
  const content = kubo ?? new OwnContent(store.blocks)
  const identity = await store.identity()
  const faults = new Faults()
  const uploads = new Uploads(store, content, identity, faults.ingest, () => world.settings)
  const parts = { journal: new Journal(), lives: new TokenLives(), uploads }
  const world: Omit<World, 'hosts'> = { settings, apiKey, identity, content, ...parts }
  await uploads.load()
  const emulator = new Emulator({ world, faults, host, removeData })
  await emulator.listen(port)
  return emulator
}
