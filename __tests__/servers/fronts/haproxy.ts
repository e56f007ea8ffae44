import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { programPath } from '../support/programs.js'
import { Child, freePort } from '../support/child.js'
import { parseSeen, type Server } from '../support/server.js'

export interface HaproxyOptions {
  readonly to: number
  /** Lines for the frontend. */
  readonly frontend?: string
  readonly defaults?: string
  /** `tcp` passes on whatever comes; `http` unless given. */
  readonly mode?: 'tcp' | 'http'
  readonly tls?: { readonly key: string; readonly cert: string }
}

export interface HaproxyLimiter {
  /** Requests in five seconds, the refused ones among them. */
  readonly max: number
  readonly status?: number
  readonly retryAfterSeconds?: number
  /** Every request, not those to the API alone. */
  readonly everywhere?: boolean
}

/** haproxy's usual limiter by a stick table: refused requests count as well. */
export function stickTable(limiter: HaproxyLimiter): string {
  const { max, status = 429, retryAfterSeconds, everywhere } = limiter
  const where = everywhere ? '' : ' { path_beg /v1/ }'
  const answer =
    retryAfterSeconds === undefined
      ? `deny deny_status ${status}`
      : `return status ${status} content-type text/plain string "Too many requests" hdr Retry-After ${retryAfterSeconds}`
  return `stick-table type ip size 10k expire 30s store http_req_rate(5s)
  http-request track-sc0 src${where && ` if${where}`}
  http-request ${answer} if { sc_http_req_rate(0) gt ${max} }${where}`
}

function configOf(options: HaproxyOptions, port: number, home: string): string {
  const { to, tls, mode = 'http', frontend = '', defaults = '' } = options
  return `global
  log stdout format raw local0
defaults
  mode ${mode}
  log global
  ${mode === 'http' ? 'log-format "%HM %HU %ST"' : ''}
  timeout connect 5s
  timeout client 30s
  timeout server 30s
  ${mode === 'http' ? 'option forwardfor' : ''}
  ${defaults}
frontend front
  bind 127.0.0.1:${port}${tls ? ` ssl crt ${home}/pair.pem` : ''}
  ${frontend}
  default_backend back
backend back
  server one 127.0.0.1:${to}
`
}

/** haproxy before another server, with a master process; SIGUSR2 to its child reloads it. */
export async function createHaproxy(options: HaproxyOptions, parent: string): Promise<Server> {
  const port = await freePort()
  const home = path.join(parent, `haproxy-${port}`)
  mkdirSync(home, { recursive: true })
  if (options.tls) {
    writeFileSync(path.join(home, 'pair.pem'), `${options.tls.cert}${options.tls.key}`)
  }
  const config = path.join(home, 'haproxy.cfg')
  writeFileSync(config, configOf(options, port, home))
  const child = new Child({
    command: programPath('haproxy') ?? 'haproxy',
    args: ['-W', '-f', config],
    port
  })
  return {
    port,
    url: options.tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    child,
    seen: () => parseSeen(child.output)
  }
}
