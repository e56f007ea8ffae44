import type { ReferenceKind } from './judge.js'

export type Attributes = ReadonlyMap<string, string>

/** `set` is a `srcset`, whose addresses are resources. */
export type AttributeKind = Exclude<ReferenceKind, 'script'> | 'set'

const R: AttributeKind = 'resource'
const N: AttributeKind = 'navigation'
const BACKGROUND = { background: R }

/**
 * Attributes that hold addresses, by element (docs/ipfs.md 4.2; HTML, index of attributes). `link`
 * is looked at by its `rel`.
 */
export const ADDRESS_ATTRIBUTES = new Map<string, Readonly<Record<string, AttributeKind>>>([
  ['a', { href: N, 'xlink:href': N }],
  ['area', { href: N }],
  ['form', { action: N }],
  ['button', { formaction: N }],
  ['input', { formaction: N, src: R }],
  ['img', { src: R, srcset: 'set' }],
  ['source', { src: R, srcset: 'set' }],
  ['video', { src: R, poster: R }],
  ['audio', { src: R }],
  ['track', { src: R }],
  ['embed', { src: R }],
  ['object', { data: R }],
  ['iframe', { src: R }],
  ['frame', { src: R }],
  ['script', { src: R, href: R, 'xlink:href': R }],
  ['image', { src: R, href: R, 'xlink:href': R }],
  ['use', { href: R, 'xlink:href': R }],
  ['feimage', { href: R, 'xlink:href': R }],
  ['body', BACKGROUND],
  ['table', BACKGROUND],
  ['td', BACKGROUND],
  ['th', BACKGROUND],
  ['astro-island', { 'component-url': R, 'renderer-url': R, 'before-hydration-url': R }]
])

const FETCHED_RELS = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'apple-touch-icon-precomposed',
  'apple-touch-startup-image',
  'mask-icon',
  'manifest',
  'preload',
  'modulepreload'
])

/** A visitor or the browser may go there later; nothing of this page misses it. */
const FOLLOWED_RELS = new Set([
  'alternate',
  'author',
  'help',
  'license',
  'next',
  'prefetch',
  'prerender',
  'prev',
  'search'
])

/** What hangs on the address of a `<link>`; undefined for names of things, such as `canonical`. */
function linkKind(rel: string): AttributeKind | undefined {
  const rels = rel.toLowerCase().split(/\s+/)
  if (rels.some((word) => FETCHED_RELS.has(word))) {
    return 'resource'
  }
  return rels.some((word) => FOLLOWED_RELS.has(word)) ? 'navigation' : undefined
}

/** The attributes of an element that hold addresses. */
export function addressesOf(
  tag: string,
  attributes: Attributes
): Readonly<Record<string, AttributeKind>> {
  if (tag !== 'link') {
    return ADDRESS_ATTRIBUTES.get(tag) ?? {}
  }
  const kind = linkKind(attributes.get('rel') ?? '')
  return kind === undefined ? {} : { href: kind, imagesrcset: 'set' }
}

/** Elements whose content is text for the tokenizer (HTML, 13.2.6.4). Tags in it are samples, not elements. */
export const RAW_TEXT = new Set(['style', 'xmp', 'iframe', 'noembed', 'noframes'])
export const ESCAPABLE_TEXT = new Set(['textarea', 'title'])

const SCRIPT_TYPES =
  /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:jscript|livescript|javascript1\.[0-5]))$/

/** Whether a browser runs a `<script>` of this type, as opposed to data and templates. */
export function isRunnable(type: string): boolean {
  return SCRIPT_TYPES.test((type.split(';')[0] ?? '').trim().toLowerCase())
}
