import { randomBytes } from 'node:crypto'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { ReadBackResult } from '../../src/verify/read-back.js'
import {
  type Content,
  Gateway,
  type Handler,
  HASH,
  hastyClock,
  read,
  type Reading,
  serving
} from '../support/gateway.js'

const PAGE = '<!doctype html><html><body><h1>Hello</h1><p>A page of the build.</p></body></html>\n'
const SITE: Content = {
  '100%.txt': 'percent\n',
  'a b/é#?.txt': 'odd name\n',
  'css/a.css': 'body{color:red}\n',
  'empty.txt': '',
  'index.html': PAGE
}
const INDEX = `/ipfs/${HASH}/index.html`

let gateway: Gateway
beforeEach(async () => {
  gateway = await new Gateway(serving(SITE)).start()
})
afterEach(() => gateway.stop())

/** Answers the first `times` requests for each path with `first`, and then as `then`. */
function atFirst(times: number, first: Handler, then: Handler = serving(SITE)): Handler {
  const tries = new Map<string, number>()
  return (request, response, path) => {
    const n = (tries.get(path) ?? 0) + 1
    tries.set(path, n)
    return n <= times ? first(request, response, path) : then(request, response, path)
  }
}

const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Handler =>
  (_request, response) =>
    void response.writeHead(code, headers).end(body)

/** Serves the site, and `odd` for the entry page. */
function oddIndex(odd: Handler): Handler {
  return (request, response, path) =>
    path === INDEX ? odd(request, response, path) : serving(SITE)(request, response, path)
}

function verifiedIn({ verified }: ReadBackResult, site = SITE): string[] {
  return Object.keys(site).filter((_, index) => verified.has(index))
}

function unreadIn({ unread }: ReadBackResult): { path: string | undefined; why: string }[] {
  return unread.map(({ index, why }) => ({ path: Object.keys(SITE)[index], why }))
}

function without(path: string): Content {
  return Object.fromEntries(Object.entries(SITE).filter(([name]) => name !== path))
}

const SHORT: Reading = { timeoutMs: 700 }

