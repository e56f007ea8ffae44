import type { Browser } from 'playwright-core'
import { Tab } from './tab.js'

/** What a visitor got of one page: opened, or reached by a click on the entry page. */
export interface Stop {
  /** `entry`, `page guide/start/index.html`, or `click 2 Guide`. */
  readonly name: string
  /** Below the site, or the whole address outside it. */
  readonly at: string
  /** Whether something is there when it is loaded again. */
  readonly isServed: boolean
  /** Requests of the page that failed, as paths of the host. */
  readonly failed: readonly string[]
  readonly errors: readonly string[]
  /** The lines of text before any script ran, and after. Of a click only after. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What is visited beside the entry page. */
export interface Tour {
  /** Below the site, without a slash in front. */
  readonly pages: readonly string[]
  /** Links of the entry page, at most. */
  readonly clicks?: number
  /** Of an application whose other texts come and go: what each stop is to show, and is waited for. */
  readonly text?: string
}

const MOST_CLICKS = 6

/**
 * Opens the entry page of a site and `pages`, clicks each link of the entry page, and tells what was seen. The
 * visitor is new to the browser: nothing is left of who was there before.
 */
export async function visit(browser: Browser, url: string, tour: Tour): Promise<Stop[]> {
  const withScripts = await browser.newContext({ serviceWorkers: 'block' })
  const without = await browser.newContext({ javaScriptEnabled: false })
  try {
    const scripted = new Tab(await withScripts.newPage(), tour.text)
    const plain = new Tab(await without.newPage())
    return await stopsOf(scripted, plain, url, tour)
  } finally {
    await Promise.all([withScripts.close(), without.close()])
  }
}

async function stopsOf(scripted: Tab, plain: Tab, url: string, tour: Tour): Promise<Stop[]> {
  const { pages, clicks = MOST_CLICKS } = tour
  const open = async (name: string, page: string): Promise<Stop> => {
    const [before] = await Promise.all([plain.read(url + page), scripted.open(url + page)])
    return stopAt(scripted, url, name, before)
  }
  const stops = [await open('entry', '')]
  const links = await scripted.linkNames(clicks)
  for (const page of pages) {
    stops.push(await open(`page ${page}`, page))
  }
  for (const [index, link] of links.entries()) {
    await scripted.open(url)
    await scripted.click(index)
    stops.push(await stopAt(scripted, url, `click ${index + 1} ${link}`, []))
  }
  return stops
}

async function stopAt(
  tab: Tab,
  url: string,
  name: string,
  before: readonly string[]
): Promise<Stop> {
  const at = tab.url
  return {
    name,
    isServed: (await fetch(at)).ok,
    at: at.startsWith(url) ? at.slice(url.length) : new URL(at).pathname,
    failed: tab.failed,
    errors: tab.errors,
    before,
    after: await tab.lines()
  }
}
