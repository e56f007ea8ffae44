import { describe, expect, it } from '@jest/globals'
import { lintSite } from '../../src/lint/lint-site.js'
import { brief, withSite, type Contents } from './sites.js'

const SITE: Contents = {
  'index.html': '<!doctype html><title>x</title>',
  'a.png': '',
  'app.js': ''
}

/** `severity rule file:line reference` of all findings. */
async function found(contents: Contents): Promise<string[]> {
  return withSite({ ...SITE, ...contents }, async (files) => {
    const { findings } = await lintSite({ files, skippedPaths: [] })
    return findings.map((finding) => `${finding.severity} ${brief(finding)}`)
  })
}

const page = (body: string): Contents => ({
  'index.html': `<!doctype html><title>x</title>${body}`
})

describe('other hosts and the own machine', () => {
  it.each([
    {
      name: 'a style sheet of the development server',
      html: '<link rel=stylesheet href=http://localhost:1313/css/a.css>',
      expected: ['error local-address index.html:1 http://localhost:1313/css/a.css']
    },
    {
      name: 'a script, a picture and an icon of it',
      html: '<script src=//127.0.0.1:8080/x.js></script><img src=http://[::1]/a.png><link rel=icon href=http://app.localhost/i.png>',
      expected: [
        'error local-address index.html:1 //127.0.0.1:8080/x.js',
        'error local-address index.html:1 http://[::1]/a.png',
        'warning local-address index.html:1 http://app.localhost/i.png'
      ]
    },
    {
      name: 'a file of the disk',
      html: '<img src=file:///home/me/a.png>',
      expected: ['error local-address index.html:1 file:///home/me/a.png']
    },
    {
      name: 'a link to it, as manuals have',
      html: '<a href=http://localhost:3000/>open it</a>',
      expected: ['note local-address index.html:1 http://localhost:3000/']
    },
    {
      name: 'what scripts ask it for',
      html: '<script>fetch("http://localhost:3000/api")</script>',
      expected: ['warning local-address index.html:1 http://localhost:3000/api']
    },
    {
      name: 'code over plain HTTP, and pictures',
      html: '<script src=http://cdn.test/x.js></script><iframe src=http://x.test/></iframe><img src=http://x.test/b.png><a href=http://x.test/>',
      expected: [
        'error insecure-resource index.html:1 http://cdn.test/x.js',
        'error insecure-resource index.html:1 http://x.test/',
        'warning insecure-resource index.html:1 http://x.test/b.png'
      ]
    },
    {
      name: 'a host that the site was made for',
      html: '<script src=https://me.test/app.js></script><img src=//me.test/a.png><img src=https://me.test/no.png>',
      expected: [
        'warning other-host index.html:1 //me.test/a.png',
        'warning other-host index.html:1 https://me.test/app.js'
      ].reverse()
    },
    {
      name: 'links to the host that a page calls its own',
      html: '<link rel=canonical href=https://me.test/><a href=https://me.test/b.html>b</a><a href=https://you.test/b.html>b</a><link rel=alternate href=https://me.test/b.html>',
      expected: ['warning other-host index.html:1 https://me.test/b.html']
    },
    {
      name: 'a base on another host',
      html: '<base href=https://other/><script src=/app.js></script>',
      expected: ['error base-href index.html:1 https://other/']
    }
  ])('$name', async ({ html, expected }) => {
    expect((await found({ ...page(html), 'b.html': SITE['index.html']! })).sort()).toEqual(
      [...expected].sort()
    )
  })
})

describe('what a gateway finds at a path', () => {
  it.each([
    {
      name: 'a folder without index.html beside a page of its name',
      reference: 'blog',
      expected: ['warning extensionless-link index.html:1 blog']
    },
    {
      name: 'the same with a slash',
      reference: 'blog/',
      expected: ['warning extensionless-link index.html:1 blog/']
    },
    { name: 'a folder with its index.html', reference: 'docs', expected: [] },
    {
      name: 'a file with a slash behind it',
      reference: 'blog.html/',
      expected: ['note missing-link index.html:1 blog.html/']
    }
  ])('$name', async ({ reference, expected }) => {
    const contents = { 'blog/one.html': '', 'blog.html': '', 'docs/index.html': '' }
    expect(await found({ ...page(`<a href="${reference}">`), ...contents })).toEqual(expected)
  })

  it('is no script and no picture where a folder is', async () => {
    const html = '<script src=docs/></script><img src=docs><iframe src=docs/></iframe>'
    expect(await found({ ...page(html), 'docs/index.html': '' })).toEqual([
      'error missing-resource index.html:1 docs/',
      'error missing-resource index.html:1 docs'
    ])
  })

  it('is no picture where only a page has the name', async () => {
    expect(await found({ ...page('<img src=blog>'), 'blog.html': '' })).toEqual([
      'error missing-resource index.html:1 blog'
    ])
  })
})

