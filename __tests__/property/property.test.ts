import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Emulator, startEmulator } from '../../emulator/index.js'
import { deploy, type Ending, LONG, SHORT } from './deployment.js'
import { type Scenario, scenarioOf } from './scenario.js'

const RUNS = Number(process.env['FAULT_RUNS'] ?? '150')
const FIRST_SEED = Number(process.env['FAULT_SEED'] ?? '1')
/** Only these stories, separated by commas. */
const STORIES = process.env['FAULT_STORY']?.split(',')
/** After so many problems no further deployment is begun. */
const ENOUGH = Number(process.env['FAULT_PROBLEMS'] ?? '10')
/** Deployments at the same time, each to a dStor of its own: much of the time they wait. */
const LANES = 6

/** What an ending is blamed for. */
type Fault = 'false green' | 'missed failure' | 'needless red' | 'broken rule'

/**
 * Random sites, plans and faults under all three counting models, against the real request code.
 * `FAULT_RUNS=5000 npm run test:property` is the long form; `FAULT_SEED=n FAULT_RUNS=1` repeats one,
 * `FAULT_STORY=lying` tells only stories of that sort.
 */
describe('whatever happens to a deployment', () => {
  let emulators: Emulator[] = []

  beforeAll(async () => {
    emulators = await Promise.all(
      Array.from({ length: Math.min(LANES, RUNS) }, () => startEmulator({ memory: true }))
    )
  })

  afterAll(async () => {
    await Promise.all(emulators.map((emulator) => emulator.close()))
  })

  it(
    `is green only when every byte is there, and always after what can be survived (${RUNS} runs)`,
    async () => {
      const problems: string[] = []
      let reds = 0
      let next = FIRST_SEED
      const work = async (emulator: Emulator): Promise<void> => {
        while (next < FIRST_SEED + RUNS && problems.length < ENOUGH) {
          const { scenario, ending, faults } = await judged(emulator, next++)
          reds += ending.isGreen ? 0 : 1
          problems.push(...faults.map((fault) => told(fault, scenario, ending)))
        }
      }
      await Promise.all(emulators.map(work))
      console.log(`${next - FIRST_SEED} deployments from seed ${FIRST_SEED}: ${reds} red`)
      expect(problems).toEqual([])
    },
    Math.max(120_000, RUNS * 1_000)
  )
})

interface Judged {
  readonly scenario: Scenario
  readonly ending: Ending
  readonly faults: readonly Fault[]
}

async function judged(emulator: Emulator, seed: number, patience = SHORT): Promise<Judged> {
  const scenario = scenarioOf(seed, STORIES)
  const ending = await deploy(emulator, scenario, patience)
  const faults = faultsOf(scenario, ending)
  // On a busy machine what moves may seem to stand still, and that costs a session: again, with patience.
  return patience === SHORT && faults.length === 1 && faults[0] === 'needless red'
    ? judged(emulator, seed, LONG)
    : { scenario, ending, faults }
}

function faultsOf({ expected, needsStrike }: Scenario, ending: Ending): Fault[] {
  const { isGreen, isWhole, isStruck, broken } = ending
  const isRed = expected === 'red' && (isStruck || !needsStrike)
  const found: (Fault | false)[] = [
    isGreen && !isWhole && 'false green',
    isGreen && isWhole && isRed && 'missed failure',
    !isGreen && expected === 'green' && 'needless red',
    broken.length > 0 && 'broken rule'
  ]
  return found.filter((fault) => fault !== false)
}

function told(fault: Fault, scenario: Scenario, { cause, broken }: Ending): string {
  const { seed, story, settings, verify, ifUnreachable, faults, change, chunkSize, concurrency } =
    scenario
  const sizes = [...scenario.files].map(([name, { length }]) => `${name} ${length}`)
  const facts = { settings, verify, ifUnreachable, chunkSize, concurrency, faults, change, sizes }
  return `${fault}, seed ${seed} (${story}): ${[...broken, cause].join('; ')} ${JSON.stringify(facts)}`
}
