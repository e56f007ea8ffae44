import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5'
import {
  ESCAPABLE_TEXT,
  RAW_TEXT,
  addressesOf,
  isRunnable,
  type AttributeKind,
  type Attributes
} from './html-elements.js'
import { PageFeed } from './html-feed.js'
import type { Reference } from './judge.js'
import type { Pace } from './pace.js'
import { srcsetAddresses } from './srcset.js'

/** After so much of a page, others may have their turn. */
const STEP_LENGTH = 1 << 16

export type InlineKind = 'script' | 'style' | 'declarations' | 'importmap'

/** What a page holds, told in the order of the page. */
export interface PageReader {
  reference(reference: Reference): void
  base(href: string, line: number): void
  inline(kind: InlineKind, text: string, line: number): void
  /** `name` of an attribute that may tell the framework, with its value. */
  sign(name: 'generator' | 'id' | 'src' | 'ng-version', value: string): void
}

/**
 * Reads a page. Uses the tokenizer of parse5 without its tree, whose cost grows with the square of the
 * depth of hostile pages; what a tree would tell is which text is raw and which part is a template.
 */
export async function readHtml(html: string, reader: PageReader, pace: Pace): Promise<void> {
  const page = new Page(html, reader)
  do {
    page.read(STEP_LENGTH)
    await pace.tick()
  } while (!page.isRead)
}

class Page implements TokenHandler {
  readonly #reader: PageReader
  readonly #tokenizer: Tokenizer
  readonly #feed: PageFeed
  /** For each open `<template>`, whether its content is inert: a declarative shadow root is not. */
  readonly #templates: boolean[] = []
  #inertTemplates = 0
  #foreignDepth = 0
  #text: { kind: InlineKind; tag: string; line: number; parts: string[] } | undefined

  constructor(html: string, reader: PageReader) {
    this.#reader = reader
    this.#tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this)
    this.#feed = new PageFeed(html, this.#tokenizer)
  }

  get isRead(): boolean {
    return this.#feed.isRead
  }

  read(length: number): void {
    this.#feed.read(length)
  }

  onStartTag(token: Token.TagToken): void {
    const tag = token.tagName
    const isClosed = token.selfClosing && this.#foreignDepth > 0
    if (tag === 'template') {
      this.#openTemplate(token)
    } else if ((tag === 'svg' || tag === 'math') && !token.selfClosing) {
      this.#setForeignDepth(this.#foreignDepth + 1)
    }
    if (this.#inertTemplates === 0) {
      this.#attributes(token, isClosed)
    }
    if (!isClosed) {
      this.#switchMode(tag)
    }
  }

  onEndTag(token: Token.TagToken): void {
    const tag = token.tagName
    if (this.#text !== undefined && tag === this.#text.tag) {
      const { kind, parts, line } = this.#text
      this.#text = undefined
      this.#reader.inline(kind, parts.join(''), line)
    } else if (tag === 'template') {
      this.#inertTemplates -= this.#templates.pop() === true ? 1 : 0
    } else if (tag === 'svg' || tag === 'math') {
      this.#setForeignDepth(Math.max(0, this.#foreignDepth - 1))
    }
  }

  onCharacter(token: Token.CharacterToken): void {
    this.#text?.parts.push(token.chars)
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.#text?.parts.push(token.chars)
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.#text?.parts.push(token.chars)
  }

  /** Comments, conditional ones included, are not read: no browser of today does. */
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  #openTemplate(token: Token.TagToken): void {
    const isInert = !token.attrs.some(({ name }) => name === 'shadowrootmode')
    this.#templates.push(isInert)
    this.#inertTemplates += isInert ? 1 : 0
  }

  #setForeignDepth(depth: number): void {
    this.#foreignDepth = depth
    this.#tokenizer.inForeignNode = depth > 0
  }

  #switchMode(tag: string): void {
    if (tag === 'script') {
      this.#tokenizer.state = TokenizerMode.SCRIPT_DATA
    } else if (RAW_TEXT.has(tag)) {
      this.#tokenizer.state = TokenizerMode.RAWTEXT
    } else if (ESCAPABLE_TEXT.has(tag)) {
      this.#tokenizer.state = TokenizerMode.RCDATA
    } else if (tag === 'plaintext') {
      this.#tokenizer.state = TokenizerMode.PLAINTEXT
    }
  }

  #attributes(token: Token.TagToken, isClosed: boolean): void {
    const tag = token.tagName
    const attributes: Attributes = new Map(token.attrs.map(({ name, value }) => [name, value]))
    for (const [name, kind] of Object.entries(addressesOf(tag, attributes))) {
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
    } else if (!isClosed && (tag === 'script' || tag === 'style')) {
      this.#openText(token, attributes)
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
    if (kind !== 'set') {
      this.#reader.reference({ kind, value, line })
      return
    }
    for (const address of srcsetAddresses(value)) {
      this.#reader.reference({ kind: 'resource', value: address, line })
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
      const value = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1]
      this.#address(token, 'navigation', 'content', value)
    } else if (attributes.get('name')?.toLowerCase() === 'generator') {
      this.#reader.sign('generator', content)
    }
  }

  #signs(tag: string, attributes: Attributes): void {
    for (const name of ['id', 'ng-version'] as const) {
      const value = attributes.get(name)
      if (value !== undefined) {
        this.#reader.sign(name, value)
      }
    }
    const address = attributes.get('src') ?? attributes.get('href')
    if (address !== undefined && (tag === 'script' || tag === 'link')) {
      this.#reader.sign('src', address)
    }
  }

  #openText(token: Token.TagToken, attributes: Attributes): void {
    const kind = inlineKind(token.tagName, attributes)
    if (kind !== undefined) {
      const line = this.#pageLine(token.location?.endLine)
      this.#text = { kind, tag: token.tagName, line, parts: [] }
    }
  }

  #lineOf(token: Token.TagToken, attribute: string): number {
    const { location } = token
    return this.#pageLine(location?.attrs?.[attribute]?.startLine ?? location?.startLine)
  }

  #pageLine(fedLine = 1): number {
    return fedLine + this.#feed.skippedLines
  }
}

function inlineKind(tag: string, attributes: Attributes): InlineKind | undefined {
  if (tag === 'style') {
    return 'style'
  }
  const type = attributes.get('type') ?? ''
  if (type.trim().toLowerCase() === 'importmap') {
    return 'importmap'
  }
  return isRunnable(type) && !attributes.has('src') ? 'script' : undefined
}
