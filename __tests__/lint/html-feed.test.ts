import { describe, expect, it } from '@jest/globals'
import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5'
import { readHtml, type PageReader } from '../../src/site/lint/html.js'
import { ESCAPABLE_TEXT, RAW_TEXT } from '../../src/site/lint/html-elements.js'
import { Pace } from '../../src/site/lint/pace.js'

/** The links of a page with their lines, from a tokenizer that is given all of it at once. */
function linksOf(html: string): string[] {
  const links: string[] = []
  const templates: boolean[] = []
  let foreignDepth = 0
  const handler: Partial<TokenHandler> = {
    onStartTag: ({ tagName: tag, attrs, selfClosing, location }: Token.TagToken) => {
      const isClosed = selfClosing && foreignDepth > 0
      if (tag === 'template') {
        templates.push(!attrs.some(({ name }) => name === 'shadowrootmode'))
      } else if ((tag === 'svg' || tag === 'math') && !selfClosing) {
        tokenizer.inForeignNode = ++foreignDepth > 0
      }
      const href = attrs.find(({ name }) => name === 'href')?.value
      if (tag === 'a' && href !== undefined && !templates.includes(true)) {
        links.push(`${href} ${location?.attrs?.['href']?.startLine}`)
      }
      const mode = modeOf(tag)
      if (!isClosed && mode !== undefined) {
        tokenizer.state = mode
      }
    },
    onEndTag: ({ tagName: tag }: Token.TagToken) => {
      if (tag === 'template') {
        templates.pop()
      } else if (tag === 'svg' || tag === 'math') {
        foreignDepth = Math.max(0, foreignDepth - 1)
        tokenizer.inForeignNode = foreignDepth > 0
      }
    }
  }
  const ignore = (): void => undefined
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    new Proxy(handler, {
      get: (of, name: keyof TokenHandler) => of[name] ?? ignore
    }) as TokenHandler
  )
  tokenizer.write(html, true)
  return links
}

function modeOf(tag: string) {
  if (tag === 'script') {
    return TokenizerMode.SCRIPT_DATA
  }
  if (tag === 'plaintext') {
    return TokenizerMode.PLAINTEXT
  }
  const isRaw = RAW_TEXT.has(tag)
  return isRaw || ESCAPABLE_TEXT.has(tag) ? TokenizerMode[isRaw ? 'RAWTEXT' : 'RCDATA'] : undefined
}

async function linksRead(html: string): Promise<string[]> {
  const links: string[] = []
  const ignore = (): void => undefined
  const reader: PageReader = {
    reference: ({ value, line }) => links.push(`${value} ${line}`),
    base: ignore,
    inline: ignore,
    sign: ignore
  }
  await readHtml(html, reader, new Pace(undefined, 60_000))
  return links
}

/** Without a lone `&`: where a line break follows, parse5 counts that twice. */
const PIECES = [
  ...['<a href="/x">', '<a\nhref=\n"z">', '<A HREF=/U>', "<a title='>' href=q>", '<a', '<a href="'],
  ...['<p>', '</p>', '<p class="a">', '<p class="a>b">', "<p data-x='>'>", '<P C=x>', '<x-y z>'],
  ...[
    '<p/>',
    '<p a=b/>',
    '<p a="1"b="2">',
    '<p //>',
    '<p =x>',
    '<br />',
    '<h1\t c = "a" >',
    '<p @c>'
  ],
  ...['<!-- c -->', '<!--', '-->', '<!-->', '<!--->', '<!-- > <a href="no"> -->', '<!', '<?x?>'],
  ...[
    '<![CDATA[ <a href=c> ]]>',
    '<![CDATA[',
    ']]>',
    '<svg>',
    '</svg>',
    '<svg/>',
    '<math>',
    '</math>'
  ],
  ...[
    '<template>',
    '</template>',
    '<template shadowrootmode=open>',
    '<svg><title>',
    '<svg><style>'
  ],
  ...['<script>', '</script>', '</script x>', '</SCRIPT >', '</scripty>', '<script><!--<script>'],
  ...['<style>', '</style>', '<title>', '</title>', '<textarea>', '</textarea', '<xmp>', '</xmp>'],
  ...[
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    '!',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\f',
    ' ',
    'a < b',
    '\0',
    '\ufeff'
  ],
  ...['é', '😀', '\ud800', '&amp;', '</', '</>', '</ p>', '<1>', '<!doctype html>', 'a>b</b']
]

/** A generator of numbers below `limit` that gives the same ones each time. */
function dice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

describe('what is not given to the tokenizer', () => {
  it('changes nothing of what is read, nor its line', async () => {
    const throwDice = dice(20_261_123)
    let links = 0
    for (let n = 0; n < 6_000; n++) {
      const pieces = Array.from(
        { length: 1 + throwDice(25) },
        () => PIECES[throwDice(PIECES.length)]
      )
      const html = pieces.join('')
      const expected = linksOf(html)
      links += expected.length
      expect({ html, links: await linksRead(html) }).toEqual({ html, links: expected })
    }
    expect(links).toBeGreaterThan(2_000)
  })

  it.each([65_530, 65_536, 131_072])('may be %i characters long', async (length) => {
    const texts = ['x', '\r', '\n', '>', '<p>'].map((text) => text.repeat(length / text.length))
    for (const text of [...texts, `<!--${texts[3]}-->`, `<script>${texts[3]}</script>`]) {
      const html = `<a href=1>${text}<a href=2>`
      expect(await linksRead(html)).toEqual(linksOf(html))
    }
  })
})
