const BITS_PER_BASE64 = 6

/**
 * The characters of base64 text (RFC 4648, section 4) that depend on `text` only, when `shift` bytes
 * precede it and whatever follows: its first and last ones may hold bits of its neighbours.
 */
function base64Core(text: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
  const first = Math.ceil((shift * 8) / BITS_PER_BASE64)
  const last = Math.floor((bytes.length * 8) / BITS_PER_BASE64)
  return bytes.toString('base64').slice(first, last)
}

/**
 * What base64 text holds wherever `text` stands in what was encoded, for instance after `Bearer `:
 * three bytes become four characters, so there are three forms, for 0, 1 and 2 bytes before it.
 */
export function base64Cores(text: string): string[] {
  return [0, 1, 2].map((shift) => base64Core(text, shift))
}

/** Base64 text in the alphabet for URLs and file names (RFC 4648, section 5). */
export function base64Url(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_')
}

/** Characters of ASCII that HTML has names for (HTML Standard, 13.5), and the space that does not break. */
const NAMED = new Map(
  Object.entries({
    amp: '&',
    apos: "'",
    ast: '*',
    bsol: '\\',
    colon: ':',
    comma: ',',
    commat: '@',
    dollar: '$',
    equals: '=',
    excl: '!',
    grave: '`',
    gt: '>',
    hat: '^',
    lbrace: '{',
    lbrack: '[',
    lcub: '{',
    lowbar: '_',
    lpar: '(',
    lsqb: '[',
    lt: '<',
    nbsp: ' ',
    num: '#',
    percnt: '%',
    period: '.',
    plus: '+',
    quest: '?',
    quot: '"',
    rbrace: '}',
    rbrack: ']',
    rcub: '}',
    rpar: ')',
    rsqb: ']',
    semi: ';',
    sol: '/',
    verbar: '|',
    vert: '|'
  })
)

/**
 * What a character reference of HTML means.
 *
 * @param name what stands between `&` and `;`: `amp`, `#38`, `#x26`
 * @returns undefined where that is no character of ASCII and no number of one
 */
export function referredCharacter(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name) ?? []
  const digits = hex ?? decimal
  return digits === undefined
    ? NAMED.get(name.toLowerCase())
    : characterOf(parseInt(digits, hex === undefined ? 10 : 16))
}

/** The character with this number, or undefined where there is none. */
export function characterOf(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** What percent-encoding means in a text, or `otherwise` where that is none (RFC 3986, 2.1). */
export function percentDecoded(text: string, otherwise = text): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return otherwise
  }
}
