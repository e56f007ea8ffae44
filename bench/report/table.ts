import { CLIENTS } from '../clients.js'
import type { Series, Verdict } from '../model.js'
import { cpus, median, peaks, spread, walls } from '../stats.js'

/** The measured rows as text for a terminal. */
export function seriesTable(series: readonly Series[]): string {
  const rows = series.map(({ subject, client, costs }) => [
    subject,
    labelOf(client),
    seconds(median(walls(costs))),
    seconds(Math.min(...walls(costs))),
    `${(spread(walls(costs)) * 100).toFixed(0)} %`,
    seconds(median(cpus(costs))),
    mebibytes(median(peaks(costs)))
  ])
  return table(['', 'client', 'wall', 'fastest', 'spread', 'processor', 'peak memory'], rows)
}

/** The goals as text for a terminal. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ goal, measure, wanted, measured, isMet }) => [
    goal,
    measure,
    wanted,
    measured,
    isMet === undefined ? '' : isMet ? 'met' : 'MISSED'
  ])
  return table(['goal', 'measure', 'wanted', 'measured', ''], rows)
}

export function labelOf(client: string): string {
  return CLIENTS.find(({ name }) => name === client)?.label ?? client
}

export function seconds(ms: number): string {
  return Number.isNaN(ms) ? '–' : `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`
}

export function mebibytes(bytes: number): string {
  return Number.isNaN(bytes) ? '–' : `${(bytes / 2 ** 20).toFixed(0)} MiB`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, n) =>
    Math.max(title.length, ...rows.map((row) => row[n]!.length))
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, n) => cell.padEnd(widths[n]!))
      .join('  ')
      .trimEnd()
  return [head, widths.map((width) => '─'.repeat(width)), ...rows].map(line).join('\n')
}
