import { truncate } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { lintSite } from '../../src/lint/lint-site.js'
import { brief, withSite, type Contents } from './sites.js'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const IMPORT = 'import("./no.js");'
const IMPORTED = 'js-missing x.js:1 ./no.js'

/** Findings beside the index.html, which is empty. */
async function found(contents: Contents): Promise<string[]> {
  return withSite({ 'index.html': '', ...contents }, async (files) => {
    const { findings } = await lintSite({ files, skippedPaths: [] })
    return findings.map(brief)
  })
}

describe('hostile content ends, and the file behind it is still read', () => {
  it.each([
    {
      name: 'deeply nested elements',
      file: 'x.html',
      text: '<div>'.repeat(100_000),
      expected: []
    },
    {
      name: 'deeply nested templates',
      file: 'x.html',
      text: '<template>'.repeat(100_000),
      expected: []
    },
    {
      name: 'very many attributes',
      file: 'x.html',
      text: `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>`,
      expected: []
    },
    {
      name: 'an address of 1 MB',
      file: 'x.html',
      text: `<a href="${'a/'.repeat(500_000)}">`,
      expected: []
    },
    { name: 'an open comment', file: 'x.html', text: '<!--'.repeat(300_000), expected: [] },
    {
      name: 'an endless srcset',
      file: 'x.html',
      text: `<img srcset="${'a('.repeat(300_000)}">`,
      expected: []
    },
    { name: 'binary', file: 'x.html', text: PNG, expected: ['unread-file x.html'] },
    { name: 'binary style sheet', file: 'x.css', text: PNG, expected: ['unread-file x.css'] },
    { name: 'open url()', file: 'x.css', text: 'url('.repeat(1_000_000), expected: [] },
    {
      name: 'open strings',
      file: 'x.css',
      text: '@import "'.repeat(500_001),
      expected: ['missing-resource x.css:1 @import ']
    },
    {
      name: 'open brackets',
      file: 'x.js',
      text: IMPORT + '({['.repeat(200_000),
      expected: [IMPORTED]
    },
    {
      name: 'open templates',
      file: 'x.js',
      text: IMPORT + '`${'.repeat(200_000),
      expected: [IMPORTED]
    },
    {
      name: 'open comments',
      file: 'x.js',
      text: IMPORT + '/*'.repeat(1_000_000),
      expected: [IMPORTED]
    },
    {
      name: 'a literal of 8 MB',
      file: 'x.js',
      text: `${IMPORT}x="${'a'.repeat(8_000_000)}"`,
      expected: [IMPORTED]
    },
    {
      name: 'a literal that exhausts the stack of regular expressions',
      file: 'x.js',
      text: `${IMPORT}x="${"'".repeat(15_000_000)}"`,
      expected: ['unread-file x.js']
    },
    {
      name: 'deeply nested JSON',
      file: 'manifest.json',
      text: `{"icons":${'['.repeat(500_000)}`,
      expected: []
    },
    {
      name: 'very many icons',
      file: 'manifest.json',
      text: JSON.stringify({ icons: Array.from({ length: 20_000 }, () => ({ src: './' })) }),
      expected: []
    }
  ])('$name', async ({ file, text, expected }) => {
    const behind = 'missing-resource y.html:1 no.png'
    const contents = { [file]: text, 'y.html': '<img src=no.png>' }
    expect((await found(contents)).sort()).toEqual([...expected, behind].sort())
  })

  it('leaves out what is larger than anybody writes, and says so', async () => {
    await withSite({ 'index.html': '', 'x.js': IMPORT }, async (files) => {
      const script = files.find(({ path }) => path === 'x.js')
      await truncate(script?.absolutePath ?? '', 50_000_000)
      const { findings, filesRead } = await lintSite({ files, skippedPaths: [] })
      expect(filesRead).toBe(1)
      expect(findings.map(({ message }) => message)).toEqual([
        'was not looked into: it is larger than 16.0 MiB'
      ])
    })
  })

  it('gives way to other work while it reads', async () => {
    await withSite({ 'index.html': '<a href="x">'.repeat(150_000) }, async (files) => {
      let turns = 0
      const timer = setInterval(() => (turns += 1), 1)
      await lintSite({ files, skippedPaths: [] })
      clearInterval(timer)
      expect(turns).toBeGreaterThan(2)
    })
  })

  it.each([
    { name: 'a page', file: 'x.html', text: '<a href=x>'.repeat(200_000) },
    { name: 'a script', file: 'x.js', text: IMPORT + 'a(b);'.repeat(2_000_000) }
  ])('stops in the middle of $name when it is cancelled', async ({ file, text }) => {
    await withSite({ 'index.html': '', [file]: text }, async (files) => {
      const controller = new AbortController()
      const reason = new Error('cancelled')
      setTimeout(() => controller.abort(reason), 60)
      const run = lintSite({ files, skippedPaths: [] }, { signal: controller.signal })
      await expect(run).rejects.toBe(reason)
    })
  })
})
