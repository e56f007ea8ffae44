import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse, stringify } from 'yaml'
import { GOALS } from '../bench/wanted.js'
import { INPUT_ROWS, type InputRow } from '../src/inputs/table.js'
import { fieldsOf, frameworkTable, resultTables, table } from './tables.js'

/**
 * Writes the tables that come from somewhere else into the pages that show them, so that the two
 * never disagree. `npm run docs` writes; with `--check` it changes nothing and fails where it would.
 */

/** What action.yml says of an input or an output. */
export interface Entry {
  readonly name: string
  readonly description: string
  readonly isRequired: boolean
  /** `undefined` where there is none. */
  readonly default: string | undefined
}

export interface ActionFile {
  readonly inputs: readonly Entry[]
  readonly outputs: readonly Entry[]
}

/** Reads the inputs and outputs of an action.yml. Throws TypeError where one has no description. */
export function readAction(text: string): ActionFile {
  const action: unknown = parse(text)
  return { inputs: entriesOf(action, 'inputs'), outputs: entriesOf(action, 'outputs') }
}

function entriesOf(action: unknown, section: string): Entry[] {
  return Object.entries(fieldsOf(fieldsOf(action)[section])).map(([name, value]) => {
    const { description, required, default: preset } = fieldsOf(value)
    if (typeof description !== 'string' || description === '') {
      throw new TypeError(`${section}: ${name} has no description`)
    }
    return {
      name,
      description,
      isRequired: required === true,
      default: typeof preset === 'string' ? preset : undefined
    }
  })
}

/** The tables of inputs and outputs. */
export function actionTables({ inputs, outputs }: ActionFile): Blocks {
  const inputRows = inputs.map((input) => [`\`${input.name}\``, presetOf(input), input.description])
  const outputRows = outputs.map((output) => [`\`${output.name}\``, output.description])
  return {
    inputs: table(['Input', 'Default', 'Meaning'], inputRows),
    outputs: table(['Output', 'Meaning'], outputRows)
  }
}

/** A default that action.yml does not name is the code's own (`actionInputs`). */
function presetOf({ name, isRequired, default: preset }: Entry): string {
  if (isRequired) {
    return '**required**'
  }
  const shown = preset ?? INPUT_ROWS.find((row) => row.name === name)?.default ?? ''
  return shown === '' ? '' : `\`${shown}\``
}

/**
 * The inputs as action.yml declares them. A runner hands the defaults of action.yml over as if
 * somebody had given them, so an input whose default depends on another one must have none.
 */
export function actionInputs(rows: readonly InputRow[]): string {
  const inputs = rows.map((row) => {
    const preset = row.expression ?? (row.strictDefault === undefined ? row.default : '')
    return [
      row.name,
      {
        description: row.description,
        required: row.isRequired === true,
        ...(preset !== '' && { default: preset })
      }
    ]
  })
  return stringify(
    { inputs: Object.fromEntries(inputs) as unknown },
    { lineWidth: 0, singleQuote: true }
  )
}

/** action.yml with the inputs of the code. Throws RangeError where it has no place for them. */
export function withInputs(page: string, rows: readonly InputRow[]): string {
  const from = page.indexOf('\ninputs:\n')
  const to = page.indexOf('\noutputs:\n')
  if (from < 0 || to < from) {
    throw new RangeError('action.yml has no inputs before its outputs')
  }
  return `${page.slice(0, from + 1)}${actionInputs(rows)}${page.slice(to)}`
}

/** What belongs between the marks of this name. */
export type Blocks = Readonly<Record<string, string>>

/** The page with each block in its place. Throws RangeError where a mark is missing. */
export function withBlocks(page: string, blocks: Blocks): string {
  return Object.entries(blocks).reduce(
    (text, [name, content]) => withBlock(text, name, content),
    page
  )
}

/** Prettier would pad every cell to the width of the longest one, hence the two ignore comments. */
function withBlock(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) {
    throw new RangeError(`the page has no place between ${begin} and ${end}`)
  }
  const ignored = `<!-- prettier-ignore-start -->\n${content}\n<!-- prettier-ignore-end -->`
  return `${text.slice(0, from + begin.length)}\n\n${ignored}\n\n${text.slice(to)}`
}

/** Every page with tables from elsewhere, and these tables. `read` gives a file of the repository. */
export function writtenBlocks(read: (file: string) => string): Readonly<Record<string, Blocks>> {
  const results: unknown = JSON.parse(read('bench/results/results.json'))
  return {
    'README.md': {
      frameworks: frameworkTable({ withPages: false }),
      ...actionTables(readAction(read('action.yml')))
    },
    'docs/frameworks.md': { frameworks: frameworkTable({ withPages: true }) },
    'docs/performance.md': {
      goals: table(['goal', 'measure', 'wanted'], GOALS),
      bench: resultTables(results)
    }
  }
}

function main(): void {
  const root = path.resolve(import.meta.dirname, '..')
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
  // First of all, because README is written from it.
  const pages = ['action.yml', ...Object.keys(writtenBlocks(read))]
  for (const file of pages) {
    const page = read(file)
    const right =
      file === 'action.yml'
        ? withInputs(page, INPUT_ROWS)
        : withBlocks(page, writtenBlocks(read)[file] ?? {})
    if (page === right) {
      console.log(`${file} is right`)
    } else if (process.argv.includes('--check')) {
      console.error(`${file} does not say what its sources say: run \`npm run docs\``)
      process.exitCode = 1
    } else {
      writeFileSync(path.join(root, file), right)
      console.log(`${file} is written`)
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main()
}
