import { execFileSync } from 'node:child_process'
import { createCipheriv, createHash } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import type { Tree } from './row.js'

/** Bytes that are the same in every run and cannot be compressed. */
export function noise(bytes: number, seed = 'a'): Buffer {
  const key = createHash('md5').update(seed).digest()
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(bytes))
}

/**
 * The site of most rows. With two files in a request it makes four: the first and two in the middle
 * hold text and bytes, the commit chunk holds the empty file.
 */
export const SITE: Tree = {
  'index.html': '<!doctype html><title>Home</title><link rel="stylesheet" href="css/app.css">\n',
  'css/app.css': 'body { background: url(../img/a.bin) }\n',
  'docs/page.html': '<!doctype html><title>Page</title><a href="../index.html">Home</a>\n',
  'img/a.bin': noise(150_000, 'a'),
  'img/b.bin': noise(40_000, 'b'),
  'js/app.js': 'export const answer = 42\n'.repeat(40),
  'empty.txt': ''
}

/** Inputs under which `SITE` makes four requests. */
export const FOUR_CHUNKS = { 'chunk-size': '2', concurrency: '2' }

/** Puts a tree into a folder. */
export function plant(folder: string, tree: Tree): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(tree)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    if (typeof content === 'string' || Buffer.isBuffer(content)) {
      writeFileSync(file, content)
    } else if ('link' in content) {
      symlinkSync(content.link, file)
    } else if ('hardLink' in content) {
      linkSync(path.join(folder, content.hardLink), file)
    } else if ('folder' in content) {
      mkdirSync(file, { recursive: true })
    } else if ('fifo' in content) {
      execFileSync('mkfifo', [file])
    } else {
      writeFileSync(file, '')
      truncateSync(file, content.sparse)
    }
  }
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

/** sha256 of that many zeros, which is what a sparse file reads as. */
function sha256OfZeros(bytes: number): string {
  const zeros = Buffer.alloc(2 ** 20)
  const hash = createHash('sha256')
  for (let left = bytes; left > 0; left -= zeros.length) {
    hash.update(zeros.subarray(0, Math.min(left, zeros.length)))
  }
  return hash.digest('hex')
}

/** sha256 of every ordinary file by its name, as it is before the run. */
export type Picture = ReadonlyMap<string, string>

/** What a folder holds of a tree. Links and odd things are left out. */
export function pictureOf(folder: string, tree: Tree): Picture {
  const sums = new Map<string, string>()
  for (const [name, content] of Object.entries(tree)) {
    if (typeof content === 'string' || Buffer.isBuffer(content) || 'hardLink' in content) {
      sums.set(name, sha256(readFileSync(path.join(folder, name))))
    } else if ('sparse' in content) {
      sums.set(name, sha256OfZeros(content.sparse))
    }
  }
  return sums
}

/**
 * How a completed tree differs from what was to be sent, file by file; empty where it holds all of
 * it, byte for byte. `known` are names that may be there besides.
 */
export function differences(
  picture: Picture,
  tree: Readonly<Record<string, { readonly sha256: string }>>,
  known: (name: string) => boolean
): string[] {
  const found: string[] = []
  for (const [name, sum] of picture) {
    const there = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (there === undefined) {
      found.push(`${name} is missing`)
    } else if (there.sha256 !== sum) {
      found.push(`${name} has other bytes`)
    }
  }
  const extra = Object.keys(tree).filter((name) => !picture.has(name) && !known(name))
  return [...found, ...extra.map((name) => `${name} is there and was never sent`)]
}
