import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { FsBlockstore } from 'blockstore-fs'
import type { ReadableStorage } from 'ipfs-unixfs-exporter'
import type { WritableStorage } from 'ipfs-unixfs-importer'
import { DiskSpool, MemorySpool, type Spool } from './spool.js'
import type { UploadRecord } from './records.js'

/** Blocks by CID. */
export type Blocks = ReadableStorage & WritableStorage

/** Who the emulator is: survives a restart, so that tokens and hashes stay good. */
export interface Identity {
  readonly account: string
  readonly secret: string
}

/** Where uploads, blocks and the identity are kept. */
export interface Store {
  readonly blocks: Blocks
  identity(): Promise<Identity>
  createSpool(): Spool
  save(record: UploadRecord): Promise<void>
  /** Records of earlier runs, oldest first. */
  load(): Promise<UploadRecord[]>
  /** Forgets uploads and blocks, not the identity. */
  clear(): Promise<void>
}

function newIdentity(): Identity {
  return { account: randomUUID(), secret: randomBytes(32).toString('hex') }
}

async function writeWhole(file: string, value: unknown): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  await writeFile(temporary, JSON.stringify(value), { mode: 0o600 })
  await rename(temporary, file)
}

async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T
  } catch (error) {
    if (typeof error === 'object' && error && 'code' in error && error.code === 'ENOENT') {
      return undefined
    }
    throw error
  }
}

type Cid = Parameters<Blocks['put']>[0]

/**
 * Blocks in files. Each is written once: `FsBlockstore` spends a second on retries when two equal
 * blocks are put at the same time, and sites are full of equal files.
 */
class DiskBlocks {
  readonly #inner: FsBlockstore
  /** Blocks that were written, or are being written, by this process. */
  readonly #written = new Map<string, Promise<Cid>>()

  constructor(folder: string) {
    this.#inner = new FsBlockstore(folder)
  }

  open(): Promise<void> {
    return this.#inner.open()
  }

  get(...[cid]: Parameters<Blocks['get']>): ReturnType<Blocks['get']> {
    return this.#inner.get(cid)
  }

  put(...[cid, value]: Parameters<Blocks['put']>): Promise<Cid> {
    const key = cid.toString()
    const known = this.#written.get(key)
    if (known !== undefined) {
      return known
    }
    const work = this.#inner.put(cid, value)
    this.#written.set(key, work)
    work.catch(() => this.#written.delete(key))
    return work
  }

  /** To be called when the files are gone. */
  forget(): void {
    this.#written.clear()
  }
}

/** Everything below one folder: `identity.json`, `uploads/`, `blocks/`, `spool/`. */
export class DiskStore implements Store {
  readonly blocks: DiskBlocks
  #spools = 0

  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder

    this.blocks = new DiskBlocks(path.join(folder, 'blocks'))
  }

  /** Opens or makes the folder. What an earlier run left half received is thrown away. */
  static async open(folder: string): Promise<DiskStore> {
    const store = new DiskStore(path.resolve(folder))
    await mkdir(path.join(store.#folder, 'uploads'), { recursive: true })
    await rm(path.join(store.#folder, 'spool'), { recursive: true, force: true })
    await mkdir(path.join(store.#folder, 'spool'))
    await store.blocks.open()
    return store
  }

  async identity(): Promise<Identity> {
    const file = path.join(this.#folder, 'identity.json')
    const known = await readJson<Identity>(file)
    if (known !== undefined) {
      return known
    }
    const identity = newIdentity()
    await writeWhole(file, identity)
    return identity
  }

  createSpool(): Spool {
    this.#spools += 1
    return new DiskSpool(path.join(this.#folder, 'spool', `${String(this.#spools)}.bin`))
  }

  async save(record: UploadRecord): Promise<void> {
    await writeWhole(path.join(this.#folder, 'uploads', `${record.id}.json`), record)
  }

  async load(): Promise<UploadRecord[]> {
    const names = await readdir(path.join(this.#folder, 'uploads'))
    const files = names.filter((name) => name.endsWith('.json'))
    const records = await Promise.all(
      files.map((name) => readJson<UploadRecord>(path.join(this.#folder, 'uploads', name)))
    )
    return records.filter((record) => record !== undefined).sort((a, b) => a.n - b.n)
  }

  async clear(): Promise<void> {
    this.blocks.forget()
    for (const name of ['uploads', 'blocks']) {
      await rm(path.join(this.#folder, name), { recursive: true, force: true })
      await mkdir(path.join(this.#folder, name))
    }
  }
}

class MemoryBlocks {
  readonly #map = new Map<string, Uint8Array>()

  async put(...[cid, value]: Parameters<Blocks['put']>): Promise<typeof cid> {
    const parts: Uint8Array[] = []
    for await (const part of value instanceof Uint8Array ? [value] : value) {
      parts.push(part)
    }
    this.#map.set(cid.toString(), Buffer.concat(parts))
    return cid
  }

  *get(...[cid]: Parameters<Blocks['get']>): Generator<Uint8Array> {
    const bytes = this.#map.get(cid.toString())
    if (bytes === undefined) {
      throw new Error(`block ${cid.toString()} is not here`)
    }
    yield bytes
  }

  clear(): void {
    this.#map.clear()
  }
}

/** Nothing touches the disk: for runs of thousands of small uploads. */
export class MemoryStore implements Store {
  readonly blocks = new MemoryBlocks()
  readonly #self = newIdentity()

  identity(): Promise<Identity> {
    return Promise.resolve(this.#self)
  }

  createSpool(): Spool {
    return new MemorySpool()
  }

  save(): Promise<void> {
    return Promise.resolve()
  }

  load(): Promise<UploadRecord[]> {
    return Promise.resolve([])
  }

  clear(): Promise<void> {
    this.blocks.clear()
    return Promise.resolve()
  }
}
