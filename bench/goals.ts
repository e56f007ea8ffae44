import type { LineRun } from './parts/line.js'
import type { Transfers } from './parts/transfer.js'
import type { Cost, Series, Verdict } from './model.js'
import { cpus, median, peaks, ratio, walls } from './stats.js'

/** Everything a run has found. */
export interface Findings {
  readonly transfers: Transfers
  readonly lines: readonly LineRun[]
  readonly startUp: readonly Series[]
  readonly growth: readonly Series[]
}

interface Comparison {
  readonly goal: string
  readonly sets: Readonly<Record<string, number>>
  readonly ours: string
  readonly rival: string
}

const COMPARISONS: readonly Comparison[] = [
  { goal: 'P1', sets: { S: 0.6, M: 0.5, XL: 0.6 }, ours: 'ours', rival: 'axios' },
  { goal: 'P2', sets: { S: 0.6, M: 1.6, XL: 0.25 }, ours: 'ours', rival: 'curl-form' },
  { goal: 'P3', sets: { L: 2 }, ours: 'ours', rival: 'curl-form' },
  { goal: 'P3', sets: { L: 1.2 }, ours: 'ours-no-fingerprint', rival: 'curl-form' }
]

const MOST_PEAK_MIB: Readonly<Record<string, number>> = { S: 130, M: 130, L: 130, XL: 220 }
const CONCURRENCY = 4
const MOST_OPEN_FILES = 24 + 2 * CONCURRENCY
const SLOW_LINE_FACTOR = 1.2
const FAST_LINE_FACTOR = 1.05
const START_UP_MS = 110
const GROWTH_FACTOR = 1.3

/** Holds what was measured against the goals of docs/performance.md, one line for each. */
export function judge(findings: Findings): Verdict[] {
  return [
    ...COMPARISONS.flatMap((comparison) => compare(comparison, findings.transfers.series)),
    ...memory(findings.transfers.series),
    ...files(findings.transfers),
    ...findings.lines.flatMap(line),
    ...startUp(findings.startUp),
    ...growth(findings.growth)
  ]
}

function costsOf(series: readonly Series[], subject: string, client: string): readonly Cost[] {
  return series.find((one) => one.subject === subject && one.client === client)?.costs ?? []
}

/** Wall decides; processor time says the same with less noise and is named beside it. */
function compare({ goal, sets, ours, rival }: Comparison, series: readonly Series[]): Verdict[] {
  return Object.entries(sets).flatMap(([set, most]) => {
    const a = costsOf(series, set, ours)
    const b = costsOf(series, set, rival)
    return atMost(goal, `${set}: wall of ${ours} / ${rival}`, ratio(walls(a), walls(b)), most, {
      text: (value) => value.toFixed(2),
      note: ` (processor time ${ratio(cpus(a), cpus(b)).toFixed(2)})`
    })
  })
}

function memory(series: readonly Series[]): Verdict[] {
  return Object.entries(MOST_PEAK_MIB).flatMap(([set, most]) => {
    const peak = median(peaks(costsOf(series, set, 'ours'))) / 2 ** 20
    return atMost('P4', `${set}: peak memory`, peak, most, { text: (n) => `${n.toFixed(0)} MiB` })
  })
}

function files({ openFiles }: Transfers): Verdict[] {
  return Object.entries(openFiles).flatMap(([set, count]) =>
    atMost('P5', `${set}: open files`, count ?? NaN, MOST_OPEN_FILES, { text: String })
  )
}

function line({ kind, site, series }: LineRun): Verdict[] {
  const subject = series[0]?.subject ?? ''
  const ours = walls(costsOf(series, subject, 'ours'))
  if (kind.bitsPerSecond <= 1e8) {
    const idealMs = (site.bytes * 8e3) / kind.bitsPerSecond
    const limit = median(walls(costsOf(series, subject, 'limit'))) / idealMs
    return atMost('P6', `${subject}: wall / ideal`, median(ours) / idealMs, SLOW_LINE_FACTOR, {
      text: (value) => value.toFixed(2),
      note: ` (one prepared request ${limit.toFixed(2)})`
    })
  }
  const bare = walls(costsOf(series, subject, 'ours-no-fingerprint'))
  const measure = `${subject}: wall with / without fingerprint and manifest`
  return atMost('P7', measure, ratio(ours, bare), FAST_LINE_FACTOR, {
    text: (value) => value.toFixed(2)
  })
}

function startUp(series: readonly Series[]): Verdict[] {
  const [node, empty, page] = ['node -e 0', 'empty site', 'one page'].map((client) =>
    median(walls(series.find((one) => one.client === client)?.costs ?? []))
  )
  return atMost('P8', 'dry run of an empty site − node -e 0', empty! - node!, START_UP_MS, {
    text: (value) => `${value.toFixed(0)} ms`,
    note: ` (of one page, which is checked too, ${(page! - node!).toFixed(0)} ms)`
  })
}

/** Time for each file, without what a run costs that has next to none. */
function growth(series: readonly Series[]): Verdict[] {
  const perFile = (n: number): number => {
    const steps = series.filter(({ client }) => client === 'ours')
    const [least, step] = [steps[0], steps.at(n)]
    return least === undefined || step === undefined
      ? NaN
      : (median(walls(step.costs)) - median(walls(least.costs))) / Number(step.subject)
  }
  const sizes = [-2, -1].map((n) => series.filter(({ client }) => client === 'ours').at(n)?.subject)
  const measure = `time for a file, ${sizes[1]} files / ${sizes[0]} files`
  return atMost('P9', measure, perFile(-1) / perFile(-2), GROWTH_FACTOR, {
    text: (value) => value.toFixed(2)
  })
}

/** No line where nothing was measured. */
function atMost(
  goal: string,
  measure: string,
  value: number,
  most: number,
  show: { text: (value: number) => string; note?: string }
): Verdict[] {
  return Number.isFinite(value)
    ? [
        {
          goal,
          measure,
          wanted: `≤ ${show.text(most)}`,
          measured: show.text(value) + (show.note ?? ''),
          isMet: value <= most
        }
      ]
    : []
}
