import { type Expectation, GREEN, red, type Row } from '../support/row.js'
import { type Files, FILLED, filesOf, KIB, MIB } from '../support/site.js'
import type { Server } from '../support/server.js'
import type { Bench } from '../support/bench.js'
import type { StackOptions } from '../support/stack.js'

/** 3.7 MiB that go in one request and one more for the last file. */
const FOUR_MIB = filesOf(60, 64 * KIB)
/** Two requests of up to 25 MiB: five halvings for a limit of 1 MiB. */
const FORTY_MIB = filesOf(160, 256 * KIB)
/** Two requests of up to 50 MiB: three halvings for a limit of 10 MiB. */
const SIXTY_MIB = filesOf(60, MIB)
/** One file alone is above a limit of 1 MiB. */
const WITH_A_LARGE_ONE: Files = {
  ...filesOf(20, 16 * KIB),
  'video/film.bin': { noise: 2 * MIB }
}
const TOO_LARGE: Expectation = red(/film\.bin/, /2\.0 MiB|2 MiB|2097152/)

function behind(
  files: Files,
  front: (bench: Bench, to: number) => Promise<Server>,
  options: StackOptions = { stack: 'busboy' }
): Row['play'] {
  return async (bench) => {
    const stack = await bench.stack(options)
    return bench.deploy({ files, stack, door: await front(bench, stack.port) })
  }
}

/** Most bytes that a server takes in one request, with the defaults of the action. */
export const BODY_LIMITS: readonly Row[] = [
  {
    id: 'body-1',
    what: 'nginx with its default of 1 MiB, 160 files of 256 KiB',
    needs: ['nginx'],
    expect: GREEN,
    play: behind(FORTY_MIB, (bench, to) => bench.nginx({ to, bodyLimit: 'default' }))
  },
  {
    id: 'body-2',
    what: 'nginx with 10 MiB, 60 files of 1 MiB',
    needs: ['nginx'],
    expect: GREEN,
    play: behind(SIXTY_MIB, (bench, to) => bench.nginx({ to, bodyLimit: '10m' }))
  },
  {
    id: 'body-3',
    what: 'lighttpd with 1 MiB, 160 files of 256 KiB',
    needs: ['lighttpd'],
    expect: GREEN,
    play: behind(FORTY_MIB, (bench, to) => bench.lighttpd({ to, bodyLimitKib: 1024 }))
  },
  {
    id: 'body-4',
    what: 'caddy with 1 MB, 60 files of 64 KiB',
    needs: ['caddy'],
    expect: GREEN,
    play: behind(FOUR_MIB, (bench, to) => bench.caddy({ to, bodyLimit: '1MB' }))
  },
  {
    id: 'body-5',
    what: 'haproxy that refuses a Content-Length above 1 MiB, 60 files of 64 KiB',
    needs: ['haproxy'],
    expect: GREEN,
    play: behind(FOUR_MIB, (bench, to) =>
      bench.haproxy({
        to,
        frontend:
          'http-request return status 413 content-type text/plain string "too large" if { req.hdr_val(content-length) gt 1048576 }'
      })
    )
  },
  {
    id: 'body-6',
    what: 'nginx with its default of 1 MiB, one file of 2 MiB',
    needs: ['nginx'],
    expect: TOO_LARGE,
    play: behind(WITH_A_LARGE_ONE, (bench, to) => bench.nginx({ to, bodyLimit: 'default' }))
  },
  {
    id: 'body-7',
    what: '@fastify/multipart with its default of 1 MiB a file, one file of 2 MiB',
    expect: TOO_LARGE,
    play: async (bench) =>
      bench.deploy({ files: WITH_A_LARGE_ONE, stack: await bench.stack({ stack: 'fastify' }) })
  },
  {
    id: 'body-8',
    what: 'multer with its limit of 1 MiB a file (500), one file of 2 MiB',
    expect: { ...red(/File too large/), saysNot: [/api-url|firewall/] },
    play: async (bench) =>
      bench.deploy({
        files: WITH_A_LARGE_ONE,
        stack: await bench.stack({ stack: 'express', multer: { limits: { fileSize: MIB } } })
      })
  },
  {
    id: 'body-9',
    what: 'multer with its limit of 30 files (500), 60 files of 64 KiB',
    expect: GREEN,
    play: async (bench) =>
      bench.deploy({
        files: FOUR_MIB,
        stack: await bench.stack({ stack: 'express', multer: { limits: { files: 30 } } })
      })
  },
  {
    id: 'body-10',
    what: 'nginx that buffers before a server that stores 2 MiB a second, stall limit 3 s, 12 files of 1 MiB',
    needs: ['nginx'],
    waits: true,
    expect: GREEN,
    play: async (bench) => {
      const stack = await bench.stack({ stack: 'busboy', bytesPerSecond: 2 * MIB })
      const door = await bench.nginx({ to: stack.port })
      return bench.deploy({
        files: filesOf(12, MIB),
        stack,
        door,
        with: { 'stall-timeout-seconds': '3' }
      })
    }
  },
  {
    id: 'body-11',
    what: 'nginx that waits 3 s (504) for a server that stores 1 MB a second, 9 files of 1 MiB',
    needs: ['nginx'],
    waits: true,
    expect: GREEN,
    play: async (bench) => {
      const stack = await bench.stack({ stack: 'busboy', bytesPerSecond: 1_000_000 })
      const door = await bench.nginx({ to: stack.port, upload: 'proxy_read_timeout 3s;' })
      return bench.deploy({ files: filesOf(9, MIB), stack, door })
    }
  },
  {
    id: 'body-12',
    what: 'formidable, which takes no empty file by default, a site with one',
    expect: red(/empty\.txt/),
    play: async (bench) =>
      bench.deploy({
        files: { ...FILLED, 'empty.txt': '' },
        stack: await bench.stack({ stack: 'formidable' })
      })
  },
  {
    id: 'body-13',
    what: 'formidable, which takes no empty file by default, a site without one',
    expect: GREEN,
    play: async (bench) =>
      bench.deploy({ files: FILLED, stack: await bench.stack({ stack: 'formidable' }) })
  }
]
