import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { programPath } from '../support/programs.js'
import { Child, freePort } from '../support/child.js'
import { parseSeen, type Server, textIn } from '../support/server.js'

export interface LighttpdOptions {
  readonly to: number
  /** `server.max-request-size`; no limit unless given. */
  readonly bodyLimitKib?: number
}

/** lighttpd with mod_proxy before another server; not started yet. */
export async function createLighttpd(options: LighttpdOptions, parent: string): Promise<Server> {
  const port = await freePort()
  const home = path.join(parent, `lighttpd-${port}`)
  mkdirSync(home, { recursive: true })
  const config = path.join(home, 'lighttpd.conf')
  const limit =
    options.bodyLimitKib === undefined ? '' : `server.max-request-size = ${options.bodyLimitKib}`
  writeFileSync(
    config,
    `server.document-root = "${home}"
server.bind = "127.0.0.1"
server.port = ${port}
server.errorlog = "${home}/error.log"
server.upload-dirs = ( "${home}" )
server.modules = ( "mod_accesslog", "mod_proxy" )
# A file would get its lines only when some thousand bytes of them have come together.
accesslog.filename = "|cat >> ${home}/access.log"
accesslog.format = "%m %U %s"
${limit}
proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => ${options.to} )) )
`
  )
  const child = new Child({
    command: programPath('lighttpd') ?? 'lighttpd',
    args: ['-D', '-f', config],
    port
  })
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    child,
    seen: () => parseSeen(textIn(path.join(home, 'access.log')))
  }
}
