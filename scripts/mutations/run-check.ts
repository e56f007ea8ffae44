import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildQuickBundle } from '../bundle.js'
import type { Check } from './mutation.js'

/** What a run of tests came to. */
export interface Verdict {
  readonly passed: readonly string[]
  readonly failed: readonly { readonly name: string; readonly message: string }[]
  /** Files of tests that could not be run at all, and a run that did not end. */
  readonly broken: readonly string[]
}

const LIMIT_MS = 600_000
/** Of the property test; of one sort they are enough for each of its rules. */
const DEPLOYMENTS = '200'
/** A test of a single rule that waits for longer has found something that never ends. */
const TEST_LIMIT_MS = 60_000

/** Runs tests in a copy of the repository. Ends within ten minutes. */
export async function runCheck(folder: string, check: Check): Promise<Verdict> {
  const home = mkdtempSync(path.join(tmpdir(), 'dstor-mutation-'))
  const report = path.join(home, 'report.json')
  try {
    const bundle = path.join(home, 'bundle')
    if (runsBundle(check)) {
      buildQuickBundle(bundle, folder)
    }
    const isInTime = await jest(folder, check, { report, bundle })
    if (!isInTime) {
      return { passed: [], failed: [], broken: ['the tests did not end'] }
    }
    return existsSync(report)
      ? verdictOf(JSON.parse(readFileSync(report, 'utf8')) as Report)
      : { passed: [], failed: [], broken: ['jest gave no report'] }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Whether the tests start the action as a runner does. */
function runsBundle({ rows, files }: Check): boolean {
  return rows !== undefined || files.some((file) => file.startsWith('e2e/'))
}

function jest(
  folder: string,
  check: Check,
  { report, bundle }: { readonly report: string; readonly bundle: string }
): Promise<boolean> {
  const { files, names, rows, stories } = check
  const words = [
    ...['--no-warnings', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--ci'],
    ...['--cacheDirectory', path.join(folder, '..', 'jest-cache')],
    ...['--json', '--outputFile', report, '--testTimeout', String(TEST_LIMIT_MS)],
    // What a test that was given up has left behind must not keep the others.
    '--forceExit',
    ...(names === undefined ? [] : ['--testNamePattern', names]),
    ...['--runTestsByPath', ...files.map((file) => `__tests__/${file}.test.ts`)]
  ]
  const child = spawn(process.execPath, words, {
    cwd: folder,
    stdio: 'ignore',
    // A group of its own, so that nothing it started outlives it.
    detached: true,
    env: {
      ...process.env,
      FAULTS: '',
      FAULT_SEED: '1',
      DSTOR_TEST_BUNDLE: path.join(bundle, 'index.js'),
      ...(rows && { FAULT_ROWS: rows.join(','), FAULT_LANES: '2' }),
      ...(stories !== undefined && {
        FAULT_STORY: stories,
        FAULT_RUNS: DEPLOYMENTS,
        FAULT_PROBLEMS: '1'
      })
    }
  })
  return new Promise((resolve, reject) => {
    let isInTime = true
    const timer = setTimeout(() => {
      isInTime = false
      endGroup(child)
    }, LIMIT_MS)
    child.once('error', reject).once('close', () => {
      clearTimeout(timer)
      endGroup(child)
      resolve(isInTime)
    })
  })
}

function endGroup({ pid }: ChildProcess): void {
  try {
    process.kill(-pid!, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}

/** The part of jest's report that is read here. */
interface Report {
  readonly testResults: readonly {
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly title: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

function verdictOf({ testResults }: Report): Verdict {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.filter(({ status }) => status === 'failed')
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed')
  )
  return {
    passed: tests.filter(({ status }) => status === 'passed').map(({ title }) => title),
    failed: failed.map(({ fullName, failureMessages }) => ({
      name: fullName,
      message: failureMessages.join('\n')
    })),
    broken: broken.map(({ message }) => message.trim())
  }
}
