import { parentPort, workerData } from 'node:worker_threads'
import { lintSite } from './lint-site.js'

/** What the thread is told: plain data, and only of the files what the check reads. */
export interface LintTask {
  readonly root: string
  readonly paths: readonly string[]
  readonly sizes: Float64Array
  /** By position, of the files that are not below `root` at their paths. */
  readonly elsewhere: ReadonlyMap<number, string>
  readonly skippedPaths: readonly string[]
  readonly isSingleFile: boolean
  readonly budgetBytes: number | undefined
}

/** The check in a thread of its own, started by thread.ts. */
export async function main(): Promise<void> {
  const { root, paths, sizes, elsewhere, ...task } = workerData as LintTask
  const files = paths.map((path, n) => {
    const absolutePath = elsewhere.get(n) ?? `${root}/${path}`
    return { path, absolutePath, size: sizes[n]! }
  })
  const { skippedPaths, isSingleFile, budgetBytes } = task
  const report = await lintSite({ files, skippedPaths, isSingleFile }, { budgetBytes })
  parentPort?.postMessage(report)
}
