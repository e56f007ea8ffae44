import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Everything that must hold, in the order in which it is cheap to find out. Ends with a line
 * `N passed, N failed`, where a step counts like a test.
 */
const ACTION_NODE = 24
const NODE_24_HOME = path.join('node_modules', '.cache', 'node-24')

interface Tally {
  passed: number
  failed: number
}

function main(): void {
  const tally: Tally = { passed: 0, failed: 0 }
  for (const name of ['format:check', 'lint', 'typecheck', 'check-dist']) {
    const isGood = npm(['run', '--silent', name])
    count(tally, name, isGood)
  }
  runTests(tally, process.execPath)
  if (majorOf(process.version) !== ACTION_NODE) {
    const node24 = provideNode24()
    count(tally, `Node ${ACTION_NODE} is there`, node24 !== undefined)
    if (node24 !== undefined) {
      runTests(tally, node24)
    }
  }
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
  process.exitCode = tally.failed === 0 ? 0 : 1
}

function count(tally: Tally, name: string, isGood: boolean): void {
  tally[isGood ? 'passed' : 'failed'] += 1
  console.log(`${isGood ? 'ok' : 'FAILED'}: ${name}`)
}

function npm(words: readonly string[]): boolean {
  const cli = process.env['npm_execpath']
  if (cli === undefined) {
    throw new Error('start this with `npm test`')
  }
  return spawnSync(process.execPath, [cli, ...words], { stdio: 'inherit' }).status === 0
}

function majorOf(version: string): number {
  return Number(/^v(\d+)/.exec(version)?.[1])
}

/** The Node that runs the action on GitHub, from the registry, kept between runs. */
function provideNode24(): string | undefined {
  const binary = path.resolve(NODE_24_HOME, 'node_modules', 'node', 'bin', 'node')
  if (!existsSync(binary)) {
    npm([
      'install',
      '--no-save',
      '--no-package-lock',
      '--prefix',
      NODE_24_HOME,
      `node@${ACTION_NODE}`
    ])
  }
  const { stdout, status } = spawnSync(binary, ['--version'], { encoding: 'utf8' })
  return status === 0 && majorOf(stdout) === ACTION_NODE ? binary : undefined
}

function runTests(tally: Tally, node: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'dstor-tests-'))
  const report = path.join(folder, 'report.json')
  const jest = path.join('node_modules', 'jest', 'bin', 'jest.js')
  const options = ['--json', '--outputFile', report, '--ci']
  const flags = ['--no-warnings', '--experimental-vm-modules']
  console.log(`\nTests on ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`)
  const { status } = spawnSync(node, [...flags, jest, ...options, ...process.argv.slice(2)], {
    stdio: ['ignore', 'ignore', 'inherit']
  })
  const counts = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Counts) : NONE
  tally.passed += counts.numPassedTests
  tally.failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites
  if (status !== 0 && counts.numFailedTests + counts.numRuntimeErrorTestSuites === 0) {
    count(tally, 'the test run', false)
  }
  rmSync(folder, { recursive: true, force: true })
}

interface Counts {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numRuntimeErrorTestSuites: number
}

const NONE: Counts = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }

main()
