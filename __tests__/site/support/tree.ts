import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from '@jest/globals'
import { CollectError } from '../../../src/errors.js'
import { collectSite, type CollectOptions } from '../../../src/site/collect.js'
import type { SiteFile } from '../../../src/model.js'
import { options } from './options.js'

export { options }

const made: string[] = []

afterAll(() => {
  made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }))
})

/** Where a symbolic link of a tree leads. */
export class Link {
  constructor(readonly target: string) {}
}

/** Contents by path; `null` makes an empty folder. */
export type Tree = Readonly<Record<string, string | Buffer | Link | null>>

/** A fresh folder, removed after the tests of the file, without links in its own path. */
export function tempFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'site-')))
  made.push(folder)
  return folder
}

/** Writes the tree below `folder`. */
export function plant(folder: string, tree: Tree): string {
  for (const [path, content] of Object.entries(tree)) {
    const absolute = join(folder, path)
    mkdirSync(content === null ? absolute : dirname(absolute), { recursive: true })
    if (content instanceof Link) {
      symlinkSync(content.target, absolute)
    } else if (content !== null) {
      writeFileSync(absolute, content)
    }
  }
  return folder
}

export function siteFolder(tree: Tree): string {
  return plant(tempFolder(), tree)
}

/** What was found, short: paths of files, and `path: reason` of what was left out. */
export async function found(folder: string, changes: Partial<CollectOptions> = {}) {
  const site = await collectSite(options(folder, changes))
  return {
    files: site.files.map((file) => file.path),
    skipped: site.skipped.map(({ path, reason }) => `${path}: ${reason}`),
    warnings: site.warnings
  }
}

/** The refusal, which the test fails without. */
export async function refusal(folder: string, changes: Partial<CollectOptions> = {}) {
  return refusalOf(collectSite(options(folder, changes)))
}

export async function refusalOf(work: Promise<unknown>): Promise<CollectError> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error
  )
  if (!(thrown instanceof CollectError)) {
    throw new Error(`expected a CollectError, got ${String(thrown)}`)
  }
  return thrown
}

/** A file of a plan that is never opened. */
export function fileOf(path: string, size: number): SiteFile {
  return { path, absolutePath: `/nowhere/${path}`, size, mtimeMs: 0, ino: 0, dev: 0 }
}
