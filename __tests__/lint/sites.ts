import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import type { LintFinding } from '../../src/model.js'
import type { LintFile } from '../../src/lint/lint-site.js'

export type Contents = Readonly<Record<string, string | Uint8Array>>

/** The files below a folder, as the action finds them. */
export async function filesBelow(folder: string): Promise<LintFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const absolutePath = join(entry.parentPath, entry.name)
        const path = relative(folder, absolutePath).split(sep).join('/')
        return { path, absolutePath, size: (await stat(absolutePath)).size }
      })
  )
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Writes `contents` into a folder of its own, hands its files to `use` and removes it. */
export async function withSite<T>(
  contents: Contents,
  use: (files: LintFile[]) => Promise<T>
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lint-'))
  try {
    for (const [path, content] of Object.entries(contents)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    return await use(await filesBelow(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** `rule file:line reference`, for tables. */
export function brief({ rule, file, line, reference }: LintFinding): string {
  return `${rule} ${file}${line === undefined ? '' : `:${line}`}${reference === undefined ? '' : ` ${reference}`}`
}
