import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'

export const REPOSITORY = path.resolve(import.meta.dirname, '..')
/** The committed bundle, or one that was built to be tested. */
export const BUNDLE = process.env['DSTOR_TEST_BUNDLE'] ?? path.join(REPOSITORY, 'dist', 'index.js')

export interface RunOptions {
  /** Values as a workflow gives them in `with:`. */
  readonly with: Readonly<Record<string, string>>
  /** Variables besides the runner's own. */
  readonly env?: Readonly<Record<string, string>>
  /** Default: a temporary folder. */
  readonly workspace?: string
  /** Another Node to run the action with. */
  readonly node?: string
  readonly nodeArguments?: readonly string[]
  /** Another bundle, for measuring and for checks of the checks. */
  readonly bundle?: string
  /** Sees the log as it comes. */
  readonly onLog?: (text: string) => void
  readonly onStart?: (child: ChildProcess) => void
}

export interface RunResult {
  /** What a shell would see; null where a signal ended the process. */
  readonly exitCode: number | null
  /** stdout as it is written, commands included. */
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly durationMs: number
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { default?: string }>>
}

/**
 * Runs the committed bundle as a GitHub runner runs a step: inputs by environment with the defaults
 * of action.yml, command files, and an environment of its own. Never rejects for a red step.
 */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const home = await mkdtemp(path.join(tmpdir(), 'dstor-runner-'))
  const files = {
    output: path.join(home, 'output'),
    summary: path.join(home, 'summary'),
    temp: path.join(home, 'temp')
  }
  try {
    await mkdir(files.temp)
    await writeFile(files.output, '')
    await writeFile(files.summary, '')
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      ...(await inputVariables(options.with)),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: options.workspace ?? home,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_REPOSITORY: 'octo/site',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_EVENT_NAME: 'push',
      RUNNER_TEMP: files.temp,
      ...options.env
    }
    const startedMs = performance.now()
    const ended = await spawnBundle(options, env)
    return {
      ...ended,
      durationMs: performance.now() - startedMs,
      outputs: Object.fromEntries(
        parseOutputs(await readFile(env.GITHUB_OUTPUT, 'utf8').catch(() => ''))
      ),
      summary: await readFile(env.GITHUB_STEP_SUMMARY, 'utf8').catch(() => '')
    }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function inputVariables(
  given: Readonly<Record<string, string>>
): Promise<Record<string, string>> {
  const text = await readFile(path.join(REPOSITORY, 'action.yml'), 'utf8')
  const action = parse(text) as ActionFile
  const variables: Record<string, string> = {}
  for (const [name, { default: value = '' }] of Object.entries(action.inputs)) {
    variables[`INPUT_${name.toUpperCase()}`] = given[name] ?? value
  }
  return variables
}

async function spawnBundle(
  options: RunOptions,
  env: Record<string, string>
): Promise<Pick<RunResult, 'exitCode' | 'stdout' | 'stderr'>> {
  const node = options.node ?? process.execPath
  const child = spawn(node, [...(options.nodeArguments ?? []), options.bundle ?? BUNDLE], { env })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    options.onLog?.(text)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    options.onLog?.(text)
  })
  options.onStart?.(child)
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code))
  })
  return { exitCode, stdout, stderr }
}

/**
 * Reads the runner's output file as the runner does: `name=value`, or `name<<delimiter` and lines. The
 * last one counts. Lines end in LF or, as `@actions/core` writes them on Windows, in CRLF. Throws where
 * a runner would fail the step.
 */
export function parseOutputs(text: string): Map<string, string> {
  const outputs = new Map<string, string>()
  const lines = text.split('\n')
  for (let n = 0; n < lines.length; n++) {
    const [, line = '', return_ = ''] = /^(.*?)(\r?)$/s.exec(lines[n] ?? '') ?? []
    if (line === '') {
      continue
    }
    const [, name, delimiter] = /^([^=]*?)<<(.+)$/.exec(line) ?? []
    if (name === undefined || delimiter === undefined) {
      const equals = line.indexOf('=')
      if (equals < 0) {
        throw new Error(`Invalid format '${line}'`)
      }
      outputs.set(line.slice(0, equals), line.slice(equals + 1))
      continue
    }
    const end = lines.indexOf(delimiter + return_, n + 1)
    if (end < 0) {
      throw new Error(`Matching delimiter not found '${delimiter}'`)
    }
    const value = lines.slice(n + 1, end).join('\n')
    outputs.set(name, return_ === '' ? value : value.replace(/\r$/, ''))
    n = end
  }
  return outputs
}
