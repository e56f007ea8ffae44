import { textAnswer, type Answer } from '../http/answer.js'
import { escapeHtml } from '../http/escape-html.js'
import type { UploadStatus } from '../storage/records.js'
import type { Upload } from '../uploads/upload.js'
import type { World } from './world.js'

const STYLE = `
:root{color-scheme:light dark;--line:#8884;--soft:#8881;--good:#1a7f37;--bad:#cf222e;--busy:#9a6700}
@media (prefers-color-scheme:dark){:root{--good:#3fb950;--bad:#f85149;--busy:#d29922}}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2.5rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:0}p.lead{margin:.25rem 0 2rem;opacity:.75}
article{border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.25rem;margin:0 0 1rem}
h2{font-size:1.1rem;margin:0;overflow-wrap:anywhere}
.status{float:right;margin-left:1rem;font-size:.85rem;font-weight:600}
.DONE{color:var(--good)}.ERROR{color:var(--bad)}.busy{color:var(--busy)}
dl{display:grid;grid-template-columns:6rem 1fr;gap:.15rem 1rem;margin:.75rem 0 0}
dt{opacity:.7}dd{margin:0;overflow-wrap:anywhere}code{font-size:.9em}
ol{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem;padding:0;margin:.75rem 0 0}
li{background:var(--soft);border-radius:1rem;padding:.1rem .7rem;font-size:.8rem}
`

const ONE_DECIMAL = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const WHOLE = new Intl.NumberFormat('en')

function counted(count: number, noun: string): string {
  return `${WHOLE.format(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** `1.5 MiB` */
function sizeText(bytes: number): string {
  const units = ['KiB', 'MiB', 'GiB', 'TiB']
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length)
  const unit = units[power - 1]
  return unit === undefined
    ? counted(bytes, 'byte')
    : `${ONE_DECIMAL.format(bytes / 1024 ** power)} ${unit}`
}

function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function row(term: string, html: string): string {
  return `<dt>${escapeHtml(term)}</dt><dd>${html}</dd>`
}

function linkRow(upload: Upload, world: World): string {
  const root = upload.published?.directories.at(-1)
  if (root === undefined) {
    return ''
  }
  const hash = world.settings.hash === 'opaque' ? root.key : root.cid
  const hasIndex = upload.published?.files.some((file) => file.path === 'index.html') === true
  const href = `/ipfs/${encodeURIComponent(hash)}/${hasIndex ? 'index.html' : ''}`
  const site = `<a href="${escapeHtml(href)}">open the site</a>`
  return row('Site', site) + row('Hash', `<code>${escapeHtml(hash)}</code>`)
}

function errorRow(upload: Upload): string {
  if (upload.status !== 'ERROR') {
    return ''
  }
  const words = `${jsonText(upload.errorAtStage)}: ${jsonText(upload.errorExplanation)}`
  return row('Error', escapeHtml(words))
}

function stagesList(upload: Upload): string {
  const first = upload.stages[0]?.at ?? 0
  const items = upload.stages.map(({ status, at }) => {
    const after = ONE_DECIMAL.format((at - first) / 1000)
    return `<li>${escapeHtml(status)} · ${after} s</li>`
  })
  return `<ol>${items.join('')}</ol>`
}

function isBusy(status: UploadStatus): boolean {
  return status !== 'DONE' && status !== 'ERROR'
}

function card(upload: Upload, world: World): string {
  const { files, bytes } = upload.received()
  const status = upload.status
  const kind = isBusy(status) ? 'busy' : status
  const title = upload.folderPath === '' ? '/' : upload.folderPath
  const opened = new Date(upload.stages[0]?.at ?? 0).toISOString()
  const rows = [
    row('Content', `${counted(files, 'file')}, ${sizeText(bytes)}`),
    row('Requests', `${String(upload.counted)} of ${String(upload.chunksNumber)} counted`),
    row('Opened', `<time datetime="${opened}">${opened.replace('T', ' ').slice(0, 19)} UTC</time>`),
    upload.comment === '' ? '' : row('Comment', escapeHtml(upload.comment)),
    linkRow(upload, world),
    errorRow(upload)
  ]
  const head = `<span class="status ${kind}">${escapeHtml(status)}</span><h2>${escapeHtml(title)}</h2>`
  return `<article>${head}<dl>${rows.join('')}</dl>${stagesList(upload)}</article>`
}

/** The page at `/`: every upload, newest first. Reloads itself while something is going on. */
export function showPage(world: World): Answer {
  const uploads = world.uploads.all().reverse()
  const cards = uploads.map((upload) => card(upload, world)).join('')
  const reload = uploads.some((upload) => isBusy(upload.status))
    ? '<meta http-equiv="refresh" content="2">'
    : ''
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">${reload}`
  const title = '<title>dStor emulator</title>'
  const lead = 'A dStor of your own: what was uploaded here stays on this machine.'
  const main = `<h1>dStor emulator</h1><p class="lead">${lead}</p>${cards || '<p>No uploads yet.</p>'}`
  const html = `<!doctype html><html lang="en"><head>${head}${title}<style>${STYLE}</style></head><body>${main}</body></html>\n`
  const page = textAnswer(200, html, 'text/html')
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return { ...page, headers: { ...page.headers, 'content-security-policy': policy } }
}
