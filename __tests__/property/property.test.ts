import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createEmulator, type Emulator } from '../../emulator/emulator.js'
import { deploy, type Ending } from './deployment.js'
import { scenarioOf } from './scenario.js'

const RUNS = Number(process.env['FAULT_RUNS'] ?? '150')
const FIRST_SEED = Number(process.env['FAULT_SEED'] ?? '1')

/**
 * Random sites, plans and faults under all three counting models, against the real request code.
 * `FAULT_RUNS=5000 npm run test:property` is the long form; `FAULT_SEED=n FAULT_RUNS=1` repeats one.
 */
describe('whatever happens to a deployment', () => {
  let emulator: Emulator

  beforeAll(async () => {
    emulator = await createEmulator({ memory: true })
  })

  afterAll(async () => {
    await emulator.stop()
  })

  it(
    `is green only when every byte is there, and always after what can be survived (${RUNS} runs)`,
    async () => {
      const falseGreens: string[] = []
      const needlessReds: string[] = []
      const disordered: string[] = []
      let reds = 0
      for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
        const scenario = scenarioOf(seed)
        const ending = await deploy(emulator, scenario)
        const told = `seed ${seed}: ${JSON.stringify({ ...scenario.settings, verify: scenario.verify, faults: scenario.faults })} ${ending.cause}`
        if (!ending.isOrdered) {
          disordered.push(told)
        }
        reds += ending.isGreen ? 0 : 1
        if (isFalseGreen(ending)) {
          falseGreens.push(told)
        } else if (!ending.isGreen && scenario.isSurvivable) {
          needlessReds.push(told)
        }
      }
      console.log(
        `${RUNS} deployments from seed ${FIRST_SEED}: ${falseGreens.length} false greens, ${needlessReds.length} needless reds, ${reds} reds in all`
      )
      expect(falseGreens).toEqual([])
      expect(needlessReds).toEqual([])
      expect(disordered).toEqual([])
    },
    Math.max(120_000, RUNS * 1_000)
  )
})

function isFalseGreen(ending: Ending): boolean {
  return ending.isGreen && !ending.isWhole
}
