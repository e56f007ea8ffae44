import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSite } from '../../bench/sites/build.js'
import { planSite } from '../../bench/sites/plan.js'
import { filesBelow } from '../../bench/sites/walk.js'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dstor-bench-test-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

function fingerprint(site: string): string {
  const hash = createHash('sha256')
  for (const file of filesBelow(site)) {
    hash.update(file).update(fs.readFileSync(path.join(site, file)))
  }
  return hash.digest('hex')
}

describe('planSite', () => {
  const sizes = [
    { name: 'S', files: 10_000, megabytes: 81 },
    { name: 'M', files: 2_000, megabytes: 304 },
    { name: 'XL', files: 100_000, megabytes: 121 }
  ] as const
  it.each(sizes)('$name has $files files, $megabytes MB', ({ name, files, megabytes }) => {
    const plan = planSite(name, 1)
    const bytes = plan.reduce((sum, file) => sum + file.bytes, 0)
    expect(new Set(plan.map((file) => file.path)).size).toBe(files)
    expect(Math.abs(bytes / 1e6 / megabytes - 1)).toBeLessThan(0.03)
  })
})

describe('buildSite', () => {
  it('writes the same bytes each time, as many as it says', () => {
    const [first, second] = ['a', 'b'].map((name) => buildSite('S', path.join(folder, name), 0.01))
    expect(fingerprint(first!.folder)).toBe(fingerprint(second!.folder))
    const found = filesBelow(first!.folder).map((file) =>
      fs.statSync(path.join(first!.folder, file))
    )
    expect(found).toHaveLength(100)
    expect(found.reduce((sum, { size }) => sum + size, 0)).toBe(first!.bytes)
  })
  it('refers only to files that are there', () => {
    const site = buildSite('S', path.join(folder, 'site'), 0.02)
    const pages = filesBelow(site.folder).filter((file) => file.endsWith('.html'))
    const references = pages.flatMap((page) =>
      [
        ...fs
          .readFileSync(path.join(site.folder, page), 'utf8')
          .matchAll(/(?:src|href)="([^"#]+)"/g)
      ].map(([, to]) => path.posix.join(path.posix.dirname(page), to!))
    )
    expect(references.length).toBeGreaterThan(pages.length)
    expect(references.filter((to) => !fs.existsSync(path.join(site.folder, to)))).toEqual([])
  })
  it('writes one large file of exactly the bytes it says', () => {
    const site = buildSite('L', path.join(folder, 'site'), 0.005)
    expect(fs.statSync(path.join(site.folder, 'film.mp4')).size).toBe(10_000_000)
    expect(site).toMatchObject({ files: 1, bytes: 10_000_000 })
  })
})
