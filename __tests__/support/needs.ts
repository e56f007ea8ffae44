import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { it } from '@jest/globals'

const isWindows = process.platform === 'win32'

/** Whether the system lets `work` be done in a fresh folder. */
function canDo(work: (folder: string) => void): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'needs-'))
  try {
    work(folder)
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What not every system has, and how to find out. */
const NEEDS = {
  'pipes in the file system': () =>
    canDo((folder) => execFileSync('mkfifo', [path.join(folder, 'pipe')], { stdio: 'ignore' })),
  'names that are not UTF-8': () =>
    !isWindows && canDo((folder) => writeFileSync(Buffer.from(`${folder}/\xff`, 'latin1'), 'x')),
  'file modes': () => !isWindows,
  'symbolic links': () => canDo((folder) => symlinkSync('a', path.join(folder, 'link'))),
  'names with quotes and backslashes': () =>
    !isWindows && canDo((folder) => writeFileSync(path.join(folder, '"\\'), 'x')),
  'signals that a program can answer': () => !isWindows,
  'terminals that a program can open': () =>
    !isWindows &&
    canDo(() => execFileSync('script', ['-qec', 'true', '/dev/null'], { stdio: 'ignore' })),
  'a shell with ulimit': () =>
    !isWindows && canDo(() => execFileSync('sh', ['-c', 'ulimit -n'], { stdio: 'ignore' })),
  'names that differ in case alone': () =>
    canDo((folder) => {
      writeFileSync(path.join(folder, 'a'), 'x')
      writeFileSync(path.join(folder, 'A'), 'y', { flag: 'wx' })
    })
} as const

export type Need = keyof typeof NEEDS

const known = new Map<Need, boolean>()

/** Whether this system has what is needed; looked up once. */
function has(need: Need): boolean {
  const answer = known.get(need) ?? NEEDS[need]()
  known.set(need, answer)
  return answer
}

/**
 * `it` for tests of what not every system has: elsewhere the test is skipped, by its name and with
 * the reason, and never silently.
 */
export function itNeeds(...needs: readonly Need[]): Pick<typeof it, 'each'> & TestFunction {
  const missing = needs.filter((need) => !has(need))
  if (missing.length === 0) {
    return it
  }
  const named = (name: string): string =>
    `${name} [skipped: ${process.platform} has no ${missing.join(', no ')} here]`
  const skip: TestFunction = (name, work) => it.skip(named(name), work)
  const each = (table: readonly unknown[]) => (name: string, work: () => void) =>
    it.skip.each(table)(named(name), work)
  return Object.assign(skip, { each: each as unknown as typeof it.each })
}

/** `it` for a test that needs programs; skipped in the same way where some are missing here. */
export function itHas(missing: readonly string[]): TestFunction {
  return missing.length === 0
    ? it
    : (name, work) => it.skip(`${name} [skipped: no ${missing.join(', no ')} here]`, work)
}

type TestFunction = (name: string, work: () => void | Promise<void>, timeoutMs?: number) => void
