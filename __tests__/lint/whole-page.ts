import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5'
import { ESCAPABLE_TEXT, RAW_TEXT, addressesOf, isRunnable } from '../../src/lint/html-elements.js'
import { srcsetAddresses } from '../../src/lint/srcset.js'

/** What a page tells its reader, from a tokenizer that is given all of it at once. */
export function readWhole(html: string): string[] {
  const oracle = new Oracle()
  oracle.tokenizer.write(html, true)
  return oracle.told
}

class Oracle implements TokenHandler {
  readonly told: string[] = []
  readonly tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this)
  readonly #templates: boolean[] = []
  #foreignDepth = 0
  #text: { opening: string; tag: string; text: string } | undefined

  onStartTag(token: Token.TagToken): void {
    const { tagName: tag, attrs } = token
    const isEmpty = token.selfClosing && this.#foreignDepth > 0
    if (tag === 'template') {
      this.#templates.push(!attrs.some(({ name }) => name === 'shadowrootmode'))
    }
    this.#nest(token.selfClosing ? '' : tag, 1)
    if (!this.#templates.includes(true)) {
      this.#tell(token, isEmpty)
    }
    this.tokenizer.state = isEmpty ? TokenizerMode.DATA : modeAfter(tag)
  }

  onEndTag({ tagName: tag }: Token.TagToken): void {
    if (tag === this.#text?.tag) {
      this.told.push(`${this.#text.opening} ${this.#text.text}`)
      this.#text = undefined
    } else if (tag === 'template') {
      this.#templates.pop()
    }
    this.#nest(tag, -1)
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.#text !== undefined) {
      this.#text.text += chars
    }
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token)
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token)
  }

  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  #nest(tag: string, by: number): void {
    if (tag === 'svg' || tag === 'math') {
      this.#foreignDepth = Math.max(0, this.#foreignDepth + by)
      this.tokenizer.inForeignNode = this.#foreignDepth > 0
    }
  }

  #tell({ tagName: tag, attrs, location }: Token.TagToken, isEmpty: boolean): void {
    const values = new Map(attrs.map(({ name, value }) => [name, value]))
    const tell = (what: string, name: string, value = values.get(name)): void => {
      if (value !== undefined) {
        this.told.push(`${what} ${location?.attrs?.[name]?.startLine} ${value}`)
      }
    }
    for (const [name, kind] of Object.entries(addressesOf(tag, values))) {
      const isSet = kind === 'set'
      const found = isSet ? srcsetAddresses(values.get(name) ?? '') : [values.get(name)]
      Array.from(found, (address) => tell(isSet ? 'resource' : kind, name, address))
    }
    tell('declarations', 'style')
    this.told.push(...signs(tag, values))
    if (tag === 'base') {
      tell('base', 'href')
    }
    if (tag === 'meta' && values.get('http-equiv') === 'refresh') {
      tell('refresh', 'content', values.get('content')?.replace('0;url=', ''))
    }
    const kind = isEmpty ? undefined : kindOfText(tag, values)
    if (kind !== undefined) {
      this.#text = { opening: `${kind} ${location?.endLine}`, tag, text: '' }
    }
  }
}

function modeAfter(tag: string): Tokenizer['state'] {
  if (tag === 'script') {
    return TokenizerMode.SCRIPT_DATA
  }
  if (RAW_TEXT.has(tag)) {
    return TokenizerMode.RAWTEXT
  }
  if (ESCAPABLE_TEXT.has(tag)) {
    return TokenizerMode.RCDATA
  }
  return tag === 'plaintext' ? TokenizerMode.PLAINTEXT : TokenizerMode.DATA
}

function kindOfText(tag: string, values: ReadonlyMap<string, string>): string | undefined {
  const type = values.get('type') ?? ''
  if (tag === 'style' || (tag === 'script' && type === 'importmap')) {
    return type || tag
  }
  return tag === 'script' && isRunnable(type) && !values.has('src') ? tag : undefined
}

function signs(tag: string, values: ReadonlyMap<string, string>): string[] {
  const source = values.get('src') ?? values.get('href')
  return [
    ...['id', 'ng-version'].flatMap((name) => {
      const value = values.get(name)
      return value === undefined ? [] : [`${name} ${value}`]
    }),
    ...((tag === 'script' || tag === 'link') && source !== undefined ? [`src ${source}`] : []),
    ...(tag === 'meta' && values.get('name') === 'generator'
      ? [`generator ${values.get('content') ?? ''}`]
      : [])
  ]
}