describe('readBack of a gateway that serves what was sent', () => {
  it.each([
    { level: 'full' as const, files: 5, says: '5 files (' },
    { level: 'sample' as const, files: 5, says: '5 files (' },
    { level: 'root' as const, files: 1, says: '"index.html" (' }
  ])('$level is verified', async ({ level, files, says }) => {
    const result = await read(gateway, SITE, { level })
    expect(result).toMatchObject({ outcome: 'verified', filesChecked: files, filesPlanned: files })
    expect(result.detail).toContain('byte for byte')
    expect(result.detail).toContain(says)
    expect(gateway.asked).toHaveLength(files)
    expect(gateway.asked[0]).toBe(`${INDEX}?v=run-7-1`)
  })

  it('sends no credential and asks for the bytes as they are', async () => {
    let headers: object = {}
    gateway.handler = (request, response, path) => {
      headers = request.headers
      serving(SITE)(request, response, path)
    }
    await read(gateway, SITE, { level: 'root' })
    expect(headers).toMatchObject({ 'accept-encoding': 'identity', accept: '*/*' })
    expect(Object.keys(headers)).not.toContain('authorization')
    expect(Object.keys(headers)).not.toContain('cookie')
  })

  it('reads files by their own hashes where there is none of the folder', async () => {
    gateway.handler = (_request, response, path) =>
      void response.end(path === '/ipfs/of-index' ? PAGE : 'body{color:red}\n')
    const fileHashes = new Map([
      ['index.html', 'of-index'],
      ['css/a.css', 'of-css']
    ])
    const result = await read(gateway, SITE, { folderHash: '', fileHashes })
    expect(verifiedIn(result)).toEqual(['css/a.css', 'index.html'])
    expect(result.outcome).toBe('unreachable')
    expect(result.detail).toContain('dStor gave no hash that leads there')
  })

  it('reads a single file by the hash alone', async () => {
    gateway.handler = (_request, response, path) =>
      void response.writeHead(path === `/ipfs/${HASH}` ? 200 : 404).end('PDF')
    const result = await read(gateway, { 'a.pdf': 'PDF' }, { isSingleFile: true })
    expect(result.outcome).toBe('verified')
  })

  it('reads 30 MB', async () => {
    const big = randomBytes(30_000_000)
    gateway.handler = serving({ 'big.bin': big })
    const result = await read(gateway, { 'big.bin': big })
    expect(result).toMatchObject({ outcome: 'verified', bytesChecked: 30_000_000 })
  })

  it.each([
    { encoding: 'gzip', pack: gzipSync },
    { encoding: 'br', pack: brotliCompressSync }
  ])('unpacks bodies that come in $encoding unasked', async ({ encoding, pack }) => {
    gateway.handler = (_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(pack(PAGE))
    }
    const content = { 'index.html': PAGE }
    expect((await read(gateway, content)).outcome).toBe('verified')
    gateway.handler = (_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(pack(PAGE + ' '))
    }
    expect((await read(gateway, content)).outcome).toBe('wrong')
  })

  it('asks once for a body that comes packed at first', async () => {
    const packed: Handler = (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PAGE))
    gateway.handler = atFirst(1, packed)
    const result = await read(gateway, { 'index.html': PAGE }, { level: 'root' })
    expect(result.outcome).toBe('verified')
    expect(gateway.asked).toHaveLength(1)
  })

  it('unpacks a large body as it comes, and no more of a bomb than the file has', async () => {
    const big = randomBytes(10_000_000)
    const packed = gzipSync(big, { level: 1 })
    gateway.handler = (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
    expect((await read(gateway, { 'big.bin': big })).outcome).toBe('verified')
    expect(gateway.asked).toHaveLength(1)
    const bomb = gzipSync(Buffer.alloc(200_000_000))
    gateway.handler = (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    const result = await read(gateway, { 'index.html': PAGE })
    expect(result.outcome).toBe('wrong')
    expect(result.detail).toContain('more than the 83 bytes sent')
  })

  it('does not take a body for whole whose packing breaks off', async () => {
    const packed = gzipSync(PAGE)
    gateway.handler = atFirst(
      1,
      (_request, response) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.subarray(0, -9))
    )
    expect((await read(gateway, { 'index.html': PAGE })).outcome).toBe('verified')
    expect(gateway.asked).toHaveLength(2)
  })

  it('takes no content for an empty file, and for no other', async () => {
    gateway.handler = (request, response, path) =>
      path.endsWith('empty.txt')
        ? void response.writeHead(204).end()
        : serving(SITE)(request, response, path)
    expect(await read(gateway, SITE)).toMatchObject({ outcome: 'verified', filesChecked: 5 })
    gateway.handler = oddIndex(status(204))
    expect((await read(gateway, SITE, { timeoutMs: 2_000 })).outcome).toBe('missing')
  })

  it('says what is served with a type that browsers refuse, with one example', async () => {
    const site = { 'a.js': '1', 'b.js': '2', 'c.wasm': '3', 'd.svg': '4', 'index.html': PAGE }
    const types: Record<string, string> = { js: 'text/plain; charset=utf-8', svg: 'image/svg+xml' }
    gateway.handler = (_request, response, path) => {
      const type = types[path.split('.').at(-1) ?? '']
      response.writeHead(200, type === undefined ? {} : { 'content-type': type })
      response.end(site[path.slice(`/ipfs/${HASH}/`.length) as keyof typeof site])
    }
    const { misfits } = await read(gateway, site)
    expect(misfits).toEqual([
      expect.stringMatching(
        /^The gateway serves "[ab]\.js" \(and 1 more \.js files\) as "text\/plain; charset=utf-8": /
      ),
      expect.stringMatching(/^The gateway serves "c\.wasm" without a content type: /)
    ])
  })
})

const cutShort: Handler = (_request, response) => {
  response.writeHead(200, { 'content-length': String(PAGE.length) })
  response.write(PAGE.slice(0, 20), () => response.destroy())
}

