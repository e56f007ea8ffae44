import { existsSync, openSync, readSync, closeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isInside } from '../files/paths.js'
import { READ_FLAGS } from '../files/read-flags.js'
import { quote } from '../text/escape.js'
import { percentDecoded } from '../text/encodings.js'

/** Pages name their styles and scripts at the top. */
const LOOKED_AT_BYTES = 256 * 1024
const MOST_REFERENCES = 500

const REFERENCE = /\s(?:href|src|data|poster)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/**
 * A sentence about a single page that is deployed without the files beside it to which it refers;
 * undefined where there is nothing to say. A page that cannot be read is not judged here.
 * @param page absolute path, without symbolic links
 */
export function loneNeighbours(page: string): string | undefined {
  if (!/\.x?html?$/i.test(page)) {
    return undefined
  }
  const folder = dirname(page)
  const found = referencesOf(page).find((reference) => {
    const file = join(folder, reference)
    return file !== page && file !== folder && isInside(folder, file) && existsSync(file)
  })
  return found === undefined
    ? undefined
    : `\`folder\` is the single file ${quote(basename(page))}, which refers to files beside it that are not deployed, for instance ${quote(found)}: name the folder that it lies in to deploy them all`
}

function referencesOf(page: string): string[] {
  const references: string[] = []
  for (const [, double, single, bare] of startOf(page).matchAll(REFERENCE)) {
    const [reference = ''] = (double ?? single ?? bare ?? '').trim().split(/[?#]/, 1)
    if (reference !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(reference)) {
      references.push(percentDecoded(reference).replaceAll('\0', ''))
    }
    if (references.length >= MOST_REFERENCES) {
      break
    }
  }
  return references
}

function startOf(page: string): string {
  let descriptor: number | undefined
  try {
    descriptor = openSync(page, READ_FLAGS)
    const bytes = Buffer.alloc(LOOKED_AT_BYTES)
    return bytes.toString('utf8', 0, readSync(descriptor, bytes))
  } catch {
    return ''
  } finally {
    if (descriptor !== undefined) {
      closeSync(descriptor)
    }
  }
}
