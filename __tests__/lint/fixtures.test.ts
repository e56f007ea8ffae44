import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { LintReport } from '../../src/model.js'
import { lintSite } from '../../src/lint/lint-site.js'
import { missesOf } from './crawler.js'
import { withGateway } from './gateway.js'
import { filesBelow } from './sites.js'

/** Hashes in names are those of the builds; `build.mjs` beside the fixtures makes them again. */
const FIXTURES = join(process.cwd(), '__tests__', 'fixtures', 'lint')

interface Row {
  readonly name: string
  readonly framework: string
  /** `severity rule` with the files in which it was found. */
  readonly expected: Readonly<Record<string, readonly string[]>>
  /** A part of the fix, or undefined where no setting would change anything. */
  readonly fix: RegExp | undefined
}

const table: Row[] = [
  {
    name: 'astro-bad',
    framework: 'Astro',
    expected: {
      'error absolute-resource': ['_astro/first.CC38Mv9m.css', 'blog/first.html', 'index.html'],
      'warning absolute-link': ['blog/first.html'],
      'warning extensionless-link': ['index.html']
    },
    fix: /relative mode/
  },
  {
    name: 'astro-dot-bad',
    framework: 'Astro',
    expected: {
      'error absolute-resource': ['index.html'],
      'warning absolute-link': ['blog/first/index.html', 'index.html']
    },
    fix: /relative mode/
  },
  { name: 'astro-good', framework: 'Astro', expected: {}, fix: undefined },
  {
    name: 'next-bad',
    framework: 'Next.js',
    expected: {
      'error absolute-resource': ['404.html', '_not-found.html', 'blog/first.html', 'index.html'],
      'warning no-effect-file': ['404.html'],
      'warning absolute-resource': ['404.html', '_not-found.html', 'blog/first.html', 'index.html'],
      'warning js-public-path': ['_next/static/chunks/turbopack-2u1d16houkiyo.js'],
      'warning absolute-link': ['index.html']
    },
    fix: /relative-links/
  },
  {
    name: 'next-dot-bad',
    framework: 'Next.js',
    expected: {
      'error missing-resource': [
        '404/index.html',
        '_not-found/index.html',
        'blog/first/index.html'
      ],
      'warning no-effect-file': ['404.html'],
      'warning missing-resource': [
        '404/index.html',
        '_not-found/index.html',
        'blog/first/index.html'
      ],
      'warning absolute-link': ['index.html']
    },
    fix: /relative-links/
  },
  {
    name: 'next-good',
    framework: 'Next.js',
    expected: {
      'warning no-effect-file': ['404.html'],
      'warning js-public-path': ['_next/static/chunks/turbopack-2u1d16houkiyo.js']
    },
    fix: /relative-links/
  },
  {
    name: 'sveltekit-bad',
    framework: 'SvelteKit',
    expected: {
      'error absolute-resource': ['index.html'],
      'warning js-absolute': [
        '_app/immutable/entry/app.B1j_3Tvh.js',
        'blog/first.html',
        'index.html'
      ],
      'warning absolute-resource': ['blog/first.html', 'index.html'],
      'warning absolute-link': ['index.html']
    },
    fix: /paths\.relative/
  },
  { name: 'sveltekit-good', framework: 'SvelteKit', expected: {}, fix: undefined },
  {
    name: 'vite-bad',
    framework: 'Vite',
    expected: {
      'error absolute-resource': ['about/index.html', 'assets/main-SXcz7bn1.css', 'index.html'],
      'warning no-effect-file': ['_redirects'],
      'warning js-absolute': ['assets/main-C0rIDrce.js'],
      'warning js-public-path': ['assets/main-C0rIDrce.js'],
      'warning absolute-resource': ['index.html', 'site.webmanifest'],
      'warning absolute-link': ['index.html'],
      'warning service-worker': ['index.html'],
      'warning manifest-scope': ['site.webmanifest']
    },
    fix: /`base: ".\/"`/
  },
  { name: 'vite-good', framework: 'Vite', expected: {}, fix: undefined },
  {
    name: 'vite-subpath-bad',
    framework: 'Vite',
    expected: {
      'error absolute-resource': ['about/index.html', 'assets/main-BQwo7UJq.css', 'index.html'],
      'warning js-absolute': ['assets/main-BKGFxMG2.js'],
      'warning absolute-link': ['index.html']
    },
    fix: /`base: ".\/"`/
  },
  {
    name: 'vitepress-bad',
    framework: 'VitePress',
    expected: {
      'error absolute-resource': ['404.html', 'guide/start.html', 'index.html'],
      'error client-router': ['404.html', 'guide/start.html', 'index.html'],
      'warning no-effect-file': ['404.html'],
      'warning js-absolute': ['assets/index.md.C6B0REN3.js', 'assets/index.md.C6B0REN3.lean.js'],
      'warning absolute-resource': ['guide/start.html', 'index.html'],
      'warning absolute-link': ['guide/start.html', 'index.html']
    },
    fix: /mpa: true/
  },
  {
    name: 'vitepress-dot-bad',
    framework: 'VitePress',
    expected: {
      'error client-router': ['404.html', 'guide/start.html', 'index.html'],
      'error missing-resource': ['guide/start.html'],
      'warning no-effect-file': ['404.html'],
      'warning missing-resource': ['guide/start.html']
    },
    fix: /mpa: true/
  },
  {
    name: 'vitepress-good',
    framework: 'VitePress',
    expected: {
      'error client-router': ['404.html', 'guide/start.html', 'index.html'],
      'warning no-effect-file': ['404.html'],
      'warning js-absolute': ['assets/index.md.C6B0REN3.js', 'assets/index.md.C6B0REN3.lean.js'],
      'warning absolute-link': ['guide/start.html']
    },
    fix: /mpa: true/
  }
]

/** Files by severity and rule. */
function summary({ findings }: LintReport): Record<string, string[]> {
  const found: Record<string, Set<string>> = {}
  for (const { severity, rule, file } of findings) {
    ;(found[`${severity} ${rule}`] ??= new Set()).add(file)
  }
  return Object.fromEntries(Object.entries(found).map(([key, files]) => [key, [...files].sort()]))
}

/** Findings in pages and style sheets, in the form of what a crawler misses. Scripts and manifests are not crawled. */
function told({ findings }: LintReport): string[] {
  const resources = ['absolute-resource', 'missing-resource']
  const links = ['absolute-link', 'absolute-missing', 'extensionless-link', 'missing-link']
  return findings
    .filter(
      ({ rule, file }) => [...resources, ...links].includes(rule) && /\.(?:html|css)$/.test(file)
    )
    .map(({ rule, file, reference }) => `${file} ${reference} ${rule.endsWith('resource')}`)
    .sort()
}

describe('builds of real frameworks', () => {
  it.each(table)('$name', async ({ name, framework, expected, fix }) => {
    const files = await filesBelow(join(FIXTURES, name))
    const report = await lintSite({ files, skippedPaths: [] })

    expect(summary(report)).toEqual(expected)
    expect(report.framework).toBe(framework)
    expect(Object.values(report.fixes ?? {}).join(' ')).toMatch(fix ?? /^$/)
  })

  it.each(table)('$name: what is told is what is missing below /ipfs/xyz/', async ({ name }) => {
    const files = await filesBelow(join(FIXTURES, name))
    const report = await lintSite({ files, skippedPaths: [] })

    const misses = await withGateway(files, (origin) => missesOf(origin, files))

    const missed = misses.map(
      ({ file, reference, isResource }) => `${file} ${reference} ${isResource}`
    )
    expect(told(report)).toEqual([...new Set(missed)].sort())
  })
})
