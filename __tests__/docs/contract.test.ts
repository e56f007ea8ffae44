import { describe, expect, it } from '@jest/globals'
import { readAction } from '../../scripts/docs.js'
import { INPUT_ROWS } from '../../src/inputs/table.js'
import { STAGES } from '../../src/model.js'
import { read, sectionOf } from './support.js'

const PAGE = 'docs/contract.md'
const action = readAction(read('action.yml'))

/** The cells of the first table of a section, without its head. */
function rowsOf(heading: string): string[][] {
  return sectionOf(PAGE, heading)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('`', '')))
    .map(([, ...cells]) => cells)
}

/** What the code is behind of. Whoever builds one takes it out here. */
const NOT_BUILT: readonly string[] = []
const OTHER_DEFAULT: readonly string[] = []

describe('docs/contract.md', () => {
  it('names the inputs of action.yml, with the defaults of the code', () => {
    const written = new Map(rowsOf('1. Inputs').map(([name = '', preset = '']) => [name, preset]))
    const presets = new Map(INPUT_ROWS.map((row) => [row.name, row.default]))
    const declared = new Map(
      action.inputs.map(({ name, isRequired, default: preset }) => [
        name,
        isRequired ? '**required**' : (preset ?? presets.get(name))
      ])
    )
    const names = [...written.keys()]
    expect(names.filter((name) => !declared.has(name))).toEqual(NOT_BUILT)
    expect(names.filter((name) => declared.has(name))).toEqual([...declared.keys()])
    const differing = [...declared].filter(([name, preset]) => written.get(name) !== preset)
    expect(differing.map(([name]) => name)).toEqual(OTHER_DEFAULT)
  })

  it('names the outputs of action.yml', () => {
    expect(rowsOf('2. Outputs').map(([name]) => name)).toEqual(
      action.outputs.map(({ name }) => name)
    )
  })

  it('names the stages of the code', () => {
    const [stages] = /^`INPUTS`.*$/m.exec(sectionOf(PAGE, '3. Stages')) ?? []
    expect(stages?.match(/\w+/g)).toEqual(STAGES)
  })
})
