import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const READY_LIMIT_MS = 25_000

/** The `ipfs` named by `KUBO` or on PATH; `undefined` when it cannot be run. */
export function kuboBinary(): string | undefined {
  const name = process.env.KUBO || 'ipfs'
  return spawnSync(name, ['version']).status === 0 ? name : undefined
}

/** A daemon of its own, offline, with a fresh repository. */
export interface Daemon {
  /** RPC address. */
  readonly url: string
  /** Runs a command on the daemon and gives its output. */
  run(...args: readonly string[]): Buffer
  stop(): Promise<void>
}

/** `/ip4/127.0.0.1/tcp/34567` as a URL. */
function urlOf(multiaddr: string): string {
  const [, , host, , port] = multiaddr.trim().split('/')
  return `http://${host ?? ''}:${port ?? ''}`
}

async function readyUrl(home: string, isGone: () => boolean): Promise<string> {
  for (const end = Date.now() + READY_LIMIT_MS; Date.now() < end && !isGone(); await sleep(50)) {
    const address = await readFile(path.join(home, 'api'), 'utf8').catch(() => '')
    if (address !== '') {
      return urlOf(address)
    }
  }
  throw new Error('the Kubo daemon did not start')
}

/** @throws Error when it does not start in time */
export async function startDaemon(binary: string): Promise<Daemon> {
  const home = mkdtempSync(path.join(tmpdir(), 'kubo-daemon-'))
  const env = { ...process.env, IPFS_PATH: home }
  const run = (...args: readonly string[]): Buffer =>
    execFileSync(binary, args, { env, maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] })
  run('init', '--empty-repo')
  run('config', 'Addresses.API', '/ip4/127.0.0.1/tcp/0')
  run('config', 'Addresses.Gateway', '/ip4/127.0.0.1/tcp/0')
  run('config', '--json', 'Addresses.Swarm', '[]')
  const child = spawn(binary, ['daemon', '--offline'], { env, stdio: 'ignore' })
  const gone = once(child, 'exit')
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await gone
    rmSync(home, { recursive: true, force: true })
  }
  try {
    return { url: await readyUrl(home, () => child.exitCode !== null), run, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
