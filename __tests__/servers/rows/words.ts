import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { NginxOptions } from '../fronts/nginx.js'
import { type Expectation, GREEN, red, type Row } from '../support/row.js'
import { SMALL } from '../support/site.js'
import { authorityPem, identity, trust } from '../support/tls.js'

/** nginx says something of its own in place of passing the upload on. */
function answering(options: Partial<NginxOptions>, expect: Expectation): Omit<Row, 'id' | 'what'> {
  return {
    needs: ['nginx'],
    expect,
    play: async (bench) => {
      const stack = await bench.stack({ stack: 'express' })
      const door = await bench.nginx({ to: stack.port, ...options })
      return bench.deploy({ files: SMALL, stack, door })
    }
  }
}

function html(status: number, page: string): Partial<NginxOptions> {
  return { answerUpload: `default_type text/html; return ${status} '${page}';` }
}

const NOT_OLD: Pick<Expectation, 'saysNot'> = { saysNot: [/older than/] }

/** What servers say, and whether a person is told. */
export const WORDS: readonly Row[] = [
  {
    id: 'words-1',
    what: 'a page with <h1> and no <title>, 403',
    ...answering(
      html(403, '<html><body><h1>Upload quota is used up</h1><p>Ask us</p></body></html>'),
      red(/Upload quota is used up/)
    )
  },
  {
    id: 'words-2',
    what: 'plain text with the type of a page, 403',
    ...answering(html(403, 'Your plan allows 10 files'), red(/Your plan allows 10 files/))
  },
  {
    id: 'words-3',
    what: "Express's own page for errors (<pre>), 500",
    expect: red(/Too many files/),
    play: async (bench) =>
      bench.deploy({
        files: SMALL,
        stack: await bench.stack({ stack: 'express', multer: { limits: { files: 1 } } })
      })
  },
  {
    id: 'words-4',
    what: 'plain HTTP to a TLS port of nginx, 400',
    needs: ['nginx'],
    expect: { ...red(/400/, /https/i), ...NOT_OLD },
    play: async (bench) => {
      const stack = await bench.stack({ stack: 'express' })
      const door = await bench.nginx({ to: stack.port, tls: identity() })
      return bench.deploy({ files: SMALL, stack, door, url: `http://127.0.0.1:${door.port}` })
    }
  },
  {
    id: 'words-5',
    what: 'nginx that wants a client certificate, 400',
    needs: ['nginx'],
    expect: { ...red(/400/, /certificate/i), ...NOT_OLD },
    play: async (bench) => {
      const stack = await bench.stack({ stack: 'express' })
      const authority = path.join(bench.home, 'clients.pem')
      writeFileSync(authority, authorityPem())
      const server = `ssl_client_certificate ${authority}; ssl_verify_client on;`
      const door = await bench.nginx({ to: stack.port, tls: identity(), server })
      return bench.deploy({ files: SMALL, stack, door, env: trust(bench.home) })
    }
  },
  {
    id: 'words-6',
    what: 'nginx that sends every request to another path of the same host, 301',
    ...answering(
      { server: 'location /v1/ { return 301 $scheme://$http_host/api$request_uri; }' },
      { ...red(/301/, /\/api\/v1\//), ...NOT_OLD }
    )
  },
  {
    id: 'words-7',
    what: 'nginx that sends the upload to https on the same host, 301',
    ...answering(
      { answerUpload: 'return 301 https://$host$request_uri;' },
      { ...red(/301/, /https:/), ...NOT_OLD }
    )
  },
  {
    id: 'words-8',
    what: 'nothing that a shared cache may keep: every request says no-store',
    expect: GREEN,
    play: async (bench) =>
      bench.deploy({ files: SMALL, stack: await bench.stack({ stack: 'express' }) }),
    check: ({ stack }) =>
      stack
        .journal()
        .filter(({ url, cacheControl }) => url.startsWith('/v1/') && !/no-store/.test(cacheControl))
        .map(({ method, url }) => `${method} ${url} does not say cache-control: no-store`)
        .slice(0, 1)
  },
  {
    id: 'words-9',
    what: 'the oldest path of the token, without the slash at its end',
    needs: ['nginx'],
    expect: GREEN,
    play: async (bench) => {
      const stack = await bench.stack({ stack: 'fastify' })
      const server = `location = /v1/upload/get-token/ { return 404; }
    location = /v1/upload/get-token { proxy_pass http://127.0.0.1:${stack.port}/v1/upload/get-token/; }`
      const door = await bench.nginx({ to: stack.port, server })
      return bench.deploy({ files: SMALL, stack, door })
    }
  }
]
