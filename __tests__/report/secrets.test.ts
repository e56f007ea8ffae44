import { describe, expect, it } from '@jest/globals'
import { Secrets } from '../../src/report/secrets.js'
import { parseLog, stdoutOf } from './fake-runner.js'

function secretsOf(...values: string[]): { secrets: Secrets; output: string } {
  const secrets = new Secrets()
  const output = stdoutOf(() => values.forEach((value) => secrets.add(value)))
  return { secrets, output }
}

describe('Secrets', () => {
  it('asks the runner to mask every form once, and nothing for an empty value', () => {
    const { output } = secretsOf('', 'a/b+c=d', 'a/b+c=d')
    expect(parseLog(output).commands).toEqual(
      ['a/b+c=d', 'a%2Fb%2Bc%3Dd', 'YS9iK2M9ZA=='].map((data) => ({
        name: 'add-mask',
        properties: '',
        data: data.replaceAll('%', '%25')
      }))
    )
  })

  it.each([
    { name: 'raw', values: ['value-1'], text: 'a value-1 b value-1', expected: 'a *** b ***' },
    { name: 'encoded', values: ['a/b+c'], text: '?t=a%2Fb%2Bc&', expected: '?t=***&' },
    { name: 'base64', values: ['value-1'], text: 'Basic dmFsdWUtMQ==', expected: 'Basic ***' },
    {
      name: 'one in the other',
      values: ['value', 'value-long'],
      text: 'value-long',
      expected: '***'
    },
    { name: 'too short to be told from words', values: ['abc'], text: 'abc', expected: 'abc' },
    { name: 'not UTF-8', values: ['ab\ud800cd'], text: 'x ab\ud800cd', expected: 'x ***' },
    { name: 'pattern characters', values: ['$&.*'], text: 'a $&.* b', expected: 'a *** b' }
  ])('redacts $name', ({ values, text, expected }) => {
    expect(secretsOf(...values).secrets.redact(text)).toBe(expected)
  })
})
