import { CollectError } from '../../errors.js'
import type { SiteFile } from '../../model.js'
import { quote } from '../../text/escape.js'
import { count } from '../../text/format.js'
import { BlockReader } from '../../files/block-reader.js'
import { FileBatch } from './file-batch.js'
import type { Globs } from '../globs.js'
import { byPath } from '../../files/paths.js'
import { Yielder } from '../../files/yielding.js'
import { SecretScanner } from './secret-scanner.js'
import { judgeName, type NameVerdict } from './sensitive-names.js'
import { asciiOf, isUtf16 } from './utf16.js'

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
  /** Files that may look secret, but not hold the values of `secrets`. */
  readonly allowed?: Globs | undefined
  /** Ends the search; its reason is thrown. */
  readonly signal?: AbortSignal
}

/** Up to here the start of a search costs more than the search. */
const SMALL_BYTES = 64 * 1024

/**
 * Finds what looks secret, by name and by the content of every file (contract 1.4,
 * `allow-sensitive-files`): at most one finding a file, sorted by path. Reads every file once, with
 * one buffer for all.
 * @throws {CollectError} when a file vanished, cannot be read, or is not the one that was collected
 */
export async function findSensitive(
  files: readonly SiteFile[],
  options: SensitiveOptions
): Promise<readonly SensitiveFile[]> {
  const found: SensitiveFile[] = []
  const { allowed, secrets, signal } = options
  const pace = new Yielder(signal)
  const scanner = new SecretScanner(secrets)
  const reader = new BlockReader(scanner.overlap)
  const batch = new FileBatch<Note>()
  const searchBatch = (): void => {
    found.push(...findInBatch(batch, scanner))
    batch.clear()
  }
  const holdsSecret = (text: string): boolean => scanner.find(Buffer.from(text), true) !== undefined
  const isNameSuspect = holdsSecret(files.map(({ path }) => path).join('\n'))
  for (const file of files) {
    const isAllowed = allowed?.matchesFile(file.path) ?? false
    const byName = isAllowed ? undefined : judgeName(file)
    if (isNameSuspect && holdsSecret(file.path)) {
      found.push({
        path: file.path,
        why: 'its name holds the value of `api-key` or `access-token`'
      })
    } else if (byName !== undefined && byName.content === undefined) {
      found.push({ path: file.path, why: byName.why })
    } else if (file.size > SMALL_BYTES) {
      const why = await scan(file, { reader, scanner, pace, byName, isAllowed })
      found.push(...(why === undefined ? [] : [{ path: file.path, why }]))
    } else if (file.size > 0) {
      if (!batch.fits(file)) {
        searchBatch()
      }
      batch.add(file, { byName, isAllowed })
    }
    if (pace.isDue()) {
      await pace.rest()
    }
  }
  searchBatch()
  return found.sort(byPath)
}

/** What is known of a file before it is read. */
interface Note {
  readonly byName: NameVerdict | undefined
  readonly isAllowed: boolean
}

/** Where nothing is found in all of it, there is nothing in any of the files: one search for many. */
function findInBatch(batch: FileBatch<Note>, scanner: SecretScanner): SensitiveFile[] {
  const isSuspect = scanner.find(batch.bytes) !== undefined
  return batch.parts.flatMap(({ file, note: { byName, isAllowed }, bytes }) => {
    const isWide = isUtf16(bytes)
    const text = isWide ? asciiOf(bytes) : bytes
    const why =
      (isSuspect || isWide ? scanner.find(text, isAllowed) : undefined) ?? whyOfNamed(byName, text)
    return why === undefined ? [] : [{ path: file.path, why }]
  })
}

/** What the name says, where the content bears it out. */
function whyOfNamed(byName: NameVerdict | undefined, bytes: Buffer): string | undefined {
  return byName?.content?.test(bytes.toString('latin1')) === true ? byName.why : undefined
}

interface ScanTools extends Note {
  readonly reader: BlockReader
  readonly scanner: SecretScanner
  readonly pace: Yielder
}

async function scan(
  file: SiteFile,
  { reader, scanner, pace, byName, isAllowed }: ScanTools
): Promise<string | undefined> {
  let isWide = false
  for (const { bytes, isFirst } of reader.windows(file)) {
    isWide ||= isFirst && isUtf16(bytes)
    const text = isWide ? asciiOf(bytes) : bytes
    const why = scanner.find(text, isAllowed) ?? (isFirst ? whyOfNamed(byName, text) : undefined)
    if (why !== undefined) {
      return why
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
  const named = found.slice(0, NAMED).map((file) => `${quote(file.path)} (${file.why})`)
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : ''
  const looks = found.length === 1 ? 'looks secret' : 'look secret'
  return new CollectError(`${count(found.length, 'file')} ${looks}: ${named.join(', ')}${more}`, {
    advice:
      'What is published here is public and cannot be called back. Keep it out of the build or exclude it; ' +
      'name it in `allow-sensitive-files` only if everybody may read it (`allow-sensitive-files: true` allows all, the key itself too).',
    paths: found.map((file) => file.path)
  })
}
