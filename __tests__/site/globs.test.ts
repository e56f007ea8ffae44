import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { found, Link, plant, refusal, siteFolder, tempFolder, type Tree } from './support/tree.js'

const TREE: Tree = {
  'a.html': '',
  'b.js': '',
  'assets/a.js': '',
  'assets/img/b.png': '',
  'assets/img/c.js': '',
  '#note.txt': '',
  '!bang.txt': '',
  '[id].html': '',
  '~/x': '',
  'with space.txt': ''
}
const ALL = Object.keys(TREE)

async function matched(include: readonly string[]): Promise<string[]> {
  return (await found(siteFolder(TREE), { include })).files
}

describe('include', () => {
  const below = ['assets/a.js', 'assets/img/b.png', 'assets/img/c.js']
  const cases = [
    { name: 'nothing means everything', include: [], expected: ALL },
    {
      name: 'blank lines and comments mean everything',
      include: ['', '  ', '# js'],
      expected: ALL
    },
    { name: '** is everything', include: ['**'], expected: ALL },
    { name: '. is everything', include: ['.'], expected: ALL },
    { name: '/ is everything', include: ['/'], expected: ALL },
    { name: '* takes folders with all below', include: ['*'], expected: ALL },
    { name: 'no slash: only at the root', include: ['*.js'], expected: ['b.js'] },
    {
      name: '**/ at any depth',
      include: ['**/*.js'],
      expected: ['b.js', ...below.filter((p) => p.endsWith('js'))]
    },
    { name: 'a bare folder', include: ['assets'], expected: below },
    { name: 'a folder with a slash', include: ['assets/'], expected: below },
    { name: 'a folder with /**', include: ['assets/**'], expected: below },
    { name: 'a folder with ./', include: ['./assets'], expected: below },
    { name: 'a folder with a leading /', include: ['/assets/'], expected: below },
    {
      name: 'a folder with odd slashes',
      include: ['.//./assets//./img/'],
      expected: below.slice(1)
    },
    { name: 'a slash asks for a folder', include: ['b.js/', 'a.html'], expected: ['a.html'] },
    { name: 'surrounding spaces do not count', include: ['  a.html '], expected: ['a.html'] },
    { name: '! takes away', include: ['assets', '!assets/img'], expected: ['assets/a.js'] },
    {
      name: '! with spaces and ./',
      include: ['assets', ' !  ./assets/img/'],
      expected: ['assets/a.js']
    },
    {
      name: 'a later line brings back',
      include: ['**', '!assets/**', 'assets/img/*.png'],
      expected: [...ALL.filter((p) => !p.startsWith('assets')), 'assets/img/b.png']
    },
    { name: '!! is no !', include: ['!!a.html'], expected: ['a.html'] },
    { name: '? is one character', include: ['?.html'], expected: ['a.html'] },
    { name: '[…] is one of a set', include: ['[ab].*'], expected: ['a.html', 'b.js'] },
    {
      name: '# and ! as names',
      include: ['./#note.txt', './!bang.txt'],
      expected: ['#note.txt', '!bang.txt']
    },
    { name: '\\ escapes', include: ['\\[id\\].html'], expected: ['[id].html'] },
    { name: '~ is no home folder', include: ['~/x'], expected: ['~/x'] },
    { name: 'spaces within', include: ['with space.txt'], expected: ['with space.txt'] },
    { name: 'case counts', include: ['A.html', 'a.html'], expected: ['a.html'] }
  ]
  it.each(cases)('$name: $include', async ({ include, expected }) => {
    expect(await matched(include)).toEqual([...expected].sort())
  })

  it('leaves the rest out with its reason', async () => {
    expect(await found(siteFolder({ a: '', 'b/c': '' }), { include: ['a'] })).toEqual({
      files: ['a'],
      skipped: ['b/c: not-included'],
      warnings: []
    })
  })

  it('does not depend on the order of positive lines', async () => {
    const lines = ['assets/img', '*.html', '**/*.js']
    expect(await matched(lines)).toEqual(await matched(lines.toReversed()))
  })
})

