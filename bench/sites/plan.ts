import type { SiteName } from '../model.js'
import { Random } from './random.js'

/** A file of a generated site, before it is written. */
export interface PlannedFile {
  readonly path: string
  readonly extension: string
  readonly bytes: number
}

interface Shape {
  readonly files: number
  readonly minBytes: number
  readonly maxBytes: number
  /** How much small files prevail: the size is min + (max − min) × random ^ skew. */
  readonly skew: number
  readonly seed: number
}

/**
 * docs/performance.md: S 81 MB, M 304 MB, XL 121 MB. L is one file and made otherwise. `few` has 12
 * files, and `some` 501 of 4 MB.
 */
const SHAPES: Readonly<Record<Exclude<SiteName, 'L'>, Shape>> = {
  S: { files: 10_000, minBytes: 200, maxBytes: 20_000, skew: 1.45, seed: 1 },
  M: { files: 2_000, minBytes: 1_000, maxBytes: 2_000_000, skew: 12.2, seed: 2 },
  XL: { files: 100_000, minBytes: 420, maxBytes: 2_000, skew: 1, seed: 3 },
  few: { files: 12, minBytes: 200, maxBytes: 2_900, skew: 1, seed: 4 },
  some: { files: 501, minBytes: 500, maxBytes: 31_000, skew: 3, seed: 5 }
}

/** What sites are made of, in hundredths of their files: below and above 150 KB. */
const SMALL_MIX = mixOf({
  html: 34,
  js: 14,
  css: 5,
  json: 11,
  svg: 8,
  png: 12,
  jpg: 7,
  webp: 7,
  woff2: 2
})
const LARGE_MIX = mixOf({ jpg: 34, png: 20, webp: 14, js: 12, mp4: 10, pdf: 6, json: 4 })
const LARGE_BYTES = 150_000

const WORDS = (
  'about account api archive basics build chart cloud config data deploy design draft editor event ' +
  'example export faq feature file filter form gallery getting-started guide help history home image ' +
  'import index install intro item layout library list map media menu model network news node note ' +
  'option order overview page panel part path plan plugin post press price product profile query ' +
  'reference release report rule sample schema search section service setup sheet site source start ' +
  'state story style support table tag team test theme tool topic tutorial type update user value view'
).split(' ')

function mixOf(shares: Readonly<Record<string, number>>): string[] {
  return Object.entries(shares).flatMap(([extension, share]) =>
    Array.from({ length: share }, () => extension)
  )
}

/** Which files a set has, the same in every run. `scale` makes a smaller set of the same kind. */
export function planSite(name: Exclude<SiteName, 'L'>, scale: number): PlannedFile[] {
  const { files, minBytes, maxBytes, skew, seed } = SHAPES[name]
  const random = new Random(seed)
  const count = Math.max(3, Math.round(files * scale))
  const plan: PlannedFile[] = [
    { path: 'index.html', extension: 'html', bytes: 4_000 },
    { path: 'assets/css/site.css', extension: 'css', bytes: 3_000 },
    { path: 'assets/js/main.js', extension: 'js', bytes: 6_000 }
  ]
  for (let n = plan.length; n < count; n++) {
    const bytes = Math.round(minBytes + (maxBytes - minBytes) * random.next() ** skew)
    const extension = random.pick(bytes < LARGE_BYTES ? SMALL_MIX : LARGE_MIX)
    plan.push({ path: pathOf(extension, n, random), extension, bytes })
  }
  return plan
}

function pathOf(extension: string, n: number, random: Random): string {
  const word = random.pick(WORDS)
  const mark = random
    .below(2 ** 32)
    .toString(16)
    .padStart(8, '0')
  switch (extension) {
    case 'html':
      return `${random.pick(WORDS.slice(0, 24))}/${random.pick(WORDS.slice(24, 48))}/${word}-${n}.html`
    case 'json':
      return `data/${random.pick(WORDS.slice(0, 40))}/${word}-${n}.json`
    case 'js':
    case 'css':
      return `assets/${extension}/${mark.slice(0, 1)}/${word}.${n}.${mark}.${extension}`
    case 'woff2':
      return `assets/fonts/${word}-${n}.woff2`
    default:
      return `assets/media/${random.pick(WORDS)}/${mark.slice(0, 1)}/${word}_${n}.${extension}`
  }
}
