import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5'
import { ElementReader } from './html-reader.js'
import { ESCAPABLE_TEXT, RAW_TEXT, isRunnable, type Attributes } from './html-elements.js'
import { LineIndex } from './lines.js'
import type { PageReader, InlineKind } from './page-reader.js'
import type { Pace } from './pace.js'

/** So much is given to the tokenizer at once; behind it, others may have their turn. */
const PIECE_LENGTH = 1 << 16
/** Pages in `srcdoc` of pages in `srcdoc`: each is shorter than the one around it. */
const DEEPEST_FRAME = 3

/**
 * Reads a page, HTML or XML (XHTML, SVG). Uses the tokenizer of parse5 without its tree, whose cost grows
 * with the square of the depth of hostile pages; what a tree would tell is which text is raw and which part
 * is a template.
 */
export async function readHtml(
  html: string,
  reader: PageReader,
  pace: Pace,
  { isXml = false, firstLine = 1, depth = 0 } = {}
): Promise<void> {
  const page = new Page(html, reader, isXml, firstLine)
  for (let at = 0; at < html.length; at += PIECE_LENGTH) {
    page.write(html.slice(at, at + PIECE_LENGTH), false)
    await pace.tick()
  }
  page.write('', true)
  for (const { text, line } of depth < DEEPEST_FRAME ? page.frames : []) {
    await readHtml(text, withoutBase(reader), pace, { firstLine: line, depth: depth + 1 })
  }
}

/** A page in a `srcdoc` has the base of the page around it; one of its own would be no affair of that. */
function withoutBase(reader: PageReader): PageReader {
  return {
    reference: (reference) => reader.reference(reference),
    inline: (kind, text, line) => reader.inline(kind, text, line),
    base: () => undefined,
    sign: () => undefined
  }
}

class Page implements TokenHandler {
  /** Pages written into `srcdoc`. */
  readonly frames: { text: string; line: number }[] = []
  readonly #reader: PageReader
  readonly #elements: ElementReader
  readonly #tokenizer: Tokenizer
  readonly #lines: LineIndex
  readonly #isXml: boolean
  /** For each open `<template>`, whether its content is inert: a declarative shadow root is not. */
  readonly #templates: boolean[] = []
  #inertTemplates = 0
  #foreignDepth = 0
  #text: { kind: InlineKind; tag: string; line: number; parts: string[] } | undefined

  constructor(html: string, reader: PageReader, isXml: boolean, firstLine: number) {
    this.#reader = reader
    this.#isXml = isXml
    this.#lines = new LineIndex(html, firstLine)
    this.#elements = new ElementReader(reader, (token, attribute) => this.#lineOf(token, attribute))
    this.#tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this)
    this.#tokenizer.inForeignNode = isXml
  }

  write(piece: string, isLast: boolean): void {
    this.#tokenizer.write(piece, isLast)
  }

  onStartTag(token: Token.TagToken): void {
    const tag = token.tagName
    const isClosed = token.selfClosing && (this.#isXml || this.#foreignDepth > 0)
    if (tag === 'template' && !this.#isXml) {
      this.#openTemplate(token)
    } else if ((tag === 'svg' || tag === 'math') && !token.selfClosing) {
      this.#setForeignDepth(this.#foreignDepth + 1)
    }
    if (this.#inertTemplates === 0) {
      this.#read(token, isClosed)
    }
    if (!isClosed && !this.#isXml) {
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
    } else {
      this.#elements.close(tag)
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
  onEof(): void {}

  onDoctype(): void {
    this.#reader.sign('structure', 'doctype')
  }

  #openTemplate(token: Token.TagToken): void {
    const isInert = !token.attrs.some(({ name }) => name === 'shadowrootmode')
    this.#templates.push(isInert)
    this.#inertTemplates += isInert ? 1 : 0
  }

  #setForeignDepth(depth: number): void {
    this.#foreignDepth = depth
    this.#tokenizer.inForeignNode = this.#isXml || depth > 0
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

  #read(token: Token.TagToken, isClosed: boolean): void {
    const attributes: Attributes = new Map(token.attrs.map(({ name, value }) => [name, value]))
    this.#elements.read(token, attributes)
    const frame = token.tagName === 'iframe' ? attributes.get('srcdoc') : undefined
    if (frame !== undefined) {
      this.frames.push({ text: frame, line: this.#lineOf(token, 'srcdoc') })
    }
    const kind = isClosed ? undefined : inlineKind(token.tagName, attributes)
    if (kind !== undefined) {
      const line = this.#lines.at(token.location?.endOffset ?? 0)
      this.#text = { kind, tag: token.tagName, line, parts: [] }
    }
  }

  #lineOf({ location }: Token.TagToken, attribute: string): number {
    return this.#lines.at(location?.attrs?.[attribute]?.startOffset ?? location?.startOffset ?? 0)
  }
}

function inlineKind(tag: string, attributes: Attributes): InlineKind | undefined {
  if (tag === 'style') {
    return 'style'
  }
  if (tag !== 'script') {
    return undefined
  }
  const type = (attributes.get('type') ?? '').trim().toLowerCase()
  if (type === 'importmap') {
    return 'importmap'
  }
  return isRunnable(type) && !attributes.has('src') ? 'script' : undefined
}
