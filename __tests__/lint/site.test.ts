import { rm } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { lintSite } from '../../src/lint/lint-site.js'
import { brief, withSite, type Contents } from './sites.js'

async function report(contents: Contents, skippedPaths: readonly string[] = []) {
  return withSite(contents, (files) => lintSite({ files, skippedPaths }))
}

describe('names', () => {
  it.each([
    { name: 'no index.html', contents: { 'a.html': '' }, expected: ['no-index index.html'] },
    {
      name: 'index.html further down',
      contents: { 'dist/index.html': '' },
      expected: ['no-index index.html']
    },
    { name: 'nothing at all', contents: {}, expected: [] },
    {
      name: 'files for other hosts',
      contents: {
        'index.html': '',
        _redirects: '',
        _headers: '',
        '404.html': '',
        CNAME: '',
        'a/.htaccess': '',
        'a/404.html': '',
        'a/CNAME': ''
      },
      expected: ['404.html', 'CNAME', '_headers', '_redirects', 'a/.htaccess'].map(
        (file) => `no-effect-file ${file}`
      )
    },
    {
      name: 'what the search for files warns of: characters and twins',
      contents: {
        'index.html': '',
        ...{ 'a+b.png': '', 'a%20b.png': '', 'a#b.png': '', 'a?b.png': '' },
        ...{ 'A.png': '', 'a.png': '', '\u00e4.png': '', 'a\u0308.png': '' }
      },
      expected: []
    }
  ])('$name', async ({ contents, expected }) => {
    expect((await report(contents)).findings.map(brief)).toEqual(expected)
  })

  it('says which file stands where index.html should be', async () => {
    const messages = async (contents: Contents, skipped: string[] = []) =>
      (await report(contents, skipped)).findings[0]?.message
    expect(await messages({ 'dist/index.html': '' })).toMatch(/"dist\/index.html".*`folder`/)
    expect(await messages({ 'Index.html': '' })).toMatch(/not for "Index.html"/)
    expect(await messages({ 'a.html': '' }, ['index.html'])).toMatch(/left out of the upload/)
  })

  it('asks for no index.html where one file is deployed', async () => {
    const { findings } = await withSite({ 'a.pdf': '' }, (files) =>
      lintSite({ files, skippedPaths: [], isSingleFile: true })
    )
    expect(findings).toEqual([])
  })

  it('notes files that are large for a gateway', async () => {
    const file = { path: 'film.mp4', absolutePath: '/nowhere/film.mp4', size: 60 * 1024 * 1024 }
    const { findings } = await lintSite({ files: [file], skippedPaths: [], isSingleFile: false })
    expect(findings.map(brief)).toEqual(['no-index index.html', 'large-file film.mp4'])
  })
})

describe('manifests', () => {
  it.each([
    {
      name: 'absolute',
      json: '{\n"start_url": "/?a",\n"scope": "/",\n"icons": [{"src": "/a.png"}, {"src": "/no.png"}]\n}',
      expected: [
        'manifest-scope app/x.webmanifest:2 /?a',
        'manifest-scope app/x.webmanifest:3 /',
        'absolute-resource app/x.webmanifest:4 /a.png',
        'absolute-missing app/x.webmanifest:4 /no.png'
      ]
    },
    {
      name: 'relative',
      json: '{"start_url": "../", "scope": "./", "icons": [{"src": "../a.png"}]}',
      expected: []
    },
    {
      name: 'images of shortcuts',
      json: '{"icons": [], "screenshots": [{"src": "1.png"}], "shortcuts": [{"icons": [{"src": "2.png"}]}]}',
      expected: [
        'missing-resource app/x.webmanifest:1 1.png',
        'missing-resource app/x.webmanifest:1 2.png'
      ]
    },
    { name: 'no manifest', json: '{"files": ["/a.png"]}', expected: [] },
    { name: 'broken', json: '{"icons": ', expected: [] },
    {
      name: 'odd types',
      json: '{"icons": [null, 1, {"src": 2}, "x"], "start_url": ["/"], "shortcuts": {"icons": 1}}',
      expected: []
    },
    { name: 'a list', json: '["/a.png"]', expected: [] },
    { name: 'inherited names', json: '{"__proto__": {"start_url": "/"}}', expected: [] }
  ])('$name', async ({ json, expected }) => {
    const contents = { 'index.html': '', 'a.png': '', 'app/x.webmanifest': json }
    expect((await report(contents)).findings.map(brief)).toEqual(expected)
  })
})

