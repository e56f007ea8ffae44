import { setTimeout } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'
import { clickLink, namesOfLinks, untilIdle, visibleText } from './in-page.js'

/** Timers of a page that are due sooner are waited for. */
const QUIET_MS = 100
/** Nothing takes so long where others leave a processor free. */
const LONGEST_MS = 60_000

/** One tab, with what went wrong in it since it was last sent somewhere. */
export class Tab {
  readonly #page: Page
  /** Only lines with it are told; where it is not empty, a page shows one before it is at rest. */
  readonly #text: string
  readonly #open = new Set<Request>()
  #failed: string[] = []
  #errors: string[] = []
  /** Requests that began or ended. */
  #changes = 0
  /** Of the tab: pages it came to, and those it did not come to. */
  #departures = 0

  constructor(page: Page, text = '') {
    this.#page = page
    this.#text = text
    page.on('request', (request) => this.#began(request))
    page.on('requestfinished', (request) => this.#ended(request))
    page.on('requestfailed', (request) => {
      this.#ended(request)
      // A file that is saved and not shown ends so as well.
      this.#departures += this.#isOfTab(request) ? 1 : 0
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
      this.#departures += frame === page.mainFrame() ? 1 : 0
    })
    page.on('pageerror', (error) => this.#errors.push(error.message.split('\n')[0] ?? ''))
  }

  get url(): string {
    return this.#page.url()
  }

  /** Requests that failed, as paths of the host. */
  get failed(): string[] {
    return [...new Set(this.#failed.map((one) => new URL(one).pathname))]
  }

  get errors(): string[] {
    return [...new Set(this.#errors)]
  }

  async open(url: string): Promise<void> {
    this.#forget()
    await this.#page.goto(url, { waitUntil: 'load' })
    await this.#rest()
  }

  /** The lines of a page that runs no scripts, which is whole as soon as it is loaded. */
  async read(url: string): Promise<string[]> {
    await this.#page.goto(url, { waitUntil: 'load' })
    return this.lines()
  }

  /** Clicks a link of the page; what failed before is not told again. */
  async click(index: number): Promise<void> {
    this.#forget()
    const before = this.#departures
    const deadline = performance.now() + LONGEST_MS
    const isLeaving = await this.#page.evaluate(clickLink, index)
    while (isLeaving && this.#departures === before) {
      this.#refuseAfter(deadline, 'a click leads nowhere')
      await setTimeout(20)
    }
    await this.#page.waitForLoadState('load')
    await this.#rest()
  }

  async linkNames(most: number): Promise<string[]> {
    return this.#page.evaluate(namesOfLinks, most)
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
      .filter((line) => line !== '' && line.includes(this.#text))
  }

  /**
   * Waits for a moment in which no request is under way and no text changes, and then for all that the page
   * has due: what was done by then goes by the page and not by the clock, so that a slow machine sees the same.
   * Throws Error where the page never comes to rest.
   */
  async #rest(): Promise<void> {
    const deadline = performance.now() + LONGEST_MS
    let isAtRest = false
    for (let shown = await this.lines(); !isAtRest;) {
      this.#refuseAfter(deadline, 'the page does not come to rest')
      const changes = this.#changes
      await setTimeout(QUIET_MS)
      // Where the page was left meanwhile, the next one is waited for.
      const isIdle = await this.#page.evaluate(untilIdle).catch(() => false)
      const lines = await this.lines()
      const isSame = changes === this.#changes && lines.join('\n') === shown.join('\n')
      const isWhole = this.#text === '' || lines.length > 0
      isAtRest = isIdle && isSame && isWhole && this.#open.size === 0
      shown = lines
    }
  }

  #refuseAfter(deadline: number, what: string): void {
    if (performance.now() > deadline) {
      const open = Array.from(this.#open, (request) => request.url())
      throw new Error(`${this.url}: ${what}; requests under way: ${open.join(', ') || 'none'}`)
    }
  }

  #isOfTab(request: Request): boolean {
    return request.isNavigationRequest() && request.frame() === this.#page.mainFrame()
  }

  #began(request: Request): void {
    if (request.url().startsWith('http')) {
      this.#open.add(request)
      this.#changes += 1
    }
  }

  #ended(request: Request): void {
    this.#open.delete(request)
    this.#changes += 1
  }

  /** Other hosts are not reached, and no affair of the build. */
  #fail(url: string): void {
    if (new URL(url).hostname === '127.0.0.1') {
      this.#failed.push(url)
    }
  }

  #forget(): void {
    this.#failed = []
    this.#errors = []
    this.#open.clear()
  }
}
