import { describe, expect, it } from '@jest/globals'
import { parseOptions } from '../../bench/options.js'

describe('parseOptions', () => {
  it('measures everything in full where nothing is said', () => {
    expect(parseOptions([])).toMatchObject({
      parts: ['transfer', 'line', 'latency', 'start-up', 'growth'],
      sets: ['S', 'M', 'L', 'XL'],
      scale: 1,
      rounds: 5,
      keep: false
    })
  })
  it('takes small sets and few rounds for a quick look, and what is said besides', () => {
    expect(parseOptions(['--quick', '--rounds', '3'])).toMatchObject({ scale: 0.01, rounds: 3 })
  })
  it('keeps the order of the sets', () => {
    expect(parseOptions(['--sets', 'XL,S']).sets).toEqual(['S', 'XL'])
  })
  const wrong = [
    { name: 'a set that is none', words: ['--sets', 'S,XXL'], says: /XXL/ },
    { name: 'a client that is none', words: ['--clients', 'wget'], says: /wget/ },
    { name: 'no rounds', words: ['--rounds', '0'], says: /rounds/ },
    { name: 'a scale in words', words: ['--scale', 'half'], says: /half/ },
    { name: 'an unknown option', words: ['--fast'], says: /--fast/ }
  ]
  it.each(wrong)('refuses $name', ({ words, says }) => {
    expect(() => parseOptions(words)).toThrow(says)
  })
})