describe('places where addresses hide', () => {
  it.each([
    {
      name: 'a page in a page',
      html: '<iframe srcdoc="<p>\n<img src=/a.png><base href=/x/>"></iframe><img src=no.png>',
      expected: [
        'error missing-resource index.html:2 no.png',
        'error absolute-resource index.html:2 /a.png'
      ]
    },
    {
      name: 'pictures that are loaded later',
      html: '<img data-src=/a.png data-srcset="/a.png 1x, no.png 2x">',
      expected: [
        'warning js-absolute index.html:1 /a.png',
        'warning js-missing index.html:1 no.png'
      ]
    },
    {
      name: 'elements that a script defines',
      html: '<model-viewer src=/app.js poster=no.webp></model-viewer><my-box src=x></my-box>',
      expected: [
        'warning js-absolute index.html:1 /app.js',
        'warning js-missing index.html:1 no.webp'
      ]
    }
  ])('$name', async ({ html, expected }) => {
    expect((await found(page(html))).sort()).toEqual([...expected].sort())
  })

  it('are pictures in SVG files, which break no page', async () => {
    const svg =
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><title/><style/>\n<image href="/a.png"/><a href="no.html"/><![CDATA[<image href="/a.png"/>]]></svg>'
    expect(await found({ 'x.svg': svg })).toEqual([
      'warning absolute-resource x.svg:2 /a.png',
      'note missing-link x.svg:2 no.html'
    ])
  })

  it('is a web manifest under any name, with a start page that is missing', async () => {
    const json = '{"start_url": "start.html", "icons": [{"src": "/a.png"}]}'
    expect(await found({ ...page('<link rel=manifest href=app.json>'), 'app.json': json })).toEqual(
      [
        'warning absolute-resource app.json:1 /a.png',
        'warning manifest-scope app.json:1 start.html'
      ]
    )
  })
})

describe('weights', () => {
  it.each([
    {
      name: 'a page that leaves at once',
      html: '<meta http-equiv=refresh content="0; url=/en/">',
      expected: ['error absolute-link index.html:1 /en/']
    },
    {
      name: 'a page that leaves at once for nowhere',
      html: '<meta http-equiv=refresh content="1;url=de/">',
      expected: ['error missing-link index.html:1 de/']
    },
    {
      name: 'a page that is read first',
      html: '<meta http-equiv=refresh content="600; url=/en/">',
      expected: ['warning absolute-link index.html:1 /en/']
    },
    {
      name: 'an import that a page cannot do without',
      html: '<script type=module>import "/app.js"</script>',
      expected: ['error js-absolute index.html:1 /app.js']
    },
    {
      name: 'an import that comes later',
      html: '<script type=module>import("/app.js")</script>',
      expected: ['warning js-absolute index.html:1 /app.js']
    },
    {
      name: 'an icon, a manifest, a preload',
      html: '<link rel=icon href=/a.png><link rel=modulepreload href=/app.js>',
      expected: [
        'warning absolute-resource index.html:1 /a.png',
        'warning absolute-resource index.html:1 /app.js'
      ]
    }
  ])('$name', async ({ html, expected }) => {
    expect(await found({ ...page(html), 'en/index.html': SITE['index.html']! })).toEqual(expected)
  })

  it('of a static import are an error only where a page loads the script', async () => {
    const contents = { 'js/a.js': 'import "./no.js"', 'js/b.js': 'import "./no.js"' }
    expect(
      await found({ ...page('<script type=module src=js/a.js></script>'), ...contents })
    ).toEqual(['error js-missing js/a.js:1 ./no.js', 'warning js-missing js/b.js:1 ./no.js'])
  })
})

describe('what looks wrong and is not', () => {
  const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
  const windows1251 = Uint8Array.from([
    ...Buffer.from('<!doctype html><meta charset=windows-1251><img src="'),
    0xe4,
    ...Buffer.from('.png">')
  ])

  it.each([
    {
      name: 'a page in Latin-1 that says so',
      contents: {
        'index.html': latin1('<!doctype html><meta charset="iso-8859-1"><img src="é.png">'),
        'é.png': ''
      }
    },
    {
      name: 'a page in Latin-1 that could be read as UTF-8',
      contents: {
        'index.html': latin1('<!doctype html><meta charset="iso-8859-1"><img src="Ã©.png">'),
        'Ã©.png': ''
      }
    },
    {
      name: 'a page in UTF-8 that says something else behind its mark',
      contents: { 'index.html': '\uFEFF<meta charset="iso-8859-1"><img src="é.png">', 'é.png': '' }
    },
    {
      name: 'a page in Latin-1 that does not',
      contents: { 'index.html': latin1('<!doctype html><img src="é.png">'), 'é.png': '' }
    },
    { name: 'a page in Cyrillic', contents: { 'index.html': windows1251, 'д.png': '' } },
    {
      name: 'a style sheet in Latin-1',
      contents: { 'a.css': latin1('@charset "latin1"; a{background:url(é.png)}'), 'é.png': '' }
    },
    {
      name: 'the source of a picture, whose src no browser reads',
      contents: page('<picture><source src=no.png srcset=a.png><img src=a.png></picture>')
    },
    {
      name: 'XHTML',
      contents: {
        'x.xhtml':
          '<?xml version="1.0"?><html><head><title/><script src="app.js"/></head><body><img src="a.png"/><textarea/></body></html>'
      }
    },
    {
      name: 'a part of a page that a script puts into another',
      contents: {
        ...page('<script src=app.js></script>'),
        'app.js': 'load({ templateUrl: "views/home.html" })',
        'views/home.html': '<p><img src=a.png></p>'
      }
    },
    {
      name: 'a part of a page, named by an attribute',
      contents: {
        ...page('<div hx-get="parts/x.html?a=1"></div>'),
        'parts/x.html': '<img src=a.png>'
      }
    }
  ])('$name', async ({ contents }) => {
    expect(await found(contents)).toEqual([])
  })

  it('is no part of a page that has what makes a page, or that nobody names', async () => {
    const contents = {
      ...page('<div hx-get=x.html></div>'),
      'x.html': '<!doctype html><img src=no.png>',
      'y.html': '<img src=no.png>'
    }
    expect(await found(contents)).toEqual([
      'error missing-resource x.html:1 no.png',
      'error missing-resource y.html:1 no.png'
    ])
  })

  it('is an absolute address in a part of a page only a warning', async () => {
    const contents = { ...page('<div hx-get=x.html></div>'), 'x.html': '<img src=/a.png>' }
    expect(await found(contents)).toEqual(['warning absolute-resource x.html:1 /a.png'])
  })
})
