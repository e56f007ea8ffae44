import { type ChildProcess, spawn } from 'node:child_process'
import type { Native } from './native/compile.js'
import { firstLine, Sink, stopped, type Throttle } from './sink.js'

/** A network that is slower than this machine. */
export interface LineKind {
  readonly name: string
  readonly bitsPerSecond: number
  readonly roundTripMs: number
  readonly mtu: number
}

/** Of the goals P6 and P7. Large packets on the fast one keep the work of emulating it small. */
export const LINES = {
  slow: { name: '100 Mbit/s, 40 ms', bitsPerSecond: 100e6, roundTripMs: 40, mtu: 1_500 },
  fast: { name: '1 Gbit/s, 2 ms', bitsPerSecond: 1e9, roundTripMs: 2, mtu: 9_000 }
} satisfies Record<string, LineKind>

/** What a router of this kind keeps before it drops packets. */
const QUEUE_BYTES = 1_500_000
const FAR_PORT = 8_080

/** Two ways into a namespace of one's own: as root, and as a user where that is allowed. */
const WAYS = [
  { unshare: ['--net'], enter: ['--net'] },
  {
    unshare: ['--user', '--map-root-user', '--net'],
    enter: ['--user', '--preserve-credentials', '--net']
  }
]

interface Stoppable {
  stop(): Promise<void>
}

/** A slow line with two sinks at its far end. */
export class Line {
  readonly how: string
  /** Words to put before a command that shall use the line. */
  readonly prefix: readonly string[]
  readonly urls: readonly string[]
  readonly #processes: readonly Stoppable[]

  private constructor(facts: Pick<Line, 'how' | 'prefix' | 'urls'>, processes: Stoppable[]) {
    this.how = facts.how
    this.prefix = facts.prefix
    this.urls = facts.urls
    this.#processes = processes
  }

  /** One sink for each listing. In a namespace where that is possible, else sinks that throttle. */
  static async open(kind: LineKind, native: Native, listings: readonly string[]): Promise<Line> {
    for (const way of native.link === undefined ? [] : WAYS) {
      const child = spawn(
        'unshare',
        [
          ...way.unshare,
          native.link!,
          ...[kind.bitsPerSecond, kind.roundTripMs / 2, QUEUE_BYTES, kind.mtu].map(String)
        ],
        { stdio: ['ignore', 'pipe', 'ignore'] }
      )
      if (await isReady(child)) {
        const prefix = ['nsenter', '--target', String(child.pid), ...way.enter]
        return Line.#inNamespace(child, prefix, native, listings)
      }
    }
    const throttle = { bytesPerSecond: kind.bitsPerSecond / 8, delayMs: kind.roundTripMs }
    return Line.#throttled(throttle, native, listings)
  }

  static async #inNamespace(
    child: ChildProcess,
    prefix: readonly string[],
    native: Native,
    listings: readonly string[]
  ): Promise<Line> {
    const sinks: Sink[] = []
    for (const [n, listing] of listings.entries()) {
      sinks.push(await Sink.start({ native, listing, prefix, port: FAR_PORT + n }))
    }
    const urls = sinks.map(({ port }) => `http://127.0.0.2:${port}`)
    const how = 'TUN device in a network namespace'
    return new Line({ how, prefix, urls }, [...sinks, { stop: () => stopped(child) }])
  }

  static async #throttled(
    throttle: Throttle,
    native: Native,
    listings: readonly string[]
  ): Promise<Line> {
    const sinks: Sink[] = []
    for (const listing of listings) {
      sinks.push(await Sink.start({ native, listing, throttle }))
    }
    const how = 'a sink that reads slowly and answers late (no network namespace here)'
    return new Line({ how, prefix: [], urls: sinks.map(({ url }) => url) }, sinks)
  }

  async stop(): Promise<void> {
    for (const process of this.#processes) {
      await process.stop()
    }
  }
}

async function isReady(child: ChildProcess): Promise<boolean> {
  try {
    return (await firstLine(child)) === 'ready'
  } catch {
    return false
  }
}
