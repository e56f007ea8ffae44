import type { Stats } from 'node:fs'
import type { SiteFile, SkippedPath, SkipReason, SymlinkPolicy } from '../model.js'
import { quote } from '../text/escape.js'
import { type Entry, type EntryKind, readEntries, showBytes } from './dir-entries.js'
import type { Filter } from './filter.js'
import { linkKind, resolveLink, showLink } from './symlinks.js'
import { byPath, isInside } from '../files/paths.js'
import { Yielder } from '../files/yielding.js'
import type { Problems } from './problems.js'
import { addReadProblem, inspectFile } from './regular-file.js'

export interface WalkOptions {
  /** Absolute path of the folder, without symbolic links. */
  readonly root: string
  readonly filter: Filter
  readonly symlinks: SymlinkPolicy
  readonly problems: Problems
  readonly signal: AbortSignal | undefined
}

/** Both lists sorted by path; together they hold every path in the folder that is not a folder. */
export interface WalkResult {
  readonly files: SiteFile[]
  readonly skipped: SkippedPath[]
  readonly emptyFolders: number
}

/** A folder on the way down. */
interface Frame {
  /** POSIX path below the root, empty for the root. */
  readonly path: string
  readonly real: string
  readonly parent: Frame | undefined
  /** A link was followed to get here, so that the way may lead into a circle. */
  readonly isLinked: boolean
  /** Set where everything is left out: paths are only listed, and nothing there can be a problem. */
  readonly leftOut: SkipReason | undefined
}

/** Ways to one folder through links. More is a maze of links that doubles with every level. */
const MOST_WAYS = 1000

/**
 * Lists the folder, and judges what is not left out. What is wrong goes to `problems`, all of it.
 * Synchronous file calls in small portions, about as fast as the system lists a folder
 * (docs/performance.md 3).
 */
export async function walk(options: WalkOptions): Promise<WalkResult> {
  const walker = new Walker(options)
  await walker.run()
  return {
    files: walker.files.sort(byPath),
    skipped: walker.skipped.sort(byPath),
    emptyFolders: walker.emptyFolders
  }
}

class Walker {
  readonly files: SiteFile[] = []
  readonly skipped: SkippedPath[] = []
  emptyFolders = 0
  readonly #options: WalkOptions
  readonly #stack: Frame[] = []
  readonly #ways = new Map<string, number>()

  constructor(options: WalkOptions) {
    this.#options = options
  }

  async run(): Promise<void> {
    const { root, problems, signal } = this.#options
    const pace = new Yielder(signal)
    this.#stack.push({
      path: '',
      real: root,
      parent: undefined,
      isLinked: false,
      leftOut: undefined
    })
    for (let frame = this.#stack.pop(); frame !== undefined; frame = this.#stack.pop()) {
      for (const entry of this.#entriesOf(frame)) {
        this.#visit(frame, entry)
        if (pace.isDue()) {
          await pace.rest()
        }
      }
      if (problems.isEnough()) {
        return
      }
    }
  }

  #entriesOf(frame: Frame): Entry[] {
    try {
      const entries = readEntries(frame.real)
      this.emptyFolders += entries.length === 0 && frame.leftOut === undefined ? 1 : 0
      return entries
    } catch (cause) {
      if (frame.leftOut === undefined) {
        addReadProblem(frame.path || '.', cause, this.#options.problems)
      } else {
        this.skipped.push({ path: frame.path, reason: frame.leftOut })
      }
      return []
    }
  }

  #visit(frame: Frame, entry: Entry): void {
    const { filter, problems } = this.#options
    const path = frame.path === '' ? entry.name : `${frame.path}/${entry.name}`
    const real = `${frame.real}/${entry.name}`
    const unasked = frame.leftOut ?? filter.hidden(path, entry.name, entry.kind === 'file')
    if (unasked !== undefined) {
      filter.noteLeftOut(path)
    }
    const leftOut = unasked ?? this.#reasonFor(entry.kind, path, real)
    if (leftOut !== undefined) {
      this.#leaveOut(frame, entry.kind, { path, real, leftOut })
    } else if (entry.bytes !== undefined) {
      problems.add('not-utf8', path, showBytes(frame.path, entry.bytes))
    } else if (entry.kind === 'folder') {
      this.#enter({ path, real, parent: frame, isLinked: frame.isLinked, leftOut })
    } else if (entry.kind === 'link') {
      this.#visitLink(frame, path, real)
    } else if (entry.kind === 'file') {
      this.#addFile(path, real)
    } else {
      problems.add('special', path, quote(path))
    }
  }

  #reasonFor(kind: EntryKind, path: string, real: string): SkipReason | undefined {
    const { filter } = this.#options
    const shown = kind === 'link' ? linkKind(real) : kind
    if (shown === 'folder') {
      return filter.folder(path)
    }
    const reason = filter.file(path)
    // A broken link may have been meant as a folder in which something is included.
    return shown === 'broken' && reason === 'not-included' ? filter.folder(path) : reason
  }

  /** Folders are still listed, so that every path in them is accounted for; links are one path. */
  #leaveOut(
    frame: Frame,
    kind: EntryKind,
    found: { path: string; real: string; leftOut: SkipReason }
  ): void {
    if (kind === 'folder') {
      this.#stack.push({ ...found, parent: frame, isLinked: frame.isLinked })
    } else {
      this.skipped.push({ path: found.path, reason: found.leftOut })
    }
  }

  #visitLink(frame: Frame, path: string, absolutePath: string): void {
    const { root, symlinks, problems } = this.#options
    if (symlinks === 'skip') {
      this.skipped.push({ path, reason: 'symlink' })
      return
    }
    const target = symlinks === 'error' ? 'link' : resolveLink(absolutePath)
    if (typeof target === 'string') {
      problems.add(target, path, showLink(path, absolutePath))
    } else if (symlinks === 'inside' && !isInside(root, target.real)) {
      problems.add('link-outside', path, showLink(path, absolutePath))
    } else if (target.stats.isDirectory()) {
      const { real } = target
      this.#enter({ path, real, parent: frame, isLinked: true, leftOut: undefined })
    } else {
      this.#addFile(path, target.real, target.stats)
    }
  }

  /** Goes on below a folder, unless a link made it a part of itself. */
  #enter(frame: Frame): void {
    if (!frame.isLinked) {
      this.#stack.push(frame)
      return
    }
    const { problems } = this.#options
    const ways = (this.#ways.get(frame.real) ?? 0) + 1
    this.#ways.set(frame.real, ways)
    if (isOwnAncestor(frame)) {
      problems.add('link-loop', frame.path, quote(frame.path))
    } else if (ways <= MOST_WAYS) {
      this.#stack.push(frame)
    } else if (ways === MOST_WAYS + 1) {
      problems.add('link-maze', frame.path, quote(frame.path))
    }
  }

  #addFile(path: string, absolutePath: string, known?: Stats): void {
    const file = inspectFile({ path, absolutePath }, this.#options.problems, known)
    if (file !== undefined) {
      this.files.push(file)
    }
  }
}

function isOwnAncestor(frame: Frame): boolean {
  for (let above = frame.parent; above !== undefined; above = above.parent) {
    if (above.real === frame.real) {
      return true
    }
  }
  return false
}
