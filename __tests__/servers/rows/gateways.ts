import type { NginxOptions } from '../fronts/nginx.js'
import { type Expectation, GREEN, red, type Row } from '../support/row.js'
import { filesOf, KIB, ODD } from '../support/site.js'

const SITE = { ...ODD, ...filesOf(20, 4 * KIB) }

type Settings = Omit<NginxOptions, 'to'>

function reading(
  settings: (home: string, port: number) => Settings,
  expect: Expectation = GREEN
): Omit<Row, 'id' | 'what'> {
  return {
    needs: ['nginx'],
    expect,
    play: async (bench) => {
      const stack = await bench.stack({ stack: 'fastify' })
      const door = await bench.nginx({ to: stack.port, ...settings(bench.home, stack.port) })
      return bench.deploy({ files: SITE, stack, door, with: { verify: 'full' } })
    }
  }
}

/** Servers between the gateway and who reads the site. */
export const GATEWAYS: readonly Row[] = [
  {
    id: 'gateway-1',
    what: 'nginx that packs everything with gzip',
    ...reading(() => ({ gateway: 'gzip on; gzip_min_length 0; gzip_types *;' }))
  },
  {
    id: 'gateway-2',
    what: 'nginx that writes a line of its own into every page (sub_filter)',
    ...reading(
      () => ({ gateway: `sub_filter '</head>' '<script src="/stats.js"></script></head>';` }),
      {
        ...red(/index\.html/),
        redAfterAll: 'what readers get is not what was built'
      }
    )
  },
  {
    id: 'gateway-3',
    what: 'nginx that keeps every answer of the gateway for ten minutes (proxy_cache)',
    ...reading((home) => ({
      http: `proxy_cache_path ${home}/cache keys_zone=gateway:1m;`,
      gateway: 'proxy_cache gateway; proxy_cache_valid any 10m;'
    }))
  },
  {
    id: 'gateway-4',
    what: 'nginx that sends readers on to a node (302)',
    ...reading((_home, port) => ({
      answerGateway: 'return 302 /node$request_uri;',
      server: `location /node/ { proxy_pass http://127.0.0.1:${port}/; }`
    }))
  },
  {
    id: 'gateway-5',
    what: 'nginx that serves 2 requests of the gateway a second (limit_req)',
    waits: true,
    ...reading(() => ({
      http: 'limit_req_zone $binary_remote_addr zone=one:1m rate=2r/s;',
      gateway: 'limit_req zone=one burst=1 nodelay;'
    }))
  }
]
