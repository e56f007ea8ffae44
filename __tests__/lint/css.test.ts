import { describe, expect, it } from '@jest/globals'
import { lintSite } from '../../src/lint/lint-site.js'
import { brief, withSite } from './sites.js'

describe('addresses in style sheets', () => {
  it.each([
    { name: 'relative to the style sheet', css: 'a{background:url(b.png)}', expected: [] },
    {
      name: 'absolute',
      css: 'a{background:url( "/css/b.png" )}',
      expected: ['absolute-resource css/a.css:1 /css/b.png']
    },
    {
      name: 'missing, line',
      css: '\n\na{background:url(no.png)}',
      expected: ['missing-resource css/a.css:3 no.png']
    },
    {
      name: 'imports',
      css: '@import "x.css" screen;@import url(y.css);@IMPORT \'z.css\';',
      expected: [
        'missing-resource css/a.css:1 x.css',
        'missing-resource css/a.css:1 y.css',
        'missing-resource css/a.css:1 z.css'
      ]
    },
    {
      name: 'image set',
      css: 'a{background:image-set("1.png" 1x, url(2.png) 2x type("image/png"))}',
      expected: ['missing-resource css/a.css:1 1.png', 'missing-resource css/a.css:1 2.png']
    },
    {
      name: 'escapes',
      css: String.raw`a{background:url(b\.png)} b{background:url("\62.png")}`,
      expected: []
    },
    {
      name: 'fragments and data',
      css: 'a{mask:url(#m);background:url(data:image/png;base64,AA)}',
      expected: []
    },
    { name: 'comments', css: '/* url(/css/b.png) */ a{}', expected: [] },
    {
      name: 'namespaces',
      css: '@namespace url(no.png); @namespace svg "no.png";',
      expected: []
    },
    { name: 'strings', css: 'a::after{content:"url(/css/b.png)"}', expected: [] },
    {
      name: 'broken',
      css: 'a{background:url(no.png',
      expected: ['missing-resource css/a.css:1 no.png']
    },
    { name: 'empty', css: 'a{background:url()}', expected: [] },
    { name: 'sourceMappingURL', css: 'a{}\n/*# sourceMappingURL=no.css.map */', expected: [] }
  ])('$name', async ({ css, expected }) => {
    await withSite({ 'index.html': '', 'css/a.css': css, 'css/b.png': '' }, async (files) => {
      const { findings } = await lintSite({ files, skippedPaths: [] })
      expect(findings.map(brief)).toEqual(expected)
    })
  })
})
