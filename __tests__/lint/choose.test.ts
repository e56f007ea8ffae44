import { describe, expect, it } from '@jest/globals'
import { chosen } from '../../src/lint/choose.js'

function pages(
  count: number,
  size: number,
  folder = 'blog/'
): { file: { path: string; size: number } }[] {
  return Array.from({ length: count }, (_, n) => ({ file: { path: `${folder}${n}.html`, size } }))
}

function pathsOf(list: readonly { file: { path: string } }[]): string[] {
  return list.map(({ file }) => file.path)
}

describe('the files that are looked into', () => {
  it.each([0, 1, 999, 1_000])('are all of %i bytes where 1,000 are allowed', (bytes) => {
    const list = [{ file: { path: 'a/b.html', size: bytes } }]
    expect(chosen(list, 1_000)).toEqual(list)
  })

  it('are all without a limit', () => {
    expect(chosen(pages(1_000, 1e6), Infinity)).toHaveLength(1_000)
  })

  it('are spread evenly over a large build, in its order', () => {
    const all = pages(1_000, 100)
    const list = chosen(all, 10_000)
    expect(list).toHaveLength(100)
    const places = list.map((one) => all.indexOf(one))
    const gaps = places.slice(1).map((place, n) => place - places[n]!)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(9)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(11)
  })

  it('are the start page in any case, and no other page for being at the top', () => {
    const start = { file: { path: 'index.html', size: 1_000 } }
    const list = chosen([...pages(50, 1_000), ...pages(30, 1_000, ''), start], 1_000)
    expect(pathsOf(list)).toEqual(['blog/0.html', 'index.html'])
  })

  it('are not only the large ones, nor only the small', () => {
    const all = pages(100, 10).flatMap((small, n) => [small, ...pages(1, 1_000, `big/${n}-`)])
    const list = chosen(all, 20_000)
    const large = list.filter(({ file }) => file.size === 1_000)
    expect(large.length).toBeGreaterThan(10)
    expect(list.length - large.length).toBeGreaterThan(10)
  })

  it('include files of no bytes', () => {
    expect(chosen([...pages(5, 0), ...pages(5, 100, 'x/')], 200).length).toBeGreaterThan(5)
  })
})
