import { randomBytes } from 'node:crypto'
import type { ReadableStorage } from 'ipfs-unixfs-exporter'
import type { Content } from '../storage/content.js'
import {
  contentOf,
  fileKey,
  folderKey,
  refuseFilesInFiles,
  type Digest
} from '../storage/add-to-blocks.js'
import { readAddAnswer } from './add-answer.js'
import { KuboRpc, rpcUrl, type Form } from './rpc.js'
import type { StoredFile } from '../storage/spool.js'
import type { Published } from '../storage/records.js'

/** Everything that could change the CIDs, so that the node's own configuration does not. */
const ADD_OPTIONS = {
  pin: 'true',
  'cid-version': '0',
  hash: 'sha2-256',
  chunker: 'size-262144',
  'raw-leaves': 'false',
  trickle: 'false',
  'wrap-with-directory': 'false',
  progress: 'false'
}

/** One common folder: several names at the top would give several roots (docs/ipfs.md 2.2). */
const TOP = 'site'

/** Go's `url.QueryEscape`, which Kubo undoes for the file names of a form (docs/ipfs.md 2.2). */
export function queryEscape(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
}

/** Kubo merges a folder only as long as its files follow one another. */
function sorted(files: readonly StoredFile[]): StoredFile[] {
  return [...files].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
}

function headOf(boundary: string, path: string, type: string): Buffer {
  const name = `form-data; name="file"; filename="${queryEscape(path)}"`
  const lines = [`--${boundary}`, `Content-Disposition: ${name}`, `Content-Type: ${type}`]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
}

function formOf(
  files: readonly StoredFile[],
  signal: AbortSignal,
  onEnd: (path: string, digest: Digest) => void
): Form {
  const boundary = `emulator-${randomBytes(16).toString('hex')}`
  async function* parts(): AsyncIterable<Uint8Array> {
    // The folder is named on its own, so that there is a root even when it is empty.
    yield headOf(boundary, TOP, 'application/x-directory')
    yield Buffer.from('\r\n')
    for (const file of files) {
      yield headOf(boundary, `${TOP}/${file.path}`, 'application/octet-stream')
      yield* contentOf(file, signal, (digest) => {
        onEnd(file.path, digest)
      })
      yield Buffer.from('\r\n')
    }
    yield Buffer.from(`--${boundary}--\r\n`)
  }
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: parts() }
}

/** Content in a Kubo daemon on this machine. What was added stays pinned there. */
export class KuboContent implements Content {
  readonly blocks: ReadableStorage

  readonly #rpc: KuboRpc

  private constructor(rpc: KuboRpc) {
    this.#rpc = rpc

    this.blocks = {
      // `offline`: a block that is not there must not be looked for in the public network.
      async *get(cid): AsyncGenerator<Uint8Array> {
        yield await rpc.call('block/get', { arg: cid.toString(), offline: 'true' })
      }
    }
  }

  /**
   * @param url `http://127.0.0.1:5001`
   * @throws UsageError for another address than one of this machine; Error when no daemon answers
   */
  static async open(url: string): Promise<KuboContent> {
    const rpc = new KuboRpc(rpcUrl(url))
    await rpc.greet()
    return new KuboContent(rpc)
  }

  /** Hashes, sizes and order are those of Kubo's answer. */
  async add(
    files: readonly StoredFile[],
    account: string,
    signal: AbortSignal
  ): Promise<Published> {
    refuseFilesInFiles(files)
    const digests = new Map<string, Digest>()
    const form = formOf(sorted(files), signal, (path, digest) => digests.set(path, digest))
    const answer = await this.#rpc.call('add', ADD_OPTIONS, { form, signal })
    const paths = files.map((file) => file.path)
    const added = readAddAnswer(answer.toString('utf8'), TOP, paths)
    return {
      files: added.files.map((node) => {
        const digest = digests.get(node.path)
        if (digest === undefined) {
          throw new Error(`Kubo answered before ${JSON.stringify(node.path)} was sent`)
        }
        return { ...node, ...digest, key: fileKey(account) }
      }),
      directories: added.folders.map((node) => ({ ...node, key: folderKey(account) }))
    }
  }
}
