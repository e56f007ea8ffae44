import { describe, expect, it } from '@jest/globals'
import { isInside } from '../../src/files/paths.js'

describe('isInside', () => {
  it.each([
    { path: '/site', expected: true },
    { path: '/site/a', expected: true },
    { path: '/site/..a', expected: true },
    { path: '/site-old', expected: false },
    { path: '/', expected: false },
    { path: '/other/site', expected: false }
  ])('isInside(/site, $path) is $expected', ({ path, expected }) => {
    expect(isInside('/site', path)).toBe(expected)
  })
})
