import { describe, expect, it } from '@jest/globals'
import type { LintReport } from '../../src/model.js'
import { FRAMEWORKS } from '../../src/lint/frameworks.js'
import { lintSite } from '../../src/lint/lint-site.js'
import { brief, withSite, type Contents } from './sites.js'

async function report(contents: Contents): Promise<LintReport> {
  return withSite({ 'index.html': '', ...contents }, async (files) =>
    lintSite({ files, skippedPaths: [] })
  )
}

async function routers(contents: Contents): Promise<string[]> {
  const { findings } = await report(contents)
  return findings
    .filter(({ rule }) => rule === 'client-router')
    .map((finding) => `${finding.severity} ${brief(finding)}`)
}

const page = (html: string): Contents => ({ 'index.html': `<!doctype html>${html}` })

describe('a router of a tool, which goes by the path', () => {
  it.each([
    {
      name: 'React Router',
      html: '<script>window.__reactRouterContext = {}</script>',
      where: 'index.html:1'
    },
    {
      name: 'Nuxt',
      html: '<div id=__nuxt></div>\n<script>window.__NUXT__={}</script>',
      where: 'index.html:2'
    },
    {
      name: 'VitePress',
      html: '<meta name=generator content="VitePress v1.6.4"><script>window.__VP_SITE_DATA__=1</script>',
      where: 'index.html:1'
    },
    {
      name: 'Docusaurus',
      html: '<html data-has-hydrated=false><meta name=generator content="Docusaurus v3.9.2">',
      where: 'index.html'
    },
    {
      name: 'Rspress',
      html: '<meta name=generator content="Rspress v1"><script src=static/js/lib-router.ab12.js></script>',
      where: 'index.html'
    },
    {
      name: 'VuePress',
      html: '<meta name=generator content="VuePress 2"><script src=assets/app-Bx12.js></script>',
      where: 'index.html'
    },
    {
      name: 'Gatsby',
      html: '<div id=___gatsby></div><script>window.pagePath="/"</script>',
      where: 'index.html:1'
    },
    {
      name: 'SvelteKit',
      html: '<script>{ __sveltekit_1 = { base: "" }; kit.start(app, element) }</script><script src=_app/immutable/a.js></script>',
      where: 'index.html:1'
    }
  ])('$name', async ({ name, html, where }) => {
    const contents = page(html)
    expect(await routers(contents)).toEqual([`error client-router ${where}`])
    const { framework, fixes } = await report(contents)
    expect(framework).toBe(name)
    expect(fixes?.['client-router']).toBe(FRAMEWORKS.find((one) => one.name === name)?.setting)
  })

  it('is none in a page of SvelteKit that was prerendered', async () => {
    const html =
      '<script>{ __sveltekit_1 = { base: "" };\nkit.start(app, element, { node_ids: [0, 2] }) }</script><script src=_app/immutable/a.js></script>'
    expect(await routers(page(html))).toEqual([])
  })

  it('is none where the tool is another one', async () => {
    const html = '<meta name=generator content=Hugo><script>window.pagePath = 1</script>'
    expect(await routers(page(html))).toEqual([])
  })
})

describe('a router of a library', () => {
  const LIBRARIES = [
    {
      name: 'react-router',
      library: 'window.__reactRouterVersion = "7"',
      hash: 'x("relative pathnames are not supported in hash history")'
    },
    {
      name: 'vue-router',
      library: 'guards("beforeRouteLeave")',
      hash: 'return b.includes("#")||(b+="#"),b'
    },
    {
      name: '@angular/router',
      library: 'state.\\u0275routerPageId',
      hash: 'path(){let n=this._platformLocation.hash??"#";return n}'
    }
  ]

  it.each(LIBRARIES)('$name: a warning, with the cure', async ({ library }) => {
    const contents = { ...page('<script src=a.js></script>'), 'a.js': library }
    expect(await routers(contents)).toEqual(['warning client-router a.js'])
    expect((await report(contents)).fixes?.['client-router']).toMatch(/hash routing/)
  })

  it.each(LIBRARIES)('$name: nothing where it goes by the hash', async ({ library, hash }) => {
    const contents = { ...page('<script src=a.js></script>'), 'a.js': library }
    expect(await routers({ ...contents, 'a.js': `${library}\n${hash}` })).toEqual([])
    expect(await routers({ ...contents, 'chunk.js': hash })).toEqual([])
  })
})

describe('a build without scripts', () => {
  const HEAD = '<meta name=generator content="Hugo">'
  const SCRIPT = { 'a.png': '', 'app.js': 'fetch("/a.png")' }

  it('is not warned of files that no page loads', async () => {
    expect((await report({ ...page(HEAD), ...SCRIPT })).findings).toEqual([])
  })

  it.each([
    { name: 'loads one', html: '<script src=app.js></script>' },
    { name: 'loads one through its base', html: '<base href="/"><script src=app.js></script>' },
    { name: 'has one in it', html: '<script>run()</script>' }
  ])('is none where a page $name', async ({ html }) => {
    const { findings } = await report({ ...page(HEAD + html), ...SCRIPT })
    expect(findings.map(brief)).toContain('js-absolute app.js:1 /a.png')
  })
})

describe('a fix that is applied already', () => {
  it.each([
    { name: 'Vite', html: '<script src="./assets/index-AbCd1234.js"></script>' },
    { name: 'Angular', html: '<base href="./"><script src="main-KTRQJZJ6.js"></script>' },
    { name: 'Storybook', html: '<div id="storybook-root"></div>' }
  ])('of $name is not advised again', async ({ name, html }) => {
    const files = { 'assets/index-AbCd1234.js': '', 'main-KTRQJZJ6.js': '', 'b/index.html': '' }
    const { framework, fixes } = await report({ ...page(`${html}<a href="/b/">b</a>`), ...files })
    expect(framework).toBe(name)
    expect(fixes?.['absolute-link']).toMatch(/^(?:Write it relative|Addresses in the HTML body)/)
  })

  it('is advised where it is not', async () => {
    const contents = page('<base href="/"><script src="main-KTRQJZJ6.js"></script>')
    const { framework, fixes } = await report({ ...contents, 'main-KTRQJZJ6.js': '' })
    expect(framework).toBe('Angular')
    expect(fixes?.['base-href']).toMatch(/--base-href/)
  })
})
