import { describe, expect, it } from '@jest/globals'
import { lintSite } from '../../src/lint/lint-site.js'
import { brief, withSite } from './sites.js'

const SITE = {
  'index.html': '',
  'js/b.js': '',
  'data/x.json': '',
  'about.html': '',
  '_next/x.js': ''
}

async function found(script: string): Promise<string[]> {
  return withSite({ ...SITE, 'js/a.js': script }, async (files) => {
    const { findings } = await lintSite({ files, skippedPaths: [] })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    return findings.map((finding) => brief(finding).replace('js/a.js:', ''))
  })
}

describe('addresses in scripts', () => {
  it.each([
    {
      name: 'any quoted file',
      js: 'x = ["/data/x.json"]',
      expected: ['js-absolute 1 /data/x.json']
    },
    {
      name: 'template without substitution',
      js: 'x = `/data/x.json?v=1`',
      expected: ['js-absolute 1 /data/x.json?v=1']
    },
    {
      name: 'base path',
      js: 'x = "/repository/js/b.js"',
      expected: ['js-absolute 1 /repository/js/b.js']
    },
    {
      name: 'line',
      js: '/*\n*/ x = `\n`; y =\n"/data/x.json"',
      expected: ['js-absolute 4 /data/x.json']
    },
    {
      name: 'fetch',
      js: 'fetch("/data/x.json"); fetch("/api/users")',
      expected: ['js-absolute 1 /data/x.json', 'absolute-missing 1 /api/users']
    },
    {
      name: 'fetch below a folder',
      js: 'fetch("/data/" + name)',
      expected: ['js-absolute 1 /data/']
    },
    { name: 'worker', js: 'new Worker("/js/b.js")', expected: ['js-absolute 1 /js/b.js'] },
    {
      name: 'imports',
      js: 'import "./b.js"\nimport x from "./no.js"\nexport * from "/js/b.js"\nimport("../no.js")',
      expected: ['js-missing 2 ./no.js', 'js-absolute 3 /js/b.js', 'js-missing 4 ../no.js']
    },
    {
      name: 'import behind a comment',
      js: 'import(/* webpackChunkName: "x" */ "./no.js")',
      expected: ['js-missing 1 ./no.js']
    },
    {
      name: 'own address',
      js: 'new URL("no.png", import.meta.url); new URL("./b.js", import.meta.url)',
      expected: ['js-missing 1 no.png']
    },
    { name: 'importScripts', js: 'importScripts("no.js")', expected: ['js-missing 1 no.js'] },
    {
      name: 'location',
      js: 'window.location = "/about"; location.href = "/about.html"; location.assign("/nowhere")',
      expected: ['js-absolute 1 /about', 'js-absolute 1 /about.html', 'absolute-missing 1 /nowhere']
    },
    {
      name: 'service worker',
      js: 'navigator.serviceWorker.register("/sw.js", { scope: "/" })',
      expected: ['service-worker 1 /sw.js', 'service-worker 1 /']
    },
    { name: 'workbox', js: 'new Workbox("/sw.js")', expected: ['service-worker 1 /sw.js'] },
    { name: 'webpack', js: '__webpack_require__.p="/";', expected: ['js-public-path 1 /'] },
    {
      name: 'vite, function',
      js: 'r="modulepreload",u=function(e){return"/"+e}',
      expected: ['js-public-path 1 /']
    },
    { name: 'vite, arrow', js: 'r="modulepreload",u=e=>"/"+e', expected: ['js-public-path 1 /'] },
    { name: 'turbopack', js: 'let r = "/_next/"', expected: ['js-public-path 1 /_next/'] }
  ])('$name', async ({ js, expected }) => {
    expect((await found(js)).sort()).toEqual([...expected].sort())
  })

  it.each([
    { name: 'concatenation', js: 'x = cdn + "/js/b.js"; y = "/js/b.js" + version' },
    { name: 'substitution', js: 'x = `${cdn}/js/b.js`' },
    { name: 'comments', js: '// "/js/b.js"\n/* fetch("/js/b.js") */' },
    { name: 'regular expression', js: 'x = /"\\/js\\/b.js"/' },
    {
      name: 'text with a path in it',
      js: 'x = "see /js/b.js"; y = `\n<script src="/js/b.js"></script>\n`'
    },
    {
      name: 'routes',
      js: 'routes = [{ path: "/" }, { path: "/about" }]; location = "/"; go({ location: "/" })'
    },
    { name: 'other hosts', js: 'fetch("https://x/y"); fetch("//x/y"); import("https://x/y.js")' },
    { name: 'packages', js: 'import x from "lodash"; import("vue")' },
    {
      name: 'a map',
      js: 'map.register("/x"); p.p = "/"; text.replace("/a", "/b"); scope = { scope: "/" }'
    },
    { name: 'a method that returns a path', js: 'x = function (e) { return "/" + e }' },
    {
      name: 'an address that only the page can resolve',
      js: 'fetch("x.json"); new Worker("x.js")'
    },
    { name: 'nothing that parses', js: '}}} "unclosed\n `${`${`' }
  ])('nothing in: $name', async ({ js }) => {
    expect(await found(js)).toEqual([])
  })

  it('resolves what an inline script asks for against its page, and its base', async () => {
    const script = '<script>\nfetch("x.json")\nimport("./b.js")</script>'
    const contents = {
      ...SITE,
      'index.html': script,
      'data/index.html': script,
      'js/index.html': `<base href="../data/">${script}`
    }
    await withSite(contents, async (files) => {
      const { findings } = await lintSite({ files, skippedPaths: [] })
      expect(findings.map(brief)).toEqual([
        'js-missing data/index.html:3 ./b.js',
        'js-missing index.html:2 x.json',
        'js-missing index.html:3 ./b.js',
        'js-missing js/index.html:3 ./b.js'
      ])
    })
  })
})
