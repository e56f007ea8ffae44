import { percentDecoded } from '../text/encodings.js'

/** Stands for `/ipfs/<hash>/`: no build has a folder of this name. */
const PREFIX = '/-ipfs-/-root-of-the-site-/'
const HOST = 'http://site.invalid'
const SCHEME_OR_HOST = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i
/** Names of the machine that the page is opened on (RFC 6761, 6.3), and addresses of it. */
const LOCAL_HOST = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/
/** A longer text is no address of a file; the names of a path on disk end far below. */
const LONGEST_ADDRESS = 8192
const PLACEHOLDER = /\{\{|\}\}|\$\{|<%|\{%|\[\[|%PUBLIC_URL%|%sveltekit\./

/** The address that relative references of a page or a style sheet start from. */
export type Base =
  | { readonly kind: 'site'; readonly folderUrl: string }
  /** `<base href="/...">`, or one that climbs above the root: relative references leave the site. */
  | { readonly kind: 'root' }
  /** `<base href="https://...">`: they go to another host. */
  | { readonly kind: 'host' }
  /** An address that only a script knows. */
  | { readonly kind: 'unknown' }

export type Address =
  /** Nothing that this build can answer for: `data:`, the page itself (`#fragment`, `?query`), an empty text. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'inside'; readonly path: string }
  /** Starts at the root of the host. */
  | { readonly kind: 'absolute'; readonly path: string }
  /** Has more `../` than there are folders above the file. `path` is what a host that serves the site at its root would take. */
  | { readonly kind: 'above'; readonly path: string }
  /** The visitor's own machine: `http://localhost:1313/`, `file:`. */
  | { readonly kind: 'local' }
  | {
      readonly kind: 'host'
      readonly host: string
      readonly path: string
      readonly isPlain: boolean
    }

const ELSEWHERE: Address = { kind: 'elsewhere' }

/** The base of a file of the site. */
export function baseOf(file: string): Base {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  return {
    kind: 'site',
    folderUrl: HOST + PREFIX + folder.split('/').map(encodeURIComponent).join('/')
  }
}

/** The base of a page with `<base href>` (HTML, 4.2.3). */
export function rebased(base: Base, href: string): Base {
  const text = trimmed(href)
  if (SCHEME_OR_HOST.test(text)) {
    return { kind: isWeb(text) ? 'host' : 'unknown' }
  }
  if (/^[\\/]/.test(text)) {
    return { kind: 'root' }
  }
  const url = base.kind === 'site' ? parsed(text, base.folderUrl) : undefined
  if (url === undefined) {
    return { kind: 'unknown' }
  }
  return url.pathname.startsWith(PREFIX)
    ? { kind: 'site', folderUrl: new URL('.', url).href }
    : { kind: 'root' }
}

/** What a reference means, resolved as a browser does (URL Standard), queries and fragments cut off. */
export function resolve(reference: string, base: Base): Address {
  const text = trimmed(reference)
  if (text === '' || text.length > LONGEST_ADDRESS || /^[#?]/.test(text)) {
    return ELSEWHERE
  }
  if (SCHEME_OR_HOST.test(text)) {
    return onOtherHost(text)
  }
  if (PLACEHOLDER.test(text)) {
    return { kind: 'placeholder' }
  }
  const isAbsolute = /^[\\/]/.test(text)
  if (base.kind === 'host' || (!isAbsolute && base.kind !== 'site')) {
    return ELSEWHERE
  }
  const from = base.kind === 'site' ? base.folderUrl : HOST + PREFIX
  const path = parsed(text, from)?.pathname
  if (path === undefined) {
    return ELSEWHERE
  }
  if (isAbsolute) {
    return { kind: 'absolute', path: percentDecoded(path.slice(1)) }
  }
  return path.startsWith(PREFIX)
    ? { kind: 'inside', path: percentDecoded(path.slice(PREFIX.length)) }
    : { kind: 'above', path: percentDecoded(clamped(text, from)) }
}

function onOtherHost(text: string): Address {
  if (/^file:/i.test(text)) {
    return { kind: 'local' }
  }
  const url = isWeb(text) ? parsed(text, 'https://gateway.invalid') : undefined
  if (url === undefined) {
    return ELSEWHERE
  }
  return LOCAL_HOST.test(url.hostname)
    ? { kind: 'local' }
    : {
        kind: 'host',
        host: url.host,
        path: percentDecoded(url.pathname.slice(1)),
        isPlain: url.protocol === 'http:'
      }
}

function isWeb(text: string): boolean {
  return /^(?:https?:|[\\/]{2})/i.test(text)
}

/** The path when the site is at the root of its host, where `../` cannot climb any higher. */
function clamped(text: string, from: string): string {
  const path = parsed(text, from.replace(PREFIX, '/'))?.pathname ?? '/'
  return path.slice(1)
}

/** The URL parser drops tabs, line ends and outer spaces. */
function trimmed(reference: string): string {
  return reference.replace(/[\t\r\n]/g, '').trim()
}

function parsed(text: string, base: string): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}
