/**
 * Compares our CIDs with those of a real Kubo: every tree of the tests, and published npm packages,
 * under several sets of options. Run by `npm run test:kubo`; needs `ipfs` (0.40 or later) on PATH or named
 * by `KUBO`. Without one it says so and ends well, since most machines have none.
 * `--record` writes the roots to __tests__/fixtures/kubo-roots.json; other words restrict the run to
 * trees and packages with them in their names.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { kuboTrees, type Tree, type TreeFile } from '../__tests__/ipfs/trees.js'
import { ProfileHasher, rootOf, type ProfileId } from '../src/ipfs/index.js'

const KUBO = process.env.KUBO || 'ipfs'
/** Compares only what has this in its name; an argument of the script. */
const WANTED = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? ''
const RECORD = new URL('../__tests__/fixtures/kubo-roots.json', import.meta.url)
const PACKAGES = [
  'prettier@3.6.2',
  'typescript@5.9.2',
  'lodash@4.17.21',
  'bootstrap@5.3.8',
  '@mui/icons-material@7.3.2',
  'three@0.180.0',
  'highlight.js@11.11.1',
  'is-odd@3.0.1'
]

/** How Kubo is asked for what we call a profile: the profile of the repository, and options of `add`. */
interface Comparison {
  readonly id: ProfileId
  readonly repository: 'default' | 'unixfs-v0-2015' | 'unixfs-v1-2025'
  readonly options: readonly string[]
  /** Compared for large trees too, for which Kubo takes long. */
  readonly isMain: boolean
}

/** What Kubo gave, by tree and profile. */
type Roots = Record<string, Record<string, string>>

/** Files. */
const LARGE_TREE = 2000

const COMPARISONS: readonly Comparison[] = [
  { id: 'unixfs-v0-2015', repository: 'default', options: [], isMain: true },
  { id: 'unixfs-v0-2015', repository: 'unixfs-v0-2015', options: [], isMain: false },
  { id: 'unixfs-v1-2025', repository: 'unixfs-v1-2025', options: [], isMain: true },
  { id: 'kubo-raw', repository: 'default', options: ['--raw-leaves'], isMain: false },
  { id: 'kubo-v1', repository: 'default', options: ['--cid-version=1'], isMain: false },
  {
    id: 'kubo-v1-dag-pb',
    repository: 'default',
    options: ['--cid-version=1', '--raw-leaves=false'],
    isMain: false
  },
  {
    id: 'kubo-v1-1m',
    repository: 'default',
    options: ['--cid-version=1', '--chunker=size-1048576'],
    isMain: false
  }
]

class Kubo {
  constructor(readonly home: string) {}

  #run(repository: string, args: readonly string[]): string {
    return execFileSync(KUBO, args, {
      env: { ...process.env, IPFS_PATH: path.join(this.home, repository) },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe']
    })
  }

  init(): string {
    this.#run('default', ['init'])
    for (const profile of ['unixfs-v0-2015', 'unixfs-v1-2025']) {
      this.#run(profile, ['init', `--profile=${profile}`])
    }
    return this.#run('default', ['version', '--number']).trim()
  }

  /** The root of a folder. The sizes of its nodes are part of it, as `Tsize` in their parents. */
  add(folder: string, { repository, options }: Comparison): string {
    const args = ['add', '--offline', '-r', '-Q', '-n', '--hidden', ...options]
    return this.#run(repository, [...args, '--', folder]).trim()
  }
}

function write(files: readonly TreeFile[], folder: string): void {
  for (const file of files) {
    const target = path.join(folder, file.path)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, file.content)
  }
}

function ours(files: readonly TreeFile[], id: ProfileId): string {
  const profiled = files.map((file) => {
    const hasher = new ProfileHasher()
    hasher.update(file.content)
    return { path: file.path, nodes: hasher.digest().nodes }
  })
  return rootOf(profiled, id).cid
}

function packageTree(name: string, home: string): Tree {
  const folder = mkdtempSync(path.join(home, 'package-'))
  const packed = execFileSync('npm', ['pack', '--silent', name], { cwd: folder, encoding: 'utf8' })
  execFileSync('tar', ['-xzf', packed.trim(), '--no-same-permissions'], { cwd: folder })
  const root = path.join(folder, 'package')
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return { path: path.relative(root, file), content: readFileSync(file) }
    })
  return { name: `npm ${name}`, files }
}

function isDefault({ id }: Comparison): boolean {
  return id === 'unixfs-v0-2015'
}

/** One row for each profile; how many differ. */
function compare(kubo: Kubo, tree: Tree, record: Record<string, string>): number {
  const folder = mkdtempSync(path.join(kubo.home, 'tree-'))
  write(tree.files, folder)
  let different = 0
  const comparisons =
    tree.files.length > LARGE_TREE ? COMPARISONS.filter(({ isMain }) => isMain) : COMPARISONS
  for (const comparison of comparisons) {
    const { repository, options } = comparison
    const id = tree.isFlattened && isDefault(comparison) ? 'go-ipfs-0.10' : comparison.id
    const theirs = kubo.add(folder, comparison)
    const mine = ours(tree.files, id)
    different += theirs === mine ? 0 : 1
    record[comparison.id] = theirs
    const asked = [`profile ${repository}`, ...options].join(' ')
    const row = [tree.name, id, asked, mine, theirs, theirs === mine ? 'equal' : 'DIFFERENT']
    console.log(`| ${row.join(' | ')} |`)
  }
  rmSync(folder, { recursive: true })
  return different
}

function rootsOf(text: string): Roots {
  return (JSON.parse(text) as { readonly roots: Roots }).roots
}

function compareAll(kubo: Kubo): number {
  const version = kubo.init()
  console.log(
    `Kubo ${version}\n\n| tree | profile | Kubo's options | ours | Kubo | |\n| --- | --- | --- | --- | --- | --- |`
  )
  const roots: Roots = {}
  let different = 0
  for (const tree of kuboTrees().filter(({ name }) => name.includes(WANTED))) {
    different += compare(kubo, tree, (roots[tree.name] = {}))
  }
  if (process.argv.includes('--record')) {
    const known = existsSync(RECORD) ? rootsOf(readFileSync(RECORD, 'utf8')) : {}
    const all = { kubo: version, roots: { ...known, ...roots } }
    writeFileSync(RECORD, `${JSON.stringify(all, null, 2)}\n`)
  }
  for (const name of PACKAGES.filter((known) => `npm ${known}`.includes(WANTED))) {
    different += compare(kubo, packageTree(name, kubo.home), {})
  }
  return different
}

function main(): number {
  if (spawnSync(KUBO, ['version']).status !== 0) {
    console.log(
      'The comparison with Kubo did not run: there is no `ipfs` on PATH, and KUBO names none.'
    )
    return 0
  }
  const home = mkdtempSync(path.join(tmpdir(), 'test-kubo-'))
  try {
    const different = compareAll(new Kubo(home))
    console.log(different === 0 ? '\nAll roots are equal.' : `\n${different} roots differ.`)
    return different === 0 ? 0 : 1
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

process.exitCode = main()
