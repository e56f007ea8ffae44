import { setSecret } from '@actions/core'
import { describe, expect, it } from '@jest/globals'
import { Secrets } from '../../src/text/redact.js'
import { parseLog, stdoutOf } from '../report/fake-runner.js'

function secretsOf(...values: string[]): { secrets: Secrets; output: string } {
  const secrets = new Secrets(setSecret)
  const output = stdoutOf(() => values.forEach((value) => secrets.add(value)))
  return { secrets, output }
}

describe('Secrets', () => {
  it('asks the runner to mask every form once, and nothing for an empty value', () => {
    const { output } = secretsOf('', 'a/b+c=d', 'a/b+c=d')
    expect(parseLog(output).commands).toEqual(
      [
        'a/b+c=d',
        'a%2Fb%2Bc%3Dd',
        'YS9iK2M9ZA==',
        // The parts that stay the same whatever precedes and follows the value in base64 text.
        'YS9iK2M9Z',
        'EvYitjPW',
        'hL2IrYz1k'
      ].map((data) => ({
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

  it('redacts quotes and backslashes as JSON has them', () => {
    const { secrets } = secretsOf('ab"cd\\ef-0123456789')
    expect(secrets.redact('a ab\\"cd\\\\ef-0123456789 b')).toBe('a *** b')
  })

  it('asks for no short form of a short value', () => {
    const masks = parseLog(secretsOf('abcd').output).commands.map(({ data }) => data)
    expect(masks).toEqual(['abcd', 'YWJjZA=='])
  })

  const TOKEN = 'sEcReT?>~value/0123456789+xyz'
  const encoded = (text: string, encoding: 'base64' | 'base64url' | 'hex'): string =>
    Buffer.from(text).toString(encoding)

  it.each([
    { name: 'base64', text: encoded(TOKEN, 'base64') },
    { name: 'base64 without padding', text: encoded(TOKEN, 'base64').replaceAll('=', '') },
    { name: 'base64url', text: encoded(TOKEN, 'base64url') },
    { name: 'base64url with padding', text: `${encoded(TOKEN, 'base64url')}=` },
    { name: 'JSON with escaped slashes', text: TOKEN.replaceAll('/', '\\/') },
    { name: 'hex', text: encoded(TOKEN, 'hex') },
    { name: 'hex in upper case', text: encoded(TOKEN, 'hex').toUpperCase() },
    {
      name: 'hex in both cases',
      text: encoded(TOKEN, 'hex').replace(/[a-f]/, (c) => c.toUpperCase())
    }
  ])('redacts the whole of $name', ({ text }) => {
    expect(secretsOf(TOKEN).secrets.redact(`a ${text} b`)).toBe('a *** b')
  })

  it.each(['', 'u', 'Bearer ', 'user:', '{"token":"'].map((before) => ({ before })))(
    'leaves at most the bits of its neighbours of base64 after $before',
    ({ before }) => {
      const { secrets } = secretsOf(TOKEN)
      for (const encoding of ['base64', 'base64url'] as const) {
        for (const after of ['', '"', '"}']) {
          const head = encoded(before, encoding).replaceAll('=', '')
          const left = secrets.redact(encoded(`${before}${TOKEN}${after}`, encoding))
          expect(left).toMatch(/\*\*\*/)
          expect(left.length).toBeLessThanOrEqual(head.length + 10)
        }
      }
    }
  )

  it('minds the case but in hex', () => {
    const { secrets } = secretsOf('Value-One')
    expect(secrets.redact('value-one')).toBe('value-one')
    const base64 = encoded('Value-One', 'base64').toLowerCase()
    expect(secrets.redact(base64)).toBe(base64)
  })

  it('takes no short form for a secret', () => {
    const { secrets } = secretsOf('abc', 'wxyz')
    expect(secrets.redact('616263 WJj d3h5e 77')).toBe('616263 WJj d3h5e 77')
  })
})
