import { linkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from '@jest/globals'
import { itNeeds } from '../support/needs.js'
import type { SymlinkPolicy } from '../../src/model.js'
import { collectSite } from '../../src/site/collect.js'
import { found, Link, options, plant, refusal, siteFolder, type Tree } from './support/tree.js'

const itLinks = itNeeds('symbolic links')

const FOLLOWING: readonly SymlinkPolicy[] = ['inside', 'follow']

describe('links that stay inside', () => {
  const tree: Tree = {
    'v2/a.js': 'aa',
    'v2/sub/b.js': 'bb',
    latest: new Link('v2'),
    'v1/old.js': new Link('../v2/a.js'),
    'chain.js': new Link('v1/old.js')
  }

  itLinks.each(FOLLOWING)('are followed under %s, to files and to folders', async (symlinks) => {
    const folder = siteFolder(tree)
    plant(folder, { 'absolute.js': new Link(join(folder, 'v2/sub/b.js')) })
    const site = await collectSite(options(folder, { symlinks }))
    expect(site.skipped).toEqual([])
    expect(site.files.map(({ path, absolutePath, size }) => [path, absolutePath, size])).toEqual([
      ['absolute.js', join(folder, 'v2/sub/b.js'), 2],
      ['chain.js', join(folder, 'v2/a.js'), 2],
      ['latest/a.js', join(folder, 'v2/a.js'), 2],
      ['latest/sub/b.js', join(folder, 'v2/sub/b.js'), 2],
      ['v1/old.js', join(folder, 'v2/a.js'), 2],
      ['v2/a.js', join(folder, 'v2/a.js'), 2],
      ['v2/sub/b.js', join(folder, 'v2/sub/b.js'), 2]
    ])
  })

  itLinks('are left out under skip, one path each', async () => {
    expect(await found(siteFolder(tree), { symlinks: 'skip' })).toEqual({
      files: ['v2/a.js', 'v2/sub/b.js'],
      skipped: ['chain.js: symlink', 'latest: symlink', 'v1/old.js: symlink'],
      warnings: []
    })
  })

  itLinks('are refused under error, all at once', async () => {
    const error = await refusal(siteFolder(tree), { symlinks: 'error' })
    expect(error.message).toBe(
      '3 symbolic links are in the folder, and `symlinks` is `error`: ' +
        '"chain.js" -> "v1/old.js", "latest" -> "v2", "v1/old.js" -> "../v2/a.js"'
    )
    expect(error.paths).toEqual(['chain.js', 'latest', 'v1/old.js'])
  })

  itLinks('may lead to hidden files: the name that was chosen counts', async () => {
    const folder = siteFolder({
      '.cache/page.html': 'x',
      'page.html': new Link('.cache/page.html')
    })
    expect((await found(folder)).files).toEqual(['page.html'])
  })

  itLinks('may make .well-known', async () => {
    const folder = siteFolder({ 'wk/x.json': '', '.well-known': new Link('wk') })
    expect((await found(folder)).files).toEqual(['.well-known/x.json', 'wk/x.json'])
  })

  itLinks('work in a folder that is itself reached through a link', async () => {
    const parent = siteFolder({ 'real/a': '1', 'real/b': new Link('a'), site: new Link('real') })
    expect((await found(join(parent, 'site'))).files).toEqual(['a', 'b'])
  })
})

describe('links that leave the folder', () => {
  function withOutside(): string {
    const parent = siteFolder({ 'site-old/x.html': 'old', 'site/index.html': 'new', 'key/k': 'k' })
    plant(parent, {
      'site/file': new Link('/etc/passwd'),
      'site/neighbour': new Link('../site-old'),
      'site/a/up': new Link('../../key/k')
    })
    return join(parent, 'site')
  }

  itLinks('are refused under inside, with their targets', async () => {
    const error = await refusal(withOutside())
    expect(error.message).toBe(
      '3 symbolic links leave the folder: ' +
        '"a/up" -> "../../key/k", "file" -> "/etc/passwd", "neighbour" -> "../site-old"'
    )
    expect(error.advice).toContain('`symlinks`')
  })

  itLinks('are followed under follow', async () => {
    expect((await found(withOutside(), { symlinks: 'follow' })).files).toEqual([
      'a/up',
      'file',
      'index.html',
      'neighbour/x.html'
    ])
  })

  itLinks('are found behind links that stay inside', async () => {
    const folder = siteFolder({ 'a/b': new Link('/etc'), 'c/d': new Link('../a') })
    expect((await refusal(folder)).paths).toEqual(['a/b', 'c/d/b'])
  })
})

describe('broken links', () => {
  itLinks.each(FOLLOWING)('are refused under %s', async (symlinks) => {
    const folder = siteFolder({ a: '', gone: new Link('nowhere'), deep: new Link('a/b') })
    expect((await refusal(folder, { symlinks })).message).toBe(
      '2 symbolic links are broken: "deep" -> "a/b", "gone" -> "nowhere"'
    )
  })

  itLinks('are left out under skip', async () => {
    const folder = siteFolder({ a: '', gone: new Link('nowhere') })
    expect((await found(folder, { symlinks: 'skip' })).skipped).toEqual(['gone: symlink'])
  })
})

describe('loops', () => {
  const cases: { name: string; tree: Tree; paths: string[] }[] = [
    { name: 'a link to itself', tree: { self: new Link('self') }, paths: ['self'] },
    { name: 'a pair of links', tree: { a: new Link('b'), b: new Link('a') }, paths: ['a', 'b'] },
    { name: 'a link to its folder', tree: { 'd/self': new Link('.') }, paths: ['d/self'] },
    { name: 'a link to the root', tree: { 'd/e/root': new Link('../..') }, paths: ['d/e/root'] },
    {
      name: 'two folders that link to each other',
      tree: { 'a/b': new Link('../b'), 'b/a': new Link('../a') },
      paths: ['a/b/a', 'b/a/b']
    }
  ]
  itLinks.each(cases.flatMap((one) => FOLLOWING.map((symlinks) => ({ ...one, symlinks }))))(
    '$name is refused under $symlinks',
    async ({ tree, paths, symlinks }) => {
      const error = await refusal(siteFolder({ ...tree, 'index.html': '' }), { symlinks })
      expect(error.message).toMatch(/symbolic links? leads? back to a folder/)
      expect(error.paths).toEqual(paths)
    }
  )

  itLinks('through a folder above the root end under follow', async () => {
    const parent = siteFolder({ 'site/index.html': '', 'site/up': new Link('..') })
    const error = await refusal(join(parent, 'site'), { symlinks: 'follow' })
    expect(error.paths).toEqual(['up/site'])
  })

  itLinks('end under skip and error as well', async () => {
    const folder = siteFolder({ a: '', 'd/root': new Link('..') })
    expect((await found(folder, { symlinks: 'skip' })).skipped).toEqual(['d/root: symlink'])
    expect((await refusal(folder, { symlinks: 'error' })).paths).toEqual(['d/root'])
  })
})

describe('many ways', () => {
  itLinks('to one folder are fine', async () => {
    const folder = siteFolder({ 'assets/a.css': '' })
    for (let i = 0; i < 300; i++) {
      plant(folder, { [`lang-${i}/assets`]: new Link('../assets') })
    }
    expect((await found(folder)).files).toHaveLength(301)
  })

  itLinks.each(FOLLOWING)('that double with every level are refused under %s', async (symlinks) => {
    const tree: Record<string, Link | string> = { 'n40/file': '' }
    for (let i = 0; i < 40; i++) {
      tree[`n${i}/a`] = new Link(`../n${i + 1}`)
      tree[`n${i}/b`] = new Link(`../n${i + 1}`)
    }
    const error = await refusal(siteFolder(tree), { symlinks })
    expect(error.message).toContain('reached in more than a thousand ways')
  })
})

describe('hard links', () => {
  itLinks('are files', async () => {
    const folder = siteFolder({ a: 'x' })
    linkSync(join(folder, 'a'), join(folder, 'b'))
    expect((await found(folder, { symlinks: 'error' })).files).toEqual(['a', 'b'])
  })
})
