import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect } from '@jest/globals'
import { runAction, type RunOptions, type RunResult } from '../../scripts/runner.js'
import type { Emulator } from '../support/emulator.js'
import { parseLog, type RunnerCommand } from '../report/fake-runner.js'

export type Files = Readonly<Record<string, string | Buffer>>

const made: string[] = []

afterAll(() => {
  made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }))
})

/** A folder that is gone after the tests of the file. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dstor-e2e-'))
  made.push(folder)
  return folder
}

/** A folder with these files. */
export function siteOf(files: Files, folder: string = path.join(tempFolder(), 'site')): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

/** Six files in three folders: the smallest is empty. */
export const SITE: Files = {
  'index.html': '<!doctype html><title>Hi</title><link rel="stylesheet" href="css/a.css"><p>Hi',
  'about/index.html': '<!doctype html><title>About</title><p>About',
  'css/a.css': 'p { color: green }',
  'img/dot.png': Buffer.from('89504e470d0a1a0a', 'hex'),
  'empty.txt': '',
  'app.js': 'console.log(1)'
}

export interface Deployment extends Partial<Omit<RunOptions, 'with'>> {
  readonly with?: Readonly<Record<string, string>>
  /** Written to a fresh folder; `SITE` unless given. */
  readonly files?: Files
  /** A folder that is there already. */
  readonly folder?: string
}

export interface Deployed extends RunResult {
  readonly folder: string
  /** Annotations of the log. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly notices: readonly string[]
  /** Ordinary lines of the log. */
  readonly lines: readonly string[]
  readonly commands: readonly RunnerCommand[]
  /** Text of the manifest; empty where there is none. */
  readonly manifest: string
}

const GREEN = ['deployed', 'dry-run', 'nothing-to-deploy']
const COMMANDS = ['add-mask', 'debug', 'endgroup', 'error', 'group', 'notice', 'warning']

export const OUTPUTS = [
  'status',
  'hash',
  'cid',
  'url',
  'content-cid',
  'verified',
  'files',
  'bytes',
  'chunks',
  'duration-ms',
  'skipped-files',
  'error-at-stage',
  'error-explanation',
  'manifest-path'
]

function manifestIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n')
}

/** Runs the action as a runner does. */
export async function run(
  emulator: Pick<Emulator, 'url' | 'apiKey'>,
  deployment: Deployment = {}
): Promise<Deployed> {
  const {
    files = SITE,
    folder = siteOf(files),
    with: given = {},
    env = {},
    ...options
  } = deployment
  const temp = tempFolder()
  const result = await runAction({
    ...options,
    env: { RUNNER_TEMP: temp, ...env },
    with: {
      folder,
      'api-key': emulator.apiKey,
      'api-url': emulator.url,
      'poll-interval-seconds': '0.05',
      ...given
    }
  })
  const { commands, lines } = parseLog(result.stdout)
  const of = (name: string): string[] =>
    commands.filter((command) => command.name === name).map(({ data }) => data)
  return {
    ...result,
    folder,
    commands,
    lines,
    errors: of('error'),
    warnings: of('warning'),
    notices: of('notice'),
    manifest: manifestIn(temp)
  }
}

/**
 * Runs the action as a runner does, and holds it to what must be true of every run, green or red:
 * all outputs, one error annotation or none, no secret anywhere, no command but its own.
 */
export async function deploy(
  emulator: Pick<Emulator, 'url' | 'apiKey'>,
  deployment: Deployment = {}
): Promise<Deployed> {
  const deployed = await run(emulator, deployment)
  expectSound(deployed)
  return deployed
}

/** What holds for every run, whatever became of it. */
function expectSound(deployed: Deployed): void {
  const { exitCode, outputs, errors, commands, stderr } = deployed
  const isGreen = GREEN.includes(outputs['status'] ?? '')
  expect({ stderr, status: outputs['status'], exitCode, errors: errors.length }).toEqual({
    stderr: '',
    status: outputs['status'],
    exitCode: isGreen ? 0 : 1,
    errors: isGreen ? 0 : 1
  })
  expect(Object.keys(outputs)).toEqual(OUTPUTS)
  const names = new Set(commands.map(({ name }) => name))
  expect([...names].filter((name) => !COMMANDS.includes(name))).toEqual([])
  expectNoSecrets(deployed)
}

/** Every value that the run asked the runner to mask is nowhere else. */
export function expectNoSecrets(deployed: Deployed): void {
  const { commands, stdout, stderr, summary, manifest, outputs } = deployed
  const secrets = commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)
  const shown = stdout.replace(/^::add-mask::.*$/gm, '')
  for (const [n, secret] of secrets.entries()) {
    for (const text of [shown, stderr, summary, manifest, JSON.stringify(outputs)]) {
      expect(text.includes(decodeURIComponent(secret)) ? `secret ${n} in ${text}` : '').toBe('')
      expect(text.includes(secret) ? `secret ${n} in ${text}` : '').toBe('')
    }
  }
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Path and SHA-256 of every file below a folder. */
export function treeOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        return [
          path.relative(folder, file).split(path.sep).join('/'),
          sha256(readFileSync(file))
        ] as const
      })
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
}

/** The same of what the emulator published last. */
export async function publishedBy(emulator: Emulator): Promise<Record<string, string> | null> {
  const tree = await emulator.publishedTree()
  return (
    tree &&
    Object.fromEntries(
      Object.entries(tree)
        .map(([name, file]) => [name, file.sha256] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
    )
  )
}

/** The deployment is green, and what was published is what lies in its folder, byte by byte. */
export async function expectPublished(emulator: Emulator, deployed: Deployed): Promise<void> {
  const { outputs, errors } = deployed
  expect({ status: outputs['status'], errors }).toEqual({ status: 'deployed', errors: [] })
  expect(await publishedBy(emulator)).toEqual(treeOf(deployed.folder))
}

/** Reads all these files over the gateway and compares their bytes. */
export async function expectServed(url: string, folder: string): Promise<void> {
  for (const [name, expected] of Object.entries(treeOf(folder))) {
    const place = name.split('/').map(encodeURIComponent).join('/')
    const answer = await fetch(`${url}/${place}`)
    const content = Buffer.from(await answer.arrayBuffer())
    expect([name, answer.status, sha256(content)]).toEqual([name, 200, expected])
  }
}

/** The uploads in the order in which they arrived, and the requests of a route. */
export async function requestsOf(
  emulator: Emulator,
  route: string
): Promise<Awaited<ReturnType<Emulator['journal']>>> {
  return (await emulator.journal()).filter((entry) => entry.route === route)
}

/** Nothing of the site was sent; an access token may have been asked for meanwhile, and never used. */
export async function expectNothingSent(emulator: Emulator): Promise<void> {
  const journal = await emulator.journal()
  expect(journal.filter(({ route }) => route !== 'temp-token')).toEqual([])
}
