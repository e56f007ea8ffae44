// A table of what a browser sees and what the check says: npx tsx __tests__/browser/look.ts [tool ...]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lintSite } from '../../src/lint/lint-site.js'
import { filesBelow } from '../lint/sites.js'
import { unpack } from './archive.js'
import { BUILDS } from './builds.js'
import { chromiumPath, launchChromium } from './chromium.js'
import { Visitor } from './visit.js'
import { observe, pagesOf } from './observe.js'

const asked = process.argv.slice(2)
const browser = await launchChromium(chromiumPath() ?? '')
const visitor = await Visitor.begin(browser)
for (const { tool, forms } of BUILDS.filter(
  ({ tool }) => asked.length === 0 || asked.includes(tool)
)) {
  for (const form of forms) {
    const archive = `__tests__/fixtures/builds/${tool}/forms.json.br`
    if (!existsSync(archive)) continue
    const folder = mkdtempSync(path.join(tmpdir(), 'look-'))
    unpack(archive, form.name, folder)
    const files = await filesBelow(folder)
    const pages = pagesOf(files.map(({ path }) => path))
    const startedAt = performance.now()
    const seen = await observe(visitor, folder, pages)
    const report = await lintSite({ files, skippedPaths: [] })
    console.log(
      `\n##### ${tool} ${form.name} (${seen.stops} stops, ${Math.round(performance.now() - startedAt)} ms) ${report.framework}`
    )
    for (const [name, list] of Object.entries({
      failed: seen.failed,
      errors: seen.errors,
      lost: seen.lost,
      brokenOnHost: seen.brokenOnHost
    }))
      if (list.length)
        console.log(
          `  ${name} ${list.length}: ${[...new Set(list)].slice(0, 6).join(' | ').slice(0, 700)}`
        )
    const by = new Map<string, string[]>()
    for (const f of report.findings)
      by.set(`${f.severity} ${f.rule}`, [
        ...(by.get(`${f.severity} ${f.rule}`) ?? []),
        `${f.file} ${f.reference}`
      ])
    for (const [k, v] of by)
      console.log(`  ${k} ${v.length}: ${v.slice(0, 3).join(' | ').slice(0, 300)}`)
    for (const [k, v] of Object.entries(report.fixes ?? {}))
      console.log(`  fix ${k}: ${v.slice(0, 90)}`)
    rmSync(folder, { recursive: true })
  }
}
await browser.close()
