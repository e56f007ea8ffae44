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

/** Of the goals P6, P7 and P10 to P13. Large packets on fast ones keep the work of emulating them small. */
export const LINES = {
  slow: { name: '100 Mbit/s, 40 ms', bitsPerSecond: 100e6, roundTripMs: 40, mtu: 1_500 },
  fast: { name: '1 Gbit/s, 2 ms', bitsPerSecond: 1e9, roundTripMs: 2, mtu: 9_000 },
  far: { name: '100 Mbit/s, 100 ms', bitsPerSecond: 100e6, roundTripMs: 100, mtu: 1_500 },
  wide: { name: '1 Gbit/s, 50 ms', bitsPerSecond: 1e9, roundTripMs: 50, mtu: 9_000 }
} satisfies Record<string, LineKind>

/** What a router of this kind keeps before it drops packets. */
const QUEUE_BYTES = 1_500_000
/** Where servers at the far end listen is 127.0.0.1 for them, and this for whoever comes over the line. */
export const FAR_HOST = '127.0.0.2'
export const FAR_PORT = 8_080

/** Two ways into a namespace of one's own: as root, and as a user where that is allowed. */
const WAYS = [
  { unshare: ['--net'], enter: ['--net'] },
  {
    unshare: ['--user', '--map-root-user', '--net'],
    enter: ['--user', '--preserve-credentials', '--net']
  }
]

export const WIRE = 'TUN device in a network namespace'

interface Stoppable {
  stop(): Promise<void>
}

/** A slow line alone. */
export interface Wire extends Stoppable {
  /** Words to put before a command that shall stand at one of its ends. */
  readonly prefix: readonly string[]
}

/** Lays a line in a namespace of its own. Undefined where this machine does not permit it. */
export async function layWire(kind: LineKind, native: Native): Promise<Wire | undefined> {
  for (const way of native.link === undefined ? [] : WAYS) {
    const numbers = [kind.bitsPerSecond, kind.roundTripMs / 2, QUEUE_BYTES, kind.mtu].map(String)
    const child = spawn('unshare', [...way.unshare, native.link!, ...numbers], {
      stdio: ['ignore', 'pipe', 'ignore']
    })
    if (await isReady(child)) {
      const prefix = ['nsenter', '--target', String(child.pid), ...way.enter]
      return { prefix, stop: () => stopped(child) }
    }
  }
  return undefined
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
    const wire = await layWire(kind, native)
    if (wire !== undefined) {
      return Line.#over(wire, native, listings)
    }
    const throttle = { bytesPerSecond: kind.bitsPerSecond / 8, delayMs: kind.roundTripMs }
    return Line.#throttled(throttle, native, listings)
  }

  static async #over(wire: Wire, native: Native, listings: readonly string[]): Promise<Line> {
    const { prefix } = wire
    const sinks: Sink[] = []
    for (const [n, listing] of listings.entries()) {
      sinks.push(await Sink.start({ native, listing, prefix, port: FAR_PORT + n }))
    }
    const urls = sinks.map(({ port }) => `http://${FAR_HOST}:${port}`)
    return new Line({ how: WIRE, prefix, urls }, [...sinks, wire])
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
