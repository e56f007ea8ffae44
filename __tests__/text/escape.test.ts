import { describe, expect, it } from '@jest/globals'
import { escapeActive, oneLine, quote, quoteList } from '../../src/text/escape.js'
import { bytesOfText, bytesText, count, durationText, numberText } from '../../src/text/format.js'
import { HOSTILE, parseLog } from '../report/fake-runner.js'

describe('show and plain', () => {
  it.each(HOSTILE.map((text) => ({ name: JSON.stringify(text), text })))(
    'make one inert line of $name',
    ({ text }) => {
      for (const shown of [quote(text), oneLine(text), quoteList([text, text], 1)]) {
        expect(shown).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u)
        expect(parseLog(shown).commands).toEqual([])
        expect(parseLog(`  ${shown}`).commands).toEqual([])
      }
    }
  )

  it.each([
    { text: 'index.html', expected: '"index.html"' },
    { text: 'a "b" \\ c', expected: '"a \\"b\\" \\\\ c"' },
    { text: 'ünï 文', expected: '"ünï 文"' },
    { text: 'a\nb\t\u202e', expected: '"a\\u000ab\\u0009\\u202e"' },
    { text: 'x'.repeat(300), expected: `"${'x'.repeat(200)}…"` }
  ])('show $expected', ({ text, expected }) => {
    expect(quote(text)).toBe(expected)
  })

  it.each([
    { text: '[::1]:9', expected: '[::1]:9' },
    { text: 'x ::error::y', expected: 'x ::error::y' },
    { text: '::error::y', expected: ':\\u003aerror::y' },
    { text: ' \u00a0::error::y', expected: ' \u00a0:\\u003aerror::y' },
    { text: '"::error::y', expected: '":\\u003aerror::y' },
    { text: '\n::error::y', expected: ' :\\u003aerror::y' },
    { text: 'a ##[error]y', expected: 'a #\\u0023[error]y' }
  ])('bend only what the runner would obey: $text', ({ text, expected }) => {
    expect(oneLine(text)).toBe(expected)
  })

  it('show leaves an address as it is', () => {
    expect(quote('http://[::1]:9/')).toBe('"http://[::1]:9/"')
    expect(quote('::error::y')).toBe('":\\u003aerror::y"')
  })

  it('keeps what it is told to keep', () => {
    expect(escapeActive('a\n\tb\r', '\n\t')).toBe('a\n\tb\\u000d')
  })
})

describe('numbers for a person', () => {
  it.each([
    { shown: bytesText(0), expected: '0 bytes' },
    { shown: bytesText(1), expected: '1 byte' },
    { shown: bytesText(1_536), expected: '1.5 KiB' },
    { shown: bytesText(5 * 1024 ** 4), expected: '5.0 TiB' },
    { shown: bytesOfText(12, 512), expected: '12 of 512 bytes' },
    { shown: bytesOfText(1, 1), expected: '1 of 1 byte' },
    { shown: bytesOfText(1_024 ** 2, 304 * 1_024 ** 2), expected: '1.0 of 304.0 MiB' },
    { shown: durationText(0), expected: '0.0 s' },
    { shown: durationText(59_949), expected: '59.9 s' },
    { shown: durationText(59_960), expected: '1 min 0 s' },
    { shown: durationText(125_000), expected: '2 min 5 s' },
    { shown: durationText(3_600_000), expected: '1 h 0 min' },
    { shown: count(1_234, 'file'), expected: '1,234 files' },
    { shown: numberText(0), expected: '0' },
    { shown: numberText(999), expected: '999' },
    { shown: numberText(100_000), expected: '100,000' },
    { shown: numberText(5_368_709_120), expected: '5,368,709,120' }
  ])('$expected', ({ shown, expected }) => {
    expect(shown).toBe(expected)
  })
})
