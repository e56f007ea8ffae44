import { lstatSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs'
import { quote } from '../text/escape.js'
import type { ProblemKind } from './problems.js'
import { hasCode } from '../files/fs-errors.js'

/** Where a link leads. */
export interface LinkTarget {
  /** Absolute path without symbolic links. */
  readonly real: string
  /** Of the target itself. */
  readonly stats: Stats
}

/** What the link at `absolutePath` shows; `broken` for everything that cannot be looked at. */
export function linkKind(absolutePath: string): 'folder' | 'file' | 'broken' {
  try {
    return statSync(absolutePath).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'broken'
  }
}

/** Resolves the link, or names what is wrong with it. */
export function resolveLink(absolutePath: string): LinkTarget | ProblemKind {
  try {
    const real = realpathSync.native(absolutePath)
    return { real, stats: lstatSync(real) }
  } catch (cause) {
    if (hasCode(cause, 'ELOOP')) {
      return 'link-loop'
    }
    return hasCode(cause, 'EACCES', 'EPERM') ? 'unreadable' : 'link-broken'
  }
}

/** The link and what is written in it, inert: `"a" -> "../b"`. */
export function showLink(path: string, absolutePath: string): string {
  try {
    return `${quote(path)} -> ${quote(readlinkSync(absolutePath))}`
  } catch {
    return quote(path)
  }
}