describe('exclude', () => {
  it('takes away, also from what is included', async () => {
    const folder = siteFolder(TREE)
    const result = await found(folder, {
      include: ['assets'],
      exclude: ['**/*.js', '!assets/a.js']
    })
    expect(result.files).toEqual(['assets/a.js', 'assets/img/b.png'])
    expect(result.skipped).toContain('assets/img/c.js: excluded')
    expect(result.skipped).toContain('b.js: not-included')
    expect(result.files.length + result.skipped.length).toBe(ALL.length)
  })

  it.each(['assets', 'assets/', 'assets/**', '/assets', './assets/', 'a*ts'])(
    '%s leaves a whole folder out, with what would be wrong in it',
    async (pattern) => {
      const folder = siteFolder({ 'x.html': '', 'assets/a': '', 'assets/dead': new Link('gone') })
      plant(folder, { 'assets/b/out': new Link('/'), 'assets/b/b"q': '' })
      expect(await found(folder, { exclude: [pattern] })).toEqual({
        files: ['x.html'],
        skipped: [
          'assets/a: excluded',
          'assets/b/b"q: excluded',
          'assets/b/out: excluded',
          'assets/dead: excluded'
        ],
        warnings: []
      })
    }
  )

  it('does not take more than its set of characters', async () => {
    const { files } = await found(siteFolder({ 'd/abc': '', 'd/xyz': '' }), {
      exclude: ['d/[!a]*']
    })
    expect(files).toEqual(['d/abc'])
  })
})

describe('patterns and hidden files', () => {
  it('see hidden files when these are asked for', async () => {
    const folder = siteFolder({ '.a/b.js': '', 'c/.d.js': '', e: '' })
    const changes = { includeHiddenFiles: true, include: ['**/*.js'] }
    expect((await found(folder, changes)).files).toEqual(['.a/b.js', 'c/.d.js'])
  })

  it('say so when they can only mean hidden files', async () => {
    const { warnings } = await found(
      siteFolder({ '.nojekyll': '', '.git/x': '', 'index.html': '' }),
      {
        include: ['index.html', '.nojekyll'],
        exclude: ['.git/**']
      }
    )
    expect(warnings).toEqual([
      'the pattern ".nojekyll" of include matches only paths that are left out for another reason, for instance as hidden'
    ])
  })
})

describe('patterns and links', () => {
  it('see the files behind links that are followed', async () => {
    const folder = siteFolder({ 'real/a.js': '', 'real/b.css': '', link: new Link('real') })
    expect(await found(folder, { include: ['link/*.js'] })).toEqual({
      files: ['link/a.js'],
      skipped: ['link/b.css: not-included', 'real/a.js: not-included', 'real/b.css: not-included'],
      warnings: []
    })
  })

  it.each([
    { lists: { include: ['*.html'] } },
    { lists: { exclude: ['out'] } },
    { lists: { exclude: ['out/**'] } }
  ])('never judge or follow a link that is left out: $lists', async ({ lists }) => {
    for (const target of ['/', 'gone', 'out']) {
      const folder = siteFolder({ 'a.html': '', out: new Link(target) })
      expect(await found(folder, lists)).toMatchObject({ files: ['a.html'], warnings: [] })
    }
  })

  it('take a slash at the end for a link to a folder', async () => {
    const folder = siteFolder({ 'a.html': '', out: new Link('/') })
    expect(await found(folder, { exclude: ['out/'] })).toMatchObject({
      skipped: ['out: excluded'],
      warnings: []
    })
  })

  it('judge a broken link that may be a folder with something included', async () => {
    const folder = siteFolder({ 'a.html': '', assets: new Link('gone') })
    const error = await refusal(folder, { include: ['assets/**/*.js'] })
    expect(error.message).toContain('"assets" -> "gone"')
  })
})

describe('patterns that do nothing', () => {
  it('are named, one sentence each', async () => {
    const { warnings } = await found(siteFolder({ 'a.js': '', 'b.css': '' }), {
      include: ['*.{js,css}', '**', '::x\u001b'],
      exclude: ['gone/**', '!also-gone']
    })
    expect(warnings).toEqual([
      'the pattern "*.{js,css}" of include matches nothing (braces are not expanded: write one pattern a line)',
      'the pattern ":\\u003ax\\u001b" of include matches nothing',
      'the pattern "gone/**" of exclude matches nothing',
      'the pattern "!also-gone" of exclude matches nothing'
    ])
  })

  it('include only lines with !, which take away from nothing', async () => {
    const { files, warnings } = await found(siteFolder({ a: '', b: '' }), { include: ['!b'] })
    expect(files).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('put "**" first')])
  })
})

