import { setTimeout } from 'node:timers/promises'
import type { Browser, Page, Request } from 'playwright-core'

/** What a visitor got of one page: opened, or reached by a click on the entry page. */
export interface Stop {
  /** `entry`, `page guide/start/index.html`, or `click 2 Guide`. */
  readonly name: string
  /** Below the site, or the whole address outside it. */
  readonly at: string
  /** Requests of the page that failed, as paths of the host. */
  readonly failed: readonly string[]
  readonly errors: readonly string[]
  /** The lines of text before any script ran, and after. Of a click only after. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const QUIET_MS = 120
const LONGEST_MS = 3_000
const MOST_CLICKS = 6

/** The tabs of one visitor: with scripts, and without. */
export class Visitor {
  readonly #scripted: Tab
  readonly #plain: Tab

  private constructor(scripted: Page, plain: Page) {
    this.#scripted = new Tab(scripted)
    this.#plain = new Tab(plain)
  }

  static async begin(browser: Browser): Promise<Visitor> {
    const scripted = await browser.newContext({ serviceWorkers: 'block' })
    const plain = await browser.newContext({ javaScriptEnabled: false })
    return new Visitor(await scripted.newPage(), await plain.newPage())
  }

  /** Opens the entry page and `pages`, clicks each link of the entry page, and tells what was seen. */
  async tour(url: string, pages: readonly string[]): Promise<Stop[]> {
    const stops: Stop[] = []
    for (const page of ['', ...pages]) {
      await this.#plain.open(url + page)
      await this.#scripted.open(url + page)
      const name = page === '' ? 'entry' : `page ${page}`
      const before = await this.#plain.lines()
      stops.push({ name, ...(await this.#scripted.facts(url)), before })
    }
    await this.#scripted.open(url)
    for (const [index, text] of (await this.#scripted.links()).entries()) {
      await this.#scripted.open(url)
      await this.#scripted.click(index)
      const facts = await this.#scripted.facts(url)
      stops.push({ name: `click ${index + 1} ${text}`, ...facts, before: [] })
    }
    return stops
  }

  async picture(url: string, file: string): Promise<void> {
    await this.#scripted.open(url)
    await this.#scripted.picture(file)
  }
}

/** One tab, with what went wrong in it since it was last sent somewhere. */
class Tab {
  readonly #page: Page
  readonly #open = new Set<Request>()
  #failed: string[] = []
  #errors: string[] = []
  #changedAt = 0

  constructor(page: Page) {
    this.#page = page
    page.on('request', (request) => this.#began(request))
    page.on('requestfinished', (request) => this.#ended(request))
    page.on('requestfailed', (request) => {
      this.#ended(request)
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
        this.#failed.push(request.url())
      }
    })
    page.on('response', (response) => {
      if (response.status() >= 400) {
        this.#failed.push(response.url())
      }
    })
    page.on('pageerror', (error) => this.#errors.push(error.message.split('\n')[0] ?? ''))
  }

  async open(url: string): Promise<void> {
    this.#forget()
    await this.#page.goto(url, { waitUntil: 'load' })
    await this.#quiet()
  }

  /** Clicks a link of the page; what failed before is not told again. */
  async click(index: number): Promise<void> {
    this.#forget()
    const moved = this.#page
      .waitForEvent('framenavigated', { timeout: LONGEST_MS })
      .catch(() => undefined)
    await this.#page.evaluate(clickLink, index)
    await moved
    await this.#page.waitForLoadState('load')
    await this.#quiet()
  }

  async picture(path: string): Promise<void> {
    await this.#page.setViewportSize({ width: 900, height: 420 })
    await this.#page.screenshot({ path })
  }

  async links(): Promise<string[]> {
    return this.#page.evaluate(namesOfLinks, MOST_CLICKS)
  }

  async facts(url: string): Promise<Pick<Stop, 'at' | 'failed' | 'errors' | 'after'>> {
    const at = this.#page.url()
    return {
      at: at.startsWith(url) ? at.slice(url.length) : new URL(at).pathname,
      failed: [...new Set(this.#failed.map((one) => new URL(one).pathname))],
      errors: [...new Set(this.#errors)],
      after: await this.lines()
    }
  }

  async lines(): Promise<string[]> {
    const frames = this.#page.frames().map((frame) => frame.evaluate(visibleText).catch(() => ''))
    return (await Promise.all(frames))
      .flatMap((text) => text.split('\n'))
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
  }

  /** Waits until nothing was asked for a moment. */
  async #quiet(): Promise<void> {
    const startedAt = performance.now()
    this.#changedAt = startedAt
    let now = startedAt
    while (
      now - startedAt < LONGEST_MS &&
      (this.#open.size > 0 || now - this.#changedAt < QUIET_MS)
    ) {
      await setTimeout(20)
      now = performance.now()
    }
  }

  #began(request: Request): void {
    if (request.url().startsWith('http')) {
      this.#open.add(request)
      this.#changedAt = performance.now()
    }
  }

  #ended(request: Request): void {
    this.#open.delete(request)
    this.#changedAt = performance.now()
  }

  #forget(): void {
    this.#failed = []
    this.#errors = []
    this.#open.clear()
  }
}

/* What follows runs in the page. */

interface Link {
  readonly href: string
  readonly textContent: string | null
  click(): void
}
declare const document: {
  readonly body: { readonly innerText: string } | null
  querySelectorAll(selector: string): Iterable<Link>
}
declare const location: { readonly origin: string; readonly href: string }

function visibleText(): string {
  return document.body?.innerText ?? ''
}

function namesOfLinks(most: number): string[] {
  const seen = new Set<string>()
  const names: string[] = []
  for (const link of document.querySelectorAll('a[href]')) {
    const isHere = link.href.startsWith(location.origin) && !link.href.startsWith('#')
    if (isHere && names.length < most) {
      names.push((link.textContent ?? '').trim().slice(0, 30))
    }
    seen.add(link.href)
  }
  return names
}

function clickLink(index: number): void {
  const links = [...document.querySelectorAll('a[href]')]
  links.filter((link) => link.href.startsWith(location.origin))[index]?.click()
}
