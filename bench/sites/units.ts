import { Random } from './random.js'

/**
 * A store of small pieces of text, each valid wherever it is put, from which files are cut: so a
 * file of any size costs one copy.
 */
export class Units {
  readonly #text: Buffer
  readonly #ends: readonly number[]

  constructor(pieces: readonly string[]) {
    this.#text = Buffer.from(pieces.join(''))
    let end = 0
    this.#ends = pieces.map((piece) => (end += Buffer.byteLength(piece)))
  }

  /** As many whole pieces, from a random one on, as fit into `bytes`. */
  cut(bytes: number, random: Random): Buffer[] {
    const parts: Buffer[] = []
    let from = random.below(this.#ends.length)
    let left = bytes
    for (;;) {
      const start = this.#ends[from - 1] ?? 0
      const last = this.#lastWithin(start + left)
      if (last < from) {
        return parts
      }
      const end = this.#ends[last]!
      parts.push(this.#text.subarray(start, end))
      left -= end - start
      if (last < this.#ends.length - 1) {
        return parts
      }
      from = 0
    }
  }

  /** The last piece that ends at or before `offset`, −1 where there is none. */
  #lastWithin(offset: number): number {
    let low = 0
    let high = this.#ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#ends[middle]! <= offset) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low - 1
  }
}

const PIECES = 4_000
const SYLLABLES = 'ba de fi go lu ma ne po ri su ta ve wi xo za ka le mo nu pi'.split(' ')

/** Pieces for each kind of text file. Minified scripts and styles as bundlers write them. */
export function makeUnits(): Readonly<Record<string, Units>> {
  const random = new Random(7)
  const word = (): string =>
    Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join('')
  const words = (count: number): string => Array.from({ length: count }, word).join(' ')
  const number = (): number => random.below(10_000)
  const all = (make: () => string): Units => new Units(Array.from({ length: PIECES }, make))
  const html = [
    () => `<p>${words(18)}, <em>${word()}</em> ${words(9)}.</p>\n`,
    () => `<p>${words(12)} &amp; ${words(6)} <a href="#${word()}">${words(2)}</a>.</p>\n`,
    () => `<h2 class="title">${words(4)}</h2>\n`,
    () => `<ul class="list"><li>${words(3)}</li><li data-n="${number()}">${words(4)}</li></ul>\n`,
    () => `<pre><code class="language-js">const ${word()} = ${number()}</code></pre>\n`
  ]
  const js = [
    () => `{const e=t(${number()}),n=e.map(r=>r.${word()}+${number()});o.${word()}("${word()}",n)}`,
    () => `{let e=i["${word()}"]||{};e.${word()}=function(t,n){return t?n/${number()}:void 0}}`,
    () => `{const e=/^${word()}-(\\d+)$/.exec(a.${word()});e&&s.push({${word()}:e[1]})}`,
    () =>
      `{const e=\`<div class="${word()}">\${c.${word()}}</div>\`;l.${word()}=e.trim().split("/")}`,
    () => `{d.${word()}="M${number()} ${number()}L${number()} 12z",d.${word()}="${words(3)}"}\n`
  ]
  return {
    html: all(() => random.pick(html)()),
    js: all(() => random.pick(js)()),
    css: all(
      () => `.${word()}-${number()}>.${word()}{margin:0 ${number()}px;color:#${hex(random)}}`
    ),
    json: all(() => `{"id":${number()},"name":"${words(2)}","tags":["${word()}","${word()}"]},\n`),
    svg: all(() => `<path fill="#${hex(random)}" d="M${number()} ${number()}h${number()}z"/>\n`)
  }
}

function hex(random: Random): string {
  return random
    .below(2 ** 24)
    .toString(16)
    .padStart(6, '0')
}
