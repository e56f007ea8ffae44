import { describe, expect, it } from '@jest/globals'
import { readAction } from '../../scripts/docs.js'
import { INPUT_DEFAULTS } from '../../src/inputs/inputs.js'
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

/** Rows that the code is behind of. Whoever builds one takes it out here. */
const AHEAD = ['verify', 'strict', 'comment-on-pull-request', 'github-token']

describe('docs/contract.md', () => {
  it('names the inputs of action.yml, with the defaults of the code', () => {
    const defaults = new Map<string, string>(Object.entries(INPUT_DEFAULTS))
    const declared = action.inputs.map(({ name, isRequired, default: preset }) =>
      JSON.stringify([name, isRequired ? '**required**' : (preset ?? defaults.get(name))])
    )
    const written = rowsOf('1. Inputs').map(([name, preset]) => [name ?? '', preset])
    const ahead = written.filter((row) => !declared.includes(JSON.stringify(row)))
    expect(ahead.map(([name]) => name)).toEqual(AHEAD)
    const names = written.map(([name]) => name)
    expect(names.filter((name) => !AHEAD.includes(name ?? '') || name === 'verify')).toEqual(
      action.inputs.map(({ name }) => name)
    )
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
