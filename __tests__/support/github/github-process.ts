import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Prepared, Seen } from './fake-github.js'

export interface GithubProcess {
  /** For `GITHUB_API_URL`. */
  readonly url: string
  prepare(prepared: Prepared): Promise<void>
  seen(): Promise<Seen>
  stop(): Promise<void>
}

const READY_LIMIT_MS = 60_000

/** The fake in a process of its own, as the real API is for a runner. */
export async function startGithubProcess(): Promise<GithubProcess> {
  const file = path.join(import.meta.dirname, 'github-child.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const signal = AbortSignal.timeout(READY_LIMIT_MS)
  const [line] = (await once(createInterface(child.stdout), 'line', { signal })) as [string]
  const url = line.trim()
  const control = `${url}/__control`
  return {
    url,
    prepare: async (prepared) => {
      await fetch(control, { method: 'PUT', body: JSON.stringify(prepared) })
    },
    seen: async () => (await (await fetch(control)).json()) as Seen,
    stop: async () => {
      const gone = once(child, 'exit')
      child.kill()
      await gone
    }
  }
}
