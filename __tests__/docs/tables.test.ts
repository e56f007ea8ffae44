import { describe, expect, it } from '@jest/globals'
import { actionTables, readAction, withBlocks, writtenBlocks } from '../../scripts/docs.js'
import type { ActionFile } from '../../scripts/docs.js'
import { FRAMEWORKS } from '../../src/lint/frameworks.js'
import { read } from './support.js'

const readme = read('README.md')
const text = read('action.yml')

const written = Object.entries(writtenBlocks(read))

describe('tables that come from elsewhere', () => {
  it.each(written)('are in %s as their sources have them', (page, blocks) => {
    expect(withBlocks(read(page), blocks)).toBe(read(page))
  })

  it('name every framework that the check of the build knows', () => {
    const { frameworks = '' } = writtenBlocks(read)['README.md'] ?? {}
    expect(frameworks.split('\n').length - 2).toBe(FRAMEWORKS.length + 1)
  })

  it('hold every client that was measured', () => {
    const { bench = '' } = writtenBlocks(read)['docs/performance.md'] ?? {}
    expect(bench).toContain('| curl-form |')
    expect(bench).not.toMatch(/NaN|undefined|\[object/)
  })
})

describe('the tables of README.md', () => {
  const filled = (action: ActionFile): string => withBlocks(readme, actionTables(action))

  it.each([
    { name: 'a default', from: "default: '100'", to: "default: '200'" },
    { name: 'a description', from: 'Write the job summary.', to: 'Write a summary.' },
    { name: 'a name', from: '  upload-comment:', to: '  comment:' },
    { name: 'an output', from: '  skipped-files:', to: '  left-out:' },
    { name: 'a requirement', from: 'required: true', to: 'required: false' }
  ])('are no longer right when $name changes', ({ from, to }) => {
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(filled(readAction(changed))).not.toBe(readme)
  })

  it('keep a cell in its cell', () => {
    const entry = { name: 'a', description: 'x | y\nz', isRequired: false, default: undefined }
    expect(filled({ inputs: [entry], outputs: [] })).toContain('| `a` |  | x \\| y z |')
  })

  it('need their markers and descriptions', () => {
    const { inputs, outputs } = readAction(text)
    const unmarked = readme.replace('<!-- outputs:end -->', '')
    expect(() => withBlocks(unmarked, actionTables({ inputs, outputs }))).toThrow('outputs:begin')
    expect(() => readAction('inputs: { a: { required: true } }')).toThrow('a has no description')
  })
})
