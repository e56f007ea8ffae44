import { describe, expect, it } from '@jest/globals'
import { lintSite } from '../../src/lint/lint-site.js'
import { startLint } from '../../src/lint/thread.js'
import type { Site } from '../../src/model.js'
import { withSite } from './sites.js'

/** Large enough for a thread of its own. */
const LARGE = {
  'index.html': `<!doctype html><img src="/a.png"><img src=no.png>${' '.repeat(3_000_000)}`,
  'a.png': ''
}

async function withLargeSite<T>(use: (site: Site) => Promise<T>): Promise<T> {
  return withSite(LARGE, async (files) => {
    const [page, picture] = files as [(typeof files)[0], (typeof files)[0]]
    // One file is somewhere else than its path says, as with symbolic links.
    const folder = picture.absolutePath.slice(0, -'/a.png'.length)
    const site = { folder, files: [picture, page], skipped: [], isSingleFile: false }
    return use(site as unknown as Site)
  })
}

/** The sources are compiled anew for the thread. */
const TIMEOUT_MS = 90_000

describe('the check in a thread', () => {
  it(
    'says what it says without one',
    async () => {
      await withLargeSite(async (site) => {
        const { report } = startLint(site, new AbortController().signal, undefined)
        const told = await report
        expect(told.findings).toHaveLength(2)
        expect(told).toEqual(await lintSite({ files: site.files, skippedPaths: [] }))
      })
    },
    TIMEOUT_MS
  )

  it('ends with the reason of an aborted run', async () => {
    await withLargeSite(async (site) => {
      const controller = new AbortController()
      const { report } = startLint(site, controller.signal, undefined)
      const reason = new Error('cancelled')
      controller.abort(reason)
      await expect(report).rejects.toBe(reason)
    })
  })

  it('ends without a report when it is stopped', async () => {
    await withLargeSite(async (site) => {
      const { report, stop } = startLint(site, new AbortController().signal, undefined)
      stop()
      await expect(report).rejects.toThrow('without a report')
    })
  })
})
