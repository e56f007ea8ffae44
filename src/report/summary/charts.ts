import type { Site, Stage } from '../../model.js'
import type { RunRecord, StageTime } from '../record.js'
import { bytesText, durationText } from '../../text/format.js'

/** Slices that can be told apart. */
const MOST_SLICES = 8
/** The percentages of smaller slices would lie on top of each other. */
const SMALLEST_SHARE = 0.03
/** Shorter stages are no bar but a hair. */
const SHORTEST_BAR_MS = 50
const MOST_BARS = 40
/** Below this the axis needs milliseconds. */
const SHORT_RUN_MS = 10_000
const HOUR_MS = 3_600_000
/** Extensions that are shown by name. All else is foreign text, which has no place in a diagram. */
const PLAIN_EXTENSION = /^[a-z0-9]{1,10}$/

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  if (dot <= 0) {
    return 'no extension'
  }
  const extension = name.slice(dot + 1).toLowerCase()
  return PLAIN_EXTENSION.test(extension) ? `.${extension}` : 'other'
}

/**
 * Colours of the slices, to be read on GitHub's light and dark page. Only single variables are set,
 * no theme: GitHub chooses that one with the reader's page, and the legend's text comes from it.
 */
const PIE_COLOURS = [
  '#54aeff',
  '#4ac26b',
  '#d4a72c',
  '#ff8182',
  '#c297ff',
  '#3fc1b0',
  '#fb8f44',
  '#afb8c1'
]
const PIE_STYLE = JSON.stringify({
  themeVariables: {
    ...Object.fromEntries(PIE_COLOURS.map((colour, index) => [`pie${index + 1}`, colour])),
    pieOpacity: '1',
    pieSectionTextColor: '#1f2328',
    pieStrokeColor: '#ffffff',
    pieStrokeWidth: '1px',
    pieOuterStrokeWidth: '0px'
  }
})

/** Bytes by file type, the largest first; small ones together as `other`, unless it is only one. */
export function bytesByType(site: Site): [type: string, bytes: number][] {
  const byType = new Map<string, number>()
  for (const { path, size } of site.files) {
    const type = extensionOf(path)
    byType.set(type, (byType.get(type) ?? 0) + size)
  }
  const sorted = [...byType].filter(([, bytes]) => bytes > 0).sort((a, b) => b[1] - a[1])
  const isShown = ([type, bytes]: [string, number], rank: number): boolean =>
    type !== 'other' && rank < MOST_SLICES - 1 && bytes >= site.bytes * SMALLEST_SHARE
  const shown = sorted.filter(isShown)
  if (sorted.length - shown.length <= 1) {
    return sorted
  }
  const other = site.bytes - shown.reduce((sum, [, bytes]) => sum + bytes, 0)
  return [...shown, ['other', other]]
}

/** A pie of the bytes by file type; empty when there is nothing to divide. */
export function typesChart(site: Site): string {
  const types = bytesByType(site)
  if (types.length < 2) {
    return ''
  }
  const slices = types.map(([type, bytes]) => `    "${type} · ${bytesText(bytes)}" : ${bytes}`)
  return `### Bytes by file type\n\n\`\`\`mermaid\n%%{init: ${PIE_STYLE}}%%\npie\n${slices.join('\n')}\n\`\`\``
}

function words(stage: Stage): string {
  const text = stage.toLowerCase().replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * A moment of the run as Mermaid reads it, on a day that is the same everywhere: it has no axis of
 * durations, and shows local times as it read them.
 */
function momentOf(sinceStartMs: number): string {
  return new Date(Math.max(0, sinceStartMs)).toISOString().slice(0, -1)
}

function barOf(time: StageTime, startedMs: number, isFailed: boolean): string {
  const { stage, startedAt, durationMs } = time
  const lengthMs = Math.max(1, Math.round(durationMs))
  const mark = isFailed ? 'crit, ' : ''
  return `    ${words(stage)} · ${durationText(durationMs)} :${mark}${momentOf(startedAt.getTime() - startedMs)}, ${lengthMs}ms`
}

/** The stages on a line of time from the start of the run, the failed one in red; empty when there is nothing to draw. */
export function stagesChart(record: RunRecord): string {
  const { stages, failure } = record
  const failed = failure && stages.findLast(({ stage }) => stage === failure.stage)
  const visible = stages.filter((time) => time === failed || time.durationMs >= SHORTEST_BAR_MS)
  const shown = visible.slice(0, MOST_BARS)
  if (shown.length === 0) {
    return ''
  }
  const totalMs = shown.reduce((sum, { durationMs }) => sum + durationMs, 0)
  const axis = totalMs < SHORT_RUN_MS ? '%-S.%L s' : totalMs < HOUR_MS ? '%-M:%S' : '%-H:%M:%S'
  const startedMs = Math.min(...stages.map(({ startedAt }) => startedAt.getTime()))
  const bars = shown.map((time) => barOf(time, startedMs, time === failed))
  const left = visible.length - shown.length
  const note = left > 0 ? `\n\n${left} more not shown.` : ''
  return `### Time per stage\n\n\`\`\`mermaid\ngantt\n    dateFormat YYYY-MM-DDTHH:mm:ss.SSS\n    axisFormat ${axis}\n    todayMarker off\n${bars.join('\n')}\n\`\`\`${note}`
}
