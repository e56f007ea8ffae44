import { describe, expect, it } from '@jest/globals'
import { median, ratio, spread } from '../../bench/stats.js'

describe('median', () => {
  const cases = [
    { name: 'an odd number', values: [3, 1, 2], expected: 2 },
    { name: 'an even number', values: [4, 1, 3, 2], expected: 2.5 },
    { name: 'one', values: [7], expected: 7 },
    { name: 'none', values: [], expected: NaN }
  ]
  it.each(cases)('of $name', ({ values, expected }) => {
    expect(median(values)).toBe(expected)
  })
})

describe('ratio', () => {
  it('is taken within each round, so that a slow round counts like another', () => {
    expect(ratio([1, 10, 2], [2, 20, 4])).toBe(0.5)
  })
  it('passes over rounds that only one of them has', () => {
    expect(ratio([1, 5], [2])).toBe(0.5)
  })
})

describe('spread', () => {
  it('is the distance of the extremes in medians', () => {
    expect(spread([8, 10, 14])).toBeCloseTo(0.6)
  })
})
