// Checks the checker on published sites: packages from the npm registry that hold static pages which work
// below any path. Every error must be the truth: each page is served below /ipfs/xyz/ and crawled as well.
//   npx tsx __tests__/lint/published.ts
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { lintSite } from '../../src/lint/lint-site.js'
import { missesOf } from './crawler.js'
import { withGateway } from './gateway.js'
import { filesBelow } from './sites.js'

interface Published {
  readonly spec: string
  /** The folder of the package that is the site. */
  readonly folder: string
}

const SITES: readonly Published[] = [
  { spec: 'swagger-ui-dist@5.35.0', folder: '.' },
  { spec: 'reveal.js@6.0.2', folder: '.' },
  { spec: 'impress.js@1.1.0', folder: '.' },
  { spec: 'ckeditor4@4.25.2', folder: '.' },
  { spec: 'ace-builds@1.45.2', folder: '.' },
  { spec: 'jsoneditor@10.4.3', folder: '.' },
  { spec: 'startbootstrap-clean-blog@6.0.9', folder: 'dist' },
  { spec: 'html5-boilerplate@9.0.1', folder: 'dist' },
  { spec: '@vitest/ui@5.1.1', folder: 'dist/client' },
  { spec: 'playwright-core@1.65.1', folder: 'lib/vite/traceViewer' },
  { spec: 'playwright-core@1.65.1', folder: 'lib/vite/recorder' },
  { spec: 'startbootstrap-sb-admin@7.0.7', folder: 'dist' },
  { spec: 'startbootstrap-agency@7.0.12', folder: 'dist' },
  { spec: 'startbootstrap-creative@7.0.7', folder: 'dist' },
  { spec: 'monaco-editor@0.57.0', folder: 'min' }
]

/** Rules of which a crawler of this host can tell whether they are right. */
const SERVED = /^(?:absolute|missing|skipped)-resource$/

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
  readonly notes: number
}

async function fetched(spec: string, folder: string): Promise<string> {
  const run = promisify(execFile)
  const { stdout } = await run('npm', ['pack', '--silent', spec], { cwd: folder })
  await run('tar', ['xzf', stdout.trim()], { cwd: folder })
  return join(folder, 'package')
}

async function check({ spec, folder }: Published, root: string): Promise<Row> {
  const files = await filesBelow(join(await fetched(spec, root), folder))
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
    notes: report.findings.filter(({ severity }) => severity === 'note').length
  }
}

for (const site of SITES) {
  const root = await mkdtemp(join(tmpdir(), 'lint-published-'))
  try {
    const row = await check(site, root)
    console.log(JSON.stringify(row))
    process.exitCode = row.false.length > 0 || row.untold.length > 0 ? 1 : process.exitCode
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