describe('report', () => {
  const BAD = '<script src="/app.js"></script>'

  it.each([
    { name: 'nothing known', head: '', extra: {}, framework: undefined, fix: /relative-links/ },
    {
      name: 'Hugo',
      head: '<meta name="generator" content="Hugo 0.155.0">',
      extra: {},
      framework: 'Hugo',
      fix: /relativeURLs/
    },
    {
      name: 'Docusaurus',
      head: '<meta name=generator content="Docusaurus v3.9.2">',
      extra: {},
      framework: 'Docusaurus',
      fix: /experimental_router/
    },
    {
      name: 'Eleventy',
      head: '<meta name=generator content="Eleventy v3.1.2">',
      extra: {},
      framework: 'Eleventy',
      fix: /HtmlBasePlugin/
    },
    {
      name: 'Jekyll',
      head: '<meta name=generator content="Jekyll v4.4.1">',
      extra: {},
      framework: 'Jekyll',
      fix: /_site/
    },
    {
      name: 'VuePress',
      head: '<meta name=generator content="VuePress 2.0.0-rc.26">',
      extra: {},
      framework: 'VuePress',
      fix: /--without-scripts/
    },
    {
      name: 'Hexo',
      head: '<meta name=generator content="Hexo 8.1.1">',
      extra: {},
      framework: 'Hexo',
      fix: /relative_link/
    },
    {
      name: 'MkDocs',
      head: '<meta name=generator content="mkdocs-1.6.1, mkdocs-material-9.7.1">',
      extra: {},
      framework: 'MkDocs',
      fix: /site_url/
    },
    {
      name: 'Gatsby',
      head: '<div id="___gatsby"></div>',
      extra: {},
      framework: 'Gatsby',
      fix: /--without-scripts/
    },
    {
      name: 'Nuxt',
      head: '<script src="/_nuxt/B1.js"></script>',
      extra: { '_nuxt/B1.js': '' },
      framework: 'Nuxt',
      fix: /noScripts/
    },
    {
      name: 'Angular',
      head: '<base href="/"><app-root ng-version="21.0.1"></app-root>',
      extra: {},
      framework: 'Angular',
      fix: /--base-href/
    },
    {
      name: 'Angular, by its bundle',
      head: '<script src="polyfills-5CFQRCPP.js"></script>',
      extra: { 'polyfills-5CFQRCPP.js': '' },
      framework: 'Angular',
      fix: /--base-href/
    },
    {
      name: 'Create React App',
      head: '<script src="/static/js/main.8f1dc5d4.js"></script>',
      extra: {},
      framework: 'Create React App',
      fix: /homepage/
    }
  ])('framework and fix: $name', async ({ head, extra, framework, fix }) => {
    const contents = { 'index.html': `${head}${BAD}`, 'app.js': '', ...extra }
    const found = await report(contents)
    expect(found.framework).toBe(framework)
    expect(found.fixes?.['absolute-resource']).toMatch(fix)
  })

  it('offers no fix for what no setting would cure', async () => {
    const contents = {
      'index.html': '<meta name=generator content=Hugo><img src=no.png>',
      '404.html': ''
    }
    const found = await report(contents)
    expect(found.framework).toBe('Hugo')
    expect(found.findings).toHaveLength(2)
    expect(found.fixes).toBeUndefined()
  })

  it('puts the worst first, then sorts by file and line', async () => {
    const contents = {
      'index.html': '<a href=/b.html>\n<img src=/no.png>\n<img src=no2.png>\n<img src=no1.png>',
      'b.html': '<img src=no3.png>'
    }
    expect((await report(contents)).findings.map(brief)).toEqual([
      'missing-resource b.html:1 no3.png',
      'missing-resource index.html:3 no2.png',
      'missing-resource index.html:4 no1.png',
      'absolute-link index.html:1 /b.html',
      'absolute-missing index.html:2 /no.png'
    ])
  })

  it('keeps a thousand findings of a rule and counts the rest', async () => {
    const images = Array.from({ length: 1200 }, (_, i) => `<img src=no${i}.png>`).join('')
    const found = await report({ 'index.html': `${images}<a href=nowhere>` })
    expect(found.findings).toHaveLength(1001)
    expect(found.omitted).toEqual({ 'missing-resource': 200 })
  })

  it('counts what it read, and has no count of omitted findings where there are none', async () => {
    const found = await report({ 'index.html': '', 'a.css': '', 'a.js': '', 'a.png': '' })
    expect(found).toEqual({ findings: [], filesRead: 3 })
  })

  it('notes a file that vanished, without the path of the machine', async () => {
    await withSite({ 'index.html': '', 'gone.html': '' }, async (files) => {
      const gone = files.find(({ path }) => path === 'gone.html')?.absolutePath ?? ''
      await rm(gone)
      const { findings } = await lintSite({ files, skippedPaths: [] })
      expect(findings).toEqual([
        {
          rule: 'unread-file',
          severity: 'note',
          file: 'gone.html',
          message: 'was not looked into: ENOENT'
        }
      ])
    })
  })

  it('ends with the reason of an aborted signal', async () => {
    const reason = new Error('stop')
    await withSite({ 'index.html': '' }, async (files) => {
      const signal = AbortSignal.abort(reason)
      await expect(lintSite({ files, skippedPaths: [] }, { signal })).rejects.toBe(reason)
    })
  })
})

describe('a very large build', () => {
  const broken = '<img src="/missing.png">'
  const pages = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`blog/${n}.html`, broken + ' '.repeat(1_000)])
  )

  it.each([
    { budgetBytes: undefined, read: 41, left: undefined },
    { budgetBytes: 100_000, read: 41, left: undefined },
    { budgetBytes: 10_240, read: 11, left: 30 }
  ])('is looked into as far as $budgetBytes bytes allow', async ({ budgetBytes, read, left }) => {
    const contents = { ...pages, 'index.html': '<p>' }
    const lint = await withSite(contents, (files) =>
      lintSite({ files, skippedPaths: [] }, { budgetBytes })
    )
    expect(lint).toMatchObject({ filesRead: read })
    expect(lint.filesLeft).toBe(left)
    expect(lint.findings).toHaveLength(read - 1)
  })
})
