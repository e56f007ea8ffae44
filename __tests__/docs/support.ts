import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

export const ROOT = path.resolve(import.meta.dirname, '../..')

/** A file of the repository as text; `file` is a POSIX path below its root. */
export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8').replaceAll('\r\n', '\n')
}

/** Paths below the repository of all files in `folder` whose name ends so, sorted. */
export function filesIn(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
}

/** Pages that people read. */
export const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'bench/README.md',
  'emulator/README.md',
  ...filesIn('docs', '.md')
]

/** Workflows that people copy. */
export const EXAMPLES = filesIn('examples/workflows', '.yml')

/** Workflows of this repository. */
export const WORKFLOWS = filesIn('.github/workflows', '.yml')

/** A piece of YAML that somebody may paste. */
export interface Snippet {
  /** File, and line where it begins. */
  readonly name: string
  readonly text: string
}

/** The YAML blocks of a page. */
export function snippetsOf(page: string): Snippet[] {
  const text = read(page)
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => ({
    name: `${page}:${text.slice(0, match.index).split('\n').length}`,
    text: match[1] ?? ''
  }))
}

/** The section of a page below the heading, up to the next heading of its level or above. */
export function sectionOf(page: string, heading: string): string {
  const lines = read(page).split('\n')
  const from = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading)
  if (from < 0) {
    throw new RangeError(`${page} has no section ${heading}`)
  }
  const level = lines[from]!.indexOf(' ')
  const length = lines
    .slice(from + 1)
    .findIndex((line) => (/^(#+) /.exec(line)?.[1]?.length ?? 99) <= level)
  return lines.slice(from + 1, length < 0 ? undefined : from + 1 + length).join('\n')
}

export type Fields = Readonly<Record<string, unknown>>

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** A step of a workflow, or what looks like one in a snippet. */
export interface Step {
  readonly id: string | undefined
  readonly uses: string | undefined
  readonly run: string | undefined
  readonly with: Fields
}

/** Every step in a piece of YAML, wherever it stands. */
export function stepsOf(yaml: string): Step[] {
  const found: Step[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit)
      return
    }
    const fields = fieldsOf(node)
    const textOf = (name: string): string | undefined =>
      typeof fields[name] === 'string' ? fields[name] : undefined
    if (textOf('uses') !== undefined || textOf('run') !== undefined) {
      found.push({
        id: textOf('id'),
        uses: textOf('uses'),
        run: textOf('run'),
        with: fieldsOf(fields['with'])
      })
    } else {
      Object.values(fields).forEach(visit)
    }
  }
  visit(parse(yaml))
  return found
}

/** Every `steps.<id>.outputs.<name>` in a text. */
export function outputReferences(text: string): { id: string; output: string }[] {
  return [...text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)].map((match) => ({
    id: match[1] ?? '',
    output: match[2] ?? ''
  }))
}

/** Whether a reference to an action is one to this action. */
export function isOwn(uses: string): boolean {
  return uses === './' || /\/dstor-deploy-action@/.test(uses)
}
