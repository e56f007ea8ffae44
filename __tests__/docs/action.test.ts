import { afterEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readAction, withInputs } from '../../scripts/docs.js'
import { parseInputs } from '../../src/inputs/inputs.js'
import { INPUT_ROWS } from '../../src/inputs/table.js'
import { OUTPUT_NAMES } from '../../src/report/outputs.js'
import { Secrets } from '../../src/text/redact.js'
import { fieldsOf, read } from './support.js'

const action = readAction(read('action.yml'))

describe('action.yml', () => {
  it('declares the inputs of the code, word for word', () => {
    expect(withInputs(read('action.yml'), INPUT_ROWS)).toBe(read('action.yml'))
    expect(action.inputs.map(({ name }) => name)).toEqual(INPUT_ROWS.map(({ name }) => name))
  })

  it('gives no default to an input that `strict` changes, and the others theirs', () => {
    for (const { name, default: preset = '' } of action.inputs) {
      const row = INPUT_ROWS.find((one) => one.name === name)
      const expected = row?.strictDefault === undefined ? (row?.expression ?? row?.default) : ''
      expect([name, preset]).toEqual([name, expected])
    }
    const open = INPUT_ROWS.filter(({ strictDefault }) => strictDefault !== undefined)
    expect(open.map(({ name }) => name)).toEqual([
      'lint',
      'verify',
      'if-unreachable',
      'if-no-folder-hash'
    ])
  })

  it('requires `folder` and nothing else', () => {
    const required = action.inputs.filter(({ isRequired }) => isRequired)
    expect(required.map(({ name }) => name)).toEqual(['folder'])
  })

  it('declares the outputs that the code sets, in the same order', () => {
    expect(action.outputs.map(({ name }) => name)).toEqual(OUTPUT_NAMES)
  })

  it('names the runtime and the bundle, and fits into a listing of actions', () => {
    const { name, description, runs, branding } = fieldsOf(parse(read('action.yml')))
    expect(runs).toEqual({ using: 'node24', main: 'dist/index.js' })
    expect(branding).toEqual({ icon: 'upload-cloud', color: 'purple' })
    expect(String(name).length).toBeLessThanOrEqual(40)
    expect(String(description).length).toBeLessThanOrEqual(125)
  })

  it('starts without undici, which is never called and takes a third of the start', () => {
    expect(read('dist/licenses.txt')).toContain('@actions/http-client ')
    expect(read('dist/licenses.txt')).not.toContain('undici ')
  })

  it('says of every choice what can be chosen', () => {
    const choices = {
      symlinks: ['inside', 'follow', 'skip', 'error'],
      'if-no-files-found': ['error', 'warn', 'ignore'],
      lint: ['off', 'warn', 'error'],
      verify: ['none', 'root', 'sample', 'full'],
      'if-unreachable': ['warn', 'error'],
      'if-no-folder-hash': ['warn', 'error', 'ignore']
    }
    for (const [name, values] of Object.entries(choices)) {
      const description = action.inputs.find((input) => input.name === name)?.description ?? ''
      const missing = values.filter((value) => !description.includes(`\`${value}\``))
      expect({ name, missing }).toEqual({ name, missing: [] })
    }
  })
})

describe('every declared input', () => {
  const { env } = process
  afterEach(() => {
    process.env = env
  })

  it('is read', () => {
    const asked = new Set<string>()
    const given: NodeJS.ProcessEnv = { INPUT_FOLDER: 'dist', 'INPUT_DRY-RUN': 'true' }
    process.env = new Proxy(given, {
      get: (target, name): unknown => {
        asked.add(String(name))
        return Reflect.get(target, name)
      }
    })
    parseInputs({}, new Secrets())
    const unread = action.inputs.filter(({ name }) => !asked.has(`INPUT_${name.toUpperCase()}`))
    expect(unread.map(({ name }) => name)).toEqual([])
  })
})
