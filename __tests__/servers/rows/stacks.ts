import type { Bench } from '../support/bench.js'
import { GREEN, type Program, red, type Row } from '../support/row.js'
import type { Server } from '../support/server.js'
import { type Files, filesOf, KIB, MIB, ODD, SMALL } from '../support/site.js'
import type { StackName, StackOptions } from '../support/stack.js'
import { identity, trust } from '../support/tls.js'

const STACKS: readonly StackName[] = ['fastify', 'express', 'formidable', 'busboy']
/** What formidable refuses by default, it takes here. */
const FORMIDABLE = { allowEmptyFiles: true, minFileSize: 0, maxFileSize: 1024 * MIB }
const LARGE: Files = filesOf(31, 10 * MIB)
const MANY: Files = filesOf(2000, 3 * KIB)

function optionsOf(stack: StackName): StackOptions {
  return { stack, formidable: FORMIDABLE, multipart: { limits: { fileSize: 1024 * MIB } } }
}

type FrontMaker = (bench: Bench, to: number) => Promise<Server>

const FRONTS: readonly (readonly [program: Program, maker: FrontMaker])[] = [
  ['nginx', (bench, to) => bench.nginx({ to })],
  ['haproxy', (bench, to) => bench.haproxy({ to })],
  ['lighttpd', (bench, to) => bench.lighttpd({ to })],
  ['caddy', (bench, to) => bench.caddy({ to })]
]

function behind(files: Files, options: StackOptions, front?: FrontMaker): Row['play'] {
  return async (bench) => {
    const stack = await bench.stack(options)
    const door = (await front?.(bench, stack.port)) ?? stack
    return bench.deploy({ files, stack, door, with: { 'chunk-size': '3' } })
  }
}

/** With the defaults for what a request holds. */
function whole(files: Files, stack: StackName, front?: FrontMaker): Row['play'] {
  return async (bench) => {
    const started = await bench.stack(optionsOf(stack))
    const door = (await front?.(bench, started.port)) ?? started
    return bench.deploy({ files, stack: started, door, env: trust(bench.home) })
  }
}

/** Every upload stack, every server before one, names, sizes, and TLS. */
export const STACK_ROWS: readonly Row[] = [
  ...STACKS.map((stack, n): Row => ({
    id: `stack-${n + 1}`,
    what: `${stack}, a small site with an empty file`,
    expect: GREEN,
    play: behind(SMALL, optionsOf(stack))
  })),
  ...STACKS.map((stack, n): Row => ({
    id: `names-${n + 1}`,
    what: `${stack}, odd names`,
    expect: GREEN,
    play: behind(ODD, optionsOf(stack))
  })),
  ...FRONTS.map(([program, front], n): Row => ({
    id: `front-${n + 1}`,
    what: `${program} before busboy, odd names`,
    needs: [program],
    expect: GREEN,
    play: behind(ODD, optionsOf('busboy'), front)
  })),
  {
    id: 'names-5',
    what: 'multer as it reads names by default (Latin-1), odd names',
    expect: red(/grüße|日本語|🚀/),
    play: behind(ODD, { stack: 'express', multer: { defParamCharset: 'latin1' } })
  },
  {
    id: 'names-6',
    what: 'multer without preservePath: it drops the folders',
    expect: red(/folder|flat/i),
    play: behind(SMALL, { stack: 'express', multer: { preservePath: false } })
  },
  {
    id: 'names-7',
    what: 'busboy, a name with quotation marks and one with a backslash',
    expect: { verdict: 'either' },
    play: behind(
      { ...SMALL, 'say "hi".txt': 'quotes', 'back\\slash.txt': 'backslash' },
      optionsOf('busboy')
    )
  },
  {
    id: 'tls-1',
    what: 'nginx with TLS and an authority of its own',
    needs: ['nginx'],
    expect: GREEN,
    play: whole(ODD, 'fastify', (bench, to) => bench.nginx({ to, tls: identity() }))
  },
  {
    id: 'tls-2',
    what: 'haproxy with TLS and an authority of its own',
    needs: ['haproxy'],
    expect: GREEN,
    play: whole(ODD, 'express', (bench, to) => bench.haproxy({ to, tls: identity() }))
  },
  {
    id: 'keep-1',
    what: 'nginx that ends a connection after 2 requests, 41 requests',
    needs: ['nginx'],
    expect: GREEN,
    play: behind(filesOf(121, KIB), optionsOf('busboy'), (bench, to) =>
      bench.nginx({ to, http: 'keepalive_requests 2;' })
    )
  },
  {
    id: 'keep-2',
    what: 'haproxy that ends every connection after one request, 41 requests',
    needs: ['haproxy'],
    expect: GREEN,
    play: behind(filesOf(121, KIB), optionsOf('fastify'), (bench, to) =>
      bench.haproxy({ to, defaults: 'option httpclose' })
    )
  },
  {
    id: 'many-1',
    what: 'nginx with TLS before fastify, 2,000 files',
    needs: ['nginx'],
    expect: GREEN,
    play: whole(MANY, 'fastify', (bench, to) => bench.nginx({ to, tls: identity() }))
  },
  {
    id: 'many-2',
    what: 'haproxy before multer, 2,000 files',
    needs: ['haproxy'],
    isLong: true,
    expect: GREEN,
    play: whole(MANY, 'express', (bench, to) => bench.haproxy({ to }))
  },
  {
    id: 'large-1',
    what: 'nginx with TLS before busboy, 300 MiB',
    needs: ['nginx'],
    isLong: true,
    expect: GREEN,
    play: whole(LARGE, 'busboy', (bench, to) => bench.nginx({ to, tls: identity() }))
  },
  {
    id: 'large-2',
    what: 'haproxy before formidable, 300 MiB',
    needs: ['haproxy'],
    isLong: true,
    expect: GREEN,
    play: whole(LARGE, 'formidable', (bench, to) => bench.haproxy({ to }))
  },
  {
    id: 'large-3',
    what: 'nginx that does not buffer before multer, 300 MiB',
    needs: ['nginx'],
    isLong: true,
    expect: GREEN,
    play: whole(LARGE, 'express', (bench, to) =>
      bench.nginx({ to, upload: 'proxy_request_buffering off;' })
    )
  }
]
