import { expect } from '@jest/globals'
import { describeRows } from './support/bench.js'
import { IN_ONE } from './support/matrix.js'
import type { Row, Tree } from './support/row.js'

/** Much of everything: bytes, files, and few open files to get on with. */

const HUGE_BYTES = 5 * 2 ** 30
/** Boundary, headers and names of a request with one file. */
const MOST_FRAMING_BYTES = 1_000

function manyFiles(count: number, content: (n: number) => string): Tree {
  const files = Array.from({ length: count }, (_, n) => {
    return [`f/${n % 100}/${n}.txt`, content(n)] as const
  })
  return { 'index.html': '<!doctype html><title>x</title>', ...Object.fromEntries<string>(files) }
}

function underFewFiles(count: number, row: Partial<Row>): Row {
  return {
    id: `27 ${count}`,
    fault: `ulimit -n 64 with ${count} files and 8 connections`,
    site: manyFiles(count, (n) => `file ${n}`),
    // Not by `ulimit` of a shell: dash drops variables with hyphens in their names, our inputs.
    startedBy: ['prlimit', '--nofile=64'],
    mostFiles: 64,
    expect: IN_ONE,
    check: ({ outputs }) => expect(outputs['files']).toBe(String(count + 1)),
    ...row
  }
}

const rows: Row[] = [
  underFewFiles(2_000, { short: true, with: { 'chunk-size': '40', concurrency: '8' } }),
  underFewFiles(20_000, { with: { 'chunk-size': '200', concurrency: '8' }, limitMs: 240_000 }),
  {
    id: '28',
    fault: '100,000 files of one byte',
    site: manyFiles(100_000, (n) => String(n % 10)),
    with: { 'chunk-size': '500', concurrency: '4' },
    limitMs: 540_000,
    expect: IN_ONE,
    check: ({ outputs }) => expect(outputs['files']).toBe('100001')
  },
  {
    id: '32',
    fault: 'a file of 5 GiB',
    site: { 'index.html': '<!doctype html><title>x</title>', 'huge.bin': { sparse: HUGE_BYTES } },
    with: { 'chunk-size': '1' },
    limitMs: 540_000,
    expect: IN_ONE,
    check: ({ tree, journal }) => {
      expect(tree?.['huge.bin']?.size).toBe(HUGE_BYTES)
      const large = journal.filter(({ bytesReceived }) => bytesReceived > HUGE_BYTES)
      expect(large.length).toBe(1)
      expect(large[0]?.contentLength).toBe(large[0]?.bytesReceived)
      expect(large[0]?.bytesReceived).toBeLessThan(HUGE_BYTES + MOST_FRAMING_BYTES)
      expect(large[0]?.headers['transfer-encoding']).toBeUndefined()
    }
  }
]

describeRows('much of everything', rows)
