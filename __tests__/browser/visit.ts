import { setTimeout } from 'node:timers/promises'
import type { Browser, Page, Request } from 'playwright-core'

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

const QUIET_MS = 100
/** A page that does nothing says so sooner. */
const BUSY_MS = 80
/** Nothing takes so long where others leave a processor free. */
const LONGEST_MS = 60_000
const MOST_CLICKS = 6

/** The tabs of a visitor: one with scripts, one without. */
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
  async tour(url: string, { pages, clicks = MOST_CLICKS, text = '' }: Tour): Promise<Stop[]> {
    this.#scripted.text = text
    const stops: Stop[] = []
    for (const page of ['', ...pages]) {
      const [before] = await Promise.all([
        this.#plain.read(url + page),
        this.#scripted.open(url + page)
      ])
      const name = page === '' ? 'entry' : `page ${page}`
      stops.push({ name, ...(await this.#scripted.facts(url)), before })
    }
    const texts = await this.#scripted.linksOf(url, clicks)
    for (const [index, text] of texts.entries()) {
      await this.#scripted.open(url)
      await this.#scripted.click(index)
      const facts = await this.#scripted.facts(url)
      stops.push({ name: `click ${index + 1} ${text}`, ...facts, before: [] })
    }
    await this.#scripted.leave()
    return stops
  }
}

/** One tab, with what went wrong in it since it was last sent somewhere. */
class Tab {
  text = ''
  readonly #page: Page
  readonly #open = new Set<Request>()
  #failed: string[] = []
  #errors: string[] = []
  #changedAt = 0
  #navigations = 0

  constructor(page: Page) {
    this.#page = page
    page.on('request', (request) => this.#began(request))
    page.on('requestfinished', (request) => this.#ended(request))
    page.on('requestfailed', (request) => {
      this.#ended(request)
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
        this.#fail(request.url())
      }
    })
    page.on('response', (response) => {
      if (response.status() >= 400) {
        this.#fail(response.url())
      }
    })
    page.on('framenavigated', (frame) => {
      this.#navigations += frame === page.mainFrame() ? 1 : 0
    })
    page.on('pageerror', (error) => this.#errors.push(error.message.split('\n')[0] ?? ''))
  }

  async open(url: string): Promise<void> {
    this.#forget()
    await this.#page.goto(url, { waitUntil: 'load' })
    await this.#quiet()
  }

  /** The lines of a page that runs no scripts, which is whole as soon as it is loaded. */
  async read(url: string): Promise<string[]> {
    await this.#page.goto(url, { waitUntil: 'load' })
    return this.lines()
  }

  /** Ends what the page still asks for. */
  async leave(): Promise<void> {
    await this.#page.goto('about:blank')
  }

  /** Clicks a link of the page; what failed before is not told again. */
  async click(index: number): Promise<void> {
    this.#forget()
    const before = this.#navigations
    const deadline = performance.now() + LONGEST_MS
    const isLeaving = await this.#page.evaluate(clickLink, index)
    while (isLeaving && this.#navigations === before && performance.now() < deadline) {
      await setTimeout(20)
    }
    await this.#page.waitForLoadState('load')
    await this.#quiet()
  }

  async linksOf(url: string, most: number): Promise<string[]> {
    if (most === 0) {
      return []
    }
    await this.open(url)
    return this.#page.evaluate(namesOfLinks, most)
  }

  async facts(url: string): Promise<Omit<Stop, 'name' | 'before'>> {
    const at = this.#page.url()
    return {
      isServed: (await fetch(at)).ok,
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
      .map((line) =>
        line
          .replace(/(?<=127\.0\.0\.1):\d+/g, '')
          .replace(/\s+/g, ' ')
          .trim()
      )
      .filter((line) => line !== '' && line.includes(this.text))
  }

  /** Waits until nothing was asked for a moment, and the page has done what it had to do. */
  async #quiet(): Promise<void> {
    const deadline = performance.now() + LONGEST_MS
    this.#changedAt = performance.now()
    do {
      await setTimeout(20)
      const askedAt = performance.now()
      // Where the page was left meanwhile, the next one is waited for.
      await this.#page.evaluate(untilIdle).catch(() => undefined)
      if (performance.now() - askedAt > BUSY_MS) {
        this.#changedAt = performance.now()
      }
    } while (
      performance.now() < deadline &&
      (this.#open.size > 0 ||
        performance.now() - this.#changedAt < QUIET_MS ||
        (this.text !== '' && (await this.lines()).length === 0))
    )
  }

  #began(request: Request): void {
    if (request.url().startsWith('http')) {
      this.#open.add(request)
      this.#changedAt = performance.now()
    }
  }

  /** Other hosts are not reached, and no affair of the build. */
  #fail(url: string): void {
    if (new URL(url).hostname === '127.0.0.1') {
      this.#failed.push(url)
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
declare function requestIdleCallback(then: () => void, options: { timeout: number }): void
declare const navigation: {
  addEventListener(name: 'navigate', then: () => void, options: { once: true }): void
}
declare const location: { readonly origin: string; readonly href: string }

async function untilIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }))
}

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

/** Whether the click leads anywhere at once, to another page or within this one. */
function clickLink(index: number): boolean {
  let isLeaving = false
  navigation.addEventListener('navigate', () => (isLeaving = true), { once: true })
  const links = [...document.querySelectorAll('a[href]')]
  links.filter((link) => link.href.startsWith(location.origin))[index]?.click()
  return isLeaving
}
