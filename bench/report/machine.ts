import { execFileSync } from 'node:child_process'
import os from 'node:os'
import type { Bench } from '../clients.js'
import type { Native } from '../native/compile.js'

/** What a number depends on besides the code. */
export interface Machine {
  readonly cpus: string
  readonly memoryGiB: number
  readonly system: string
  readonly node: string
  readonly curl: string
  readonly sink: string
  readonly measuredBy: string
}

export function describeMachine({ node, meter }: Bench, native: Native): Machine {
  return {
    cpus: `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}`,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    node: versionOf(node, /v\S+/),
    curl: versionOf('curl', /\d\S+/),
    sink: native.sink === undefined ? 'in Node (no C compiler here)' : 'in C',
    measuredBy: meter.isComplete ? 'wait4 in a small C program' : 'wall time only (no C compiler)'
  }
}

function versionOf(program: string, pattern: RegExp): string {
  try {
    const told = execFileSync(program, ['--version'], { encoding: 'utf8' })
    return pattern.exec(told)?.[0] ?? 'unknown'
  } catch {
    return 'none'
  }
}

/** Processes that want to run, over the last minute: above the number of processors it is no time to measure. */
export function load(): number {
  return Number(os.loadavg()[0]!.toFixed(2))
}
