import type { LatencyRun } from './parts/latency.js'
import type { LineRun } from './parts/line.js'
import type { Transfers } from './parts/transfer.js'
import type { Cost, Series, Verdict } from './model.js'
import { cpus, median, peaks, ratio, walls } from './stats.js'
import { WANTED } from './wanted.js'

/** Everything a run has found. */
export interface Findings {
  readonly transfers: Transfers
  readonly lines: readonly LineRun[]
  readonly latency: readonly LatencyRun[]
  readonly startUp: readonly Series[]
  readonly growth: readonly Series[]
}

interface Comparison {
  readonly goal: string
  /** Most that is wanted of each set; undefined where it is only told. */
  readonly sets: Readonly<Record<string, number | undefined>>
  readonly ours: string
  readonly rival: string
}

const COMPARISONS: readonly Comparison[] = [
  { goal: 'P1', sets: WANTED.P1, ours: 'ours', rival: 'axios' },
  {
    goal: 'P2',
    sets: { S: undefined, M: undefined, XL: undefined },
    ours: 'ours',
    rival: 'curl-form'
  },
  { goal: 'P3', sets: { L: undefined }, ours: 'ours', rival: 'curl-form' },
  { goal: 'P3', sets: { L: undefined }, ours: 'ours-no-fingerprint', rival: 'curl-form' }
]

/** All that was measured, in the order in which it was. */
export function seriesOf({ transfers, lines, latency, startUp, growth }: Findings): Series[] {
  const overLines = [...lines, ...latency].flatMap(({ series }) => series)
  return [...transfers.series, ...overLines, ...startUp, ...growth]
}

/** Holds what was measured against the goals of docs/performance.md, one line for each. */
export function judge(findings: Findings): Verdict[] {
  return [
    ...COMPARISONS.flatMap((comparison) => compare(comparison, findings.transfers.series)),
    ...memory(findings.transfers.series),
    ...files(findings.transfers),
    ...findings.lines.flatMap(line),
    ...findings.latency.flatMap(latency),
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
  return Object.entries(WANTED.P4).flatMap(([set, most]) => {
    const peak = median(peaks(costsOf(series, set, 'ours'))) / 2 ** 20
    return atMost('P4', `${set}: peak memory`, peak, most, { text: (n) => `${n.toFixed(0)} MiB` })
  })
}

function files({ openFiles }: Transfers): Verdict[] {
  return Object.entries(openFiles).flatMap(([set, count]) =>
    atMost('P5', `${set}: open files`, count ?? NaN, WANTED.P5, { text: String })
  )
}

function line({ kind, site, series }: LineRun): Verdict[] {
  const subject = series[0]?.subject ?? ''
  const ours = walls(costsOf(series, subject, 'ours'))
  if (kind.bitsPerSecond <= 1e8) {
    const idealMs = (site.bytes * 8e3) / kind.bitsPerSecond
    const limit = median(walls(costsOf(series, subject, 'limit'))) / idealMs
    const most = site.name === 'S' ? WANTED.P6.S : WANTED.P6.M
    return atMost('P6', `${subject}: wall / ideal`, median(ours) / idealMs, most, {
      text: (value) => value.toFixed(2),
      note: ` (one prepared request ${limit.toFixed(2)})`
    })
  }
  const bare = walls(costsOf(series, subject, 'ours-no-fingerprint'))
  const measure = `${subject}: wall with / without fingerprint and manifest`
  return atMost('P7', measure, ratio(ours, bare), WANTED.P7, {
    text: (value) => value.toFixed(2)
  })
}

function latency({ goal, subject, series, connections }: LatencyRun): Verdict[] {
  const [ours, rival] = ['ours', 'kept-alive'].map((name) => walls(costsOf(series, subject, name)))
  const measure = `${subject}: wall of ours / kept-alive`
  const verdicts = atMost(goal, measure, ratio(ours!, rival!), WANTED[goal], {
    text: (value) => value.toFixed(2),
    note: ` (${connections['ours']} connections, and ${connections['kept-alive']})`
  })
  return goal === 'P10'
    ? [
        ...verdicts,
        ...atMost('P13', `${subject}: connections`, connections['ours'] ?? NaN, WANTED.P13, {
          text: String
        })
      ]
    : verdicts
}

function startUp(series: readonly Series[]): Verdict[] {
  const [node, empty, page] = ['node -e 0', 'empty site', 'one page'].map((client) =>
    median(walls(series.find((one) => one.client === client)?.costs ?? []))
  )
  return atMost('P8', 'dry run of an empty site − node -e 0', empty! - node!, WANTED.P8, {
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
  return atMost('P9', measure, perFile(-1) / perFile(-2), WANTED.P9, {
    text: (value) => value.toFixed(2)
  })
}

/** No line where nothing was measured. Without a limit it is told, and no goal. */
function atMost(
  goal: string,
  measure: string,
  value: number,
  most: number | undefined,
  show: { text: (value: number) => string; note?: string }
): Verdict[] {
  if (!Number.isFinite(value)) {
    return []
  }
  const wanted = most === undefined ? '–' : `≤ ${show.text(most)}`
  const isMet = most === undefined ? undefined : value <= most
  return [{ goal, measure, wanted, measured: show.text(value) + (show.note ?? ''), isMet }]
}
