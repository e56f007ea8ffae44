import type { Proven, VerifiedLevel } from '../model.js'
import { type ReadBackLevel, type SizedFile, targetIndices } from './targets.js'

/** What of a site is proven by now. */
export interface Proofs {
  readonly files: readonly SizedFile[]
  readonly chunkOf: ArrayLike<number> | undefined
  /** Whether a CID of dStor proves the file with this path. */
  readonly isByCid: (path: string) => boolean
  /** Positions of the files that were read back. */
  readonly read: ReadonlySet<number>
  /** The files that were chosen as a sample, where a sample was read. */
  readonly sample: readonly number[] | undefined
  /** dStor's list names every file, and nothing speaks against one. */
  readonly isListed: boolean
}

const LEVELS: readonly ReadBackLevel[] = ['full', 'sample', 'root']

/** The strongest thing that is proven (contract 2, `verified`). */
export function levelOf(proofs: Proofs): VerifiedLevel {
  const { files, isByCid, read, isListed } = proofs
  const isProven = (index: number): boolean => read.has(index) || isByCid(files[index]!.path)
  // Weaker levels are those of a read-back: without one, CIDs prove all or nothing of it.
  const levels = read.size > 0 ? LEVELS : LEVELS.slice(0, 1)
  const level = levels.find((candidate) => filesOf(candidate, proofs).every(isProven))
  return files.length > 0 && level !== undefined ? level : isListed ? 'listing' : 'none'
}

function filesOf(level: ReadBackLevel, { files, chunkOf, sample }: Proofs): readonly number[] {
  return level === 'sample' && sample !== undefined ? sample : targetIndices(files, level, chunkOf)
}

/** How much is proven. */
export function provenOf({ files, isByCid, read }: Proofs): Proven {
  const proven = { files: 0, of: files.length, bytes: 0, byCids: 0 }
  for (const [index, { path, size }] of files.entries()) {
    const byCid = isByCid(path)
    if (byCid || read.has(index)) {
      proven.files += 1
      proven.bytes += size
      proven.byCids += byCid ? 1 : 0
    }
  }
  return proven
}
