import { describe, expect, it } from '@jest/globals'
import { VerificationError } from '../../src/errors.js'
import { checkCompleteness } from '../../src/verify/completeness.js'
import { readListing } from '../../src/verify/listing.js'

const SENT = ['a+b.txt', 'css/a.css', 'index.html', 'é.txt']

function check(names: readonly string[], paths = SENT): ReturnType<typeof checkCompleteness> {
  const sent = { paths, folderPath: 'org/site', folderName: 'dist', isSingleFile: false }
  const entries = names.map((name) => ({ name, hash: `hash of ${name}` }))
  return checkCompleteness(readListing(entries, sent), paths, entries.length)
}

function failure(names: readonly string[], paths = SENT): VerificationError {
  try {
    check(names, paths)
  } catch (error) {
    if (error instanceof VerificationError) {
      return error
    }
  }
  throw new Error('nothing was found wrong')
}

describe('checkCompleteness', () => {
  it('says that a whole list is whole', () => {
    const { notes, warnings } = check([...SENT, 'css', ''])
    expect(notes).toEqual(["dStor's list names all 4 files that were sent."])
    expect(warnings).toEqual([])
  })

  it.each([
    { name: 'one', names: SENT.slice(1), says: ['not all files', '1 file missing: "a+b.txt"'] },
    { name: 'all', names: ['x', 'y'], says: ['none of the 4 files', 'never sent: "x", "y"'] },
    { name: 'mojibake', names: [...SENT.slice(0, 3), 'Ã©.txt'], says: ['"é.txt" as "Ã©.txt"'] },
    { name: 'NFD', names: [...SENT.slice(0, 3), 'e\u0301.txt'], says: ['renamed: "é.txt" as'] },
    {
      name: 'a decoded plus',
      names: ['a b.txt', ...SENT.slice(1)],
      says: ['"a+b.txt" as "a b.txt"']
    },
    {
      name: 'encoding',
      names: ['css/a.css', 'index.html', 'a+b.txt', '%C3%A9.txt'],
      says: ['"é.txt" as "%C3%A9.txt"']
    }
  ])('fails and names what is missing: $name', ({ names, says }) => {
    const error = failure(names)
    says.forEach((text) => expect(error.message).toContain(text))
    expect(error.published).toBe('yes')
    expect(error.advice).toBeTruthy()
  })

  it('names 20 files and counts all', () => {
    const paths = Array.from({ length: 70 }, (_, n) => `p${n}.html`)
    const { message } = failure(paths.slice(50), paths)
    expect(message).toContain('50 files missing')
    expect(message).toContain('"p19.html" and 30 more')
    expect(message).not.toContain('"p20.html"')
  })

  it('has its own words for a flattened site', () => {
    const error = failure(['a+b.txt', 'a.css', 'index.html', 'é.txt'])
    expect(error.message).toContain('dStor flattened the site: 1 file of 4')
    expect(error.advice).toContain('dropped the directories')
  })

  it('shows hostile names only escaped', () => {
    const { message } = failure(['x\u001b[2J', '::error::y'], ['##[error]a\nb', 'c'])
    for (const active of ['\u001b', '\n', '##[', '"::']) {
      expect(message).not.toContain(active)
    }
  })

  it.each([
    { name: 'no list', names: [], says: 'no list of files' },
    { name: 'the folder', names: ['site'], says: 'names the folder and no files' }
  ])('notes that a list cannot be used: $name', ({ names, says }) => {
    expect(check(names).notes.join()).toContain(says)
  })

  it('warns of names never sent and of hashes in dispute', () => {
    const { warnings } = check([...SENT, '', 'old.html'])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('1 name never sent: "old.html"')
  })

  const small = { paths: ['a'], folderPath: '/', folderName: 'd', isSingleFile: false }
  it.each([
    { isProven: false, says: 'more than one hash for 1 file: "a"' },
    { isProven: true, says: '' }
  ])('warns of two hashes for one file, unless all is proven: $isProven', (row) => {
    const entries = ['x', 'y'].map((hash) => ({ name: 'a', hash }))
    const { warnings } = checkCompleteness(readListing(entries, small), ['a'], 2, row.isProven)
    expect(warnings.join()).toContain(row.says)
    expect(warnings).toHaveLength(row.says === '' ? 0 : 1)
  })

  it.each([
    { hashes: ['x'], says: 'one hash without a name' },
    { hashes: ['x', 'y', 'z'], says: '3 entries without a name and nothing else' },
    { hashes: [' '], says: '1 entry without a name and nothing else' }
  ])('says that a list names nothing: $hashes', ({ hashes, says }) => {
    const entries = hashes.map((hash) => ({ hash }))
    const { notes } = checkCompleteness(readListing(entries, small), ['a'], hashes.length)
    expect(notes.join()).toContain(says)
    expect(notes.join()).not.toContain('directories')
  })

  it('warns of no folder whose hash is empty', () => {
    const sent = { ...small, folderPath: 'octo/site/7' }
    const entries = ['a', 'octo/site/7'].map((name) => ({ name, hash: '' }))
    const { warnings } = checkCompleteness(readListing(entries, sent), ['a'], 2)
    expect(warnings).toEqual([])
  })
})
