import { trimEndOf } from '../text/escape.js'
/**
 * Percent-encodes one segment of a path. Lone surrogates, which a URL cannot hold, become U+FFFD as
 * they do when the name is written to a request in UTF-8.
 */
function segment(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
}

/** A path that encoding leaves as it is (RFC 3986, 2.3), as most are. */
const UNRESERVED_PATH = /^[A-Za-z0-9\-._~/]*$/

/** What dStor's hashes are made of; anything else in one is encoded, never obeyed. */
const PLAIN_HASH = /^[A-Za-z0-9_=-]+$/

function base(gatewayUrl: string, hash: string): string {
  const prefix = trimEndOf(gatewayUrl, '/')
  return `${prefix}/${PLAIN_HASH.test(hash) ? hash : segment(hash)}`
}

/**
 * The gateway's link to `path` below `hash`, or to the folder itself (with its slash) for an empty
 * path. Main link of a site: its `index.html`, because the folder's own address loops on dStor's
 * nodes (docs/dstor-api.md 6).
 */
export function fileUrl(gatewayUrl: string, hash: string, path: string): string {
  const encoded = UNRESERVED_PATH.test(path) ? path : path.split('/').map(segment).join('/')
  return `${base(gatewayUrl, hash)}/${encoded}`
}

/** The gateway's link to one file by its own hash. */
export function hashUrl(gatewayUrl: string, hash: string): string {
  return base(gatewayUrl, hash)
}

/** `url` in its normal form when it is http(s) and holds no credentials; undefined otherwise. */
export function webUrl(url: string): string | undefined {
  if (!URL.canParse(url)) {
    return undefined
  }
  const { protocol, username, password, href } = new URL(url)
  return /^https?:$/.test(protocol) && username + password === '' ? href : undefined
}
