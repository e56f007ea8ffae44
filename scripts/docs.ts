import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'

/**
 * Writes the tables of inputs and outputs into README.md, from action.yml, so that the two never
 * disagree. `npm run docs` writes; with `--check` it changes nothing and fails where it would.
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

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** The README with both tables as action.yml has them. Throws RangeError where a marker is missing. */
export function withTables(readme: string, { inputs, outputs }: ActionFile): string {
  const inputRows = inputs.map((input) => [`\`${input.name}\``, presetOf(input), input.description])
  const outputRows = outputs.map((output) => [`\`${output.name}\``, output.description])
  const filled = between(readme, 'inputs', table(['Input', 'Default', 'Meaning'], inputRows))
  return between(filled, 'outputs', table(['Output', 'Meaning'], outputRows))
}

function presetOf(input: Entry): string {
  if (input.isRequired) {
    return '**required**'
  }
  return input.default === undefined ? '' : `\`${input.default}\``
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Prettier would pad every cell to the width of the longest one, hence the two ignore comments. */
function between(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) {
    throw new RangeError(`README.md has no place between ${begin} and ${end}`)
  }
  const ignored = `<!-- prettier-ignore-start -->\n${content}\n<!-- prettier-ignore-end -->`
  return `${text.slice(0, from + begin.length)}\n\n${ignored}\n\n${text.slice(to)}`
}

function main(): void {
  const root = path.resolve(import.meta.dirname, '..')
  const file = path.join(root, 'README.md')
  const readme = readFileSync(file, 'utf8')
  const right = withTables(readme, readAction(readFileSync(path.join(root, 'action.yml'), 'utf8')))
  if (readme === right) {
    console.log('README.md says what action.yml says')
  } else if (process.argv.includes('--check')) {
    console.error('README.md does not say what action.yml says: run `npm run docs`')
    process.exitCode = 1
  } else {
    writeFileSync(file, right)
    console.log('README.md is written')
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main()
}
