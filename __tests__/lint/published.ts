// Checks the checker on published sites: packages from the npm registry that hold static pages. Every error
// must be the truth: each site is served below a path as well, crawled, and opened in a browser. Needs the
// registry and Chromium.
//   npx tsx __tests__/lint/published.ts [part of a name ...]
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { lintSite } from '../../src/lint/lint-site.js'
import { disagreements, verdictOf } from '../browser/agreement.js'
import { chromiumPath, launchChromium } from '../browser/chromium.js'
import { observe, pagesOf } from '../browser/observe.js'
import { missesOf } from './crawler.js'
import { withGateway } from './gateway.js'
import { filesBelow } from './sites.js'

interface Published {
  readonly spec: string
  /** The folder of the package that is the site. */
  readonly folder: string
}

/** The first work below any path, as a browser shows; the last have pages that do not, each of which is told. */
const SITES: readonly Published[] = [
  { spec: 'swagger-ui-dist@5.35.0', folder: '.' },
  { spec: 'swagger-editor-dist@4.14.8', folder: '.' },
  { spec: 'reveal.js@6.0.2', folder: '.' },
  { spec: 'speedscope@1.25.0', folder: 'dist/release' },
  { spec: 'jquery-ui-dist@1.13.3', folder: '.' },
  { spec: 'universalviewer@4.4.0', folder: 'dist' },
  { spec: 'material-dashboard@3.1.0', folder: '.' },
  { spec: '@rsdoctor/client@2.0.2', folder: 'dist' },
  { spec: '@unocss/inspector@66.12.0', folder: 'dist/client' },
  { spec: 'startbootstrap-clean-blog@6.0.9', folder: 'dist' },
  { spec: 'startbootstrap-sb-admin@7.0.7', folder: 'dist' },
  { spec: 'startbootstrap-agency@7.0.12', folder: 'dist' },
  { spec: 'startbootstrap-creative@7.0.7', folder: 'dist' },
  { spec: 'html5-boilerplate@9.0.1', folder: 'dist' },
  { spec: '@vitest/ui@5.1.1', folder: 'dist/client' },
  { spec: 'playwright-core@1.65.1', folder: 'lib/vite/traceViewer' },
  { spec: 'playwright-core@1.65.1', folder: 'lib/vite/recorder' },
  { spec: 'vite-plugin-inspect@12.1.0', folder: 'dist/client' },
  { spec: 'gentelella@4.2.0', folder: 'dist' },
  { spec: 'impress.js@1.1.0', folder: '.' },
  { spec: 'shower@2.7.1', folder: '.' },
  { spec: 'ckeditor4@4.25.2', folder: '.' }
]

/** Rules of which a crawler of this host can tell whether they are right. */
const SERVED = /^(?:absolute|missing|skipped)-resource$/
const ASKED = process.argv.slice(2)

interface Row {
  readonly site: string
  readonly files: number
  readonly read: number
  readonly ms: number
  readonly errors: number
  /** Resource errors in pages and style sheets that a crawler does not see. */
  readonly false: string[]
  /** Resources that a crawler misses and the check did not tell of. */
  readonly untold: string[]
  readonly warnings: number
  /** What a browser saw below the path and not on a host of its own. */
  readonly failed: readonly string[]
  readonly pageErrors: readonly string[]
  readonly lost: readonly string[]
  /** Errors that nobody sees, or things that nobody was told of. */
  readonly wrong: readonly string[]
}

async function fetched(spec: string, folder: string): Promise<string> {
  const run = promisify(execFile)
  const { stdout } = await run('npm', ['pack', '--silent', spec], { cwd: folder })
  await run('tar', ['xzf', stdout.trim()], { cwd: folder })
  return join(folder, 'package')
}

async function check({ spec, folder }: Published, root: string, browser: Browser): Promise<Row> {
  const site = join(await fetched(spec, root), folder)
  const files = await filesBelow(site)
  const startedAt = process.cpuUsage()
  const report = await lintSite({ files, skippedPaths: [] })
  const { user, system } = process.cpuUsage(startedAt)
  const misses = await withGateway(files, (origin) => missesOf(origin, files))
  const missed = new Set(
    misses.filter((miss) => miss.isResource).map(({ file, reference }) => `${file} ${reference}`)
  )
  const told = new Set(
    report.findings
      .filter(({ rule }) =>
        ['absolute-resource', 'missing-resource', 'absolute-missing'].includes(rule)
      )
      .map(({ file, reference }) => `${file} ${reference}`)
  )
  const pages = pagesOf(files.map((file) => file.path))
  const seen = await observe(browser, site, { pages })
  const errors = report.findings.filter(({ severity }) => severity === 'error')
  return {
    site: `${spec} ${folder}`,
    files: files.length,
    read: report.filesRead,
    ms: Math.round((user + system) / 1000),
    errors: errors.length,
    false: errors
      .filter(({ rule, file }) => SERVED.test(rule) && /\.(?:html|css)$/.test(file))
      .map(({ file, reference }) => `${file} ${reference}`)
      .filter((one) => !missed.has(one)),
    untold: [...missed].filter((one) => !told.has(one)),
    warnings: report.findings.filter(({ severity }) => severity === 'warning').length,
    failed: seen.failed,
    pageErrors: seen.errors,
    lost: seen.lost,
    wrong: disagreements(seen, verdictOf(report))
  }
}

const browser = await launchChromium(chromiumPath() ?? 'chromium')
const sites = SITES.filter(({ spec }) => ASKED.every((part) => spec.includes(part)))
for (const site of sites) {
  const root = await mkdtemp(join(tmpdir(), 'lint-published-'))
  try {
    const row = await check(site, root, browser)
    console.log(JSON.stringify(row))
    const isRight = [row.false, row.untold, row.wrong].every(({ length }) => length === 0)
    process.exitCode = isRight ? process.exitCode : 1
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
await browser.close()
