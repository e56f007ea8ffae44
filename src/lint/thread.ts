import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LintReport, Site } from '../model.js'
import type { LintTask } from './worker.js'

/**
 * What is read is garbage as soon as it was looked into: more room for it than this makes the thread
 * no faster, and 130 MiB larger for 100,000 files.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16 }

/** What the thread starts with: the bundle (src/index.ts), or where nothing was built the file beside this one. */
const IS_SOURCE = import.meta.url.endsWith('.ts')
const WORKER = path.join(import.meta.dirname, IS_SOURCE ? 'worker-source.mjs' : 'index.js')

/** Below this, starting a thread costs more than the check itself. */
const THREAD_BYTES = 2 * 1024 * 1024
const CHECKED = /\.(html?|xhtml|css|[cm]?js|json|webmanifest)$/i

/** The check of a build, on its way. */
export interface RunningLint {
  readonly report: Promise<LintReport>
  /** Ends it without a report. */
  readonly stop: () => void
}

/**
 * Starts the check of the build: for a large site in a thread of its own, so that it costs no time
 * while the network is waited for. It looks into `budgetBytes`, or into all. `report` rejects where
 * the check itself fails.
 */
export function startLint(
  site: Site,
  signal: AbortSignal,
  budgetBytes: number | undefined
): RunningLint {
  const skippedPaths = site.skipped.map(({ path }) => path)
  const bytes = site.files.reduce((sum, { path, size }) => sum + (CHECKED.test(path) ? size : 0), 0)
  const lint =
    bytes < THREAD_BYTES
      ? {
          report: lintHere(site, skippedPaths, { signal, budgetBytes }),
          stop: () => undefined
        }
      : startThread(taskOf(site, skippedPaths, budgetBytes), signal)
  // Whoever waits for the report hears of a failure; a run that ends before that does not wait.
  lint.report.catch(() => undefined)
  return lint
}

/** Loaded only where there is something to check. */
async function lintHere(
  site: Site,
  skippedPaths: readonly string[],
  options: { readonly signal: AbortSignal; readonly budgetBytes: number | undefined }
): Promise<LintReport> {
  const { lintSite } = await import('./lint-site.js')
  return lintSite({ ...site, skippedPaths }, options)
}

function taskOf(
  { folder: root, files, isSingleFile }: Site,
  skippedPaths: readonly string[],
  budgetBytes: number | undefined
): LintTask {
  const elsewhere = new Map<number, string>()
  for (const [index, { path, absolutePath }] of files.entries()) {
    if (absolutePath !== `${root}/${path}`) {
      elsewhere.set(index, absolutePath)
    }
  }
  return {
    root,
    paths: files.map(({ path }) => path),
    sizes: Float64Array.from(files, ({ size }) => size),
    elsewhere,
    skippedPaths,
    isSingleFile,
    budgetBytes
  }
}

function startThread(task: LintTask, signal: AbortSignal): RunningLint {
  const worker = new Worker(WORKER, { workerData: task, resourceLimits: LIMITS })
  const report = new Promise<LintReport>((resolve, reject) => {
    worker.once('message', (answer: LintReport) => resolve(answer))
    worker.once('error', reject)
    signal.addEventListener(
      'abort',
      () => {
        reject(signal.reason as Error)
        void worker.terminate()
      },
      { once: true }
    )
    worker.once('exit', () => reject(new Error('the thread of the check ended without a report')))
  })
  return { report, stop: () => void worker.terminate() }
}
