import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { programPath } from '../support/programs.js'
import { Child, freePort } from '../support/child.js'
import { parseSeen, type Server, textIn } from '../support/server.js'

export interface NginxOptions {
  /** Port of the server behind it. */
  readonly to: number
  /** `client_max_body_size`; `default` leaves nginx's own. No limit unless given. */
  readonly bodyLimit?: string
  readonly tls?: { readonly key: string; readonly cert: string }
  /** Lines for the blocks of the configuration. */
  readonly http?: string
  readonly server?: string
  readonly upload?: string
  readonly gateway?: string
  /** Lines in place of passing `/v1/upload/` on. */
  readonly answerUpload?: string
  /** The same for `/ipfs/`. */
  readonly answerGateway?: string
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

function configOf(options: NginxOptions, port: number, home: string): string {
  const { to, bodyLimit = '0', tls, http = '', server = '', upload = '', gateway = '' } = options
  const pass = `proxy_pass http://127.0.0.1:${to};`
  const limit = bodyLimit === 'default' ? '' : `client_max_body_size ${bodyLimit};`
  const secure = tls ? `ssl_certificate ${home}/cert.pem; ssl_certificate_key ${home}/key.pem;` : ''
  // As root it would give its workers to a user who may not read this folder.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user}
worker_processes 1;
daemon off;
pid ${home}/nginx.pid;
error_log ${home}/error.log;
events { worker_connections 512; }
http {
  log_format seen '$request_method $request_uri $status';
  access_log ${home}/access.log seen;
  ${TEMPORARY.map((name) => `${name}_temp_path ${home}/${name};`).join('\n  ')}
  proxy_http_version 1.1;
  proxy_set_header Host $http_host;
  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
  ${limit}
  ${http}
  server {
    listen 127.0.0.1:${port}${tls ? ' ssl' : ''};
    ${secure}
    ${server}
    location / { ${pass} }
    location = /v1/upload/ { ${options.answerUpload ?? `${upload} ${pass}`} }
    location /ipfs/ { ${options.answerGateway ?? `${gateway} ${pass}`} }
  }
}
`
}

/** nginx before another server; not started yet. SIGHUP to its child reloads it. */
export async function createNginx(options: NginxOptions, parent: string): Promise<Server> {
  const port = await freePort()
  const home = path.join(parent, `nginx-${port}`)
  mkdirSync(home, { recursive: true })
  if (options.tls) {
    writeFileSync(path.join(home, 'cert.pem'), options.tls.cert)
    writeFileSync(path.join(home, 'key.pem'), options.tls.key)
  }
  const config = path.join(home, 'nginx.conf')
  writeFileSync(config, configOf(options, port, home))
  const child = new Child({
    command: programPath('nginx') ?? 'nginx',
    args: ['-p', home, '-e', path.join(home, 'error.log'), '-c', config],
    port
  })
  return {
    port,
    url: options.tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    child,
    seen: () => parseSeen(textIn(path.join(home, 'access.log')))
  }
}
