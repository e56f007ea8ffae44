import type { ReferenceKind } from './references.js'

export type Attributes = ReadonlyMap<string, string>

/** `set` is a `srcset`, whose addresses are resources. */
export type AttributeKind = ReferenceKind | 'set' | 'script-set'

type Addresses = Readonly<Record<string, AttributeKind>>

const BACKGROUND: Addresses = { background: 'resource' }
const SVG_PICTURE: Addresses = { href: 'resource', 'xlink:href': 'resource' }

/** Attributes that hold addresses, by element (HTML, index of attributes; SVG 2, 16). `link` is looked at by its `rel`. */
const ADDRESS_ATTRIBUTES = new Map<string, Addresses>([
  ['a', { href: 'navigation', 'xlink:href': 'navigation' }],
  ['area', { href: 'navigation' }],
  ['form', { action: 'navigation' }],
  ['button', { formaction: 'navigation' }],
  ['input', { formaction: 'navigation', src: 'resource' }],
  ['img', { src: 'resource', srcset: 'set' }],
  ['source', { src: 'resource', srcset: 'set' }],
  ['video', { src: 'resource', poster: 'resource' }],
  ['audio', { src: 'resource' }],
  ['track', { src: 'resource' }],
  ['embed', { src: 'frame' }],
  ['object', { data: 'frame' }],
  ['iframe', { src: 'frame' }],
  ['frame', { src: 'frame' }],
  ['script', { src: 'code', href: 'code', 'xlink:href': 'code' }],
  ['image', { src: 'resource', ...SVG_PICTURE }],
  ['use', SVG_PICTURE],
  ['feimage', SVG_PICTURE],
  ['body', BACKGROUND],
  ['table', BACKGROUND],
  ['td', BACKGROUND],
  ['th', BACKGROUND],
  [
    'astro-island',
    { 'component-url': 'code', 'renderer-url': 'code', 'before-hydration-url': 'code' }
  ]
])

/** Where scripts of many libraries keep the address of what they load later. */
const LAZY_ATTRIBUTES = new Map<string, AttributeKind>([
  ['data-src', 'script'],
  ['data-srcset', 'script-set'],
  ['data-lazy-src', 'script'],
  ['data-original', 'script'],
  ['data-bg', 'script'],
  ['data-background', 'script'],
  ['data-background-image', 'script'],
  ['data-poster', 'script']
])

/** Of elements that a script defines (HTML, 4.13); only a guess. */
const CUSTOM_ATTRIBUTES: Addresses = { src: 'script', poster: 'script' }

const RELS = new Map<string, AttributeKind>([
  ['stylesheet', 'code'],
  ['icon', 'extra'],
  ['apple-touch-icon', 'extra'],
  ['apple-touch-icon-precomposed', 'extra'],
  ['apple-touch-startup-image', 'extra'],
  ['mask-icon', 'extra'],
  ['manifest', 'extra'],
  ['preload', 'extra'],
  ['modulepreload', 'extra'],
  // A visitor or the browser may go there later; nothing of this page misses it.
  ...['alternate', 'author', 'help', 'license', 'next', 'prefetch', 'prerender', 'prev'].map(
    (rel) => [rel, 'link'] as const
  ),
  ['search', 'link']
])

/** What hangs on the address of a `<link>`; undefined for names of things, such as `canonical`. */
function linkKind(rel: string): AttributeKind | undefined {
  const kinds = wordsOf(rel).map((word) => RELS.get(word))
  const first = (['code', 'extra', 'link'] as const).find((kind) => kinds.includes(kind))
  const isOff = first === 'code' && wordsOf(rel).includes('alternate')
  return isOff ? 'link' : first
}

/** The words of a `rel`, in lower case. */
export function wordsOf(rel: string): string[] {
  return rel.toLowerCase().split(/\s+/)
}

/** The attributes of an element that hold addresses; in a `<picture>` a `<source>` has no `src`. */
export function addressesOf(tag: string, attributes: Attributes, isInPicture = false): Addresses {
  if (tag === 'link') {
    const kind = linkKind(attributes.get('rel') ?? '')
    return kind === undefined ? {} : { href: kind, imagesrcset: 'set' }
  }
  if (tag === 'source' && isInPicture) {
    return { srcset: 'set' }
  }
  const lazy = Object.fromEntries(
    [...attributes.keys()].flatMap((name) => {
      const kind = LAZY_ATTRIBUTES.get(name)
      return kind === undefined ? [] : [[name, kind] as const]
    })
  )
  const known = ADDRESS_ATTRIBUTES.get(tag) ?? (tag.includes('-') ? CUSTOM_ATTRIBUTES : {})
  return { ...known, ...lazy }
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
