import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Compiler } from './mutations/compiler.js'
import type { Check, Mutation } from './mutations/mutation.js'
import { runCheck, type Verdict } from './mutations/run-check.js'
import { MUTATIONS } from './mutations/table.js'
import { Tree } from './mutations/tree.js'

/**
 * Breaks the safety rules of the action, one at a time and in a copy, and fails where a test that
 * ought to notice does not. `npm run test:mutations [-- <part of an id>…]`.
 */
const REPOSITORY = path.resolve(import.meta.dirname, '..')
/** Copies that are worked on at the same time; most of the time they wait. */
const LANES = 2

/** A copy, and the compiler that knows it. */
interface Lane {
  readonly tree: Tree
  readonly compiler: Compiler
}

interface Tally {
  caught: number
  survived: number
}

async function main(): Promise<number> {
  const parts = process.argv.length > 2 ? process.argv.slice(2) : ['']
  const mutations = MUTATIONS.filter(({ id }) => parts.some((part) => id.includes(part)))
  const home = mkdtempSync(path.join(tmpdir(), 'dstor-mutations-'))
  try {
    const lanes = Array.from({ length: LANES }, (_, n): Lane => {
      const tree = new Tree(REPOSITORY, path.join(home, String(n)))
      return { tree, compiler: new Compiler(tree.folder) }
    })
    if (!(await areGreen(lanes, mutations))) {
      return 1
    }
    const tally: Tally = { caught: 0, survived: 0 }
    await inLanes(lanes, mutations, async (lane, mutation) => {
      const startedMs = performance.now()
      const survives = await problemOf(lane, mutation)
      tally[survives === undefined ? 'caught' : 'survived'] += 1
      tell(mutation, survives, performance.now() - startedMs)
    })
    console.log(`\n${tally.caught} caught, ${tally.survived} survived`)
    return tally.survived === 0 && tally.caught > 0 ? 0 : 1
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function inLanes<T>(
  lanes: readonly Lane[],
  items: readonly T[],
  work: (lane: Lane, item: T) => Promise<void>
): Promise<void> {
  const queue = [...items]
  const run = async (lane: Lane): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      await work(lane, item)
    }
  }
  await Promise.all(lanes.map(run))
}

/** The control: without a mutation all of the tests pass, and the rows that are asked for exist. */
async function areGreen(lanes: readonly Lane[], mutations: readonly Mutation[]): Promise<boolean> {
  const checks = controls(mutations.flatMap((mutation) => mutation.checks))
  let isGreen = true
  await inLanes(lanes, checks, async ({ tree }, check) => {
    const verdict = await runCheck(tree.folder, check)
    const problems = controlProblems(check, verdict)
    if (problems.length > 0) {
      isGreen = false
      console.log(`RED without a mutation: ${nameOf(check)}\n${problems.join('\n')}`)
    }
  })
  console.log(isGreen ? 'All of the tests are green without a mutation\n' : '')
  return isGreen
}

/** As few runs as have all of the tests in them: the stories one by one, else all of a kind at once. */
function controls(checks: readonly Check[]): Check[] {
  const stories = new Map(checks.flatMap((one) => (one.stories ? [[one.stories, one]] : [])))
  const ofRows = checks.filter(({ rows }) => rows !== undefined)
  const others = checks.filter((one) => one.rows === undefined && one.stories === undefined)
  const filesOf = (some: readonly Check[]): string[] => [
    ...new Set(some.flatMap(({ files }) => files))
  ]
  return [
    { files: filesOf(ofRows), rows: [...new Set(ofRows.flatMap(({ rows = [] }) => rows))] },
    { files: filesOf(others) },
    ...stories.values()
  ].filter(({ files }) => files.length > 0)
}

function controlProblems({ rows = [] }: Check, { passed, failed, broken }: Verdict): string[] {
  const missing = rows.filter((id) => !passed.some((title) => title.startsWith(id)))
  return [
    ...broken,
    ...failed.map(({ name, message }) => `${name}: ${firstLine(message)}`),
    ...missing.map((id) => `no row ${id} was played`),
    ...(passed.length === 0 ? ['no test was run'] : [])
  ]
}

/** Why a mutation counts as survived; undefined where every check noticed it. */
async function problemOf(lane: Lane, mutation: Mutation): Promise<string | undefined> {
  const { tree, compiler } = lane
  let undo: (() => void) | undefined
  try {
    undo = tree.mutate(mutation)
    const files = new Set(mutation.edits.map(({ file }) => path.join(tree.folder, file)))
    const errors = [...files].flatMap((file) => compiler.problems(file))
    if (errors.length > 0) {
      return `it does not compile: ${errors.join('; ')}`
    }
    for (const check of mutation.checks) {
      const { failed, broken } = await runCheck(tree.folder, check)
      if (broken.length > 0) {
        return `the tests could not be run: ${broken.join('\n')}`
      }
      if (failed.length === 0) {
        return `nothing failed in ${nameOf(check)}`
      }
      console.log(`  ${mutation.id}: ${failed.length} failed in ${nameOf(check)}${firstOf(failed)}`)
    }
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    undo?.()
  }
}

const SHOWN = 150

function firstOf([first]: Verdict['failed']): string {
  return `, first ${first?.name ?? ''}: ${firstLine(first?.message ?? '')}`
}

function firstLine(message: string): string {
  return (message.split('\n').find((text) => text.trim() !== '') ?? '').slice(0, SHOWN)
}

function nameOf({ files, names, rows, stories }: Check): string {
  const part = rows?.join(', ') ?? names ?? stories ?? ''
  return part === '' ? files.join(', ') : `${files.join(', ')} (${part})`
}

function tell({ id, breaks }: Mutation, survives: string | undefined, ms: number): void {
  const seconds = (ms / 1000).toFixed(1)
  console.log(
    survives === undefined
      ? `caught   ${id} (${seconds} s): ${breaks}`
      : `SURVIVED ${id} (${seconds} s): ${breaks}\n  ${survives}`
  )
}

process.exitCode = await main()
