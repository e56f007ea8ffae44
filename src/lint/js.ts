import jsTokens, { type Token } from 'js-tokens'
import { useOf, type Around, type LiteralUse } from './js-context.js'
import { Lines } from './lines.js'
import type { Pace } from './pace.js'

const NEIGHBOURS = 7
const WINDOW = 2 * NEIGHBOURS + 1
const TICK_EVERY_TOKENS = 4096
const LONGEST_LITERAL = 2048

/** A string literal that may be an address. */
export interface Literal {
  /** The text between the quotes. */
  readonly value: string
  readonly use: LiteralUse
  readonly line: number
  /** It is only a part of an address: something is added in front or behind. */
  readonly isPart: boolean
}

interface Seen {
  readonly value: string
  readonly isLiteral: boolean
  readonly offset: number
}

const NOTHING: Seen = { value: '', isLiteral: false, offset: 0 }

/**
 * Tells `found` of every string literal with its use; literals with escapes or substitutions in them
 * are left out, and comments and regular expressions are never mistaken for strings.
 */
export async function readJs(
  script: string,
  firstLine: number,
  found: (literal: Literal) => void,
  pace: Pace
): Promise<void> {
  const window = new TokenWindow(new Lines(script, firstLine), found)
  let offset = 0
  let count = 0
  for (const token of jsTokens(script)) {
    if (isSignificant(token)) {
      window.push({ value: token.value, isLiteral: isLiteral(token), offset })
    }
    offset += token.value.length
    count += 1
    if (count % TICK_EVERY_TOKENS === 0) {
      await pace.tick()
    }
  }
  for (let i = 0; i < WINDOW; i++) {
    window.push(NOTHING)
  }
}

/** Slides over the tokens so that each literal is seen with its neighbours on both sides. */
class TokenWindow implements Around {
  readonly #ring: Seen[] = Array<Seen>(WINDOW).fill(NOTHING)
  readonly #lines: Lines
  readonly #found: (literal: Literal) => void
  #next = 0

  constructor(lines: Lines, found: (literal: Literal) => void) {
    this.#lines = lines
    this.#found = found
  }

  before(index: number): string {
    return this.#at(NEIGHBOURS - 1 - index).value
  }

  after(index: number): string {
    return this.#at(NEIGHBOURS + 1 + index).value
  }

  push(token: Seen): void {
    this.#ring[this.#next] = token
    this.#next = (this.#next + 1) % WINDOW
    const middle = this.#at(NEIGHBOURS)
    if (middle.isLiteral) {
      this.#examine(middle)
    }
  }

  #examine(literal: Seen): void {
    this.#found({
      value: literal.value.slice(1, -1),
      use: useOf(this),
      line: this.#lines.at(literal.offset),
      isPart: this.before(0) === '+' || this.after(0) === '+'
    })
  }

  #at(index: number): Seen {
    return this.#ring[(this.#next + index) % WINDOW] ?? NOTHING
  }
}

const INSIGNIFICANT = new Set<Token['type']>([
  'WhiteSpace',
  'LineTerminatorSequence',
  'SingleLineComment',
  'MultiLineComment',
  'HashbangComment'
])

function isSignificant(token: Token): boolean {
  return !INSIGNIFICANT.has(token.type)
}

/** A short, closed literal without escapes, so that its text is its value. `\/` stands in JSON-like data. */
function isLiteral(token: Token): boolean {
  return (
    (token.type === 'StringLiteral' || token.type === 'NoSubstitutionTemplate') &&
    token.closed &&
    token.value.length <= LONGEST_LITERAL &&
    !token.value.includes('\\')
  )
}
