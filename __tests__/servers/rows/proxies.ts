import path from 'node:path'
import { HOST, type SquidOptions } from '../fronts/squid.js'
import type { Bench } from '../support/bench.js'
import { freePort } from '../support/child.js'
import { type Expectation, GREEN, type Played, red, type Row } from '../support/row.js'
import type { Server } from '../support/server.js'
import { SMALL } from '../support/site.js'
import { identity, trust } from '../support/tls.js'
import type { Stack } from '../support/stack.js'

/** Resolves every name below `.test` to this machine, as a line in its `hosts` would. */
const NAMES = path.resolve(import.meta.dirname, '..', 'support', 'names.cjs')
const LOGIN = { user: 'octo', password: 'p@ss: 50%' }

interface Company {
  readonly stack: Stack
  /** Speaks TLS as the host that is known only behind the proxy. */
  readonly tls: Server
  readonly url: string
}

async function company(bench: Bench): Promise<Company> {
  const stack = await bench.stack({ stack: 'fastify' })
  const tls = await bench.nginx({ to: stack.port, tls: identity() })
  return { stack, tls, url: `https://${HOST}:${tls.port}` }
}

interface ThroughProxy extends Partial<SquidOptions> {
  /** The value of `https_proxy`, made from squid's port. */
  readonly address: (port: number) => string
}

/** Through squid; the door is squid where the tunnels are counted. */
function throughSquid(options: ThroughProxy, tunnels?: number): Pick<Row, 'play' | 'check'> {
  let squid: Server
  return {
    play: async (bench) => {
      const { stack, tls, url } = await company(bench)
      squid = await bench.squid({ allowedPort: tls.port, ...options })
      const https_proxy = options.address(squid.port)
      return bench.deploy({
        files: SMALL,
        stack,
        door: tls,
        url,
        env: { ...trust(bench.home), https_proxy }
      })
    },
    check: () => {
      const asked = squid.seen().filter(({ method }) => method === 'CONNECT').length
      return tunnels === undefined || asked === tunnels
        ? []
        : [`${asked} requests to the proxy, and ${tunnels} were expected`]
    }
  }
}

/** With a proxy variable that nobody can follow; the traffic must not go around it. */
function withAddress(
  address: (port: number) => string,
  expect: Expectation
): Omit<Row, 'id' | 'what'> {
  return {
    needs: ['nginx'],
    expect,
    play: async (bench) => {
      const { stack, tls, url } = await company(bench)
      const env = {
        ...trust(bench.home),
        NODE_OPTIONS: `--require ${NAMES}`,
        https_proxy: address(await freePort())
      }
      return bench.deploy({ files: SMALL, stack, door: tls, url, env })
    },
    check: ({ stack }: Played) =>
      stack.journal().length === 0 ? [] : ['the traffic went around the proxy']
  }
}

/** A proxy at which nobody listens, and a variable that does or does not take dStor out of it. */
function withoutProxy(
  noProxy: (port: number) => string,
  expect: Expectation
): Omit<Row, 'id' | 'what'> {
  return {
    needs: ['nginx'],
    waits: expect !== GREEN,
    expect,
    play: async (bench) => {
      const { stack, tls, url } = await company(bench)
      const env = {
        ...trust(bench.home),
        NODE_OPTIONS: `--require ${NAMES}`,
        https_proxy: `http://127.0.0.1:${await freePort()}`,
        no_proxy: noProxy(tls.port)
      }
      return bench.deploy({
        files: SMALL,
        stack,
        door: tls,
        url,
        env,
        with: { 'timeout-minutes': '0.3' }
      })
    }
  }
}

const ENCODED = `${LOGIN.user}:${encodeURIComponent(LOGIN.password)}`

