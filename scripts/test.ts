import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ACTION_NODE, majorOf, provideActionNode } from './action-node.js'
import { buildQuickBundle } from './bundle.js'
import { STEPS, type Step } from './test-steps.js'

/**
 * Plays the steps of test-steps.ts: what a change needs, with `--all` everything. Ends with a line
 * `N passed, N failed`, where a step that is no test run counts like a test, also when something
 * dies or the run itself is ended by a signal. Words choose the steps with them in their names;
 * `--only-this-node` asks no registry for the Node of
 * the action.
 */
const STEP_LIMIT_MS = 25 * 60_000

const isAll = process.argv.includes('--all')
const isOnlyThisNode =
  process.argv.includes('--only-this-node') || process.env['ONLY_THIS_NODE'] === '1'
const npmCli = process.env['npm_execpath']
const temporary = mkdtempSync(path.join(tmpdir(), 'dstor-tests-'))
const tallyFile = path.join(temporary, 'tally')
const tally = { passed: 0, failed: 0 }
let running: ChildProcess | undefined

async function main(): Promise<void> {
  if (npmCli === undefined) {
    throw new Error('start this with `npm test` or `npm run test:all`')
  }
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const isWanted = ({ name }: Step): boolean =>
    words.length === 0 || words.some((word) => name.includes(word))
  const steps = STEPS.filter(
    (step) => (isAll || step.suite === 'change') && isThere(step) && isWanted(step)
  )
  const bundles = { dist: undefined, quick: quickBundleFor(steps) }
  const actionNode = actionNodeFor(steps, npmCli)
  for (const step of steps) {
    const node = step.node === 'action' ? actionNode : process.execPath
    await play(
      step,
      commandOf(step, node, npmCli),
      environmentOf(node, bundles[step.bundle ?? 'dist'])
    )
  }
  end()
}

/** A suite that this checkout does not have is no step. */
function isThere({ script }: Step): boolean {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  return script === undefined || scripts[script] !== undefined
}

function quickBundleFor(steps: readonly Step[]): string | undefined {
  if (!steps.some(({ bundle }) => bundle === 'quick')) {
    return undefined
  }
  const folder = path.join(temporary, 'dist')
  buildQuickBundle(folder)
  return path.join(folder, 'index.js')
}

function actionNodeFor(steps: readonly Step[], npm: string): string {
  const isOwn = majorOf(process.version) === ACTION_NODE
  if (isOwn || !steps.some(({ node }) => node === 'action')) {
    return process.execPath
  }
  if (isOnlyThisNode) {
    console.log(`Everything runs on ${process.version} only, as asked, not on Node ${ACTION_NODE}`)
    return process.execPath
  }
  const provided = provideActionNode(npm)
  count(
    `Node ${ACTION_NODE} is there (without a registry: --only-this-node)`,
    provided !== undefined
  )
  return provided ?? process.execPath
}

function commandOf(step: Step, node: string, npm: string): string[] {
  const { script, isJest = false, tests } = step
  const report = ['--ci', '--reporters', 'default', '--reporters', './scripts/tally-reporter.js']
  if (tests === undefined) {
    return [node, npm, 'run', '--silent', script ?? '', ...(isJest ? ['--', ...report] : [])]
  }
  const jest = [
    '--no-warnings',
    '--experimental-vm-modules',
    path.join('node_modules', 'jest', 'bin', 'jest.js')
  ]
  const without = tests.without?.flatMap((part) => ['--testPathIgnorePatterns', part]) ?? []
  const fixtures = ['--testPathIgnorePatterns', '__tests__/fixtures/']
  return [node, ...jest, ...report, ...without, ...fixtures, ...(tests.only ?? [])]
}

function environmentOf(node: string, bundle: string | undefined): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // A script says `node` and means this one.
    PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    TALLY_FILE: tallyFile,
    ...(bundle !== undefined && { DSTOR_TEST_BUNDLE: bundle })
  }
}

async function play(
  step: Step,
  [command = '', ...words]: readonly string[],
  env: NodeJS.ProcessEnv
): Promise<void> {
  console.log(
    `\n${step.name} (${path.basename(command)} ${step.node === 'action' ? 'of the action' : process.version})`
  )
  rmSync(tallyFile, { force: true })
  const isCounted = step.tests !== undefined || step.isJest === true
  running = spawn(command, words, { stdio: ['ignore', 'inherit', 'inherit'], env })
  const how = await endOf(running)
  running = undefined
  const { isEnded, failed } = isCounted ? takeTally() : { isEnded: true, failed: 0 }
  // Failed tests are counted already, and are why Jest ended so.
  if (!isCounted || !isEnded || (how !== '' && failed === 0)) {
    count(how === '' ? step.name : `${step.name}: it ${how}`, how === '' && isEnded)
  }
}

/** How a process ended; empty where it ended well. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      child.kill('SIGKILL')
      resolve(`took longer than ${STEP_LIMIT_MS / 60_000} minutes`)
    }, STEP_LIMIT_MS)
    child.once('error', (error) => resolve(`did not start: ${error.message}`))
    child.once('close', (code, signal) => {
      clearTimeout(limit)
      const memory =
        signal === 'SIGKILL' || signal === 'SIGABRT' ? ', perhaps for lack of memory' : ''
      resolve(
        signal !== null
          ? `was ended by ${signal}${memory}`
          : code === 0
            ? ''
            : `ended with exit code ${code}`
      )
    })
  })
}

/** Adds what the reporter has written so far, and says whether the run came to its end. */
function takeTally(): { isEnded: boolean; failed: number } {
  let lines: string[] = []
  try {
    lines = readFileSync(tallyFile, 'utf8').split('\n')
  } catch {
    // Nothing was counted.
  }
  rmSync(tallyFile, { force: true })
  tally.passed += lines.filter((line) => line === 'passed').length
  const failed = lines.filter((line) => line === 'failed').length
  tally.failed += failed
  for (const line of lines.filter((text) => text.startsWith('skipped '))) {
    console.log(line)
  }
  return { isEnded: lines.includes('end'), failed }
}

function count(name: string, isGood: boolean): void {
  tally[isGood ? 'passed' : 'failed'] += 1
  console.log(`${isGood ? 'ok' : 'FAILED'}: ${name}`)
}

function end(): void {
  rmSync(temporary, { recursive: true, force: true })
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
  process.exitCode = tally.failed === 0 ? 0 : 1
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    running?.kill(signal)
    takeTally()
    count(`the run was ended by ${signal}`, false)
    end()
    process.exit(1)
  })
}

try {
  await main()
} catch (error) {
  count(error instanceof Error ? error.message : String(error), false)
  end()
}