describe('readBack of a gateway that needs time', () => {
  const rows: readonly { name: string; first: Handler }[] = [
    ...[404, 408, 425, 429, 500, 502, 503, 504].map((code) => ({
      name: `status ${code}`,
      first: status(code)
    })),
    { name: 'the connection is cut', first: (_request, response) => void response.destroy() },
    { name: 'the body is cut', first: cutShort },
    {
      name: 'the body ends without its length being known',
      first: (request) =>
        void request.socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n' + PAGE.slice(0, 9))
    },
    {
      name: 'a node whose link has expired',
      first: (_request, response) =>
        void response.writeHead(400).end('Signature expired. Please access a file/folder again')
    }
  ]
  it.each(rows)('is verified in the end: $name', async ({ first }) => {
    gateway.handler = atFirst(2, first)
    const result = await read(gateway, SITE, { level: 'root' })
    expect(result).toMatchObject({ outcome: 'verified', filesChecked: 1 })
    expect(gateway.asked).toHaveLength(3)
  })

  it('asks with a fresh query each time, and now and then without', async () => {
    gateway.handler = atFirst(4, status(404))
    await read(gateway, SITE, { level: 'root' })
    expect(gateway.asked).toEqual([
      `${INDEX}?v=run-7-1`,
      `${INDEX}?v=run-7-2`,
      INDEX,
      `${INDEX}?v=run-7-4`,
      `${INDEX}?v=run-7-5`
    ])
  })

  it('asks for nothing but the entry page until that is served', async () => {
    gateway.handler = atFirst(3, oddIndex(status(404)))
    await read(gateway, SITE)
    expect(gateway.asked.slice(0, 4).map((path) => path.split('?')[0])).toEqual(
      Array.from({ length: 4 }, () => INDEX)
    )
  })

  it('waits as long as Retry-After says', async () => {
    const waits: number[] = []
    gateway.handler = atFirst(1, status(429, { 'retry-after': '2' }))
    await read(gateway, SITE, {
      level: 'root',
      clock: {
        now: () => performance.now(),
        random: () => 0,
        sleep: (ms) => {
          waits.push(ms)
          return Promise.resolve()
        }
      }
    })
    // The gate is checked again before the try, since the clock of this test did not really wait.
    expect(waits[0]).toBeGreaterThan(1_500)
    expect(waits[0]).toBeLessThanOrEqual(2_000)
  })

  it('goes on with a file that stalls in the middle', async () => {
    gateway.handler = atFirst(
      1,
      oddIndex((_request, response) => {
        response.writeHead(200, { 'content-length': String(PAGE.length) })
        response.write(PAGE.slice(0, 20))
      })
    )
    // A stall is limited by the whole time too, and the entry page alone gets half of that.
    const result = await read(gateway, SITE, { timeoutMs: 3_000 })
    expect(result.outcome).toBe('verified')
  })
})

