import type { Series } from '../model.js'
import { median, peaks, walls } from '../stats.js'
import { labelOf, mebibytes, seconds } from './table.js'

/** One group of bars. */
export interface Panel {
  readonly title: string
  readonly series: readonly Series[]
}

const WIDTH = 880
const LABEL_WIDTH = 330
const BAR_WIDTH = 380
const ROW = 24
const PANEL_HEAD = 40

/** Colours that hold on GitHub's light and dark pages. */
const STYLE = `
  text { font: 13px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1f2328 }
  .title { font-weight: 600; font-size: 15px }
  .note { fill: #59636e }
  .bar { fill: #8c959f }
  .limit { fill: #d0d7de }
  .ours { fill: #1a7f37 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    .note { fill: #9198a1 }
    .bar { fill: #656c76 }
    .limit { fill: #3d444d }
    .ours { fill: #3fb950 }
  }`

/** Bars of the median wall time, with the peak of memory beside each; each panel has its own scale. */
export function chart(title: string, panels: readonly Panel[]): string {
  let top = 30
  const drawn = panels.map((panel) => {
    const at = top
    top += PANEL_HEAD + panel.series.length * ROW
    return panelAt(panel, at)
  })
  const height = top + 16
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}\n</style>`,
    text(0, 18, title, 'title'),
    ...drawn,
    '</svg>\n'
  ].join('\n')
}

function panelAt({ title, series }: Panel, top: number): string {
  const longest = Math.max(...series.map(({ costs }) => median(walls(costs))))
  const rows = series.map(({ client, costs }, n) => {
    const y = top + PANEL_HEAD + n * ROW
    const wall = median(walls(costs))
    const width = Math.max(1, (wall / longest) * BAR_WIDTH)
    const peak = median(peaks(costs))
    const value = Number.isNaN(peak) ? seconds(wall) : `${seconds(wall)} · ${mebibytes(peak)}`
    return [
      text(LABEL_WIDTH - 10, y + 11, labelOf(client), '', 'end'),
      `<rect class="${kindOf(client)}" x="${LABEL_WIDTH}" y="${y - 3}" width="${width.toFixed(1)}" height="18" rx="3"/>`,
      text(LABEL_WIDTH + width + 8, y + 11, value, 'note')
    ].join('\n')
  })
  return [text(0, top + 24, title, 'title'), ...rows].join('\n')
}

function kindOf(client: string): string {
  return client.startsWith('ours') ? 'ours' : client === 'limit' ? 'limit' : 'bar'
}

function text(x: number, y: number, content: string, kind: string, anchor = 'start'): string {
  const attributes = `${kind && ` class="${kind}"`}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`
  return `<text x="${x.toFixed(0)}" y="${y}"${attributes}>${escaped(content)}</text>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
