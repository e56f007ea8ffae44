import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from '@jest/globals'
import { collectSite } from '../../../src/site/collect.js'
import { ScanThread } from '../../../src/site/secrets/scan-thread.js'
import { options, siteFolder } from '../support/tree.js'

const MARKS = [Buffer.from('PRIVATE'), Buffer.from('secret-value')]
const CLEAN = 'PRIVAT '.repeat(200_000)

const threads: ScanThread[] = []
afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.stop()))
})

/** What the thread says of a file as it was collected, and then changed. */
async function verdictOf(content: string, from = 0, added = ''): Promise<boolean> {
  const folder = siteFolder({ 'a/large.bin': content })
  const [file] = (await collectSite(options(folder))).files
  appendFileSync(join(folder, 'a/large.bin'), added)
  const thread = new ScanThread({ file: file!, from, marks: MARKS, overlap: 64 })
  threads.push(thread)
  return thread.isClean
}

it('says that nothing is there', async () => {
  expect(await verdictOf(CLEAN)).toBe(true)
})

it.each([
  { name: 'at the end', content: `${CLEAN}secret-value` },
  {
    name: 'across two blocks',
    content: `${'x'.repeat(256 * 1024 - 3)}PRIVATE${CLEAN}`
  }
])('finds a mark: $name', async ({ content }) => {
  expect(await verdictOf(content)).toBe(false)
})

it('looks at nothing in front of where it begins', async () => {
  expect(await verdictOf(`PRIVATE${CLEAN}`, 7)).toBe(true)
})

it('says nothing of a file that has changed', async () => {
  expect(await verdictOf(CLEAN, 0, 'x')).toBe(false)
})
