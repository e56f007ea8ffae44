import type { Site, Stage } from '../../model.js'
import type { RunRecord } from '../record.js'
import { bytesText, durationText } from '../show.js'

/** Slices that can be told apart. */
const MOST_SLICES = 8
/** Smaller slices are no longer visible. */
const SMALLEST_SHARE = 0.01
const MOST_BARS = 40
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

/** Bytes by file type, the largest first; small ones together as `other`. */
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
  const other = site.bytes - shown.reduce((sum, [, bytes]) => sum + bytes, 0)
  return other > 0 ? [...shown, ['other', other]] : shown
}

/** A pie of the bytes by file type; empty when there is nothing to divide. */
export function typesChart(site: Site): string {
  const types = bytesByType(site)
  if (types.length < 2) {
    return ''
  }
  const slices = types.map(([type, bytes]) => `    "${type} · ${bytesText(bytes)}" : ${bytes}`)
  return `### Bytes by file type\n\n\`\`\`mermaid\npie\n${slices.join('\n')}\n\`\`\``
}

function words(stage: Stage): string {
  const text = stage.toLowerCase().replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The stages on a line of time, the failed one marked; empty when no stage was entered. */
export function stagesChart(record: RunRecord): string {
  const first = record.stages[0]
  if (first === undefined) {
    return ''
  }
  const shown = record.stages.slice(0, MOST_BARS)
  const failedAt = record.failure
    ? record.stages.findLastIndex(({ stage }) => stage === record.failure?.stage)
    : -1
  const bars = shown.map(({ stage, startedAt, durationMs }, index) => {
    const mark = index === failedAt ? 'crit, ' : ''
    const lengthMs = Math.max(1, Math.round(durationMs))
    return `    ${words(stage)} · ${durationText(durationMs)} :${mark}${startedAt.getTime()}, ${lengthMs}ms`
  })
  const left = record.stages.length - shown.length
  const note = left > 0 ? `\n\n${left} more not shown.` : ''
  return `### Time per stage\n\n\`\`\`mermaid\ngantt\n    dateFormat x\n    axisFormat %H:%M:%S\n    todayMarker off\n${bars.join('\n')}\n\`\`\`${note}`
}
