import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { FRAMEWORKS } from '../../src/lint/frameworks.js'
import { lintSite } from '../../src/lint/lint-site.js'
import { filesBelow } from '../lint/sites.js'
import { disagreements, verdictOf } from './agreement.js'
import { unpack } from './archive.js'
import { BUILDS } from './builds.js'
import { chromiumPath, launchChromium } from './chromium.js'
import { observe, pagesOf, type Observation } from './observe.js'
import { markdownRow, type Row } from './table.js'

const CHROMIUM = chromiumPath()
/** Generous: a run beside others on two cores is many times as slow. */
const FORM_TIMEOUT_MS = 240_000

const ROOT = path.join(import.meta.dirname, '..', '..')
const ARCHIVES = path.join(ROOT, '__tests__', 'fixtures', 'builds')

const FORMS = BUILDS.flatMap(({ tool, forms, tour }) =>
  forms.map((form) => ({
    tool,
    tour,
    form: form.name,
    works: form.name === 'advised' || form.works === true,
    name: `${tool}, ${form.name}`
  }))
)

describe('the advice of the table of frameworks', () => {
  it.each(FRAMEWORKS.filter(({ proof }) => proof !== undefined))(
    'of $name has a build that proves it',
    ({ proof }) => {
      const build = BUILDS.find(({ tool }) => tool === proof)
      expect(build?.forms.map(({ name }) => name)).toContain('advised')
    }
  )

  it('stands above a table of what was seen of each form', () => {
    const page = readFileSync(path.join(ROOT, 'docs', 'frameworks.md'), 'utf8')
    const shown = [...page.matchAll(/^\| (\S+) \| ([^|]+) \| \d+ \|.*\| yes \|$/gm)]
    expect(shown.map(([, tool, form]) => `${tool}, ${form}`)).toEqual(FORMS.map(({ name }) => name))
  })
})

if (CHROMIUM === undefined) {
  describe('real builds in a browser', () => {
    it.skip('Chromium was not found: install it, or set CHROMIUM to its path', () => undefined)
  })
} else {
  describe('real builds in a browser', () => {
    let browser: Browser

    beforeAll(async () => {
      browser = await launchChromium(CHROMIUM)
    }, FORM_TIMEOUT_MS)

    afterAll(async () => {
      await browser.close()
    })

    it.each(FORMS)(
      '$name: what is seen is what is told',
      async ({ tool, tour, form, works }) => {
        const folder = mkdtempSync(path.join(tmpdir(), 'browser-'))
        try {
          unpack(path.join(ARCHIVES, tool, 'forms.json.br'), form, folder)
          const files = await filesBelow(folder)
          const pages = pagesOf(files.map((file) => file.path))
          const seen = await observe(browser, folder, tour ?? { pages })
          const report = await lintSite({ files, skippedPaths: [] })
          const said = verdictOf(report)
          const wrong = disagreements(seen, said)
          writeRow({ tool, form, seen, said, wrong })

          expect(wrong).toEqual([])
          if (works) {
            expect(brokenBy(seen)).toEqual([])
            expect(said.errors).toEqual([])
            expect(said.fixes).not.toContain(advised(tool))
          } else {
            expect(brokenBy(seen)).not.toEqual([])
          }
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      },
      FORM_TIMEOUT_MS
    )
  })
}

/** `BROWSER_TABLE` names a file for the table of what was seen and what was told. */
function writeRow(row: Row): void {
  const file = process.env['BROWSER_TABLE']
  if (file !== undefined) {
    appendFileSync(file, `${markdownRow(row)}\n`)
  }
}

/** All that a visitor below a path misses; of the advised form on a host of its own as well. */
function brokenBy({ failed, errors, lost, gone, brokenOnHost }: Observation): string[] {
  return [...failed, ...errors, ...lost, ...gone, ...brokenOnHost]
}

/** What was advised for the default form, and must not be advised again. */
function advised(tool: string): string | undefined {
  return FRAMEWORKS.find(({ proof }) => proof === tool)?.setting
}
