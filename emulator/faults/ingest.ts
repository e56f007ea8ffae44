import { once } from 'node:events'
import { numberOf, textOf, type FaultAction } from './action.js'
import { baseOf } from '../storage/names.js'
import { MemorySpool, type Spool, type StoredFile } from '../storage/spool.js'
import type { TwoPictures } from '../uploads/uploads.js'

type Files = readonly StoredFile[]

/** The files that an action is about: named, all but those named, or some from the middle. */
function chosen(action: FaultAction, files: Files, otherwise = 1): ReadonlySet<string> {
  const { paths, except } = action
  if (Array.isArray(paths)) {
    return new Set(paths.map(String))
  }
  if (Array.isArray(except)) {
    const all = files.map((file) => file.path)
    return new Set(all.filter((path) => !except.includes(path)))
  }
  const count = numberOf(action, 'count', otherwise)
  const start = Math.max(0, Math.min(files.length >> 1, files.length - count))
  return new Set(files.slice(start, start + count).map((file) => file.path))
}

/** A spool whose first byte of the read part is wrong. */
function corrupted(spool: Spool): Spool {
  return {
    length: spool.length,
    append: (bytes) => spool.append(bytes),
    close: () => spool.close(),
    remove: () => spool.remove(),
    async *read(start, end) {
      let isFirst = true
      for await (const bytes of spool.read(start, end)) {
        const copy = Buffer.from(bytes)
        copy[0] = isFirst ? (copy[0] ?? 0) ^ 0xff : (copy[0] ?? 0)
        isFirst = false
        yield copy
      }
    }
  }
}

function extraFile(action: FaultAction): StoredFile {
  const text = Buffer.from(textOf(action, 'text', 'nobody sent this\n'))
  const spool = new MemorySpool()
  void spool.append(text)
  return { path: textOf(action, 'path', 'extra.txt'), spool, offset: 0, size: text.length }
}

function mapFile(action: FaultAction, file: StoredFile): StoredFile {
  switch (action.kind) {
    case 'rename-files':
      return { ...file, path: file.path + textOf(action, 'suffix', '.renamed') }
    case 'truncate-files': {
      const size = numberOf(action, 'bytes', file.size >> 1)
      return { ...file, size: Math.min(size, file.size) }
    }
    case 'corrupt-files':
      return { ...file, spool: corrupted(file.spool) }
    default:
      return file
  }
}

/** Each of them has what belongs to the next one. */
function swapped(files: Files, hit: ReadonlySet<string>): Files {
  const ring = files.filter((file) => hit.has(file.path))
  const next = new Map(ring.map((file, n) => [file, ring[(n + 1) % ring.length] ?? file]))
  return files.map((file) => {
    const { spool, offset, size } = next.get(file) ?? file
    return { ...file, spool, offset, size }
  })
}

/** Of files with the same path the last one stays. */
function unique(files: Files): Files {
  return [...new Map(files.map((file) => [file.path, file])).values()]
}

/** The files with the change that an action makes to them; the same list when it makes none. */
function changeFiles(action: FaultAction, files: Files): Files {
  switch (action.kind) {
    case 'lose-files': {
      const lost = chosen(action, files)
      return files.filter((file) => !lost.has(file.path))
    }
    case 'rename-files':
    case 'truncate-files':
    case 'corrupt-files': {
      const hit = chosen(action, files)
      return files.map((file) => (hit.has(file.path) ? mapFile(action, file) : file))
    }
    case 'cut-files': {
      const bytes = numberOf(action, 'bytes', 0)
      return files.map((file) => (file.size > bytes ? { ...file, size: bytes } : file))
    }
    case 'swap-files':
      return swapped(files, chosen(action, files, 2))
    case 'mojibake-files':
      return unique(
        files.map((file) => ({ ...file, path: Buffer.from(file.path).toString('latin1') }))
      )
    case 'flatten':
      return unique(files.map((file) => ({ ...file, path: baseOf(file.path) })))
    case 'extra-file':
      return unique([...files, extraFile(action)])
    default:
      return files
  }
}

/** Changes what is stored, what is listed, or both, as the `where` of the action says. */
export function changePictures(action: FaultAction, pictures: TwoPictures): TwoPictures {
  const where = textOf(action, 'where', 'both')
  // One list for both as long as they agree: that saves computing the hashes twice.
  const both = pictures.store === pictures.listing ? changeFiles(action, pictures.store) : undefined
  return {
    store: where === 'listing' ? pictures.store : (both ?? changeFiles(action, pictures.store)),
    listing: where === 'store' ? pictures.listing : (both ?? changeFiles(action, pictures.listing))
  }
}

/** Whether an action strikes when a stage begins. */
export function strikesStage(action: FaultAction, stage: string): boolean {
  const isOfStages = action.kind === 'fail' || action.kind === 'hang'
  return isOfStages && textOf(action, 'stage', 'ADDING_TO_IPFS') === stage
}

/** Waits until the upload is broken off. */
export async function hang(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) {
    await once(signal, 'abort')
  }
  throw new Error('broken off')
}