/** Proxies of companies, and variables that name none. */
export const PROXIES: readonly Row[] = [
  {
    id: 'proxy-1',
    what: 'squid, a tunnel to TLS with an authority of its own',
    needs: ['squid', 'nginx'],
    expect: GREEN,
    ...throughSquid({ address: (port) => `http://127.0.0.1:${port}` })
  },
  {
    id: 'proxy-2',
    what: 'squid, user and password with marks in it',
    needs: ['squid', 'nginx'],
    expect: GREEN,
    ...throughSquid({ login: LOGIN, address: (port) => `http://${ENCODED}@127.0.0.1:${port}` })
  },
  {
    id: 'proxy-3',
    what: 'squid, a wrong password',
    needs: ['squid', 'nginx'],
    expect: {
      ...red(/proxy/i, /407/, /password/, /wrong|refused|not (?:taken|accept)|reject|check/i),
      saysNot: [/put user and password into/]
    },
    ...throughSquid({ login: LOGIN, address: (port) => `http://octo:no@127.0.0.1:${port}` }, 1)
  },
  {
    id: 'proxy-4',
    what: 'squid that wants a password and gets none',
    needs: ['squid', 'nginx'],
    expect: red(/proxy/i, /407/, /user and password/),
    ...throughSquid({ login: LOGIN, address: (port) => `http://127.0.0.1:${port}` }, 1)
  },
  {
    id: 'proxy-5',
    what: 'squid that refuses the tunnel with 403',
    needs: ['squid', 'nginx'],
    expect: { ...red(/proxy/i, /403/), saysNot: [/ECONNRESET/] },
    ...throughSquid({ allowedPort: 1, address: (port) => `http://127.0.0.1:${port}` }, 1)
  },
  {
    id: 'proxy-6',
    what: 'https_proxy=http://user:50%off@host, which is no address',
    ...withAddress(
      (port) => `http://user:50%off@127.0.0.1:${port}`,
      red(/https_proxy/, /%25|per ?cent/i)
    )
  },
  {
    id: 'proxy-7',
    what: 'https_proxy with a port that there is not',
    ...withAddress(() => 'http://127.0.0.1:99999', red(/https_proxy/))
  },
  {
    id: 'proxy-8',
    what: 'https_proxy=http://',
    ...withAddress(() => 'http://', red(/https_proxy/))
  },
  {
    id: 'proxy-9',
    what: 'https_proxy=socks5://host:port',
    ...withAddress((port) => `socks5://127.0.0.1:${port}`, red(/https_proxy/, /socks5?/i))
  },
  {
    id: 'proxy-10',
    what: `no_proxy=${HOST}`,
    ...withoutProxy(() => HOST, GREEN)
  },
  {
    id: 'proxy-11',
    what: 'no_proxy=other.example, .test (a suffix, in a list with a comma and a blank)',
    ...withoutProxy(() => 'other.example, .test', GREEN)
  },
  {
    id: 'proxy-12',
    what: 'no_proxy=*',
    ...withoutProxy(() => '*', GREEN)
  },
  {
    id: 'proxy-13',
    what: `no_proxy=${HOST}:port`,
    ...withoutProxy((port) => `${HOST}:${port}`, GREEN)
  },
  {
    id: 'proxy-14',
    what: 'no_proxy=other.example *.test (the third form of a suffix, in a list with a blank)',
    ...withoutProxy(() => 'other.example *.test', GREEN)
  },
  {
    id: 'proxy-15',
    what: 'no_proxy=stor.test, which is another host',
    ...withoutProxy(() => 'stor.test', red(/proxy|ECONNREFUSED/i))
  },
  {
    id: 'proxy-16',
    what: 'squid that is spoken to over TLS (haproxy before it)',
    needs: ['squid', 'nginx', 'haproxy'],
    expect: GREEN,
    play: async (bench) => {
      const { stack, tls, url } = await company(bench)
      const squid = await bench.squid({ allowedPort: tls.port })
      const front = await bench.haproxy({ to: squid.port, mode: 'tcp', tls: identity() })
      const env = { ...trust(bench.home), https_proxy: `https://localhost:${front.port}` }
      return bench.deploy({ files: SMALL, stack, door: tls, url, env })
    }
  }
]
