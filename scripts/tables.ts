import { ANY_TOOL, FRAMEWORKS } from '../src/lint/frameworks.js'

/** Tables of pages, in Markdown, from the code and from results. */

type Fields = Readonly<Record<string, unknown>>

/** The fields of an object, none for anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** A table whose cells cannot break out of it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/**
 * What the check of the build says for each framework, and the test in a real browser that shows it;
 * `withPages`: also for links to pages.
 */
export function frameworkTable({ withPages }: { readonly withPages: boolean }): string {
  const known = [...FRAMEWORKS].sort((a, b) => a.name.localeCompare(b.name))
  const rows = [...known, { name: 'anything else', ...ANY_TOOL }].map((one) => [
    one.name,
    one.setting,
    ...(withPages ? [one.pages ?? ANY_TOOL.pages] : []),
    'proof' in one ? `\`test:browser\`, ${one.proof}` : 'not tried'
  ])
  const pages = withPages ? ['links to `page` where `page.html` is'] : []
  return table(['tool', 'what to do', ...pages, 'shown by'], rows)
}

interface Measured {
  readonly subject: string
  readonly client: string
  readonly wallMs: number
  readonly peakBytes: number | null
}

/** What `bench/results/results.json` holds: when and where, the goals, and every client. */
export function resultTables(results: unknown): string {
  const { measuredAt, machine, options, goals, series } = fieldsOf(results)
  const { cpus, node } = fieldsOf(machine)
  const { rounds } = fieldsOf(options)
  const where = `${String(measuredAt).slice(0, 10)}, ${String(cpus)}, Node ${String(node)}; medians of ${String(rounds)} rounds.`
  const goalRows = listOf(goals).map(({ goal, measure, measured }) =>
    [goal, measure, measured].map(String)
  )
  return [
    where,
    table(['goal', 'measure', 'measured'], goalRows),
    'Seconds of a whole process, and its peak of memory, without a network:',
    clientTable(measuredOf(series, 'transfer')),
    'The same over slower lines:',
    clientTable(measuredOf(series, 'line'))
  ].join('\n\n')
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : []
}

function measuredOf(series: unknown, wanted: string): Measured[] {
  return listOf(series)
    .filter(({ part }) => part === wanted)
    .map(({ subject, client, wallMs, peakBytes }) => ({
      subject: String(subject),
      client: String(client),
      wallMs: Number(wallMs),
      peakBytes: typeof peakBytes === 'number' ? peakBytes : null
    }))
}

/** A row for each client, a column for each subject, in the order of the results. */
function clientTable(measured: readonly Measured[]): string {
  const subjects = [...new Set(measured.map(({ subject }) => subject))]
  const clients = [...new Set(measured.map(({ client }) => client))]
  const cellOf = (client: string, subject: string): string => {
    const found = measured.find((one) => one.client === client && one.subject === subject)
    if (found === undefined) {
      return '–'
    }
    const { wallMs, peakBytes } = found
    const seconds = `${(wallMs / 1000).toFixed(wallMs < 10_000 ? 2 : 0)} s`
    return peakBytes === null ? seconds : `${seconds}, ${Math.round(peakBytes / 2 ** 20)} MiB`
  }
  return table(
    ['client', ...subjects],
    clients.map((client) => [client, ...subjects.map((subject) => cellOf(client, subject))])
  )
}
