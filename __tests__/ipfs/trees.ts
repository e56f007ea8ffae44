import { createCipheriv, createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A file of a test tree: its path, and its content. */
export interface TreeFile {
  readonly path: string
  readonly content: Uint8Array
}

export interface Tree {
  readonly name: string
  readonly files: readonly TreeFile[]
  /**
   * Kubo 0.40.1 leaves this tree flat under `unixfs-v0-2015` although it is beyond the limit: when a
   * folder of folders is flushed, boxo counts the replaced entry without its name and goes back to a
   * flat directory if that is enough, which it is up to about two names beyond the limit.
   */
  readonly isFlattened?: boolean
}

/** The next bytes of an endless stream. */
export type Stream = (length: number) => Buffer

/**
 * Endless bytes that depend on `seed` alone: ChaCha20 with the key sha256(seed) and nonce 0, as Kubo's
 * tests make them (test/cli/testutils/random_deterministic.go).
 */
export function seeded(seed: string): Stream {
  const cipher = createCipheriv(
    'chacha20',
    createHash('sha256').update(seed).digest(),
    Buffer.alloc(16)
  )
  return (length) => cipher.update(Buffer.alloc(length))
}

/** The letters of Kubo's random names, with its two zeros. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz01234567890-_'

export function letters(stream: Stream, length: number): string {
  return [...stream(length)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('')
}

/** A whole number from 0 up to `limit`, not included. */
export function below(stream: Stream, limit: number): number {
  return stream(6).readUIntBE(0, 6) % limit
}

const X = Buffer.from('x')

/** `count` files `x` with names of `length` letters, the last one of `lastLength` (Kubo's add_test.go). */
export function kuboFolder(
  seed: string,
  count: number,
  length: number,
  lastLength = length
): TreeFile[] {
  const stream = seeded(seed)
  return Array.from({ length: count }, (_, i) => ({
    path: letters(stream, i === count - 1 ? lastLength : length),
    content: X
  }))
}

function numbered(count: number, length: number, suffix = ''): TreeFile[] {
  return Array.from({ length: count }, (_, i) => ({
    path: `${`post-${i}-`.padEnd(length, 'x')}${suffix}`,
    content: X
  }))
}

/** Files whose names and CIDs make exactly `linksBytes`. */
export function folderOfLinksBytes(linksBytes: number, cidBytes = 34): TreeFile[] {
  const count = 4000
  const length = Math.floor(linksBytes / count) - cidBytes
  const longer = linksBytes - count * (length + cidBytes)
  return Array.from({ length: count }, (_, i) => ({
    path: `${i}-`.padEnd(i < longer ? length + 1 : length, 'n'),
    content: X
  }))
}

/** The same by folders with one file each. */
export function foldersOfLinksBytes(linksBytes: number): TreeFile[] {
  return folderOfLinksBytes(linksBytes).map(({ path, content }) => ({
    path: `${path}/index.html`,
    content
  }))
}

const NAMES = [
  'index.html',
  '\u00e9',
  'e\u0301',
  'a b',
  '+%#',
  '日本',
  '\u{1f600}',
  '\uff61',
  'Z',
  'z',
  '0',
  '-',
  '.x'
]

/** Folders and files at random, with names that sort differently as UTF-8 and as UTF-16. */
export function randomTree(seed: string): TreeFile[] {
  const stream = seeded(seed)
  const files = new Map<string, Uint8Array>()
  const folders = ['']
  for (let i = 0, count = 1 + below(stream, 60); i < count; i++) {
    const parent = folders[below(stream, folders.length)] ?? ''
    const name = `${NAMES[below(stream, NAMES.length)] ?? ''}${letters(stream, below(stream, 4))}`
    if (below(stream, 4) === 0) {
      folders.push(`${parent}${name}.d/`)
    } else {
      const size = below(stream, 12) === 0 ? below(stream, 700_000) : below(stream, 2_000)
      files.set(`${parent}${name}`, stream(size))
    }
  }
  return [...files].map(([path, content]) => ({ path, content }))
}

/** The content that a vector describes. */
export function contentOf(description: string): Uint8Array {
  return description.startsWith('zeros:')
    ? Buffer.alloc(Number(description.slice('zeros:'.length)))
    : Buffer.from(description)
}

export interface VectorNode {
  readonly cid: string
  readonly size: number
}

/** The vectors that two independent programs computed. */
export const VECTORS = JSON.parse(
  readFileSync(new URL('../fixtures/ipfs-vectors.json', import.meta.url), 'utf8')
) as {
  readonly files: Record<string, Record<string, VectorNode>>
  readonly trees: Record<
    string,
    { fileList?: [string, string][]; roots: Record<string, VectorNode> }
  >
}

function vectorTree(name: string): Tree {
  const list = VECTORS.trees[name]?.fileList ?? []
  return { name, files: list.map(([path, text]) => ({ path, content: contentOf(text) })) }
}

function boundaryFiles(): TreeFile[] {
  const leaf = 262_144
  const sizes = [0, 1, 127, 128, 16_383, 16_384, leaf - 1, leaf, leaf + 1, 2 * leaf, 4 * leaf]
  return [...sizes, 4 * leaf - 1, 4 * leaf + 1, 5 * leaf + 7].map((size) => ({
    path: `${size}.bin`,
    content: seeded(`size ${size}`)(size)
  }))
}

function wideFiles(): TreeFile[] {
  return [-1, 0, 1].map((more) => ({
    path: `174-leaves-and-${more}.bin`,
    content: Buffer.alloc(174 * 262_144 + more)
  }))
}

/** A large folder of large folders among small ones. */
function nestedShards(): TreeFile[] {
  return [
    ...numbered(5000, 40).map(({ path, content }) => ({ path: `blog/${path}`, content })),
    ...numbered(4200, 32, '/index.html').map(({ path, content }) => ({
      path: `blog/post-1-/deep/${path}`,
      content
    })),
    { path: 'index.html', content: Buffer.from('<!doctype html>\n') }
  ]
}

/** The trees that are compared with Kubo. */
export function kuboTrees(): Tree[] {
  const around = [-1, 0, 1].map((more) => 262_144 + more)
  return [
    vectorTree('small'),
    vectorTree('odd'),
    { name: 'planets', files: PLANETS },
    { name: 'files around 256 KiB and 1 MiB', files: boundaryFiles() },
    { name: '174 leaves and one less or more', files: wideFiles() },
    ...around.map((n) => ({ name: `files of ${n} links-bytes`, files: folderOfLinksBytes(n) })),
    ...[...around, 262_400].map((n) => ({
      name: `folders of ${n} links-bytes`,
      files: foldersOfLinksBytes(n),
      isFlattened: n === 262_145
    })),
    { name: '4800 files, 15-letter names', files: numbered(4800, 15) },
    { name: '6000 folders, 30-letter names', files: numbered(6000, 30, '/index.html') },
    { name: '20,000 files', files: numbered(20_000, 24, '.html') },
    { name: 'sharded folders in a sharded folder', files: nestedShards() },
    ...Array.from({ length: 12 }, (_, i) => ({
      name: `random ${i}`,
      files: randomTree(`tree ${i}`)
    }))
  ]
}

/** The folder of Kubo's test/sharness/t0040-add-and-cat.sh. */
export const PLANETS: readonly TreeFile[] = [
  { path: 'mars.txt', content: Buffer.from('Hello Mars!\n') },
  { path: 'venus.txt', content: Buffer.from('Hello Venus!\n') }
]
