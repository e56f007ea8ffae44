import fs from 'node:fs'
import path from 'node:path'
import { format } from 'prettier'
import { type Findings, seriesOf } from '../goals.js'
import type { Series, Verdict } from '../model.js'
import type { Options } from '../options.js'
import { cpus, median, peaks, spread, walls } from '../stats.js'
import { chart, type Panel } from './chart.js'
import { type Machine } from './machine.js'

export interface Report {
  readonly machine: Machine
  readonly options: Options
  readonly load: { readonly before: number; readonly after: number }
  readonly findings: Findings
  readonly verdicts: readonly Verdict[]
}

/** Writes `results.json` and the charts into the folder of the options, formatted as all files here are. */
export async function writeReport(report: Report): Promise<string[]> {
  const { findings, options } = report
  fs.mkdirSync(options.out, { recursive: true })
  const files = [path.join(options.out, 'results.json')]
  fs.writeFileSync(
    files[0]!,
    await format(JSON.stringify(resultsOf(report)), { parser: 'json', printWidth: 100 })
  )
  const charts: [string, string, Panel[]][] = [
    [
      'transfer.svg',
      'Whole processes on loopback: median wall time · peak memory',
      panelsOf(findings.transfers.series)
    ],
    [
      'line.svg',
      'Over a slower line: median wall time · peak memory',
      panelsOf(findings.lines.flatMap(({ series }) => series))
    ],
    [
      'latency.svg',
      'Over TLS and a line with delay: median wall time · peak memory',
      panelsOf(findings.latency.flatMap(({ series }) => series))
    ]
  ]
  for (const [name, title, panels] of charts.filter(([, , panels]) => panels.length > 0)) {
    const file = path.join(options.out, name)
    fs.writeFileSync(file, chart(title + sizeOf(options.scale), panels))
    files.push(file)
  }
  return files
}

function sizeOf(scale: number): string {
  return scale === 1 ? '' : ` (${scale} of each set)`
}

const SET_TITLES: Readonly<Record<string, string>> = {
  S: 'S: 10,000 files of 0.2–20 KB',
  M: 'M: 2,000 files of 1 KB–2 MB',
  L: 'L: one file of 2 GB',
  XL: 'XL: 100,000 files of about 1 KB'
}

function panelsOf(series: readonly Series[]): Panel[] {
  const subjects = [...new Set(series.map(({ subject }) => subject))]
  return subjects.map((subject) => ({
    title: SET_TITLES[subject] ?? subject,
    series: series.filter((one) => one.subject === subject)
  }))
}

function resultsOf({ machine, options, load, findings, verdicts }: Report): object {
  const { parts, sets, scale, rounds } = options
  return {
    measuredAt: new Date().toISOString(),
    machine,
    load,
    options: { parts, sets, scale, rounds },
    lines: [...new Set(findings.lines.map(({ how }) => how))],
    goals: verdicts,
    openFiles: findings.transfers.openFiles,
    connections: Object.fromEntries(
      findings.latency.map(({ subject, connections }) => [subject, connections])
    ),
    // Without those of a read-back, which are long and always the same.
    timelines: Object.fromEntries(
      findings.latency
        .filter(({ goal }) => goal !== 'P12')
        .map(({ subject, timelines }) => [subject, timelines])
    ),
    series: seriesOf(findings).map(rowOf)
  }
}

function rowOf({ part, subject, client, costs }: Series): object {
  const round = (value: number): number | null => (Number.isNaN(value) ? null : Math.round(value))
  return {
    part,
    subject,
    client,
    wallMs: round(median(walls(costs))),
    fastestMs: round(Math.min(...walls(costs))),
    spread: Number(spread(walls(costs)).toFixed(2)),
    cpuMs: round(median(cpus(costs))),
    peakBytes: round(median(peaks(costs))),
    wallsMs: walls(costs).map(Math.round)
  }
}
