import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { programPath } from '../support/programs.js'
import { Child, freePort } from '../support/child.js'
import { parseSeen, type Server, textIn } from '../support/server.js'

export interface SquidOptions {
  /** Port to which it connects; every other one is refused with 403, as squid does by default. */
  readonly allowedPort: number
  readonly login?: { readonly user: string; readonly password: string }
}

/** The name under which the servers of these tests are known to squid. */
export const HOST = 'dstor.test'

const AUTH_HELPER = '/usr/lib/squid/basic_ncsa_auth'

function authLines(login: SquidOptions['login'], home: string): string {
  if (login === undefined) {
    return 'http_access allow CONNECT wanted'
  }
  const hash = execFileSync('openssl', ['passwd', '-apr1', login.password], { encoding: 'utf8' })
  writeFileSync(path.join(home, 'passwords'), `${login.user}:${hash}`)
  return `auth_param basic program ${AUTH_HELPER} ${home}/passwords
auth_param basic children 1
acl known proxy_auth REQUIRED
http_access deny CONNECT !wanted
http_access allow CONNECT known`
}

/** squid as the proxy of a company: tunnels for TLS alone; not started yet. */
export async function createSquid(options: SquidOptions, parent: string): Promise<Server> {
  const port = await freePort()
  const home = path.join(parent, `squid-${port}`)
  mkdirSync(home, { recursive: true })
  // It gives up root and writes as a user of its own.
  for (const folder of [parent, home]) {
    chmodSync(folder, 0o777)
  }
  writeFileSync(path.join(home, 'hosts'), `127.0.0.1 ${HOST}\n`)
  const config = path.join(home, 'squid.conf')
  writeFileSync(
    config,
    `http_port 127.0.0.1:${port}
visible_hostname proxy.test
pid_filename none
cache deny all
cache_log ${home}/cache.log
coredump_dir ${home}
logformat seen %rm %ru %>Hs
access_log stdio:${home}/access.log logformat=seen
hosts_file ${home}/hosts
shutdown_lifetime 0 seconds
acl wanted port ${options.allowedPort}
${authLines(options.login, home)}
http_access deny all
`
  )
  const child = new Child({
    command: programPath('squid') ?? 'squid',
    args: ['-N', '-f', config],
    port
  })
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    child,
    seen: () => parseSeen(textIn(path.join(home, 'access.log')))
  }
}
