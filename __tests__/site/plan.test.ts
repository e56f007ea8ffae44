import { describe, expect, it } from '@jest/globals'
import type { SiteFile } from '../../src/model.js'
import { planChunks } from '../../src/site/plan.js'
import { fileOf } from './support/tree.js'

const ROOMY = { chunkSize: 100, chunkBytes: 1000 }

function shapeOf(files: readonly SiteFile[], limits = ROOMY): string[] {
  return planChunks(files, limits).map((chunk) => chunk.files.map((file) => file.path).join(' '))
}

describe('planChunks', () => {
  const cases = [
    { name: 'no files, no chunks', files: [], expected: [] },
    { name: 'one file is the commit chunk', files: [fileOf('a', 7)], expected: ['a'] },
    {
      name: 'two files make two chunks, the smaller one last',
      files: [fileOf('a', 1), fileOf('b', 2)],
      expected: ['b', 'a']
    },
    {
      name: 'of several smallest files the first by path commits',
      files: [fileOf('c', 1), fileOf('b', 1), fileOf('a', 5)],
      expected: ['a c', 'b']
    },
    {
      name: 'an empty file does not commit where another is there',
      files: [fileOf('a', 0), fileOf('b', 5), fileOf('c', 0), fileOf('d', 3)],
      expected: ['a b c', 'd']
    },
    {
      name: 'the only file that is not empty commits',
      files: [fileOf('a', 0), fileOf('b', 5000), fileOf('c', 0)],
      expected: ['a c', 'b']
    },
    {
      name: 'of empty files the first by path commits',
      files: [fileOf('b', 0), fileOf('a', 0)],
      expected: ['b', 'a']
    },
    {
      name: 'code units order, not locales',
      files: [fileOf('é', 2), fileOf('Z', 2), fileOf('a', 2), fileOf('a/b', 2), fileOf('a.b', 1)],
      expected: ['Z a a/b é', 'a.b']
    },
    {
      name: 'bytes cut',
      files: [fileOf('a', 600), fileOf('b', 400), fileOf('c', 2), fileOf('z', 1)],
      expected: ['a b', 'c', 'z']
    },
    {
      name: 'a larger file travels alone, between others and beside empty ones',
      files: ['a', 'c', 'd']
        .map((path) => fileOf(path, 0))
        .concat(fileOf('b', 1001), fileOf('e', 1)),
      expected: ['a', 'b', 'c d', 'e']
    },
    {
      name: 'empty files do not join a larger file that follows them',
      files: [fileOf('0', 0), fileOf('a', 0), fileOf('b', 1001), fileOf('z', 1)],
      expected: ['0 a', 'b', 'z']
    }
  ]
  it.each(cases)('$name', ({ files, expected }) => {
    expect(shapeOf(files)).toEqual(expected)
  })

  it('cuts by count', () => {
    const files = ['a', 'b', 'c', 'd', 'e', 'f'].map((path) => fileOf(path, 1))
    expect(shapeOf(files, { chunkSize: 2, chunkBytes: 1000 })).toEqual(['b c', 'd e', 'f', 'a'])
  })

  it.each([
    { chunkSize: 0, chunkBytes: 1 },
    { chunkSize: 1, chunkBytes: 0 },
    { chunkSize: NaN, chunkBytes: 1 }
  ])('refuses limits that hold nothing: %j', (limits) => {
    expect(() => planChunks([fileOf('a', 1)], limits)).toThrow(RangeError)
  })
})

/** Numbers that are the same in every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

describe('any plan', () => {
  it.each(Array.from({ length: 200 }, (_, seed) => seed))('keeps its promises, seed %i', (seed) => {
    const random = randomNumbers(seed)
    const files = Array.from({ length: 1 + random(60) }, (_, i) =>
      fileOf(`${random(10)}/${i}`, random(3) === 0 ? 0 : random(300))
    )
    const limits = { chunkSize: 1 + random(9), chunkBytes: 1 + random(400) }
    const plan = planChunks(files, limits)

    const planned = plan.flatMap((chunk) => chunk.files)
    expect(planned.map((file) => file.path).sort()).toEqual(files.map((file) => file.path).sort())
    for (const [index, chunk] of plan.entries()) {
      expect(chunk.index).toBe(index)
      expect(chunk.isCommit).toBe(index === plan.length - 1)
      expect(chunk.bytes).toBe(chunk.files.reduce((sum, file) => sum + file.size, 0))
      expect(chunk.files.length).toBeGreaterThanOrEqual(1)
      expect(chunk.files.length).toBeLessThanOrEqual(limits.chunkSize)
      expect(chunk.files.length === 1 || chunk.bytes <= limits.chunkBytes).toBe(true)
    }
    const commit = plan.at(-1)
    expect(commit?.files).toHaveLength(1)
    const sizes = files.map((file) => file.size).filter((size) => size > 0)
    expect(commit?.bytes).toBe(sizes.length === 0 ? 0 : Math.min(...sizes))
    expect(planChunks(files.toReversed(), limits)).toEqual(plan)
  })
})
