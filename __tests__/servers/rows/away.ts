import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from '../support/bench.js'
import { GREEN, type Played, type Row } from '../support/row.js'
import type { Server } from '../support/server.js'
import { filesOf, KIB } from '../support/site.js'
import type { Stack } from '../support/stack.js'

const AWAY_MS = 40_000
const SITE = filesOf(41, 128 * KIB)
const ONE_A_REQUEST = { 'chunk-size': '1' }

/** Deploys while `mishap` happens to the servers. */
async function during(deployment: Promise<Played>, mishap: () => Promise<void>): Promise<Played> {
  const [played] = await Promise.all([deployment, mishap()])
  return played
}

/** The stack is not there when the action begins, and comes after a while. */
function comesLate(front?: (bench: Bench, to: number) => Promise<Server>): Row['play'] {
  return async (bench) => {
    const stack = await bench.stoppedStack({ stack: 'express' })
    const door = (await front?.(bench, stack.port)) ?? stack
    return during(bench.deploy({ files: SITE, stack, door, with: ONE_A_REQUEST }), async () => {
      await sleep(AWAY_MS)
      await stack.child.start()
    })
  }
}

async function goAway(server: Server, forMs: number): Promise<void> {
  await server.child.kill()
  await sleep(forMs)
  await server.child.start()
}

function isProcessing(stack: Stack): boolean {
  return stack.journal().some(({ url }) => url.startsWith('/v1/upload/get-status'))
}

/** Lets the upload begin, so that the mishap comes in the middle of it. */
function inTheMiddle(
  front: ((bench: Bench, to: number) => Promise<Server>) | undefined,
  mishap: (stack: Stack, door: Server) => Promise<void>,
  check?: (seen: boolean) => void
): Row['play'] {
  return async (bench) => {
    const stack = await bench.stack({ stack: 'busboy', bytesPerSecond: 4 * 128 * KIB })
    const door = (await front?.(bench, stack.port)) ?? stack
    return during(bench.deploy({ files: SITE, stack, door, with: ONE_A_REQUEST }), async () => {
      const seen = await bench.uploadsSeen(door, 8)
      check?.(seen)
      if (seen) {
        await mishap(stack, door)
      }
    })
  }
}

const nginx = (bench: Bench, to: number): Promise<Server> => bench.nginx({ to })
const haproxy = (bench: Bench, to: number): Promise<Server> => bench.haproxy({ to })

/** Servers that are away for a while, restarted, reloaded or killed. */
export const AWAY: readonly Row[] = [
  {
    id: 'away-1',
    what: 'nothing listens for 40 s when the upload is opened',
    waits: true,
    expect: GREEN,
    play: comesLate()
  },
  {
    id: 'away-2',
    what: 'nginx whose upstream is away for 40 s (502) when the upload is opened',
    needs: ['nginx'],
    waits: true,
    expect: GREEN,
    play: comesLate(nginx)
  },
  {
    id: 'away-3',
    what: 'haproxy whose server is away for 40 s (503) when the upload is opened',
    needs: ['haproxy'],
    waits: true,
    expect: GREEN,
    play: comesLate(haproxy)
  },
  {
    id: 'away-4',
    what: 'the server is killed in the middle of the upload and away for 40 s',
    waits: true,
    expect: GREEN,
    play: inTheMiddle(undefined, (stack) => goAway(stack, AWAY_MS))
  },
  {
    id: 'away-5',
    what: 'nginx whose upstream is killed in the middle of the upload and away for 40 s',
    needs: ['nginx'],
    waits: true,
    expect: GREEN,
    play: inTheMiddle(nginx, (stack) => goAway(stack, AWAY_MS))
  },
  {
    id: 'away-6',
    what: 'nginx is killed in the middle of the upload and away for 5 s',
    needs: ['nginx'],
    waits: true,
    expect: GREEN,
    play: inTheMiddle(nginx, (_stack, door) => goAway(door, 5000))
  },
  {
    id: 'away-7',
    what: 'nginx is reloaded in the middle of the upload',
    needs: ['nginx'],
    waits: true,
    expect: GREEN,
    play: inTheMiddle(nginx, async (_stack, door) => {
      door.child.signal('SIGHUP')
      await sleep(500)
      door.child.signal('SIGHUP')
    })
  },
  {
    id: 'away-8',
    what: 'haproxy is reloaded in the middle of the upload',
    needs: ['haproxy'],
    waits: true,
    expect: GREEN,
    play: inTheMiddle(haproxy, async (_stack, door) => {
      door.child.signal('SIGUSR2')
      await sleep(500)
      door.child.signal('SIGUSR2')
    })
  },
  {
    id: 'away-9',
    what: 'haproxy is killed in the middle of the upload and away for 5 s',
    needs: ['haproxy'],
    waits: true,
    expect: GREEN,
    play: inTheMiddle(haproxy, (_stack, door) => goAway(door, 5000))
  },
  {
    id: 'away-10',
    what: 'nginx whose upstream goes away for 40 s (502) while dStor processes',
    needs: ['nginx'],
    waits: true,
    expect: GREEN,
    play: async (bench) => {
      const stack = await bench.stack({ stack: 'express', processingMs: 20_000 })
      const door = await bench.nginx({ to: stack.port })
      return during(bench.deploy({ files: SITE, stack, door }), async () => {
        await bench.until(() => isProcessing(stack))
        await sleep(5000)
        await goAway(stack, AWAY_MS)
      })
    }
  },
  {
    id: 'away-11',
    what: 'nginx whose gateway says 404 to everything for 20 s after DONE, and keeps that for 10 s',
    needs: ['nginx'],
    waits: true,
    expect: GREEN,
    play: async (bench) => {
      const stack = await bench.stack({ stack: 'fastify', gatewayDelayMs: 20_000 })
      const door = await bench.nginx({
        to: stack.port,
        http: `proxy_cache_path ${bench.home}/cache keys_zone=gateway:1m;`,
        gateway: 'proxy_cache gateway; proxy_cache_valid any 10s;'
      })
      return bench.deploy({ files: SITE, stack, door })
    }
  }
]
