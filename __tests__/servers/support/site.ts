import { createCipheriv, createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const KIB = 1024
export const MIB = 1024 * KIB

/** So many bytes that no one compresses, made when they are written. */
interface Noise {
  readonly noise: number
}

/** Content of the files of a site by their paths. */
export type Files = Readonly<Record<string, string | Buffer | Noise>>

const PAGE = '<!doctype html><html><head><title>Hi</title></head><body><p>Hi</body></html>'

/** Six files in three folders; one of them is empty. */
export const SMALL: Files = {
  'index.html': PAGE,
  'about/index.html': '<!doctype html><html><head><title>About</title></head><p>About</html>',
  'css/a.css': 'p { color: green }',
  'img/dot.png': Buffer.from('89504e470d0a1a0a', 'hex'),
  'empty.txt': '',
  'app.js': 'console.log(1)'
}

/** The same without the empty one. */
export const FILLED: Files = Object.fromEntries(
  Object.entries(SMALL).filter(([, content]) => content !== '')
)

/** Names that a parser may take for something else. */
export const ODD: Files = {
  ...FILLED,
  'space in name/two  spaces.txt': 'spaces',
  'umlaut/grüße.txt': 'umlauts',
  'emoji/🚀.txt': 'four bytes',
  'cjk/日本語.html': PAGE,
  'marks/a;b=c&d+e,f.txt': 'marks',
  "marks/it's.txt": 'apostrophe',
  'marks/100%25.txt': 'per cent',
  'marks/#hash?.txt': 'hash',
  '-dash/--x.txt': 'dashes',
  [`long/${'n'.repeat(200)}.txt`]: 'long'
}

/** The same bytes for the same name. */
function noiseOf(name: string, bytes: number): Buffer {
  const key = createHash('sha256').update(name).digest().subarray(0, 16)
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(bytes))
}

/** An entry page and `count` - 1 files of so many bytes each. */
export function filesOf(count: number, bytes: number): Files {
  const files: Record<string, string | Noise> = { 'index.html': PAGE }
  for (let n = 1; n < count; n++) {
    files[`part-${n % 7}/${String(n).padStart(5, '0')}.bin`] = { noise: bytes }
  }
  return files
}

export function writeSite(files: Files, folder: string): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    const bytes =
      typeof content === 'object' && 'noise' in content ? noiseOf(name, content.noise) : content
    writeFileSync(path.join(folder, name), bytes)
  }
  return folder
}

/** Path and SHA-256 of every file below a folder, read from the disk. */
export function treeOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        const digest = createHash('sha256').update(readFileSync(file)).digest('hex')
        return [path.relative(folder, file), digest]
      })
  )
}

/** What is missing, different or too much in `found`; empty where both hold the same bytes. */
export function differences(
  wanted: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>
): string[] {
  return [
    ...[...wanted].flatMap(([name, digest]) =>
      found.get(name) === digest ? [] : [`${found.has(name) ? 'other bytes' : 'missing'}: ${name}`]
    ),
    ...[...found.keys()].filter((name) => !wanted.has(name)).map((name) => `too much: ${name}`)
  ]
}
