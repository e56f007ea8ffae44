import { afterEach, describe, expect, it } from '@jest/globals'
import { mayBeSameFile } from '../../src/files/identity.js'

const own = Object.getOwnPropertyDescriptor(process, 'platform')!

afterEach(() => {
  Object.defineProperty(process, 'platform', own)
})

const file = { ino: 7, dev: 3 }
const ROWS = [
  { other: { ino: 7, dev: 3 }, windows: true, elsewhere: true },
  { other: { ino: 8, dev: 3 }, windows: false, elsewhere: false },
  { other: { ino: 7, dev: 4 }, windows: true, elsewhere: false },
  { other: { ino: 8, dev: 4 }, windows: false, elsewhere: false },
  { other: { ino: 0, dev: 0 }, windows: true, elsewhere: false },
  { other: { ino: 0, dev: 3 }, windows: true, elsewhere: false },
  { other: { ino: 8, dev: 0 }, windows: true, elsewhere: false }
]

describe.each(ROWS)('a file 7 on device 3 and a file $other', ({ other, windows, elsewhere }) => {
  it.each([
    ['win32', windows],
    ['linux', elsewhere],
    ['darwin', elsewhere]
  ])('on %s: %s', (platform, expected) => {
    Object.defineProperty(process, 'platform', { ...own, value: platform })
    expect(mayBeSameFile(file, other)).toBe(expected)
    expect(mayBeSameFile(other, file)).toBe(expected)
  })
})
