import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { errorAnswer } from './http/answer.js'
import { OwnContent } from './storage/content.js'
import { answerControl } from './control.js'
import { Exchange } from './http/exchange.js'
import { sessionFacts, treeOf, type SessionFacts, type TreeFile } from './uploads/facts.js'
import { Faults } from './faults/faults.js'
import { Journal, journalHeaders, type JournalEntry } from './journal.js'
import { KuboContent } from './kubo/content.js'
import { TokenLives } from './tokens/lives.js'
import { routeOf, answerOf } from './handlers/routes.js'
import { FrontServer, type Arrival } from './http/server.js'
import {
  changeSettings,
  DEFAULT_SETTINGS,
  DEMO_API_KEY,
  settingNames,
  type Settings
} from './settings.js'
import { DiskStore, MemoryStore, type Store } from './storage/store.js'
import { Uploads } from './uploads/uploads.js'
import type { World } from './handlers/world.js'

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

/** A running emulator in this process. */
export class Emulator {
  readonly journal: Journal
  readonly faults: Faults
  /** `http://host:port`, without a slash at the end. */
  url = ''
  private readonly front: FrontServer
  private readonly initial: Settings

  /** Use `createEmulator`. */
  constructor(
    private readonly world: World & { faults: Faults },
    private readonly removeData: () => Promise<void>
  ) {
    this.journal = world.journal
    this.faults = world.faults
    this.initial = world.settings
    this.front = new FrontServer({
      onConnection: (socket) => this.faults.onConnection(socket),
      onRequest: (req, res, arrival) => {
        this.take(req, res, arrival)
      },
      now: () => this.journal.now()
    })
  }

  get apiKey(): string {
    return this.world.apiKey
  }

  get settings(): Settings {
    return this.world.settings
  }

  /** @throws UsageError */
  change(patch: unknown): void {
    this.world.settings = changeSettings(this.world.settings, patch)
  }

  /** Binds the port. */
  async listen(port: number, host: string): Promise<void> {
    const bound = await this.front.listen(port, host)
    this.url = `http://${host.includes(':') ? `[${host}]` : host}:${String(bound)}`
  }

  sessions(): SessionFacts[] {
    return this.world.uploads.all().map(sessionFacts)
  }

  /**
   * What a published upload holds, by path: of the folder with that hash (CID or opaque key), or of
   * the upload that came to DONE last. `undefined` when there is none.
   */
  publishedTree(hash?: string): Record<string, TreeFile> | undefined {
    return treeOf(this.world.uploads.all(), hash)
  }

  /**
   * Back to the state after the start: no uploads, no journal, no faults, the first settings. All
   * connections are cut but `kept`.
   */
  async reset(kept?: Socket): Promise<void> {
    this.front.dropConnections(kept)
    this.faults.clear()
    await this.world.uploads.clear()
    this.world.lives.clear()
    this.journal.clear()
    this.front.restartCount()
    this.world.settings = this.initial
  }

  /** Closes everything. A temporary data folder is removed. */
  async stop(): Promise<void> {
    await this.front.close()
    this.faults.clear()
    await this.world.uploads.stop()
    await this.removeData()
  }

  private enter(req: IncomingMessage, arrival: Arrival): JournalEntry {
    const { url = '/', method = 'GET' } = req
    const token = req.headers['x-dstor-upload-token']
    const upload = this.world.uploads.find(typeof token === 'string' ? token : undefined)
    const route = routeOf(method, url.split('?')[0] ?? '/')
    if (route === 'upload' && upload !== undefined) {
      upload.started += 1
    }
    const length = Number(req.headers['content-length'] ?? Number.NaN)
    const { socketId, requestsOnSocket, acceptedAt } = arrival
    const facts = {
      route,
      method,
      path: url,
      session: upload?.n ?? null,
      socketId,
      requestsOnSocket,
      at: { accepted: acceptedAt, headers: this.journal.now() },
      headers: journalHeaders(req.headers),
      contentLength: Number.isSafeInteger(length) ? length : null
    }
    return this.journal.add(facts)
  }

  private take(req: IncomingMessage, res: ServerResponse, arrival: Arrival): void {
    const pathname = (req.url ?? '/').split('?')[0] ?? '/'
    if (routeOf(req.method ?? 'GET', pathname) === 'control') {
      void answerControl(req, res, this)
      return
    }
    const entry = this.enter(req, arrival)
    const { expectsContinue } = arrival
    const now = (): number => this.journal.now()
    const faults = this.faults.of(entry)
    const exchange = new Exchange(req, res, entry, faults, { expectsContinue, now })
    res.once('close', () => {
      entry.complete ||= req.complete && !exchange.isTaken
      exchange.mark('closed')
    })
    void this.handle(exchange)
  }

  private async handle(exchange: Exchange): Promise<void> {
    try {
      if (await exchange.reach('headers')) {
        return
      }
      const answer = await answerOf(exchange, this.world)
      await (answer === undefined ? undefined : exchange.reply(answer))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      await exchange.write(errorAnswer(500, message)).catch(() => exchange.socket.destroy())
    } finally {
      exchange.discard()
    }
  }
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
 * Starts an emulator in this process.
 *
 * @throws UsageError for a setting that is not allowed; the system's errors when the port is taken
 * or the folder cannot be used; Error when the Kubo daemon does not answer
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { host = '127.0.0.1', port = 0, apiKey = DEMO_API_KEY } = options
  const given = settingNames().filter((name) => options[name] !== undefined)
  const patch = Object.fromEntries(given.map((name) => [name, options[name]]))
  const settings = changeSettings(DEFAULT_SETTINGS, patch)
  const kubo = options.kubo === undefined ? undefined : await KuboContent.open(options.kubo)
  const [store, removeData] = await openStore(options)
  const content = kubo ?? new OwnContent(store.blocks)
  const identity = await store.identity()
  const faults = new Faults()
  const current = (): Settings => world.settings
  const uploads = new Uploads(store, content, identity, faults.ingest, current)
  const parts = { journal: new Journal(), lives: new TokenLives(), uploads, faults }
  const world: World & { faults: Faults } = { settings, apiKey, identity, content, ...parts }
  await uploads.load()
  const emulator = new Emulator(world, removeData)
  await emulator.listen(port, host)
  return emulator
}
