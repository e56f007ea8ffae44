import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { answerControl, type Controlled } from './control.js'
import type { Faults } from './faults/faults.js'
import { answerOf, routeOf } from './handlers/routes.js'
import type { World } from './handlers/world.js'
import { errorAnswer } from './http/answer.js'
import { Exchange } from './http/exchange.js'
import { FrontServer, type Arrival } from './http/server.js'
import { journalHeaders, type Journal, type JournalEntry } from './journal.js'
import { changeSettings, type Settings } from './settings.js'
import type { Upload } from './uploads/upload.js'
import { sessionFacts, treeOf, type SessionFacts, type TreeFile } from './uploads/facts.js'

/** The name of the port that is told to the world. */
const FIRST = ''

/** What an emulator is made of. */
export interface EmulatorParts {
  readonly world: Omit<World, 'hosts'>
  readonly faults: Faults
  readonly host: string
  /** Called at the end, when nothing uses the data any more. */
  readonly removeData: () => Promise<void>
}

/** A running emulator in this process. */
export class Emulator implements Controlled {
  readonly journal: Journal
  readonly faults: Faults
  readonly apiKey: string
  readonly #world: World
  readonly #front: FrontServer
  readonly #host: string
  readonly #initial: Settings
  readonly #removeData: () => Promise<void>
  #port = 0

  /** Use `startEmulator`. */
  constructor({ world, faults, host, removeData }: EmulatorParts) {
    this.journal = world.journal
    this.faults = faults
    this.apiKey = world.apiKey
    this.#world = Object.assign(world, {
      hosts: {
        isFirst: (port: number | undefined) => port === this.#port,
        originOf: async (name: string) =>
          this.#origin(await this.#front.listen(name, 0, this.#host))
      }
    })
    this.#host = host
    this.#initial = world.settings
    this.#removeData = removeData
    const hooks = {
      onConnection: (socket: Socket) => faults.onConnection(socket),
      onRequest: (req: IncomingMessage, res: ServerResponse, arrival: Arrival) => {
        this.#take(req, res, arrival)
      }
    }
    this.#front = new FrontServer(hooks, world.journal, world.settings)
  }

  /** `http://host:port`, without a slash at the end. */
  get url(): string {
    return this.#origin(this.#port)
  }

  get settings(): Settings {
    return this.#world.settings
  }

  /** @throws UsageError */
  change(patch: unknown): void {
    this.#world.settings = changeSettings(this.#world.settings, patch)
    this.#front.behave(this.#world.settings)
  }

  /** Binds the port. */
  async listen(port: number): Promise<void> {
    this.#port = await this.#front.listen(FIRST, port, this.#host)
  }

  #origin(port: number): string {
    return `http://${this.#host.includes(':') ? `[${this.#host}]` : this.#host}:${port}`
  }

  sessions(): SessionFacts[] {
    return this.#world.uploads.all().map(sessionFacts)
  }

  /**
   * What a published upload holds, by path: of the folder with that hash (CID or opaque key), or of
   * the upload that came to DONE last. `undefined` when there is none.
   */
  publishedTree(hash?: string): Record<string, TreeFile> | undefined {
    return treeOf(this.#world.uploads.all(), hash)
  }

  /**
   * Back to the state after the start: no uploads, no journal, no faults, the first settings. All
   * connections are cut but `kept`.
   */
  async reset(kept?: Socket): Promise<void> {
    await this.#front.close((name) => name !== FIRST, kept)
    this.faults.clear()
    await this.#world.uploads.clear()
    this.#world.lives.clear()
    this.journal.clear()
    this.change(this.#initial)
  }

  /** Ends everything. A temporary data folder is removed. */
  async close(): Promise<void> {
    await this.#front.close()
    this.faults.clear()
    await this.#world.uploads.stop()
    await this.#removeData()
  }

  #take(req: IncomingMessage, res: ServerResponse, arrival: Arrival): void {
    const { method = 'GET', url = '/' } = req
    const route = routeOf(method, url.split('?')[0] ?? '/', this.settings.slashes)
    if (route === 'control') {
      this.journal.leaveOut(arrival.connection)
      void answerControl(req, res, this)
      return
    }
    const upload = this.#uploadOf(req)
    const entry = this.#enter(req, arrival, route, upload)
    const exchange = new Exchange(req, res, entry, this.faults.of(entry), {
      expectsContinue: arrival.expectsContinue,
      now: () => this.journal.now(),
      hasNext: () => arrival.connection.requests > arrival.requestsOnSocket,
      countRefused: () => {
        entry.counted += 1
        if (upload !== undefined) {
          upload.counted += 1
          this.#world.uploads.settle(upload)
        }
      }
    })
    res.once('close', () => {
      entry.complete ||= req.complete && !exchange.isTaken
      exchange.mark('closed')
    })
    void this.#handle(exchange)
  }

  #uploadOf(req: IncomingMessage): Upload | undefined {
    const token = req.headers['x-dstor-upload-token']
    return this.#world.uploads.find(typeof token === 'string' ? token : undefined)
  }

  #enter(
    req: IncomingMessage,
    arrival: Arrival,
    route: JournalEntry['route'],
    upload: Upload | undefined
  ): JournalEntry {
    if (route === 'upload' && upload !== undefined) {
      upload.started += 1
    }
    const length = Number(req.headers['content-length'] ?? Number.NaN)
    const { connection, requestsOnSocket, expectsContinue } = arrival
    const now = this.journal.now()
    const isAsked = /^100-continue$/i.test(req.headers.expect ?? '') && !expectsContinue
    return this.journal.add({
      route,
      method: req.method ?? 'GET',
      path: req.url ?? '/',
      session: upload?.n ?? null,
      socketId: connection.id,
      requestsOnSocket,
      at: { accepted: connection.acceptedAt, headers: now, ...(isAsked && { continued: now }) },
      headers: journalHeaders(req.headers),
      contentLength: Number.isSafeInteger(length) ? length : null
    })
  }

  async #handle(exchange: Exchange): Promise<void> {
    try {
      if (await exchange.reach('headers')) {
        return
      }
      const answer = await answerOf(exchange, this.#world)
      await (answer === undefined ? undefined : exchange.reply(answer))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      await exchange.write(errorAnswer(500, message)).catch(() => exchange.socket.destroy())
    } finally {
      exchange.discard()
    }
  }
}
