import { getInput } from '@actions/core'
import { quote } from '../text/escape.js'

const BYTE_UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['b', 1],
  ['kb', 1e3],
  ['mb', 1e6],
  ['gb', 1e9],
  ['kib', 2 ** 10],
  ['mib', 2 ** 20],
  ['gib', 2 ** 30]
])

export interface Range {
  readonly min: number
  readonly max: number
}

/**
 * Reads inputs and keeps a sentence for each that is wrong: all of them are told at once. A reader
 * returns the default for a wrong value, which is never used, because the caller throws.
 */
export class InputValues {
  readonly problems: string[] = []
  readonly #defaults: Readonly<Record<string, string>>

  constructor(defaults: Readonly<Record<string, string>>) {
    this.#defaults = defaults
  }

  /** The trimmed text of an input; its default where it is absent or empty. */
  text(name: string): string {
    return getInput(name) || (this.#defaults[name] ?? '')
  }

  /** One entry per line; empty lines are nothing. */
  lines(name: string): string[] {
    return this.text(name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }

  /** YAML 1.2 core booleans, as `getBooleanInput` takes them, and nothing else. */
  flag(name: string): boolean {
    const value = this.text(name)
    if (!/^(true|True|TRUE|false|False|FALSE)$/.test(value)) {
      this.wrong(name, value, '`true` or `false`')
    }
    return value.toLowerCase() === 'true'
  }

  choice<T extends string>(name: string, choices: readonly T[]): T {
    const value = this.text(name)
    const found = choices.find((choice) => choice === value)
    if (found === undefined) {
      this.wrong(name, value, `one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`)
    }
    return found ?? choices[0]!
  }

  whole(name: string, range: Range): number {
    const value = this.text(name)
    return this.#number(
      name,
      value,
      /^\d{1,15}$/.test(value) ? Number(value) : NaN,
      range,
      'a whole number'
    )
  }

  /** Decimals allowed; the lower end of the range is itself not allowed. */
  decimal(name: string, range: Range, unit: string): number {
    const value = this.text(name)
    const number = /^(\d{1,12}(\.\d{1,12})?|\.\d{1,12})$/.test(value) ? Number(value) : NaN
    if (!(number > range.min && number <= range.max)) {
      this.wrong(name, value, `a number of ${unit} above ${range.min} and at most ${range.max}`)
    }
    return number
  }

  /** Plain bytes, or with a unit: powers of 1000 (`KB`) or of 1024 (`KiB`). */
  bytes(name: string): number {
    const value = this.text(name)
    const [, digits = '', unit = ''] = /^(\d{1,15})\s?([a-zA-Z]*)$/.exec(value) ?? []
    const number =
      digits === '' ? NaN : Number(digits) * (BYTE_UNITS.get(unit.toLowerCase()) ?? NaN)
    if (!(number >= 1 && Number.isSafeInteger(number))) {
      this.wrong(name, value, 'a size of at least one byte like `500KB`, `50MiB` or `1048576`')
    }
    return number
  }

  #number(name: string, value: string, number: number, range: Range, what: string): number {
    if (!(number >= range.min && number <= range.max)) {
      this.wrong(name, value, `${what} from ${range.min} to ${range.max}`)
    }
    return number
  }

  /** Keeps a problem: names the input, the value and what is allowed. */
  wrong(name: string, value: string, allowed: string): void {
    this.problems.push(`input \`${name}\` is ${quote(value)}, and must be ${allowed}`)
  }

  /** Keeps a problem whose value must not be shown. */
  problem(sentence: string): void {
    this.problems.push(sentence)
  }
}
