import { setSecret } from '@actions/core'
import { describe, expect, it } from '@jest/globals'
import { escapeActive } from '../../src/text/escape.js'
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

  const units = (text: string, unit: (code: number) => string): string =>
    [...text].map((character) => unit(character.codePointAt(0)!)).join('')
  const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

  it.each<[string, (text: string) => string]>([
    ['as scripts may', (text) => units(text, (code) => `\\u${hex(code, 4)}`)],
    [
      'as scripts may, in capitals',
      (text) => units(text, (code) => `\\u${hex(code, 4).toUpperCase()}`)
    ],
    ['in braces', (text) => units(text, (code) => `\\u{${hex(code, 2)}}`)],
    ['by two digits', (text) => units(text, (code) => `\\x${hex(code, 2)}`)],
    [
      'as JSON in JSON may',
      (text) => JSON.stringify(JSON.stringify(text.replaceAll('/', '\\/'))).slice(3, -3)
    ],
    ['as in a URL', (text) => units(text, (code) => `%${hex(code, 2)}`)],
    ['as in a URL of a URL', (text) => encodeURIComponent(encodeURIComponent(text))],
    ['as in HTML', (text) => units(text, (code) => `&#${code};`)],
    ['as in HTML, in hex', (text) => units(text, (code) => `&#x${hex(code, 4)};`)],
    ['as in HTML, with many zeros', (text) => units(text, (code) => `&#X${hex(code, 30)}`)],
    ['as in HTML in JSON', (text) => units(text, (code) => `\\u0026#${code}\\u003b`)],
    [
      'by names of HTML',
      (text) => text.replaceAll('+', '&plus;').replaceAll('/', '&sol;').replaceAll('=', '&equals;')
    ],
    ['in part', (text) => text.replaceAll('+', '\\u002b').replaceAll('/', '&#x2F;')],
    ...['\u200b', '\u180e', '\u3164', '\u2028', '\ufe0f', '\x1f', '\x7f', '\u{e0041}'].flatMap(
      (unseen): [string, (text: string) => string][] => {
        const written = JSON.stringify(escapeActive(unseen))
        return [
          [`with ${written} in between`, (text) => [...text].join(unseen)],
          [
            `with ${written} in between, made visible`,
            (text) => [...text].join(escapeActive(unseen))
          ]
        ]
      }
    )
  ])('redacts what is spelled %s', (_how, spell) => {
    for (const value of ['k3y/with+signs=and_more.x-y:z', 'ab"cd\\ef/0123456789']) {
      expect(secretsOf(value).secrets.redact(`a ${spell(value)} b`)).toBe('a *** b')
    }
  })

  it('redacts what a cut has left of a value, and leaves what says nothing', () => {
    const value = 'kEy-0123456789abcdef'
    const { secrets } = secretsOf(value)
    for (let length = 6; length < value.length; length++) {
      expect(secrets.redact(`"x/${value.slice(0, length)}… and more`)).toBe('"x/***… and more')
    }
    expect(secrets.redact('a kEy-0… b … c kEy-01234')).toBe('a kEy-0… b … c kEy-01234')
  })

  it.each<[string, (value: string) => string, number]>([
    ['as it is', (value) => value, 1],
    ['in hex', (value) => Buffer.from(value).toString('hex').toUpperCase(), 1],
    ['in base64', (value) => Buffer.from(value).toString('base64'), 1],
    ['escaped', (value) => units(value, (code) => `\\u${hex(code, 4)}`), 6],
    ['as in a URL', (value) => units(value, (code) => `%${hex(code, 2)}`), 3],
    ['as in HTML', (value) => units(value, (code) => `&#x${hex(code, 2)};`), 6]
  ])('redacts what others cut %s, in the middle of a character too', (_how, spell, length) => {
    const value = 'kEy-0123456789abcdef'
    const spelled = spell(value)
    const { secrets } = secretsOf(value)
    for (let end = 6 * length; end < spelled.length; end++) {
      for (const cut of ['…', '...', '\\u2026']) {
        const clean = secrets.redact(`x ${spelled.slice(0, end)}${cut} y`)
        expect(clean.replace('\\\\', '\\')).toBe(`x ***${cut} y`)
      }
    }
  })

  it.each<[string, (value: string) => string]>([
    ['cut without a word', (value) => value.slice(0, 50)],
    ['without its last character', (value) => value.slice(0, -1)],
    ['without its beginning', (value) => `...${value.slice(30)}`],
    ['shortened in the middle', (value) => `${value.slice(0, 25)}...${value.slice(-24)}`],
    ['cut with another mark', (value) => `'${value.slice(0, 20)}'... 44 more characters`],
    ['wrapped', (value) => value.replace(/.{32}/g, '$&\n  ')],
    ['wrapped in base64', (value) => btoa(`key=${value}`).replace(/.{44}/g, '$&\r\n')],
    ['as two texts', (value) => `"${value.slice(0, 32)}" + "${value.slice(32)}"`],
    ['in lower case', (value) => value.toLowerCase()],
    [
      'in upper case, escaped',
      (value) => units(value.toUpperCase(), (code) => `\\u${hex(code, 4)}`)
    ],
    ['between tags', (value) => `${value.slice(0, 8)} ${value.slice(8, 40)} ${value.slice(40)}`]
  ])('redacts the pieces in words of others: %s', (_how, spell) => {
    const value = 'Zk3Qp9Rt7Lm2Vx8Nc4Bw6Hs1Jd5Fg0TyAu3Ei7Oq9Wr2Xz8Cv4Nb6Ml1Kj5Hg0P'
    const clean = secretsOf(value).secrets.redactWords(`a ${spell(value)} b`)
    const shown = clean.toLowerCase()
    for (let at = 0; at + 12 <= value.length; at++) {
      expect(shown).not.toContain(value.slice(at, at + 12).toLowerCase())
    }
    expect(clean).toMatch(/^a .*\*\*\*.* b$/s)
  })

  it('takes no word for a piece of a short value', () => {
    const { secrets } = secretsOf('proxy-password-1')
    expect(secrets.redactWords('the proxy-password is wrong')).toBe('the proxy-password is wrong')
  })

  it('leaves what surrounds a spelled value as it is', () => {
    const { secrets } = secretsOf('kEy+0123456789abcdef', 'grüße+0123456789')
    expect(secrets.redact('{\\"a\\": \\"kEy\\u002b0123456789abcdef\\"}\\n')).toBe(
      '{\\"a\\": \\"***\\"}\\n'
    )
    expect(secrets.redact('?a=gr%C3%BC%c3%9fe%2B0123456789%20&amp;b')).toBe('?a=***%20&amp;b')
    expect(secrets.redact('R&D… 100% of &unknown; …')).toBe('R&D… 100% of &unknown; …')
  })

  it('shows nothing of two values that overlap', () => {
    const { secrets } = secretsOf('abcdefgh', 'efghijkl', 'jklmnopq')
    expect(secrets.redact('x abcdefghijklmnopq y')).toBe('x *** y')
  })

  // A quadratic one of these would take minutes, and so longer than a test may.
  it.each(
    [
      ['a'.repeat(63) + '+', '\\'.repeat(60), '\\'.repeat(20) + 'abcdef'],
      ['kEy+0123456789abcdef', 'a'.repeat(10_000)]
    ].map((values) => ({ values }))
  )('needs no more than linear time for what looks like a value again and again', ({ values }) => {
    const { secrets } = secretsOf(...values)
    const spellings = [
      '\\',
      '\\u',
      '\\u{',
      '\\u{1',
      '\\x',
      '&#1',
      '&#x',
      '&amp',
      '&amp;',
      '%',
      '%c3'
    ]
    const unseen = ['a\u200b', 'a…', '...', `${'a'.repeat(62)}\u200b`, `${'a'.repeat(9_000)}…`]
    for (const piece of [...spellings, ...unseen]) {
      const text = piece.repeat(400_000 / piece.length)
      expect(secrets.redact(text).length).toBeGreaterThan(0)
    }
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
