/** Redirects of one request that are followed; a loop ends here too. */
export const MOST_REDIRECTS = 5

const REDIRECTS = new Set([301, 302, 303, 307, 308])

export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status)
}

export type Redirect =
  | { readonly kind: 'follow'; readonly url: URL }
  /** `isNowhere`: no browser arrives anywhere either. */
  | { readonly kind: 'refuse'; readonly why: string; readonly isNowhere: boolean }

/**
 * Where an answer leads (contract 5.2): any host, since dStor redirects to its nodes, but never
 * from https to http, and without credentials that a link may carry.
 */
export function redirectFrom(from: URL, location: string | undefined): Redirect {
  // Node reads headers as latin1, and gateways put UTF-8 into them.
  const text = Buffer.from(location ?? '', 'latin1')
    .toString('utf8')
    .trim()
  const url = text !== '' && URL.canParse(text, from.href) ? new URL(text, from) : undefined
  if (url === undefined) {
    return { kind: 'refuse', why: 'a redirect without a usable address', isNowhere: true }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { kind: 'refuse', why: `a redirect to ${url.protocol}`, isNowhere: true }
  }
  if (from.protocol === 'https:' && url.protocol === 'http:') {
    const why = 'a redirect from https to plain http, which is not followed'
    return { kind: 'refuse', why, isNowhere: false }
  }
  url.username = ''
  url.password = ''
  url.hash = ''
  return { kind: 'follow', url }
}
