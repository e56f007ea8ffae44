/**
 * Plays every row: the bundle, spawned as a runner does, against real servers and real upload stacks,
 * and the bytes on the disk behind them. Run by `npm run test:servers`.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { REPOSITORY } from '../../scripts/runner.js'
import { ROWS } from './rows/index.js'
import { Bench } from './support/bench.js'
import { judge, type Verdict } from './support/judge.js'
import type { Program, Row } from './support/row.js'

const STACKS = path.join(REPOSITORY, '__tests__', 'servers', 'stacks')
/** Rows that are played at once: those that compute, and those that mostly wait. */
const WORKING_LANES = 2
const WAITING_LANES = 10

const HELP = `npm run test:servers -- [WORD …] [--full] [--bundle FILE] [--report FILE] [--logs FOLDER]

  WORD       only rows whose id or title has this word in it
  --full     the long rows too
  --bundle   the bundle to test; DSTOR_TEST_BUNDLE or dist/index.js unless given
  --report   a file to which each verdict is appended, one JSON object a line
  --logs     a folder that gets the log of every run`

interface Skipped {
  readonly row: Row
  readonly missing: readonly Program[]
}

function installStacks(): void {
  const installed = path.join(STACKS, 'node_modules', '.package-lock.json')
  const wanted = path.join(STACKS, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) {
    return
  }
  console.log('Installing the upload stacks')
  const npm = process.env['npm_execpath']
  const words = ['ci', '--no-fund', '--no-audit', '--prefix', STACKS]
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...words], { stdio: 'inherit' })
    : spawnSync('npm', words, { stdio: 'inherit' })
  if (status !== 0) {
    throw new Error('the upload stacks cannot be installed')
  }
}

function isOnPath(program: Program): boolean {
  // Debian keeps servers where only root looks.
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.some((folder) => existsSync(path.join(folder, program)))
}

async function playRow(row: Row, bundle: string, logs: string | undefined): Promise<Verdict> {
  const bench = new Bench(bundle)
  try {
    const played = await row.play(bench)
    if (logs !== undefined) {
      mkdirSync(logs, { recursive: true })
      writeFileSync(path.join(logs, `${row.id}.log`), played.result.stdout + played.result.stderr)
    }
    return judge(row, played)
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return {
      id: row.id,
      what: row.what,
      color: 'red',
      published: 'nothing',
      requests: 0,
      refusals: '',
      sessions: 0,
      seconds: 0,
      words: '',
      problems: [`the row could not be played: ${problem}`]
    }
  } finally {
    await bench.close()
  }
}

function lineOf(verdict: Verdict): string {
  const { id, what, color, published, requests, refusals, sessions, seconds, problems } = verdict
  const isGood = problems.length === 0 ? 'ok' : 'FAILED'
  const cells = [id, what, isGood, color, published, requests, refusals, sessions]
  return `| ${[...cells, seconds.toFixed(1)].join(' | ')} |`
}

async function playAll(
  rows: readonly Row[],
  onVerdict: (verdict: Verdict) => void,
  play: (row: Row) => Promise<Verdict>
): Promise<void> {
  const lanes = (queue: Row[], count: number): Promise<void>[] =>
    Array.from({ length: count }, async () => {
      for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
        onVerdict(await play(row))
      }
    })
  const waiting = rows.filter(({ waits }) => waits === true)
  const working = rows.filter(({ waits }) => waits !== true)
  await Promise.all([...lanes(waiting, WAITING_LANES), ...lanes(working, WORKING_LANES)])
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      full: { type: 'boolean', default: process.env['SERVERS'] === 'full' },
      bundle: { type: 'string' },
      report: { type: 'string' },
      logs: { type: 'string' },
      help: { type: 'boolean', default: false }
    }
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const bundle = path.resolve(
    values.bundle ?? process.env['DSTOR_TEST_BUNDLE'] ?? path.join(REPOSITORY, 'dist', 'index.js')
  )
  process.env['PATH'] = `${process.env['PATH']}:/usr/local/sbin:/usr/sbin:/sbin`
  installStacks()
  const isNamed = ({ id, what }: Row): boolean =>
    positionals.length === 0 || positionals.some((word) => id === word || what.includes(word))
  const chosen = ROWS.filter(isNamed).filter(({ isLong }) => values.full || isLong !== true)
  const skipped: Skipped[] = chosen
    .map((row) => ({ row, missing: (row.needs ?? []).filter((name) => !isOnPath(name)) }))
    .filter(({ missing }) => missing.length > 0)
  const left = chosen.filter((row) => !skipped.some((found) => found.row === row))
  const verdicts: Verdict[] = []
  console.log('| row | | | step | published | requests | refused | sessions | s |')
  console.log('| --- | --- | --- | --- | --- | --: | --- | --: | --: |')
  await playAll(
    left,
    (verdict) => {
      verdicts.push(verdict)
      console.log(lineOf(verdict))
      if (values.report !== undefined) {
        appendFileSync(values.report, `${JSON.stringify(verdict)}\n`)
      }
    },
    (row) => playRow(row, bundle, values.logs)
  )
  const failed = verdicts.filter(({ problems }) => problems.length > 0)
  for (const { id, what, problems, words } of failed) {
    console.log(`\n${id} ${what}\n  ${problems.join('\n  ')}\n  said: ${words || '(nothing)'}`)
  }
  for (const { row, missing } of skipped) {
    console.log(`\nskipped ${row.id} ${row.what}: no ${missing.join(', ')} on PATH`)
  }
  const passed = verdicts.length - failed.length
  const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : ''
  console.log(`\n${passed} passed, ${failed.length} failed${skips}`)
  return failed.length === 0 && passed > 0 ? 0 : 1
}

process.exitCode = await main()
