import type { ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const SAMPLE_MS = 40

/** The most that a process was seen to use. Linux only; zeros elsewhere. */
export interface Usage {
  peakRssBytes: number
  mostFiles: number
}

/** Watches the memory and the open files of a process by `/proc`, which does not disturb it. */
export function watchUsage(child: ChildProcess): Usage {
  const usage: Usage = { peakRssBytes: 0, mostFiles: 0 }
  const look = (): void => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
      usage.peakRssBytes = Math.max(usage.peakRssBytes, peak)
      usage.mostFiles = Math.max(usage.mostFiles, readdirSync(`/proc/${child.pid}/fd`).length)
    } catch {
      // The process has ended, or this system has no /proc.
    }
  }
  const timer = setInterval(look, SAMPLE_MS)
  child.once('close', () => clearInterval(timer))
  look()
  return usage
}
