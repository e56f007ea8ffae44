// Makes the builds of `builds.ts` again, with the real tools in the versions of each package.json:
//
//   npx tsx __tests__/browser/make-builds.ts [tool ...]
//
// Installs from the npm registry into a temporary folder (`BUILDS_HOME` keeps it between runs). Hugo, MkDocs
// and Jekyll are not there: install them with the system's package manager first. Some tools need Node 24.
import { execFileSync, execSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BUILDS, type Build, type Form } from './builds.js'
import { filesOf, pack } from './archive.js'

const ROOT = path.resolve(import.meta.dirname, '../..')
const FIXTURES = path.join(ROOT, '__tests__/fixtures/builds')
const RELATIVE_LINKS = path.join(ROOT, 'examples/relative-links.mjs')
const HOME = process.env['BUILDS_HOME'] ?? mkdtempSync(path.join(tmpdir(), 'builds-'))

function run(command: string, folder: string, form: string): void {
  const bin = path.join(folder, 'node_modules', '.bin')
  const env = {
    ...process.env,
    FORM: form,
    NODE_ENV: 'production',
    PATH: [bin, path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    STORYBOOK_DISABLE_TELEMETRY: '1'
  }
  execSync(command, { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] })
}

function prepare({ tool }: Build): string {
  const folder = path.join(HOME, tool)
  mkdirSync(folder, { recursive: true })
  cpSync(path.join(FIXTURES, tool, 'source'), folder, { recursive: true })
  if (
    existsSync(path.join(folder, 'package.json')) &&
    !existsSync(path.join(folder, 'node_modules'))
  ) {
    execSync('npm install --no-audit --no-fund --no-package-lock', {
      cwd: folder,
      stdio: 'inherit'
    })
  }
  return folder
}

function make(build: Build, form: Form, folder: string): ReturnType<typeof filesOf> {
  const out = path.join(folder, build.out)
  rmSync(out, { recursive: true, force: true })
  run(`${build.command} ${form.flags ?? ''}`, folder, form.env)
  if (form.allRelative === true) {
    execSync('npx --yes all-relative@1.1.0', { cwd: out, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  if (form.relative !== undefined) {
    execFileSync(process.execPath, [RELATIVE_LINKS, out, ...form.relative], { stdio: 'inherit' })
  }
  return filesOf(out, build.without)
}

const asked = process.argv.slice(2)
for (const build of BUILDS.filter(({ tool }) => asked.length === 0 || asked.includes(tool))) {
  const folder = prepare(build)
  const forms = build.forms.map((form) => [form.name, make(build, form, folder)] as const)
  const archive = path.join(FIXTURES, build.tool, 'forms.json.br')
  pack(archive, Object.fromEntries(forms))
  console.log(`${build.tool}: ${statSync(archive).size} bytes`)
}
