import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe } from '@jest/globals'
import { REPOSITORY } from '../../scripts/runner.js'
import { itHas } from '../support/needs.js'
import { ROWS } from './rows/index.js'
import { Bench } from './support/bench.js'
import { judge, type Verdict } from './support/judge.js'
import { Lanes } from './support/lanes.js'
import { installStacks, programPath } from './support/programs.js'
import type { Row } from './support/row.js'

const ROW_LIMIT_MS = 600_000
const INSTALL_LIMIT_MS = 300_000

/** `full` plays the long rows too. */
const IS_FULL = process.env['SERVERS'] === 'full'
/** Ids of rows or their beginnings, separated by commas: only these are played. */
const CHOSEN = process.env['SERVER_ROWS']?.split(',')
/** A file to which every verdict is appended, one JSON object a line. */
const REPORT = process.env['SERVER_REPORT']
/** A folder that gets the log of every run. */
const LOGS = process.env['SERVER_LOGS']
const BUNDLE = path.resolve(REPOSITORY, process.env['DSTOR_TEST_BUNDLE'] ?? 'dist/index.js')

function isWanted({ id, isLong }: Row): boolean {
  return CHOSEN === undefined
    ? IS_FULL || isLong !== true
    : CHOSEN.some((name) => id === name || id.startsWith(`${name}-`))
}

async function playRow(row: Row): Promise<Verdict> {
  const bench = new Bench(BUNDLE)
  try {
    const played = await row.play(bench)
    if (LOGS !== undefined) {
      mkdirSync(LOGS, { recursive: true })
      writeFileSync(path.join(LOGS, `${row.id}.log`), played.result.stdout + played.result.stderr)
    }
    return judge(row, played)
  } finally {
    await bench.close()
  }
}

const verdicts: Verdict[] = []

function tableOf(): string {
  const lines = verdicts.map((verdict) => {
    const { id, what, color, published, requests, refusals, sessions, seconds } = verdict
    const isGood = verdict.problems.length === 0 ? 'ok' : 'FAILED'
    const cells = [id, what, isGood, color, published, requests, refusals, sessions]
    return `| ${[...cells, seconds.toFixed(1)].join(' | ')} |`
  })
  return [
    '| row | | | step | published | requests | refused | sessions | s |',
    '| --- | --- | --- | --- | --- | --: | --- | --: | --: |',
    ...lines,
    ''
  ].join('\n')
}

function tell(verdict: Verdict): void {
  verdicts.push(verdict)
  if (REPORT !== undefined) {
    appendFileSync(REPORT, `${JSON.stringify(verdict)}\n`)
  }
  if (verdict.problems.length > 0) {
    throw new Error(`${verdict.problems.join('\n')}\n\nIt said: ${verdict.words || '(nothing)'}`)
  }
}

describe('through real servers', () => {
  beforeAll(installStacks, INSTALL_LIMIT_MS)
  afterAll(() => {
    process.stdout.write(`\n${tableOf()}`)
  })
  const wanted = ROWS.filter(isWanted)
  const missing = ({ needs = [] }: Row): string[] =>
    needs.filter((program) => programPath(program) === undefined)
  const lanes = new Lanes(
    wanted.filter((row) => missing(row).length === 0),
    playRow
  )
  for (const row of wanted) {
    itHas(missing(row))(
      `${row.id}: ${row.what}`,
      async () => tell(await lanes.verdict(row)),
      ROW_LIMIT_MS
    )
  }
})
