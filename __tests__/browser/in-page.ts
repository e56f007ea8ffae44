// Functions that a browser runs in the page: each is sent as text, and sees nothing of this file.

interface Link {
  readonly href: string
  readonly textContent: string | null
  click(): void
}
interface IdleDeadline {
  readonly didTimeout: boolean
}
declare const document: {
  readonly body: { readonly innerText: string } | null
  querySelectorAll(selector: string): Iterable<Link>
}
declare function requestAnimationFrame(then: () => void): void
declare function requestIdleCallback(
  then: (deadline: IdleDeadline) => void,
  options: { timeout: number }
): void
declare const navigation: {
  addEventListener(name: 'navigate', then: () => void, options: { once: true }): void
}
declare const location: { readonly origin: string }

/**
 * Comes back behind all that the page has due, its own idle work too; false where it is busy all the time.
 * The frame is asked for because idle time begins behind a frame: in a page that has nothing to draw Chromium
 * may have no idle time at all, and idle work waits for its timeout.
 */
export async function untilIdle(): Promise<boolean> {
  return new Promise((resolve) =>
    requestAnimationFrame(() =>
      requestIdleCallback(({ didTimeout }) => resolve(!didTimeout), { timeout: 1000 })
    )
  )
}

export function visibleText(): string {
  return document.body?.innerText ?? ''
}

/** The texts of the first links that stay on this host. */
export function namesOfLinks(most: number): string[] {
  return [...document.querySelectorAll('a[href]')]
    .filter(({ href }) => href.startsWith(location.origin))
    .slice(0, most)
    .map(({ textContent }) => (textContent ?? '').trim().slice(0, 30))
}

/** Clicks one of them. Whether that leads anywhere at once, to another page or within this one. */
export function clickLink(index: number): boolean {
  let isLeaving = false
  navigation.addEventListener('navigate', () => (isLeaving = true), { once: true })
  const links = [...document.querySelectorAll('a[href]')]
  links.filter(({ href }) => href.startsWith(location.origin))[index]?.click()
  return isLeaving
}
