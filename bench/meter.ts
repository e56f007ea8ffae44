import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Cost } from './model.js'

const LIMIT_MS = 15 * 60_000

interface Measured {
  readonly wallMs: number
  readonly userMs: number
  readonly systemMs: number
  readonly peakKiB: number
  readonly files: number
  readonly exitCode: number
}

/** Runs commands and tells what they cost. */
export class Meter {
  readonly #helper: string | undefined
  readonly #resultFile: string

  /** Without `helper` (native/measure.c) only wall time is known. */
  constructor(helper: string | undefined, folder: string) {
    this.#helper = helper
    this.#resultFile = path.join(folder, 'measured.json')
  }

  /** True where processor time, memory and open files can be told. */
  get isComplete(): boolean {
    return this.#helper !== undefined
  }

  /** The words that start `command` under observation. */
  words(command: readonly string[], options: { countFiles?: boolean } = {}): readonly string[] {
    if (this.#helper === undefined) {
      return command
    }
    const flags = options.countFiles ? ['--files'] : []
    return [this.#helper, this.#resultFile, ...flags, '--', ...command]
  }

  /** What the command that ended last did cost, and how many files it had open (where counted). */
  take(wallMs: number): Cost & { readonly openFiles: number | null } {
    if (this.#helper === undefined) {
      return { wallMs, cpuMs: null, peakBytes: null, openFiles: null }
    }
    const measured = JSON.parse(fs.readFileSync(this.#resultFile, 'utf8')) as Measured
    fs.rmSync(this.#resultFile)
    return {
      wallMs: measured.wallMs,
      cpuMs: measured.userMs + measured.systemMs,
      peakBytes: measured.peakKiB * 1024,
      openFiles: measured.files
    }
  }

  /** Runs a command to its end. Throws where it fails: a client that does not deliver is no rival. */
  async run(
    prefix: readonly string[],
    command: readonly string[],
    env: Readonly<Record<string, string>> = {}
  ): Promise<Cost> {
    const words = [...prefix, ...this.words(command)]
    const startedMs = performance.now()
    const child = spawn(words[0]!, words.slice(1), {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: LIMIT_MS
    })
    let complaints = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints = (complaints + text).slice(-2_000)
    })
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', (code) => resolve(code))
    })
    const wallMs = performance.now() - startedMs
    if (exitCode !== 0) {
      throw new Error(`${command.join(' ')} ended with ${exitCode}: ${complaints}`)
    }
    return this.take(wallMs)
  }
}
