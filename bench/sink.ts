import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Native } from './native/compile.js'

/** Limits that the sink itself imposes, where no line in a network namespace can be had. */
export interface Throttle {
  readonly bytesPerSecond: number
  readonly delayMs: number
}

export interface SinkOptions {
  readonly native: Native
  readonly listing: string
  readonly throttle?: Throttle
  /** Words to put before the command, to start it elsewhere. */
  readonly prefix?: readonly string[]
  /** Default: a free port. */
  readonly port?: number
}

/** A sink in a process of its own. */
export class Sink {
  readonly port: number
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, port: number) {
    this.#child = child
    this.port = port
  }

  /** Rejects where it does not come up. */
  static async start(options: SinkOptions): Promise<Sink> {
    const { native, listing, throttle, prefix = [], port = 0 } = options
    const program =
      native.sink === undefined
        ? [process.execPath, path.join(import.meta.dirname, 'sink-node.mjs')]
        : [native.sink]
    const numbers = [throttle?.bytesPerSecond ?? 0, throttle?.delayMs ?? 0]
    const words = [
      ...prefix,
      ...program,
      '127.0.0.1',
      String(port),
      listing,
      ...numbers.map(String)
    ]
    const child = spawn(words[0]!, words.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] })
    const line = await firstLine(child)
    const told = JSON.parse(line) as { port: number }
    return new Sink(child, told.port)
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async stop(): Promise<void> {
    await stopped(this.#child)
  }
}

/** The first line a process prints. Rejects where it ends without one. */
export async function firstLine(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout! })
  const line = await Promise.race([
    once(lines, 'line').then(([text]) => String(text)),
    once(child, 'exit').then(() => undefined)
  ])
  if (line === undefined) {
    throw new Error(`${child.spawnfile} ended before it was ready`)
  }
  return line
}

/** Ends a process of ours and waits for its end. */
export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
}