describe('readBack of a gateway that does not serve', () => {
  it.each<{ name: string; handler: Handler; why: string | RegExp }>([
    {
      name: 'not found for ever',
      handler: status(404, {}, 'no link'),
      why: 'status 404 (no link)'
    },
    {
      name: 'silence',
      handler: () => undefined,
      // Half of the time of a stall or the whole of the reading, whichever timer is heard first.
      why: /no byte moved for 0\.35 s|it was not served in time/
    },
    {
      name: 'a drip of bytes',
      handler: (_request, response) => {
        response.writeHead(200, { 'content-length': String(PAGE.length) })
        const timer = setInterval(() => response.write('<'), 50)
        response.once('close', () => clearInterval(timer))
      },
      why: ''
    },
    {
      name: 'an impatient Retry-After',
      handler: status(503, { 'retry-after': '3600' }),
      why: 'status 503'
    }
  ])('$name is unreachable within the limit', async ({ handler, why }) => {
    gateway.handler = handler
    const result = await read(gateway, { 'index.html': PAGE }, SHORT)
    expect(result).toMatchObject({ outcome: 'unreachable', filesChecked: 0 })
    expect(result.detail).toContain('the gateway did not serve 1 file within')
    expect(result.detail).toMatch(why)
  })

  it.each([400, 401, 402, 403, 405, 410, 451])(
    'status %d is a refusal for good after three tries, in the words of the gateway',
    async (code) => {
      gateway.handler = status(code, {}, 'not for you')
      const result = await read(gateway, SITE)
      expect(result).toMatchObject({ outcome: 'refused', filesChecked: 0 })
      expect(result.detail).toBe(
        `the gateway refuses "index.html" for good: status ${code} (not for you)`
      )
      expect(gateway.asked).toHaveLength(3)
    }
  )

  it('one file that is refused for good is enough', async () => {
    gateway.handler = (request, response, path) =>
      path.endsWith('a.css')
        ? status(403)(request, response, path)
        : serving(SITE)(request, response, path)
    const result = await read(gateway, SITE)
    expect(result).toMatchObject({ outcome: 'refused', filesChecked: 4 })
    expect(unreadIn(result)).toEqual([{ path: 'css/a.css', why: 'status 403' }])
  })

  it('nothing listens', async () => {
    const gatewayUrl = gateway.url
    const other = await new Gateway(status(200)).start()
    gateway.stop = () => other.stop()
    const stopped = gateway
    await Gateway.prototype.stop.call(stopped)
    const result = await read(other, SITE, { ...SHORT, gatewayUrl, level: 'root' })
    expect(result.outcome).toBe('unreachable')
    expect(result.detail).toMatch(/ECONNREFUSED/)
  })

  it('a file that stays missing while others are served is missing', async () => {
    gateway.handler = serving(without('css/a.css'))
    const result = await read(gateway, SITE, { timeoutMs: 2_000 })
    expect(result).toMatchObject({ outcome: 'missing', filesChecked: 4, filesPlanned: 5 })
    expect(unreadIn(result).map(({ path }) => path)).toEqual(['css/a.css'])
    expect(result.detail).toMatch(
      /^the gateway serves other files of the folder and after .* still not 1 file of 5: "css\/a\.css" \(status 404 \(no link/
    )
  })

  it.each([
    { name: 'breaks off', odd: cutShort },
    { name: 'is an error', odd: status(500) }
  ])('so is one that $name each time', async ({ odd }) => {
    gateway.handler = oddIndex(odd)
    expect((await read(gateway, SITE, { timeoutMs: 2_000 })).outcome).toBe('missing')
  })

  it('asks for a file beside the only one it reads, to tell a lost file from a gateway without any', async () => {
    gateway.handler = serving(without('index.html'))
    const lost = await read(gateway, SITE, { level: 'root', timeoutMs: 2_000 })
    expect(lost.outcome).toBe('missing')
    gateway.handler = status(404)
    const nothing = await read(gateway, SITE, { level: 'root', timeoutMs: 2_000 })
    expect(nothing.outcome).toBe('unreachable')
  })

  it.each([
    { name: 'is too busy for one file', odd: status(429) },
    { name: 'says nothing of one file', odd: () => undefined },
    {
      name: 'cuts the connection for one file',
      odd: (_, response) => void response.destroy()
    }
  ])('a gateway that $name proves nothing', async ({ odd }) => {
    gateway.handler = (request, response, path) =>
      path.endsWith('a.css') ? odd(request, response, path) : serving(SITE)(request, response, path)
    const result = await read(gateway, SITE, { timeoutMs: 2_000 })
    expect(result).toMatchObject({ outcome: 'unreachable', filesChecked: 4 })
  })

  it('a gateway that dies on the way proves nothing', async () => {
    let served = 0
    gateway.handler = (request, response, path) =>
      (served += 1) > 3
        ? status(502)(request, response, path)
        : serving(SITE)(request, response, path)
    const result = await read(gateway, SITE, { timeoutMs: 2_000 })
    expect(result).toMatchObject({ outcome: 'unreachable', filesChecked: 3 })
  })

  it('is asked for one file at a time while it has none, however many there are', async () => {
    const many = Object.fromEntries(Array.from({ length: 401 }, (_, n) => [`p/${n}.txt`, `${n}`]))
    gateway.handler = status(404)
    let under = 0
    let most = 0
    gateway.handler = (request, response, path) => {
      most = Math.max(most, (under += 1))
      response.once('finish', () => (under -= 1))
      status(404)(request, response, path)
    }
    const result = await read(gateway, { ...SITE, ...many }, { timeoutMs: 2_000 })
    expect(result.outcome).toBe('unreachable')
    expect(most).toBe(1)
    expect(gateway.asked.length).toBeLessThan(100)
    expect(new Set(gateway.asked.slice(4).map((path) => path.split('?')[0])).size).toBeGreaterThan(
      1
    )
  })

  it('other files are looked at though the entry page is not there', async () => {
    gateway.handler = serving({ ...without('index.html'), 'css/a.css': 'body{color:rad}\n' })
    expect((await read(gateway, SITE, { timeoutMs: 3_000 })).outcome).toBe('wrong')
  })

  it('ends when the run is cancelled, with the reason of that', async () => {
    const controller = new AbortController()
    gateway.handler = () => controller.abort(new Error('cancelled by a test'))
    await expect(read(gateway, SITE, { signal: controller.signal })).rejects.toThrow(
      'cancelled by a test'
    )
    await expect(read(gateway, SITE, { signal: controller.signal })).rejects.toThrow(
      'cancelled by a test'
    )
  })
})

describe('readBack of a gateway that redirects', () => {
  const to = (location: (path: string) => string, code = 302): Handler => {
    return (request, response, path) => {
      if (path.startsWith('/node')) {
        serving(SITE)(request, response, path.replace('/node', '/ipfs'))
      } else {
        response.writeHead(code, { location: location(encodeURI(path)) }).end('moved')
      }
    }
  }
  const relative = (path: string): string => path.replace('/ipfs', '/node')
  it.each([301, 302, 303, 307, 308])('follows %d', async (code) => {
    gateway.handler = to(relative, code)
    const site = { 'index.html': PAGE, 'css/a.css': 'body{color:red}\n' }
    expect((await read(gateway, site)).outcome).toBe('verified')
  })

  it('follows to another host and drops credentials in the link', async () => {
    const seen: (string | undefined)[] = []
    const node = await new Gateway((request, response, path) => {
      seen.push(request.headers.authorization)
      serving(SITE)(request, response, path)
    }).start()
    gateway.handler = to((path) => `http://user:secret@127.0.0.1:${node.url.port}${path}`)
    const result = await read(gateway, SITE, { level: 'root' }).finally(() => node.stop())
    expect(result.outcome).toBe('verified')
    expect(seen).toEqual([undefined])
  })

  it.each<{ name: string; location: (path: string) => string; why: string; asked: number }>([
    { name: 'a loop', location: (path) => path, why: 'more than 5 redirects', asked: 36 },
    { name: 'another scheme', location: () => 'ftp://a/b', why: 'a redirect to ftp:', asked: 6 },
    { name: 'no address', location: () => '', why: 'without a usable address', asked: 6 },
    { name: 'a broken address', location: () => 'http://[', why: 'usable address', asked: 6 }
  ])('is unreachable after three tries: $name', async ({ location, why, asked }) => {
    gateway.handler = to(location)
    const result = await read(gateway, SITE, { level: 'root' })
    expect(result.outcome).toBe('unreachable')
    expect(result.detail).toContain(why)
    // As often another file, which would show that this one alone is missing.
    expect(gateway.asked).toHaveLength(asked)
  })

  it.each(['', 'ftp://a/b', INDEX])(
    'misses a file that leads to %j while others are served',
    async (location) => {
      gateway.handler = oddIndex((_request, response) => {
        response.writeHead(302, location === '' ? {} : { location }).end()
      })
      expect(await read(gateway, SITE)).toMatchObject({
        outcome: 'missing',
        detail: expect.stringContaining('"index.html" (')
      })
    }
  )
})

describe('readBack of a gateway that serves other bytes', () => {
  it('finds one wrong byte in one of 500 files, and ends there', async () => {
    const content: Content = { 'index.html': PAGE }
    for (let n = 0; n < 499; n++) {
      content[`p/${n}.txt`] = `page ${n}\n`.repeat(20)
    }
    const handler = serving({ ...content, 'p/137.txt': 'page 137\n'.repeat(20).replace('3', '2') })
    gateway.handler = handler
    const result = await read(gateway, content)
    expect(result.outcome).toBe('wrong')
    expect(result.detail).toContain(`"p/137.txt" at ${gateway.url.href}/${HASH}/p/137.txt is not`)
    expect(result.detail).toContain('the same 180 bytes')
    expect(gateway.asked.length).toBeLessThan(500)
  })

  it.each<{ name: string; body: string; says: string }>([
    { name: 'an empty body', body: '', says: 'an empty body (0 bytes instead of 83 bytes' },
    { name: 'one more byte', body: `${PAGE} `, says: 'more than the 83 bytes sent' },
    { name: 'another page', body: PAGE.replace('Hello', 'Hullo'), says: 'with other content' },
    { name: 'plain text', body: 'Not yet', says: 'other bytes than were sent (7 bytes' }
  ])('$name is wrong', async ({ body, says }) => {
    gateway.handler = oddIndex((_request, response) => void response.end(body))
    const result = await read(gateway, SITE)
    expect(result.outcome).toBe('wrong')
    expect(result.detail).toContain(says)
    // Once more without the query: that is the address of the visitors.
    expect(gateway.asked).toEqual([`${INDEX}?v=run-7-1`, INDEX])
  })

  it('looks twice a second apart, and takes the second answer where that is right', async () => {
    const waits: number[] = []
    const clock = {
      ...hastyClock,
      sleep: (ms: number) => {
        waits.push(ms)
        return Promise.resolve()
      }
    }
    gateway.handler = atFirst(
      1,
      oddIndex((_, response) => void response.end('please wait'))
    )
    const result = await read(gateway, SITE, { clock })
    expect(result).toMatchObject({ outcome: 'verified', filesChecked: 5 })
    expect(waits).toEqual([1_000])
    expect(gateway.asked).toHaveLength(6)
  })

  it('does not take bytes for right that differ, vanish and differ again', async () => {
    let asked = 0
    gateway.handler = oddIndex((request, response, path) => {
      asked += 1
      return asked === 2 ? status(404)(request, response, path) : void response.end('please wait')
    })
    expect((await read(gateway, SITE)).outcome).toBe('wrong')
  })

  it('does not read an endless body', async () => {
    gateway.handler = (_request, response) => {
      const more = (): void => void response.write(Buffer.alloc(65_536), more)
      more()
    }
    expect((await read(gateway, SITE)).outcome).toBe('wrong')
  })
})
