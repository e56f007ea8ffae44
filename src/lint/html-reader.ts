import type { Token } from 'parse5'
import { addressesOf, wordsOf, type AttributeKind, type Attributes } from './html-elements.js'
import type { PageReader } from './page-reader.js'
import { srcsetAddresses } from './srcset.js'

/** A page that leaves within so many seconds is not read by anybody. */
const SOON_SECONDS = 5
/** What a guess must look like: a kind of file at the end, or the root of the host in front. */
const LIKE_A_FILE = /^\/|\.[a-z][a-z\d]{1,4}(?:[?#].*)?$/is
const STRUCTURE = new Set(['html', 'head', 'body', 'title', 'meta', 'frameset'])
/** Attributes of htmx, AngularJS and the like that name a part of a page to load into it. */
const INCLUDING =
  /^(?:(?:data-)?(?:hx-get|hx-post|ng-include|include|include-html)|w3-include-html)$/

type LineOf = (token: Token.TagToken, attribute: string) => number

/** Tells what the start tags of a page refer to. */
export class ElementReader {
  readonly #reader: PageReader
  readonly #lineOf: LineOf
  #openPictures = 0

  constructor(reader: PageReader, lineOf: LineOf) {
    this.#reader = reader
    this.#lineOf = lineOf
  }

  read(token: Token.TagToken, attributes: Attributes): void {
    const tag = token.tagName
    if (tag === 'picture') {
      this.#openPictures += 1
    }
    const addresses = addressesOf(tag, attributes, this.#openPictures > 0)
    for (const [name, kind] of Object.entries(addresses)) {
      this.#address(token, kind, name, attributes.get(name))
    }
    const style = attributes.get('style')
    if (style !== undefined) {
      this.#reader.inline('declarations', style, this.#lineOf(token, 'style'))
    }
    this.#signs(tag, attributes)
    if (tag === 'base') {
      this.#base(token, attributes)
    } else if (tag === 'meta') {
      this.#meta(token, attributes)
    }
  }

  close(tag: string): void {
    if (tag === 'picture') {
      this.#openPictures = Math.max(0, this.#openPictures - 1)
    }
  }

  #address(
    token: Token.TagToken,
    kind: AttributeKind,
    name: string,
    value: string | undefined
  ): void {
    if (value === undefined) {
      return
    }
    const line = this.#lineOf(token, name)
    if (kind === 'set' || kind === 'script-set') {
      for (const address of srcsetAddresses(value)) {
        this.#reader.reference({
          kind: kind === 'set' ? 'resource' : 'script',
          value: address,
          line
        })
      }
    } else if (kind !== 'script' || LIKE_A_FILE.test(value)) {
      this.#reader.reference({ kind, value, line })
    }
  }

  #base(token: Token.TagToken, attributes: Attributes): void {
    const href = attributes.get('href')
    if (href !== undefined) {
      this.#reader.base(href, this.#lineOf(token, 'href'))
    }
  }

  #meta(token: Token.TagToken, attributes: Attributes): void {
    const content = attributes.get('content') ?? ''
    if (attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
      const address = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1]
      const isSoon = !(Number.parseFloat(content) > SOON_SECONDS)
      this.#address(token, isSoon ? 'refresh' : 'navigation', 'content', address)
    } else if (attributes.get('name')?.toLowerCase() === 'generator') {
      this.#reader.sign('generator', content)
    }
  }

  #signs(tag: string, attributes: Attributes): void {
    for (const name of ['id', 'ng-version', 'data-has-hydrated'] as const) {
      const value = attributes.get(name)
      if (value !== undefined) {
        this.#reader.sign(name, value)
      }
    }
    const address = attributes.get('src') ?? attributes.get('href')
    if (address !== undefined && (tag === 'script' || tag === 'link')) {
      this.#reader.sign('src', address)
      this.#rel(wordsOf(attributes.get('rel') ?? ''), address)
    }
    if (STRUCTURE.has(tag)) {
      this.#reader.sign('structure', tag)
    }
    for (const [name, value] of attributes) {
      if (INCLUDING.test(name)) {
        this.#reader.sign('included', value)
      }
    }
  }

  #rel(words: readonly string[], address: string): void {
    for (const name of ['canonical', 'manifest'] as const) {
      if (words.includes(name)) {
        this.#reader.sign(name, address)
      }
    }
  }
}
