import { mkdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { itNeeds } from '../support/needs.js'
import { collectSite } from '../../src/site/collect.js'
import { found, Link, options, plant, refusal, siteFolder, tempFolder } from './support/tree.js'

describe('a plain folder', () => {
  it('is listed with everything the upload must know, sorted by code units', async () => {
    const folder = siteFolder({ 'b.html': 'bb', 'a/x.js': 'x', 'a.html': '', 'Z.txt': 'zzz' })
    const site = await collectSite(options(folder))
    expect(site).toMatchObject({ folder, isSingleFile: false, skipped: [], bytes: 6, warnings: [] })
    expect(site.files.map((file) => file.path)).toEqual(['Z.txt', 'a.html', 'a/x.js', 'b.html'])
    for (const file of site.files) {
      const { size, mtimeMs, ino, dev } = statSync(join(folder, file.path))
      const absolutePath = join(folder, file.path)
      expect(file).toMatchObject({ path: file.path, absolutePath, size, mtimeMs, ino, dev })
    }
  })

  it('may be empty, or hold only empty files and folders', async () => {
    expect(await found(siteFolder({}))).toEqual({
      files: [],
      skipped: [],
      warnings: ['1 empty folder left out: a folder is uploaded only with the files in it']
    })
    const { files, warnings } = await found(siteFolder({ a: '', 'b/c': '', d: null, 'e/f': null }))
    expect(files).toEqual(['a', 'b/c'])
    expect(warnings).toEqual([
      '2 empty folders left out: a folder is uploaded only with the files in it'
    ])
  })

  it.each(['site (1) [x]!', '#a', '!b', '*', '?', "it's {a,b}", '.output/public', 'a\\b', '~'])(
    'may be called %j, also with patterns',
    async (name) => {
      const folder = plant(tempFolder(), {
        [`${name}/index.html`]: 'i',
        [`${name}/a/b.js`]: 'b',
        [`${name}/a/c.css`]: 'c'
      })
      const files = ['a/b.js', 'a/c.css', 'index.html']
      expect((await found(join(folder, name))).files).toEqual(files)
      const globbed = await found(join(folder, name), { include: ['**'], exclude: ['a/*.css'] })
      expect(globbed).toEqual({
        files: ['a/b.js', 'index.html'],
        skipped: ['a/c.css: excluded'],
        warnings: []
      })
    }
  )

  it('may have long names and lie deep', async () => {
    const deep = `${'d/'.repeat(200)}f`
    const long = `${'n'.repeat(250)}.html`
    expect((await found(siteFolder({ [deep]: '1', [long]: '2' }))).files).toEqual([deep, long])
  })

  it('may be named through a symbolic link', async () => {
    const folder = siteFolder({ 'real/a.txt': 'a', link: new Link('real') })
    const site = await collectSite(options(join(folder, 'link')))
    expect(site.folder).toBe(join(folder, 'link'))
    expect(site.files).toMatchObject([
      { path: 'a.txt', absolutePath: join(folder, 'real', 'a.txt') }
    ])
  })
})

describe('hidden files', () => {
  const tree = {
    '.env': '1',
    '.nojekyll': '',
    '.git/config': '2',
    '.git/empty': null,
    '.well-known/assetlinks.json': '3',
    '.well-known/.secret': '4',
    'a/.well-known/x': '5',
    'a/.b/c/d': '6',
    'a/...': '7',
    '..a': '8',
    'a..b': '9',
    'index.html': '10'
  }

  it('are left out and accounted for, but for .well-known at the root', async () => {
    expect(await found(siteFolder(tree))).toEqual({
      files: ['.well-known/assetlinks.json', 'a..b', 'index.html'],
      skipped: [
        '..a: hidden',
        '.env: hidden',
        '.git/config: hidden',
        '.nojekyll: hidden',
        '.well-known/.secret: hidden',
        'a/...: hidden',
        'a/.b/c/d: hidden',
        'a/.well-known/x: hidden'
      ],
      warnings: []
    })
  })

  it('are uploaded when asked for', async () => {
    const { files, skipped } = await found(siteFolder(tree), { includeHiddenFiles: true })
    expect(files).toHaveLength(11)
    expect(skipped).toEqual([])
  })

  it('are hidden too when .well-known is a file', async () => {
    expect((await found(siteFolder({ '.well-known': 'x' }))).skipped).toEqual([
      '.well-known: hidden'
    ])
  })

  it('are never judged', async () => {
    const folder = siteFolder({ '.a/loop': new Link('..'), '.a/gone': new Link('nowhere') })
    plant(folder, { '.dead': new Link('/nowhere'), '.a/b"c': 'x', ok: '1' })
    expect(await found(folder)).toEqual({
      files: ['ok'],
      skipped: ['.a/b"c: hidden', '.a/gone: hidden', '.a/loop: hidden', '.dead: hidden'],
      warnings: []
    })
  })
})

describe('a single file', () => {
  it.each(['index.html', '.nojekyll'])('%s is taken as it is', async (name) => {
    const folder = siteFolder({ [name]: 'hello', other: 'x' })
    const file = join(folder, name)
    const site = await collectSite(
      options(file, { include: ['nothing'], exclude: ['**'], symlinks: 'error' })
    )
    expect(site).toMatchObject({ folder: file, isSingleFile: true, bytes: 5, skipped: [] })
    expect(site.files).toMatchObject([{ path: name, absolutePath: file, size: 5 }])
    expect(site.warnings).toEqual([])
  })

  it('keeps the name of the link that named it', async () => {
    const folder = siteFolder({ 'v2.html': 'hello', 'index.html': new Link('v2.html') })
    const site = await collectSite(options(join(folder, 'index.html')))
    expect(site.files).toMatchObject([
      { path: 'index.html', absolutePath: join(folder, 'v2.html') }
    ])
  })

  it('needs a name that arrives', async () => {
    const folder = siteFolder({ 'a"b.html': 'x' })
    expect((await refusal(join(folder, 'a"b.html'))).message).toContain('"a\\"b.html"')
  })
})

describe('a folder that is not there', () => {
  it('is named, with the likeliest entries of the parent', async () => {
    const folder = siteFolder({
      'dist-old': null,
      Dist: null,
      build: null,
      'x\n::error::y': '',
      ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`k${i}`, '']))
    })
    const error = await refusal(join(folder, 'dist'))
    expect(error.stage).toBe('COLLECTING')
    expect(error.message).toBe(`the folder "${join(folder, 'dist')}" does not exist`)
    expect(error.advice).toContain('Did the build step run')
    expect(error.advice).toMatch(/contains "Dist", "dist-old", "build", .* and 6 more\./)
    expect(error.advice).not.toMatch(/[\r\n]|::/)
  })

  it('is looked for from the closest folder above', async () => {
    const folder = siteFolder({ 'app/out/a': '' })
    const error = await refusal(join(folder, 'app/dist/browser'))
    expect(error.advice).toContain(`"${join(folder, 'app')}" contains "out"`)
  })

  it('differs from one below a file, and from an empty parent', async () => {
    const folder = siteFolder({ file: 'x', empty: null })
    expect((await refusal(join(folder, 'file/dist'))).message).toContain('does not exist')
    expect((await refusal(join(folder, 'empty/dist'))).advice).toContain('is empty')
  })

  itNeeds('pipes in the file system')('is not a device', async () => {
    expect((await refusal('/dev/null')).message).toBe(
      '"/dev/null" is neither a folder nor a regular file'
    )
  })

  itNeeds('symbolic links')('is not a link in a circle', async () => {
    const folder = tempFolder()
    symlinkSync('loop', join(folder, 'loop'))
    expect((await refusal(join(folder, 'loop'))).message).toMatch(/cannot be read: .*ELOOP/)
  })
})