describe('a pattern that matches nothing', () => {
  const tree = { 'drafts/x.md': '', 'a/b.map': '', '[id].html': '', 'i.html': '', 'A.TXT': '' }

  it.each([
    { line: '"drafts/**"', why: 'its quotes are taken for a part of the names' },
    { line: '- drafts', why: 'it begins with "- ", as in a list: write the pattern alone' },
    { line: 'drafts,a', why: 'write one pattern a line' },
    { line: 'drafts a', why: 'write one pattern a line' },
    {
      line: 'dist/drafts',
      why: 'it begins with "dist", and patterns are relative to that folder: write "drafts"'
    },
    {
      line: 'web/dist/drafts',
      why: 'it begins with "web/dist", and patterns are relative to that folder: write "drafts"'
    },
    { line: '*.map', why: 'it is looked for only at the root: write "**/*.map"' },
    { line: '.map', why: 'write "**/*.map"' },
    { line: 'drafts\\\\x.md', why: 'write "drafts//x.md"' },
    { line: 'a.txt', why: 'upper and lower case count' },
    { line: 'i.html/', why: 'a slash at the end stands for a folder, and this is a file' }
  ])('is told with the reason: $line', async ({ line, why }) => {
    const workspace = siteFolder({})
    const folder = plant(join(workspace, 'web/dist'), tree)
    const { warnings } = await found(folder, { workspace, exclude: [line] })
    expect(warnings).toEqual([expect.stringContaining(` of exclude matches nothing (${why})`)])
    await expect(found(folder, { workspace, exclude: [line], strict: true })).rejects.toThrow(
      `of exclude matches nothing (${why})`
    )
  })

  it('may stand in brackets that mean something else', async () => {
    const folder = siteFolder({ 'blog/[id].html': '', 'blog/x.html': '' })
    const { warnings } = await found(folder, { exclude: ['blog/[id].html'] })
    expect(warnings).toEqual([
      'the pattern "blog/[id].html" of exclude matches nothing ("[…]" stands for one of the characters in it: write "blog/\\\\[id\\\\].html")'
    ])
  })

  it('is fine under strict where all of them match', async () => {
    const folder = siteFolder(tree)
    const lists = { include: ['**', '!**/*.map'], exclude: ['drafts'], strict: true }
    expect((await found(folder, lists)).files).toEqual(['A.TXT', '[id].html', 'i.html'])
  })

  it('gets one sentence where all lines begin with !', async () => {
    const { warnings } = await found(siteFolder({ 'a.map': '', b: '' }), {
      include: ['!**/*.map']
    })
    expect(warnings).toEqual([expect.stringContaining('put "**" first')])
  })
})

describe('patterns that leave the folder', () => {
  it.each(['../x', 'a/../../x', '!../x', '..', './..', 'a/..', '\\.\\./x', '[.][.]/x'])(
    '%s is refused',
    async (pattern) => {
      for (const input of ['include', 'exclude'] as const) {
        const error = await refusal(siteFolder({ a: '' }), { [input]: [pattern] })
        expect(error.message).toContain(`of the input ${input}`)
        expect(error.advice).toContain('`..`')
      }
    }
  )
})

describe('20,000 files', () => {
  it('are filtered in seconds', async () => {
    const tree: Record<string, string> = {}
    for (let i = 0; i < 20_000; i++) {
      tree[`d${i % 200}/e${i % 3}/file-${i}.${i % 2 ? 'js' : 'css'}`] = ''
    }
    const folder = plant(tempFolder(), tree)
    const started = process.cpuUsage()
    const { files, skipped } = await found(folder, {
      include: ['**/*.js', 'd1?/**'],
      exclude: ['**/e2/**', '!**/file-1*', 'd5']
    })
    expect(process.cpuUsage(started).user).toBeLessThan(20_000_000)
    expect(files.length + skipped.length).toBe(20_000)
    const expected = Object.keys(tree).filter(
      (path) =>
        (path.endsWith('.js') || /^d1.\//.test(path)) &&
        (!path.includes('/e2/') || path.includes('/file-1')) &&
        !path.startsWith('d5/')
    )
    expect(files).toEqual(expected.sort())
  })
})
