import { describe, expect, it } from '@jest/globals'
import { parseOutputs } from '../../scripts/runner.js'

describe.each(['\n', '\r\n'])("a runner's output file with %j at the end of its lines", (eol) => {
  const file = (...lines: readonly string[]): string => lines.map((line) => line + eol).join('')

  it('has texts, texts of several lines, and empty ones', () => {
    const text = file('a=1', 'b<<end', 'x', `y=z`, 'end', 'c<<end', '', 'end', 'a=2')
    expect([...parseOutputs(text)]).toEqual([
      ['a', '2'],
      ['b', `x${eol}y=z`],
      ['c', '']
    ])
  })

  it('keeps a line feed inside a value, as it was written', () => {
    expect(parseOutputs(file('a<<end', 'x\ny', 'end')).get('a')).toBe('x\ny')
  })

  it.each([['no equals sign'], ['a<<end', 'x', 'ending']])('is refused: %j', (...lines) => {
    expect(() => parseOutputs(file(...lines))).toThrow()
  })
})

it('keeps a carriage return that belongs to the value', () => {
  expect(parseOutputs('a<<end\nx\r\nend\n').get('a')).toBe('x\r')
})
