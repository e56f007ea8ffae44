import { describe, expect, it } from '@jest/globals'
import { readAction, withTables } from '../../scripts/docs.js'
import { read } from './support.js'

const readme = read('README.md')
const text = read('action.yml')

describe('the tables of README.md', () => {
  it('say what action.yml says', () => {
    expect(withTables(readme, readAction(text))).toBe(readme)
  })

  it.each([
    { name: 'a default', from: "default: '100'", to: "default: '200'" },
    { name: 'a description', from: 'Write the job summary.', to: 'Write a summary.' },
    { name: 'a name', from: '  upload-comment:', to: '  comment:' },
    { name: 'an output', from: '  skipped-files:', to: '  left-out:' },
    { name: 'a requirement', from: 'required: true', to: 'required: false' }
  ])('are no longer right when $name changes', ({ from, to }) => {
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(withTables(readme, readAction(changed))).not.toBe(readme)
  })

  it('keep a cell in its cell', () => {
    const entry = { name: 'a', description: 'x | y\nz', isRequired: false, default: undefined }
    expect(withTables(readme, { inputs: [entry], outputs: [] })).toContain('| `a` |  | x \\| y z |')
  })

  it('need their markers and descriptions', () => {
    const { inputs, outputs } = readAction(text)
    const unmarked = readme.replace('<!-- outputs:end -->', '')
    expect(() => withTables(unmarked, { inputs, outputs })).toThrow('outputs:begin')
    expect(() => readAction('inputs: { a: { required: true } }')).toThrow('a has no description')
  })
})
