import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { itNeeds } from '../support/needs.js'
import type { IgnoreFileName } from '../../src/site/ignore-file.js'
import { found, Link, refusal, siteFolder, tempFolder } from './support/tree.js'

const TREE = { 'a.js': '', 'a.JS': '', 'b/a.js': '', 'b/c/d.txt': '', 'e.md': '' }

function named(workspace: string, name: string): IgnoreFileName {
  return { name: join(workspace, name), mustExist: true }
}

async function ignored(lines: string): Promise<string[]> {
  const workspace = siteFolder({ '.dstorignore': lines })
  const { skipped } = await found(siteFolder(TREE), {
    ignoreFile: named(workspace, '.dstorignore')
  })
  expect(skipped.every((path) => path.endsWith(': ignored'))).toBe(true)
  return skipped.map((path) => path.replace(': ignored', ''))
}

describe('the ignore file', () => {
  const cases = [
    { name: 'is gitignore, names at any depth', lines: 'a.js', expected: ['a.js', 'b/a.js'] },
    { name: 'is rooted at the folder', lines: '/a.js', expected: ['a.js'] },
    { name: 'knows folders', lines: 'b/', expected: ['b/a.js', 'b/c/d.txt'] },
    { name: 'knows that a file is no folder', lines: 'e.md/', expected: [] },
    {
      name: 'takes back',
      lines: '*\n!*/\n!e.md',
      expected: ['a.JS', 'a.js', 'b/a.js', 'b/c/d.txt']
    },
    {
      name: 'cannot take back from an ignored folder',
      lines: 'b\n!b/a.js',
      expected: ['b/a.js', 'b/c/d.txt']
    },
    {
      name: 'has comments, CRLF and a byte order mark',
      lines: '\uFEFFe.md\r\n# a.js\r\n',
      expected: ['e.md']
    },
    { name: 'may be empty', lines: '', expected: [] }
  ]
  it.each(cases)('$name', async ({ lines, expected }) => {
    expect(await ignored(lines)).toEqual(expected)
  })

  it.each(['.dstorignore', '/nowhere/.dstorignore', '/dev/null/.dstorignore'])(
    'may be absent: %s',
    async (ignoreFile) => {
      const changes = { ignoreFile: { name: ignoreFile, mustExist: false } }
      expect((await found(siteFolder(TREE), changes)).files).toHaveLength(5)
    }
  )

  it('must be a file', async () => {
    const workspace = siteFolder({ x: null })
    const error = await refusal(siteFolder(TREE), { ignoreFile: named(workspace, 'x') })
    expect(error.message).toMatch(
      /^the ignore file ".*\/x" cannot be read: it is not a regular file$/
    )
  })

  itNeeds('pipes in the file system')('may not be a pipe, which nobody may ever fill', async () => {
    const workspace = tempFolder()
    execFileSync('mkfifo', [join(workspace, 'x')])
    const error = await refusal(siteFolder(TREE), { ignoreFile: named(workspace, 'x') })
    expect(error.message).toContain('not a regular file')
  })

  it('spares what it leaves out from being judged', async () => {
    const workspace = siteFolder({ i: 'dead\nout/\nq"\n' })
    const folder = siteFolder({ a: '', dead: new Link('gone'), out: new Link('/'), 'q"': '' })
    expect((await found(folder, { ignoreFile: named(workspace, 'i') })).skipped).toEqual([
      'dead: ignored',
      'out: ignored',
      'q": ignored'
    ])
  })
})
