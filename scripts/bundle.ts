import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { licencesOf } from './licences.js'

interface StatsModule {
  readonly nameForCondition?: string | null
  readonly modules?: readonly StatsModule[]
}

/**
 * Builds the bundle into `folder`, with the licences of every package in it. ncc's own list holds
 * only those of the last of several chunks. Same sources, same bytes.
 */
export function buildBundle(folder: string): void {
  const temporary = mkdtempSync(path.join(tmpdir(), 'dstor-bundle-'))
  const stats = path.join(temporary, 'stats.json')
  const ncc = path.resolve('node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
  try {
    const built = path.join(temporary, 'dist')
    const cwd = rootWithoutLinks(temporary)
    const words = [ncc, 'build', 'src/index.ts', '-o', built, '--quiet', '--stats-out', stats]
    execFileSync(process.execPath, words, { stdio: 'inherit', cwd })
    const { modules } = JSON.parse(readFileSync(stats, 'utf8')) as { modules: StatsModule[] }
    writeFileSync(path.join(built, 'licenses.txt'), licencesOf(packagesIn(modules)))
    writeCommand(built, cwd)
    // Only now, so that a build that fails leaves the old one as it is.
    rmSync(folder, { recursive: true, force: true })
    cpSync(built, folder, { recursive: true })
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

const SOURCES = ['package.json', 'tsconfig.json', 'scripts', 'src']

/**
 * Where to build: here, or in a copy where `node_modules` is a link. The bundler goes through links,
 * and the names that it gives to modules depend on where they lie below the sources.
 */
function rootWithoutLinks(temporary: string): string {
  if (realpathSync('node_modules') === path.resolve('node_modules')) {
    return process.cwd()
  }
  const root = path.join(temporary, 'root')
  for (const name of SOURCES) {
    cpSync(name, path.join(root, name), { recursive: true })
  }
  cpSync(realpathSync('node_modules'), path.join(root, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true
  })
  return root
}

/** Packages in CommonJS ask for Node's own modules by `require`, which a module does not have. */
export const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/**
 * Builds a bundle for tests in a fraction of a second: the same sources and packages at the same
 * places, without licences and by another bundler. What is released is built by `buildBundle`.
 * `root` is the checkout that is built.
 */
export function buildQuickBundle(folder: string, root = process.cwd()): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    outdir: folder,
    outbase: 'src',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    banner: { js: REQUIRE }
  })
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n')
  writeCommand(folder, root)
}

/** The command is the same bundle in another part (src/index.ts). */
function writeCommand(folder: string, root: string): void {
  const file = path.join(folder, 'cli.js')
  const manifest = readFileSync(path.join(root, 'package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  writeFileSync(file, `#!/usr/bin/env node\nawait import('./index.js?cli=${version}')\n`)
  chmodSync(file, 0o755)
}

function packagesIn(modules: readonly StatsModule[]): string[] {
  const homes = new Set<string>()
  const visit = (module: StatsModule): void => {
    const home = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(
      module.nameForCondition ?? ''
    )
    if (home !== null) {
      homes.add(home[0])
    }
    module.modules?.forEach(visit)
  }
  modules.forEach(visit)
  return [...homes].sort()
}
