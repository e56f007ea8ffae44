import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { programPath } from '../support/programs.js'
import { Child, freePort } from '../support/child.js'
import { type Seen, type Server, textIn } from '../support/server.js'

export interface CaddyOptions {
  readonly to: number
  /** `request_body max_size`; no limit unless given. */
  readonly bodyLimit?: string
}

interface LogLine {
  readonly request?: { readonly method: string; readonly uri: string }
  readonly status?: number
}

function parseLog(text: string): Seen[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { request, status = 0 } = JSON.parse(line) as LogLine
      return request ? [{ method: request.method, path: request.uri, status }] : []
    })
}

/** caddy before another server; not started yet. */
export async function createCaddy(options: CaddyOptions, parent: string): Promise<Server> {
  const port = await freePort()
  const home = path.join(parent, `caddy-${port}`)
  mkdirSync(home, { recursive: true })
  const config = path.join(home, 'Caddyfile')
  const limit =
    options.bodyLimit === undefined ? '' : `request_body {\n max_size ${options.bodyLimit}\n }`
  writeFileSync(
    config,
    `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  log {
    output file ${home}/access.log
    format json
  }
  ${limit}
  reverse_proxy 127.0.0.1:${options.to}
}
`
  )
  const child = new Child({
    command: programPath('caddy') ?? 'caddy',
    args: ['run', '--adapter', 'caddyfile', '--config', config],
    env: { HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
    port
  })
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    child,
    seen: () => parseLog(textIn(path.join(home, 'access.log')))
  }
}
