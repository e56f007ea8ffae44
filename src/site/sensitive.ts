import { CollectError } from '../errors.js'
import type { SiteFile } from '../model.js'
import { count, show } from '../report/show.js'
import { BlockReader } from './block-reader.js'
import { byPath } from './order.js'
import { Pace } from './pace.js'
import { SecretScanner } from './secret-scanner.js'
import { judgeName, type NameVerdict } from './sensitive-names.js'

/** A file that must not be published unseen. Never holds any of its content. */
export interface SensitiveFile {
  /** POSIX path below `folder`. */
  readonly path: string
  /** Why, as the end of a sentence about the file. */
  readonly why: string
}

export interface SensitiveOptions {
  /** Values of `api-key` and `access-token`; too short ones are not looked for. */
  readonly secrets: readonly string[]
  /** Ends the search; its reason is thrown. */
  readonly signal?: AbortSignal
}

/**
 * Finds what looks secret, by name and by the content of every file (surface, section 1,
 * `allow-sensitive-files`): at most one finding a file, sorted by path. Reads every file once, with
 * one buffer for all.
 * @throws {CollectError} when a file vanished, cannot be read, or is not the one that was collected
 */
export async function findSensitive(
  files: readonly SiteFile[],
  options: SensitiveOptions
): Promise<readonly SensitiveFile[]> {
  const found: SensitiveFile[] = []
  const pace = new Pace(options.signal)
  const scanner = new SecretScanner(options.secrets)
  const reader = new BlockReader(scanner.overlap)
  for (const file of files) {
    const byName = judgeName(file)
    if (byName !== undefined && byName.content === undefined) {
      found.push({ path: file.path, why: byName.why })
      continue
    }
    const why = file.size > 0 ? await scan(file, { reader, scanner, pace, byName }) : undefined
    if (why !== undefined) {
      found.push({ path: file.path, why })
    }
  }
  return found.sort(byPath)
}

interface ScanTools {
  readonly reader: BlockReader
  readonly scanner: SecretScanner
  readonly pace: Pace
  readonly byName: NameVerdict | undefined
}

async function scan(file: SiteFile, tools: ScanTools): Promise<string | undefined> {
  const { reader, scanner, pace, byName } = tools
  for (const window of reader.windows(file)) {
    const why = scanner.find(window.bytes)
    if (why !== undefined) {
      return why
    }
    if (window.isFirst && byName?.content?.test(window.bytes.toString('latin1'))) {
      return byName.why
    }
    if (pace.isDue()) {
      await pace.rest()
    }
  }
  return undefined
}

/** Most names in the sentence. */
const NAMED = 20

/** The failure that tells of the findings; there must be at least one. */
export function sensitiveError(found: readonly SensitiveFile[]): CollectError {
  const named = found.slice(0, NAMED).map((file) => `${show(file.path)} (${file.why})`)
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : ''
  const looks = found.length === 1 ? 'looks secret' : 'look secret'
  return new CollectError(`${count(found.length, 'file')} ${looks}: ${named.join(', ')}${more}`, {
    advice:
      'What is published here is public and cannot be called back. Keep it out of the build or exclude it; ' +
      'set `allow-sensitive-files: true` only if everybody may read it.',
    paths: found.map((file) => file.path)
  })
}
