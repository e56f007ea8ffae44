import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { itNeeds } from '../support/needs.js'
import { collectSite } from '../../src/site/collect.js'
import { found, options, refusal, siteFolder } from './support/tree.js'

const MONOREPO = {
  'apps/web/dist/index.html': '',
  'apps/api/src/x.ts': '',
  'packages/docs/build/index.html': '',
  'node_modules/x/dist/index.html': ''
}

describe('a glob', () => {
  it.each(['apps/*/dist', 'apps/w?b/dist', 'apps/[w]eb/dist', 'apps/*/dist/', '**/web/dist'])(
    '%s that matches one folder is that folder',
    async (glob) => {
      const workspace = siteFolder(MONOREPO)
      const site = await collectSite(options(join(workspace, glob), { workspace }))
      expect(site.folder).toBe(join(workspace, 'apps/web/dist'))
      expect(site.files.map(({ path }) => path)).toEqual(['index.html'])
    }
  )

  it('may match one file', async () => {
    const workspace = siteFolder({ 'out/report-17.html': '', 'out/x.txt': '' })
    const site = await collectSite(options(join(workspace, 'out/report-*.html'), { workspace }))
    expect(site).toMatchObject({ isSingleFile: true, files: [{ path: 'report-17.html' }] })
  })

  it('is none where a folder has that very name', async () => {
    const workspace = siteFolder({ '[ab]/x': '', 'a/y': '' })
    expect((await found(join(workspace, '[ab]'), { workspace })).files).toEqual(['x'])
  })

  it('works in a workspace whose name is a pattern itself', async () => {
    const workspace = join(siteFolder({ '[w]*?/apps/web/dist/x': '' }), '[w]*?')
    expect((await found(join(workspace, 'apps/*/dist'), { workspace })).files).toEqual(['x'])
  })

  it('that matches several names them', async () => {
    const workspace = siteFolder({ 'apps/a/dist/x': '', 'apps/b/dist/x': '' })
    const error = await refusal(join(workspace, 'apps/*/dist'), { workspace })
    expect(error.message).toContain('matches 2 folders and files, and must match one')
    expect(error.message).toContain('"apps/a/dist", "apps/b/dist"')
  })

  it('that matches nothing says so, and what is there', async () => {
    const workspace = siteFolder(MONOREPO)
    const error = await refusal(join(workspace, 'apps/*/out'), { workspace })
    expect(error.message).toBe(`nothing matches the glob "${join(workspace, 'apps/*/out')}"`)
    expect(error.advice).toContain('contains "api", "web"')
  })

  it.each(['dist/**', 'dist/*', 'dist/**/*'])(
    '%s is told to be the folder itself',
    async (glob) => {
      const workspace = siteFolder({ 'dist/index.html': '', 'dist/a/b.js': '' })
      const error = await refusal(join(workspace, glob), { workspace })
      expect(error.advice).toContain('write "dist"')
    }
  )
})

describe('a folder that is not there is told with what was meant', () => {
  it.each([
    { folder: '/dist', told: 'Did you mean "dist"?' },
    { folder: '/home/runner/work/site/site/dist', told: 'Did you mean "dist"?' },
    { folder: '/__w/site/site/apps/web', told: 'Did you mean "apps/web"?' }
  ])('$folder', async ({ folder, told }) => {
    const workspace = siteFolder({ 'dist/index.html': '', 'apps/web/x': '' })
    const error = await refusal(folder, { workspace })
    expect(error.advice).toContain(told)
    expect(error.advice).toContain(`the workspace of this job is "${workspace}"`)
  })

  it.each([
    { folder: 'web/dist', told: ['"apps/web/dist"'] },
    { folder: 'build', told: ['"packages/docs/build"'] },
    { folder: 'x/dist', told: ['"apps/web/dist"'] }
  ])('$folder, further down', async ({ folder, told }) => {
    const workspace = siteFolder(MONOREPO)
    const { advice = '' } = await refusal(join(workspace, folder), { workspace })
    told.forEach((text) => expect(advice).toContain(`Did you mean ${text}`))
    expect(advice).not.toContain('node_modules')
  })

  it.each([
    { folder: '${DIR}/dist', told: '"${DIR}"' },
    { folder: '$DIR', told: '"$DIR"' },
    { folder: '$(pwd)/dist', told: '"$(pwd)"' },
    { folder: '{{ folder }}', told: '"{{ folder }}"' },
    { folder: '%DIR%', told: '"%DIR%"' },
    { folder: '~/dist', told: '"~"' },
    { folder: '"dist"', told: 'quotes' }
  ])('$folder, which nobody filled in', async ({ folder, told }) => {
    const workspace = siteFolder({ 'dist/index.html': '' })
    expect((await refusal(join(workspace, folder), { workspace })).advice).toContain(told)
  })

  it('lists the workspace, and never the root of the machine', async () => {
    const workspace = siteFolder({ 'out/index.html': '' })
    const { advice } = await refusal('/nowhere/at-all', { workspace })
    expect(advice).toContain(`The workspace "${workspace}" contains "out"`)
  })

  itNeeds('symbolic links')('does not go in circles after links', async () => {
    const workspace = siteFolder({ 'a/b/x': '' })
    symlinkSync('..', join(workspace, 'a/up'))
    expect((await refusal(join(workspace, 'dist'), { workspace })).advice).toContain(
      'Did the build'
    )
  })
})

describe('a project in place of a build', () => {
  const project = { 'index.html': '', 'node_modules/a/index.js': '', 'node_modules/b.js': '' }

  it('is refused', async () => {
    const error = await refusal(siteFolder(project))
    expect(error.message).toMatch(/is a project and not a build: "node_modules" .* 2 files$/)
    expect(error.advice).toContain('`include`')
  })

  it.each([
    { exclude: ['node_modules'] },
    { exclude: ['**/*.js'] },
    { include: ['node_modules/**', 'index.html'] },
    { include: ['*.html'] }
  ])('is fine with %j', async (lists) => {
    expect((await found(siteFolder(project), lists)).files).toContain('index.html')
  })

  it('is not one where the packages lie deeper', async () => {
    expect((await found(siteFolder({ 'a/node_modules/x.js': '' }))).files).toHaveLength(1)
  })
})

describe('a single page', () => {
  const page = (reference: string): string => `<!doctype html><link rel=icon href=${reference}>`

  it.each(['a.css', './a.css', '/a.css', '"a.css?v=1"', "'sub/b%20c.js#x'"])(
    'that refers to %s beside it is a warning',
    async (reference) => {
      const folder = siteFolder({ 'index.html': page(reference), 'a.css': '', 'sub/b c.js': '' })
      expect((await found(join(folder, 'index.html'))).warnings).toEqual([
        expect.stringMatching(/^`folder` is the single file "index\.html", which refers to files/)
      ])
    }
  )

  it.each(['https://x.test/a.css', '//x.test/a.css', 'gone.css', 'index.html', '../up.css', '#a'])(
    'that refers to %s is fine',
    async (reference) => {
      const folder = siteFolder({ 'd/index.html': page(reference), 'd/a.css': '', 'up.css': '' })
      expect((await found(join(folder, 'd/index.html'))).warnings).toEqual([])
    }
  )
})
