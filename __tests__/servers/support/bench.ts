import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runAction } from '../../../scripts/runner.js'
import { type CaddyOptions, createCaddy } from '../fronts/caddy.js'
import { type HaproxyOptions, createHaproxy } from '../fronts/haproxy.js'
import { type LighttpdOptions, createLighttpd } from '../fronts/lighttpd.js'
import { type NginxOptions, createNginx } from '../fronts/nginx.js'
import { type SquidOptions, createSquid } from '../fronts/squid.js'
import type { Played } from './row.js'
import { type Server, uploadsIn } from './server.js'
import { type Files, writeSite } from './site.js'
import { API_KEY, createStack, type Stack, type StackOptions } from './stack.js'

const LOOK_MS = 10

export interface Deployment {
  readonly files: Files
  readonly stack: Stack
  /** The stack itself unless given. */
  readonly door?: Server
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** The door's own address unless given. */
  readonly url?: string
}

/** Everything that one row starts, and what is left of it when the row is over: nothing. */
export class Bench {
  readonly home = mkdtempSync(path.join(tmpdir(), 'dstor-servers-'))
  readonly #servers: Server[] = []
  readonly #over = new AbortController()

  constructor(readonly bundle: string) {}

  async stack(options: StackOptions): Promise<Stack> {
    return this.#started(await this.stoppedStack(options))
  }

  /** One that nobody has started yet. */
  async stoppedStack(options: StackOptions): Promise<Stack> {
    const stack = await createStack(options, this.home)
    this.#servers.push(stack)
    return stack
  }

  async nginx(options: NginxOptions): Promise<Server> {
    return this.#started(await createNginx(options, this.home))
  }

  async haproxy(options: HaproxyOptions): Promise<Server> {
    return this.#started(await createHaproxy(options, this.home))
  }

  async squid(options: SquidOptions): Promise<Server> {
    return this.#started(await createSquid(options, this.home))
  }

  async lighttpd(options: LighttpdOptions): Promise<Server> {
    return this.#started(await createLighttpd(options, this.home))
  }

  async caddy(options: CaddyOptions): Promise<Server> {
    return this.#started(await createCaddy(options, this.home))
  }

  /** Runs the action as a runner does, with its defaults unless `with` says otherwise. */
  async deploy(deployment: Deployment): Promise<Played> {
    const { files, stack, door = stack, url = door.url } = deployment
    const folder = writeSite(files, path.join(this.home, 'site'))
    const result = await runAction({
      bundle: this.bundle,
      with: { folder, 'api-key': API_KEY, 'api-url': url, ...deployment.with },
      ...(deployment.env && { env: deployment.env })
    })
    this.#over.abort()
    return { result, folder, stack, door }
  }

  /** Waits until the door has seen so many upload requests; false where the run is over before. */
  async uploadsSeen(door: Server, count: number): Promise<boolean> {
    while (!this.#over.signal.aborted) {
      if (uploadsIn(door.seen()).length >= count) {
        return true
      }
      await sleep(LOOK_MS)
    }
    return false
  }

  /** Waits until `condition` holds; false where the run is over before. */
  async until(condition: () => boolean): Promise<boolean> {
    while (!this.#over.signal.aborted) {
      if (condition()) {
        return true
      }
      await sleep(LOOK_MS)
    }
    return false
  }

  async close(): Promise<void> {
    this.#over.abort()
    await Promise.all(this.#servers.map(({ child }) => child.kill()))
    rmSync(this.home, { recursive: true, force: true })
  }

  async #started<S extends Server>(server: S): Promise<S> {
    if (!this.#servers.includes(server)) {
      this.#servers.push(server)
    }
    await server.child.start()
    return server
  }
}
