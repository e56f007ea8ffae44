import type { Site } from '../../model.js'
import { groupSkipped, SKIP_REASONS } from '../groups.js'
import type { SkippedFolder, SkippedGroup } from '../groups.js'
import { count, numberText } from '../../text/format.js'
import { cutItems, details, table } from './markup.js'
import type { Markup } from './markup.js'

/** Bytes for the names of one reason: five reasons stay below 60 KiB. */
const BYTES_PER_REASON = 12 * 1024
const FOLDERS_PER_REASON = 30
const NAMES_PER_FOLDER = 5

function folderRow({ folder, paths }: SkippedFolder, markup: Markup): string {
  const names = paths.slice(0, NAMES_PER_FOLDER).map((path) => markup.code(path))
  const left = paths.length - names.length
  const more = left > 0 ? ` and ${numberText(left)} more` : ''
  const place = folder === '' ? '(top)' : markup.code(folder)
  return `<tr><td>${place}</td><td align="right">${numberText(paths.length)}</td><td>${names.join(' ')}${more}</td></tr>\n`
}

function reasonPart({ reason, total, folders }: SkippedGroup, markup: Markup): string {
  const { name, remedy } = SKIP_REASONS[reason]
  const limits = { bytes: BYTES_PER_REASON, items: FOLDERS_PER_REASON }
  const { html, left } = cutItems(folders, limits, (folder) => folderRow(folder, markup))
  const more =
    left > 0 ? `\n<p>… and ${count(left, 'more folder')}; the manifest names every path</p>` : ''
  const title = `<strong>${numberText(total)} ${name}</strong> – ${remedy}`
  return details(title, table(['Folder', 'Paths', 'First names'], html) + more)
}

/** What was left out and why; empty when nothing was. */
export function leftOutSection(site: Site, markup: Markup): string {
  if (site.skipped.length === 0) {
    return ''
  }
  const parts = groupSkipped(site.skipped).map((group) => reasonPart(group, markup))
  return `### Left out: ${count(site.skipped.length, 'path')}\n\n${parts.join('\n')}`
}
