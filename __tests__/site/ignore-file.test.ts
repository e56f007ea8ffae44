import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { itNeeds } from '../support/needs.js'
import type { IgnoreFileName } from '../../src/site/ignore-file.js'
import { found, Link, plant, refusal, siteFolder, tempFolder } from './support/tree.js'

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

/** Without names that differ in case, which is a warning of its own. */
const PLAIN = { 'a.js': '', 'b/a.js': '', 'b/c/d.txt': '', 'e.md': '' }

describe('the place of the ignore file', () => {
  const DEFAULT = { name: '.dstorignore', mustExist: false }

  it('is the workspace and the root of the folder, and both count', async () => {
    const workspace = siteFolder({ '.dstorignore': 'a.js\ne.md', 'dist/.dstorignore': '!/a.js\nb' })
    const folder = plant(join(workspace, 'dist'), PLAIN)
    const { files, warnings } = await found(folder, { workspace, ignoreFile: DEFAULT })
    expect(files).toEqual(['a.js'])
    expect(warnings).toEqual([])
  })

  it('is read once where the folder is the workspace', async () => {
    const workspace = siteFolder({ ...PLAIN, '.dstorignore': 'nothing' })
    const { warnings } = await found(workspace, { workspace, ignoreFile: DEFAULT })
    expect(warnings).toHaveLength(1)
  })

  it('must be one of them for a file that was named', async () => {
    const folder = siteFolder(PLAIN)
    const ignoreFile = { name: 'deploy.ignore', mustExist: true }
    const error = await refusal(folder, { ignoreFile })
    expect(error.message).toBe('the ignore file "deploy.ignore" does not exist')
    expect(error.advice).toContain(join(folder, 'deploy.ignore'))
    plant(folder, { 'deploy.ignore': 'b' })
    expect((await found(folder, { ignoreFile })).files).not.toContain('b/a.js')
  })

  it.each(['.dstorignore', 'deploy.ignore'])('is no broken link: %s', async (name) => {
    const workspace = siteFolder({ [name]: new Link('gone') })
    const ignoreFile = { name, mustExist: name !== '.dstorignore' }
    const error = await refusal(siteFolder(PLAIN), { workspace, ignoreFile })
    expect(error.message).toMatch(/cannot be read: it is a broken symbolic link$/)
  })
})

describe('the text of the ignore file', () => {
  const utf16 = Buffer.from('\uFEFFe.md\r\nb/\r\n', 'utf16le')
  it.each([
    { name: 'UTF-16 as PowerShell writes it', bytes: utf16 },
    { name: 'UTF-16 with the high byte first', bytes: Buffer.from(utf16).swap16() },
    { name: 'UTF-8 with a mark', bytes: Buffer.from('\uFEFFe.md\nb/') },
    { name: 'UTF-8 with lines of old Macs', bytes: Buffer.from('e.md\rb/') }
  ])('may be $name', async ({ bytes }) => {
    const folder = siteFolder({ ...PLAIN, '.dstorignore': bytes })
    const { files, warnings } = await found(folder, {
      ignoreFile: { name: '.dstorignore', mustExist: false }
    })
    expect({ files, warnings }).toEqual({ files: ['a.js'], warnings: [] })
  })

  it.each([
    { name: 'UTF-16 without a mark', bytes: utf16.subarray(2), told: 'NUL' },
    { name: 'a NUL byte', bytes: Buffer.from('a\0b'), told: 'NUL' },
    { name: 'Latin-1', bytes: Buffer.from('\u00e4.html', 'latin1'), told: 'neither UTF-8 nor' },
    { name: 'half of UTF-16', bytes: utf16.subarray(0, 5), told: 'in the middle of a character' },
    { name: 'UTF-32', bytes: Buffer.from([0xff, 0xfe, 0, 0, 97, 0, 0, 0]), told: 'NUL' }
  ])('may not be $name', async ({ bytes, told }) => {
    const folder = siteFolder({ ...PLAIN, '.dstorignore': bytes })
    const ignoreFile = { name: '.dstorignore', mustExist: false }
    expect((await refusal(folder, { ignoreFile })).message).toContain(told)
  })
})

describe('lines that match nothing', () => {
  async function told(lines: string, strict = false): Promise<readonly string[]> {
    const workspace = siteFolder({ '.dstorignore': lines })
    const folder = plant(join(workspace, 'dist'), { ...PLAIN, '.hidden/x': '' })
    const ignoreFile = { name: '.dstorignore', mustExist: false }
    return (await found(folder, { workspace, ignoreFile, strict })).warnings
  }

  it.each([
    {
      line: 'dist/b/',
      why: ' (it begins with "dist", and patterns are relative to that folder: write "b/")'
    },
    { line: './b', why: ' (an ignore file knows no "./": write "b")' },
    { line: '"b"', why: ' (its quotes are taken for a part of the names)' },
    { line: '- b', why: ' (it begins with "- ", as in a list: write the pattern alone)' },
    { line: 'b # why', why: ' (a comment needs a line of its own)' },
    { line: 'e.md, a.js', why: ' (write one pattern a line)' },
    { line: 'E.MD', why: ' (upper and lower case count)' },
    { line: 'e.md/', why: ' (a slash at the end stands for a folder, and this is a file)' },
    { line: '/d.txt', why: ' (it is looked for only at the root: write "**/d.txt")' },
    { line: 'gone', why: '' }
  ])('are told with the reason: $line', async ({ line, why }) => {
    const shown = line.replaceAll('"', '\\"')
    expect(await told(`# x\ne.md\n${line}\n`)).toEqual([
      expect.stringMatching(/^1 line of the ignore file ".*\.dstorignore" matches nothing: /)
    ])
    expect((await told(`e.md\n${line}`))[0]?.endsWith(`nothing: "${shown}"${why}`)).toBe(true)
  })

  it.each(['e.md\n*.md', 'b\nb/a.js\nb/c', '*\n!e.md', '.hidden', 'b/\na.js\na.js'])(
    'are not those that others forestall: %j',
    async (lines) => {
      expect(await told(lines)).toEqual([])
    }
  )

  it('are one warning however many there are, and an error under strict', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `none-${n}`).join('\n')
    expect(await told(many)).toEqual([expect.stringMatching(/^30 lines .* and 20 more$/)])
    await expect(told('gone', true)).rejects.toThrow('matches nothing: "gone"')
  })
})
