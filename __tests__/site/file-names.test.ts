import { describe, expect, it } from '@jest/globals'
import { itNeeds } from '../support/needs.js'
import { CollectError } from '../../src/errors.js'
import { nameWarnings, refuseNames } from '../../src/site/file-names.js'
import { Problems } from '../../src/site/problems.js'
import { found, refusal, siteFolder } from './support/tree.js'

function judged(paths: readonly string[]): CollectError | undefined {
  const problems = new Problems()
  refuseNames(paths, problems)
  try {
    problems.throwIfAny()
    return undefined
  } catch (error) {
    if (error instanceof CollectError) {
      return error
    }
    throw error
  }
}

describe('names that are refused', () => {
  const cases = [
    { name: 'a new line', path: 'x\n::set-output name=cid::evil', told: 'control character' },
    { name: 'a carriage return', path: '\r::error::x', told: 'control character' },
    { name: 'a tab', path: 'a\tb', told: 'control character' },
    { name: 'an escape', path: '\u001b[31mred', told: 'control character' },
    { name: 'DEL', path: 'a\u007f', told: 'control character' },
    { name: 'a C1 control', path: 'a\u0085b', told: 'control character' },
    { name: 'half a character', path: 'a\ud800', told: 'half a character' },
    { name: 'a backslash', path: 'a\\b', told: 'backslash' },
    { name: 'a double quote', path: 'a"b', told: '%22' },
    { name: 'a folder with a double quote', path: 'a"b/c', told: '%22' }
  ]
  it.each(cases)('$name', ({ path, told }) => {
    const error = judged(['index.html', path])
    expect(error?.message).toContain(told)
    expect(error?.paths).toEqual([path])
    expect(error?.message).not.toMatch(/\p{Cc}|^\s*::/u)
    expect(error?.advice).toContain('Rename')
  })

  it('are listed up to twenty', () => {
    const error = judged(Array.from({ length: 25 }, (_, i) => `${String(i).padStart(2, '0')}\\`))
    expect(error?.message).toMatch(/^25 names hold a backslash: "00\\\\".*"19\\\\" and 5 more$/)
    expect(error?.paths).toHaveLength(25)
  })

  itNeeds('names with quotes and backslashes')('come from the disk as they are', async () => {
    const folder = siteFolder({ 'a\nb': '', 'c\\d': '', '##[set-output name=cid]evil': '' })
    expect((await refusal(folder)).message).toBe(
      '1 name holds a control character or half a character: "a\\u000ab"; 1 name holds a backslash: "c\\\\d"'
    )
  })
})

describe('names that are uploaded', () => {
  const fine = [
    ...['a b', ' a', 'a ', '-a', '..a', '...', 'a..b', '%2e%2e', "a'b", 'a&b', 'a;b=c', 'a:b'],
    ...['##[set-output name=cid]evil', 'a ##[stop-commands]t', ' ::add-mask::a', '<img src=x>'],
    ...['emoji-😀', 'שלום', 'a\u200bb', 'e\u0301', 'a%22b', 'a|b', '`a`', 'a\u2028b', '\uFFFD']
  ]
  it.each(fine)('%j', async (name) => {
    expect(judged([name])).toBeUndefined()
    const { files } = await found(siteFolder({ [name]: 'x', [`d/${name}/x`]: 'x' }), {
      includeHiddenFiles: true
    })
    expect(files.toSorted()).toEqual([`d/${name}/x`, name].toSorted())
  })
})

describe('nameWarnings', () => {
  const cases = [
    { name: 'nothing to say', paths: ['a', 'b/c.html', 'é.txt'], told: [] },
    {
      name: 'files',
      paths: ['A.txt', 'a.txt', 'b'],
      told: ['2 names differing.*"A.txt", "a.txt"$']
    },
    {
      name: 'folders, once',
      paths: ['Dir/a', 'dir/a', 'dir/b'],
      told: ['2 names.*: "Dir", "dir"$']
    },
    {
      name: 'NFC and NFD',
      paths: ['é', 'e\u0301'],
      told: ['2 names differing']
    },
    {
      name: 'NFC and NFD, and NFD alone',
      paths: ['é', 'e\u0301', 'o\u0301'],
      told: ['2 names differing', '1 name not in Unicode form NFC.*"o\u0301"$']
    },
    { name: 'NFD alone', paths: ['e\u0301'], told: ['1 name not in Unicode form NFC'] },
    {
      name: 'URL characters',
      paths: ['a#', 'b?', 'c%', 'd+', 'e&'],
      told: ['4 names with #', '1 name that Windows.*"b\\?"$']
    },
    {
      name: 'Windows',
      paths: ['CON', 'a/nul.txt', 'x.', 'y /z', 'console', 'a:b', '*', '<a>', 'a|b'],
      told: ['8 names that Windows']
    },
    {
      name: 'five names',
      paths: ['1#', '2#', '3#', '4#', '5#', '6#', '7#'],
      told: ['"5#" and 2 more$']
    }
  ]
  it.each(cases)('$name', ({ paths, told }) => {
    expect(nameWarnings(paths)).toEqual(told.map((text) => expect.stringMatching(text)))
  })

  it('finds twins among many in time', () => {
    const paths = Array.from({ length: 100_000 }, (_, i) => `d${i % 100}/file-${i}`)
    expect(nameWarnings([...paths, 'd7/FILE-7'])).toHaveLength(1)
  })
})

describe('the disk', () => {
  it('keeps twins apart and so do we', async () => {
    const folder = siteFolder({ é: '1', 'e\u0301': '2', 'A.txt': '', 'a.txt': '' })
    const { files, warnings } = await found(folder)
    expect(files).toEqual(['A.txt', 'a.txt', 'e\u0301', 'é'])
    expect(warnings).toEqual([expect.stringMatching(/^4 names differing/)])
  })
})
