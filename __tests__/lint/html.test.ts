import { describe, expect, it } from '@jest/globals'
import { lintSite } from '../../src/lint/lint-site.js'
import { brief, withSite, type Contents } from './sites.js'

const SITE: Contents = {
  'a.png': '',
  'deep/er/b.png': '',
  'app.js': '',
  'style.css': '',
  'about.html': '',
  'docs/index.html': '',
  'name with space & ü.png': ''
}

/** Findings in `page/index.html`, without the file name. */
async function found(html: string | Uint8Array, more: Contents = {}): Promise<string[]> {
  const contents = { 'index.html': '', ...SITE, 'page/index.html': html, ...more }
  return withSite(contents, async (files) => {
    const { findings } = await lintSite({ files, skippedPaths: ['.well-known/x.png', '.git'] })
    return findings
      .filter(({ file }) => file === 'page/index.html')
      .map((finding) => brief(finding).replace(' page/index.html:', ' '))
  })
}

describe('references of a page', () => {
  it.each([
    { name: 'relative to a file', html: '<img src=../a.png>', expected: [] },
    {
      name: 'absolute to a file',
      html: '<img src=/a.png>',
      expected: ['absolute-resource 1 /a.png']
    },
    {
      name: 'upper case and quotes',
      html: "<IMG SRC='/a.png'>",
      expected: ['absolute-resource 1 /a.png']
    },
    { name: 'missing', html: '\n<img src=a.png>', expected: ['missing-resource 2 a.png'] },
    {
      name: 'absolute and missing',
      html: '<img src=/b.png>',
      expected: ['absolute-missing 1 /b.png']
    },
    {
      name: 'query and fragment',
      html: '<img src="../a.png?v=1#x"><img src="?a"><a href="#b">',
      expected: []
    },
    {
      name: 'percent-encoded',
      html: '<img src="../name%20with%20space%20&amp;%20%C3%BC.png"><img src="../name with space & ü.png">',
      expected: []
    },
    {
      name: 'badly encoded',
      html: '<img src="../%zz.png">',
      expected: ['missing-resource 1 ../%zz.png']
    },
    {
      name: 'backslashes and dots',
      html: String.raw`<img src="..\deep\.\er\b.png"><img src="./%2e%2e/a.png">`,
      expected: []
    },
    {
      name: 'other places',
      html: '<img src="data:image/png;base64,AA=="><img src=//cdn/x.png><img src=https://x/y.png><a href=mailto:x@y><a href="javascript:x()"><img src=blob:x><img src="">',
      expected: []
    },
    {
      name: 'climbing out',
      html: '<img src=../../a.png>',
      expected: ['missing-resource 1 ../../a.png']
    },
    {
      name: 'climbing link',
      html: '<a href=../../about.html>',
      expected: ['absolute-link 1 ../../about.html']
    },
    {
      name: 'srcset',
      html: '<img srcset="/a.png 1x,../a.png 2x, data:image/png;base64,A,B 3x, no.png 100w"><link rel=preload imagesrcset="/a.png">',
      expected: ['absolute-resource 1 /a.png', 'missing-resource 1 no.png']
    },
    {
      name: 'every kind of resource',
      html: '<script src=1></script><link rel=stylesheet href=2><link rel="shortcut icon" href=3><video src=4 poster=5><source src=6><track src=7><embed src=8><object data=9></object><iframe src=10></iframe><input type=image src=11><table background=12><svg><image xlink:href=13 /><use href=14 /></svg><audio src=15>',
      // A page is whole without its icon, so that comes behind the errors.
      expected: [...Array.from({ length: 15 }, (_, i) => i + 1).filter((i) => i !== 3), 3].map(
        (i) => `missing-resource 1 ${i}`
      )
    },
    {
      name: 'every kind of link',
      html: '<a href=/about.html>x</a><area href=/docs/><form action=/about.html?x><button formaction=/docs>x</button><link rel=prefetch href=/about><link rel=alternate href=/docs/index.html><meta http-equiv=refresh content="0; URL=\'/\'">',
      // A page that leaves at once is an error, so that comes first.
      expected: [
        '/',
        '/about.html',
        '/docs/',
        '/about.html?x',
        '/docs',
        '/about',
        '/docs/index.html'
      ].map((reference) => `absolute-link 1 ${reference}`)
    },
    {
      name: 'names that are not fetched',
      html: '<link rel=canonical href=/about.html><link rel=preconnect href=/>',
      expected: []
    },
    {
      name: 'link without .html',
      html: '<a href=../about>',
      expected: ['extensionless-link 1 ../about']
    },
    { name: 'folders', html: '<a href=../docs><a href=../docs/><a href=../deep/>', expected: [] },
    { name: 'missing link', html: '<a href=nowhere>', expected: ['missing-link 1 nowhere'] },
    {
      name: 'placeholders',
      html: '<img src="{{ x }}.png"><img src="%PUBLIC_URL%/a.png">',
      expected: ['placeholder 1 {{ x }}.png', 'placeholder 1 %PUBLIC_URL%/a.png']
    },
    {
      name: 'left out of the upload',
      html: '<img src=../.well-known/x.png><a href=/.git/config>',
      expected: ['skipped-resource 1 ../.well-known/x.png', 'skipped-link 1 /.git/config']
    },
    {
      name: 'the same twice',
      html: '<img src=no.png>\n<img src=no.png>',
      expected: ['missing-resource 1 no.png']
    },
    {
      name: 'style attribute',
      html: '<p style="background: url(/a.png)">',
      expected: ['absolute-resource 1 /a.png']
    },
    {
      name: 'style element',
      html: '<style>\n@import "/style.css";\n</style>',
      expected: ['absolute-resource 2 /style.css']
    },
    {
      name: 'island',
      html: '<astro-island component-url=/app.js>',
      expected: ['absolute-resource 1 /app.js']
    },
    {
      name: 'import map',
      html: '<script type=importmap>{"imports":{"/key.js":"/app.js","x":"../no.js"}}</script><script type=importmap>{</script>',
      expected: ['absolute-resource 1 /app.js', 'missing-resource 1 ../no.js']
    }
  ])('$name', async ({ html, expected }) => {
    expect(await found(html)).toEqual(expected)
  })

  it.each([
    {
      name: 'template',
      html: '<template><img src=/a.png><template></template><script src=/app.js></script></template>'
    },
    {
      name: 'conditional comment',
      html: '<!--[if IE]><script src="/app.js"></script><![endif]-->'
    },
    { name: 'comment', html: '<!-- <img src=/a.png> -->' },
    {
      name: 'code sample',
      html: '<pre>&lt;img src="/a.png"&gt;</pre><textarea><img src=/a.png></textarea><xmp><img src=/a.png></xmp>'
    },
    {
      name: 'structured data',
      html: '<script type="application/ld+json">{"image":"/a.png"}</script>'
    },
    { name: 'client template', html: '<script type="text/x-template"><img src="/a.png"></script>' },
    { name: 'page data', html: '<script type="application/json">["/a.png"]</script>' },
    { name: 'attributes of templates', html: '<img :src="x" data-src="#1" data-bg=red>' },
    { name: 'title', html: '<title><img src=/a.png></title>' },
    { name: 'noscript data', html: '<noscript><p>no</p></noscript>' }
  ])('nothing in: $name', async ({ html }) => {
    expect(await found(html)).toEqual([])
  })

  it.each([
    {
      name: 'downlevel-revealed comment',
      html: '<!--[if !IE]><!--><img src=/a.png><!--<![endif]-->'
    },
    { name: 'shadow root', html: '<template shadowrootmode=open><img src=/a.png></template>' },
    { name: 'behind a template', html: '<template><b></template><img src=/a.png>' },
    { name: 'noscript', html: '<noscript><img src=/a.png></noscript>' },
    {
      name: 'behind an empty SVG script',
      html: '<svg><script/><style/><title/></svg><img src=/a.png>'
    },
    { name: 'CDATA', html: '<svg><![CDATA[ <b> ]]></svg><img src=/a.png>' },
    { name: 'byte order mark', html: '\ufeff<img src=/a.png>' },
    { name: 'UTF-16', html: Buffer.from('\ufeff<img src=/a.png>', 'utf16le') },
    {
      name: 'UTF-16, big end first',
      html: Buffer.from('\ufeff<img src=/a.png>', 'utf16le').swap16()
    },
    {
      name: 'invalid UTF-8',
      html: Buffer.concat([Buffer.from([0xff, 0xc3, 0x28]), Buffer.from('<img src=/a.png>')])
    }
  ])('a finding in: $name', async ({ html }) => {
    expect(await found(html)).toEqual(['absolute-resource 1 /a.png'])
  })
})

