import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const READY_LIMIT_MS = 30_000
const LOOK_MS = 20
/** Below the ports that the system gives to outgoing connections, so that none of those takes one. */
const FIRST_PORT = 20_000
const PORTS = 12_000

const given = new Set<number>()
/**
 * Becomes the server that follows, beside a watchman who ends the whole process group when the pipe
 * to whoever started it is closed: so nothing outlives a test run, however that ends.
 */
const WATCHED = 'exec 3<&0; (cat <&3; kill -KILL 0) >/dev/null 2>&1 & exec "$@" 3<&- </dev/null'

async function isFree(port: number): Promise<boolean> {
  const server = net.createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** A port that nothing listens at, and that this program hands out only once. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS)
    if (!given.has(port) && (await isFree(port))) {
      given.add(port)
      return port
    }
  }
}

async function accepts(port: number): Promise<boolean> {
  const socket = net.connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

export interface ChildOptions {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** The port at which it listens once it is ready. */
  readonly port: number
}

/** A server in a process group of its own, which ends with this program at the latest. */
export class Child {
  readonly #options: ChildOptions
  #process: ChildProcess | undefined
  /** The whole group is. */
  #isGone = false
  #output = ''

  constructor(options: ChildOptions) {
    this.#options = options
  }

  /** What it said so far on both of its outputs, over all its lives. */
  get output(): string {
    return this.#output
  }

  /** Starts it and waits until it listens. Throws with its last words where it does not. */
  async start(): Promise<void> {
    const { command, args, env, port } = this.#options
    const child = spawn('sh', ['-c', WATCHED, 'sh', command, ...args], {
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe']
    })
    this.#process = child
    this.#isGone = false
    child.once('close', () => (this.#isGone = true))
    let failure: Error | undefined
    child.once('error', (error) => (failure = error))
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.#output += text))
    }
    const until = Date.now() + READY_LIMIT_MS
    while (!(await accepts(port))) {
      if (failure !== undefined || child.exitCode !== null || Date.now() > until) {
        throw new Error(`${command} did not start: ${failure?.message ?? this.#output}`)
      }
      await sleep(LOOK_MS)
    }
  }

  /** To the process alone, which may have children of its own. */
  signal(name: NodeJS.Signals): void {
    this.#process?.kill(name)
  }

  /** Ends the whole group at once, as a crash of the machine would. */
  async kill(): Promise<void> {
    const child = this.#process
    if (child?.pid === undefined || this.#isGone) {
      return
    }
    const gone = once(child, 'close')
    process.kill(-child.pid, 'SIGKILL')
    await gone
  }
}
