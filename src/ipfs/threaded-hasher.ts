import { Worker } from 'node:worker_threads'

import type { FileHashing, RawDigest } from '../model.js'
import { BalancedTree } from './balanced.js'
import { cidV0 } from './cid.js'
import { leafFrame } from './dag-pb.js'
import { dagPbLeaf, V0_LEAF_BYTES, V0_WIDTH } from './file-hasher.js'
import { HASH_THREAD } from './hash-thread.js'

/** Bytes that are handed to the threads at once: whole leaves. */
const SLOT_BYTES = 4 * V0_LEAF_BYTES
/** Slots that wait for the threads or are filled, 16 MiB. */
const SLOTS = 16
const DIGEST_BYTES = 32

/** From this size on two threads save more time than their start takes (bytes). */
export const THREADED_FILE_BYTES = 64 * 1024 * 1024

/** A thread of `ThreadedFileHasher` ended before its work was done. */
export class HashThreadError extends Error {
  override name = 'HashThreadError'
}

interface Waiter {
  readonly resolve: () => void
  readonly reject: (reason: Error) => void
}

/** One thread: takes slots in order, and answers each with the digests that it made. */
class HashThread {
  readonly #worker: Worker
  #answered = 0
  #failure: Error | undefined
  #waiter: Waiter | undefined

  constructor(memory: SharedArrayBuffer, job: 'whole' | 'leaves', take: (digests: Buffer) => void) {
    const frame = leafFrame(V0_LEAF_BYTES)
    this.#worker = new Worker(HASH_THREAD, {
      eval: true,
      workerData: { memory, job, leafBytes: V0_LEAF_BYTES, ...frame }
    })
    this.#worker.on('message', (digests: Uint8Array) => {
      this.#answered += 1
      take(Buffer.from(digests))
      this.#waiter?.resolve()
    })
    this.#worker.on('error', (cause) => this.#fail('a hashing thread failed', cause))
    this.#worker.on('exit', () => this.#fail('a hashing thread ended too early'))
  }

  #fail(message: string, cause?: unknown): void {
    this.#failure ??= new HashThreadError(message, { cause })
    this.#waiter?.reject(this.#failure)
  }

  post(message: { offset: number; length: number } | 'end'): void {
    this.#worker.postMessage(message)
  }

  /** Waits until `count` messages were answered. Throws a HashThreadError when the thread is gone. */
  async answered(count: number): Promise<void> {
    while (this.#answered < count) {
      if (this.#failure !== undefined) {
        throw this.#failure
      }
      await new Promise<void>((resolve, reject) => {
        this.#waiter = { resolve, reject }
      })
      this.#waiter = undefined
    }
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }
}

/**
 * As `FileHasher`, with the two sha256 of each byte in a thread of its own each: for files so large
 * that hashing would take longer than sending them. Blocks are copied, at memory speed, and may be
 * reused once `update` has resolved. Call `close` in the end, whatever happened.
 */
export class ThreadedFileHasher implements FileHashing {
  readonly #memory = new SharedArrayBuffer(SLOTS * SLOT_BYTES)
  readonly #bytes = new Uint8Array(this.#memory)
  readonly #tree = new BalancedTree(V0_WIDTH, cidV0)
  #sha256: Uint8Array = new Uint8Array(0)
  #filled = 0
  #posted = 0
  readonly #whole = new HashThread(this.#memory, 'whole', (digest) => {
    this.#sha256 = digest
  })
  readonly #leaves = new HashThread(this.#memory, 'leaves', (digests) => {
    for (let at = 0; at < digests.length; at += DIGEST_BYTES) {
      this.#addLeaf(digests.subarray(at, at + DIGEST_BYTES), V0_LEAF_BYTES)
    }
  })

  /** @param onClose told when the threads have ended */
  constructor(private readonly onClose: () => void = () => undefined) {}

  #addLeaf(sha256: Uint8Array, size: number): void {
    const { head, tail } = leafFrame(size)
    this.#tree.add({ cid: cidV0(sha256), dagSize: head.length + size + tail.length, size })
  }

  /** Throws a HashThreadError when a thread is gone. */
  async update(block: Uint8Array): Promise<void> {
    for (let at = 0; at < block.length;) {
      const part = block.subarray(at, at + SLOT_BYTES - this.#filled)
      if (this.#filled === 0) {
        await this.#free(this.#posted - SLOTS + 1)
      }
      this.#bytes.set(part, (this.#posted % SLOTS) * SLOT_BYTES + this.#filled)
      this.#filled += part.length
      at += part.length
      if (this.#filled === SLOT_BYTES) {
        this.#post()
      }
    }
  }

  async #free(answers: number): Promise<void> {
    await this.#whole.answered(answers)
    await this.#leaves.answered(answers)
  }

  #post(): void {
    const slot = { offset: (this.#posted % SLOTS) * SLOT_BYTES, length: this.#filled }
    this.#whole.post(slot)
    this.#leaves.post(slot)
    this.#posted += 1
    this.#filled = 0
  }

  /** Ends the file. Call it once, and no `update` after it. Throws as `update` does. */
  async digest(): Promise<RawDigest> {
    const rest = this.#filled % V0_LEAF_BYTES
    const end = (this.#posted % SLOTS) * SLOT_BYTES + this.#filled
    const isEmpty = this.#posted === 0 && this.#filled === 0
    this.#post()
    this.#whole.post('end')
    await this.#whole.answered(this.#posted + 1)
    await this.#leaves.answered(this.#posted)
    if (rest > 0 || isEmpty) {
      this.#addLeaf(dagPbLeaf(this.#bytes.subarray(end - rest, end)).sha256, rest)
    }
    return { ...this.#tree.root(), sha256: this.#sha256 }
  }

  /** Ends the threads. Never throws; may be called more than once. */
  async close(): Promise<void> {
    await Promise.all([this.#whole.stop(), this.#leaves.stop()])
    this.onClose()
  }
}
