import { setTimeout as sleep } from 'node:timers/promises'
import type { WritableStorage } from 'ipfs-unixfs-importer'
import type { Content } from '../storage/content.js'
import { addToBlocks } from '../storage/add-to-blocks.js'
import { listingOf } from './listing.js'
import type { Settings } from '../settings.js'
import type { Spool, StoredFile } from '../storage/spool.js'
import type { Identity, Store } from '../storage/store.js'
import type { Published, UploadOrder } from '../storage/records.js'
import { Upload } from './upload.js'

/** The files that go into the store, and those that the answer will tell of. */
export interface TwoPictures {
  readonly store: readonly StoredFile[]
  readonly listing: readonly StoredFile[]
}

/** Can change what is stored and what is said about it. */
export interface IngestFaults {
  changeFiles(upload: Upload, files: readonly StoredFile[]): TwoPictures
  /** Called when a stage begins; throws or hangs to make the stage do so. */
  enterStage(upload: Upload, signal: AbortSignal): Promise<void>
  /** @param published as it is told */
  changeData(upload: Upload, data: unknown, published: Published): unknown
}

/** An ingest fault that dStor would report with its two words. */
export class IngestError extends Error {
  constructor(
    readonly stage: unknown,
    readonly explanation: unknown
  ) {
    super('ingest failed')
  }
}

/** A hash that the gateway serves. */
export interface Link {
  readonly cid: string
  /** Unix milliseconds of DONE. */
  readonly since: number
}

/** Blocks that are only hashed. */
const NOWHERE: WritableStorage = { put: (cid) => cid }

/** All upload sessions, and what became of them. */
export class Uploads {
  readonly #byToken = new Map<string, Upload>()
  readonly #spools = new Map<Upload, Spool[]>()
  readonly #links = new Map<string, Link>()
  readonly #running = new Set<Promise<void>>()
  #abort = new AbortController()
  readonly #store: Store
  readonly #content: Content
  readonly #identity: Identity
  readonly #faults: IngestFaults
  readonly #settings: () => Settings

  constructor(
    store: Store,
    content: Content,
    identity: Identity,
    faults: IngestFaults,
    settings: () => Settings
  ) {
    this.#store = store
    this.#content = content
    this.#identity = identity
    this.#faults = faults
    this.#settings = settings
  }

  /** Brings back the uploads of earlier runs. */
  async load(): Promise<void> {
    for (const record of await this.#store.load()) {
      const upload = Upload.fromRecord(record)
      this.#byToken.set(upload.token, upload)
      this.#link(upload)
    }
  }

  async open(order: UploadOrder): Promise<Upload> {
    const upload = new Upload(order, this.#byToken.size + 1)
    this.#byToken.set(upload.token, upload)
    await this.#store.save(upload.toRecord())
    return upload
  }

  find(token: string | undefined): Upload | undefined {
    return token === undefined ? undefined : this.#byToken.get(token)
  }

  /** Oldest first. */
  all(): Upload[] {
    return [...this.#byToken.values()]
  }

  linkOf(hash: string): Link | undefined {
    return this.#links.get(hash)
  }

  /** A place for the files of one request. */
  createSpool(upload: Upload): Spool {
    const spool = this.#store.createSpool()
    this.#spools.set(upload, [...(this.#spools.get(upload) ?? []), spool])
    return spool
  }

  /** Starts the processing when the count is reached. */
  settle(upload: Upload): void {
    if (upload.freezeWhenReached()) {
      const work = this.#process(upload, this.#abort.signal).finally(() =>
        this.#running.delete(work)
      )
      this.#running.add(work)
    }
  }

  async #process(upload: Upload, signal: AbortSignal): Promise<void> {
    try {
      await this.#store.save(upload.toRecord())
      const published = await this.#add(upload, signal)
      upload.enter('SAVING_DATA')
      await this.#stage(upload, signal)
      upload.published = published
      upload.enter('DONE')
      this.#link(upload)
    } catch (error) {
      if (signal.aborted) {
        return
      }
      const words = error instanceof IngestError ? error : undefined
      upload.fail(
        words?.stage ?? upload.status,
        words === undefined ? String(error) : words.explanation
      )
    }
    await this.#store.save(upload.toRecord())
    await this.#removeSpools(upload)
  }

  async #add(upload: Upload, signal: AbortSignal): Promise<Published> {
    await this.#stage(upload, signal)
    const { store, listing } = this.#faults.changeFiles(upload, upload.frozen ?? [])
    const { account } = this.#identity
    const published = await this.#content.add(store, account, signal)
    const told = store === listing ? published : await this.#claim(published, listing, signal)
    const data = listingOf(told, upload.folderPath, this.#settings())
    return { ...published, data: this.#faults.changeData(upload, data, told) }
  }

  /** A picture of files that are not what was stored, with the hashes that they would have. */
  async #claim(
    published: Published,
    listing: readonly StoredFile[],
    signal: AbortSignal
  ): Promise<Published> {
    const claimed = await addToBlocks(listing, NOWHERE, this.#identity.account, signal)
    const keys = new Map(published.files.map((file) => [file.path, file.key]))
    const files = claimed.files.map((file) => ({ ...file, key: keys.get(file.path) ?? file.key }))
    return { files, directories: published.directories }
  }

  async #stage(upload: Upload, signal: AbortSignal): Promise<void> {
    await this.#faults.enterStage(upload, signal)
    await sleep(this.#settings().stageMs, undefined, { signal })
  }

  #link(upload: Upload): void {
    const since = upload.stages.at(-1)?.at ?? Date.now()
    const { files, directories } = upload.published ?? { files: [], directories: [] }
    for (const { cid, key } of [...files, ...directories]) {
      for (const hash of [cid, key]) {
        this.#links.set(hash, this.#links.get(hash) ?? { cid, since })
      }
    }
  }

  async #removeSpools(upload: Upload): Promise<void> {
    for (const spool of this.#spools.get(upload) ?? []) {
      await spool.remove()
    }
    this.#spools.delete(upload)
  }

  /** Breaks off all processing and frees what was received. Nothing is forgotten. */
  async stop(): Promise<void> {
    this.#abort.abort()
    await Promise.all(this.#running)
    for (const upload of [...this.#spools.keys()]) {
      await this.#removeSpools(upload)
    }
    this.#abort = new AbortController()
  }

  /** Forgets everything. */
  async clear(): Promise<void> {
    await this.stop()
    this.#byToken.clear()
    this.#links.clear()
    await this.#store.clear()
  }
}