describe('base', () => {
  it.each([
    {
      name: 'root',
      html: '<base href="/"><img src=a.png><img src=/a.png>',
      expected: ['absolute-resource 1 /a.png', 'base-href 1 /']
    },
    {
      name: 'relative',
      html: '<base href="../deep/er/"><img src=b.png><img src=a.png>',
      expected: ['missing-resource 1 a.png']
    },
    {
      name: 'above the root',
      html: '<base href="../../"><img src=a.png>',
      expected: ['base-href 1 ../../']
    },
    { name: 'a file', html: '<base href="../deep/er/x.html"><img src=b.png>', expected: [] },
    {
      name: 'another host',
      html: '<base href="https://x/"><img src=no.png><img src=/a.png>',
      expected: ['base-href 1 https://x/']
    },
    { name: 'the second', html: '<base target=_top><base href="./"><base href="/">', expected: [] },
    {
      name: 'set by a script',
      html: "<script>var b = document.createElement('base'); b.href = x</script><img src=no.png>",
      expected: []
    }
  ])('$name', async ({ html, expected }) => {
    expect(await found(html)).toEqual(expected)
  })
})

describe('where the target is', () => {
  it.each([
    {
      name: 'behind a base path',
      reference: '/repository/app.js',
      expected: 'absolute-resource',
      message: /"app.js"/
    },
    {
      name: 'in a site inside the build',
      reference: '/own.js',
      expected: 'absolute-resource',
      message: /"page\/own.js"/
    },
    {
      name: 'in other case',
      reference: '../App.js',
      expected: 'missing-resource',
      message: /"app.js" differs in case/
    },
    {
      name: 'right only at the root',
      reference: './deep/er/b.png',
      expected: 'missing-resource',
      message: /exists as "deep\/er\/b.png"/
    },
    {
      name: 'in no such build',
      reference: '/other/thing.js',
      expected: 'absolute-missing',
      message: /not in this build/
    }
  ])('$name', async ({ reference, expected, message }) => {
    const html = `<script src="${reference}"></script>`
    const contents = { ...SITE, 'index.html': '', 'page/index.html': html, 'page/own.js': '' }
    await withSite(contents, async (files) => {
      const { findings } = await lintSite({ files, skippedPaths: [] })
      expect(findings.map(({ rule }) => rule)).toEqual([expected])
      expect(findings[0]?.message).toMatch(message)
    })
  })
})
