import { describe, expect, it } from '@jest/globals'
import { readHtml } from '../../src/lint/html.js'
import { Pace } from '../../src/lint/pace.js'
import { Dice } from '../property/dice.js'
import { readWhole } from './whole-page.js'

const PAGES = Number(process.env['PAGE_RUNS'] ?? '2000')

const BREAKS = ['\n', '\r', '\r\n', '\n\r', '\n\n']

/** Well formed, so that not every page ends within an open text or value. */
const SOUND =
  partsOf(`<p>|</p>|<h2>|<li>|<br/>|<p class="x">|<p class=x/>|<p data-x="1" aria-b='2' c d=e>|<x-y>|<styles>
  |<a href="u">|<A HREF=U>|<a\r\nhref\r=\n"u">|<a class="x"\nhref="u>v">|<a xlink:href=u>|<a href="x&y&amp;z">
  |<img src="s" srcset="s1 1x, s2 2x">|<link rel="stylesheet"\nhref="h">|<link rel=preload imagesrcset="k 1x">
  |<base href="b/">|<meta http-equiv=refresh content="0;url=m">|<meta name=generator content=g>|<object data=d>
  |<p style="a">|<p class="x" id="y">|<p class='x' id='y'>|<p class=x id=y>|<p ID=i>|<p ng-version="1">|<astro-island component-url=q>|<td data-background=t.png>|<form action=f>
  |<script>x\n</script>|<script type=importmap>{}</script >|<script src=z></SCRIPT>|<style>a\r\nb</style>
  |<script>"</div>"\n<!-- <script> </script> --></script>|<title>a<p id=n>&amp;</title>|<textarea>\n<p></textarea>
  |<svg>|</svg>|<svg/>|<math>|</math>|<use href=u />|<svg><style/>|<template>|</template>|<iframe src=i></iframe>
  |<!-- c -->|<!--a-->|<!---->|<!--><a href=u>-->|<!---><a href=u>-->|<!--[if IE]>|<![endif]-->|<!doctype html>|<?xml ?>|a < b|</>|</3>|é|&amp;`)

const NASTY =
  partsOf(`<|>|</|/>|"|'|=|&|&amp|&#10;|\0|\ufeff|\u00a0|\v|\f|\t| |a|-|--|-->|--!>|->|<!|<!-|<!--|<!-->|<!--->
  |<!--a>b-->|<!--<!---->|<!d>|<!>|<?|<!doctype|<![CDATA[|]]>|<![CDATA[ <a href=u> ]]>|\ud83d\ude00|\ud83d|\ude00
  |<P>|</P >|<p|<a|</a|<p class="x>y">|<p class="a\rb">|<p\nclass="x"\r\n>|<p class="x"id=y>|<p class = "x">
  |<p class= x>|<p class id>|<p a a a a a a a a a a a a a a a a a id=z>|<p class=x"y>|<p\vclass=x>|<p\u00a0class>
  |<p/class=x>|<p / >|<pre:x href=1>|<a\0>|< a>|</ a>|<<p>|<a<b>|<p<id=x>|<a title='>' href='u'>|<a href=1 href=2>
  |<script>|</script>|</script/>|</script\n>|</script x="y>z">|</scriptx>|</script|<script/>|<SCRIPT>|<style>
  |</style>|</styl>|<title>|</title>|<title/>|<textarea>|</textarea>|<xmp>|</xmp>|<noembed>|</noembed>|<noscript>
  |</noscript>|<template shadowrootmode=open>|</TEMPLATE >|<image xlink:href=u />|<script-x>|<link-x rel=icon href=h>`)

function partsOf(list: string): string[] {
  return list.split(/\n? *\|/)
}

/** No line break follows an `&` at once: parse5 counts it twice. */
function pageOf(dice: Dice): string {
  const isSound = !dice.once(3)
  const parts = Array.from({ length: 1 + dice.upTo(dice.once(5) ? 60 : 16) }, () => {
    if (dice.once(8_000)) {
      return dice.oneOf(['<plaintext>', dice.oneOf(['>', '\r', 'x', '<p>', '<']).repeat(66_000)])
    }
    const part = dice.oneOf(isSound && !dice.once(12) ? SOUND : NASTY)
    return dice.once(6) ? part + dice.oneOf(BREAKS) : part
  })
  return parts.join('').replace(/&(?=[\r\n])/g, '&;')
}

async function readInParts(html: string): Promise<string[]> {
  const told: string[] = []
  await readHtml(
    html,
    {
      reference: ({ kind, value, line }) => told.push(`${kind} ${line} ${value}`),
      base: (href, line) => told.push(`base ${line} ${href}`),
      inline: (kind, text, line) => told.push(`${kind} ${line} ${text}`),
      // What makes a page a page is told for each of its tags.
      sign: (name, value) => name !== 'structure' && told.push(`${name} ${value}`)
    },
    new Pace(undefined, 60_000)
  )
  return told
}

describe('a page of which the tokenizer is not given everything', () => {
  /** `PAGE_RUNS=100000` is the long form. */
  it(
    `tells the same as the whole page (${PAGES} pages)`,
    async () => {
      const dice = new Dice(1)
      const wrong: { html: string; told: string[]; expected: string[] }[] = []
      let count = 0
      for (let n = 0; n < PAGES && wrong.length < 3; n++) {
        const html = pageOf(dice)
        const [told, expected] = [await readInParts(html), readWhole(html)]
        count += told.length
        if (told.join('\0') !== expected.join('\0')) {
          wrong.push({ html, told, expected })
        }
      }
      expect(wrong).toEqual([])
      expect(count).toBeGreaterThan(PAGES)
    },
    Math.max(30_000, PAGES)
  )

  it.each([65_530, 65_536, 131_072])('may hold %i characters of one kind', async (length) => {
    const texts = ['x', '\r', '\n', '>', '<p>'].map((text) => text.repeat(length / text.length))
    for (const text of [...texts, `<!--${texts[3]}-->`, `<script>${texts[3]}</script>`]) {
      const html = `<a href=1>${text}<a href=2>`
      expect(await readInParts(html)).toEqual(readWhole(html))
    }
  })

  it('has right lines behind an `&` at the end of a line, which parse5 counts twice', async () => {
    expect(await readInParts('a &\n& &\r\n<a href=u>')).toEqual(['navigation 3 u'])
  })
})
