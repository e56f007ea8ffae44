import type { ReadableStorage } from 'ipfs-unixfs-exporter'
import { addToBlocks } from './add-to-blocks.js'
import type { StoredFile } from './spool.js'
import type { Blocks } from './store.js'
import type { Published } from './records.js'

/** Where the content of uploads goes, and where the gateway gets it from. */
export interface Content {
  /** What was added, block by block. */
  readonly blocks: ReadableStorage
  /**
   * Adds files, wrapped in one directory, with CIDv0, chunks of 262144 bytes and no raw leaves.
   *
   * @throws Error when not all of it was stored
   */
  add(files: readonly StoredFile[], account: string, signal: AbortSignal): Promise<Published>
}

/** Content in the emulator's own blocks. */
export class OwnContent implements Content {
  constructor(readonly blocks: Blocks) {}

  add(files: readonly StoredFile[], account: string, signal: AbortSignal): Promise<Published> {
    return addToBlocks(files, this.blocks, account, signal)
  }
}