describe('what looks like a mistake', () => {
  const cases = [
    {
      name: 'a repository',
      tree: { 'package.json': '', 'src/a.ts': '' },
      expected: 'package.json and src/'
    },
    {
      name: 'a checkout',
      tree: { 'package.json': '', '.git/x': '' },
      expected: 'package.json and .git'
    },
    { name: 'a checkout without a page', tree: { '.git/x': '', 'a.md': '' }, expected: '.git' }
  ]
  it.each(cases)('$name is a warning', async ({ tree, expected }) => {
    expect((await found(siteFolder(tree))).warnings).toEqual([
      `the folder looks like a repository and not like a build, because it holds ${expected}: is \`folder\` right?`
    ])
  })

  it.each([
    { name: 'a build with a manifest', tree: { 'package.json': '', 'index.html': '' } },
    { name: 'a site without a build step', tree: { '.git/x': '', 'index.html': '' } },
    { name: 'a src folder', tree: { 'src/a.js': '', 'index.html': '' } }
  ])('$name is fine', async ({ tree }) => {
    expect((await found(siteFolder(tree))).warnings).toEqual([])
  })

  it('says once that source maps are public', async () => {
    const { files, warnings } = await found(
      siteFolder({ 'a.js.map': '', 'b.css.map': '', 'c.map': '' })
    )
    expect(files).toHaveLength(3)
    expect(warnings).toEqual([
      '2 source maps will show the source code to everybody: "a.js.map", "b.css.map"'
    ])
  })
})

describe('cancelling', () => {
  it('ends the search with the reason of the signal', async () => {
    const folder = siteFolder({ a: '' })
    const reason = new Error('stop')
    const work = collectSite(options(folder, { signal: AbortSignal.abort(reason) }))
    await expect(work).rejects.toBe(reason)
  })

  it('is heard in the middle of a large folder', async () => {
    const folder = tempFolder()
    for (let i = 0; i < 10_000; i++) {
      mkdirSync(join(folder, `d${i}`))
    }
    const controller = new AbortController()
    setImmediate(() => controller.abort(new Error('stop')))
    const work = collectSite(options(folder, { signal: controller.signal, exclude: ['x/**/y*'] }))
    await expect(work).rejects.toThrow('stop')
  })
})
