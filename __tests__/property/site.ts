import path from 'node:path'
import type { Chunk, SiteFile } from '../../src/model.js'
import { planChunks } from '../../src/site/plan.js'
import type { Dice } from './dice.js'

/** Content by path. */
export type Files = ReadonlyMap<string, Buffer>

/** Most bytes of file content in one request of the first session. */
export const CHUNK_BYTES = 64 * 1024

const FOLDERS = ['', 'css/', 'img/', 'a/b/', 'docs/ü/']
/** A file above 256 KiB is read in pieces; one of 600 KB does not fit into a block. */
const SIZES = [0, 1, 17, 300, 300, 5_000, 5_000, 70_000]
const LARGE = [300_000, 600_000]

/** A small site by chance; `index.html` is always in it and never empty. */
export function siteOf(dice: Dice): Files {
  const files = new Map<string, Buffer>([['index.html', Buffer.from('<!doctype html><p>home')]])
  const count = dice.upTo(12)
  for (let n = 0; n < count; n++) {
    const size = dice.oneOf(dice.once(20) ? LARGE : SIZES)
    const content = Buffer.alloc(size, `${n}:${Math.floor(dice.random() * 1e9)};`)
    files.set(`${dice.oneOf(FOLDERS)}file-${n}.${dice.oneOf(['html', 'css', 'bin'])}`, content)
  }
  return files
}

/** The requests of the first session. */
export function planOf(files: Files, chunkSize: number): readonly Chunk[] {
  const planned = [...files].map(([name, { length }]): SiteFile => ({
    path: name,
    absolutePath: path.join('/', name),
    size: length,
    mtimeMs: 0,
    ino: 0,
    dev: 0
  }))
  return planChunks(planned, { chunkSize, chunkBytes: CHUNK_BYTES })
}
