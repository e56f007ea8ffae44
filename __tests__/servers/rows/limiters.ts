import { stickTable, type HaproxyLimiter } from '../fronts/haproxy.js'
import type { Bench } from '../support/bench.js'
import { GREEN, type Played, type Row } from '../support/row.js'
import { filesOf, KIB } from '../support/site.js'
import type { Limiter, StackOptions } from '../support/stack.js'

const SIX_IN_THREE: Limiter = { max: 6, windowMs: 3000 }
const ONE_A_REQUEST = { 'chunk-size': '1' }
const FIFTY_ONE = filesOf(51, 2 * KIB)
const TWENTY_ONE = filesOf(21, 2 * KIB)

function direct(options: StackOptions, files = FIFTY_ONE): Row['play'] {
  return async (bench) =>
    bench.deploy({ files, stack: await bench.stack(options), with: ONE_A_REQUEST })
}

async function behindHaproxy(bench: Bench, limiter: HaproxyLimiter): Promise<Played> {
  const stack = await bench.stack({ stack: 'fastify' })
  const door = await bench.haproxy({ to: stack.port, frontend: stickTable(limiter) })
  return bench.deploy({ files: TWENTY_ONE, stack, door, with: ONE_A_REQUEST })
}

function behindLimitReq(status?: number): Row['play'] {
  return async (bench) => {
    const stack = await bench.stack({ stack: 'express' })
    const door = await bench.nginx({
      to: stack.port,
      http: 'limit_req_zone $binary_remote_addr zone=one:1m rate=3r/s;',
      upload: `limit_req zone=one burst=2 nodelay; ${status ? `limit_req_status ${status};` : ''}`
    })
    return bench.deploy({ files: TWENTY_ONE, stack, door, with: ONE_A_REQUEST })
  }
}

/** Limiters that refuse what comes too fast, with the defaults of the action. */
export const LIMITERS: readonly Row[] = [
  {
    id: 'limit-1',
    what: '@fastify/rate-limit, 6 in 3 s, 429 with Retry-After, 51 requests',
    waits: true,
    expect: GREEN,
    play: direct({ stack: 'fastify', limiter: SIX_IN_THREE })
  },
  {
    id: 'limit-2',
    what: '@fastify/rate-limit, 6 in 3 s, 429 without Retry-After, 51 requests',
    waits: true,
    expect: GREEN,
    play: direct({ stack: 'fastify', limiter: { ...SIX_IN_THREE, withoutRetryAfter: true } })
  },
  {
    id: 'limit-3',
    what: '@fastify/rate-limit, 6 in 3 s, a refused request begins the window anew, 51 requests',
    waits: true,
    expect: GREEN,
    play: direct({ stack: 'fastify', limiter: { ...SIX_IN_THREE, continueExceeding: true } })
  },
  {
    id: 'limit-4',
    what: 'express-rate-limit, 6 in 3 s, 429 with Retry-After, 51 requests',
    waits: true,
    expect: GREEN,
    play: direct({ stack: 'express', limiter: SIX_IN_THREE })
  },
  {
    id: 'limit-5',
    what: 'express-rate-limit, 6 in 3 s, 503 with Retry-After, 51 requests',
    waits: true,
    expect: GREEN,
    play: direct({ stack: 'express', limiter: { ...SIX_IN_THREE, status: 503 } })
  },
  {
    id: 'limit-6',
    what: 'nginx before @fastify/rate-limit, 6 in 3 s, 503 with Retry-After, 51 requests',
    needs: ['nginx'],
    waits: true,
    expect: GREEN,
    play: async (bench) => {
      const stack = await bench.stack({
        stack: 'fastify',
        limiter: { ...SIX_IN_THREE, status: 503 }
      })
      const door = await bench.nginx({ to: stack.port })
      return bench.deploy({ files: FIFTY_ONE, stack, door, with: ONE_A_REQUEST })
    }
  },
  {
    id: 'limit-7',
    what: 'nginx limit_req, 3 a second, 503 without Retry-After, 21 requests',
    needs: ['nginx'],
    waits: true,
    expect: GREEN,
    play: behindLimitReq()
  },
  {
    id: 'limit-8',
    what: 'nginx limit_req, 3 a second, 429 without Retry-After, 21 requests',
    needs: ['nginx'],
    waits: true,
    expect: GREEN,
    play: behindLimitReq(429)
  },
  {
    id: 'limit-9',
    what: 'haproxy stick table, 8 in 5 s, refused ones count, 429 with Retry-After, 21 requests',
    needs: ['haproxy'],
    waits: true,
    expect: GREEN,
    play: (bench) => behindHaproxy(bench, { max: 8, retryAfterSeconds: 5 })
  },
  {
    id: 'limit-10',
    what: 'haproxy stick table, 8 in 5 s, refused ones count, 429 without Retry-After, 21 requests',
    needs: ['haproxy'],
    waits: true,
    expect: GREEN,
    play: (bench) => behindHaproxy(bench, { max: 8 })
  },
  {
    id: 'limit-11',
    what: 'haproxy stick table, 8 in 5 s, refused ones count, 503 without Retry-After, 21 requests',
    needs: ['haproxy'],
    waits: true,
    expect: GREEN,
    play: (bench) => behindHaproxy(bench, { max: 8, status: 503 })
  },
  {
    id: 'limit-12',
    what: 'haproxy stick table, 8 in 5 s for the gateway too, 429 with Retry-After, 21 requests',
    needs: ['haproxy'],
    waits: true,
    expect: GREEN,
    play: (bench) => behindHaproxy(bench, { max: 8, retryAfterSeconds: 5, everywhere: true })
  },
  {
    id: 'limit-13',
    what: '@fastify/rate-limit, 6 in 3 s for the gateway too, 429 with Retry-After, 21 requests',
    waits: true,
    expect: GREEN,
    play: direct({ stack: 'fastify', limiter: { ...SIX_IN_THREE, everywhere: true } }, TWENTY_ONE)
  },
  {
    id: 'limit-14',
    what: '@fastify/rate-limit, 6 in 3 s, dStor counts what arrives, the refused ones too',
    waits: true,
    expect: GREEN,
    play: direct({ stack: 'fastify', limiter: SIX_IN_THREE, counts: 'arrival' }, TWENTY_ONE)
  },
  {
    id: 'limit-15',
    what: '@fastify/rate-limit, 6 in 3 s, dStor counts what has ended, the refused ones too',
    waits: true,
    expect: GREEN,
    play: direct({ stack: 'fastify', limiter: SIX_IN_THREE, counts: 'ended' }, TWENTY_ONE)
  }
]
