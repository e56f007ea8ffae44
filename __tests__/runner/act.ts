import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import path from 'node:path'
import type { Emulator } from '../support/emulator.js'
import { REPOSITORY } from '../../scripts/runner.js'
import { siteOf, SITE, tempFolder } from '../e2e/deploy.js'

const HERE = path.join(REPOSITORY, '__tests__', 'runner')

/** Every workflow that is run here, by its name. */
export const WORKFLOW_NAMES = readdirSync(path.join(HERE, 'workflows')).map((file) =>
  path.basename(file, '.yml')
)

export const COMMIT_AUTHOR = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org']

/** What the workflow engine made of a workflow. */
export interface WorkflowRun {
  readonly exitCode: number | null
  /** Everything that it printed, as a person would see it in the log. */
  readonly log: string
  /** What the steps said of themselves by say.cjs, by the word that each begins with. */
  readonly said: Readonly<Record<string, readonly Said[]>>
  readonly annotations: Readonly<Record<'error' | 'warning' | 'notice', readonly string[]>>
  readonly summaries: readonly string[]
}

export type Said = Readonly<Record<string, unknown>>

/** Why the workflow engine cannot be run here; undefined where it can. */
export function whyNoAct(): string | undefined {
  if (process.platform === 'win32') {
    return 'act runs on the host itself only on Linux and macOS'
  }
  for (const [program, how] of [
    ['act', 'go install github.com/nektos/act@v0.2.89'],
    ['git', 'apt-get install git'],
    ['bash', 'apt-get install bash']
  ] as const) {
    if (spawnSync(program, ['--version']).status !== 0) {
      return `${program} is not installed: ${how}`
    }
  }
  return undefined
}

/** A checkout as a workflow finds it: the action at `deploy-action`, two sites, a composite action. */
export function workspaceWith(bundle: string): string {
  const root = path.join(tempFolder(), 'workspace')
  const action = path.join(root, 'deploy-action')
  mkdirSync(action, { recursive: true })
  cpSync(path.join(REPOSITORY, 'action.yml'), path.join(action, 'action.yml'))
  cpSync(path.dirname(bundle), path.join(action, 'dist'), { recursive: true })
  cpSync(path.join(HERE, 'composite'), path.join(root, 'composite'), { recursive: true })
  for (const script of ['say.cjs', 'leak.cjs']) {
    cpSync(path.join(HERE, script), path.join(root, script))
  }
  siteOf(SITE, path.join(root, 'site'))
  siteOf(SPACED_SITE, path.join(root, 'my site'))
  // A runner knows commit and repository; act takes them from git.
  for (const words of [
    ['init', '--quiet', '--initial-branch=main'],
    ['remote', 'add', 'origin', 'https://github.com/octo/site.git'],
    ['add', '--all'],
    [...COMMIT_AUTHOR, 'commit', '--quiet', '--message=Site']
  ]) {
    const { status, stderr } = spawnSync('git', words, { cwd: root, encoding: 'utf8' })
    if (status !== 0) {
      throw new Error(`git ${words.join(' ')}: ${stderr}`)
    }
  }
  return root
}

const SPACED_SITE = {
  'index.html': '<!doctype html><title>Space</title><p>Space',
  'page.html': '<!doctype html><title>Page</title><p>Page',
  'notes.txt': 'notes',
  'app.js.map': '{}',
  '.hidden': 'hidden',
  'drafts/one.html': '<!doctype html><title>Draft</title>',
  'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>'
}

/** What an example says, and what stands there on this machine: nothing of it is reached here. */
const ELSEWHERE: readonly (readonly [string | RegExp, string])[] = [
  ['on: workflow_dispatch', 'on: push'],
  ['your-org/dstor-deploy-action@v1', './deploy-action'],
  ['https://api.testnet.dstor.cloud', '${{ vars.API_URL }}'],
  ['secrets.DSTOR_TESTNET_API_KEY', 'secrets.DSTOR_API_KEY'],
  [
    /^ {4}steps:$/m,
    '    steps:\n      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd\n      - run: rm -r site'
  ],
  [
    /uses: actions\/upload-artifact@\w+\n {8}with:\n {10}name: .*\n {10}path: (.*)/,
    'run: node say.cjs kept KEPT\n        env:\n          KEPT: $1'
  ]
]

/** A copy of an example that runs here. Throws Error where it is not what is expected of it. */
export function exampleFor(name: string): string {
  let text = readFileSync(path.join(REPOSITORY, 'examples', 'workflows', `${name}.yml`), 'utf8')
  for (const [there, here] of ELSEWHERE) {
    const replaced = text.replace(there, here)
    if (replaced === text) {
      throw new Error(`${name}.yml does not hold ${String(there)}`)
    }
    text = replaced
  }
  const file = path.join(tempFolder(), `${name}.yml`)
  writeFileSync(file, text)
  return file
}

/** The file of a workflow that lies here. */
export function workflowFile(name: string): string {
  return path.join(HERE, 'workflows', `${name}.yml`)
}

/** Runs a workflow with act on this machine, with `emulator` as dStor. */
export async function runWorkflow(
  file: string,
  workspace: string,
  emulator: Pick<Emulator, 'url' | 'apiKey'>
): Promise<WorkflowRun> {
  const home = tempFolder()
  // Without a file of settings act asks a person for an image.
  mkdirSync(path.join(home, 'act'))
  writeFileSync(path.join(home, 'act', 'actrc'), '')
  const words = [
    ['push', '--json', '--no-cache-server', '--action-offline-mode'],
    ['--workflows', file],
    ['--directory', workspace],
    ['--platform', 'ubuntu-latest=-self-hosted'],
    ['--container-daemon-socket', '-'],
    ['--action-cache-path', path.join(home, 'actions')],
    ['--var', `API_URL=${emulator.url}`, '--var', `API_KEY=${emulator.apiKey}`]
  ].flat()
  // As a variable, so that it stands in no list of processes. A workflow that is to show the masks of
  // the action has no such secret, since act would hide it by itself.
  const secret = file === workflowFile('secrets') ? [] : ['--secret', 'DSTOR_API_KEY']
  const child = spawn('act', [...words, ...secret], {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      // The Node of this test runs the action.
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      ...(secret.length > 0 && { DSTOR_API_KEY: emulator.apiKey })
    }
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => lines.push(line))
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  return readLog(exitCode, lines.map(entryOf))
}

interface LogEntry {
  readonly msg: string
  readonly command?: string
  readonly arg?: string
  readonly content?: string
}

function entryOf(line: string): LogEntry {
  try {
    return JSON.parse(line) as LogEntry
  } catch {
    return { msg: line }
  }
}

function readLog(exitCode: number | null, entries: readonly LogEntry[]): WorkflowRun {
  const said: Record<string, Said[]> = {}
  for (const { msg } of entries) {
    const text = /^SAID (.*)/.exec(msg)?.[1]
    if (text !== undefined) {
      const { what, ...rest } = JSON.parse(text) as Said
      said[String(what)] = [...(said[String(what)] ?? []), rest]
    }
  }
  const argumentsOf = (command: string): string[] =>
    entries.filter((entry) => entry.command === command).map(({ arg = '' }) => arg)
  // act has no handler of its own for a notice, and shows the line as it came.
  return {
    exitCode,
    log: entries.map(({ msg }) => msg).join('\n'),
    said,
    annotations: {
      error: argumentsOf('error'),
      warning: argumentsOf('warning'),
      notice: argumentsOf('notice')
    },
    summaries: entries
      .filter(({ command }) => command === 'summary')
      .map(({ content = '' }) => content)
  }
}
